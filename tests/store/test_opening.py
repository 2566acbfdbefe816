"""Opening a file: a new one is made whole, a strange one is refused in words and left as it was."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from mentee_journal.errors import (
    CannotOpen,
    JournalDamaged,
    JournalInUse,
    JournalMissing,
    JournalReadOnly,
    JournalTooNew,
    NotAJournal,
    SaveFailed,
)
from mentee_journal.journal import Journal
from mentee_journal.store import SCHEMA
from mentee_journal.store.look import APPLICATION_ID


def changed(path: Path, sql: str) -> Path:
    """The journal at `path`, after something was done to it that the program never does."""
    connection = sqlite3.connect(path)
    connection.executescript(sql)
    connection.commit()
    connection.close()
    return path


def assert_refused(path: Path, error: type[CannotOpen], words: str) -> None:
    """`path` is refused, whether to write or to read, is not changed by a byte, and nothing is left beside it."""
    before = path.read_bytes() if path.is_file() else None
    beside = sorted(path.parent.iterdir())
    for lock in (True, False):
        with pytest.raises(error) as refused:
            Journal(path, lock=lock)
        assert words in refused.value.what
        assert refused.value.advice
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [one for one in sorted(path.parent.iterdir()) if one.suffix != ".lock"] == beside


@pytest.fixture
def file(tmp_path: Path, blank: Path) -> Path:
    """A journal with a goal in it, closed, in a folder of its own."""
    folder = tmp_path / "folder"
    folder.mkdir()
    file = Path(shutil.copy(blank, folder / "my.mjournal"))
    journal = Journal(file)
    journal.goals.add(title="Speak up")
    journal.close()
    return file


def test_a_new_journal_is_for_its_owner_alone(tmp_path: Path) -> None:
    os.umask(0o022)
    file = tmp_path / "deep" / "down" / "my.mjournal"
    Journal(file).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert [one.name for one in file.parent.iterdir()] == ["my.mjournal"]


def test_the_header_says_whose_file_it_is(file: Path) -> None:
    header = file.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == SCHEMA


def test_what_was_saved_is_there_again(file: Path) -> None:
    journal = Journal(file)
    assert [goal.title for goal in journal.goals.all()] == ["Speak up"]
    journal.close()


def test_a_journal_is_made_only_when_wished(tmp_path: Path) -> None:
    with pytest.raises(JournalMissing):
        Journal(tmp_path / "none.mjournal", create=False, lock=False)
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_damage_and_not_a_new_journal(tmp_path: Path) -> None:
    (tmp_path / "empty.mjournal").touch()
    assert_refused(tmp_path / "empty.mjournal", NotAJournal, "is empty")


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.mjournal").write_text("Dear Ruth, " * 100)
    assert_refused(tmp_path / "letter.mjournal", NotAJournal, "is not a journal")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    changed(tmp_path / "other.mjournal", "CREATE TABLE cards (id INTEGER); PRAGMA application_id=7;")
    assert_refused(tmp_path / "other.mjournal", NotAJournal, "belongs to another program")


def test_a_newer_journal_is_refused(file: Path) -> None:
    changed(file, f"PRAGMA user_version={SCHEMA + 1}")
    assert_refused(file, JournalTooNew, "A newer version")


def test_a_journal_cut_short_is_refused(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)
    assert_refused(file, JournalDamaged, "The end of my.mjournal is missing")
    os.truncate(file, 60)
    assert_refused(file, JournalDamaged, "The end of my.mjournal is missing")


def test_a_journal_whose_first_pages_are_spoilt_is_refused(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[100:4096] = bytes(3996)
    file.write_bytes(data)
    assert_refused(file, CannotOpen, "")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "folder.mjournal").mkdir()
    assert_refused(tmp_path / "folder.mjournal", NotAJournal, "is not a file")


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mjournal")
    assert_refused(tmp_path / "pipe.mjournal", NotAJournal, "is not a file")


def test_a_link_that_leads_nowhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link.mjournal").symlink_to(tmp_path / "gone")
    assert_refused(tmp_path / "link.mjournal", NotAJournal, "leads nowhere")
    assert not (tmp_path / "gone").exists()


def test_a_link_to_a_journal_is_followed(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.mjournal"
    link.symlink_to(file)
    journal = Journal(link)
    journal.goals.add(title="Through the link")
    journal.close()
    assert link.is_symlink()
    journal = Journal(file)
    assert journal.goals.count() == 2
    journal.close()


@pytest.mark.parametrize(
    "smuggled",
    [
        "CREATE TRIGGER spy AFTER INSERT ON goal BEGIN DELETE FROM session; END",
        "CREATE VIEW extra AS SELECT * FROM goal",
        "CREATE TABLE extra (id INTEGER)",
        "DROP INDEX ix_takeaway_session_uid",
        "DROP TRIGGER search_goal_added",
    ],
)
def test_a_journal_that_others_put_something_into_is_refused(file: Path, smuggled: str) -> None:
    changed(file, smuggled)
    assert_refused(file, NotAJournal, "did not put there")


@contextmanager
def not_as_root() -> Iterator[None]:
    """Root may write everywhere: while this lasts it is nobody."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are kept otherwise there")
