"""What is said while one rates: the question, the title of the sitting, what one said the last time."""

from mentee_journal import i18n
from mentee_journal.content import level_names
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.ui.pages.skill_sitting import THEN, Sitting, Step
from mentee_journal.ui.pages.skill_words import first_name, month, sitting_title
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.radio_cards import Option


def options(sentences: list[str]) -> list[Option]:
    """The five levels as cards, each with its sentence."""
    texts = [*sentences, *[""] * 5]
    return [Option(str(n), name, texts[n - 1]) for n, name in enumerate(level_names(), start=1)]


def mentor_of(journal: Journal, sitting: Sitting) -> str:
    """What one calls the mentor whose ratings are entered."""
    uid = sitting.wish.mentorship_uid
    found = journal.mentors.find(uid) if uid else None
    return first_name(found.name) if found else _("Mentor")


def head(journal: Journal, sitting: Sitting) -> tuple[str, str]:
    """The title of the sitting, and below it the day and the list of skills."""
    today = journal.today()
    if sitting.is_mentors:
        title = _("{name}'s ratings").format(name=mentor_of(journal, sitting))
    else:
        title = _("Rate myself: {what}").format(what=sitting_title(sitting.record, sitting.occasion, today))
    return title, _("{day}. {skills}").format(day=i18n.long_day(today), skills=sitting.framework.name)


def question(journal: Journal, sitting: Sitting, when: str) -> str:
    """What is asked above the five cards."""
    if when == THEN:
        return _("In {month}, where were you, seen from today? Press 1 to 5, or choose.").format(
            month=begin_month(journal, sitting)
        )
    if sitting.is_mentors:
        name = mentor_of(journal, sitting)
        return _("Which of these did {name} choose? Press 1 to 5, or choose.").format(name=name)
    return _("Which of these is most like your last four weeks? Press 1 to 5, or choose.")


def begin_month(journal: Journal, sitting: Sitting) -> str:
    """The month one looks back to."""
    begin = sitting.begin()
    return month(begin.on, journal.today()) if begin else ""


def between(journal: Journal, sitting: Sitting) -> tuple[str, str]:
    """What is said when all is rated, before the look back."""
    words = _(
        "In {month}, where were you, seen from today? What one thinks of a skill changes as one learns it. "
        "Your ratings of {month} stay as they are."
    )
    return _("That is where you are now"), words.format(month=begin_month(journal, sitting))


def last_words(journal: Journal, sitting: Sitting, skill_uid: str) -> str:
    """*On 14 Sep you said 3, Steady.*; empty when there is nothing."""
    last = sitting.last(skill_uid)
    if last is None:
        return ""
    day, name = i18n.short_day(last[0].on, journal.today()), level_names()[last[1] - 1]
    return _("On {day} you said {level}, {name}.").format(day=day, level=last[1], name=name)


def row(step: Step, *, done: bool) -> Row:
    """A skill in the list of those that are left."""
    said = _("{skill}, answered") if done else _("{skill}, not yet")
    icon, name = "circle-check" if done else "circle", step.skill.name
    return Row(uid=step.uid, title=name, kind="plain", icon=icon, group=step.skill.group, said=said.format(skill=name))
