"""What was saved stays saved: through a crash, a full disk, a file that was moved away."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mentee_journal.errors import JournalDamaged, SaveFailed
from mentee_journal.journal import Change, Journal

WRITE = """
import sys
from pathlib import Path
from mentee_journal.journal import Journal
journal = Journal(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    with journal.changing():
        goal = journal.goals.add(title=f"goal {number}", why="words " * 2000)
        journal.goals.milestones.add(goal_uid=goal.uid, text="step")
    print(number, flush=True)
"""


def test_a_program_killed_while_it_saves_loses_nothing_that_it_said_was_saved(blank: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(blank, tmp_path / "my.mjournal"))
    saved = 0
    for kill_after in (1, 7, 16):
        with subprocess.Popen(
            [sys.executable, "-c", WRITE, str(file)], stdout=subprocess.PIPE, text=True, env={**os.environ}
        ) as program:
            assert program.stdout
            for _ in range(kill_after):
                program.stdout.readline()
            os.kill(program.pid, signal.SIGKILL)
            said = kill_after + len(program.stdout.read().splitlines())
        saved += said
        journal = Journal(file)
        assert journal.store.check() == []
        goals = journal.goals.count()
        assert saved <= goals <= saved + 1  # the one that it had no time to speak of
        assert journal.goals.milestones.count() == goals
        assert len(journal.search.find("words", limit=500)) == goals
        saved = goals
        journal.close()


def test_a_full_disk_is_told_and_nothing_is_lost(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    with journal.reading() as session:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count={pages}")
    heard: list[Change] = []
    journal.listen(heard.append)
    with pytest.raises(SaveFailed, match="The disk is full"):
        journal.goals.add(title="Too much", why="words " * 100_000)
    assert heard == []
    with journal.reading() as session:
        session.connection().exec_driver_sql("PRAGMA max_page_count=1000000")
    journal.goals.add(title="Now there is room")
    assert [goal.title for goal in journal.goals.all()] == ["Speak up", "Now there is room"]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_journal_that_was_moved_away_is_noticed_at_the_next_save(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    journal.path.rename(journal.path.with_name("moved.mjournal"))
    with pytest.raises(SaveFailed):
        journal.goals.add(title="Into nowhere")
    assert not journal.path.exists()


def test_half_a_unit_of_work_is_none(journal: Journal) -> None:
    def fail() -> None:
        with journal.changing():
            journal.goals.add(title="first")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert journal.goals.count() == 0


def test_a_backup_is_a_whole_journal_for_its_owner_alone(journal: Journal, tmp_path: Path) -> None:
    journal.goals.add(title="Speak up")
    kept = journal.store.back_up(tmp_path / "kept.mjournal")
    assert kept.stat().st_mode & 0o777 == 0o600
    copy = Journal(kept)
    assert [goal.title for goal in copy.goals.all()] == ["Speak up"]
    copy.close()


def test_a_backup_that_fails_leaves_the_older_one(journal: Journal, tmp_path: Path, blank: Path) -> None:
    kept = Path(shutil.copy(blank, tmp_path / "kept.mjournal"))
    before = kept.read_bytes()
    journal.close()
    data = bytearray(journal.path.read_bytes())
    data[4096 * 3 : 4096 * 60] = bytes(4096 * 57)
    journal.path.write_bytes(data)
    from mentee_journal.store.backup import copy_journal

    with pytest.raises(JournalDamaged):
        copy_journal(journal.path, kept)
    assert kept.read_bytes() == before
    assert not list(tmp_path.glob(".mj-*"))


def test_what_no_text_file_can_hold_is_replaced_on_the_way_in(journal: Journal) -> None:
    goal = journal.goals.add(title="a\x00b\ud800c", why="one\r\ntwo\rthree\tfour\x07")
    found = journal.goals.get(goal.uid)
    assert (found.title, found.why) == ("ab\ufffdc", "one\ntwo\nthree\tfour")
