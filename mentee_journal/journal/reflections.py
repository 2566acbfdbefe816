"""The shelf of reflections and the answers in them."""

from typing import TYPE_CHECKING

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Answer, Reflection

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Answers(Shelf[Answer]):
    kind = Answer


class Reflections(Shelf[Reflection]):
    kind = Reflection
    fetched = ("answers", "mentorship", "session", "goal", "tags", "competencies")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.answers = Answers(journal)
