"""The power fails at any moment of a save: whatever the disk then holds, every save that was told is in it."""

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.faults.disk import Disk, calls, crash_points, saving, watched
from tests.system import needs

SAVES = 2
KINDS = ("all", "none", "some")

pytestmark = pytest.mark.timeout(180)


def test_no_save_that_was_told_is_lost_when_the_power_fails(blank: Path, tmp_path: Path) -> None:
    needs("strace")
    home = tmp_path / "home"
    home.mkdir()
    file = home / "mine.mjournal"
    shutil.copy(blank, file)
    before = {str(file): file.read_bytes()}
    assert watched(saving(file, SAVES), home, tmp_path / "log").count("SAVED") == SAVES
    done = calls(tmp_path / "log", home)
    assert {"write", "sync", "unlink", "create", "saved"} <= {call.what for call in done}

    disk, chance, after = Disk(home, before), random.Random(7), tmp_path / "after"
    number = 0
    for told in crash_points(done, disk):
        for kind in KINDS:
            goals = goals_found(after, disk.after_power_loss(chance, kind))
            assert told <= goals <= told + 1  # the one that was being saved
            number += 1
    assert number > 100


def goals_found(folder: Path, files: dict[str, bytes]) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        if name.endswith((".mjournal", "-journal")):
            (folder / Path(name).name).write_bytes(data)
    with closing(Journal(folder / "mine.mjournal")) as journal:
        assert journal.store.check() == []
        goals = journal.goals.count()
        assert journal.goals.milestones.count() == goals
        assert len(journal.search.find("words", limit=50)) == goals
        return goals
