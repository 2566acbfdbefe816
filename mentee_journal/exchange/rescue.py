"""Get out of a damaged journal what can be read: a journal, an archive, and all texts as one Markdown file."""

import os
from collections.abc import Iterator
from pathlib import Path

from mentee_journal.errors import FileExists
from mentee_journal.exchange.archive import export_archive
from mentee_journal.i18n import _
from mentee_journal.journal import Journal, records
from mentee_journal.journal.forms import PROFILE, Form, Holds, listed, owned
from mentee_journal.journal.rescue import Salvaged, rescued
from mentee_journal.journal.titles import kind_name
from mentee_journal.paths import JOURNAL_SUFFIX, make_private_dir, writing

JOURNAL, ARCHIVE, TEXTS = f"rescued{JOURNAL_SUFFIX}", "archive.json", "texts.md"
_WORDS = {Holds.TEXT, Holds.TEXTS, Holds.DATE, Holds.WALL_TIME}
_NOT_WORDS = {"uid", "created_at", "updated_at", "deleted_at", "sha256", "media_type", "about_uid", "about_kind"}


def rescue(damaged: Path, folder: Path, passphrase: str | None = None) -> Salvaged:
    """Write the three files into `folder`, which is made; how many records were read, and how many could not be.

    The journal in it has the passphrase of the damaged one; the archive and the texts can be read by whoever has them.
    Errors: FileExists, NotAJournal, JournalDamaged when nothing can be read, any OSError. The damaged file is only
    read.
    """
    make_private_dir(folder)
    for name in (JOURNAL, ARCHIVE, TEXTS):
        if os.path.lexists(folder / name):
            raise FileExists(
                _("There is already a file {name} in {folder}.").format(name=name, folder=folder.name),
                _("Choose another folder."),
            )
    salvaged = rescued(damaged, folder / JOURNAL, passphrase)
    journal = Journal(folder / JOURNAL, create=False, lock=False, passphrase=passphrase)
    try:
        export_archive(journal, folder / ARCHIVE)
        with records.reading(journal) as found, writing(folder / TEXTS) as file:
            for line in _texts(found):
                file.write(f"{line}\n".encode())
    finally:
        journal.close()
    return salvaged


def _texts(found: records.Records) -> Iterator[str]:
    """Every word that a person wrote, in the order of the archive."""
    yield "# " + _("What could be read")
    if me := next(found.stream(PROFILE), None):
        yield from _words(PROFILE, me, ("name", "about"), 2)
    for form in listed():
        for row in found.stream(form.kind):
            yield from _record(form, row, 2)


def _record(form: Form, row: records.Row, depth: int) -> Iterator[str]:
    names = tuple(field.name for field in form.fields if field.holds in _WORDS)
    yield from _words(form.kind, row, names, depth)
    for child in owned(form.kind):
        for inner in row[child.nested]:
            yield from _record(child, inner, min(depth + 1, 6))


def _words(kind: str, row: records.Row, names: tuple[str, ...], depth: int) -> Iterator[str]:
    told = [(name, _text(row[name])) for name in names if name not in _NOT_WORDS]
    yield ""
    yield f"{'#' * depth} {kind_name(kind)}" + (f" ({_('in the bin')})" if row.get("deleted_at") else "")
    for name, words in told:
        if words:
            yield f"\n**{name}**\n\n{words}"


def _text(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(f"- {one}" for one in value if isinstance(one, str))
    return str(value) if value is not None and not isinstance(value, bool | dict | bytes) else ""
