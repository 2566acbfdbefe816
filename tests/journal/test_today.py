"""What Today reads across the shelves."""

import datetime as dt

from mentee_journal.journal import Journal
from mentee_journal.journal.today import Day, today


def at(day: int, month: int = 10) -> dt.datetime:
    return dt.datetime(2026, month, day, 14)


def test_an_empty_journal_has_an_empty_today(journal: Journal) -> None:
    seen = today(journal)
    assert seen.next_session is None
    assert (seen.open_actions, seen.goals, seen.rhythm, seen.new_comments, seen.follow_ups) == ([], [], {}, [], [])


def test_the_next_session_comes_with_its_number_and_the_last_takeaway(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    held = journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid)
    journal.sessions.takeaways.add(session_uid=held.uid, text="Checking is not care.")
    journal.sessions.add(starts_at=at(20), mentorship_uid=ruth.uid, status="planned")
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    seen = today(journal)
    assert seen.next_session is not None
    assert (seen.next_session.uid, seen.session_number, seen.last_takeaway) == (coming.uid, 2, "Checking is not care.")


def test_the_rhythm_tells_sessions_from_reflections_and_plans(journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1))
    journal.sessions.add(starts_at=at(15), status="planned")
    journal.sessions.add(starts_at=at(2), status="cancelled")
    journal.reflections.begin(on=dt.date(2026, 10, 1))
    found = today(journal).rhythm
    assert found[dt.date(2026, 10, 1)] == Day(sessions=1, reflections=1)
    assert found[dt.date(2026, 10, 15)] == Day(planned=1)
    assert found[dt.date(2026, 10, 2)] == Day()


def test_follow_ups_count_from_the_last_contact_and_an_answer_clears_them(journal: Journal) -> None:
    hana, jonas = journal.mentors.add(name="Hana"), journal.mentors.add(name="Jonas")
    log = journal.mentors.contacts.log
    log(hana.uid, "wrote", on=dt.date(2026, 9, 1), follow_up_on=dt.date(2026, 9, 15))
    log(hana.uid, "wrote again", on=dt.date(2026, 10, 2), follow_up_on=dt.date(2026, 10, 16))
    log(jonas.uid, "wrote", on=dt.date(2026, 10, 3), follow_up_on=dt.date(2026, 10, 27))
    assert [(one.mentorship.name, one.on.day) for one in today(journal).follow_ups] == [("Hana", 16), ("Jonas", 27)]
    log(hana.uid, "she said yes", direction="in")
    assert [one.mentorship.name for one in today(journal).follow_ups] == ["Jonas"]
    assert journal.mentors.contacts.follow_up(hana.uid) is None


def test_a_mentor_whose_next_date_is_due_and_unplanned_is_named(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth", cadence_days=14)
    journal.sessions.add(starts_at=at(20, 9), mentorship_uid=ruth.uid)
    assert [(who.name, on) for who, on in today(journal).due_meetings] == [("Ruth", dt.date(2026, 10, 4))]
    journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    assert today(journal).due_meetings == []
