"""The one door to the data: units of work, and who hears of them."""

import datetime as dt
import threading

import pytest

from mentee_journal.errors import BadValue
from mentee_journal.journal import Change, Journal
from tests.conftest import Clock


def test_the_day_is_that_of_the_persons_clock(journal: Journal, clock: Clock) -> None:
    assert journal.today() == dt.date(2026, 10, 13)
    clock.moment = dt.datetime(2026, 10, 13, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=-3)))
    assert journal.today() == dt.date(2026, 10, 13)


def test_one_unit_of_work_is_told_once_after_it_was_kept(journal: Journal) -> None:
    heard: list[Change] = []
    journal.listen(heard.append)
    with journal.changing():
        goal = journal.goals.add(title="Speak up")
        journal.goals.milestones.add(goal_uid=goal.uid, text="step")
        journal.goals.change(goal.uid, why="To be heard")
        assert heard == []
    [change] = heard
    assert change.kinds == {"goal", "milestone"}
    assert goal.uid in change.uids
    assert change.touches("goal", "session")
    assert not change.touches("session")


def test_a_unit_that_fails_is_not_told_and_not_kept(journal: Journal) -> None:
    heard: list[Change] = []
    journal.listen(heard.append)

    def half() -> None:
        with journal.changing():
            journal.goals.add(title="Speak up")
            journal.goals.add(title="")

    with pytest.raises(BadValue):
        half()
    assert heard == []
    assert journal.goals.count() == 0
    journal.goals.add(title="Now it works")
    assert len(heard) == 1


def test_reading_tells_nobody(journal: Journal) -> None:
    heard: list[Change] = []
    journal.listen(heard.append)
    journal.goals.all()
    journal.search.find("x")
    with journal.changing():
        journal.goals.all()
    assert heard == []


def test_who_no_longer_listens_hears_nothing(journal: Journal) -> None:
    heard: list[Change] = []
    stop = journal.listen(heard.append)
    stop()
    stop()
    journal.goals.add(title="Speak up")
    assert heard == []


def test_a_listener_may_read_and_write(journal: Journal) -> None:
    counted: list[int] = []

    def react(change: Change) -> None:
        counted.append(journal.goals.count())
        if change.touches("goal"):
            journal.tags.named("new")

    journal.listen(react)
    journal.goals.add(title="Speak up")
    assert counted == [1, 1]


def test_two_threads_take_turns(journal: Journal) -> None:
    def write(name: str) -> None:
        for number in range(10):
            with journal.changing():
                goal = journal.goals.add(title=f"{name} {number}")
                journal.goals.milestones.add(goal_uid=goal.uid, text="step")

    threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (journal.goals.count(), journal.goals.milestones.count()) == (20, 20)


def test_no_two_units_of_work_share_a_moment(journal: Journal, clock: Clock) -> None:
    clock.pass_(hours=-5)
    stamps = [journal.goals.add(title=str(number)).created_at for number in range(3)]
    clock.pass_(hours=-5)
    stamps.append(journal.goals.add(title="after the clock went back").created_at)
    assert stamps == sorted(set(stamps))


def test_tidying_keeps_what_is_not_yet_old(journal: Journal, clock: Clock) -> None:
    old, kept = journal.goals.add(title="old", why="1"), journal.goals.add(title="kept", why="1")
    journal.goals.remove(old.uid)
    clock.pass_(days=20)
    journal.goals.change(kept.uid, why="2")
    journal.goals.remove(kept.uid)
    clock.pass_(days=11)
    journal.tidy()
    assert [entry.title for entry in journal.bin.all()] == ["kept"]
    assert [revision.text for revision in journal.history.of(kept.uid)] == ["1"]
