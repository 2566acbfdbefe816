"""A journal under a passphrase: nothing of it can be read without, and with it everything works as ever."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from mentee_journal.errors import (
    BadValue,
    CannotOpen,
    JournalDamaged,
    JournalError,
    JournalTooNew,
    NeedsPassphrase,
    NotAJournal,
    SaveFailed,
    WrongPassphrase,
)
from mentee_journal.journal import Journal
from mentee_journal.store import SCHEMA, protect
from mentee_journal.store.connection import raw
from mentee_journal.store.look import APPLICATION_ID
from mentee_journal.store.passphrase import tidied
from tests.store.test_saving import WRITE

WORDS = 'Zoë\'s "long" walk; over the hill'
NEEDLE = "needlewordinhay"


def filled(path: Path, passphrase: str | None = None) -> Path:
    journal = Journal(path, passphrase=passphrase)
    goal = journal.goals.add(title="Speak up", why=f"{NEEDLE} " * 50)
    journal.goals.milestones.add(goal_uid=goal.uid, text="In the review")
    journal.close()
    return path


def files_with(needle: str, *folders: Path) -> list[Path]:
    every = [path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return [path for path in every if needle.encode() in path.read_bytes() or needle in path.name]


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("sealed") / "journal.mjournal", WORDS)


@pytest.fixture
def file(tmp_path: Path, sealed: Path) -> Path:
    """A journal under a passphrase with a goal in it, closed."""
    return Path(shutil.copy(sealed, tmp_path / "my.mjournal"))


@pytest.fixture
def plain(tmp_path: Path, blank: Path) -> Path:
    return filled(Path(shutil.copy(blank, tmp_path / "my.mjournal")))


@pytest.fixture
def opened(file: Path) -> Iterator[Journal]:
    journal = Journal(file, passphrase=WORDS)
    yield journal
    journal.close()


def test_two_journals_under_one_passphrase_have_a_salt_and_so_a_key_each(file: Path, tmp_path: Path) -> None:
    other = filled(tmp_path / "other.mjournal", WORDS)
    one, two = file.read_bytes(), other.read_bytes()
    assert one[:16] != two[:16]
    pages = {one[first : first + 4096] for first in range(0, len(one), 4096)}
    assert not [first for first in range(0, len(two), 4096) if two[first : first + 4096] in pages]


def test_the_file_shows_nothing_and_the_passphrase_shows_all(file: Path) -> None:
    assert files_with(NEEDLE, file.parent) == []
    assert not file.read_bytes().startswith(b"SQLite")
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(file).execute("SELECT * FROM goal")
    journal = Journal(file, passphrase=WORDS)
    assert [hit.title for hit in journal.search.find(NEEDLE)] == ["Speak up"]
    assert journal.store.check() == []
    assert journal.store.is_protected
    journal.close()
    assert [one.name for one in file.parent.iterdir()] == ["my.mjournal"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_without_a_passphrase_it_is_asked_for_and_a_wrong_one_may_be_followed_by_another(file: Path) -> None:
    before = file.read_bytes()
    with pytest.raises(NeedsPassphrase, match="protected by a passphrase") as asked:
        Journal(file)
    assert not isinstance(asked.value, WrongPassphrase)
    for wrong in ("Zoë", WORDS.upper(), WORDS + " ", "' OR '1'='1"):
        with pytest.raises(WrongPassphrase, match="does not open with this passphrase") as refused:
            Journal(file, passphrase=wrong)
        assert "may also be that the file is damaged" in refused.value.advice
        assert wrong not in str(refused.value)
    assert file.read_bytes() == before
    assert [one.name for one in file.parent.iterdir()] == ["my.mjournal"]
    Journal(file, passphrase=WORDS).close()


def test_another_keyboard_types_the_same_letters_in_another_way(file: Path) -> None:
    Journal(file, passphrase=WORDS.replace("ë", "e\N{COMBINING DIAERESIS}")).close()


@pytest.mark.parametrize("words", ["", "   ", "a\0b", "x'" + "ab" * 32 + "'", "X'" + "AB" * 48 + "'", "\ud800"])
def test_what_would_not_protect_cannot_be_a_passphrase(tmp_path: Path, plain: Path, words: str) -> None:
    with pytest.raises(BadValue):
        Journal(tmp_path / "new.mjournal", passphrase=words)
    journal = Journal(plain)
    with pytest.raises(BadValue):
        journal.store.set_passphrase(words)
    assert journal.goals.count() == 1
    journal.close()
    assert [one.name for one in tmp_path.iterdir()] == ["my.mjournal"]


@settings(max_examples=5)
@given(st.text(min_size=1, max_size=40))
def test_whatever_is_a_passphrase_opens_what_it_closed(tmp_path_factory: pytest.TempPathFactory, words: str) -> None:
    try:
        tidied(words)
    except BadValue:
        return
    file = filled(tmp_path_factory.mktemp("any") / "my.mjournal", words)
    assert not file.read_bytes().startswith(b"SQLite")
    Journal(file, passphrase=words).close()


def test_a_passphrase_is_set_and_changed_and_taken_away_while_the_journal_is_open(plain: Path) -> None:
    journal = Journal(plain)
    for passphrase in (WORDS, "another one", None):
        journal.store.set_passphrase(passphrase)
        assert journal.store.is_protected == (passphrase is not None)
        assert journal.store.check() == []
        assert [hit.title for hit in journal.search.find(NEEDLE)] == ["Speak up"]
        journal.tags.named(f"after {passphrase}")
        assert bool(files_with(NEEDLE, plain.parent)) == (passphrase is None)
        assert stat.S_IMODE(plain.stat().st_mode) == 0o600
    assert journal.store.is_passphrase(WORDS) is False
    journal.close()
    header = plain.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == SCHEMA
    assert [one.name for one in plain.parent.iterdir()] == ["my.mjournal"]


def test_the_old_passphrase_opens_nothing_any_more(opened: Journal) -> None:
    opened.store.set_passphrase("another one")
    assert opened.store.is_passphrase("another one")
    assert not opened.store.is_passphrase(WORDS)
    opened.close()
    with pytest.raises(WrongPassphrase):
        Journal(opened.path, passphrase=WORDS)


def test_the_readable_file_is_written_over_when_the_protected_one_stands_in_its_place(plain: Path) -> None:
    journal = Journal(plain)
    with plain.open("rb") as before:
        assert NEEDLE.encode() in before.read()
        journal.store.set_passphrase(WORDS)
        before.seek(0)
        assert set(before.read()) == {0}
    journal.close()


def test_a_copy_that_is_not_the_same_is_not_taken(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    export = protect._export  # what SQLCipher would have to get wrong

    def losing(source: Path, old: str | None, draft: Path, new: str | None) -> None:
        export(source, old, draft, new)
        with closing(raw(draft, new)) as connection:
            connection.execute("UPDATE goal SET why = replace(why, 'hay', 'hey')")
            connection.commit()

    monkeypatch.setattr(protect, "_export", losing)
    journal = Journal(plain)
    with pytest.raises(JournalDamaged, match="could not be copied whole"):
        journal.store.set_passphrase(WORDS)
    assert NEEDLE in journal.goals.all()[0].why
    assert not journal.store.is_protected
    journal.close()
    assert [one.name for one in plain.parent.iterdir()] == ["my.mjournal"]


DIE = """
import os, sys
from pathlib import Path
from mentee_journal.journal import Journal
deed, when, passphrase = sys.argv[2:]
do = getattr(os, deed)
def dying(*args, **kwargs):
    if when == "before":
        os._exit(9)
    do(*args, **kwargs)
    os._exit(9)
