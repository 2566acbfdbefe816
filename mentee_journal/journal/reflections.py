"""The shelf of reflections and the answers in them."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Answer, Reflection

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


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


class Reflections(Shelf[Reflection]):
    kind = Reflection
    fetched = ("answers", "mentorship", "session", "goal", "tags", "competencies")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.answers = Answers(journal)

    def begin(self, **fields: Any) -> Reflection:
        """A new reflection of today (or `on`); private until the writer says otherwise."""
        return self.add(**{"on": self._journal.today(), **fields})

    def answer(self, question: str, text: str, *, prompt: str = "", **fields: Any) -> Reflection:
        """A reflection that answers one question; `fields` are the reflection's own."""
        with self._journal.changing():
            reflection = self.begin(**fields)
            self.answers.add(reflection_uid=reflection.uid, question=question, prompt=prompt, text=text)
        return self.get(reflection.uid)

    def all(self, limit: int = 200, offset: int = 0) -> list[Reflection]:
        """Newest first."""
        query = select(Reflection).order_by(Reflection.on.desc(), Reflection.created_at.desc(), Reflection.uid)
        return self._list(query.limit(limit).offset(offset))

    def unfinished(self) -> list[Reflection]:
        """The guided ones to *finish later*, newest first."""
        query = select(Reflection).where(Reflection.finished.is_(False))
        return self._list(query.order_by(Reflection.on.desc(), Reflection.created_at.desc()))

    def on_this_day(self) -> list[Reflection]:
        """Those of this day in earlier years, newest first."""
        today = self._journal.today()
        query = select(Reflection).where(
            func.strftime("%m-%d", Reflection.on) == f"{today:%m-%d}", Reflection.on < today
        )
        return self._list(query.order_by(Reflection.on.desc()))

    def days(self, first: dt.date, last: dt.date) -> dict[dt.date, int]:
        """How many there are on each day from `first` to `last`."""
        query = select(Reflection.on, func.count()).where(
            Reflection.on.between(first, last), Reflection.deleted_at.is_(None)
        )
        with self._journal.reading() as session:
            return dict(session.execute(query.group_by(Reflection.on)).all())
