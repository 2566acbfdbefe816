"""The shelf of sessions, with their agenda and takeaways."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, exists, func, or_, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import (
    Action,
    AgendaLine,
    Comment,
    Mentorship,
    Session,
    SessionStatus,
    Tag,
    Takeaway,
)
from mentee_journal.models.session import session_tag

if TYPE_CHECKING:
    from mentee_journal.content import SessionTemplate
    from mentee_journal.journal.journal import Journal


class Agenda(Shelf[AgendaLine]):
    kind = AgendaLine


class Takeaways(Shelf[Takeaway]):
    kind = Takeaway


@dataclass(frozen=True)
class Line:
    """A session as a list shows it."""

    uid: str
    title: str
    starts_at: dt.datetime
    kind: str
    status: str
    private: bool
    mentorship_uid: str | None
    mentor: str
    mentor_kind: str
    open_actions: int
    comments: int


@dataclass(frozen=True)
class Wanted:
    """Which sessions a list shows; the empty one is all of them."""

    words: str = ""
    mentorship_uid: str | None = None
    with_open_actions: bool = False
    day: dt.date | None = None


class Sessions(Shelf[Session]):
    kind = Session
    fetched = (
        "mentorship",
        "agenda",
        "takeaways",
        "actions",
        "advice",
        "feedback",
        "reflections",
        "goals",
        "competencies",
        "tags",
        "members",
    )

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.agenda = Agenda(journal)
        self.takeaways = Takeaways(journal)

    def lines(self, wanted: Wanted | None = None, limit: int = 200, offset: int = 0) -> list[Line]:
        """The sessions as a list shows them: those to come, soonest first, then those held, newest first."""
        open_actions = _counted(Action, Action.session_uid, Action.done_on.is_(None))
        comments = _counted(Comment, Comment.about_uid)
        coming = Session.status == SessionStatus.PLANNED
        query = (
            select(
                Session.uid,
                Session.title,
                Session.starts_at,
                Session.kind,
                Session.status,
                Session.private,
                Session.mentorship_uid,
                func.coalesce(Mentorship.name, ""),
                func.coalesce(Mentorship.kind, ""),
                open_actions,
                comments,
            )
            .outerjoin(Mentorship, Mentorship.uid == Session.mentorship_uid)
            .where(Session.deleted_at.is_(None))
            .order_by(coming.desc(), func.iif(coming, Session.starts_at, None), Session.starts_at.desc(), Session.uid)
        )
        with self._journal.reading() as session:
            rows = session.execute(_filtered(query, wanted or Wanted()).limit(limit).offset(offset))
            return [Line(*row) for row in rows]

    def count_wanted(self, wanted: Wanted) -> int:
        query = select(func.count(Session.uid)).outerjoin(Mentorship, Mentorship.uid == Session.mentorship_uid)
        with self._journal.reading() as session:
            return session.scalar(_filtered(query.where(Session.deleted_at.is_(None)), wanted)) or 0

    def next(self, mentorship_uid: str | None = None) -> Session | None:
        """The next session planned for today or later."""
        start = dt.datetime.combine(self._journal.today(), dt.time())
        query = select(Session).where(Session.status == SessionStatus.PLANNED, Session.starts_at >= start)
        if mentorship_uid:
            query = query.where(Session.mentorship_uid == mentorship_uid)
        return next(iter(self._list(query.order_by(Session.starts_at, Session.uid).limit(1))), None)

    def last(self, mentorship_uid: str, before: dt.datetime | None = None) -> Session | None:
        """The last session held with a mentor."""
        query = select(Session).where(
            Session.mentorship_uid == mentorship_uid, Session.status == SessionStatus.HELD
        )
        if before:
            query = query.where(Session.starts_at < before)
        return next(iter(self._list(query.order_by(Session.starts_at.desc()).limit(1))), None)

    def with_mentor(self, mentorship_uid: str) -> list[Session]:
        """All with one mentor, newest first."""
        query = select(Session).where(Session.mentorship_uid == mentorship_uid)
        return self._list(query.order_by(Session.starts_at.desc(), Session.uid))

    def between(self, first: dt.date, last: dt.date) -> list[Session]:
        """All sessions from `first` to `last`, both included, in order of time."""
        start, end = dt.datetime.combine(first, dt.time()), dt.datetime.combine(last, dt.time.max)
        query = select(Session).where(Session.starts_at >= start, Session.starts_at <= end)
        return self._list(query.order_by(Session.starts_at, Session.uid))

    def moments(self, first: dt.date, last: dt.date) -> list[dt.datetime]:
        """When the sessions from `first` to `last` begin, cancelled ones left out."""
        start, end = dt.datetime.combine(first, dt.time()), dt.datetime.combine(last, dt.time.max)
        query = select(Session.starts_at).where(
            Session.starts_at.between(start, end),
            Session.status != SessionStatus.CANCELLED,
            Session.deleted_at.is_(None),
        )
        with self._journal.reading() as reading:
            return list(reading.scalars(query))

    def number(self, session: Session) -> int:
        """Which session with its mentor it is, counting from 1 and leaving out cancelled ones."""
        query = select(func.count(Session.uid)).where(
            Session.mentorship_uid == session.mentorship_uid,
            Session.status != SessionStatus.CANCELLED,
            Session.deleted_at.is_(None),
            or_(Session.starts_at < session.starts_at, Session.uid == session.uid),
        )
        with self._journal.reading() as reading:
            return reading.scalar(query) or 1

    def use_template(self, uid: str, template: "SessionTemplate") -> None:
        """Begin a session from an outline: its agenda, its length, and the headings of its notes where none are."""
        session = self.get(uid)
        with self._journal.changing():
            self.change(
                uid, notes=session.notes or template.notes.lstrip(), minutes=session.minutes or template.minutes
            )
            if not session.agenda:
                for line in template.agenda:
                    self.agenda.add(session_uid=uid, text=line.text, minutes=line.minutes)

    def hold(self, uid: str) -> None:
        """It took place."""
        self.change(uid, status=SessionStatus.HELD)


def _counted(kind: type[Action] | type[Comment], about: Any, *where: Any) -> Any:
    query = select(func.count(kind.uid)).where(about == Session.uid, kind.deleted_at.is_(None), *where)
    return query.correlate(Session).scalar_subquery()


def _filtered(query: Select[Any], wanted: Wanted) -> Select[Any]:
    if wanted.mentorship_uid:
        query = query.where(Session.mentorship_uid == wanted.mentorship_uid)
    if wanted.day:
        query = query.where(func.substr(Session.starts_at, 1, 10) == wanted.day.isoformat())
    if wanted.with_open_actions:
        still_open = (Action.session_uid == Session.uid, Action.done_on.is_(None), Action.deleted_at.is_(None))
        query = query.where(exists().where(*still_open))
    for word in wanted.words.split():
        of_tag = (session_tag.c.session_uid == Session.uid, session_tag.c.tag_uid == Tag.uid)
        tagged = exists().where(*of_tag, Tag.name.icontains(word, autoescape=True))
        columns = (Session.title, Mentorship.name, Session.notes)
        query = query.where(or_(tagged, *(column.icontains(word, autoescape=True) for column in columns)))
    return query
