"""The table of skills in words, once for every format: before, looking back, now, change, aim, mentor."""

from mentee_journal.i18n import _
from mentee_journal.summary import words
from mentee_journal.summary.summary import Skill, Summary

MINUS = "\u2212"


def skill_table(summary: Summary) -> tuple[list[str], list[list[str]]]:
    """The heads and the rows; a column in which nothing stands is left out."""
    columns = {
        _("Skill"): [f"{skill.code} {skill.name}" for skill in summary.skills],
        _("Before"): [_level(skill.before) for skill in summary.skills],
        _("Looking back"): [_level(skill.looking_back) for skill in summary.skills],
        _("Now"): [_level(skill.now) for skill in summary.skills],
        _("Change"): [_change(skill) for skill in summary.skills],
        _("Aim"): [_level(skill.aim) for skill in summary.skills],
        words.short_name(summary.mentor) or _("Mentor"): [_level(skill.mentor) for skill in summary.skills],
    }
    shown = {head: cells for head, cells in columns.items() if any(cells)}
    return list(shown), [list(row) for row in zip(*shown.values(), strict=True)]


def _level(level: int | None) -> str:
    return "" if level is None else str(level)


def _change(skill: Skill) -> str:
    if skill.change is None:
        return ""
    sign = "+" if skill.change > 0 else MINUS if skill.change < 0 else ""
    return f"{sign}{abs(skill.change)}"
