"""What a reader should look at before a summary leaves: names of others, ways to reach them, words watched for.

It points, and never changes or stops anything: what a person wrote is theirs, and so is the decision.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING

from mentee_journal.journal.people import third_persons
from mentee_journal.summary import words
from mentee_journal.summary.numbers import addresses, telephone_numbers
from mentee_journal.summary.sought import Sought, name_parts
from mentee_journal.summary.summary import Summary

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

NAME, MEMBER, EMAIL, PHONE, WATCHED = "name", "member", "email", "phone", "watched"

_WATCHED = "watch_words"  # preferences of the journal: words to point at, and words that were said to be fine
_FINE = "fine_words"


@dataclass(frozen=True)
class Place:
    """Where words stand: section and entry as one leaves them out, its code and title, and which text of it."""

    section: str
    uid: str
    code: str
    title: str
    label: str = ""
    """The question or the few words over the text; empty for the entry's own title and notes."""


@dataclass(frozen=True)
class Finding:
    """Words to look at, as they stand in the summary, and everywhere they do."""

    kind: str
    """name, member, email, phone or watched."""
    words: str
    places: tuple[Place, ...]
    member_uid: str = ""


@dataclass(frozen=True, eq=False)
class _Named:
    number: int
    kind: str
    member_uid: str
    sought: Sought


def find(journal: "Journal", summary: Summary, fine: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What to look at in `summary`, without the words that are `fine` this time or always. One pass over its texts."""
    known_fine = {word.casefold() for word in chain(fine, fine_words(journal))}
    seeker = _Seeker(journal, summary)
    found: dict[tuple[str, str], tuple[str, str, dict[Place, None]]] = {}
    for place, text in _texts(summary):
        for kind, shown, member in seeker.found_in(text):
            if shown.casefold() not in known_fine:
                found.setdefault((kind, shown.casefold()), (shown, member, {}))[2][place] = None
    return tuple(
        Finding(kind, shown, tuple(places), member) for (kind, _folded), (shown, member, places) in found.items()
    )


def watch_words(journal: "Journal") -> list[str]:
    """The words and phrases that the person wants to be told of before they leave."""
    return list(journal.profile.preference(_WATCHED, []))


def keep_watch_words(journal: "Journal", chosen: Iterable[str]) -> None:
    """Watch for these words and phrases; empty ones and those said twice count for nothing."""
    kept = {word.casefold(): word for word in (" ".join(word.split()) for word in chosen) if word}
    journal.profile.prefer(_WATCHED, list(kept.values()))


def fine_words(journal: "Journal") -> list[str]:
    """The words that were said to be always fine."""
    return list(journal.profile.preference(_FINE, []))


def keep_fine(journal: "Journal", word: str) -> None:
    """Never point at `word` again."""
    journal.profile.prefer(_FINE, [*fine_words(journal), word])


def forget_fine(journal: "Journal") -> None:
    """Point at all words again."""
    journal.profile.prefer(_FINE, [])


class _Seeker:
    """All that is looked for, by the words with which it begins, so that a text is gone through once."""

    def __init__(self, journal: "Journal", summary: Summary) -> None:
        self._by_beginning: dict[str, list[_Named]] = {}
        self._unspaced: list[tuple[str, _Named]] = []
        for one in _sought(journal, summary):
            for word in one.sought.beginnings:
                self._by_beginning.setdefault(word, []).append(one)
            self._unspaced += [(word, one) for word in one.sought.unspaced]

    def found_in(self, text: str) -> Iterator[tuple[str, str, str]]:
        """Kind, words as they stand there, and the address of the member."""
        yield from ((EMAIL, shown, "") for shown in addresses(text))
        yield from ((PHONE, shown, "") for shown in telephone_numbers(text))
        near = {one for word, one in self._unspaced if word in text}
        for word in Sought.fragments(text) & self._by_beginning.keys():
            near |= set(self._by_beginning[word])
        for one in sorted(near, key=lambda one: one.number):
            yield from ((one.kind, shown, one.member_uid) for shown in one.sought.found_in(text))


def _sought(journal: "Journal", summary: Summary) -> Iterator["_Named"]:
    """Words watched for, and everybody's name; nobody twice."""
    own = frozenset(part.casefold() for name in (summary.mentor, summary.person) for part in name_parts(name))
    number = count()
    for word in watch_words(journal):
        yield _Named(next(number), WATCHED, "", Sought.phrase(word))
    seen = {summary.mentor.casefold(), summary.person.casefold()}
    for known in third_persons(journal, summary.mentor_uid):
        if known.name.casefold() not in seen:
            seen.add(known.name.casefold())
            kind = MEMBER if known.member_uid else NAME
            yield _Named(next(number), kind, known.member_uid, Sought.name(known.name, own))


def _texts(summary: Summary) -> Iterator[tuple[Place, str]]:
    """Every text in the summary that somebody wrote, and where it stands."""
    yield Place("", "", "", words.opening_heading()), summary.opening
    for section in summary.sections:
        for item in section.items:
            place = Place(section.name, item.uid, item.code, item.title)
            yield place, "\n".join((item.title, *item.facts, item.standing, item.note))
            for passage in item.passages:
                yield Place(section.name, item.uid, item.code, item.title, passage.label), passage.text
                yield place, passage.label
    for skill in summary.skills:
        parts = (skill.name, skill.definition, *(skill.levels or (skill.described,)))
        yield Place("skills", skill.uid, skill.code, skill.name), "\n".join(parts)
    for remark in summary.remarks:
        told = "\n".join((remark.line, remark.about, remark.text, remark.reply))
        yield Place("comments", remark.uid, "", remark.line), told
    yield Place("", "", "Q1", words.question_heading()), summary.question
    yield Place("", "", "", summary.title), f"{summary.title}\n{summary.byline}"
