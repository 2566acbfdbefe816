"""Bring a journal to the newest form, on a copy: a failed upgrade leaves the journal as it was."""

import datetime as dt
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection
from sqlalchemy.exc import SQLAlchemyError

from mentee_journal.errors import UpgradeFailed
from mentee_journal.i18n import _
from mentee_journal.paths import sync_folder
from mentee_journal.store.backup import copy_journal
from mentee_journal.store.connection import connect, create_private
from mentee_journal.store.copies import Why, beside, copier, make_copy
from mentee_journal.store.look import APPLICATION_ID, SCHEMA

_SCRIPTS = Path(__file__).parents[1] / "migrations"


def create(path: Path, passphrase: str | None = None) -> None:
    """Make a new journal at `path`, where nothing is; it appears whole or not at all."""
    draft = Path(tempfile.mkdtemp(prefix=".mj-", dir=path.parent)) / "draft"
    try:
        create_private(draft)
        _migrate(draft, passphrase)
        os.link(draft, path)  # unlike a rename, never over a file that has come up meanwhile
    except OSError:
        if path.exists():
            raise
        os.replace(draft, path)  # a file system without links
    finally:
        _tidy(draft)
    sync_folder(path.parent)


def upgrade(path: Path, passphrase: str | None = None) -> Path:
    """Upgrade the journal at `path` on a copy, keep the old file as a backup, swap the new one in."""
    real = Path(os.path.realpath(path))
    draft = Path(tempfile.mkdtemp(prefix=".mj-", dir=real.parent)) / "draft"
    try:
        copy_journal(real, draft, passphrase)
        _migrate(draft, passphrase)
        kept = _keep(real, passphrase)
        os.replace(draft, real)
    except (SQLAlchemyError, OSError) as error:
        raise UpgradeFailed(
            _("The journal could not be brought to the newest form; it is as it was."),
            _("Free some space on the disk, or open it with the version that wrote it."),
        ) from error
    finally:
        _tidy(draft)
    sync_folder(real.parent)
    return kept


def _keep(real: Path, passphrase: str | None) -> Path:
    now = dt.datetime.now().astimezone()
    return make_copy(real, beside(real), Why.UPGRADE, now, passphrase, copier(real, passphrase)).path


def _migrate(draft: Path, passphrase: str | None) -> None:
    """Run the missing steps in one transaction, foreign keys off: a table rebuilt with them on drops its children."""
    engine = connect(draft, passphrase, foreign_keys=False)
    try:
        with engine.execution_options(writing=True).begin() as connection, _lifted(connection):
            command.upgrade(_config(connection), "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise UpgradeFailed(
                    _("The upgrade would have lost part of your journal, so it was not made."),
                    _("The journal is as it was. Please report this."),
                )
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA}")
    finally:
        engine.dispose()


@contextmanager
def _lifted(connection: Connection) -> Iterator[None]:
    """Take views and triggers off: a table cannot be rebuilt under them. What no step made anew is put back."""
    listed = "SELECT type, name, sql FROM sqlite_master WHERE type IN ('view', 'trigger') ORDER BY type DESC, name"
    before = connection.exec_driver_sql(listed).all()
    for kind, name, _sql in reversed(before):
        connection.exec_driver_sql(f'DROP {kind} "{name}"')
    yield
    made = {name for _kind, name, _sql in connection.exec_driver_sql(listed)}
    for _kind, name, sql in before:
        if name not in made:
            connection.exec_driver_sql(sql)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _tidy(draft: Path) -> None:
    for left in (draft, draft.with_name("draft-journal")):
        with suppress(OSError):
            left.unlink()
    with suppress(OSError):
        draft.parent.rmdir()
