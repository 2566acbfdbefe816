"""The shelf of reflections and the answers in them."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, exists, func, or_, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Answer, Reflection, Tag
from mentee_journal.models.reflection import reflection_tag

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

RESTS = dt.timedelta(days=30)  # how long ago something was written before it is shown again by itself


@dataclass(frozen=True)
class Line:
    """A reflection as a list shows it; `words` begin with its first answer's."""

    uid: str
    title: str
    on: dt.date
    guide: str
    question: str
    words: str
    private: bool
    finished: bool


@dataclass(frozen=True)
class Before:
    """What one wrote before to the same question, and where it stands."""

    uid: str
    on: dt.date
    title: str
    text: str
    after_session: bool


class Answers(Shelf[Answer]):
    kind = Answer
    fetched = ("reflection",)

    def to_prompt(self, prompt: str) -> list[Answer]:
        """Every answer with words in it to the question `prompt` (a key or an address), newest first."""
        query = (
            select(Answer)
            .join(Reflection, Reflection.uid == Answer.reflection_uid)
            .where(Answer.prompt == prompt, Answer.text != "", Reflection.deleted_at.is_(None))
        )
        return self._list(query.order_by(Reflection.on.desc(), Answer.created_at.desc()))

    def before(
        self, *, prompt: str = "", guide: str = "", step: str = "", besides: str = "", most: int = 3
    ) -> list[Before]:
        """Other answers to a question or a step of a guided cycle, newest first; none of the reflection `besides`."""
        if not prompt and not (guide and step):
            return []
        same = Answer.prompt == prompt if prompt else (Reflection.guide == guide) & (Answer.step == step)
        query = (
            select(Reflection.uid, Reflection.on, Reflection.title, Answer.text, Reflection.session_uid.is_not(None))
            .join(Answer, Answer.reflection_uid == Reflection.uid)
            .where(same, Answer.text != "", Reflection.uid != besides)
            .where(Answer.deleted_at.is_(None), Reflection.deleted_at.is_(None))
            .order_by(Reflection.on.desc(), Answer.created_at.desc())
        )
        with self._journal.reading() as session:
            return [Before(*row) for row in session.execute(query.limit(most))]


class Reflections(Shelf[Reflection]):
    kind = Reflection
    fetched = ("answers", "mentorship", "session", "goal", "tags", "competencies")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.answers = Answers(journal)

    def begin(self, **fields: Any) -> Reflection:
        """A new reflection of today (or `on`); private until the writer says otherwise."""
        return self.add(**{"on": self._journal.today(), **fields})

    def answer(self, question: str, text: str, *, prompt: str = "", step: str = "", **fields: Any) -> Reflection:
        """A reflection that answers one question; `fields` are the reflection's own."""
        with self._journal.changing():
            reflection = self.begin(**fields)
            self.answers.add(reflection_uid=reflection.uid, question=question, prompt=prompt, step=step, text=text)
        return self.get(reflection.uid)

    def finish(self, uid: str) -> None:
        """It is written; one without a single word goes to the bin instead."""
        reflection = self.get(uid)
        if any(answer.text.strip() for answer in reflection.answers) or reflection.title:
            self.change(uid, finished=True)
        else:
            self.remove(uid)

    def all(self, limit: int = 200, offset: int = 0) -> list[Reflection]:
        """Newest first."""
        query = select(Reflection).order_by(Reflection.on.desc(), Reflection.created_at.desc(), Reflection.uid)
        return self._list(query.limit(limit).offset(offset))

    def lines(self, words: str = "", limit: int = 200, offset: int = 0) -> list[Line]:
        """Those in which all `words` are found, as a list shows them, newest first."""
        query = select(
            Reflection.uid,
            Reflection.title,
            Reflection.on,
            Reflection.guide,
            _first(Answer.question),
            _first(func.substr(Answer.text, 1, 200), Answer.text != ""),
            Reflection.private,
            Reflection.finished,
        ).where(Reflection.deleted_at.is_(None))
        query = query.order_by(Reflection.on.desc(), Reflection.created_at.desc(), Reflection.uid)
        with self._journal.reading() as session:
            return [Line(*row) for row in session.execute(_narrowed(query, words).limit(limit).offset(offset))]

    def unfinished(self) -> list[Reflection]:
        """The guided ones to *finish later*, newest first."""
        query = select(Reflection).where(Reflection.finished.is_(False), Reflection.guide != "")
        return self._list(query.order_by(Reflection.on.desc(), Reflection.created_at.desc()))

    def first_day(self) -> dt.date | None:
        """The day of the earliest."""
        with self._journal.reading() as session:
            return session.scalar(select(func.min(Reflection.on)).where(Reflection.deleted_at.is_(None)))

    def on_this_day(self) -> list[Reflection]:
        """Those of this day in earlier years, newest first."""
        today = self._journal.today()
        query = select(Reflection).where(
            func.strftime("%m-%d", Reflection.on) == f"{today:%m-%d}", Reflection.on < today
        )
        return self._list(query.order_by(Reflection.on.desc()))

    def once(self) -> Reflection | None:
        """One that is older than a month, another each day: the same all day long."""
        today = self._journal.today()
        query = select(Reflection).where(Reflection.on < today - RESTS, Reflection.finished.is_(True))
        with self._journal.reading() as session:
            count = session.scalar(
                select(func.count()).select_from(query.where(Reflection.deleted_at.is_(None)).subquery())
            )
        if not count:
            return None
        place = today.toordinal() * 7 % count
        return next(iter(self._list(query.order_by(Reflection.on, Reflection.uid).limit(1).offset(place))), None)

    def days(self, first: dt.date, last: dt.date) -> dict[dt.date, int]:
        """How many there are on each day from `first` to `last`."""
        query = select(Reflection.on, func.count()).where(
            Reflection.on.between(first, last), Reflection.deleted_at.is_(None)
        )
        with self._journal.reading() as session:
            return dict(session.execute(query.group_by(Reflection.on)).all())


def _first(column: Any, *where: Any) -> Any:
    """Of the first answer of each reflection (for which `where` holds)."""
    query = select(column).where(Answer.reflection_uid == Reflection.uid, Answer.deleted_at.is_(None), *where)
    query = query.order_by(Answer.position, Answer.uid).limit(1).correlate(Reflection)
    return func.coalesce(query.scalar_subquery(), "")


def _narrowed(query: Select[Any], words: str) -> Select[Any]:
    for word in words.split():
        tagged = exists().where(
            reflection_tag.c.reflection_uid == Reflection.uid,
            reflection_tag.c.tag_uid == Tag.uid,
            Tag.name.icontains(word, autoescape=True),
        )
        answered = exists().where(
            Answer.reflection_uid == Reflection.uid,
            Answer.deleted_at.is_(None),
            or_(Answer.text.icontains(word, autoescape=True), Answer.question.icontains(word, autoescape=True)),
        )
        query = query.where(or_(tagged, answered, Reflection.title.icontains(word, autoescape=True)))
    return query
