"""The one SQLite of this process: SQLCipher's when the extra `encryption` is installed, else Python's own.

Two in one process would drop each other's locks on the same file, so nothing else imports either.
"""

from importlib import import_module
from typing import Any


def _found() -> Any:
    try:
        return import_module("sqlcipher3.dbapi2")
    except ImportError:  # not installed, or no build for this computer
        return import_module("sqlite3")


sqlite = _found()
"""The DB-API module; plain journals are opened with it too."""

CAN_ENCRYPT: bool = sqlite.__name__ != "sqlite3"
