"""Sessions in the window, with real clicks and keys (S1-S11)."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from mentee_journal.journal import Journal
from mentee_journal.models import Session
from mentee_journal.ui import ask
from tests.ui.pages.hands import Hands


def at(day: int, month: int = 10, hour: int = 14) -> dt.datetime:
    return dt.datetime(2026, month, day, hour)


def only(journal: Journal) -> Session:
    lines = journal.sessions.lines()
    assert len(lines) == 1
    return journal.sessions.get(lines[0].uid)


def test_s1_a_session_is_written_with_keys_alone_and_saved_by_itself(hands: Hands, journal: Journal) -> None:
    hands.press("Ctrl+N")
    hands.keys("Letting the rota go")
    hands.find("notes_edit").setFocus()
    hands.keys("I gave Samir the rota.")
    hands.rest()
    session = only(journal)
    assert (session.title, session.notes) == ("Letting the rota go", "I gave Samir the rota.")
    assert session.starts_at == dt.datetime(2026, 10, 13, 14, 32)


def test_s1_enter_in_the_title_goes_on_to_the_notes_and_a_long_title_is_read_from_its_beginning(
    hands: Hands, journal: Journal
) -> None:
    hands.press("Ctrl+N")
    hands.keys("Letting the rota go " * 9)
    hands.press("Return")
    hands.keys("I gave Samir the rota.")
    hands.rest()
    assert only(journal).notes == "I gave Samir the rota."
    assert hands.find("title_edit").cursorPosition() == 0


def test_s1_takeaways_actions_and_private_notes_hang_beside_the_notes(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth Adeyemi")
    journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid, title="Rota")
    page = hands.go("sessions")
    for section, edit, words in (
        (page.sheet.margin.takeaways, "takeaway_edit", "Checking is not care."),
        (page.sheet.margin.actions_part.section, "action_edit", "Ask Samir, 15 Oct"),
    ):
        section.plus.click()
        hands.type(edit, words, enter=True)
    hands.type("private_notes_edit", "just mine")
    hands.rest()
    session = only(journal)
    assert [one.text for one in session.takeaways] == ["Checking is not care."]
    assert [(one.text, one.due_on) for one in session.actions] == [("Ask Samir", dt.date(2026, 10, 15))]
    assert session.private_notes == "just mine"


def test_s4_an_action_begun_with_the_mentors_name_is_the_mentors(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth Adeyemi")
    journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid)
    page = hands.go("sessions")
    page.sheet.margin.actions_part.section.plus.click()
    hands.type("action_edit", "Ruth: introduce me to Marta", enter=True)
    (action,) = journal.actions.open(ruth.uid)
    assert (action.text, action.owner) == ("introduce me to Marta", "mentor")


def test_s4_open_actions_of_earlier_sessions_are_shown_and_ticked_in_the_next(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    earlier = journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid)
    action = journal.actions.add(text="Write what a good rota is", session_uid=earlier.uid)
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    hands.go("sessions").show_record(coming.uid)
    hands.click(f"action_{action.uid}")
    assert journal.actions.get(action.uid).done_on == dt.date(2026, 10, 13)


def test_s2_kind_and_person_are_changed_in_the_details(hands: Hands, journal: Journal) -> None:
    journal.mentors.add(name="Ruth")
    journal.sessions.add(starts_at=at(1), title="A walk")
    hands.go("sessions")
    hands.click("details_button")
    mentor = hands.find("mentor_choice")
    mentor.setFocus()
    hands.press("Down")
    hands.find("kind_choice").setFocus()
    hands.press("Down")
    session = only(journal)
    assert session.mentorship is not None
    assert (session.mentorship.name, session.kind) == ("Ruth", "circle")


def test_s3_an_outline_fills_an_empty_session_and_keeps_what_is_written(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), kind="book_club")
    hands.go("sessions")
    hands.click("details_button")
    hands.click("template_button")
    session = only(journal)
    assert session.notes.startswith("## ")
    assert len(session.agenda) >= 3
    assert not hands.is_shown("template_button")


def test_s5_one_click_prepares_and_the_agenda_is_kept(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    last = journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid)
    action = journal.actions.add(text="Ask Samir about his week", session_uid=last.uid)
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned", minutes=50)
    hands.go("sessions").show_record(coming.uid)
    hands.click("prepare_button")
    hands.click(f"add_{action.uid}")
    hands.type("aim_edit", "One rule")
    hands.type("agenda_edit", "A line of my own", enter=True)
    hands.rest()
    session = journal.sessions.get(coming.uid)
    assert session.aim == "One rule"
    assert [(line.text, line.about_kind) for line in session.agenda] == [
        ("Ask Samir about his week", "action"),
        ("A line of my own", ""),
    ]
    assert not hands.is_shown(f"add_{action.uid}")


def test_s5_agenda_lines_move_with_alt_and_the_arrows_and_the_keyboard_stays(hands: Hands, journal: Journal) -> None:
    coming = journal.sessions.add(starts_at=at(15), status="planned")
    first, second = (journal.sessions.agenda.add(session_uid=coming.uid, text=text) for text in ("one", "two"))
    hands.go("sessions").prepare(coming.uid)
    QApplication.processEvents()
    hands.find(f"agenda_{first.uid}").setFocus()
    hands.press("Alt+Down")
    assert [line.text for line in journal.sessions.get(coming.uid).agenda] == ["two", "one"]
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == f"agenda_{first.uid}"
    hands.press("Delete")
    assert [line.uid for line in journal.sessions.get(coming.uid).agenda] == [second.uid]


def test_s5_the_agenda_is_copied_as_markdown(hands: Hands, journal: Journal) -> None:
    coming = journal.sessions.add(starts_at=at(15), status="planned", title="Session", aim="One rule")
    journal.sessions.agenda.add(session_uid=coming.uid, text="First", minutes=10)
    hands.go("sessions").prepare(coming.uid)
    QApplication.processEvents()
    hands.click("copy_button")
    text = QApplication.clipboard().text()
    assert text.startswith("# Session\n")
    assert "1. First (10 min)" in text


def test_s6_a_flagged_session_is_offered_when_the_next_is_prepared(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    flagged = journal.sessions.add(starts_at=at(1), mentorship_uid=ruth.uid, title="Hard news", bring_up=True)
    coming = journal.sessions.add(starts_at=at(15), mentorship_uid=ruth.uid, status="planned")
    hands.go("sessions").prepare(coming.uid)
    QApplication.processEvents()
    hands.click(f"add_{flagged.uid}")
    assert journal.sessions.get(coming.uid).agenda[0].about_uid == flagged.uid


def test_s7_two_words_and_five_circles_say_how_it_was(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1))
    page = hands.go("sessions")
    page.sheet.details.toggle()
    page.sheet.details.feeling_edit.setFocus()
    hands.keys("lighter, unsure")
    hands.find("usefulness").setFocus()
    hands.press("4")
    hands.rest()
    session = only(journal)
    assert (session.feeling, session.usefulness) == ("lighter, unsure", 4)


def test_s8_several_sessions_on_one_day_stand_one_above_the_other(hands: Hands, journal: Journal) -> None:
    for hour in (9, 11, 16):
        journal.sessions.add(starts_at=at(1, hour=hour), title=f"at {hour}")
    page = hands.go("sessions")
    assert page.list_pane.rows.rowCount() == 3


def test_s10_who_was_at_the_circle_is_chosen_from_its_members(hands: Hands, journal: Journal) -> None:
    circle = journal.mentors.add(name="Operations circle", kind="circle")
    elif_ = journal.mentors.members.add(mentorship_uid=circle.uid, name="Elif Demir")
    journal.sessions.add(starts_at=at(7), mentorship_uid=circle.uid, kind="circle")
    page = hands.go("sessions")
    page.sheet.details.toggle()
    chooser = page.sheet.details.members.choose()
    hands.qtbot.keyClicks(chooser.search, "elif")
    hands.qtbot.keyClick(chooser.search, "\r")
    assert [one.uid for one in only(journal).members] == [elif_.uid]


def test_s11_an_empty_place_offers_three_ways_to_begin(hands: Hands, journal: Journal) -> None:
    hands.go("sessions")
    hands.click_text("Something you read")
    assert only(journal).kind == "book_club"


def test_a_removed_session_comes_back_with_undo(hands: Hands, journal: Journal) -> None:
    session = journal.sessions.add(starts_at=at(1), title="Rota")
    page = hands.go("sessions")
    page.list_pane.list.setFocus()
    hands.press("Delete")
    assert journal.sessions.count() == 0
    hands.click("undo_button")
    assert journal.sessions.get(session.uid).deleted_at is None


def test_typing_goes_to_the_session_it_was_typed_for(hands: Hands, journal: Journal) -> None:
    first = journal.sessions.add(starts_at=at(1), title="first")
    second = journal.sessions.add(starts_at=at(2), title="second")
    page = hands.go("sessions")
    page.show_record(first.uid)
    hands.type("notes_edit", "for the first")
    page.list_pane.list.setFocus()
    hands.press("Up")
    hands.rest()
    assert journal.sessions.get(first.uid).notes == "for the first"
    assert journal.sessions.get(second.uid).notes == ""


def test_the_filter_narrows_as_one_types_and_says_when_nothing_fits(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), title="Letting go")
    journal.sessions.add(starts_at=at(2), title="A walk")
    page = hands.go("sessions")
    page.list_pane.filter_field.setFocus()
    hands.keys("walk")
    hands.qtbot.waitUntil(lambda: page.list_pane.rows.rowCount() == 1)
    hands.keys("xyz")
    hands.qtbot.waitUntil(lambda: page.list_pane.rows.rowCount() == 0)
    assert page.list_pane.empty.isVisible()


def test_focus_mode_leaves_only_the_words_and_esc_brings_the_rest_back(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), title="Rota")
    page = hands.go("sessions")
    page.sheet.enter()
    hands.press("Ctrl+Shift+F")
    assert not hands.window.rail.isVisible()
    assert not page.list_pane.isVisible()
    hands.press("Escape")
    assert hands.window.rail.isVisible()
    assert page.list_pane.isVisible()


def test_a_question_is_asked_and_written_into_the_notes(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), notes="Before.")
    page = hands.go("sessions")
    page.sheet.bar.asked.emit()
    QApplication.processEvents()
    hands.click("use_question_button")
    hands.rest()
    assert only(journal).notes.startswith("Before.\n\n## ")


def test_a_private_session_says_so_and_is_marked_in_the_list(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), title="Should I stay?")
    page = hands.go("sessions")
    hands.click("private_switch")
    assert only(journal).private
    assert page.sheet.share_label.text() == "Private, never shared"


def test_in_a_narrow_window_the_margin_is_a_view_of_its_own(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), title="Rota")
    hands.window.resize(900, 620)
    page = hands.go("sessions")
    QApplication.processEvents()
    assert not page.sheet.margin.isVisible()
    page.sheet.view_choice.segment("margin").click()
    assert page.sheet.margin.isVisible()


def test_s8_the_month_marks_days_with_sessions_and_narrows_the_list_to_one(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1, hour=9), title="morning")
    journal.sessions.add(starts_at=at(1, hour=16), title="afternoon")
    journal.sessions.add(starts_at=at(6), title="another day")
    page = hands.go("sessions")
    hands.click("month_button")
    assert sorted(page.list_pane.month.grid.marks) == [dt.date(2026, 10, 1), dt.date(2026, 10, 6)]
    for _step in range(7):
        hands.press("Left")
    hands.press("Return")
    assert page.list_pane.rows.rowCount() == 1
    hands.click("all_days_link")
    assert page.list_pane.rows.rowCount() == 3


def test_a_line_that_was_begun_is_kept_when_the_window_is_closed(hands: Hands, journal: Journal) -> None:
    journal.sessions.add(starts_at=at(1), title="Rota")
    page = hands.go("sessions")
    page.sheet.margin.takeaways.plus.click()
    hands.type("takeaway_edit", "half a thought")
    hands.window.close()
    assert [one.text for one in only(journal).takeaways] == ["half a thought"]


def test_s5_the_sheet_is_printed_and_its_date_saved_for_a_calendar(
    hands: Hands, journal: Journal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    coming = journal.sessions.add(starts_at=at(15), status="planned", title="Ninth", aim="One rule")
    paper, dates = QPrinter(), tmp_path / "date.ics"
    paper.setOutputFileName(str(tmp_path / "sheet.pdf"))
    monkeypatch.setattr(ask, "printer", lambda *_args: paper)
    monkeypatch.setattr(ask, "file_to_save", lambda *_args: dates)
    hands.go("sessions").prepare(coming.uid)
    QApplication.processEvents()
    hands.click("print_button")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    hands.click("calendar_button")
    assert b"SUMMARY:Ninth" in dates.read_bytes()
