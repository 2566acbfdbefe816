"""The SQLite file and nothing about mentoring: opening, locking, upgrading on a copy, backing up, checking."""

from mentee_journal.store.store import SCHEMA, Store

__all__ = ["SCHEMA", "Store"]
