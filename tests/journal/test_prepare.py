"""One click before a session builds the sheet from the record (S5, S6)."""

import datetime as dt

from mentee_journal.journal import Journal
from mentee_journal.journal.prepare import prepare


def at(day: int, month: int = 10) -> dt.datetime:
    return dt.datetime(2026, month, day, 14)


def test_s5_the_sheet_holds_what_the_record_says_about_this_mentor(journal: Journal) -> None:
    ruth, priya = journal.mentors.add(name="Ruth"), journal.mentors.add(name="Priya")
    last = journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid)
    journal.sessions.takeaways.add(session_uid=last.uid, text="Hand over the decision with the task.")
    journal.actions.add(text="ask Samir", session_uid=last.uid)
    journal.actions.add(text="introduce me", session_uid=last.uid, owner="mentor")
    journal.actions.add(text="not hers", mentorship_uid=priya.uid)
    journal.comments.add(text="When can you stop looking?", on=dt.date(2026, 10, 10), mentorship_uid=ruth.uid)
    tried = journal.advice.add(text="go home at six", mentorship_uid=ruth.uid, status="worked")
    journal.advice.add(text="not tried", mentorship_uid=ruth.uid)
    moving = journal.goals.add(title="rota", starts_on=dt.date(2026, 9, 1))
    journal.goals.check_in(moving.uid, on=dt.date(2026, 10, 9))
    quiet = journal.goals.add(title="planning data", starts_on=dt.date(2026, 8, 1))
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    sheet = prepare(journal, coming)
    assert sheet.since == dt.date(2026, 10, 1)
    assert [one.text for one in sheet.actions] == ["ask Samir", "introduce me"]
    assert [one.text for one in sheet.takeaways] == ["Hand over the decision with the task."]
    assert [one.text for one in sheet.comments] == ["When can you stop looking?"]
    assert [one.uid for one in sheet.advice] == [tried.uid]
    assert [goal.uid for goal, _standing in sheet.changed_goals] == [moving.uid]
    assert [goal.uid for goal, _standing in sheet.quiet_goals] == [quiet.uid]


def test_s6_what_is_flagged_is_brought_up_wherever_it_stands(journal: Journal) -> None:
    ruth, priya = journal.mentors.add(name="Ruth"), journal.mentors.add(name="Priya")
    journal.goals.add(title="a goal", bring_up=True)
    journal.reflections.begin(title="a thought", bring_up=True)
    journal.advice.add(text="advice of another mentor", bring_up=True, mentorship_uid=priya.uid)
    journal.feedback.add(what_was_done="explained twice", bring_up=True)
    journal.sessions.add(title="not flagged", starts_at=at(1))
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    assert [(one.kind, one.title) for one in prepare(journal, coming).flagged] == [
        ("goal", "a goal"),
        ("reflection", "a thought"),
        ("feedback", "explained twice"),
    ]
