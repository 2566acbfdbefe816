"""The power fails at any moment of a save: whatever the disk then holds, every save that was told is in it."""

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from mentee_journal.store.protect import rewrite
from tests.faults.disk import Disk, calls, crash_points, saving, watched
from tests.system import needs

SAVES = 2
KINDS = ("all", "none", "some")

pytestmark = pytest.mark.timeout(180)


PASSPHRASE = "seven quiet herons"


@pytest.mark.parametrize(("passphrase", "every"), [((), 1), ((PASSPHRASE,), 9)], ids=["plain", "protected"])
def test_no_save_that_was_told_is_lost_when_the_power_fails(
    blank: Path, tmp_path: Path, passphrase: tuple[str, ...], every: int
) -> None:
    """Each state of a protected file takes the time of a key, so only some of them are looked at."""
    needs("strace")
    home = tmp_path / "home"
    home.mkdir()
    file = home / "mine.mjournal"
    shutil.copy(blank, file)
    if passphrase:
        rewrite(file, None, *passphrase)
    before = {str(file): file.read_bytes()}
    assert watched(saving(file, SAVES, *passphrase), home, tmp_path / "log").count("SAVED") == SAVES
    done = calls(tmp_path / "log", home)
    assert {"write", "sync", "unlink", "create", "saved"} <= {call.what for call in done}

    disk, chance, after = Disk(home, before), random.Random(7), tmp_path / "after"
    number = 0
    for place, told in enumerate(crash_points(done, disk)):
        for kind in KINDS if place % every == 0 else ():
            goals = goals_found(after, disk.after_power_loss(chance, kind), *passphrase)
            assert told <= goals <= told + 1  # the one that was being saved
            number += 1
    assert number > 100 // every


def goals_found(folder: Path, files: dict[str, bytes], passphrase: str | None = None) -> int:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        if name.endswith((".mjournal", "-journal")):
            (folder / Path(name).name).write_bytes(data)
    with closing(Journal(folder / "mine.mjournal", passphrase=passphrase)) as journal:
        assert journal.store.check() == []
        goals = journal.goals.count()
        assert journal.goals.milestones.count() == goals
        assert len(journal.search.find("words", limit=50)) == goals
        return goals
