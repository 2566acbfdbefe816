"""What every shelf can do, shown on a few."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentee_journal.errors import BadValue, NotFound
from mentee_journal.journal import Change, Journal
from mentee_journal.journal.forms import clean
from tests.conftest import Clock

NINE = dt.datetime(2026, 10, 1, 9)


def test_what_was_added_is_found_with_its_dates(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    found = journal.goals.get(goal.uid)
    assert (found.title, found.created_at, found.updated_at) == (
        "Speak up",
        "2026-10-13T13:32:00.000Z",
        found.created_at,
    )
    assert (found.deleted_at, found.private) == (None, False)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=80))
def test_what_a_person_wrote_is_kept_as_it_was_typed(journal: Journal, text: str) -> None:
    goal = journal.goals.add(title="Speak up", why=text, scale=[text, "b"])
    found = journal.goals.get(goal.uid)
    assert found.why == clean(text)
    assert found.why == text or any(not char.isprintable() for char in text)


def test_a_change_touches_only_what_was_named(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up", why="To be heard")
    clock.pass_(minutes=5)
    journal.goals.change(goal.uid, title="Speak first")
    found = journal.goals.get(goal.uid)
    assert (found.title, found.why) == ("Speak first", "To be heard")
    assert found.updated_at == "2026-10-13T13:37:00.000Z" > found.created_at


def test_a_change_to_the_same_is_none(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up")
    heard: list[Change] = []
    journal.listen(heard.append)
    clock.pass_(minutes=5)
    journal.goals.change(goal.uid, title="Speak up")
    assert heard == []
    assert journal.goals.get(goal.uid).updated_at == goal.updated_at


def test_what_does_not_fit_is_refused_and_nothing_is_kept(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    for wrong in (
        {"status": "asleep"},
        {"attained": 3},
        {"title": ""},
        {"due_on": "soon"},
        {"colour": "red"},
        {"tags": ["x"]},
    ):
        with pytest.raises(BadValue):
            journal.goals.change(goal.uid, **wrong)
        with pytest.raises(BadValue):
            journal.goals.add(**{"title": "Another", **wrong})
    assert journal.goals.count() == 1
    assert journal.goals.get(goal.uid) == goal


def test_what_is_not_there_is_said_to_be_not_there(journal: Journal) -> None:
    for ask in (journal.goals.get, journal.goals.remove, journal.goals.restore, journal.goals.change):
        with pytest.raises(NotFound):
            ask("nothing-of-that-name")
    assert journal.goals.find("nothing-of-that-name") is None


def test_links_are_replaced_by_those_given_and_seen_from_both_sides(journal: Journal) -> None:
    one, two = journal.goals.add(title="one"), journal.goals.add(title="two")
    session = journal.sessions.add(starts_at=NINE, title="Talk", goals=[one.uid])
    assert [goal.title for goal in session.goals] == ["one"]
    journal.sessions.change(session.uid, goals=[two.uid])
    assert [goal.title for goal in journal.sessions.get(session.uid).goals] == ["two"]
    journal.goals.change(one.uid, sessions=[session.uid])
    assert {goal.title for goal in journal.sessions.get(session.uid).goals} == {"one", "two"}
    journal.goals.change(one.uid, sessions=[])
    assert [goal.title for goal in journal.sessions.get(session.uid).goals] == ["two"]


@pytest.mark.parametrize("side", ["session", "goal"])
def test_a_new_link_changes_the_record_that_tells_of_it(journal: Journal, clock: Clock, side: str) -> None:
    goal, session = journal.goals.add(title="one"), journal.sessions.add(starts_at=NINE)
    clock.pass_(minutes=5)
    heard: list[Change] = []
    journal.listen(heard.append)
    if side == "session":
        journal.sessions.change(session.uid, goals=[goal.uid])
    else:
        journal.goals.change(goal.uid, sessions=[session.uid])
    assert journal.sessions.get(session.uid).updated_at == "2026-10-13T13:37:00.000Z"
    assert journal.goals.get(goal.uid).updated_at == goal.updated_at
    assert [change.uids for change in heard] == [{goal.uid, session.uid}]


def test_removing_takes_along_what_belongs_to_it_and_undo_brings_it_back(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=NINE, title="Talk")
    journal.sessions.takeaways.add(session_uid=session.uid, text="line")
    undo = journal.sessions.remove(session.uid)
    assert (journal.sessions.count(), journal.sessions.takeaways.count()) == (0, 0)
    assert journal.sessions.get(session.uid).deleted_at is not None
    undo()
    undo()
    assert (journal.sessions.count(), journal.sessions.takeaways.count()) == (1, 1)


def test_removing_twice_still_brings_everything_back(journal: Journal, clock: Clock) -> None:
    session = journal.sessions.add(starts_at=NINE, title="Talk")
    journal.sessions.takeaways.add(session_uid=session.uid, text="line")
    journal.sessions.remove(session.uid)
    clock.pass_(minutes=1)
    undo = journal.sessions.remove(session.uid)
    undo()
    assert [takeaway.text for takeaway in journal.sessions.get(session.uid).takeaways] == ["line"]


def test_new_lines_come_last_and_can_be_moved(journal: Journal) -> None:
    goal, other = journal.goals.add(title="Speak up"), journal.goals.add(title="Other")
    journal.goals.milestones.add(goal_uid=other.uid, text="elsewhere")
    steps = [journal.goals.milestones.add(goal_uid=goal.uid, text=text) for text in "abcd"]

    def order() -> str:
        return "".join(step.text for step in journal.goals.get(goal.uid).milestones)

    assert order() == "abcd"
    journal.goals.milestones.move(steps[3].uid, 0)
    assert order() == "dabc"
    journal.goals.milestones.move(steps[0].uid, 99)
    assert order() == "dbca"
    journal.goals.milestones.remove(steps[2].uid)
    journal.goals.milestones.move(steps[0].uid, 1)
    assert order() == "dab"


def test_what_was_handed_out_is_apart_from_the_journal(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    goal.title = "Only on this sheet of paper"
    assert journal.goals.get(goal.uid).title == "Speak up"


def test_an_earlier_text_is_kept_when_the_writing_pauses(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="Speak up", why="1")
    for minutes, text in ((1, "12"), (1, "123"), (11, "1234"), (1, "")):
        clock.pass_(minutes=minutes)
        journal.goals.change(goal.uid, why=text)
    assert [kept.text for kept in journal.history.of(goal.uid)] == ["123", "1"]
