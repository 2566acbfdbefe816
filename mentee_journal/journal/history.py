"""Earlier texts of a record's long fields: seen, brought back, and thinned as they age."""

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.journal.changes import Undo
from mentee_journal.journal.earlier import Earlier, earlier_on, rivals
from mentee_journal.journal.forms import as_field, as_text, forms
from mentee_journal.models import Record, Revision, kind_of

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

    def on(self, uid: str) -> list[Earlier]:
        """What is looked at on the page of a record: the earlier texts of it and of all that stands there."""
        with self._journal.reading() as session:
            return [self._here(one) for one in earlier_on(session, uid)]

    def rivals(self) -> list[Earlier]:
        """The texts that lost when two journals met, and that nobody has looked at since."""
        with self._journal.reading() as session:
            return [self._here(one) for one in rivals(session)]

    def settle(self, revision_uid: str) -> Undo:
        """The present text is kept; the rival becomes an earlier text as any other."""
        self._mark(revision_uid, rival=False)
        return Undo(lambda: self._mark(revision_uid, rival=True))

    def restore(self, revision_uid: str) -> Undo:
        """Make an earlier text the present one; the present one becomes an earlier text."""
        with self._journal.changing() as session:
            revision = _found(session.get(Revision, revision_uid))
            record = _record(session, revision)
            before, was_rival = getattr(record, revision.field), revision.rival
            put_text(session, record, revision.field, as_field(revision.about_kind, revision.field, revision.text))
            revision.rival = False
        return Undo(lambda: self._take_back(revision, before, was_rival=was_rival))

    def _here(self, one: Earlier) -> Earlier:
        return replace(one, at=one.at.astimezone(self._journal.now().tzinfo))

    def _mark(self, revision_uid: str, *, rival: bool) -> None:
        with self._journal.changing() as session:
            _found(session.get(Revision, revision_uid)).rival = rival

    def put(self, kind: str, uid: str, field: str, text: str) -> Undo:
        """Set a long field; what stood there becomes an earlier text."""
        with self._journal.changing() as session:
            record = _found(session.get(forms()[kind].model, uid))
            before = as_text(getattr(record, field))
            put_text(session, record, field, as_field(kind, field, text))
        return Undo(lambda: self._put_back(kind, uid, field, before))

    def _put_back(self, kind: str, uid: str, field: str, text: str) -> None:
        with self._journal.changing() as session:
            setattr(_found(session.get(forms()[kind].model, uid)), field, as_field(kind, field, text))

    def thin(self) -> int:
        """Keep all of two days, then the last of each day, week and month; how many went."""
        columns = (Revision.uid, Revision.about_uid, Revision.field, Revision.created_at)
        looked_at = select(*columns).where(Revision.rival.is_(False))
        with self._journal.reading() as session:
            rows = session.execute(
                looked_at.order_by(Revision.created_at.desc(), Revision.uid.desc())
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

    def _take_back(self, revision: Revision, before: Any, *, was_rival: bool) -> None:
        with self._journal.changing() as session:
            setattr(_record(session, revision), revision.field, before)
            _found(session.get(Revision, revision.uid)).rival = was_rival


def put_text(session: Session, record: Record, field: str, value: Any) -> None:
    """Set the field, and keep what stood there even when one was kept a moment ago."""
    text, uid = as_text(getattr(record, field)), record.uid
    setattr(record, field, value)
    session.flush()
    same = select(Revision.uid).where(Revision.about_uid == uid, Revision.field == field, Revision.text == text)
    if text and text != as_text(value) and session.scalar(same.limit(1)) is None:
        session.add(Revision(about_kind=kind_of(record), about_uid=uid, field=field, text=text))


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
