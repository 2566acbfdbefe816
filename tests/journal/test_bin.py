"""What was removed: seen in the bin, brought back, or gone for good."""

import datetime as dt

import pytest

from mentee_journal.errors import NotFound
from mentee_journal.journal import Change, Journal
from tests.conftest import Clock

NINE = dt.datetime(2026, 10, 1, 9)


def test_the_bin_shows_what_was_removed_last_first(journal: Journal, clock: Clock) -> None:
    goal, session = journal.goals.add(title="Speak up"), journal.sessions.add(starts_at=NINE, title="Talk")
    journal.sessions.takeaways.add(session_uid=session.uid, text="Ask first")
    journal.goals.remove(goal.uid)
    clock.pass_(days=1)
    journal.sessions.remove(session.uid)
    assert [(entry.kind, entry.title, entry.gone_on) for entry in journal.bin.all()] == [
        ("session", "Talk", dt.date(2026, 11, 13)),
        ("goal", "Speak up", dt.date(2026, 11, 12)),
    ]
    assert journal.bin.count() == 2


def test_an_entry_comes_back_with_what_went_with_it(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=NINE, title="Talk")
    kept = journal.sessions.takeaways.add(session_uid=session.uid, text="kept")
    earlier = journal.sessions.takeaways.add(session_uid=session.uid, text="removed before")
    journal.sessions.takeaways.remove(earlier.uid)
    journal.sessions.remove(session.uid)
    journal.bin.restore(session.uid)
    assert [takeaway.uid for takeaway in journal.sessions.get(session.uid).takeaways] == [kept.uid]
    assert [entry.uid for entry in journal.bin.all()] == [earlier.uid]


def test_a_line_of_a_removed_entry_waits_for_the_entry(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=NINE, title="Talk")
    line = journal.sessions.takeaways.add(session_uid=session.uid, text="line")
    journal.sessions.takeaways.remove(line.uid)
    journal.sessions.remove(session.uid)
    assert [entry.uid for entry in journal.bin.all()] == [session.uid]


def test_removed_for_good_means_gone_from_the_file(journal: Journal) -> None:
    goal = journal.goals.add(title="xylophone secret", why="first xylophone")
    journal.goals.change(goal.uid, why="second text")
    journal.goals.milestones.add(goal_uid=goal.uid, text="xylophone step")
    session = journal.sessions.add(starts_at=NINE, title="Talk", goals=[goal.uid])
    comment = journal.comments.add(text="Well done", on=NINE.date(), about_kind="goal", about_uid=goal.uid)
    journal.goals.remove(goal.uid)
    journal.bin.remove(goal.uid)
    assert journal.goals.find(goal.uid) is None
    assert journal.bin.all() == []
    assert journal.history.of(goal.uid) == []
    assert journal.sessions.get(session.uid).goals == []
    assert (journal.comments.get(comment.uid).text, journal.comments.get(comment.uid).about_uid) == ("Well done", None)
    assert journal.store.check() == []
    journal.close()
    assert b"xyloph" not in journal.path.read_bytes()


def test_only_what_is_in_the_bin_can_go_for_good(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    with pytest.raises(NotFound):
        journal.bin.remove(goal.uid)
    with pytest.raises(NotFound):
        journal.bin.remove("nothing-of-that-name")
    assert journal.goals.count() == 1


def test_the_bin_is_emptied_by_itself_after_thirty_days(journal: Journal, clock: Clock) -> None:
    old, new = journal.goals.add(title="old"), journal.goals.add(title="new")
    journal.goals.remove(old.uid)
    clock.pass_(days=2)
    journal.goals.remove(new.uid)
    clock.pass_(days=28, minutes=5)
    assert journal.bin.purge() == 1
    assert [entry.title for entry in journal.bin.all()] == ["new"]
    assert journal.bin.empty() == 1
    assert journal.bin.all() == []
    assert journal.bin.empty() == 0


def test_who_shows_an_entry_hears_that_it_is_gone(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    step = journal.goals.milestones.add(goal_uid=goal.uid, text="step")
    journal.goals.remove(goal.uid)
    heard: list[Change] = []
    journal.listen(heard.append)
    journal.bin.remove(goal.uid)
    assert [change.kinds for change in heard] == [{"goal", "milestone"}]
    assert heard[0].uids == {goal.uid, step.uid}


def test_what_is_removed_for_good_is_in_no_byte_of_the_file(journal: Journal, clock: Clock) -> None:
    session = journal.sessions.add(title="needle", starts_at=dt.datetime(2026, 10, 1, 10), notes="needle in the notes")
    journal.sessions.takeaways.add(session_uid=session.uid, text="needle in a takeaway")
    clock.pass_(hours=1)
    journal.sessions.change(session.uid, notes="a needle, and more", private_notes="needle " * 3_000)
    journal.drafts.keep("session", session.uid, "aim", "needle in a draft")
    journal.drafts.keep("", session.uid, "sessions/takeaway_edit", "needle just begun")
    journal.history.put("session", session.uid, "aim", "needle in the aim")
    assert b"needle" in journal.path.read_bytes()
    journal.sessions.remove(session.uid)
    journal.bin.empty()
    path = journal.path
    journal.close()
    assert b"needle" not in path.read_bytes()
    assert not list(path.parent.glob("*-journal"))
