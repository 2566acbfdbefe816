"""Feedback received and given (R8): one moment each, with real clicks and keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.journal import Journal
from mentee_journal.models import FeedbackDirection
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.pages.feedback_view import FeedbackView
from mentee_journal.ui.pages.reflect_page import ReflectPage
from mentee_journal.ui.widgets.label import Label

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def feedback(qtbot: QtBot, window: MainWindow) -> FeedbackView:
    window.go("reflect")
    page = window.page
    assert isinstance(page, ReflectPage)
    qtbot.mouseClick(page.list_pane.feedback_link, LEFT)
    assert page.feedback.isVisible()
    return page.feedback


def click(qtbot: QtBot, widget: QWidget, name: str) -> None:
    def seen() -> list[QAbstractButton]:
        return [one for one in widget.findChildren(QAbstractButton, name) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()))
    qtbot.mouseClick(seen()[0], LEFT)


def test_r8_a_moment_of_feedback_is_kept_word_by_word(qtbot: QtBot, feedback: FeedbackView, journal: Journal) -> None:
    """R8: when and where, what was done, the effect, the answer, and who said it; Tab leads through all of it."""
    click(qtbot, feedback, "new_feedback_button")
    form = feedback.form
    assert form.situation_edit.hasFocus()
    assert not journal.feedback.count()
    qtbot.keyClicks(form.situation_edit, "By the lockers")
    qtbot.keyClick(form.situation_edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.done_edit, "You ask everyone but me.")
    qtbot.keyClick(form.done_edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.effect_edit, "She felt left out.")
    qtbot.keyClick(form.effect_edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(form.response_edit, "I thanked her.")
    qtbot.keyClicks(form.person_edit, "Beatriz")
    click(qtbot, feedback, "feedback_close_button")
    (one,) = journal.feedback.all()
    assert (one.situation, one.what_was_done, one.effect, one.response, one.person) == (
        "By the lockers",
        "You ask everyone but me.",
        "She felt left out.",
        "I thanked her.",
        "Beatriz",
    )
    assert (one.direction, one.private, one.on) == (FeedbackDirection.RECEIVED, True, journal.today())
    qtbot.waitUntil(lambda: "Beatriz told me" in [label.text() for label in feedback.findChildren(Label)])


def test_r8_feedback_one_gave_is_told_apart(qtbot: QtBot, feedback: FeedbackView, journal: Journal) -> None:
    """R8"""
    journal.feedback.add(direction="received", person="Beatriz", what_was_done="Asked me")
    click(qtbot, feedback, "new_feedback_button")
    qtbot.mouseClick(feedback.form.direction.segment("given"), LEFT)
    assert feedback.form.done_field.label.text() == "What had they done?"
    qtbot.keyClicks(feedback.form.done_edit, "The Friday numbers were late.")
    click(qtbot, feedback, "feedback_close_button")
    assert [one.what_was_done for one in journal.feedback.all("given")] == ["The Friday numbers were late."]
    qtbot.mouseClick(feedback.filter.segment("given"), LEFT)
    qtbot.waitUntil(lambda: "Beatriz told me" not in [label.text() for label in feedback.findChildren(Label)])


def test_r8_a_mentor_can_be_named(qtbot: QtBot, feedback: FeedbackView, journal: Journal) -> None:
    """R8"""
    ruth = journal.mentors.add(name="Ruth Adeyemi", stage="active")
    one = journal.feedback.add(what_was_done="Explained twice")
    click(qtbot, feedback, f"change_{one.uid}")
    choice = feedback.form.mentor_choice
    choice.setFocus()
    qtbot.keyClicks(choice, "Ruth")
    qtbot.waitUntil(lambda: journal.feedback.get(one.uid).mentorship_uid == ruth.uid)


def test_r8_removed_feedback_comes_back(qtbot: QtBot, feedback: FeedbackView, journal: Journal) -> None:
    """R8: to the bin, with an undo."""
    one = journal.feedback.add(what_was_done="Said it late")
    with qtbot.waitSignal(feedback.page.desk.told) as told:
        click(qtbot, feedback, f"remove_{one.uid}")
    assert not journal.feedback.count()
    told.args[1]()
    assert journal.feedback.count() == 1


def test_r8_search_leads_to_it(window: MainWindow, feedback: FeedbackView, journal: Journal) -> None:
    """R8"""
    one = journal.feedback.add(what_was_done="Said it late")
    window.go("today")
    window.go("reflect", one.uid)
    assert feedback.isVisible()
    assert feedback.form.done_edit.words() == "Said it late"
