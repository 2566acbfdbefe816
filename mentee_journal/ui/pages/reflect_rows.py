"""The rows of Reflect's list: guided cycles and sets of questions to write from, or what was written."""

import datetime as dt

from mentee_journal import i18n
from mentee_journal.content import Content, Guide
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.journal.reflections import Line
from mentee_journal.models import MINE, Reflection
from mentee_journal.ui.pages.reflect_words import beginning, guide_name, line_caption, line_title
from mentee_journal.ui.widgets.list_rows import Mark, Row

FEW = 4  # guided cycles that are shown before one asks for all
OWN_SETS = ("favourite", MINE, "archived")


def write_rows(journal: Journal, content: Content, *, every_guide: bool) -> list[Row]:
    """What one can write from; guided cycles that wait to be finished stand first."""
    begun = {one.guide: one for one in reversed(journal.reflections.unfinished())}
    guides = sorted(content.guides, key=lambda guide: guide.key not in begun)
    shown = guides if every_guide else guides[: max(FEW, len(begun))]
    start, today = beginning(journal), journal.today()
    rows = [
        Row(
            uid=f"guide:{guide.key}",
            kind="guide",
            title=guide_name(guide, start),
            caption=_progress(guide, begun[guide.key], today) if guide.key in begun else guide.about,
            icon=guide.icon,
            group=_("Guided"),
        )
        for guide in shown
    ]
    group = _("Guided")
    if len(shown) < len(guides):
        rows.append(_plain("guides", _("All guided cycles"), len(guides), group))
    rows.append(_plain("free", _("A free page"), 0, group))
    return rows + _question_rows(journal, content)


def past_rows(journal: Journal, content: Content, words: str, offset: int, limit: int) -> list[Row]:
    """What was written, newest first, month by month."""
    return [_past_row(line, content) for line in journal.reflections.lines(words, limit, offset)]


def set_name(content: Content, key: str) -> str:
    """What a set of questions is called."""
    names = {"favourite": _("Favourites"), MINE: _("My own questions"), "archived": _("Put away")}
    return names.get(key) or next((one.name for one in content.question_sets if one.key == key), "")


def _question_rows(journal: Journal, content: Content) -> list[Row]:
    group, counts = _("Questions by moment"), journal.questions.counts(content)
    rows = [_plain("today", _("Today’s question"), 1, group)]
    # the sets for a moment first, as the day goes; the nine and those for any day after them
    sets = sorted(content.question_sets, key=lambda one: (one.to_mentor, one.moment == "any", one.position))
    rows += [_plain(f"set:{one.key}", one.name, counts.get(one.key, 0), group) for one in sets]
    for key in OWN_SETS:
        if counts[key] or key == MINE:
            rows.append(_plain(f"set:{key}", set_name(content, key), counts[key], group))
    return rows


def _plain(uid: str, title: str, count: int, group: str) -> Row:
    return Row(uid=uid, kind="plain", title=title, trailing=str(count) if count else "", group=group, opens=True)


def _progress(guide: Guide, reflection: Reflection, today: dt.date) -> str:
    """*Step 2 of 3, started today*."""
    keys = [step.key for step in guide.steps]
    reached = max((keys.index(one.step) + 1 for one in reflection.answers if one.step in keys), default=1)
    words = ngettext("Step {number} of {count}", "Step {number} of {count}", len(keys))
    step = words.format(number=reached, count=len(keys))
    if reflection.on == today:
        return _("{step}, started today").format(step=step)
    return _("{step}, started on {day}").format(step=step, day=i18n.short_day(reflection.on, today))


def _past_row(line: Line, content: Content) -> Row:
    marks = [Mark("lock", said=_("private"))] if line.private else []
    if not line.finished:
        marks.append(Mark("edit", said=_("not finished yet")))
    guide = content.guide(line.guide) if line.guide else None
    return Row(
        uid=line.uid,
        title=line_title(line, content),
        caption=line_caption(line, content),
        icon=guide.icon if guide else "reflect" if line.question else "edit",
        lead=str(line.on.day),
        lead_caption=i18n.short_weekday(line.on),
        marks=tuple(marks),
        group=i18n.month(line.on),
    )
