"""Reading what could go and what does: at once for most journals, in the worker where there is much."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mentee_journal.summary import Choice, Offer, Summary, offer, summarise
from mentee_journal.ui.desk import Desk

MANY = 1000  # entries that take a moment to read

Read = Callable[[Offer, Summary], None]


class Reading(QObject):
    """`read(choice, then)` calls back with what the choice gives; of a question that came before nothing is heard."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0  # how often; an answer to an earlier question may hold what has become private since
        self._is_reading = False
        self._is_much = desk.journal.sessions.count() > MANY

    @property
    def is_reading(self) -> bool:
        return self._is_reading

    def read(self, choice: Choice, then: Read) -> None:
        journal = self._desk.journal
        self._asked, self._is_reading = self._asked + 1, self._is_much
        asked = self._asked

        def job() -> tuple[Offer, Summary]:
            return offer(journal, choice), summarise(journal, choice)

        def done(found: tuple[Offer, Summary]) -> None:
            if self._asked == asked:
                self._is_reading = False
                self._is_much = found[0].total > MANY
                then(*found)

        def failed(error: BaseException) -> None:
            if self._asked == asked:
                self._is_reading = False
            raise error

        if self._is_much:
            self._desk.background.run(self, job, done, failed)
        else:
            done(job())
