"""Search over everything: newest first while one types, best first when asked; no keystroke has to wait."""

import datetime as dt
import threading
from collections import Counter
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from mentee_journal.journal.forms import group_of
from mentee_journal.journal.search_sql import Asked, day_of, words_behind
from mentee_journal.journal.search_words import read
from mentee_journal.journal.snippets import Marked, Sought
from mentee_journal.journal.titles import Titled, titled

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal
_COUNTED = 1000  # hits, while the shade is on
_WITH_LISTS = frozenset({"goal", "competency"})


@dataclass(frozen=True)
class Hit:
    """A record in which the words were found, and what is opened to see it there."""

    uid: str
    kind: str
    opens_kind: str
    opens_uid: str
    title: str
    snippet: Marked
    """The words around, in pieces: each with whether it is what was looked for."""
    day: dt.date
    private: bool


class Search:
    """Finds by words, phrases and filters: `trust "hard talk" with:ruth tag:trust in:sep kind:goal`."""

    def __init__(self, journal: "Journal") -> None:
        self._journal = journal
        self._running: Any = None
        self._switch = threading.Lock()

    def find(
        self,
        words: str,
        limit: int = 50,
        kinds: Collection[str] | None = None,
        by: Literal["newest", "rank"] = "newest",
    ) -> list[Hit]:
        """The first `limit` hits; none when `stop` was called meanwhile: nobody waits for them any more."""
        query = read(words, self._journal.today())
        if query.is_empty:
            return []
        hits: list[Hit] = []
        with self._running_on() as session:
            asked = Asked(session, query, kinds)
            sought = Sought.words(query.words, is_open=query.is_open)
            best_first = by == "rank" and bool(query.words)
            for offset in range(0, 1 << 30, limit):
                rows = asked.rows(limit, offset, best_first=best_first)
                shown = _uncovered(session, rows, sought) if self._journal.shade.is_on and query.words else rows
                hits += _hits(session, shown, sought)
                if len(rows) < limit or len(hits) >= limit:
                    return hits[:limit]
        return []

    def counts(self, words: str, kinds: Collection[str] | None = None) -> dict[str, int]:
        """How many hits there are of each group: what is found in a takeaway counts for its session."""
        query = read(words, self._journal.today())
        found: dict[str, int] = {}
        if query.is_empty:
            return found
        if self._journal.shade.is_on:  # what was found in covered words is not to be counted
            return dict(Counter(group_of(hit.kind) for hit in self.find(words, _COUNTED, kinds)))
        with self._running_on() as session:
            for kind, number in Asked(session, query, kinds).counts():
                found[group_of(kind)] = found.get(group_of(kind), 0) + number
        return found

    def stop(self) -> None:
        """End a search that runs in another thread; from any thread, without waiting."""
        with self._switch:
            if self._running is not None:
                self._running.interrupt()

    @contextmanager
    def _running_on(self) -> Iterator[Session]:
        with self._journal.reading() as session:
            connection = session.connection().connection.driver_connection
            with self._switch:
                self._running = connection
            try:
                yield session
            except OperationalError as error:
                if "interrupted" not in str(error.orig):
                    raise
            finally:
                with self._switch:  # from here on `stop` must not hit what others do on the connection
                    self._running = None


def _uncovered(session: Session, rows: list[Any], sought: Sought) -> list[Any]:
    """Those rows in which the words are found that the shade leaves to be seen; the index knows all of them."""
    found = []
    for number, uid, kind, _title, _body in rows:
        for title, body in words_behind(session, kind, uid):
            if sought.is_in(title) or sought.is_in(body):
                found.append((number, uid, kind, title, body))
    return found


def _hits(session: Session, rows: list[Any], sought: Sought) -> list[Hit]:
    by_kind: dict[str, list[str]] = {}
    for _number, uid, kind, _title, _body in rows:
        by_kind.setdefault(kind, []).append(uid)
    known: dict[str, Titled] = {}
    for kind, uids in by_kind.items():
        known.update(titled(session, kind, uids))
    return [
        _hit(known[uid], number, sought.snippet(title, body, lists=kind in _WITH_LISTS))
        for number, uid, kind, title, body in rows
        if uid in known and not known[uid].owner_in_bin
    ]


def _hit(record: Titled, number: int, snippet: Marked) -> Hit:
    return Hit(
        uid=record.uid,
        kind=record.kind,
        opens_kind=record.opens_kind,
        opens_uid=record.opens_uid,
        title=record.title,
        snippet=snippet,
        day=day_of(number),
        private=bool(record.private),
    )
