"""What is in a file, counted table by table: to see whether a backup can be read, and whether anything changed."""

from dataclasses import dataclass
from typing import Any

from mentee_journal.store.look import APPLICATION_ID

_NOT_COUNTED = ("sqlite_", "search", "alembic_", "draft")


@dataclass(frozen=True)
class Census:
    """The rows of each table of records, and with their dates, a text that differs when anything was changed."""

    rows: dict[str, int]
    state: tuple[str, ...]

    @property
    def total(self) -> int:
        return sum(self.rows.values())


def census(connection: Any) -> Census | None:
    """Count what an open bare connection leads to; None when it is no journal, or cannot be read to the end."""
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            return None
        names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1")]
        told = [(name, *_row(connection, name)) for name in names if not name.startswith(_NOT_COUNTED)]
    except connection.DatabaseError:
        return None
    return Census({row[0]: row[1] for row in told}, tuple(repr(row) for row in told)) if told else None


def _row(connection: Any, name: str) -> tuple[Any, ...]:
    """How many rows, the last change, and the sum of the seconds of all changes: an archive may bring older ones."""
    columns = {row[1] for row in connection.execute(f'PRAGMA table_info("{name}")')}
    dates = "max(updated_at), sum(CAST(strftime('%s', updated_at) AS INTEGER))" if "updated_at" in columns else "'', 0"
    return tuple(connection.execute(f'SELECT count(*), {dates} FROM "{name}"').fetchone())
