"""How things of Reflect are called: guided cycles, reflections without a title, depths."""

import datetime as dt

from mentee_journal import i18n
from mentee_journal.content import Content, Guide
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.journal.reflections import Line

TITLE_LENGTH = 80


def guide_name(guide: Guide, begun: dt.date | None) -> str:
    """The name, with the month in which the mentorship began where that is known."""
    if guide.dated_name and begun:
        return guide.dated_name.format(month=i18n.month_name(begun))
    return guide.name


def beginning(journal: Journal) -> dt.date | None:
    """When the mentorship that goes on now began."""
    day = journal.today()
    return next((one.starts_on for one in journal.mentors.active() if one.starts_on and one.starts_on <= day), None)


def first_words(text: str) -> str:
    """The first line of a text, shortened."""
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return line if len(line) <= TITLE_LENGTH else f"{line[: TITLE_LENGTH - 1].rstrip()}…"


def line_title(line: Line, content: Content) -> str:
    """The title of a reflection in a list, or what stands for it."""
    guide = content.guide(line.guide) if line.guide else None
    return line.title or (guide.name if guide else line.question) or first_words(line.words) or _("An empty page")


def line_caption(line: Line, content: Content) -> str:
    """The second line: how it was written, or how it begins."""
    guide = content.guide(line.guide) if line.guide else None
    if line.title and guide:
        return guide.name
    if line.title and line.question:
        return line.question
    return first_words(line.words)


def depths() -> list[tuple[str, str, str]]:
    """The four depths of a reflection: the key, a name, and what it says about what was written."""
    return [
        ("1", _("What happened"), _("I told the facts.")),
        ("2", _("What I make of it"), _("I said what I think and feel about it.")),
        ("3", _("My own part"), _("I looked at what I did, and why.")),
        ("4", _("A new view"), _("I see something differently now.")),
    ]
