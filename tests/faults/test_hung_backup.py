"""A journal that another program holds for good: a copy of it is given up, and the older copy stays."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentee_journal.errors import BackupFailed
from mentee_journal.journal import Journal
from mentee_journal.store import backup

HOLD = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
time.sleep(600)
"""


@pytest.fixture
def held(journal: Journal) -> Iterator[Path]:
    journal.goals.add(title="Speak up")
    journal.close()
    with subprocess.Popen([sys.executable, "-c", HOLD, str(journal.path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        yield journal.path
        holder.kill()


def test_a_copy_that_cannot_go_on_is_given_up_and_the_older_one_stays(
    held: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "older.mjournal"
    older.write_bytes(b"an older copy")
    assert backup.DEADLINE == 30.0
    monkeypatch.setattr(backup, "DEADLINE", 0.3)
    begun = time.monotonic()
    with pytest.raises(BackupFailed):
        backup.copy_journal(held, older)
    assert time.monotonic() - begun < 15  # SQLite waits two seconds at each step
    assert older.read_bytes() == b"an older copy"
    assert not list(tmp_path.glob(".mj-*"))
