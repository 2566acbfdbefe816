"""Two computers: archives of the same journal come together, the newer words win, and no words are lost."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.exchange.merge import Imported
from mentee_journal.journal import Journal
from tests.conftest import Clock


@pytest.fixture
def other(journal: Journal, tmp_path: Path, clock: Clock) -> Iterator[Journal]:
    """A second computer with the same journal: one goal and one session."""
    journal.goals.add(title="Speak up", why="first words")
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 10), title="Talk", notes="first notes")
    clock.pass_(minutes=1)
    other = Journal(tmp_path / "other.mjournal", now=clock)
    carry(journal, other)
    yield other
    other.close()


def carry(from_: Journal, to: Journal) -> Imported:
    file = from_.path.with_suffix(".json")
    export_archive(from_, file)
    return import_archive(to, file)


def held(journal: Journal) -> dict[str, Any]:
    file = journal.path.with_suffix(".out")
    export_archive(journal, file)
    return {**json.loads(file.read_text(encoding="utf-8")), "exported_at": ""}


def goal(journal: Journal) -> Any:
    return journal.goals.get(journal.goals.all()[0].uid)


def session_of(journal: Journal) -> str:
    return journal.search.find("kind:session")[0].uid


def earlier(journal: Journal, uid: str) -> set[str]:
    return {revision.text for revision in journal.history.of(uid)}


def test_the_newer_words_win_and_the_older_are_kept(journal: Journal, other: Journal, clock: Clock) -> None:
    uid = goal(journal).uid
    journal.goals.change(uid, why="older words", obstacle="only here")
    clock.pass_(hours=1)
    other.goals.change(uid, why="newer words")
    result = carry(other, journal)
    assert (result.changed, goal(journal).why, goal(journal).obstacle) == (1, "newer words", "")
    assert {"older words", "first words", "only here"} <= earlier(journal, uid)
    carry(journal, other)
    assert goal(other).why == "newer words"
    assert "older words" in earlier(other, uid)


def test_older_words_that_arrive_change_nothing_but_are_kept(journal: Journal, other: Journal, clock: Clock) -> None:
    uid = goal(journal).uid
    other.goals.change(uid, why="older words", title="Older title")
    clock.pass_(hours=1)
    journal.goals.change(uid, why="newer words")
    result = carry(other, journal)
    assert (goal(journal).why, goal(journal).title) == ("newer words", "Speak up")
    assert {"older words", "Older title"} <= earlier(journal, uid)
    assert result.kept == 2
    assert carry(other, journal).kept == 0


def test_fields_that_a_file_does_not_give_stay(journal: Journal, other: Journal, tmp_path: Path) -> None:
    uid = goal(journal).uid
    part = {"uid": uid, "title": "New title", "updated_at": "2027-01-01T00:00:00Z"}
    document = {"format": "mentee-journal", "version": 1, "goals": [part]}
    (tmp_path / "part.json").write_text(json.dumps(document), encoding="utf-8")
    import_archive(journal, tmp_path / "part.json")
    assert (goal(journal).title, goal(journal).why) == ("New title", "first words")


def test_the_earlier_making_counts_and_lists_that_lost_are_kept(
    journal: Journal, other: Journal, tmp_path: Path
) -> None:
    uid = goal(journal).uid
    journal.goals.change(uid, scale=["a", "b"], due_on=dt.date(2026, 12, 1))
    life = {"created_at": "2025-01-01T00:00:00Z", "updated_at": "2027-01-01T00:00:00Z"}
    part = {"uid": uid, "title": "Speak up", **life, "scale": ["c"], "due_on": None}
    document = {"format": "mentee-journal", "version": 1, "goals": [part]}
    (tmp_path / "part.json").write_text(json.dumps(document), encoding="utf-8")
    import_archive(journal, tmp_path / "part.json")
    assert (goal(journal).created_at, goal(journal).scale) == ("2025-01-01T00:00:00Z", ["c"])
    [kept] = journal.history.of(uid)
    assert (kept.field, kept.text) == ("scale", "a\nb")
    journal.history.restore(kept.uid)
    assert goal(journal).scale == ["a", "b"]


def test_a_file_without_dates_never_wins(journal: Journal, other: Journal, tmp_path: Path) -> None:
    uid = goal(journal).uid
    document = {"format": "mentee-journal", "version": 1, "goals": [{"uid": uid, "title": "By hand"}]}
    (tmp_path / "hand.json").write_text(json.dumps(document), encoding="utf-8")
    assert import_archive(journal, tmp_path / "hand.json").kept == 1
    assert goal(journal).title == "Speak up"
    assert earlier(journal, uid) == {"By hand"}


def test_what_went_to_the_bin_last_is_in_the_bin(journal: Journal, other: Journal, clock: Clock) -> None:
    uid = goal(journal).uid
    clock.pass_(hours=1)
    other.goals.remove(uid)
    carry(other, journal)
    assert journal.goals.count() == 0
    assert [entry.uid for entry in journal.bin.all()] == [uid]
    clock.pass_(hours=1)
    journal.bin.restore(uid)
    carry(journal, other)
    assert other.goals.count() == 1


def test_links_and_lines_come_along(journal: Journal, other: Journal, clock: Clock) -> None:
    uid = session_of(other)
    clock.pass_(hours=1)
    tag = other.tags.named("trust")
    other.sessions.change(uid, tags=[tag.uid], notes="newer notes")
    other.sessions.takeaways.add(session_uid=uid, text="a line")
    carry(other, journal)
    session = journal.sessions.get(uid)
    assert [tag.name for tag in session.tags] == ["trust"]
    assert [takeaway.text for takeaway in session.takeaways] == ["a line"]


@pytest.mark.parametrize("first", ["here", "there"])
def test_the_order_in_which_archives_come_does_not_matter(
    journal: Journal, other: Journal, clock: Clock, first: str
) -> None:
    uid, session = goal(journal).uid, session_of(other)
    journal.goals.change(uid, why="here")
    other.goals.change(uid, why="there", obstacle="there too")
    clock.pass_(hours=1)
    journal.sessions.change(session, notes="notes from here")
    other.goals.add(title="New there")
    clock.pass_(minutes=1)
    one, two = (journal, other) if first == "here" else (other, journal)
    carry(one, two)
    carry(two, one)
    assert held(journal) == held(other)
    assert (carry(journal, other).changed, carry(other, journal).changed) == (0, 0)
