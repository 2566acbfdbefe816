"""The bin: what was removed in the last 30 days, brought back with a click, or removed for good."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, func, literal, select, text, union_all, update
from sqlalchemy.orm import Session

from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.journal.forms import Form, forms, owned
from mentee_journal.journal.shelf import Shelf
from mentee_journal.journal.titles import titled
from mentee_journal.journal.watch import touch
from mentee_journal.models import Draft, Record, utc_text

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

KEPT_DAYS = 30


@dataclass(frozen=True)
class Binned:
    """A record in the bin; what went there together with it is not listed of its own."""

    kind: str
    uid: str
    title: str
    removed_at: str
    """The moment, in UTC."""
    gone_on: dt.date
    """The day on which it is removed for good."""


class Bin:
    def __init__(self, journal: "Journal") -> None:
        self._journal = journal

    def all(self) -> list[Binned]:
        """What is in the bin, last removed first."""
        query = union_all(
            *(
                select(literal(form.kind), form.table.c.uid, form.table.c.deleted_at).where(
                    form.table.c.deleted_at.is_not(None)
                )
                for form in forms().values()
            )
        )
        with self._journal.reading() as session:
            found = [(kind, uid, removed_at) for kind, uid, removed_at in session.execute(query)]
            return _binned(session, sorted(found, key=lambda row: (row[2], row[1]), reverse=True))

    def count(self) -> int:
        return len(self.all())

    def restore(self, uid: str) -> None:
        """Bring a record back, with what went to the bin together with it."""
        with self._journal.changing() as session:
            kind = _form_of(session, uid).model
            shelf: Shelf[Record] = type("AnyShelf", (Shelf,), {"kind": kind})(self._journal)
            shelf.restore(uid)

    def remove(self, uid: str) -> None:
        """Remove a record of the bin for good, with all that belongs to it; there is no undo."""
        with self._journal.changing() as session:
            form = _form_of(session, uid)
            if session.scalar(select(form.table.c.deleted_at).where(form.table.c.uid == uid)) is None:
                raise NotFound(_("This entry is not in the bin."), _("Move it to the bin first."))
            _destroy(session, form, uid)
            _forget_words(session)

    def empty(self) -> int:
        """Remove all of it for good; how many records that were."""
        return self._remove_those_before("~")

    def purge(self, days: int = KEPT_DAYS) -> int:
        """Remove for good what has been here for longer than `days`; how many records that were."""
        return self._remove_those_before(utc_text(self._journal.now() - dt.timedelta(days=days)))

    def _remove_those_before(self, moment: str) -> int:
        gone = [entry for entry in self.all() if entry.removed_at < moment]
        if gone:
            with self._journal.changing() as session:
                for entry in gone:
                    _destroy(session, forms()[entry.kind], entry.uid)
                _forget_words(session)
        return len(gone)


def _binned(session: Session, found: list[tuple[str, str, str]]) -> list[Binned]:
    uids: dict[str, list[str]] = {}
    for kind, uid, _removed_at in found:
        uids.setdefault(kind, []).append(uid)
    known = {uid: record for kind in uids for uid, record in titled(session, kind, uids[kind]).items()}
    return [
        Binned(kind, uid, known[uid].title, removed_at, _gone_on(removed_at))
        for kind, uid, removed_at in found
        if not known[uid].owner_in_bin
    ]


def _gone_on(removed_at: str) -> dt.date:
    return (dt.datetime.fromisoformat(removed_at).astimezone() + dt.timedelta(days=KEPT_DAYS)).date()


def _form_of(session: Session, uid: str) -> Form:
    for form in forms().values():
        if session.scalar(select(func.count()).select_from(form.table).where(form.table.c.uid == uid)):
            return form
    raise NotFound(_("This entry is not in the journal any more."), _("It may have been removed for good."))


def _destroy(session: Session, form: Form, uid: str) -> None:
    """Delete a record, what belongs to it and what hangs on it. A mentor's words about it stay, unsorted.

    Words about something private are private from then on, for nothing else would keep them from being shared.
    """
    known = titled(session, form.kind, [uid])
    for part, address in _parts(session, form, uid):
        hidden = known[uid].private or titled(session, part.kind, [address])[address].private
        touch(session, part.kind, address)
        for hanging in ("revision", "attachment"):
            table = forms()[hanging].table
            session.execute(delete(table).where(table.c.about_uid == address))
        session.execute(delete(Draft).where(Draft.about_uid == address))
        comment = forms()["comment"].table
        session.execute(
            update(comment)
            .where(comment.c.about_uid == address)
            .values(about_uid=None, about_kind="", **({"private": True} if hidden else {}))
        )
    session.execute(delete(form.table).where(form.table.c.uid == uid))


def _parts(session: Session, form: Form, uid: str) -> list[tuple[Form, str]]:
    found = [(form, uid)]
    for child in owned(form.kind):
        if child.owner:
            query = select(child.table.c.uid).where(child.table.c[child.owner.column] == uid)
            for address in session.scalars(query).all():
                found += _parts(session, child, address)
    return found


def _forget_words(session: Session) -> None:
    """Rewrite the index, which else would keep the words of what is gone until it happens to tidy itself."""
    session.execute(text("INSERT INTO search(search) VALUES ('optimize')"))
