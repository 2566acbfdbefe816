"""How skills are told in words: what changed, what one called it, from when a rating is."""

import datetime as dt
from collections.abc import Sequence

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.skill_changes import SkillChange
from mentee_journal.models import Assessment, Occasion, Rater

MINUS = "\u2212"
NOTHING = "\u00b7"


def first_name(name: str) -> str:
    """What one calls a person: *Ruth*."""
    return name.split(maxsplit=1)[0] if name.split() else name


def mentor_name(sitting: Assessment) -> str:
    """Who rated, as the head of a column."""
    return first_name(sitting.mentorship.name) if sitting.mentorship else _("Mentor")


def signed(change: int | None) -> str:
    """*+1*, *same*, or what it went down by; a dot when there is nothing to compare."""
    if change is None:
        return NOTHING
    if change == 0:
        return _("same")
    return f"+{change}" if change > 0 else f"{MINUS}{-change}"


def went_up(lines: Sequence[SkillChange]) -> str:
    """*6 of 8 went up by a level*."""
    changes = [line.change for line in lines if line.change is not None]
    up = [change for change in changes if change > 0]
    if not changes:
        return ""
    if up and max(up) == 1:
        return _("{count} of {all} went up by a level").format(count=len(up), all=len(changes))
    return _("{count} of {all} went up").format(count=len(up), all=len(changes))


def begin_name(lines: Sequence[SkillChange], today: dt.date) -> str:
    """*June*, when all first ratings are from one day, else *Before*."""
    days = {line.before_on for line in lines if line.before_on}
    return month(days.pop(), today) if len(days) == 1 else _("Before")


def month(day: dt.date, today: dt.date) -> str:
    """*June*, with the year when it is not this one."""
    return i18n.month_name(day) if day.year == today.year else i18n.month(day)


def why(line: SkillChange, today: dt.date) -> str:
    """What one called it at the beginning, and what one calls it now."""
    if line.now is None:
        return _("Not rated yet.")
    if line.before is None or line.before_on is None:
        return _("You gave yourself {now}.").format(now=line.now)
    words = {"month": month(line.before_on, today), "before": line.before, "back": line.looking_back, "now": line.now}
    if line.shift:
        return _("In {month} you gave yourself {before}. Looking back, you call it {back}.").format(**words)
    if line.looking_back is not None:
        return _("In {month} you gave yourself {before}, and looking back you still do. Now it is {now}.").format(
            **words
        )
    return _("In {month} you gave yourself {before}, now {now}.").format(**words)


def sitting_title(sitting: Assessment | None, occasion: str, today: dt.date) -> str:
    """The title a sitting was given, else what it is for."""
    if sitting is not None and sitting.title:
        return sitting.title
    if occasion == Occasion.BASELINE:
        return _("the beginning")
    if occasion == Occasion.CLOSING:
        return _("the end of a mentorship")
    return _("{month} check").format(month=i18n.month_name(sitting.on if sitting else today))


def sitting_line(sitting: Assessment, today: dt.date) -> str:
    """*14 Sep*, *Ruth, 18 Sep*."""
    day = i18n.short_day(sitting.on, today)
    if sitting.rater == Rater.SELF:
        return day
    return _("{name}, {day}").format(name=mentor_name(sitting), day=day)
