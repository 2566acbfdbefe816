"""Earlier texts of a record's long fields: seen, brought back, and thinned as they age."""

import datetime as dt
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.journal.changes import Undo
from mentee_journal.journal.forms import Holds, forms
from mentee_journal.models import Record, Revision

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

R = TypeVar("R")

_ALL_FOR = dt.timedelta(days=2)
_DAILY_FOR = dt.timedelta(days=60)
_WEEKLY_FOR = dt.timedelta(days=365)


class History:
    def __init__(self, journal: "Journal") -> None:
        self._journal = journal

    def of(self, uid: str, field: str = "") -> list[Revision]:
        """The earlier texts of a record (or of one field of it), newest first."""
        query = select(Revision).where(Revision.about_uid == uid)
        if field:
            query = query.where(Revision.field == field)
        with self._journal.reading() as session:
            return list(session.scalars(query.order_by(Revision.created_at.desc(), Revision.uid.desc())))

    def restore(self, revision_uid: str) -> Undo:
        """Make an earlier text the present one; the present one becomes an earlier text."""
        with self._journal.changing() as session:
            revision = _found(session.get(Revision, revision_uid))
            record = _record(session, revision)
            before = getattr(record, revision.field)
            _set(session, record, revision, _as_field(revision, revision.text))
        return Undo(lambda: self._take_back(revision, before))

    def thin(self) -> int:
        """Keep all of two days, then the last of each day, week and month; how many went."""
        columns = (Revision.uid, Revision.about_uid, Revision.field, Revision.created_at)
        with self._journal.reading() as session:
            rows = session.execute(
                select(*columns).order_by(Revision.created_at.desc(), Revision.uid.desc())
            ).all()
        kept, gone = set(), []
        for uid, about, field, moment in rows:
            place = (about, field, _bucket(dt.datetime.fromisoformat(moment), self._journal.now()))
            if place[2] and place in kept:
                gone.append(uid)
            kept.add(place)
        if gone:
            with self._journal.changing() as session:
                for first in range(0, len(gone), 500):
                    session.execute(delete(Revision).where(Revision.uid.in_(gone[first : first + 500])))
        return len(gone)

    def _take_back(self, revision: Revision, before: Any) -> None:
        with self._journal.changing() as session:
            setattr(_record(session, revision), revision.field, before)


def _set(session: Session, record: Record, revision: Revision, value: Any) -> None:
    """Set the field, and keep what stood there even when one was kept a moment ago."""
    before = getattr(record, revision.field)
    setattr(record, revision.field, value)
    session.flush()
    text = "\n".join(before) if isinstance(before, list) else before
    same = select(Revision.uid).where(
        Revision.about_uid == record.uid, Revision.field == revision.field, Revision.text == text
    )
    if text and text != revision.text and session.scalar(same.limit(1)) is None:
        kind, uid = revision.about_kind, revision.about_uid
        session.add(Revision(about_kind=kind, about_uid=uid, field=revision.field, text=text))


def _as_field(revision: Revision, text: str) -> Any:
    field = next((f for f in forms()[revision.about_kind].fields if f.column == revision.field), None)
    return text.split("\n") if field and field.holds is Holds.TEXTS else text


def _record(session: Session, revision: Revision) -> Record:
    return _found(session.get(forms()[revision.about_kind].model, revision.about_uid))


def _found(record: R | None) -> R:
    if record is None:
        raise NotFound(
            _("This entry is not in the journal any more."), _("It may have been removed for good.")
        )
    return record


def _bucket(moment: dt.datetime, now: dt.datetime) -> str:
    """Of the texts in one bucket the last is kept; "" is kept in any case."""
    age = now - moment
    if age < _ALL_FOR:
        return ""
    if age < _DAILY_FOR:
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%G-W%V}" if age < _WEEKLY_FOR else f"{moment:%Y-%m}"
