"""Backups: made when something changed, verified before an older one goes, thinned by what was, and put back whole."""

import datetime as dt
import os
import shutil
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mentee_journal.errors import (
    BackupFailed,
    JournalDamaged,
    JournalInUse,
    JournalMissing,
    NeedsPassphrase,
    WrongPassphrase,
)
from mentee_journal.journal import Journal
from mentee_journal.journal.backups import Backups, Copy, Why
from mentee_journal.store import backup as backup_module
from mentee_journal.store.copies import NEWEST, copies, thinned
from mentee_journal.store.library import CAN_ENCRYPT
from tests.conftest import Clock


def titles(path: Path) -> list[str]:
    """The goals of a journal that is nobody's at the moment."""
    journal = Journal(path, create=False, lock=False)
    found = [goal.title for goal in journal.goals.all()]
    journal.close()
    return found


def spoil(path: Path) -> None:
    """Destroy the pages in the middle of a file, as a failing disk does."""
    data = bytearray(path.read_bytes())
    data[4096 * 3 : 4096 * 60] = bytes(4096 * 57)
    path.write_bytes(data)


def kept(*ages: float, today: dt.datetime = dt.datetime(2026, 10, 13, 14, 32)) -> list[Copy]:
    """Copies as old as said, in days, the oldest first."""
    return [
        Copy(Path(f"{number}"), number, today - dt.timedelta(days=age), Why.AUTO, 1)
        for number, age in enumerate(sorted(ages, reverse=True), 1)
    ]


def left(all_: list[Copy]) -> list[Copy]:
    gone = {one.number for one in thinned(all_)}
    return [one for one in all_ if one.number not in gone]


def test_a_backup_names_its_number_its_moment_and_its_reason(journal: Journal) -> None:
    made = journal.backups.make(Why.AUTO).copy
    assert made.path == journal.path.parent / "backups" / "journal 00001 2026-10-13 14.32 auto.mjournal"
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    assert journal.backups.all() == [made]


