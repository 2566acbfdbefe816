"""What was saved stays saved: through a crash, a full disk, a file that was moved away."""

import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from mentee_journal.errors import JournalDamaged, JournalInUse, SaveFailed
from mentee_journal.journal import Change, Journal
from mentee_journal.paths import data_dir

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
def test_a_journal_that_was_moved_away_goes_on_where_it_was_and_tells(journal: Journal) -> None:
    heard: list[Change] = []
    journal.listen(heard.append)
    journal.goals.add(title="Speak up")
    moved = journal.path.rename(journal.path.with_name("moved.mjournal"))
    before = moved.read_bytes()
    journal.goals.add(title="Nothing is lost")
    journal.goals.add(title="Nor told twice")
    assert moved.read_bytes() == before
    assert [change.moved_to for change in heard] == [None, journal.path, None]
    assert titles_in(journal.path) == ["Speak up", "Nothing is lost", "Nor told twice"]
    assert stat.S_IMODE(journal.path.stat().st_mode) == 0o600


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_journal_that_is_gone_and_fits_nowhere_says_so_in_words(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    from mentee_journal.store import moved

    journal.goals.add(title="Speak up")
    journal.path.rename(journal.path.with_name("moved.mjournal"))
    opened = moved.raw

    def small(path: Path, passphrase: str | None = None) -> object:
        connection = opened(path, passphrase)
        connection.execute("PRAGMA max_page_count=3")
        return connection

    with monkeypatch.context() as full:
        full.setattr(moved, "raw", small)
        with pytest.raises(SaveFailed, match="no other could be written"):
            journal.goals.add(title="Too much")
    journal.goals.add(title="Now there is room")
    assert titles_in(journal.path) == ["Speak up", "Now there is room"]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_a_journal_behind_a_link_goes_on_where_the_link_leads(journal: Journal, tmp_path: Path) -> None:
    real = journal.path
    journal.close()
    link = tmp_path / "link.mjournal"
    link.symlink_to(real)
    opened = Journal(link)
    real.rename(real.with_name("moved.mjournal"))
    opened.goals.add(title="Nothing is lost")
    opened.close()
    assert titles_in(link) == ["Nothing is lost"]


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_journal_that_a_synced_folder_replaced_goes_on_beside_it(journal: Journal, blank: Path) -> None:
    journal.goals.add(title="Speak up")
    at, synced = journal.path, journal.path.with_name("synced")
    shutil.copy(blank, synced)
    synced.rename(at)
    journal.goals.add(title="Nothing is lost")
    assert at.read_bytes() == blank.read_bytes()
    assert journal.path.parent == at.parent
    assert "rescued" in journal.path.name
    assert titles_in(journal.path) == ["Speak up", "Nothing is lost"]


def test_a_journal_whose_folder_is_gone_goes_on_in_the_data_folder(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    take_away(journal.path.parent)
    journal.goals.add(title="Nothing is lost")
    assert journal.path.parent == data_dir()
    assert titles_in(journal.path) == ["Speak up", "Nothing is lost"]


def test_a_save_that_finds_neither_its_file_nor_another_place_says_so(
    journal: Journal, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/proc/none")
    journal.goals.add(title="Speak up")
    away = take_away(journal.path.parent)
    with pytest.raises(SaveFailed, match="still here"):
        journal.goals.add(title="Into nowhere")
    away.rename(journal.path.parent)
    journal.goals.add(title="There again")
    assert titles_in(journal.path) == ["Speak up", "There again"]


def take_away(folder: Path) -> Path:
    return folder.rename(folder.with_name(f"{folder.name}-elsewhere"))


def titles_in(file: Path) -> list[str]:
    with closing(Journal(file, lock=False)) as journal:
        assert journal.store.check() == []
        return [goal.title for goal in journal.goals.all()]


def test_what_another_program_wrote_in_between_is_shown(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", why="To be heard")
    heard: list[Change] = []
    journal.listen(heard.append)
    journal.look_again()
    assert heard == []
    with closing(sqlite3.connect(journal.path)) as other, other:
        other.execute("UPDATE goal SET title = 'Written elsewhere'")
    journal.look_again()
    assert heard[0].touches("goal", "session")
    with closing(sqlite3.connect(journal.path)) as other, other:
        other.execute("UPDATE goal SET title = 'Written elsewhere again'")
    journal.goals.change(goal.uid, why="For the team")
    assert heard[1].touches("session")
    assert (journal.goals.get(goal.uid).title, journal.goals.get(goal.uid).why) == (
        "Written elsewhere again",
        "For the team",
    )


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


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be replaced there")
def test_a_rescue_whose_file_cannot_be_opened_at_once_goes_on_there_and_not_where_the_strange_one_is(
    journal: Journal, blank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.goals.add(title="Speak up")
    at, synced = journal.path, journal.path.with_name("synced")
    shutil.copy(blank, synced)
    synced.rename(at)

    def busy(_store: object) -> None:
        raise JournalInUse("held by another one")

    with monkeypatch.context() as patched:
        patched.setattr("mentee_journal.store.store.Store._take_lock", busy)
        with pytest.raises(JournalInUse):
            journal.goals.add(title="Not yet")
    journal.goals.add(title="Nothing is lost")
    assert at.read_bytes() == blank.read_bytes()
    assert titles_in(journal.path) == ["Speak up", "Nothing is lost"]
    assert len(list(at.parent.glob("*rescued*.mjournal"))) == 1
