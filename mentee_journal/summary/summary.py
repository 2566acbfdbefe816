"""A summary as plain data: all that one document holds, in the words in which every format says it."""

import datetime as dt
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Passage:
    """Something the person wrote (Markdown, as typed), under a few words of ours or a question."""

    label: str
    text: str


@dataclass(frozen=True)
class Item:
    """An entry that a mentor may comment on. `code` is its name in this document (S1), `uid` its address at home."""

    code: str
    kind: str
    uid: str
    title: str
    facts: tuple[str, ...] = ()
    """Short phrases of ours, with dates in full and no full stop."""
    passages: tuple[Passage, ...] = ()
    standing: str = ""
    """Of a goal: how it stands, in numbers."""
    share: float | None = None
    """Of a goal: how much of the way is done, from 0 to 1."""
    note: str = ""
    """Of an action: whose it is, and when it is due, was due or was done."""
    is_done: bool = False
    """Of an action or a goal: nothing more is to be done for it."""
    is_readers: bool = False
    """Of an action: it is the reader's to do."""

    @property
    def hash(self) -> str:
        """Changes when the person's words do, not with the day on which the document is made."""
        return _hash(self.title, *(text for passage in self.passages for text in (passage.label, passage.text)))


@dataclass(frozen=True)
class Section:
    name: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Skill:
    """A line of the table of skills. Levels are 1 to 5, or None."""

    code: str
    uid: str
    name: str
    before: int | None
    looking_back: int | None
    now: int | None
    change: int | None
    aim: int | None
    mentor: int | None
    described: str
    """What the level now looks like, in the words of the skill."""
    definition: str = ""
    levels: tuple[str, ...] = ()
    """What each level looks like, from 1 on; empty where the skill does not say."""

    @property
    def hash(self) -> str:
        return _hash(self.name, self.now, self.looking_back, self.aim)


@dataclass(frozen=True)
class Remark:
    """What the mentor wrote about an earlier summary, and what the person says to it."""

    uid: str
    line: str
    """Who and when."""
    about: str
    text: str
    reply: str

    @property
    def hash(self) -> str:
        return _hash(self.text, self.reply)


@dataclass(frozen=True)
class Summary:
    """Everything a document holds, in this order; what is empty is left out."""

    code: str
    made_on: dt.date
    title: str
    byline: str
    mentor_uid: str | None
    mentor: str
    person: str
    """Whose summary it is; empty when they gave no name."""
    since: dt.date | None
    until: dt.date
    opening: str = ""
    sections: tuple[Section, ...] = ()
    skills: tuple[Skill, ...] = ()
    remarks: tuple[Remark, ...] = ()
    question: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.opening or self.sections or self.skills or self.remarks or self.question)

    def held(self) -> Iterator[tuple[str, str, str, str]]:
        """For the ledger: kind, address, reference in the document, and hash of each entry in it."""
        for section in self.sections:
            yield from ((item.kind, item.uid, item.code, item.hash) for item in section.items)
        yield from (("competency", skill.uid, skill.code, skill.hash) for skill in self.skills)
        yield from (("comment", remark.uid, "", remark.hash) for remark in self.remarks)


def sentences(facts: tuple[str, ...]) -> str:
    """`facts` as one line of sentences; one that ends in a mark of its own gets no second."""
    return " ".join(fact if fact.endswith((".", "?", "!", "…")) else f"{fact}." for fact in facts if fact)


def _hash(*parts: object) -> str:
    return hashlib.sha256("\0".join(str(part) for part in parts).encode("utf-8", "replace")).hexdigest()
