"""What could go into a summary, for the screen where it is chosen; and the summary of what was chosen."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import shareable
from mentee_journal.summary import sections, words
from mentee_journal.summary.choice import Choice
from mentee_journal.summary.summary import Summary

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

_ORDER = ("sessions", "takeaways", "actions", "goals", "advice", "reflections", "skills", "comments")


@dataclass(frozen=True)
class Offered:
    """An entry that could go, and whether it does."""

    uid: str
    title: str
    is_included: bool


@dataclass(frozen=True)
class OfferedSection:
    """A section that could go. `private` says how many of its entries stay here, and nothing else about them."""

    name: str
    heading: str
    items: tuple[Offered, ...]
    private: int
    note: str
    """What stands beside the heading: *2 of 3*, *4 open, 2 done*, *No change*."""

    @property
    def included(self) -> int:
        return sum(item.is_included for item in self.items)

    @property
    def total(self) -> int:
        return len(self.items) + self.private


@dataclass(frozen=True)
class Offer:
    """All that could go, what one thinks of first at the top."""

    sections: tuple[OfferedSection, ...]
    on: frozenset[str]
    """The sections that are included, whether or not they have entries now."""

    @property
    def included(self) -> int:
        return sum(section.included for section in self.sections)

    @property
    def total(self) -> int:
        return sum(section.total for section in self.sections)

    @property
    def private(self) -> int:
        return sum(section.private for section in self.sections)

    def section(self, name: str) -> OfferedSection:
        return next(section for section in self.sections if section.name == name)


def offer(journal: "Journal", choice: Choice) -> Offer:
    """What could go within the scope of `choice`, and what of it is included. Private entries are only counted."""
    on = sections.sections_on(journal, choice)
    kept = shareable.kept(journal, choice.scope)
    found = []
    for name in _ORDER:
        rows = sections.rows_of(journal, choice, name)
        items = tuple(
            Offered(uid, title, name in on and uid not in choice.left_out)
            for uid, title in _titles(journal, choice, name, rows)
        )
        if items or kept.get(name):
            note = _note(name, rows, items, kept.get(name, 0))
            found.append(OfferedSection(name, words.heading(name), items, kept.get(name, 0), note))
    return Offer(tuple(found), on)


def tick(choice: Choice, offered: Offer, name: str, uids: set[str], *, included: bool) -> Choice:
    """`choice` with these entries of a section in or out; a section without entries is out."""
    section = offered.section(name)
    inside = {item.uid for item in section.items if item.is_included}
    inside = inside | uids if included else inside - uids
    on = offered.on | {name} if inside else offered.on - {name}
    everything = [item.uid for item in section.items]
    return replace(choice.keep(inside or everything, of=everything), sections=on)


def marked(offered: Offer, choice: Choice) -> Offer:
    """`offered` with the marks of `choice`, as long as it was not read anew."""
    on = offered.on if choice.sections is None else choice.sections
    sections_ = tuple(
        replace(
            section,
            items=tuple(
                replace(item, is_included=section.name in on and item.uid not in choice.left_out)
                for item in section.items
            ),
        )
        for section in offered.sections
    )
    return Offer(sections_, on)


def summarise(journal: "Journal", choice: Choice) -> Summary:
    """The summary of what was chosen: only what passed the rules and the choice is ever in it."""
    me = journal.profile.me()
    mentor = journal.mentors.get(choice.mentor_uid).name if choice.mentor_uid else ""
    until = choice.until or journal.today()
    chosen = sections.Chosen(journal, choice, mentor)
    return Summary(
        code=choice.code,
        made_on=journal.today(),
        title=words.title(mentor, me.name),
        byline=words.byline(me.name, mentor, choice.since, until),
        mentor_uid=choice.mentor_uid,
        mentor=mentor,
        person=me.name,
        since=choice.since,
        until=until,
        opening=choice.opening,
        sections=sections.sections(chosen),
        skills=sections.skills(chosen),
        remarks=sections.remarks(chosen),
        question=choice.question,
    )


def _titles(journal: "Journal", choice: Choice, name: str, rows: list[Any]) -> list[tuple[str, str]]:
    if name == "skills":
        return [(row.competency.uid, row.competency.name) for row in rows]
    if name == "sessions":
        return [(row.uid, words.session_title(row.title, row.starts_at)) for row in rows]
    if name == "reflections":
        questions = {row.reflection_uid: row.question for row in reversed(shareable.answers(journal, choice.scope))}
        return [(row.uid, words.reflection_title(row.title, questions.get(row.uid, ""))) for row in rows]
    if name == "goals":
        return [(row.uid, row.title) for row in rows]
    return [(row.uid, row.text) for row in rows]


def _note(name: str, rows: list[Any], items: tuple[Offered, ...], private: int) -> str:
    included, total = sum(item.is_included for item in items), len(items) + private
    if name == "skills" and not included:
        return _("No change")
    if included < total:
        return _("{included} of {total}").format(included=included, total=total)
    if name == "actions":
        done = sum(1 for row in rows if row.done_on)
        words_open = ngettext("{number} open", "{number} open", total - done).format(number=total - done)
        words_done = ngettext("{number} done", "{number} done", done).format(number=done)
        return ", ".join([words_open] * (total > done) + [words_done] * (done > 0))
    return str(total)
