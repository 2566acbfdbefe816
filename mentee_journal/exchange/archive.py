"""The archive: everything in the journal as one JSON file, private records and the bin included, out and in again."""

import base64
import datetime as dt
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from mentee_journal.exchange.arrivals import FORMAT, VERSION, read_document
from mentee_journal.exchange.merge import Imported, merge
from mentee_journal.exchange.opening import open_document
from mentee_journal.journal import Journal, records
from mentee_journal.journal.forms import PROFILE, Form, listed, owned
from mentee_journal.paths import writing

Progress = Callable[[int, int], object]
"""Told how many records of how many are done; whatever it raises ends the work, and nothing was changed."""


def export_archive(journal: Journal, path: Path, progress: Progress | None = None) -> int:
    """Write the whole journal to `path`, swapped in when it is complete; how many records it holds.

    Errors: any OSError; a file that was there is then as it was.
    """
    done = 0
    with records.reading(journal) as found, writing(path) as file:
        total = found.count() if progress else 0
        for text, held in _pieces(found, records.moment_text(journal.now())):
            file.write(text.encode("utf-8"))
            done += held
            if progress and held:
                progress(done, total)
    return done


def import_archive(journal: Journal, path: Path, progress: Progress | None = None) -> Imported:
    """Bring an archive (JSON, or TOML of the same shape) into the journal, all of it or nothing.

    Records that are there already are merged: the newer `updated_at` wins, field for field, and text that
    lost is kept among the earlier texts. A backup is made first. Errors: BadArchive names the record and the field,
    BackupFailed and JournalDamaged when there can be no backup.
    """
    arrived = read_document(open_document(path))
    journal.keep_before_import()
    return merge(journal, arrived, progress)


def _pieces(found: records.Records, exported_at: str) -> Iterator[tuple[str, int]]:
    """The archive as text, piece by piece, each with the number of records in it; one record stands on a line."""
    head = {"format": FORMAT, "version": VERSION, "exported_at": exported_at}
    yield "{\n" + ",\n".join(f"{_text(name)}: {_text(value)}" for name, value in head.items()), 0
    me = next(found.stream(PROFILE), None)
    yield f',\n"profile": {_text(me or {})}', 1 if me else 0
    for form in listed():
        yield f",\n{_text(form.plural)}: [", 0
        comma = "\n"
        for row in found.stream(form.kind):
            yield comma + _text(row), _held(form, row)
            comma = ",\n"
        yield "\n]" if comma != "\n" else "]", 0
    yield "\n}\n", 0


def _held(form: Form, row: records.Row) -> int:
    return 1 + sum(_held(child, inner) for child in owned(form.kind) for inner in row[child.nested])


def _plain(value: Any) -> str:
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, dt.date):
        return value.isoformat()
    return base64.b64encode(value).decode("ascii")


_text = json.JSONEncoder(ensure_ascii=False, allow_nan=False, default=_plain).encode
