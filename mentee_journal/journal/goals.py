"""The shelf of goals, with their milestones and check-ins, and the plain reckoning of how a goal stands."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import CheckIn, Goal, GoalStatus, Milestone

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

QUIET_AFTER = 30  # days without news
OPEN = (GoalStatus.ACTIVE, GoalStatus.DRAFT)
REACHED = (GoalStatus.ACHIEVED,)
SET_ASIDE = (GoalStatus.PAUSED, GoalStatus.DROPPED)


class Milestones(Shelf[Milestone]):
    kind = Milestone

    def tick(self, uid: str, on: dt.date | None = None) -> None:
        """Reached today, or `on`."""
        self.change(uid, done_on=on or self._journal.today())

    def untick(self, uid: str) -> None:
        self.change(uid, done_on=None)


class CheckIns(Shelf[CheckIn]):
    kind = CheckIn


@dataclass(frozen=True)
class Standing:
    """How a goal stands today."""

    value: float | None
    """The number now: the last check-in's, else the baseline."""
    share: float | None
    """How much of the way is done, from 0 to 1; None where nothing can be reckoned."""
    done_milestones: int
    milestones: int
    quiet_days: int | None
    """Days without news, when they are more than 30 and the goal is open."""


class Goals(Shelf[Goal]):
    kind = Goal
    fetched = (
        "milestones",
        "check_ins",
        "actions",
        "reflections",
        "sessions",
        "competencies",
        "mentorships",
        "tags",
    )

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.milestones = Milestones(journal)
        self.check_ins = CheckIns(journal)

    def all(self, *statuses: str) -> list[Goal]:
        """Those of the `statuses` given (all without), soonest due first, undated last."""
        query = select(Goal).order_by(Goal.due_on.is_(None), Goal.due_on, Goal.created_at, Goal.uid)
        return self._list(query.where(Goal.status.in_(statuses)) if statuses else query)

    def open(self) -> list[Goal]:
        return self.all(*OPEN)

    def counts(self) -> dict[str, int]:
        """How many goals there are of each status."""
        query = select(Goal.status, func.count()).where(Goal.deleted_at.is_(None)).group_by(Goal.status)
        with self._journal.reading() as session:
            return dict(session.execute(query).all())

    def check_in(self, goal_uid: str, **fields: Any) -> CheckIn:
        """Note how it stands today (or `on`): `value`, `progress` in percent, `confidence` 1-5, `note`."""
        return self.check_ins.add(goal_uid=goal_uid, **{"on": self._journal.today(), **fields})

    def close(self, uid: str, status: str, reason: str = "", **fields: Any) -> None:
        """Reach it, set it aside or drop it, and say why; `attained` and `closing_note` may be given too."""
        self.change(uid, status=status, closing_reason=reason, closed_on=self._journal.today(), **fields)

    def reopen(self, uid: str) -> None:
        self.change(uid, status=GoalStatus.ACTIVE, closed_on=None)

    def standing(self, goal: Goal) -> Standing:
        """How a goal that `get` or `all` brought stands today."""
        return standing(goal, self._journal.today())

    def quiet(self) -> list[Goal]:
        """The open goals without news for 30 days, quietest first."""
        found = [(self.standing(goal).quiet_days, goal) for goal in self.open()]
        return [goal for days, goal in sorted(found, key=lambda pair: -(pair[0] or 0)) if days]


def standing(goal: Goal, today: dt.date) -> Standing:
    """How `goal` stands on the day `today`."""
    last = goal.check_ins[-1] if goal.check_ins else None
    values = [check.value for check in goal.check_ins if check.value is not None]
    value = values[-1] if values else goal.baseline
    done = sum(1 for milestone in goal.milestones if milestone.done_on)
    quiet = (today - last_news(goal)).days
    return Standing(
        value=value,
        share=way_done(
            (goal.baseline, goal.target), value, last.progress if last else None, done, len(goal.milestones)
        ),
        done_milestones=done,
        milestones=len(goal.milestones),
        quiet_days=quiet if goal.status == GoalStatus.ACTIVE and quiet > QUIET_AFTER else None,
    )


def last_news(goal: Goal) -> dt.date:
    """The day of the last check-in, milestone reached, action done or session about the goal; else its beginning."""
    days = [check.on for check in goal.check_ins]
    days += [milestone.done_on for milestone in goal.milestones if milestone.done_on]
    days += [action.done_on for action in goal.actions if action.done_on]
    return max(days, default=goal.starts_on or dt.date.fromisoformat(goal.created_at[:10]))


def way_done(
    ends: tuple[float | None, float | None], value: float | None, progress: int | None, done: int, milestones: int
) -> float | None:
    """How much of the way is done, 0 to 1: by the numbers (`ends` are baseline and target), else what was said, else
    the milestones; None where nothing can be reckoned."""
    baseline, target = ends
    if value is not None and baseline is not None and target is not None and baseline != target:
        return min(1.0, max(0.0, (value - baseline) / (target - baseline)))
    if progress is not None:
        return progress / 100
    return done / milestones if milestones else None
