"""Writes drafts beside the window's thread: a key never waits for the disk."""

import sys
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from mentee_journal.errors import JournalError

if TYPE_CHECKING:
    from mentee_journal.journal import Journal


class DraftWriter:
    """`keep` what a field holds now; of several that wait for one field only the last is written.

    What waits is taken up, and taken away by `forget`, while holding the journal: so a draft never comes after the save
    that made it needless.
    """

    def __init__(self, journal: "Journal") -> None:
        self._journal, self._drafts = journal, journal.drafts
        self._waiting: dict[tuple[str, str], tuple[str, Any, Any]] = {}
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drafts")
        self._work: Future[None] | None = None

    def keep(self, kind: str, uid: str, field: str, text: Any, before: Any = "") -> None:
        """Have the text in the file soon, in the background; `before` is what the record holds."""
        self._waiting[uid, field] = (kind, text, before)
        if self._work is None or self._work.done() or self._work.running():
            self._work = self._worker.submit(self._write)

    def forget(self, uid: str, fields: Iterable[str]) -> None:
        """They are saved: to be called inside the unit of work that saves them."""
        fields = list(fields)
        for field in fields:
            self._waiting.pop((uid, field), None)
        self._drafts.forget(uid, fields)

    def settle(self) -> None:
        """Wait until what was handed over is written."""
        if self._work is not None:
            wait([self._work])

    def are_kept(self) -> bool:
        """Write what waits, also what could not be written before; whether all of it is in the file now."""
        self.settle()
        if self._waiting:
            self._work = self._worker.submit(self._write)
            self.settle()
        return not self._waiting

    def finish(self) -> None:
        """Write what waits, and end."""
        self._worker.shutdown(wait=True)

    def _write(self) -> None:
        with suppress(JournalError):  # the words are on the screen, and the save will say what is wrong
            try:
                with self._journal.store.guard:
                    waiting = dict(self._waiting)
                    with self._journal.changing():
                        for (uid, field), (kind, text, before) in waiting.items():
                            self._drafts.keep(kind, uid, field, text, before)
                    self._written(waiting)
            except JournalError:
                raise
            except Exception:  # noqa: BLE001 (a fault in this thread goes the way of all others)
                sys.excepthook(*sys.exc_info())

    def _written(self, rows: dict[tuple[str, str], tuple[str, Any, Any]]) -> None:
        """Only what the file took waits no more; what was typed meanwhile does."""
        for key, row in rows.items():
            if self._waiting.get(key) is row:
                self._waiting.pop(key, None)
