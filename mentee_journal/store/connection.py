"""One connection with the settings that keep every saved word through a crash, and notice when the file is moved.

The settings are measured, not the usual advice: a rollback journal (not WAL), normal locking and `synchronous=EXTRA`
are the only ones that lose no acknowledged save at a power cut and also report a file that was replaced while open
(docs/decisions.md).
"""

import json
import os
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from mentee_journal.store.library import sqlite
from mentee_journal.store.passphrase import unlock

_PRAGMAS = (
    "cell_size_check=ON",
    "locking_mode=NORMAL",
    "journal_mode=DELETE",
    "synchronous=EXTRA",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
    *(("fullfsync=ON",) if sys.platform == "darwin" else ()),
)


def create_private(path: Path) -> None:
    """Make an empty file that only its owner may read; never one that exists, never through a planted link."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600))


def raw(path: Path, passphrase: str | None = None) -> Any:
    """A bare connection to the file at `path`, for what goes by pages and not by records: copies, and what is damaged.

    Every connection of the program is made in this module: two SQLite libraries on one file drop each other's locks.
    """
    connection = sqlite.connect(str(path), timeout=2, isolation_level=None, check_same_thread=False)
    unlock(connection, passphrase)
    return connection


def connect(path: Path, passphrase: str | None = None, *, foreign_keys: bool = True) -> Engine:
    """An engine with exactly one connection to the existing file at `path`; `begin` is IMMEDIATE for writing."""
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlite,
        poolclass=StaticPool,
        hide_parameters=True,  # no text of the journal in an error or a log
        connect_args={"timeout": 2, "check_same_thread": False},
        json_serializer=lambda value: json.dumps(value, ensure_ascii=False),
    )

    @event.listens_for(engine, "connect")
    def _settle(connection: Any, _record: Any) -> None:
        unlock(connection, passphrase)
        connection.isolation_level = None  # transactions are begun below, not by the driver
        for pragma in (*_PRAGMAS, f"foreign_keys={'ON' if foreign_keys else 'OFF'}"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine
