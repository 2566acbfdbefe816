"""A bit that turned over in a text is found, and the entry named; whatever wrote the text."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from mentee_journal.journal.digests import doubtful
from mentee_journal.journal.forms import forms
from tests.conftest import Clock


def flip(path: Path, needle: bytes) -> None:
    """Turn one bit of a text over, in the table and not in the index."""
    data = bytearray(path.read_bytes())
    places = [n for n in range(len(data)) if data.startswith(needle, n)]
    assert places
    for place in places:
        data[place + 3] ^= 1
    path.write_bytes(data)


def sealed(journal: Journal) -> list[tuple[str, int]]:
    with closing(sqlite3.connect(journal.path)) as file:
        query = "SELECT count(*) FROM {} WHERE digest = ''"
        counts = [(kind, file.execute(query.format(kind)).fetchone()[0]) for kind in forms()]
    return [(kind, count) for kind, count in counts if count]


def test_a_bit_that_turned_over_in_a_text_is_found_and_the_entry_named(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", why="zebra crossing")
    journal.goals.add(title="Rest", why="another reason")
    path, now = journal.path, journal.now
    journal.close()
    flip(path, b"zebra crossing")
    with closing(Journal(path, now=now)) as after:
        [found] = doubtful(after)
    assert (found.kind, found.uid, found.title, found.day) == ("goal", goal.uid, "Speak up", "2026-10-13")


def test_every_way_of_writing_seals_the_words(journal: Journal, tmp_path: Path, clock: Clock) -> None:
    load_sample(journal)
    session = journal.sessions.lines()[0].uid
    journal.sessions.change(session, notes="first\r\nwith \x00 what no file holds")
    clock.pass_(minutes=30)
    journal.sessions.change(session, notes="second")
    journal.history.restore(journal.history.of(session, "notes")[0].uid)
    mentor = journal.mentors.all()[0]
    undo = journal.mentors.remove(mentor.uid)
    undo()
    journal.profile.prefer("a", {"b": ["c"]})
    journal.drafts.keep("session", session, "aim", "What is control?")
    journal.drafts.restore()
    assert sealed(journal) == []
    assert doubtful(journal) == []
    export_archive(journal, tmp_path / "all.json")
    journal.sessions.change(session, notes="third")
    import_archive(journal, tmp_path / "all.json")
    assert doubtful(journal) == []


def test_what_goes_for_good_leaves_nothing_doubtful(journal: Journal) -> None:
    load_sample(journal)
    for goal in journal.goals.all():
        journal.goals.remove(goal.uid)
    journal.bin.empty()
    assert doubtful(journal) == []


def test_a_search_for_doubtful_records_can_be_ended(journal: Journal) -> None:
    load_sample(journal)

    def enough(done: int, total: int) -> None:
        assert 0 < done <= total
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        doubtful(journal, enough)
