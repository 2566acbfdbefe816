"""The shape of a journal: its tables, views and triggers as one digest, so that a file with foreign ones is refused.

SQLite's own guard, `trusted_schema=OFF`, cannot be used: before 3.41 it forbids the full-text index in triggers.
"""

import hashlib

from sqlalchemy import Connection

SHAPES = {1: "9065e14f62c88e77c384fc944a7935f5eed7dc7358536913026133897bb9535e"}
"""The digest of each form, by its number."""

_MADE_BY_OTHERS = (  # their wording differs from version to version of SQLite and Alembic
    "search_data",
    "search_idx",
    "search_docsize",
    "search_config",
    "alembic_version",
)


def shape(connection: Connection) -> str:
    """The digest of all that `sqlite_master` lists."""
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").all()
    parts = [
        f"{kind} {name} {'' if kind == 'table' and name in _MADE_BY_OTHERS else sql}"
        for kind, name, sql in rows
        if not name.startswith("sqlite_")
    ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
