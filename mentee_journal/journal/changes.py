"""What the journal tells after each commit, and the way back from a removal."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Change:
    """One commit: the kinds (names of tables) and addresses of all records it touched."""

    kinds: frozenset[str]
    uids: frozenset[str] = field(default_factory=frozenset)
    moved_to: Path | None = None
    """The file had been moved or replaced: this and all else is in a new one now, here."""

    def touches(self, *kinds: str) -> bool:
        return not self.kinds.isdisjoint(kinds)


@dataclass(frozen=True)
class Undo:
    """Takes one step back when called; calling it twice does no harm."""

    _step: Callable[[], None]

    def __call__(self) -> None:
        self._step()
