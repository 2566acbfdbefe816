"""How backups, what they hold and what they would change are told."""

import datetime as dt
from typing import TYPE_CHECKING

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui.widgets.list_rows import Row

if TYPE_CHECKING:
    from mentee_journal.journal.backups import Census, Copy
    from mentee_journal.journal.compare import Comparison

ENTRIES = ("session", "goal", "reflection", "mentorship", "action", "advice", "feedback", "assessment")
"""What counts as an entry for a person."""
SHOWN = 12
"""So many titles of a section are shown."""


def why_words(why: str) -> str:
    return {
        "auto": _("By itself"),
        "hand": _("By hand"),
        "upgrade": _("Before an upgrade"),
        "import": _("Before an import"),
        "restore": _("Before a restore"),
    }[why]


def size_words(size: int) -> str:
    return _("{number} MB").format(number=i18n.number(max(0.1, round(size / 1e6, 1))))


def moment_words(made: dt.datetime, today: dt.date) -> str:
    """*Today, 14:32*."""
    return _("{day}, {time}").format(day=i18n.near_day(made.date(), today), time=i18n.clock_time(made))


def row_of(copy: "Copy", today: dt.date, *, elsewhere: bool, found: "Census | str | None") -> Row:
    """A backup in the list; `found` is what it holds, or in a word why it cannot be read."""
    parts = [why_words(copy.why), *([_("second folder")] if elsewhere else [])]
    if isinstance(found, str):
        parts.append(found)
    elif found is not None:
        number = sum(found.rows.get(kind, 0) for kind in ENTRIES)
        parts.append(ngettext("{number} entry", "{number} entries", number).format(number=number))
    parts.append(size_words(copy.size))
    return Row(
        uid=str(copy.path),
        title=moment_words(copy.made, today),
        caption=" · ".join(parts),
        icon="export" if elsewhere else "backup",
        kind="guide",
        token="rose" if isinstance(found, str) else "ink3",
    )


def held_words(found: "Census") -> str:
    """*12 sessions, 4 goals*: what is in it, the bin included."""
    told = {
        "session": lambda n: ngettext("{n} session", "{n} sessions", n),
        "goal": lambda n: ngettext("{n} goal", "{n} goals", n),
        "reflection": lambda n: ngettext("{n} reflection", "{n} reflections", n),
        "mentorship": lambda n: ngettext("{n} mentor", "{n} mentors", n),
        "action": lambda n: ngettext("{n} action", "{n} actions", n),
        "advice": lambda n: ngettext("{n} piece of advice", "{n} pieces of advice", n),
        "feedback": lambda n: ngettext("{n} feedback", "{n} feedbacks", n),
        "assessment": lambda n: ngettext("{n} self-rating", "{n} self-ratings", n),
    }
    numbers = {kind: found.rows.get(kind, 0) for kind in ENTRIES}
    parts = [told[kind](n).format(n=n) for kind, n in numbers.items() if n]
    return ", ".join(parts) or _("Nothing is written in it yet.")


def sections(comparison: "Comparison") -> list[tuple[str, str, list[str]]]:
    """What would change: an icon, a head with its number, and lines."""
    from mentee_journal.journal.titles import kind_name

    heads = (
        ("plus", _("Would come back: {number}"), 1),
        ("undo", _("Would be as it was then: {number}"), 2),
        ("trash", _("Would go: {number}"), 0),
    )
    found = []
    for icon, head, place in heads:
        number = sum(one.counts[place] for one in comparison.differences)
        lines = [
            _("{kind}: {title}").format(kind=kind_name(one.kind), title=title or _("Untitled"))
            for one in comparison.differences
            for title in (one.gone, one.back, one.changed)[place]
        ][:SHOWN]
        if number > len(lines):
            more = number - len(lines)
            lines.append(ngettext("and {number} more", "and {number} more", more).format(number=more))
        if number:
            found.append((icon, head.format(number=number), lines))
    return found
