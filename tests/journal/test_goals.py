"""Goals as the mentee knows them, through the journal."""

import datetime as dt

import pytest

from mentee_journal.errors import BadValue
from mentee_journal.journal import Journal
from mentee_journal.models import GoalStatus
from tests.conftest import Clock


def test_soonest_goal_comes_first(journal: Journal) -> None:
    journal.goals.add(title="someday")
    journal.goals.add(title="later", due_on=dt.date(2027, 1, 1))
    journal.goals.add(title="soon", due_on=dt.date(2026, 11, 1))
    assert [goal.title for goal in journal.goals.open()] == ["soon", "later", "someday"]


def test_a_goal_without_a_title_is_refused_and_nothing_is_kept(journal: Journal) -> None:
    with pytest.raises(BadValue):
        journal.goals.add(title="")
    assert journal.goals.count() == 0


def test_the_value_now_is_the_last_check_ins(journal: Journal) -> None:
    goal = journal.goals.add(title="rota", baseline=6, target=1, unit="h")
    assert journal.goals.standing(goal).value == 6
    journal.goals.check_in(goal.uid, value=3.5, on=dt.date(2026, 10, 9))
    journal.goals.check_in(goal.uid, value=4.0, on=dt.date(2026, 9, 25))
    journal.goals.check_in(goal.uid, note="only words")
    standing = journal.goals.standing(journal.goals.get(goal.uid))
    assert (standing.value, standing.share) == (3.5, 0.5)


def test_milestones_measure_a_goal_that_has_no_number(journal: Journal) -> None:
    goal = journal.goals.add(title="speak")
    steps = [journal.goals.milestones.add(goal_uid=goal.uid, text=text) for text in "abcd"]
    journal.goals.milestones.tick(steps[0].uid)
    standing = journal.goals.standing(journal.goals.get(goal.uid))
    assert (standing.done_milestones, standing.milestones, standing.share) == (1, 4, 0.25)


def test_a_goal_is_quiet_after_thirty_days_without_news(journal: Journal, clock: Clock) -> None:
    goal = journal.goals.add(title="read the data", starts_on=journal.today())
    clock.pass_(days=30)
    assert journal.goals.quiet() == []
    clock.pass_(days=1)
    assert [quiet.uid for quiet in journal.goals.quiet()] == [goal.uid]
    journal.goals.check_in(goal.uid, note="still here")
    assert journal.goals.quiet() == []


def test_closing_a_goal_keeps_why_and_when(journal: Journal) -> None:
    goal = journal.goals.add(title="appraisal talk")
    journal.goals.close(goal.uid, GoalStatus.ACHIEVED, "done", attained=1, closing_note="Less scary than waiting")
    closed = journal.goals.get(goal.uid)
    assert (closed.status, closed.closed_on, closed.attained) == ("achieved", journal.today(), 1)
    assert journal.goals.open() == []


def test_a_removed_goal_comes_back_with_its_milestones(journal: Journal) -> None:
    goal = journal.goals.add(title="rota")
    kept = journal.goals.milestones.add(goal_uid=goal.uid, text="a month")
    gone = journal.goals.milestones.add(goal_uid=goal.uid, text="given up before")
    journal.goals.milestones.remove(gone.uid)
    undo = journal.goals.remove(goal.uid)
    assert journal.goals.milestones.count() == 0
    undo()
    assert [milestone.uid for milestone in journal.goals.get(goal.uid).milestones] == [kept.uid]


def test_texts_in_a_list_are_cleaned_as_any_other(journal: Journal) -> None:
    goal = journal.goals.add(title="rota", scale=["a\x07b", "half \ud800", "c\r\nd", "", ""])
    assert journal.goals.get(goal.uid).scale == ["ab", "half \ufffd", "c\nd", "", ""]
