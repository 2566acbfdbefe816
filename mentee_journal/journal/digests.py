"""A digest of each record's words, written with them: SQLite does not see when a bit of a text turns over."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, inspect, select, update
from sqlalchemy.orm import Session

from mentee_journal.journal.forms import Holds, forms
from mentee_journal.journal.titles import titled
from mentee_journal.models import Record, kind_of
from mentee_journal.models.base import cleaned

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

BATCH = 500  # records looked at between two questions whether to go on
_NOT_ITS_OWN = frozenset({"about_kind"})  # goes when the record that was spoken of goes


@dataclass(frozen=True)
class Doubtful:
    """A record whose words are not those that were written."""

    kind: str
    uid: str
    title: str
    day: str
    """Of its making."""


@lru_cache(maxsize=64)
def words_of(kind: str) -> tuple[str, ...]:
    """The columns of a kind that hold words."""
    words = {Holds.TEXT, Holds.TEXTS, Holds.MAP}
    return tuple(one.column for one in forms()[kind].fields if one.holds in words and one.column not in _NOT_ITS_OWN)


def digest(words: Iterable[Any]) -> str:
    """Of words in the order of their columns."""
    told = json.dumps([cleaned(one) for one in words], ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(told.encode(), digest_size=12).hexdigest()


def seal(record: Record) -> None:
    """Give a record that is about to be written the digest of its words."""
    record.digest = digest(getattr(record, name) for name in words_of(kind_of(record)))


def seal_if_words_changed(record: Record) -> None:
    """As `seal`, when any of its words are others than in the file."""
    state = inspect(record)
    if any(state.attrs[name].history.has_changes() for name in words_of(kind_of(record))):
        seal(record)


def seal_again(session: Session, kind: str, uid: str) -> None:
    """Give a record that was changed past the session the digest of the words it has now."""
    table = forms()[kind].table
    row = session.execute(select(*(table.c[name] for name in words_of(kind))).where(table.c.uid == uid)).one_or_none()
    if row is not None:
        session.execute(update(table).where(table.c.uid == uid).values(digest=digest(row)))


def doubtful(journal: "Journal", progress: Callable[[int, int], object] = lambda _done, _all: None) -> list[Doubtful]:
    """All records whose words differ from their digest; whatever `progress` raises ends the search."""
    found: list[tuple[str, str]] = []
    with journal.reading(whole=True) as session:
        total = sum(session.scalar(select(func.count()).select_from(form.table)) or 0 for form in forms().values())
    done = 0
    for kind in forms():
        for rows in _batches(journal, kind):
            found += [(kind, uid) for uid, kept, *words in rows if kept and digest(words) != kept]
            done += len(rows)
            progress(done, total)
    with journal.reading(whole=True) as session:
        return [_told(session, kind, uid) for kind, uid in found]


def _batches(journal: "Journal", kind: str) -> Iterator[list[Any]]:
    """Rows of address, digest and words; the journal is free between two batches."""
    table, last = forms()[kind].table, ""
    columns = [table.c.uid, table.c.digest, *(table.c[name] for name in words_of(kind))]
    while True:
        with journal.reading(whole=True) as session:
            rows = list(session.execute(select(*columns).where(table.c.uid > last).order_by(table.c.uid).limit(BATCH)))
        if not rows:
            return
        last = rows[-1][0]
        yield rows


def _told(session: Session, kind: str, uid: str) -> Doubtful:
    made = forms()[kind].table.c.created_at
    day = session.scalar(select(made).where(forms()[kind].table.c.uid == uid)) or ""
    return Doubtful(kind, uid, titled(session, kind, [uid])[uid].title, day[:10])
