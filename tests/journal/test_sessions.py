"""Sessions and what comes out of them, through the journal."""

import datetime as dt

from mentee_journal.journal import Change, Journal
from mentee_journal.journal.sessions import Wanted
from mentee_journal.models import SessionStatus
from tests.conftest import Clock


def at(day: int, month: int = 10, hour: int = 14) -> dt.datetime:
    return dt.datetime(2026, month, day, hour)


def test_coming_sessions_stand_first_soonest_first_then_held_ones_newest_first(journal: Journal) -> None:
    for name, when, status in (
        ("held in September", at(25, 9), SessionStatus.HELD),
        ("in a week", at(20), SessionStatus.PLANNED),
        ("held in October", at(9), SessionStatus.HELD),
        ("the day after tomorrow", at(15), SessionStatus.PLANNED),
    ):
        journal.sessions.add(title=name, starts_at=when, status=status)
    titles = [line.title for line in journal.sessions.lines()]
    assert titles == ["the day after tomorrow", "in a week", "held in October", "held in September"]


def test_a_list_is_fetched_page_by_page(journal: Journal) -> None:
    for day in range(1, 8):
        journal.sessions.add(title=str(day), starts_at=at(day))
    first, second = journal.sessions.lines(limit=4), journal.sessions.lines(limit=4, offset=4)
    assert [line.title for line in first + second] == ["7", "6", "5", "4", "3", "2", "1"]


def test_a_word_a_person_or_a_tag_filters_the_list(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth Adeyemi")
    trust = journal.tags.named("trust")
    journal.sessions.add(title="Letting go", starts_at=at(1), mentorship_uid=ruth.uid)
    journal.sessions.add(title="A walk", starts_at=at(2), tags=[trust.uid])
    journal.sessions.add(title="100%", starts_at=at(3), notes="All of _it_")

    def found(words: str) -> list[str]:
        return [line.title for line in journal.sessions.lines(Wanted(words=words))]

    assert found("letting") == ["Letting go"]
    assert found("ruth adey") == ["Letting go"]
    assert found("trust") == ["A walk"]
    assert found("%") == ["100%"]
    assert found("_it_") == ["100%"]
    assert journal.sessions.count_wanted(Wanted(words="trust")) == 1


def test_open_actions_carry_over_to_the_next_session_with_the_same_mentor(journal: Journal) -> None:
    ruth, priya = journal.mentors.add(name="Ruth"), journal.mentors.add(name="Priya")
    earlier = journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid)
    other = journal.sessions.add(starts_at=at(2), mentorship_uid=priya.uid)
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    journal.actions.add(text="late", session_uid=earlier.uid, due_on=dt.date(2026, 10, 8))
    done = journal.actions.add(text="done", session_uid=earlier.uid)
    journal.actions.finish(done.uid)
    journal.actions.add(text="someone else's", session_uid=other.uid)
    assert [action.text for action in journal.actions.carried_over(coming)] == ["late"]


def test_writing_tells_once_after_the_commit(journal: Journal) -> None:
    heard: list[Change] = []
    session = journal.sessions.add(starts_at=at(1))
    stop = journal.listen(heard.append)
    with journal.changing():
        journal.sessions.change(session.uid, notes="a")
        journal.actions.add(text="b", session_uid=session.uid)
        assert heard == []
    assert [change.kinds for change in heard] == [{"session", "action"}]
    journal.sessions.change(session.uid, notes="a")
    stop()
    journal.sessions.change(session.uid, notes="c")
    assert len(heard) == 1


def test_a_unit_of_work_that_fails_keeps_nothing(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=at(1), notes="before")
    try:
        with journal.changing():
            journal.sessions.change(session.uid, notes="after")
            raise RuntimeError
    except RuntimeError:
        pass
    assert journal.sessions.get(session.uid).notes == "before"


def test_earlier_texts_are_kept_at_most_one_in_ten_minutes(journal: Journal, clock: Clock) -> None:
    from sqlalchemy import select

    from mentee_journal.models import Revision

    session = journal.sessions.add(starts_at=at(1), notes="one")
    for minutes, text in ((1, "two"), (5, "three"), (9, "four")):
        clock.pass_(minutes=minutes)
        journal.sessions.change(session.uid, notes=text)
    with journal.reading() as reading:
        kept = list(reading.scalars(select(Revision.text).order_by(Revision.created_at)))
    assert kept == ["one", "three"]


def test_what_no_text_file_can_hold_is_replaced_and_nothing_else(journal: Journal) -> None:
    typed = "a\r\nb\rc\x00\x07 nbsp:\u00a0 half:\ud800 line:\u2028 \U0001f9f6"
    session = journal.sessions.add(starts_at=at(1), notes=typed)
    kept = journal.sessions.get(session.uid).notes
    assert kept == "a\nb\nc nbsp:\u00a0 half:\ufffd line:\u2028 \U0001f9f6"
