"""The question of the day, answered on Today with real clicks and keys."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from mentee_journal.journal import Journal
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.pages.reflect_page import ReflectPage
from mentee_journal.ui.pages.today_page import TodayPage
from mentee_journal.ui.pages.today_question import QuestionCard

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(window: MainWindow) -> QuestionCard:
    window.resize(1280, 820)
    window.go("today")
    page = window.page
    assert isinstance(page, TodayPage)
    return page.question_card


def write(qtbot: QtBot, card: QuestionCard, text: str) -> None:
    card.edit.setFocus()
    qtbot.keyClicks(card.edit, text)


def test_r1_question_of_the_day_is_answered_in_place(qtbot: QtBot, card: QuestionCard, journal: Journal) -> None:
    """R1: private, saved by itself, done with a click."""
    question = journal.questions.of_day(card._content)
    assert question is not None
    assert card.question.text() == question.text
    assert not journal.reflections.count()
    write(qtbot, card, "I almost told him.")
    qtbot.waitUntil(lambda: journal.reflections.count() == 1, timeout=5000)
    assert card.saved_label.text() == "Saved 14:32"
    assert card.edit.hasFocus()
    assert card.edit.textCursor().position() == len("I almost told him.")
    qtbot.mouseClick(card.done_button, LEFT)
    (one,) = journal.reflections.all()
    assert (one.answers[0].text, one.answers[0].prompt) == ("I almost told him.", question.prompt)
    assert one.finished
    assert one.private
    assert card.written.text() == "I almost told him."


def test_r1_what_others_change_leaves_words_and_caret_alone(qtbot: QtBot, card: QuestionCard, journal: Journal) -> None:
    """R1: a redraw of the page while one writes."""
    write(qtbot, card, "Half a")
    journal.actions.add(text="Something else")
    assert card.edit.hasFocus()
    qtbot.keyClicks(card.edit, " word")
    assert card.edit.words() == "Half a word"


def test_r1_another_question_can_be_asked_for(qtbot: QtBot, card: QuestionCard, journal: Journal) -> None:
    """R1: what was written to the first one is kept."""
    first = card.question.text()
    write(qtbot, card, "To the first.")
    qtbot.mouseClick(card.another_link, LEFT)
    assert card.question.text() != first
    assert card.edit.words() == ""
    (one,) = journal.reflections.all()
    assert (one.answers[0].question, one.answers[0].text, one.finished) == (first, "To the first.", True)


def test_r1_answer_can_be_shared_when_one_says_so_before_writing(
    qtbot: QtBot, card: QuestionCard, journal: Journal
) -> None:
    """R1"""
    qtbot.mouseClick(card.private_switch, LEFT)
    write(qtbot, card, "For Ruth.")
    qtbot.mouseClick(card.done_button, LEFT)
    assert not journal.reflections.all()[0].private


def test_r1_full_page_goes_on_where_the_card_left_off(
    qtbot: QtBot, window: MainWindow, card: QuestionCard, journal: Journal
) -> None:
    """R1"""
    write(qtbot, card, "A beginning")
    qtbot.mouseClick(card.open_link, LEFT)
    page = window.page
    assert isinstance(page, ReflectPage)
    assert page.writing.editor.text() == "A beginning"
    assert page.current_record() == journal.reflections.all()[0].uid


def test_r1_full_page_opens_before_the_first_word_too(qtbot: QtBot, window: MainWindow, card: QuestionCard) -> None:
    """R1"""
    question = card.question.text()
    qtbot.mouseClick(card.open_link, LEFT)
    page = window.page
    assert isinstance(page, ReflectPage)
    assert page.writing.question.text() == question


def test_r5_old_answer_shows_when_the_new_one_is_done(qtbot: QtBot, card: QuestionCard, journal: Journal) -> None:
    """R5"""
    question = journal.questions.of_day(card._content)
    assert question is not None
    old = journal.today() - dt.timedelta(days=200)
    journal.reflections.answer(question.text, "I was braver then.", prompt=question.prompt, on=old)
    assert not card.before.isVisible()
    write(qtbot, card, "I am braver now.")
    qtbot.mouseClick(card.done_button, LEFT)
    qtbot.waitUntil(card.before.isVisible)
    assert card.before.text() == "I was braver then."
