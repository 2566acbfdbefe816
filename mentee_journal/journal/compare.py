"""What would change if a backup took the place of the journal: entry by entry, in the words of a person."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mentee_journal.journal.forms import forms, owners
from mentee_journal.journal.titles import titled
from mentee_journal.store.backup import copy_journal
from mentee_journal.store.copies import key_of
from mentee_journal.store.look import Found, look

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

NAMED = 100
"""So many titles of a kind are told; of the others, how many there are."""
FEW = 10
"""So many entries may go or change without a question."""
_NOT_COMPARED = frozenset({"revision", "share_item", "attachment", "prompt", "profile", "tag"})


@dataclass
class Difference:
    """The entries of one kind that differ, with titles of the first ones."""

    kind: str
    gone: list[str] = field(default_factory=list)
    """Only in the journal now: they would go."""
    back: list[str] = field(default_factory=list)
    """Only in the backup: they would come back."""
    changed: list[str] = field(default_factory=list)
    """In both, with other words."""
    counts: tuple[int, int, int] = (0, 0, 0)


@dataclass(frozen=True)
class Comparison:
    """All that differs, and how many entries the journal has now."""

    differences: list[Difference]
    total: int

    @property
    def gone(self) -> int:
        return sum(one.counts[0] for one in self.differences)

    @property
    def changed(self) -> int:
        return sum(one.counts[2] for one in self.differences)

    @property
    def is_much(self) -> bool:
        """Whether so much would go or change that one had better be asked first."""
        touched = self.gone + self.changed
        return touched > FEW and touched * 5 > self.total


@contextmanager
def opened(backup: Path, passphrase: str | None = None) -> Iterator["Journal"]:
    """A backup, to be read as a journal; one that is older than the program is brought up on a copy of its own.

    Errors: the CannotOpen family, BackupFailed.
    """
    from mentee_journal.journal.journal import Journal

    with ExitStack() as after:
        if look(backup, passphrase) is not Found.CURRENT:
            folder = after.enter_context(tempfile.TemporaryDirectory(prefix=".mj-", dir=backup.parent))
            backup = copy_journal(backup, Path(folder) / backup.name, key_of(backup, passphrase))
        journal = Journal(backup, create=False, lock=False, passphrase=key_of(backup, passphrase))
        after.callback(journal.close)
        yield journal


def compare(now: "Journal", then: "Journal") -> Comparison:
    """Hold the journal against a backup of it; both are open. May take seconds."""
    with now.reading() as present, then.reading() as past:
        mine, theirs = _states(present), _states(past)
        differences = [_difference(kind, mine[kind], theirs[kind], present, past) for kind in mine]
    found = [one for one in differences if any(one.counts)]
    return Comparison(found, sum(len(entries) for entries in mine.values()))


def _difference(
    kind: str, mine: dict[str, Any], theirs: dict[str, Any], present: Session, past: Session
) -> Difference:
    gone, back = sorted(mine.keys() - theirs.keys()), sorted(theirs.keys() - mine.keys())
    changed = sorted(uid for uid in mine.keys() & theirs.keys() if mine[uid] != theirs[uid])
    return Difference(
        kind,
        _titles(present, kind, gone),
        _titles(past, kind, back),
        _titles(present, kind, changed),
        (len(gone), len(back), len(changed)),
    )


def _states(session: Session) -> dict[str, dict[str, list[Any]]]:
    """For each kind of entry, by address, when it and what belongs to it was last changed; not what is in the bin."""
    kinds = [kind for kind in forms() if kind not in owners() and kind not in _NOT_COMPARED]
    found: dict[str, dict[str, list[Any]]] = {kind: {} for kind in kinds}
    homes: dict[str, dict[str, str]] = {}
    for kind, form in forms().items():  # an owner stands before what belongs to it
        if kind in _NOT_COMPARED:
            continue
        table = form.table
        column, owner = owners().get(kind, ("uid", kind))
        row = table.c.uid + " " + table.c[column] + " " + table.c.updated_at
        # All in one row: for each row Python's lock is let go and taken again, which lasts while a window is painted.
        query = select(func.group_concat(row, "\n")).where(table.c.deleted_at.is_(None))
        home = homes[kind] = {}
        for line in sorted((session.scalar(query) or "").splitlines()):
            uid, to, updated_at = line.split(" ")
            top = uid if owner == kind else homes.get(owner, {}).get(to)
            if top is not None:
                home[uid] = top
                found[_top(kind)].setdefault(top, []).append((uid, updated_at))
    return found


def _top(kind: str) -> str:
    while kind in owners():
        kind = owners()[kind][1]
    return kind


def _titles(session: Session, kind: str, uids: Iterable[str]) -> list[str]:
    first = list(uids)[:NAMED]
    found = titled(session, kind, first)
    return [" ".join(found[uid].title.split()) for uid in first if uid in found]
