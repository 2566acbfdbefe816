"""The disk refuses one call, or the program is killed at one: what was told is saved, and nothing is there by half."""

import os
import re
import shutil
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.faults.disk import saving, watched
from tests.system import needs

SAVES = 2
EVERY = os.environ.get("MENTEE_JOURNAL_FAULTS") == "every"  # else three places of each kind, spread over the saves
SYNC = "fsync,fdatasync"  # which of the two is called is decided where SQLite is built
FAULTS = [
    ("pwrite64", "signal=KILL"),
    (SYNC, "signal=KILL"),
    ("unlink", "signal=KILL"),
    ("pwrite64", "error=ENOSPC"),
    ("pwrite64", "error=EIO"),
    (SYNC, "error=EIO"),
    ("openat", "error=EACCES"),
    ("unlink", "error=EPERM"),
]

pytestmark = pytest.mark.timeout(600)


@pytest.fixture
def home(blank: Path, tmp_path: Path) -> Path:
    needs("strace")
    home = tmp_path / "home"
    home.mkdir()
    shutil.copy(blank, home / "mine.mjournal")
    return home


@pytest.mark.parametrize(("call", "fault"), FAULTS, ids=lambda part: part.replace("=", "-"))
def test_a_call_that_fails_or_is_the_last_loses_nothing_that_was_told(
    blank: Path, home: Path, call: str, fault: str
) -> None:
    file, log = home / "mine.mjournal", home.parent / "log"
    number = how_often(blank, home, call)
    assert number >= 2
    for place in range(1, number + 1) if EVERY else sorted({1, (number + 1) // 2, number}):
        for name in home.iterdir():
            name.unlink()
        shutil.copy(blank, file)
        told = watched(saving(file, SAVES), home, log, f"{call}:{fault}:when={place}")
        saved = told.count("SAVED")
        assert not re.search(r"FAILED (?!SaveFailed)|REFUSED (?!Journal|CannotOpen)", told)
        if fault.startswith("error") and "READY" in told:
            assert saved + told.count("FAILED") == SAVES  # it went on after the failure
        with closing(Journal(file)) as journal:
            assert journal.store.check() == []
            assert saved <= journal.goals.count() <= saved + 1
            assert journal.goals.milestones.count() == journal.goals.count()


@cache
def how_often(blank: Path, home: Path, call: str) -> int:
    """How often the call is made on the journal, its rollback journal and their folder."""
    log = home.parent / "counted"
    watched(saving(home / "mine.mjournal", SAVES), home, log, "fchdir:error=EIO:when=9999", f"{call}:delay_enter=0")
    return len(re.findall(rf"\b(?:{call.replace(',', '|')})\(", log.read_text()))
