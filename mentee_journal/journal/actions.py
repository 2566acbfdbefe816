"""The shelf of actions: what is to be done, by the mentee or by a mentor."""

import datetime as dt
from typing import Any

from sqlalchemy import Select, or_, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Action, Session


class Actions(Shelf[Action]):
    kind = Action
    fetched = ("session", "goal", "mentorship", "session.mentorship")

    def open(self, mentorship_uid: str | None = None) -> list[Action]:
        """What is still to be done, soonest due first, undated last; all of it, or what one mentor is part of."""
        return self._list(self._about(mentorship_uid).where(Action.done_on.is_(None)).order_by(*_SOONEST))

    def done(self, mentorship_uid: str | None = None, since: dt.date | None = None) -> list[Action]:
        """What was done, newest first."""
        query = self._about(mentorship_uid).where(Action.done_on.is_not(None))
        if since:
            query = query.where(Action.done_on >= since)
        return self._list(query.order_by(Action.done_on.desc(), Action.uid.desc()))

    def of_session(self, session_uid: str) -> list[Action]:
        query = select(Action).where(Action.session_uid == session_uid)
        return self._list(query.order_by(Action.created_at, Action.uid))

    def finish(self, uid: str, on: dt.date | None = None) -> None:
        """Tick it: done today, or `on`."""
        self.change(uid, done_on=on or self._journal.today())

    def reopen(self, uid: str) -> None:
        self.change(uid, done_on=None)

    def carried_over(self, session: Session) -> list[Action]:
        """The open actions of earlier sessions with the same mentor, which carry over to `session` by themselves."""
        if session.mentorship_uid is None:
            return []
        earlier = self._about(session.mentorship_uid).where(
            Action.done_on.is_(None), or_(Action.session_uid.is_(None), Action.session_uid != session.uid)
        )
        before = or_(Action.session_uid.is_(None), Session.starts_at < session.starts_at)
        return self._list(earlier.where(before).order_by(*_SOONEST))

    def _about(self, mentorship_uid: str | None) -> Select[Any]:
        query = select(Action).outerjoin(Session, Session.uid == Action.session_uid)
        if mentorship_uid is None:
            return query
        return query.where(
            or_(Action.mentorship_uid == mentorship_uid, Session.mentorship_uid == mentorship_uid)
        )


_SOONEST = (Action.due_on.is_(None), Action.due_on, Action.created_at, Action.uid)
