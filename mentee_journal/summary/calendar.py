"""What a calendar may hold: the sessions, follow-ups, reviews, actions and goals that have a date ahead.

Private records stay out: a calendar file is made to be given to other programs, and often to other people.
"""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentee_journal.i18n import _
from mentee_journal.journal.today import follow_ups
from mentee_journal.models import Action, Owner, Session, SessionStatus

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

DEFAULT_MINUTES = 60  # of a session whose length is not given


@dataclass(frozen=True)
class Meeting:
    """Something at a time of day, in local wall time."""

    uid: str
    title: str
    starts_at: dt.datetime
    minutes: int
    place: str
    text: str
    changed_at: str
    cancelled: bool = False


@dataclass(frozen=True)
class ToDo:
    """Something due on a day; `uid` stays the same from one file to the next."""

    uid: str
    title: str
    due_on: dt.date
    changed_at: str
    done_on: dt.date | None = None


@dataclass(frozen=True)
class Dates:
    """All dates of a journal that are worth a place in a calendar."""

    meetings: tuple[Meeting, ...]
    to_dos: tuple[ToDo, ...]


def dates(journal: "Journal") -> Dates:
    """Read the dates from today on (and what is late) from the journal."""
    today = journal.today()
    planned = journal.sessions.between(today, today + dt.timedelta(days=3 * 366))
    meetings = (_meeting(one) for one in planned if one.status != SessionStatus.HELD and not _is_hidden(one))
    return Dates(tuple(meetings), (*_actions(journal), *_goals(journal), *_people(journal)))


def only(session: Session) -> Dates:
    """One session alone, for a button beside it: asked for by name, so it may be private."""
    return Dates((_meeting(session),), ())


def _is_hidden(session: Session) -> bool:
    """Whether the session is private, or its mentor is."""
    return session.private or bool(session.mentorship and session.mentorship.private)


def _meeting(session: Session) -> Meeting:
    mentor = session.mentorship if session.mentorship and not session.mentorship.private else None
    with_whom = _("Session with {name}").format(name=mentor.name) if mentor else _("Session")
    return Meeting(
        uid=session.uid,
        title=session.title or with_whom,
        starts_at=session.starts_at,
        minutes=session.minutes or DEFAULT_MINUTES,
        place=session.place,
        text=session.aim,
        changed_at=session.updated_at,
        cancelled=session.status == SessionStatus.CANCELLED,
    )


def _actions(journal: "Journal") -> list[ToDo]:
    return [
        ToDo(action.uid, action.text, action.due_on, action.updated_at, action.done_on)
        for action in [*journal.actions.open(), *journal.actions.done(since=journal.today())]
        if action.due_on and action.owner == Owner.ME and not _is_private(action)
    ]


def _is_private(action: Action) -> bool:
    """Whether the action is private, or hangs on something that is: a session, a goal, a mentor."""
    session = action.session
    hangs_on = [action, session, action.goal, action.mentorship, session.mentorship if session else None]
    return any(one is not None and one.private for one in hangs_on)


def _goals(journal: "Journal") -> list[ToDo]:
    found = []
    for goal in journal.goals.open():
        if goal.private:
            continue
        if goal.due_on:
            title = _("Goal: {title}").format(title=goal.title)
            found.append(ToDo(goal.uid, title, goal.due_on, goal.updated_at))
        found += [
            ToDo(step.uid, f"{goal.title}: {step.text}", step.due_on, step.updated_at, step.done_on)
            for step in goal.milestones
            if step.due_on and not step.private and not step.done_on
        ]
    return found


def _people(journal: "Journal") -> list[ToDo]:
    found = []
    for one in follow_ups(journal):
        if not one.mentorship.private:
            title = _("Write to {name} again").format(name=one.mentorship.name)
            found.append(ToDo(f"follow-up-{one.mentorship.uid}", title, one.on, one.mentorship.updated_at))
    for person in journal.mentors.active():
        if person.review_on and not person.private:
            title = _("Look at the agreement with {name} again").format(name=person.name)
            found.append(ToDo(f"review-{person.uid}", title, person.review_on, person.updated_at))
    return found
