"""What is being typed and is not saved yet: kept beside the records, so that a crash takes none of it along.

A draft holds only what differs from the text in the file, so that a long note costs no more to keep than a short one.
"""

import datetime as dt
import json
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from mentee_journal.errors import BadValue
from mentee_journal.journal.forms import as_field, as_text, forms
from mentee_journal.journal.history import put_text
from mentee_journal.journal.shelf import bad_values_named
from mentee_journal.journal.titles import titled
from mentee_journal.models import Draft, Record
from mentee_journal.models.base import clean

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


@dataclass(frozen=True)
class Left:
    """A draft that nothing took away: what was typed, where and when."""

    kind: str
    """The kind of the record it was typed for; empty for a line that was begun and belongs to no record yet."""
    uid: str
    field: str
    text: str
    at: dt.datetime
    title: str = ""
    before: str = ""
    """What stood there; when the draft was restored, an earlier text holds it."""
    restored: bool = False


class Drafts:
    """One for each field that is being typed in. It goes in the same unit of work as the text is saved in."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal

    def keep(self, kind: str, uid: str, field: str, text: Any, before: Any = "") -> None:
        """Keep what a field holds now; `before` is what its record holds."""
        told = _difference(as_text(before), as_text(text))
        with self._journal.changing() as session:
            row = {"about_kind": kind, "about_uid": uid, "field": field, "text": told, "at": session.info["now"]}
            session.execute(insert(Draft).prefix_with("OR REPLACE"), row)

    def has_place(self, kind: str, uid: str) -> bool:
        """Whether the journal has the record: to one that is not there yet no draft could be restored."""
        address = forms()[kind].table.c.uid
        with self._journal.reading() as session:
            return session.scalar(select(address).where(address == uid)) is not None

    def is_in_record(self, kind: str, uid: str, texts: dict[str, Any]) -> bool:
        """Whether the file, read anew, holds these texts in the fields of a record."""
        table = forms()[kind].table
        with self._journal.reading() as session:
            row = session.execute(select(*(table.c[name] for name in texts)).where(table.c.uid == uid)).one_or_none()
        found = dict(zip(texts, row, strict=True)) if row else {}
        return all(as_text(found.get(name)) == clean(as_text(text)) for name, text in texts.items())

    def forget(self, uid: str, fields: Iterable[str]) -> None:
        """These fields are saved, or were entered."""
        with self._journal.changing() as session:
            _forget(session, uid, *fields)

    def begun(self) -> dict[tuple[str, str], str]:
        """The lines that were begun and not entered, by the record they stand beside and their field."""
        with self._journal.reading() as session:
            rows = session.scalars(select(Draft).where(Draft.about_kind == "")).all()
        return {(row.about_uid, row.field): _text(row.text, "") or "" for row in rows}

    def restore(self) -> list[Left]:
        """Put what a crash left into its records, what stood there among their earlier texts; the newest first.

        What fits in no record (any more) stays a draft and comes back with `restored` false.
        """
        with self._journal.reading() as session:
            rows = session.scalars(select(Draft).order_by(Draft.at.desc(), Draft.about_uid, Draft.field)).all()
        found = []
        for row in rows:
            try:
                with self._journal.changing() as session:
                    left = _restored(session, row)
            except BadValue:  # as a title that must not be empty
                left = _as_left(row, json.loads(row.text)["text"])
                if not left.text:
                    self.forget(row.about_uid, [row.field])
                    continue
            if left is not None:
                found.append(replace(left, at=left.at.astimezone(self._journal.now().tzinfo)))
        return found


def _forget(session: Session, uid: str, *fields: str) -> None:
    session.execute(delete(Draft).where(Draft.about_uid == uid, Draft.field.in_(fields)))


def _restored(session: Session, row: Draft) -> Left | None:
    """None when the file holds just that already."""
    record = _record(session, row)
    if record is None or not hasattr(record, row.field):  # as one that another version of the program wrote
        return _as_left(row, _text(row.text, "") or "")
    before = as_text(getattr(record, row.field))
    text = _text(row.text, before)
    if text is None:  # something else was written over it: what was typed then is all there is
        return _as_left(row, json.loads(row.text)["text"])
    _forget(session, row.about_uid, row.field)
    if text == before:
        return None
    with bad_values_named():
        put_text(session, record, row.field, as_field(row.about_kind, row.field, text))
        session.flush()
    title = titled(session, row.about_kind, [row.about_uid])[row.about_uid].title
    return replace(_as_left(row, text), title=title, before=before, restored=True)


def _record(session: Session, row: Draft) -> Record | None:
    if row.about_kind not in forms():
        return None
    return session.get(forms()[row.about_kind].model, row.about_uid)


def _as_left(row: Draft, text: str) -> Left:
    return Left(row.about_kind, row.about_uid, row.field, text, dt.datetime.fromisoformat(row.at))


def _difference(before: str, text: str) -> str:
    """What was typed, and where: so many characters of `before` stay ahead of it, so many behind."""
    head = _common(before, text)
    tail = _common(before[head:][::-1], text[head:][::-1])
    typed = text[head : len(text) - tail]
    return json.dumps({"head": head, "tail": tail, "of": _seal(before), "text": typed}, ensure_ascii=False)


def _text(told: str, before: str) -> str | None:
    """The whole text again; None when `before` is not what it was typed into."""
    kept = json.loads(told)
    if kept["of"] != _seal(before):
        return None
    return str(before[: kept["head"]] + kept["text"] + before[len(before) - kept["tail"] :])


def _seal(text: str) -> int:
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _common(one: str, other: str) -> int:
    """How many characters both begin with, without looking at each: a note may have a million."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low

