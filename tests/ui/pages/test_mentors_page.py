"""Mentors in the window, with real clicks and keys (M1-M9)."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from mentee_journal.journal import Journal
from mentee_journal.models import Mentorship
from tests.ui.pages.hands import Hands


def only(journal: Journal) -> Mentorship:
    (person,) = journal.mentors.all()
    return journal.mentors.get(person.uid)


def test_m1_m2_anybody_becomes_a_mentor_without_any_account(hands: Hands, journal: Journal) -> None:
    hands.go("mentors")
    hands.click("first_mentor_button")
    hands.keys("Ruth Adeyemi")
    hands.type("role_field", "Head of operations")
    hands.type("email_field", "ruth@example.org")
    hands.rest()
    person = only(journal)
    assert (person.name, person.role, person.email) == ("Ruth Adeyemi", "Head of operations", "ruth@example.org")


def test_m3_the_agreement_is_written_and_shown_with_its_review_date(hands: Hands, journal: Journal) -> None:
    journal.mentors.add(name="Ruth")
    page = hands.go("mentors")
    hands.click("edit_link")
    hands.type("purpose_field", "Lead the people who do the work")
    hands.type("review_on_field", "11 dec", enter=True)
    hands.rest()
    person = only(journal)
    assert (person.purpose, person.review_on) == ("Lead the people who do the work", dt.date(2026, 12, 11))
    assert not page.sheet.no_agreement.isVisible()


def test_m4_the_board_moves_people_with_alt_and_the_arrows(hands: Hands, journal: Journal) -> None:
    hana = journal.mentors.add(name="Hana Sato", stage="idea")
    page = hands.go("mentors")
    page.show_view("outreach")
    QApplication.processEvents()
    page.outreach.board.face(hana.uid).setFocus()
    hands.press("Alt+Right")
    assert journal.mentors.get(hana.uid).stage == "asked"
    hands.press("Alt+Left")
    assert journal.mentors.get(hana.uid).stage == "idea"


def test_m5_a_message_is_drafted_from_the_goal_and_a_small_ask(hands: Hands, journal: Journal) -> None:
    journal.goals.add(title="Speak at the operations board")
    hana = journal.mentors.add(name="Hana Sato", stage="idea")
    page = hands.go("mentors")
    page.show_view("outreach")
    page.outreach.draft.begin(journal.mentors.get(hana.uid))
    page.outreach.draft.goal_choice.setFocus()
    hands.press("Down")
    hands.type("ask_edit", "How do you begin a calm announcement?")
    hands.click("copy_draft_button")
    letter = QApplication.clipboard().text()
    assert "Speak at the operations board" in letter
    assert "How do you begin a calm announcement?" in letter
    hands.click("sent_button")
    person = journal.mentors.get(hana.uid)
    assert (person.stage, person.contacts[0].follow_up_on) == ("asked", dt.date(2026, 10, 23))


def test_m6_a_logged_contact_sets_the_follow_up_and_an_answer_clears_it(hands: Hands, journal: Journal) -> None:
    hana = journal.mentors.add(name="Hana", stage="asked")
    page = hands.go("mentors")
    hands.click("log_contact_link")
    hands.keys("Wrote after her talk")
    hands.type("follow_up_field", "23 oct", enter=True)
    hands.click("log_button")
    assert journal.mentors.contacts.follow_up(hana.uid) == dt.date(2026, 10, 23)
    hands.click("log_contact_link")
    page.sheet.log.card.direction.segment("in").click()
    hands.type("contact_text", "She said yes")
    hands.click("log_button")
    assert journal.mentors.contacts.follow_up(hana.uid) is None


def test_m7_the_map_shows_gaps_and_links_people_to_needs(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    page = hands.go("mentors")
    page.show_view("map")
    QApplication.processEvents()
    hands.click("begin_map_button")
    needs = journal.mentors.needs.all()
    assert len(needs) == 8
    assert page.map.head.quiet.text() == "8 gaps"
    chooser = hands.find(f"need_{needs[0].uid}").choose()
    hands.qtbot.keyClick(chooser.search, "\r")
    assert [one.uid for one in journal.mentors.needs.get(needs[0].uid).mentorships] == [ruth.uid]
    assert page.map.head.quiet.text() == "7 gaps"


def test_m8_ending_keeps_three_things_and_drafts_the_thanks(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    journal.sessions.add(starts_at=dt.datetime(2026, 6, 11, 14), mentorship_uid=ruth.uid)
    page = hands.go("mentors")
    page.sheet.closing.begin(journal.mentors.get(ruth.uid))
    hands.type("kept_0", "Hand over the worry")
    assert "- Hand over the worry" in page.sheet.closing.letter.words()
    assert "11 June 2026" in page.sheet.closing.letter.words()
    hands.click("end_button")
    person = only(journal)
    assert (person.stage, person.ends_on, person.closing_note) == (
        "completed",
        dt.date(2026, 10, 13),
        "- Hand over the worry",
    )


def test_m9_advice_is_tried_its_outcome_kept_and_told(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    advice = journal.advice.add(text="Go home at six", mentorship_uid=ruth.uid, on=dt.date(2026, 10, 1))
    page = hands.go("mentors")
    page.show_view("advice")
    QApplication.processEvents()
    hands.find(f"status_{advice.uid}").setFocus()
    hands.press("Down")
    hands.press("Down")
    assert journal.advice.get(advice.uid).status == "worked"
    hands.click(f"told_{advice.uid}")
    assert journal.advice.get(advice.uid).told_mentor_on == dt.date(2026, 10, 13)


def test_one_page_a_mentor_tells_everything_in_time_order(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), mentorship_uid=ruth.uid, title="Rota")
    journal.mentors.contacts.log(ruth.uid, "Asked to move the day", on=dt.date(2026, 9, 1))
    journal.comments.add(text="Worth keeping", on=dt.date(2026, 10, 10), mentorship_uid=ruth.uid)
    page = hands.go("mentors")
    rows = [page.sheet.log.rows.itemAt(n).widget().text() for n in range(page.sheet.log.rows.count())]
    assert rows == ["“Worth keeping”", "Rota", "Asked to move the day"]
    hands.click(f"event_{session.uid}")
    assert hands.window.pages["sessions"].current_record() == session.uid


def test_members_of_a_circle_have_aliases(hands: Hands, journal: Journal) -> None:
    circle = journal.mentors.add(name="Operations circle", kind="circle")
    hands.go("mentors")
    hands.type("member_edit", "Elif Demir", enter=True)
    (member,) = journal.mentors.get(circle.uid).members
    hands.type(f"member_alias_{member.uid}", "the planner")
    hands.rest()
    assert journal.mentors.members.get(member.uid).alias == "the planner"


def test_a_removed_mentor_comes_back_with_undo(hands: Hands, journal: Journal) -> None:
    journal.mentors.add(name="Ruth")
    page = hands.go("mentors")
    page.list_pane.list.setFocus()
    hands.press("Delete")
    assert journal.mentors.count() == 0
    hands.click("undo_button")
    assert only(journal).name == "Ruth"


def test_s9_the_cadence_is_chosen_and_the_next_date_due_stands_in_the_list(hands: Hands, journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), mentorship_uid=ruth.uid)
    page = hands.go("mentors")
    hands.click("edit_link")
    page.sheet.details.cadence.setFocus()
    hands.press("Down")
    hands.press("Down")
    assert journal.mentors.get(ruth.uid).cadence_days == 14
    assert journal.mentors.next_due(journal.mentors.get(ruth.uid)) == dt.date(2026, 10, 15)
    assert page.list_pane.rows.index(0).data(0x0100 + 1).trailing == "Thu 15 Oct"
