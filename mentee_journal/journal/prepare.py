"""The reading that prepares a session: what the record says deserves time, gathered in one click."""

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import or_, select

from mentee_journal.journal.goals import Standing
from mentee_journal.models import (
    Action,
    Advice,
    Comment,
    Feedback,
    Goal,
    GoalStatus,
    Reflection,
    Session,
    Takeaway,
)

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


@dataclass(frozen=True)
class Flagged:
    """An entry that was flagged *bring this up*."""

    kind: str
    uid: str
    title: str


@dataclass(frozen=True)
class Preparation:
    """What a session could be about. `since` is the day of the last one held with the same mentor."""

    since: dt.date | None
    comments: list[Comment] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    flagged: list[Flagged] = field(default_factory=list)
    advice: list[Advice] = field(default_factory=list)
    quiet_goals: list[tuple[Goal, Standing]] = field(default_factory=list)
    changed_goals: list[tuple[Goal, Standing]] = field(default_factory=list)
    takeaways: list[Takeaway] = field(default_factory=list)


def prepare(journal: "Journal", session: Session) -> Preparation:
    """Gather what the record holds for `session`; with a mentor, what concerns that mentor."""
    mentor = session.mentorship_uid
    last = journal.sessions.last(mentor, before=session.starts_at) if mentor else None
    since = last.starts_at.date() if last else None
    goals = _goals(journal, mentor)
    return Preparation(
        since=since,
        comments=journal.comments.unanswered(mentor) if mentor else [],
        actions=journal.actions.open(mentor),
        flagged=_flagged(journal, mentor),
        advice=journal.advice.tried_since(mentor, since),
        quiet_goals=[(goal, standing) for goal, standing in goals if standing.quiet_days],
        changed_goals=[(goal, standing) for goal, standing in goals if _changed(goal, since)],
        takeaways=last.takeaways if last else [],
    )


def _goals(journal: "Journal", mentor: str | None) -> list[tuple[Goal, Standing]]:
    """The open goals that are worked on with the mentor, or with nobody in particular."""
    found = [
        goal
        for goal in journal.goals.all(GoalStatus.ACTIVE, GoalStatus.ACHIEVED)
        if mentor is None or not goal.mentorships or any(one.uid == mentor for one in goal.mentorships)
    ]
    return [(goal, journal.goals.standing(goal)) for goal in found]


def _changed(goal: Goal, since: dt.date | None) -> bool:
    days = [check.on for check in goal.check_ins]
    days += [milestone.done_on for milestone in goal.milestones if milestone.done_on]
    return any(since is None or day > since for day in days)


def _flagged(journal: "Journal", mentor: str | None) -> list[Flagged]:
    found: list[Flagged] = []
    with journal.reading() as reading:
        for kind, title in _RAISABLE:
            query: Any = select(kind.uid, title).where(kind.bring_up.is_(True), kind.deleted_at.is_(None))
            if mentor and hasattr(kind, "mentorship_uid"):
                query = query.where(or_(kind.mentorship_uid == mentor, kind.mentorship_uid.is_(None)))
            rows = reading.execute(query.order_by(kind.created_at, kind.uid))
            found += [Flagged(kind.__tablename__, uid, text) for uid, text in rows]
    return found


_RAISABLE: tuple[tuple[Any, Any], ...] = (
    (Session, Session.title),
    (Goal, Goal.title),
    (Reflection, Reflection.title),
    (Advice, Advice.text),
    (Feedback, Feedback.what_was_done),
)
