"""Rescue: what can be read of a damaged file comes out, and the file itself is never written to."""

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from mentee_journal.errors import FileExists, JournalDamaged, NotAJournal
from mentee_journal.exchange.archive import import_archive
from mentee_journal.exchange.rescue import rescue
from mentee_journal.journal import Journal
from mentee_journal.store.connection import raw
from mentee_journal.store.library import CAN_ENCRYPT
from mentee_journal.store.schema_pages import PAGE, schema_pages

MANY = 400


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with many goals and one very long text, closed."""
    path = tmp_path_factory.mktemp("full") / "my.mjournal"
    journal = Journal(path)
    with journal.changing():
        for number in range(MANY):
            goal = journal.goals.add(title=f"goal {number}", why=f"because {number}. " * 40)
            journal.goals.milestones.add(goal_uid=goal.uid, text=f"step {number}")
        journal.goals.add(title="the long one", why="a very long story " * 5000)
        reflection = journal.reflections.add(title="What I learned", on=dt.date(2026, 10, 13))
        journal.reflections.answers.add(reflection_uid=reflection.uid, question="What?", text="To listen.")
    journal.close()
    return path


@pytest.fixture
def file(full: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(full, tmp_path / "my.mjournal"))


def spoil(path: Path, pages: range | list[int]) -> None:
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE : page * PAGE] = os.urandom(PAGE)[: len(data) - (page - 1) * PAGE]
    path.write_bytes(data)


def goals(folder: Path) -> set[str]:
    """The titles in the rescued journal, which is whole and says the same as the archive."""
    journal = Journal(folder / "rescued.mjournal", lock=False)
    assert journal.store.check() == []
    found = {goal.title for goal in journal.goals.all()}
    journal.close()
    archive = json.loads((folder / "archive.json").read_text(encoding="utf-8"))
    assert {goal["title"] for goal in archive["goals"]} == found
    return found


def test_a_healthy_journal_comes_out_whole(file: Path, tmp_path: Path) -> None:
    before = file.read_bytes()
    salvaged = rescue(file, tmp_path / "out")
    assert len(goals(tmp_path / "out")) == MANY + 1
    assert salvaged.read["goal"] == MANY + 1
    assert not any(salvaged.lost.values())
    assert file.read_bytes() == before
    texts = (tmp_path / "out" / "texts.md").read_text(encoding="utf-8")
    assert "To listen." in texts
    assert "because 7. " in texts
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o700
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["archive.json", "rescued.mjournal", "texts.md"]
    assert {one.stat().st_mode & 0o777 for one in (tmp_path / "out").iterdir()} == {0o600}


def test_the_archive_can_be_brought_in(file: Path, tmp_path: Path, journal: Journal) -> None:
    spoil(file, range(40, file.stat().st_size // PAGE, 25))
    rescue(file, tmp_path / "out")
    import_archive(journal, tmp_path / "out" / "archive.json")
    assert {goal.title for goal in journal.goals.all()} == goals(tmp_path / "out")


def test_with_every_fiftieth_page_destroyed_nearly_all_comes_out(file: Path, tmp_path: Path) -> None:
    spoil(file, range(50, file.stat().st_size // PAGE, 50))
    before = file.read_bytes()
    salvaged = rescue(file, tmp_path / "out")
    assert len(goals(tmp_path / "out")) > MANY * 0.9
    assert sum(salvaged.lost.values()) > 0
    assert file.read_bytes() == before


def test_a_truncated_file_gives_what_is_before_the_cut(file: Path, tmp_path: Path) -> None:
    os.truncate(file, file.stat().st_size * 2 // 3)
    rescue(file, tmp_path / "out")
    assert len(goals(tmp_path / "out")) > MANY // 4


def test_the_pages_that_say_where_things_are_can_be_gone(file: Path, tmp_path: Path, full: Path) -> None:
    pages = schema_pages(full.read_bytes())
    assert 1 in pages
    assert len(pages) > 3
    spoil(file, sorted(pages))
    rescue(file, tmp_path / "out")
    assert len(goals(tmp_path / "out")) == MANY + 1


def test_an_entry_whose_long_text_is_gone_keeps_the_rest(file: Path, tmp_path: Path) -> None:
    data = file.read_bytes()
    story = b"a very long story " * 100
    place = data.index(story, data.index(story) + 5 * PAGE)
    spoil(file, [place // PAGE + 1])
    salvaged = rescue(file, tmp_path / "out")
    assert "the long one" in goals(tmp_path / "out")
    assert salvaged.parted == 1


def test_words_whose_entry_was_lost_are_kept_in_one_that_says_so(file: Path, tmp_path: Path) -> None:
    connection = raw(file)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("DELETE FROM reflection")
    connection.execute("DELETE FROM goal WHERE title = 'goal 3'")
    connection.close()
    rescue(file, tmp_path / "out")
    journal = Journal(tmp_path / "out" / "rescued.mjournal", lock=False)
    (reflection,) = journal.reflections.all()
    assert [answer.text for answer in reflection.answers] == ["To listen."]
    assert reflection.private
    assert "Rescued: this entry itself was lost" in {goal.title for goal in journal.goals.all()}
    assert journal.store.check() == []
    journal.close()


def test_bytes_that_are_no_text_are_replaced_and_counted(file: Path, tmp_path: Path) -> None:
    connection = raw(file)
    connection.execute("UPDATE goal SET why = CAST(x'61ff62' AS TEXT) WHERE title = 'goal 1'")
    connection.close()
    salvaged = rescue(file, tmp_path / "out")
    assert salvaged.replaced == 1
    assert "a\ufffdb" in (tmp_path / "out" / "texts.md").read_text(encoding="utf-8")


def test_values_that_no_journal_holds_are_mended(file: Path, tmp_path: Path) -> None:
    connection = raw(file)
    connection.execute("PRAGMA ignore_check_constraints=ON")
    connection.execute("UPDATE goal SET status = 'nonsense', due_on = 'soon', scale = '[' WHERE title = 'goal 1'")
    connection.close()
    rescue(file, tmp_path / "out")
    assert "goal 1" in goals(tmp_path / "out")


def test_a_file_in_which_nothing_is_left_is_said_to_be_so(tmp_path: Path) -> None:
    for name, data, kind in (
        ("empty", b"", JournalDamaged),
        ("letter", b"Dear Ruth, " * 5000, JournalDamaged),
        ("short", b"SQLite format 3\0", JournalDamaged),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(kind):
            rescue(tmp_path / name, tmp_path / f"{name}-out")
        assert list((tmp_path / f"{name}-out").iterdir()) == []


def test_another_programs_file_is_none_of_ours(tmp_path: Path) -> None:
    connection = raw(tmp_path / "other")
    connection.execute("PRAGMA application_id=7")
    connection.execute("CREATE TABLE cards (id INTEGER)")
    connection.close()
    with pytest.raises(NotAJournal):
        rescue(tmp_path / "other", tmp_path / "out")


def test_nothing_is_written_over(file: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "texts.md").write_text("mine")
    with pytest.raises(FileExists):
        rescue(file, tmp_path / "out")
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["texts.md"]


@pytest.mark.skipif(not CAN_ENCRYPT, reason="needs the extra `encryption`")
def test_a_protected_file_is_read_with_its_passphrase(tmp_path: Path) -> None:
    file = tmp_path / "my.mjournal"
    journal = Journal(file, passphrase="long walk")
    with journal.changing():
        for number in range(100):
            journal.goals.add(title=f"goal {number}", why=f"because {number}. " * 60)
    journal.close()
    spoil(file, range(file.stat().st_size // PAGE - 40, file.stat().st_size // PAGE, 9))
    os.truncate(file, file.stat().st_size - 5 * PAGE)
    before = file.read_bytes()
    with pytest.raises(JournalDamaged, match="its passphrase is another one"):
        rescue(file, tmp_path / "wrong", "short walk")
    salvaged = rescue(file, tmp_path / "out", "long walk")
    assert salvaged.read["goal"] > 50
    assert file.read_bytes() == before
    assert b"because 7" not in (tmp_path / "out" / "rescued.mjournal").read_bytes()
    assert "because 7. " in (tmp_path / "out" / "texts.md").read_text(encoding="utf-8")


def test_the_command_says_how_much_came_out(file: Path, tmp_path: Path) -> None:
    spoil(file, range(50, file.stat().st_size // PAGE, 50))
    before = sorted(file.parent.iterdir())
    run = subprocess.run(
        [sys.executable, "-m", "mentee_journal", "rescue", str(file), str(tmp_path / "out" / "deep")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "could not be read" in run.stdout
    assert "goal" in run.stdout
    assert len(goals(tmp_path / "out" / "deep")) > MANY * 0.9
    assert sorted(file.parent.iterdir()) == sorted([*before, tmp_path / "out"])