journal = Journal(Path(sys.argv[1]))
setattr(os, deed, dying)
journal.store.set_passphrase(passphrase)
"""


@pytest.mark.parametrize(("deed", "when", "is_new"), [("replace", "before", False), ("replace", "after", True)])
def test_a_program_that_dies_while_it_sets_a_passphrase_leaves_the_old_file_or_the_new(
    plain: Path, deed: str, when: str, is_new: bool
) -> None:
    died = subprocess.run([sys.executable, "-c", DIE, plain, deed, when, WORDS], check=False)
    assert died.returncode == 9
    journal = Journal(plain, passphrase=WORDS if is_new else None)
    assert journal.store.check() == []
    assert len(journal.search.find(NEEDLE)) == 1
    journal.close()


def test_a_readable_draft_that_a_killed_program_left_is_removed_later(plain: Path) -> None:
    killed, at_work = plain.with_name(".mj-killed"), plain.with_name(".mj-at-work")
    for folder in (killed, at_work):
        folder.mkdir()
        shutil.copy(plain, folder / "draft")
    two_days_ago = time.time() - 2 * 86_400
    os.utime(killed, (two_days_ago, two_days_ago))
    Journal(plain).close()
    assert not killed.exists()
    assert at_work.exists()


def test_copies_are_protected_by_the_same_passphrase(opened: Journal, tmp_path: Path) -> None:
    copy = opened.back_up(tmp_path / "copy.mjournal")
    assert files_with(NEEDLE, tmp_path) == []
    with pytest.raises(NeedsPassphrase):
        Journal(copy)
    journal = Journal(copy, passphrase=WORDS)
    assert journal.store.check() == []
    assert journal.goals.count() == 1
    journal.close()


def test_backups_follow_the_journal_under_its_passphrase(plain: Path) -> None:
    journal = Journal(plain)
    copies = [plain.with_name("my (before form 2).mjournal"), plain.parent / "backups" / "my 00001 x.mjournal"]
    copies[1].parent.mkdir()
    for copy in copies:
        journal.back_up(copy)
    others = [filled(plain.with_name("mine.mjournal")), plain.parent / "my notes.txt"]
    others[1].write_text(NEEDLE)
    heard: list[tuple[int, int]] = []
    assert journal.store.set_passphrase(WORDS, progress=lambda *step: heard.append(step)) == []
    assert heard == [(0, 2), (1, 2)]
    assert sorted(files_with(NEEDLE, plain.parent)) == sorted(others)
    foreign = filled(plain.with_name("my 2.mjournal"), "a third one")
    assert journal.store.set_passphrase("another one") == [foreign]
    journal.close()
    for copy in copies:
        Journal(copy, passphrase="another one").close()
    Journal(foreign, passphrase="a third one").close()


def test_backups_may_stay_as_they_are(plain: Path) -> None:
    journal = Journal(plain)
    copy = journal.back_up(plain.with_name("my copy.mjournal"))
    assert journal.store.set_passphrase(WORDS, copies_too=False) == [copy]
    journal.close()
    Journal(copy).close()


def test_a_copy_for_other_programs_holds_everything_and_only_that_copy_is_readable(opened: Journal) -> None:
    target = opened.path.with_name("plain.mjournal")
    opened.store.write_readable(target)
    assert files_with(NEEDLE, target.parent) == [target]
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT title FROM goal").fetchall() == [("Speak up",)]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    Journal(target).close()


def test_a_killed_program_leaves_nothing_readable_and_loses_nothing_that_it_said_was_saved(file: Path) -> None:
    write = WRITE.replace("(Path(sys.argv[1]))", f"(Path(sys.argv[1]), passphrase={WORDS!r})").replace("words", NEEDLE)
    saved = 1
    for kill_after in (1, 9):
        command = [sys.executable, "-c", write, str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout
            for _ in range(kill_after):
                program.stdout.readline()
            program.kill()
            saved += kill_after + len(program.stdout.read().splitlines())
        assert files_with(NEEDLE, file.parent) == []
        journal = Journal(file, passphrase=WORDS)
        assert journal.store.check() == []
        assert saved <= journal.goals.count() <= saved + 1
        assert len(journal.search.find(NEEDLE, limit=500)) == journal.goals.count()
        saved = journal.goals.count()
        journal.close()


def test_what_the_journal_leaves_for_a_save_cut_short_cannot_be_read_either(opened: Journal) -> None:
    def cut_short() -> None:
        with opened.changing() as session:
            write(session)
            raise ZeroDivisionError

    def write(session: Session) -> None:
        session.connection().exec_driver_sql("UPDATE goal SET why = why || '!'")
        session.connection().exec_driver_sql("PRAGMA cache_spill=1")
        session.connection().exec_driver_sql("PRAGMA cache_size=2")
        for number in range(40):
            opened.goals.add(title=f"{NEEDLE} {number}", why=f"{NEEDLE} " * 400)
            session.flush()
        assert opened.path.with_name("my.mjournal-journal").stat().st_size > 0
        assert files_with(NEEDLE, opened.path.parent) == []

    with pytest.raises(ZeroDivisionError):
        cut_short()
    assert opened.goals.count() == 1


def test_a_flipped_bit_is_found(opened: Journal, tmp_path: Path) -> None:
    copy = opened.back_up(tmp_path / "copy.mjournal")
    data = bytearray(copy.read_bytes())
    data[-9000] ^= 1
    copy.write_bytes(data)
    try:
        journal = Journal(copy, passphrase=WORDS)
    except JournalDamaged:
        return
    assert journal.store.check()
    with pytest.raises(JournalError):
        journal.back_up(tmp_path / "second.mjournal")
    journal.close()
    assert not (tmp_path / "second.mjournal").exists()


def test_a_protected_journal_cut_short_is_refused_and_not_changed(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 8192 * 4096)
    before = file.read_bytes()
    with pytest.raises(JournalDamaged):
        Journal(file, passphrase=WORDS)
    assert file.read_bytes() == before
    os.truncate(file, 5000)
    with pytest.raises(NotAJournal):
        Journal(file, passphrase=WORDS)


def test_a_passphrase_is_not_asked_for_what_is_surely_no_journal(tmp_path: Path) -> None:
    for name, data in {"text.mjournal": b"Dear Ruth. " * 4096, "zero.mjournal": bytes(8192)}.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "noise.bin").write_bytes(os.urandom(8192))
    for path in tmp_path.iterdir():
        with pytest.raises(NotAJournal):
            Journal(path)


def test_a_newer_protected_journal_is_refused(file: Path) -> None:
    with closing(raw(file, WORDS)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA + 1}")
    with pytest.raises(JournalTooNew):
        Journal(file, passphrase=WORDS)


def test_a_passphrase_that_is_not_needed_is_no_hindrance(plain: Path) -> None:
    journal = Journal(plain, passphrase=WORDS)
    assert not journal.store.is_protected
    journal.close()
    sqlite3.connect(plain).execute("SELECT * FROM goal").connection.close()


WITHOUT = """
import sys
sys.modules["sqlcipher3"] = None
from pathlib import Path
from mentee_journal.errors import JournalError
from mentee_journal.journal import Journal
plain, sealed = map(Path, sys.argv[1:])
journal = Journal(plain)
print(journal.goals.count(), "sqlite3" in sys.modules)
opening = (lambda: Journal(sealed), lambda: Journal(sealed, passphrase="a"))
for deed in (*opening, lambda: journal.store.set_passphrase("a")):
    try:
        deed()
    except JournalError as error:
        print(type(error).__name__, error.advice)