def test_a_journal_that_may_not_be_written_to_says_so(file: Path) -> None:
    with tempfile.TemporaryDirectory() as name:
        kept = Path(shutil.copy(file, name))
        kept.chmod(0o444)
        Path(name).chmod(0o555)
        with not_as_root(), pytest.raises(JournalReadOnly):
            Journal(kept)
        with not_as_root():
            reading = Journal(kept, lock=False)
            assert reading.goals.count() == 1
            reading.close()
        assert kept.read_bytes() == file.read_bytes()
        Path(name).chmod(0o700)


def test_a_save_cut_short_is_rolled_back_when_the_journal_is_opened(file: Path) -> None:
    """As after a crash: half the new pages are in the file, and the old ones in the file beside it."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.executescript("PRAGMA cache_size=1; PRAGMA synchronous=OFF; BEGIN IMMEDIATE")
    connection.execute("UPDATE goal SET why = ?", ("x" * 200_000,))
    connection.execute("PRAGMA cache_spill=1")
    shutil.copy(f"{file}-journal", f"{file}.kept-journal")
    spoilt = file.read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    file.write_bytes(spoilt)
    os.replace(f"{file}.kept-journal", f"{file}-journal")
    journal = Journal(file)
    assert [goal.why for goal in journal.goals.all()] == [""]
    assert journal.store.check() == []
    journal.close()


def test_the_settings_that_keep_every_word_are_in_force(journal: Journal) -> None:
    with journal.reading() as session:
        connection = session.connection()
        names = ("journal_mode", "synchronous", "locking_mode", "foreign_keys", "secure_delete", "cell_size_check")
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in names}
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "locking_mode": "normal",
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
    }


def test_a_journal_opened_to_read_cannot_be_written_to_by_mistake(file: Path) -> None:
    before = file.read_bytes()
    journal = Journal(file, lock=False)
    assert journal.goals.count() == 1
    journal.close()
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == ["my.mjournal"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 1.2 MB of one's own, or one that is for reading only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if os.geteuid() != 0 or subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", str(folder)], check=False, capture_output=True
    ).returncode:
        pytest.skip("needs the right to mount")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_journal_on_a_full_disk_is_not_called_damaged_and_can_be_read(file: Path, small_disk: Path) -> None:
    kept = Path(shutil.copy(file, small_disk))
    with suppress(OSError), (small_disk / "fill").open("wb", buffering=0) as fill:
        while True:
            fill.write(bytes(4096))
    with pytest.raises(JournalReadOnly, match="disk is full"):
        Journal(kept)
    reading = Journal(kept, lock=False)
    assert reading.goals.count() == 1
    reading.close()
    (small_disk / "fill").unlink()
    journal = Journal(kept)
    assert journal.store.check() == []
    journal.close()


def test_a_journal_on_a_disk_for_reading_only_can_be_read(file: Path, small_disk: Path) -> None:
    kept = Path(shutil.copy(file, small_disk))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    with pytest.raises(JournalReadOnly, match="cannot be written to"):
        Journal(kept)
    reading = Journal(kept, lock=False)
    assert reading.goals.count() == 1
    reading.close()


def test_a_journal_opened_under_two_names_is_open_twice(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.mjournal"
    link.symlink_to(file)
    journal = Journal(file)
    with pytest.raises(JournalInUse):
        Journal(link)
    journal.close()


def test_what_is_opened_to_read_takes_no_word(file: Path) -> None:
    before = file.read_bytes()
    journal = Journal(file, lock=False)
    with pytest.raises(SaveFailed, match="open for reading only"):
        journal.goals.add(title="no")
    journal.close()
    assert file.read_bytes() == before


def test_a_page_that_cannot_be_read_is_found_before_anything_is_written(file: Path) -> None:
    data = bytearray(file.read_bytes())
    place = data.index(b"Speak up")
    data[place // 4096 * 4096 : place // 4096 * 4096 + 4096] = b"\xff" * 4096
    file.write_bytes(data)
    with pytest.raises(JournalDamaged):
        Journal(file)
    assert file.read_bytes() == data
