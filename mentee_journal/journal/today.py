"""The reading that crosses the shelves for the page Today: what is next, due, quiet, new, and the rhythm so far."""

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from mentee_journal.journal.goals import Standing
from mentee_journal.models import (
    Action,
    Comment,
    Contact,
    Direction,
    Goal,
    Mentorship,
    Session,
    SessionStatus,
)

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

RHYTHM_WEEKS = 19


@dataclass(frozen=True)
class Day:
    """One cell of the rhythm."""

    sessions: int = 0
    reflections: int = 0
    planned: int = 0


@dataclass(frozen=True)
class FollowUp:
    """Someone who was written to and has not answered, and the day to write again."""

    mentorship: Mentorship
    on: dt.date


@dataclass(frozen=True)
class Today:
    """All that the page shows, as of one moment."""

    next_session: Session | None
    session_number: int
    last_takeaway: str
    open_actions: list[Action]
    goals: list[tuple[Goal, Standing]]
    rhythm: dict[dt.date, Day]
    new_comments: list[Comment]
    follow_ups: list[FollowUp]
    reviews: list[Mentorship]
    past_planned: list[Session]
    """Sessions that were planned for a time now past, and never marked as held or cancelled."""
    due_meetings: list[tuple[Mentorship, dt.date]] = field(default_factory=list)
    """Active mentors whose next date is due by their cadence and has no session planned."""


def today(journal: "Journal") -> Today:
    """Read what Today shows."""
    session = journal.sessions.next()
    return Today(
        next_session=session,
        session_number=journal.sessions.number(session) if session else 0,
        last_takeaway=_last_takeaway(journal, session),
        open_actions=journal.actions.open(),
        goals=[(goal, journal.goals.standing(goal)) for goal in journal.goals.open()],
        rhythm=rhythm(journal, RHYTHM_WEEKS),
        new_comments=journal.comments.unread(),
        follow_ups=follow_ups(journal),
        reviews=_reviews(journal),
        past_planned=_past_planned(journal),
        due_meetings=_due_meetings(journal),
    )


def rhythm(journal: "Journal", weeks: int) -> dict[dt.date, Day]:
    """Sessions and reflections of the last `weeks` weeks, by day, and what is planned for this week and the next."""
    day = journal.today()
    first = day - dt.timedelta(days=day.weekday(), weeks=weeks - 1)
    last = day + dt.timedelta(days=13)
    on = func.substr(Session.starts_at, 1, 10)
    query = (
        select(on, Session.status, func.count())
        .where(on >= first.isoformat(), on <= last.isoformat(), Session.deleted_at.is_(None))
        .group_by(on, Session.status)
    )
    with journal.reading() as reading:
        rows = reading.execute(query).all()
    counts = {(dt.date.fromisoformat(when), status): number for when, status, number in rows}
    written = journal.reflections.days(first, day)
    days = {when for when, _status in counts} | set(written)
    return {
        when: Day(
            sessions=counts.get((when, SessionStatus.HELD), 0),
            reflections=written.get(when, 0),
            planned=counts.get((when, SessionStatus.PLANNED), 0),
        )
        for when in sorted(days)
    }


def follow_ups(journal: "Journal") -> list[FollowUp]:
    """Everyone to write to again, soonest first; counted from the last contact, and cleared by an answer."""
    last = (
        select(Contact.mentorship_uid, func.max(Contact.on).label("on"))
        .where(Contact.deleted_at.is_(None))
        .group_by(Contact.mentorship_uid)
        .subquery()
    )
    query = (
        select(Contact.mentorship_uid, Contact.follow_up_on)
        .join(last, (last.c.mentorship_uid == Contact.mentorship_uid) & (last.c.on == Contact.on))
        .where(
            Contact.follow_up_on.is_not(None),
            Contact.direction == Direction.OUT,
            Contact.deleted_at.is_(None),
        )
    )
    with journal.reading() as reading:
        due = {uid: on for uid, on in reading.execute(query).all() if on}
    people = {person.uid: person for person in journal.mentors.all()}
    found = [FollowUp(people[uid], on) for uid, on in due.items() if uid in people]
    return sorted(found, key=lambda one: (one.on, one.mentorship.name))


def _last_takeaway(journal: "Journal", session: Session | None) -> str:
    if session is None or session.mentorship_uid is None:
        return ""
    last = journal.sessions.last(session.mentorship_uid, before=session.starts_at)
    return last.takeaways[0].text if last and last.takeaways else ""


def _reviews(journal: "Journal") -> list[Mentorship]:
    """The agreements whose review date is within a week, or past."""
    soon = journal.today() + dt.timedelta(days=7)
    return [person for person in journal.mentors.active() if person.review_on and person.review_on <= soon]


def _past_planned(journal: "Journal") -> list[Session]:
    now = journal.now().replace(tzinfo=None)
    earlier = journal.sessions.between(journal.today() - dt.timedelta(days=60), journal.today())
    return [one for one in earlier if one.status == SessionStatus.PLANNED and one.starts_at < now]


def _due_meetings(journal: "Journal") -> list[tuple[Mentorship, dt.date]]:
    found = []
    for person in journal.mentors.active():
        due = journal.mentors.next_due(person)
        if due and due <= journal.today() and journal.sessions.next(person.uid) is None:
            found.append((person, due))
    return found
