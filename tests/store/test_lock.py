"""One window a journal: the lock file, seen by two programs."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentee_journal.errors import JournalInUse
from mentee_journal.journal import Journal
from mentee_journal.store import lock
from mentee_journal.store.lock import Lock

HOLD = """
import sys
from pathlib import Path
from mentee_journal.journal import Journal
from mentee_journal.store import lock
from mentee_journal.store.lock import Lock
journal = Journal(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.read()
journal.close()
"""


@pytest.fixture
def file(tmp_path: Path, blank: Path) -> Path:
    return Path(shutil.copy(blank, tmp_path / "my.mjournal"))


@pytest.fixture
def holder(file: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has the journal open."""
    command = [sys.executable, "-c", HOLD, str(file)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stdout.readline() == "open\n"
        yield program
        program.kill()


def test_a_journal_that_is_open_elsewhere_is_refused_with_where_and_since(
    file: Path, holder: subprocess.Popen[str]
) -> None:
    before = file.read_bytes()
    with pytest.raises(JournalInUse, match="already open on this computer, since 20"):
        Journal(file)
    assert file.read_bytes() == before
    about = json.loads(file.with_name("my.mjournal.lock").read_text())
    assert about["process"] == holder.pid
    assert file.with_name("my.mjournal.lock").stat().st_mode & 0o777 == 0o600


def test_closing_it_there_frees_it(file: Path, holder: subprocess.Popen[str]) -> None:
    holder.communicate("")
    assert not file.with_name("my.mjournal.lock").exists()
    Journal(file).close()


def test_a_program_that_was_killed_holds_nothing(file: Path, holder: subprocess.Popen[str]) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    journal = Journal(file)
    journal.goals.add(title="Speak up")
    journal.close()


def test_a_second_window_of_the_same_program_is_refused_too(file: Path) -> None:
    first = Journal(file)
    with pytest.raises(JournalInUse):
        Journal(file)
    first.goals.add(title="Still mine")
    first.close()


def test_a_lock_left_by_another_computer_is_respected(file: Path) -> None:
    lock = file.with_name("my.mjournal.lock")
    lock.write_text(json.dumps({"host": "other-computer", "process": 1, "since": "2026-10-13T14:32+01:00"}))
    with pytest.raises(JournalInUse, match="already open on other-computer, since 2026-10-13 14:32"):
        Journal(file)
    assert "other-computer" in lock.read_text()


def test_a_lock_file_full_of_nonsense_stops_nobody(file: Path) -> None:
    for nonsense in ("", "\x00\xff", "[1, 2]", "{"):
        file.with_name("my.mjournal.lock").write_text(nonsense)
        Journal(file).close()


def test_reading_needs_no_lock_and_leaves_none(file: Path, holder: subprocess.Popen[str]) -> None:
    journal = Journal(file, lock=False)
    assert journal.goals.count() == 0
    journal.close()
    assert json.loads(file.with_name("my.mjournal.lock").read_text())["process"] == holder.pid


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be taken away there")
def test_a_lock_whose_file_was_taken_away_meanwhile_holds_the_new_one(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who let it go took the file away between our opening and our holding of it: a third one would find it free."""
    hold, times = lock._hold, []

    def slowly(handle: int) -> None:
        times.append(handle)
        if len(times) == 1:
            file.with_name(f"{file.name}.lock").unlink()
        hold(handle)

    monkeypatch.setattr(lock, "_hold", slowly)
    held = Lock(file)
    assert len(times) == 2
    with pytest.raises(JournalInUse):
        Lock(file)
    held.release()
    assert not file.with_name(f"{file.name}.lock").exists()
