"""Today in the window."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from mentee_journal.journal import Journal
from mentee_journal.ui.widgets.label import Label
from tests.conftest import Clock
from tests.ui.pages.hands import Hands


def at(day: int, month: int = 10, hour: int = 14) -> dt.datetime:
    return dt.datetime(2026, month, day, hour)


def test_a_tick_finishes_an_action_and_undo_takes_it_back(hands: Hands, journal: Journal) -> None:
    action = journal.actions.add(text="Ask Samir", due_on=dt.date(2026, 10, 8))
    hands.go("today")
    hands.click(f"action_{action.uid}")
    assert journal.actions.open() == []
    hands.click("undo_button")
    assert [one.uid for one in journal.actions.open()] == [action.uid]


def test_the_next_session_is_prepared_with_one_click(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth Adeyemi")
    journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned", minutes=50)
    hands.go("today")
    hands.click("prepare_button")
    assert hands.window.page is hands.window.pages["sessions"]
    assert hands.is_shown("prepare_view")


def test_an_empty_journal_says_how_to_begin(hands: Hands, journal: Journal) -> None:
    hands.go("today")
    hands.click("first_session_button")
    assert journal.sessions.count() == 1


def test_the_mentors_newest_words_lead_to_what_they_are_about(hands: Hands, journal: Journal) -> None:
    session = journal.sessions.add(starts_at=at(1), title="Letting the rota go")
    comment = journal.comments.add(
        text="Worth keeping.", on=dt.date(2026, 10, 10), author="Ruth", about_kind="session", about_uid=session.uid
    )
    hands.go("today")
    hands.click(f"go_to_{comment.uid}")
    assert hands.window.pages["sessions"].current_record() == session.uid
    hands.go("today")
    hands.click(f"read_{comment.uid}")
    assert journal.comments.get(comment.uid).read_at is not None


def test_what_came_due_while_away_is_listed_and_opened(hands: Hands, journal: Journal, clock: Clock) -> None:
    hana = journal.mentors.add(name="Hana", stage="asked")
    journal.mentors.contacts.log(hana.uid, "wrote", follow_up_on=dt.date(2026, 10, 20))
    session = journal.sessions.add(starts_at=at(15), status="planned", title="Ninth")
    hands.go("today")
    assert not hands.is_shown("away_card")
    clock.pass_(days=8)
    hands.window.pages["today"].refresh()
    QApplication.processEvents()
    assert hands.is_shown(f"away_{hana.uid}")
    hands.click(f"away_{session.uid}")
    assert hands.window.pages["sessions"].current_record() == session.uid
    hands.click("held_button")
    assert journal.sessions.get(session.uid).status == "held"


def test_check_in_leads_from_today_to_the_goal(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Rota", baseline=6, target=1, measure="Hours")
    hands.go("today")
    hands.click_text("Check in")
    assert hands.window.page is hands.window.pages["goals"]
    assert hands.is_shown("check_in_card")


def test_what_is_due_keeps_the_capitals_of_its_day(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(15), status="planned")
    action = journal.actions.add(text="Ask Samir", due_on=dt.date(2026, 10, 14))
    page = hands.go("today")
    said = [label.text() for label in page.findChildren(Label)]
    assert "Due tomorrow" in said
    journal.actions.change(action.uid, due_on=dt.date(2026, 11, 25))
    QApplication.processEvents()
    assert "Due Wed 25 Nov" in [label.text() for label in page.findChildren(Label)]
