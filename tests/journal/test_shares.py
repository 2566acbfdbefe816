"""The ledger of what left."""

import datetime as dt
import hashlib

from mentee_journal.journal import Journal
from tests.conftest import Clock


def test_a_summary_that_left_is_a_line_of_the_ledger(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    share = journal.shares.record(
        b"words",
        [("session", "uid-1", "S1", "aa"), ("goal", "uid-2", "G1", "bb")],
        code="MJ-7K3F-9QXA",
        mentorship_uid=ruth.uid,
        file_name="summary.md",
        since=dt.date(2026, 10, 3),
        text="words",
    )
    assert share.sha256 == hashlib.sha256(b"words").hexdigest()
    assert [(item.about_kind, item.about_uid, item.reference, item.hash) for item in share.items] == [
        ("goal", "uid-2", "G1", "bb"),
        ("session", "uid-1", "S1", "aa"),
    ]
    (line,) = journal.shares.lines()
    assert (line.mentor, line.on, line.items, line.file_name) == ("Ruth", dt.date(2026, 10, 13), 2, "summary.md")
    found = journal.shares.with_code("MJ-7K3F-9QXA")
    assert found is not None
    assert found.text == "words"
    assert journal.shares.with_code("MJ-0000-0000") is None


def test_the_same_document_saved_twice_is_one_line(journal: Journal) -> None:
    for name in ("", "one.md", ""):
        journal.shares.record(b"words", [("goal", "uid", "G1", "aa")], code="MJ-1", file_name=name)
    (line,) = journal.shares.lines()
    assert (line.file_name, line.items) == ("one.md", 1)
    journal.shares.record(b"other words", [], code="MJ-1", file_name="two.md")
    assert len(journal.shares.lines()) == 2


def test_the_last_one_is_this_mentors(journal: Journal, clock: Clock) -> None:
    ruth, priya = journal.mentors.add(name="Ruth"), journal.mentors.add(name="Priya")
    journal.shares.record(b"1", [], code="MJ-1", mentorship_uid=ruth.uid)
    clock.pass_(days=3)
    journal.shares.record(b"2", [], code="MJ-2", mentorship_uid=ruth.uid)
    clock.pass_(days=3)
    journal.shares.record(b"3", [], code="MJ-3", mentorship_uid=priya.uid)
    last = journal.shares.last(ruth.uid)
    assert last is not None
    assert last.code == "MJ-2"
    assert [line.code for line in journal.shares.lines()] == ["MJ-3", "MJ-2", "MJ-1"]
    assert journal.shares.last("nobody") is None