print(journal.goals.count())
"""


def test_without_the_extra_plain_journals_work_and_it_is_said_how_to_get_it(plain: Path, sealed: Path) -> None:
    command = [sys.executable, "-c", WITHOUT, plain, sealed]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    assert (said[0], said[-1]) == ("1 True", "1")
    assert len(said) == 5
    assert all(line.startswith("CannotEncrypt") and "mentee-journal[encryption]" in line for line in said[1:-1])


def test_there_is_one_sqlite_in_the_process(plain: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from mentee_journal.journal import Journal
journal = Journal(Path({str(plain)!r}))
journal.back_up(Path({str(plain)!r}).with_name("copy.mjournal"))
assert "_sqlite3" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_errors_are_of_one_family() -> None:
    assert issubclass(WrongPassphrase, NeedsPassphrase)
    assert issubclass(NeedsPassphrase, CannotOpen)


def test_a_window_that_only_reads_sets_no_passphrase_under_the_hands_of_another(tmp_path: Path) -> None:
    writing = Journal(tmp_path / "mine.mjournal")
    reading = Journal(writing.path, lock=False)
    with pytest.raises(SaveFailed, match="reading only"):
        reading.store.set_passphrase("a long Sunday walk")
    writing.goals.add(title="Still here")
    assert [goal.title for goal in reading.goals.all()] == ["Still here"]
    reading.close()
    writing.close()
