"""How a goal is told in words: how it stands, when it is due, why it was closed."""

import datetime as dt

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.goals import Standing
from mentee_journal.models import Goal, GoalStatus


def amount(value: float, unit: str) -> str:
    """*3.5 h*."""
    return f"{i18n.number(value)} {unit}".strip()


def standing_words(goal: Goal, standing: Standing) -> str:
    """*3.5 h, aim 1 h*, or *4 of 6*."""
    if goal.target is not None and standing.value is not None:
        if not goal.baseline and goal.target == int(goal.target) and standing.value <= goal.target:
            done, all_ = i18n.number(standing.value), i18n.number(goal.target)
            return _("{done} of {all}").format(done=done, all=all_)
        now, aim = amount(standing.value, goal.unit), amount(goal.target, goal.unit)
        return _("{now}, aim {aim}").format(now=now, aim=aim)
    if standing.milestones:
        return _("{done} of {all}").format(done=standing.done_milestones, all=standing.milestones)
    return _("{percent} %").format(percent=round(standing.share * 100)) if standing.share is not None else ""


def state_words(goal: Goal, standing: Standing) -> tuple[str, str, str]:
    """The state as a chip: its words, kind and icon."""
    if standing.quiet_days:
        return _("Quiet for {days} days").format(days=standing.quiet_days), "due", "clock"
    words = {
        GoalStatus.DRAFT: _("A draft"),
        GoalStatus.ACTIVE: _("Under way"),
        GoalStatus.ACHIEVED: _("Reached"),
        GoalStatus.PAUSED: _("Paused"),
        GoalStatus.DROPPED: _("Dropped"),
    }
    done = goal.status == GoalStatus.ACHIEVED
    return words[GoalStatus(goal.status)], "state", "circle-check" if done else "check"


def due_words(due_on: dt.date | None, today: dt.date) -> str:
    """*Due Monday 30 November, 48 days left*."""
    if due_on is None:
        return ""
    day, left = i18n.long_day(due_on), (due_on - today).days
    if left < 0:
        return _("Was due {day}").format(day=day)
    days = ngettext("{days} day left", "{days} days left", left).format(days=left)
    return _("Due {day}, {left}").format(day=day, left=days)


def scale_names() -> list[str]:
    """What the five texts of a goal's own scale stand for, from -2 to +2."""
    return [
        _("Much less than I hope"),
        _("Less than I hope"),
        _("What I hope for"),
        _("More than I hope"),
        _("Much more than I hope"),
    ]


def closing_reasons() -> list[tuple[str, str]]:
    """Why a goal is closed."""
    return [
        ("reached", _("I reached it")),
        ("changed", _("Something else matters more now")),
        ("too_big", _("It was too big for the time")),
        ("not_mine", _("It was never quite mine")),
        ("circumstances", _("Circumstances changed")),
    ]
