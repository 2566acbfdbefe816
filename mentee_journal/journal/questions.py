"""The shelf of questions: the shipped ones with what the person did with them, and the person's own."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from mentee_journal.journal.changes import Undo
from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import MINE, Answer, Moment, Prompt, Reflection

if TYPE_CHECKING:
    from mentee_journal.content import Content, Topic

HARD_DAY = "hard_day"  # the set that nobody is handed unasked
RECENT = dt.timedelta(days=60)  # a question answered since then is not asked again by itself


@dataclass(frozen=True)
class Question:
    """A question as it is offered. `prompt` is what its answers carry: a shipped key, or the address of an own one."""

    prompt: str
    text: str
    moment: str
    topic: str
    set: str
    key: str = ""
    uid: str = ""
    """The person's own record of it, if there is one."""
    mine: bool = False
    """Whether the words are the person's own."""
    favourite: bool = False
    archived: bool = False
    to_mentor: bool = False
    answers: int = 0
    answered_on: dt.date | None = None


@dataclass(frozen=True)
class Covered:
    """One of the nine topics, and how often it was written about."""

    topic: "Topic"
    answers: int


class Questions(Shelf[Prompt]):
    kind = Prompt

    def all(self, content: "Content") -> list[Question]:
        """Every question: the shipped ones in their order, in the person's words where there are such, then the own."""
        records = self._records()
        answered = self._answered()
        shipped = [
            _shipped(Question(one.key, one.text, one.moment, one.topic, one.set, one.key), one.to_mentor, records)
            for one in content.questions
        ]
        keys = {one.key for one in shipped}
        own = [_own(record) for record in records if record.set == MINE and record.key not in keys]
        return [_with_answers(one, answered) for one in (*shipped, *own)]

    def in_set(self, content: "Content", name: str) -> list[Question]:
        """The questions of a shipped set with the own ones for its moment, `mine`, `favourite` or `archived`."""
        found = self.all(content)
        if name == "archived":
            return [one for one in found if one.archived]
        found = [one for one in found if not one.archived]
        if name == "favourite":
            return [one for one in found if one.favourite]
        if name == MINE:
            return [one for one in found if one.mine]
        return [one for one in found if one.set == name or (one.set == MINE and _set_for(content, one.moment) == name)]

    def counts(self, content: "Content") -> dict[str, int]:
        """How many questions each set holds; `mine`, `favourite` and `archived` are sets too."""
        found = self.all(content)
        counts = {"archived": sum(one.archived for one in found)}
        found = [one for one in found if not one.archived]
        counts |= {MINE: sum(one.mine for one in found), "favourite": sum(one.favourite for one in found)}
        for one in found:
            name = _set_for(content, one.moment) if one.set == MINE else one.set
            counts[name] = counts.get(name, 0) + 1
        return counts

    def offered(self, content: "Content", prompt: str) -> Question | None:
        """The question that answers carry as `prompt`; None when it is not there any more."""
        return next((one for one in self.all(content) if one.prompt == prompt), None)

    def of_day(self, content: "Content", turn: int = 0) -> Question | None:
        """The question of the day, the same all day long; `turn` counts how often another was asked for.

        Never one for a mentor or for a hard day, and not one answered lately while there are others.
        """
        today = self._journal.today()
        pool = [one for one in self.all(content) if _suits_any_day(one)]
        if not turn and (now := [one for one in pool if one.answered_on == today]):
            return now[-1]
        fresh = [one for one in pool if one.answered_on is None or today - one.answered_on > RECENT]
        fresh = fresh or sorted(pool, key=lambda one: one.answered_on or dt.date.min)[: max(len(pool) // 2, 1)]
        fresh.sort(key=lambda one: hashlib.sha256(one.prompt.encode()).digest())
        return fresh[(today.toordinal() + turn) % len(fresh)] if fresh else None

    def to_ask(self, content: "Content") -> Question | None:
        """A question worth asking a mentor, another each day."""
        pool = [one for one in self.all(content) if one.to_mentor and not one.archived]
        return pool[self._journal.today().toordinal() % len(pool)] if pool else None

    def coverage(self, content: "Content") -> list[Covered]:
        """The nine topics in their order, with how many answers there are to each."""
        counts: dict[str, int] = {}
        for one in self.all(content):
            counts[one.topic] = counts.get(one.topic, 0) + one.answers
        return [Covered(topic, counts.get(topic.key, 0)) for topic in content.topics]

    def star(self, question: Question, *, on: bool) -> None:
        """Make it a favourite, or no longer."""
        self.change(self._record_of(question), favourite=on)

    def put_away(self, question: Question, *, on: bool = True) -> None:
        """Take it out of the sets without losing it, or bring it back."""
        self.change(self._record_of(question), archived=on)

    def reword(self, question: Question, text: str, **fields: str) -> str:
        """Give it other words; of a shipped one this makes the person's own copy. Returns its address."""
        uid = self._record_of(question)
        self.change(uid, text=text, set=MINE, **fields)
        return uid

    def drop(self, question: Question) -> Undo:
        """Move an own question to the bin; a shipped one then has its first words again."""
        return self.remove(question.uid)

    def _record_of(self, question: Question) -> str:
        if question.uid:
            return question.uid
        fields = {"moment": question.moment, "topic": question.topic, "set": question.set, "key": question.key}
        return self.add(text=question.text, **fields).uid

    def _records(self) -> list[Prompt]:
        return self._list(select(Prompt).order_by(Prompt.created_at, Prompt.uid))

    def _answered(self) -> dict[str, tuple[int, dt.date]]:
        """How often, and when last, each question was answered with words."""
        query = (
            select(Answer.prompt, func.count(), func.max(Reflection.on))
            .join(Reflection, Reflection.uid == Answer.reflection_uid)
            .where(Answer.prompt != "", Answer.text != "", Answer.deleted_at.is_(None), Reflection.deleted_at.is_(None))
            .group_by(Answer.prompt)
        )
        with self._journal.reading() as session:
            return {prompt: (count, on) for prompt, count, on in session.execute(query)}


def _suits_any_day(one: Question) -> bool:
    return one.moment == Moment.ANY and one.set != HARD_DAY and not one.to_mentor and not one.archived


def _set_for(content: "Content", moment: str) -> str:
    """The shipped set among which an own question for this moment stands."""
    sets = [one for one in content.question_sets if one.moment == moment and not one.to_mentor and one.key != HARD_DAY]
    return sets[-1].key if sets else ""


def _shipped(question: Question, to_mentor: bool, records: Sequence[Prompt]) -> Question:
    """A shipped question with what the person did with it."""
    question = replace(question, to_mentor=to_mentor)
    for record in records:
        if record.key == question.key:
            words = record.text if record.set == MINE else question.text
            mine = question.mine or record.set == MINE
            question = replace(question, uid=record.uid, text=words, mine=mine)
            question = replace(
                question,
                favourite=question.favourite or record.favourite,
                archived=question.archived or record.archived,
            )
    return question


def _own(record: Prompt) -> Question:
    return Question(
        prompt=record.key or record.uid,
        text=record.text,
        moment=record.moment,
        topic=record.topic,
        set=MINE,
        uid=record.uid,
        mine=True,
        favourite=record.favourite,
        archived=record.archived,
    )


def _with_answers(question: Question, answered: dict[str, tuple[int, dt.date]]) -> Question:
    count, on = answered.get(question.prompt, (0, None))
    return replace(question, answers=count, answered_on=on)
