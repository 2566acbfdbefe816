"""Earlier texts of what was written: kept, brought back, thinned."""

import datetime as dt

import pytest

from mentee_journal.errors import NotFound
from mentee_journal.journal import Journal
from tests.conftest import Clock


def test_an_earlier_text_comes_back_and_the_present_one_stays(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up", why="first")
    clock.pass_(minutes=20)
    journal.goals.change(goal.uid, why="second")
    [revision] = journal.history.of(goal.uid, "why")
    assert revision.text == "first"
    undo = journal.history.restore(revision.uid)
    assert journal.goals.get(goal.uid).why == "first"
    assert {kept.text for kept in journal.history.of(goal.uid)} == {"first", "second"}
    undo()
    assert journal.goals.get(goal.uid).why == "second"
    assert {kept.text for kept in journal.history.of(goal.uid)} == {"first", "second"}


def test_going_back_and_forth_keeps_each_text_once(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up", why="first")
    journal.goals.change(goal.uid, why="second")
    for _ in range(4):
        clock.pass_(hours=1)
        for revision in journal.history.of(goal.uid):
            if revision.text != journal.goals.get(goal.uid).why:
                journal.history.restore(revision.uid)
                break
    assert {kept.text for kept in journal.history.of(goal.uid)} == {"first", "second"}


def test_earlier_texts_of_one_field_are_told_from_those_of_another(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", why="why", obstacle="obstacle")
    journal.goals.change(goal.uid, why="x", obstacle="y")
    assert [kept.text for kept in journal.history.of(goal.uid, "why")] == ["why"]
    assert len(journal.history.of(goal.uid)) == 2


def test_what_is_gone_cannot_be_brought_back(journal: Journal) -> None:
    with pytest.raises(NotFound):
        journal.history.restore("nothing-of-that-name")


def test_earlier_texts_thin_with_age_but_the_last_of_each_time_stays(journal: Journal, clock: Clock) -> None:
    now = dt.datetime(2026, 10, 14, 12, tzinfo=dt.UTC)  # a Wednesday
    ages = [500, 499, 420, 100, 99, 98, 30.4, 30.3, 30.2, 1.5, 1.4, 0.2, 0.1]
    clock.moment = now - dt.timedelta(days=501)
    goal = journal.goals.add(title="Speak up", why="first")
    for age in ages:
        clock.moment = now - dt.timedelta(days=age)
        journal.goals.change(goal.uid, why=f"written {age} days ago")
    clock.moment = now
    assert len(journal.history.of(goal.uid)) == len(ages)
    assert journal.history.thin() == 5
    left = [
        (now - dt.datetime.fromisoformat(kept.created_at)) / dt.timedelta(days=1)
        for kept in journal.history.of(goal.uid)
    ]
    assert [round(age, 1) for age in left] == [0.1, 0.2, 1.4, 1.5, 30.2, 98, 420, 499]
    assert journal.history.thin() == 0
    assert journal.goals.get(goal.uid).why == "written 0.1 days ago"


def test_more_than_half_of_a_text_wiped_out_at_once_is_kept_whatever_the_time(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up", why="first")
    text = "a long text, written within the last minutes, in one go"
    journal.goals.change(goal.uid, why=text)
    clock.pass_(minutes=1)
    journal.goals.change(goal.uid, why="")
    assert text in {one.text for one in journal.history.of(goal.uid)}


def test_a_page_shows_the_earlier_texts_of_all_that_stands_on_it(journal: Journal) -> None:
    session = journal.sessions.add(title="Rota", starts_at=dt.datetime(2026, 10, 1, 10), notes="first notes")
    line = journal.sessions.takeaways.add(session_uid=session.uid, text="first line")
    other = journal.sessions.add(title="Other", starts_at=dt.datetime(2026, 10, 2, 10), notes="elsewhere")
    journal.sessions.change(session.uid, notes="second notes")
    journal.sessions.takeaways.change(line.uid, text="second line")
    journal.sessions.change(other.uid, notes="second elsewhere")
    found = journal.history.on(session.uid)
    assert {(one.text, one.present, one.about.kind) for one in found} == {
        ("first notes", "second notes", "session"),
        ("first line", "second line", "takeaway"),
    }
