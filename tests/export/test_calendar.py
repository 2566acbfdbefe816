"""Dates leave as a calendar file that another calendar program reads back."""

import datetime as dt
from typing import Any

from icalendar import Calendar

from mentee_journal.export.calendar import calendar
from mentee_journal.journal import Journal
from mentee_journal.summary.calendar import dates


def written(journal: Journal) -> list[Any]:
    parts = Calendar.from_ical(calendar(dates(journal))).walk()
    return [part for part in parts if part.name in {"VEVENT", "VTODO"}]


def test_planned_sessions_due_actions_goals_reviews_and_follow_ups_are_in_it(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth", review_on=dt.date(2026, 12, 11))
    journal.mentors.contacts.log(ruth.uid, follow_up_on=dt.date(2026, 10, 16))
    coming = dt.datetime(2026, 10, 15, 14)
    fields = {"minutes": 50, "mentorship_uid": ruth.uid, "status": "planned", "place": "Room 2.14"}
    journal.sessions.add(starts_at=coming, **fields)
    journal.sessions.add(title="held", starts_at=dt.datetime(2026, 10, 1, 14))
    journal.actions.add(text="Ask Samir", due_on=dt.date(2026, 10, 8))
    journal.actions.add(text="hers", due_on=dt.date(2026, 10, 8), owner="mentor")
    journal.goals.add(title="rota", due_on=dt.date(2026, 11, 30))
    found = {str(part["summary"]): part for part in written(journal)}
    assert sorted(found) == [
        "Ask Samir",
        "Goal: rota",
        "Look at the agreement with Ruth again",
        "Session with Ruth",
        "Write to Ruth again",
    ]
    meeting = found["Session with Ruth"]
    assert (meeting["dtstart"].dt, meeting["dtend"].dt) == (
        dt.datetime(2026, 10, 15, 14),
        dt.datetime(2026, 10, 15, 14, 50),
    )
    assert str(meeting["location"]) == "Room 2.14"
    assert found["Ask Samir"]["due"].dt == dt.date(2026, 10, 8)


def test_a_second_file_carries_the_same_uids_so_that_it_updates_and_does_not_double(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 15, 14), status="planned")
    journal.actions.add(text="Ask Samir", due_on=dt.date(2026, 10, 16))
    first = {str(part["uid"]) for part in written(journal)}
    journal.sessions.change(session.uid, starts_at=dt.datetime(2026, 10, 22, 14))
    assert {str(part["uid"]) for part in written(journal)} == first
    assert len(first) == 2


def test_nothing_private_is_in_it(journal: Journal) -> None:
    quiet = journal.mentors.add(name="SECRET", private=True, review_on=dt.date(2026, 12, 1))
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 15, 14), status="planned", private=True, title="SECRET")
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 16, 14), status="planned", mentorship_uid=quiet.uid)
    journal.actions.add(text="SECRET", due_on=dt.date(2026, 10, 16), private=True)
    talk = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), private=True)
    journal.actions.add(text="SECRET", due_on=dt.date(2026, 10, 16), session_uid=talk.uid)
    journal.actions.add(text="SECRET", due_on=dt.date(2026, 10, 16), mentorship_uid=quiet.uid)
    goal = journal.goals.add(title="SECRET", due_on=dt.date(2026, 11, 1), private=True)
    journal.goals.milestones.add(goal_uid=goal.uid, text="SECRET", due_on=dt.date(2026, 11, 1))
    journal.actions.add(text="SECRET", due_on=dt.date(2026, 10, 16), goal_uid=goal.uid)
    assert b"SECRET" not in calendar(dates(journal))
