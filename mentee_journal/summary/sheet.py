"""The sheet that prepares a session: what the record says deserves time, group by group, for the screen and as text."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.prepare import Preparation, prepare
from mentee_journal.models import Owner, Session
from mentee_journal.summary.agenda import agenda_markdown

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

QUESTIONS = 3


@dataclass(frozen=True)
class Offer:
    """Something that could be on the agenda; `caption` says why, `late` that it was due."""

    text: str
    caption: str
    kind: str
    uid: str
    late: bool = False


@dataclass(frozen=True)
class Group:
    """Offers of one kind: `key` is comments, actions, flagged, advice, quiet, moved, takeaways or questions."""

    key: str
    title: str
    offers: tuple[Offer, ...]


def first_name(name: str) -> str:
    """What one calls a person: *Ruth*."""
    return name.split(maxsplit=1)[0] if name.split() else name


def due_words(due_on: dt.date | None, today: dt.date) -> tuple[str, bool]:
    """When something is due, and whether that has passed."""
    if due_on is None:
        return "", False
    if due_on < today:
        return _("Was due {day}").format(day=i18n.short_day(due_on, today)), True
    return i18n.near_day(due_on, today), False


def groups(journal: "Journal", session: Session, questions: Sequence[tuple[str, str]]) -> list[Group]:
    """What the record holds for `session`, and three of the `questions` (key, text), others each time."""
    seen, today = prepare(journal, session), journal.today()
    name = first_name(session.mentorship.name) if session.mentorship else ""
    found = [
        Group("comments", _("From {name}").format(name=name or _("your mentor")), _comments(seen, today)),
        Group("actions", _("Open actions"), _actions(seen, today, name)),
        Group("flagged", _("To bring up"), _flagged(seen)),
        Group("advice", _("Advice you tried"), _advice(seen)),
        Group("quiet", _("Goals with no news"), _quiet(seen)),
        Group("moved", _("Goals that moved"), _moved(seen)),
        Group("takeaways", _("Last takeaways"), _takeaways(seen)),
        Group("questions", _("Questions you could ask"), _questions(journal, session, questions)),
    ]
    return [group for group in found if group.offers]


def sheet_markdown(journal: "Journal", session: Session, questions: Sequence[tuple[str, str]]) -> str:
    """The sheet as Markdown, to be printed for oneself: the agenda so far, then what else could be on it."""
    lines = [agenda_markdown(session).rstrip(), ""]
    for group in groups(journal, session, questions):
        lines += [f"## {group.title}", ""]
        for offer in group.offers:
            text = " ".join(offer.text.split())
            lines.append(f"- {text} ({offer.caption})" if offer.caption else f"- {text}")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _comments(seen: Preparation, today: dt.date) -> tuple[Offer, ...]:
    return tuple(Offer(one.text, i18n.day(one.on, today), "comment", one.uid) for one in seen.comments[:4])


def _actions(seen: Preparation, today: dt.date, name: str) -> tuple[Offer, ...]:
    found = []
    for action in seen.actions[:8]:
        words, late = due_words(action.due_on, today)
        whose = name if action.owner == Owner.MENTOR else ""
        caption = ", ".join(part for part in (whose, words) if part)
        found.append(Offer(action.text, caption, "action", action.uid, late))
    return tuple(found)


def _flagged(seen: Preparation) -> tuple[Offer, ...]:
    return tuple(Offer(one.title, _("You flagged this"), one.kind, one.uid) for one in seen.flagged)


def _advice(seen: Preparation) -> tuple[Offer, ...]:
    return tuple(Offer(one.text, one.result or one.experiment, "advice", one.uid) for one in seen.advice[:4])


def _quiet(seen: Preparation) -> tuple[Offer, ...]:
    words = _("Quiet for {days} days")
    return tuple(
        Offer(goal.title, words.format(days=standing.quiet_days), "goal", goal.uid, late=True)
        for goal, standing in seen.quiet_goals
    )


def _moved(seen: Preparation) -> tuple[Offer, ...]:
    return tuple(Offer(goal.title, _("Moved since last time"), "goal", goal.uid) for goal, _s in seen.changed_goals)


def _takeaways(seen: Preparation) -> tuple[Offer, ...]:
    return tuple(Offer(one.text, "", "takeaway", one.uid) for one in seen.takeaways[:3])


def _questions(journal: "Journal", session: Session, questions: Sequence[tuple[str, str]]) -> tuple[Offer, ...]:
    """Three of them; the number of the session chooses where to begin."""
    if not questions:
        return ()
    begin = journal.sessions.number(session) * QUESTIONS % len(questions)
    chosen = [*questions, *questions][begin : begin + QUESTIONS]
    return tuple(Offer(text, "", "question", key) for key, text in chosen)
