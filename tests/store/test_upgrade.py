"""Older journals: brought to the newest form on a copy, or left exactly as they were."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from mentee_journal.errors import JournalInUse, NeedsPassphrase, UpgradeFailed
from mentee_journal.journal import Journal
from mentee_journal.models import Base
from mentee_journal.store import look, shape, upgrade
from mentee_journal.store import store as store_module
from mentee_journal.store.connection import connect
from mentee_journal.store.lock import Lock
from mentee_journal.store.protect import rewrite

MIGRATIONS = Path(upgrade.__file__).parents[1] / "migrations"

STEP = """
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade():
    {step}
"""
NEW_FIELD = 'op.add_column("tag", sa.Column("colour", sa.Text(), nullable=False, server_default="plum"))'
REBUILD = """
    with op.batch_alter_table("goal", recreate="always") as table:
        table.alter_column("measure", nullable=True)
"""


def ddl(path: Path) -> list[tuple[str, str]]:
    """What `sqlite_master` says, without what SQLite and Alembic keep for themselves."""
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY type, name").fetchall()
    connection.close()
    theirs = ("sqlite_", "alembic_", "search_data", "search_idx", "search_docsize", "search_config")
    return [(name, " ".join(sql.split())) for name, sql in rows if sql and not name.startswith(theirs)]


def test_models_and_migrations_tell_one_story(blank: Path, tmp_path: Path) -> None:
    declared = tmp_path / "declared.sqlite"
    engine = create_engine(f"sqlite:///{declared}")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert ddl(blank) == ddl(declared)


def test_the_shape_that_is_demanded_is_that_of_a_new_journal(blank: Path) -> None:
    engine = connect(blank)
    with engine.begin() as connection:
        assert shape.shape(connection) == shape.SHAPES[look.SCHEMA]
        assert set(shape.SHAPES) == set(range(1, look.SCHEMA + 1))
    engine.dispose()


@pytest.fixture
def older(tmp_path: Path, blank: Path) -> Path:
    """A journal of today, which the next version finds too old."""
    file = Path(shutil.copy(blank, tmp_path / "my.mjournal"))
    journal = Journal(file)
    goal = journal.goals.add(title="Speak up")
    journal.goals.milestones.add(goal_uid=goal.uid, text="In the review")
    journal.tags.named("trust")
    journal.close()
    return file


@pytest.fixture
def next_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program one version on: a second step, to be written into the file that this gives."""
    scripts = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, scripts, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(upgrade, "_SCRIPTS", scripts)
    for module in (upgrade, look, store_module):
        monkeypatch.setattr(module, "SCHEMA", 2)
    return scripts / "versions" / "v0002_next.py"


def accept(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the shape of `path` be that of the next version."""
    engine = connect(path)
    with engine.begin() as connection:
        monkeypatch.setitem(shape.SHAPES, 2, shape.shape(connection))
    engine.dispose()


def column(path: Path, sql: str) -> list[object]:
    connection = sqlite3.connect(path)
    found = [row[0] for row in connection.execute(sql)]
    connection.close()
    return found


def test_an_older_journal_is_upgraded_on_a_copy_and_kept(
    older: Path, next_version: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_version.write_text(STEP.format(step=NEW_FIELD))
    before = ddl(older)
    upgrade.upgrade(Path(shutil.copy(older, tmp_path / "try.mjournal")))
    accept(monkeypatch, tmp_path / "try.mjournal")
    Journal(older).close()
    assert column(older, "SELECT colour FROM tag") == ["plum"]
    assert column(older, "PRAGMA user_version") == [2]
    assert column(older, "SELECT title FROM goal") == ["Speak up"]
    assert older.stat().st_mode & 0o777 == 0o600
    (kept,) = (older.parent / "backups").glob("my *")
    assert kept.name.endswith(" upgrade.mjournal")
    assert ddl(kept) == before
    assert column(kept, "SELECT title FROM goal") == ["Speak up"]
    assert column(kept, "PRAGMA user_version") == [1]
    assert not [one for one in older.parent.iterdir() if one.name.startswith(".mj-")]


def test_an_older_journal_under_a_passphrase_is_upgraded_and_kept_under_it(
    older: Path, next_version: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_version.write_text(STEP.format(step=NEW_FIELD))
    upgrade.upgrade(Path(shutil.copy(older, tmp_path / "try.mjournal")))
    rewrite(older, None, "a long walk")
    accept(monkeypatch, tmp_path / "try.mjournal")
    journal = Journal(older, passphrase="a long walk")
    assert journal.store.check() == []
    assert journal.goals.all()[0].title == "Speak up"
    journal.close()
    for file in (older, *(older.parent / "backups").glob("my *")):
        with pytest.raises(NeedsPassphrase):
            Journal(file)


def test_a_table_that_is_rebuilt_keeps_what_belongs_to_its_records(older: Path, next_version: Path) -> None:
    """With foreign keys on, dropping the old table would take every milestone along."""
    next_version.write_text(STEP.format(step=REBUILD.strip()))
    upgrade.upgrade(older)
    assert column(older, "SELECT text FROM milestone") == ["In the review"]


@pytest.mark.parametrize(
    "step",
    [
        f'{NEW_FIELD}\n    op.execute("INSERT INTO nowhere VALUES (1)")',
        f'{NEW_FIELD}\n    op.execute("DELETE FROM goal")',
    ],
    ids=["a step that fails", "a step that would lose records"],
)
def test_a_failed_upgrade_leaves_the_journal_as_it_was(older: Path, next_version: Path, step: str) -> None:
    next_version.write_text(STEP.format(step=step))
    before, beside = older.read_bytes(), sorted(older.parent.iterdir())
    with pytest.raises(UpgradeFailed) as refused:
        Journal(older)
    assert "as it was" in str(refused.value)
    assert older.read_bytes() == before
    assert sorted(older.parent.iterdir()) == beside


def test_an_older_journal_is_not_upgraded_under_an_open_window(older: Path, next_version: Path) -> None:
    next_version.write_text(STEP.format(step=NEW_FIELD))
    before = older.read_bytes()
    window = Lock(older)
    with pytest.raises(JournalInUse):
        Journal(older, lock=False)
    assert older.read_bytes() == before
    window.release()


def test_search_works_on_after_an_upgrade(older: Path, next_version: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    next_version.write_text(STEP.format(step=REBUILD.strip()))
    upgrade.upgrade(older)
    accept(monkeypatch, older)
    journal = Journal(older)
    journal.goals.add(title="Speak first")
    assert [hit.title for hit in journal.search.find("speak")] == ["Speak first", "Speak up"]
    journal.close()
