"""Reading what could go and what does: at once for most journals, in the worker where there is much."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from mentee_journal.summary import Choice, Offer, Summary, offer, summarise
from mentee_journal.ui.desk import Desk

MANY = 1000  # entries that take a moment to read

Read = Callable[[Offer, Summary], None]


class Reading(QObject):
    """`read(choice, then)` calls back with what the newest choice gives; of one that came before nothing is heard."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: Choice | None = None
        self._is_much = desk.journal.sessions.count() > MANY

    @property
    def is_reading(self) -> bool:
        return self._wanted is not None

    def read(self, choice: Choice, then: Read) -> None:
        journal = self._desk.journal

        def job() -> tuple[Offer, Summary]:
            return offer(journal, choice), summarise(journal, choice)

        def done(found: tuple[Offer, Summary]) -> None:
            if self._wanted is choice:
                self._wanted = None
                self._is_much = found[0].total > MANY
                then(*found)

        def failed(error: BaseException) -> None:
            self._wanted = None
            raise error

        self._wanted = choice
        if self._is_much:
            self._desk.background.run(self, job, done, failed)
        else:
            done(job())
