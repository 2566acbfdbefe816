"""The sections of a summary, made from the rows that may leave and were chosen."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from mentee_journal.journal import shareable
from mentee_journal.journal.goals import way_done
from mentee_journal.journal.tied import tied_to
from mentee_journal.models import GoalStatus, Owner
from mentee_journal.summary import words
from mentee_journal.summary.choice import SECTIONS, Choice
from mentee_journal.summary.summary import Item, Passage, Remark, Section, Skill

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

READERS: dict[str, Callable[..., list[Any]]] = {
    "takeaways": shareable.takeaways,
    "sessions": shareable.sessions,
    "goals": shareable.goals,
    "actions": shareable.actions,
    "advice": shareable.advice,
    "reflections": shareable.reflections,
    "comments": shareable.comments,
}


class Chosen:
    """What a choice lets through, section by section."""

    def __init__(self, journal: "Journal", choice: Choice, mentor: str) -> None:
        self.journal = journal
        self.choice = choice
        self.mentor = mentor
        self.on = sections_on(journal, choice)

    @property
    def today(self) -> dt.date:
        return self.journal.today()

    def rows(self, section: str) -> list[Any]:
        if section not in self.on:
            return []
        found = rows_of(self.journal, self.choice, section)
        return [row for row in found if row.uid not in self.choice.left_out]

    def parts(self, reader: Callable[..., list[Any]]) -> dict[str, list[Any]]:
        """What belongs to entries of a section, by the address in the first column."""
        found: dict[str, list[Any]] = defaultdict(list)
        for row in reader(self.journal, self.choice.scope):
            found[row[0]].append(row)
        return found


def rows_of(journal: "Journal", choice: Choice, section: str) -> list[Any]:
    """What may leave of a section, in the scope of a choice, and about what was chosen."""
    rows: list[Any]
    if section == "skills":
        rows = [(line.competency.uid, line) for line in shareable.skills(journal, choice.scope)]
    else:
        rows = [(row.uid, row) for row in READERS[section](journal, choice.scope)]
    tied = tied_to(journal, choice.about) if choice.about else None
    return [row for uid, row in rows if tied is None or uid in tied]


def sections_on(journal: "Journal", choice: Choice) -> frozenset[str]:
    """The sections that are included: as chosen, else all; skills then only where there are new ratings."""
    if choice.sections is not None:
        return choice.sections
    without = set() if shareable.has_new_ratings(journal, choice.scope) else {"skills"}
    return frozenset(SECTIONS) - without


def sections(chosen: Chosen) -> tuple[Section, ...]:
    """Those with entries in them, in their order."""
    goals = _goals(chosen)
    made = {
        "takeaways": _takeaways(chosen),
        "sessions": _sessions(chosen, {goal.uid: goal.title for goal in goals}),
        "goals": goals,
        "actions": _actions(chosen),
        "advice": _advice(chosen),
        "reflections": _reflections(chosen),
    }
    return tuple(Section(name, words.heading(name), tuple(items)) for name, items in made.items() if items)


def skills(chosen: Chosen) -> tuple[Skill, ...]:
    if "skills" not in chosen.on:
        return ()
    lines = rows_of(chosen.journal, chosen.choice, "skills")
    lines = [line for line in lines if line.competency.uid not in chosen.choice.left_out]
    return tuple(
        Skill(
            code=f"K{number}",
            uid=line.competency.uid,
            name=line.competency.name,
            before=line.before,
            looking_back=line.looking_back,
            now=line.now,
            change=line.change,
            aim=line.competency.aim,
            mentor=line.mentor,
            described=_described(line.competency.levels, line.now),
            definition=line.competency.definition,
            levels=tuple(line.competency.levels),
        )
        for number, line in enumerate(lines, 1)
    )


def remarks(chosen: Chosen) -> tuple[Remark, ...]:
    out = chosen.choice.left_out
    return tuple(
        Remark(
            row.uid,
            words.remark(row.author or chosen.mentor, row.on, is_edit=bool(row.edited_from.strip())),
            "" if row.about_uid in out else row.about,
            words.remark_text(row.text, row.level),
            row.reply,
        )
        for row in chosen.rows("comments")
    )


def _takeaways(chosen: Chosen) -> list[Item]:
    return [
        Item(f"T{number}", "takeaway", row.uid, row.text)
        for number, row in enumerate(chosen.rows("takeaways"), 1)
    ]


def _sessions(chosen: Chosen, goals: dict[str, str]) -> list[Item]:
    rows = chosen.rows("sessions")
    present = chosen.parts(shareable.present) if rows else {}
    about = chosen.parts(shareable.goals_of_sessions) if rows else {}
    found = []
    for number, row in enumerate(rows, 1):
        names = [words.initials(who.name, who.alias) for who in present.get(row.uid, ())]
        titles = [goals[link.goal_uid] for link in about.get(row.uid, ()) if link.goal_uid in goals]
        facts = (
            words.session_facts(row.with_whom, row.kind, row.starts_at, row.minutes),
            words.present(names),
            words.towards(titles),
        )
        passages = _passages((words.aim_label(), row.aim), ("", row.notes))
        title = words.session_title(row.title, row.starts_at)
        found.append(Item(f"S{number}", "session", row.uid, title, _some(facts), passages))
    return found


def _goals(chosen: Chosen) -> list[Item]:
    rows = chosen.rows("goals")
    steps = chosen.parts(shareable.milestones) if rows else {}
    checks = chosen.parts(shareable.check_ins) if rows else {}
    return [
        _goal(f"G{number}", row, steps.get(row.uid, []), checks.get(row.uid, []))
        for number, row in enumerate(rows, 1)
    ]


def _goal(code: str, row: Any, steps: list[Any], checks: list[Any]) -> Item:
    last = checks[-1] if checks else None
    value = next((check.value for check in reversed(checks) if check.value is not None), row.baseline)
    done = sum(1 for step in steps if step.done_on)
    coming = next((step for step in steps if not step.done_on), None)
    ends, percent = (row.baseline, row.target), last.progress if last else None
    standing = words.goal_standing(ends, value, row.unit, (done, len(steps)))
    if not standing and percent is not None:
        standing = words.progress(percent)
    facts = (
        words.goal_status(row.status, row.closed_on, row.due_on),
        words.milestone(coming.text, coming.due_on) if coming else "",
        words.check_in(last.on, last.confidence) if last else "",
    )
    passages = _passages(
        (words.measure_label(), row.measure), (words.check_in_label(), last.note if last else "")
    )
    share = way_done(ends, value, percent, done, len(steps))
    is_done = row.status in (GoalStatus.ACHIEVED, GoalStatus.DROPPED)
    return Item(code, "goal", row.uid, row.title, _some(facts), passages, standing, share, is_done=is_done)


def _actions(chosen: Chosen) -> list[Item]:
    return [
        Item(
            f"A{number}",
            "action",
            row.uid,
            row.text,
            note=words.action(row.owner, chosen.mentor, row.due_on, row.done_on, chosen.today),
            is_done=row.done_on is not None,
            is_readers=row.owner == Owner.MENTOR and bool(chosen.mentor),
        )
        for number, row in enumerate(chosen.rows("actions"), 1)
    ]


def _advice(chosen: Chosen) -> list[Item]:
    return [
        Item(
            f"V{number}",
            "advice",
            row.uid,
            row.text,
            _some((words.given(row.on), words.advice_status(row.status))),
            _passages((words.experiment_label(), row.experiment), (words.result_label(), row.result)),
        )
        for number, row in enumerate(chosen.rows("advice"), 1)
    ]


def _reflections(chosen: Chosen) -> list[Item]:
    rows = chosen.rows("reflections")
    answers = chosen.parts(shareable.answers) if rows else {}
    found = []
    for number, row in enumerate(rows, 1):
        said = answers.get(row.uid, [])
        title = words.reflection_title(row.title, said[0].question if said else "")
        passages = _passages(*((answer.question, answer.text) for answer in said))
        if len(said) == 1 and title == said[0].question:  # the question is the heading then
            passages = _passages(("", said[0].text))
        found.append(
            Item(f"R{number}", "reflection", row.uid, title, (words.on_day(row.on),), passages)
        )
    return found


def _passages(*pairs: tuple[str, str]) -> tuple[Passage, ...]:
    return tuple(Passage(label, text) for label, text in pairs if text.strip())


def _some(facts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fact for fact in facts if fact)


def _described(levels: list[str], now: int | None) -> str:
    return levels[now - 1] if now is not None and len(levels) >= now else ""