def test_a_backup_holds_what_the_journal_held_then(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    made = journal.backups.make(Why.AUTO).copy
    journal.goals.add(title="Later")
    assert titles(made.path) == ["Speak up"]
    assert journal.backups.held(made).rows["goal"] == 1


def test_nothing_is_made_when_nothing_changed(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up")
    assert journal.backups.make_if_changed(Why.AUTO) is not None
    assert journal.backups.make_if_changed(Why.AUTO) is None
    clock.pass_(minutes=61)
    journal.goals.change(goal.uid, why="To be heard")
    assert journal.backups.make_if_changed(Why.AUTO) is not None
    journal.goals.change(goal.uid, mentorships=[journal.mentors.add(name="Ruth").uid])
    assert journal.backups.make_if_changed(Why.AUTO) is not None
    journal.goals.remove(goal.uid)
    assert journal.backups.make_if_changed(Why.AUTO) is not None
    assert journal.backups.make_if_changed(Why.AUTO) is None


def test_opening_a_journal_is_no_change(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    journal.backups.make(Why.AUTO)
    journal.close()
    again = Journal(journal.path)
    assert not again.backups.has_changed()
    again.close()


def test_a_backup_is_made_while_one_types(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Saving need not wait for the whole copy, and the copy need not begin anew because something was saved."""
    monkeypatch.setattr(backup_module, "_PAGES", 1)
    goal = journal.goals.add(title="Speak up", why="words " * 20_000)
    saved, ended = 0, threading.Event()

    def make() -> None:
        journal.backups.make(Why.AUTO)
        ended.set()

    maker = threading.Thread(target=make)
    maker.start()
    while not ended.is_set():
        journal.goals.change(goal.uid, measure=f"saved {saved}")
        saved += 1
    maker.join()
    assert saved > 2
    (made,) = journal.backups.all()
    assert journal.backups.held(made).rows["goal"] == 1


def test_a_backup_waits_for_what_is_being_saved_and_undoes_none_of_it(journal: Journal) -> None:
    maker = threading.Thread(target=lambda: journal.backups.make(Why.AUTO))
    with journal.changing():
        journal.goals.add(title="Speak up")
        maker.start()
        maker.join(0.1)
        journal.goals.add(title="And once more")
    maker.join()
    assert journal.goals.count() == 2
    (made,) = journal.backups.all()
    assert len(titles(made.path)) == 2


def test_a_damaged_journal_pushes_no_good_backup_out(journal: Journal, clock: Clock) -> None:
    journal.goals.add(title="Speak up")
    for _day in range(NEWEST + 2):
        clock.pass_(hours=1)
        journal.backups.make(Why.AUTO)
    before = sorted(journal.backups.folder.iterdir())
    apart = journal.backups.apart()
    journal.close()
    spoil(journal.path)
    clock.pass_(days=400)
    with pytest.raises(JournalDamaged):
        apart.make(Why.AUTO)
    assert sorted(journal.backups.folder.iterdir()) == before
    assert titles(before[-1]) == ["Speak up"]


def test_a_journal_that_lost_most_of_its_words_pushes_none_out(journal: Journal, clock: Clock) -> None:
    goals = [journal.goals.add(title=f"goal {number}") for number in range(20)]
    for _turn in range(NEWEST + 3):
        journal.backups.make(Why.AUTO)
    many = len(journal.backups.all())
    for goal in goals:
        journal.goals.remove(goal.uid)
    journal.bin.empty()
    clock.pass_(days=20)
    journal.backups.make(Why.AUTO)
    assert len(journal.backups.all()) == many + 1


def test_a_full_disk_keeps_every_older_backup(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    journal.goals.add(title="Speak up")
    good = journal.backups.make(Why.AUTO).copy
    real = backup_module.raw

    def small(path: Path, passphrase: str | None = None) -> object:
        connection = real(path, passphrase)
        if path.suffix == ".tmp":
            connection.execute("PRAGMA max_page_count=3")
        return connection

    monkeypatch.setattr(backup_module, "raw", small)
    journal.goals.add(title="Another")
    with pytest.raises(BackupFailed, match="disk is full"):
        journal.backups.make(Why.AUTO)
    assert [one.path for one in journal.backups.all()] == [good.path]
    assert list(journal.backups.folder.iterdir()) == [good.path]


def test_a_second_folder_gets_each_backup_too(journal: Journal, tmp_path: Path) -> None:
    journal.goals.add(title="Speak up")
    journal.backups.also = tmp_path / "stick"
    made = journal.backups.make(Why.AUTO)
    assert (made.second, made.is_away) == (None, True)  # the disk is not connected: nothing is made in its place
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    made = journal.backups.make(Why.AUTO)
    assert made.second
    assert titles(made.second.path) == ["Speak up"]
    assert made.second.path.parent.parent == tmp_path / "stick"
    assert len(journal.backups.here()) == 2
    assert journal.backups.elsewhere() == [made.second]


def test_two_journals_of_one_name_do_not_meet_in_the_second_folder(tmp_path: Path, blank: Path) -> None:
    (tmp_path / "stick").mkdir()
    for number in range(2):
        folder = tmp_path / str(number)
        folder.mkdir()
        backups = Backups(Path(shutil.copy(blank, folder / "my.mjournal")), also=tmp_path / "stick")
        second = backups.make(Why.AUTO).second
        assert second
        assert second.number == 1
    assert len(list((tmp_path / "stick").iterdir())) == 2


def test_all_of_two_days_stay_then_one_a_day_a_week_a_month() -> None:
    hourly = kept(*(hour / 24 for hour in range(200 * 24)))
    days = [one.made.date() for one in left(hourly)]
    newest = hourly[-1].made.date()
    ages = [(newest - day).days for day in days]
    assert ages.count(0) == 15
    assert ages.count(1) == 24
    assert all(ages.count(age) == 1 for age in range(2, 16))
    assert 12 <= sum(16 <= age < 107 for age in ages) <= 15
    assert 3 <= sum(age >= 107 for age in ages) <= 4


def test_the_newest_five_stay_however_old_they_are() -> None:
    assert len(left(kept(0, 400, 800, 800.01, 800.02))) == NEWEST


def test_a_clock_that_runs_ahead_loses_no_backup() -> None:
    daily = kept(*range(14))
    ahead = Copy(Path("ahead"), 99, daily[-1].made + dt.timedelta(days=3650), Why.AUTO, 1)
    assert left([*daily, ahead]) == [*daily, ahead]
    back = Copy(Path("back"), 100, daily[-1].made + dt.timedelta(hours=1), Why.AUTO, 1)
    assert left([*daily, ahead, back]) == [*daily, ahead, back]


@settings(max_examples=60)
@example([0, 0, 0, 24, 48])  # the third of the days, and three copies of it
@given(st.lists(st.integers(-4000, 4000), min_size=1, max_size=60))
def test_whatever_the_clock_does_the_newest_stay(days: list[int]) -> None:
    all_ = [
        Copy(Path(str(number)), number, dt.datetime(2026, 10, 13) + dt.timedelta(hours=day), Why.AUTO, 1)
        for number, day in enumerate(days)
    ]
    assert left(all_)[-NEWEST:] == all_[-NEWEST:]


def test_what_lies_in_the_folder_otherwise_is_left_alone(journal: Journal) -> None:
    folder = journal.backups.folder
    folder.mkdir()
    others = [
        "journal 00001 2026-13-45 14.32 auto.mjournal",
        "journal 2026-10-13.mjournal",
        "my 00001 2026-10-13 14.32 auto.mjournal",
        "journal 00001 2026-10-13 14.32 auto.txt",
        "journal 00001 2026-10-13 14.32 whim.mjournal",
    ]
    for name in others:
        (folder / name).touch()
    assert copies(folder, journal.path) == []
    journal.backups.make(Why.AUTO)
    assert {one.name for one in folder.iterdir()} > set(others)


def test_drafts_of_a_killed_program_are_swept_away(journal: Journal) -> None:
    journal.backups.make(Why.AUTO)
    old, new = journal.backups.folder / ".mj-old.tmp", journal.backups.folder / ".mj-new.tmp"
    for draft in (old, new):
        draft.touch()
    os.utime(old, (time.time() - 90_000,) * 2)
    journal.backups.make(Why.AUTO)
    assert (old.exists(), new.exists()) == (False, True)


def test_restoring_puts_the_backup_in_place_and_keeps_the_present(journal: Journal) -> None:
    journal.goals.add(title="Then")
    then = journal.backups.make(Why.AUTO).copy
    journal.goals.add(title="Now")
    journal.close()
    present = journal.backups.restore(then.path)
    assert titles(journal.path) == ["Then"]
    assert journal.path.stat().st_mode & 0o777 == 0o600
    assert present
    assert present.name.endswith(" restore.mjournal")
    assert sorted(titles(present)) == ["Now", "Then"]
    assert journal.backups.restore(present)
    assert sorted(titles(journal.path)) == ["Now", "Then"]


def test_restoring_in_place_of_a_damaged_journal_sets_that_one_aside_byte_for_byte(journal: Journal) -> None:
    journal.goals.add(title="Then")
    then = journal.backups.make(Why.AUTO).copy
    journal.close()
    spoil(journal.path)
    before = journal.path.read_bytes()
    aside = journal.backups.restore(then.path)
    assert aside
    assert aside.read_bytes() == before
    assert titles(journal.path) == ["Then"]


def test_what_is_left_of_an_emptied_journal_does_not_spoil_the_one_that_comes(journal: Journal) -> None:
    journal.goals.add(title="Then")
    then = journal.backups.make(Why.AUTO).copy
    journal.close()
    journal.path.write_bytes(b"")
    unfinished = Path(f"{journal.path}-journal")
    unfinished.write_bytes(b"unfinished")
    aside = journal.backups.restore(then.path)
    assert Path(f"{aside}-journal").read_bytes() == b"unfinished"
    assert not unfinished.exists()  # it would have been rolled back into the journal that came
    assert titles(journal.path) == ["Then"]


def test_restoring_where_no_journal_is_any_more(journal: Journal) -> None:
    then = journal.backups.make(Why.AUTO).copy
    journal.close()
    journal.path.unlink()
    assert journal.backups.restore(then.path) is None
    assert titles(journal.path) == []


def test_a_damaged_backup_is_not_restored(journal: Journal) -> None:
    journal.goals.add(title="Now")
    then = journal.backups.make(Why.AUTO).copy
    spoil(then.path)
    journal.close()
    before = journal.path.read_bytes()
    with pytest.raises(JournalDamaged):
        journal.backups.held(then)
    with pytest.raises(JournalDamaged):
        journal.backups.restore(then.path)
    assert journal.path.read_bytes() == before
    assert not list(journal.path.parent.glob(".mj-*"))


def test_a_backup_that_is_not_there_is_missed_and_not_made(journal: Journal, tmp_path: Path) -> None:
    journal.close()
    gone = tmp_path / "gone.mjournal"
    with pytest.raises(JournalMissing) as caught:
        journal.backups.restore(gone)
    assert str(gone) in caught.value.what
    assert not gone.exists()


def test_a_journal_that_is_open_is_not_replaced(journal: Journal) -> None:
    then = journal.backups.make(Why.AUTO).copy
    with pytest.raises(JournalInUse):
        journal.backups.restore(then.path)


def test_a_journal_behind_a_link_is_restored_where_it_really_is(journal: Journal, tmp_path: Path) -> None:
    journal.goals.add(title="Then")
    journal.close()
    (tmp_path / "desktop").mkdir()
    link = tmp_path / "desktop" / "link.mjournal"
    link.symlink_to(journal.path)
    backups = Backups(link)
    then = backups.make(Why.AUTO).copy
    assert then.path.parent.parent == journal.path.parent
    backups.restore(then.path)
    assert link.is_symlink()
    assert titles(link) == ["Then"]


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs the extra `encryption`")
def test_backups_of_a_protected_journal_have_its_passphrase(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "my.mjournal", passphrase="long walk")
    journal.goals.add(title="Speak up")
    backups = journal.backups
    made = backups.make(Why.AUTO).copy
    assert not made.path.read_bytes().startswith(b"SQLite format 3")
    assert b"Speak up" not in made.path.read_bytes()
    assert backups.make_if_changed(Why.AUTO) is None
    journal.goals.add(title="Later")
    apart = backups.apart()
    journal.close()
    with pytest.raises(NeedsPassphrase):
        backups.held(made)
    with pytest.raises(WrongPassphrase):
        backups.held(made, "short walk")
    present = apart.restore(made.path)
    assert present
    for path, goals in ((journal.path, 1), (present, 2)):
        opened = Journal(path, passphrase="long walk")
        assert opened.goals.count() == goals
        opened.close()


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs the extra `encryption`")
def test_a_backup_from_before_the_passphrase_is_read_as_it_is(journal: Journal) -> None:
    made = journal.backups.make(Why.AUTO).copy
    journal.store.set_passphrase("long walk")
    journal.goals.add(title="Speak up")
    assert journal.backups.held(made).rows["goal"] == 0
    assert journal.backups.make_if_changed(Why.AUTO) is not None


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be moved there")
def test_backups_follow_a_journal_whose_file_was_moved(journal: Journal, tmp_path: Path) -> None:
    journal.goals.add(title="Speak up")
    (tmp_path / "elsewhere").mkdir()
    journal.path.rename(tmp_path / "elsewhere" / "moved.mjournal")
    journal.path.write_bytes(b"something else")
    journal.goals.add(title="Goes on in a new file")
    made = journal.backups.make(Why.AUTO).copy
    assert made.path.name.startswith(journal.path.stem)
    assert sorted(titles(made.path)) == ["Goes on in a new file", "Speak up"]
