"""Reflect, with real clicks and keys: step by step, from a question, freely; and what one wrote before."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.journal import Journal
from mentee_journal.models import Reflection
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.pages.reflect_page import ReflectPage
from mentee_journal.ui.widgets.editor import Editor
from mentee_journal.ui.widgets.label import Label

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def reflect(window: MainWindow) -> ReflectPage:
    window.resize(1280, 820)
    window.go("reflect")
    page = window.page
    assert isinstance(page, ReflectPage)
    return page


def choose(qtbot: QtBot, page: ReflectPage, uid: str) -> None:
    """Click a row of the list."""
    pane = page.list_pane
    place = pane.rows.place_of(uid)
    assert place >= 0, f"{uid} is not in the list"
    pane.list.scrollTo(pane.rows.index(place))
    qtbot.mouseClick(pane.list.viewport(), LEFT, pos=pane.list.row_rect(place).center())


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    """Click the button that has this name and is seen."""

    def seen() -> list[QAbstractButton]:
        return [one for one in page.findChildren(QAbstractButton, name) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()))
    qtbot.mouseClick(seen()[0], LEFT)


def write(qtbot: QtBot, page: ReflectPage, text: str) -> None:
    """Type into the words, with the keys."""
    editor = page.writing.editor
    qtbot.mouseClick(editor.viewport(), LEFT)
    assert editor.hasFocus()
    qtbot.keyClicks(editor, text)


def only(journal: Journal) -> Reflection:
    (one,) = journal.reflections.all()
    return one


def seen_labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def waits_for(qtbot: QtBot, widget: QWidget, words: str) -> None:
    """Until these words are seen."""
    qtbot.waitUntil(lambda: words in seen_labels(widget))


def test_r3_guided_cycle_from_the_first_step_to_the_last(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R3: each step has its question; what was written before stays in sight; at the end all of it is there."""
    choose(qtbot, reflect, "guide:what_so_what_now_what")
    assert not journal.reflections.count(), "looking at a guide leaves no trace"
    write(qtbot, reflect, "The night line will close.")
    assert reflect.writing.next_button.text() == "Next: So what?"
    click(qtbot, reflect, "next_button")
    waits_for(qtbot, reflect.writing.recaps, "The night line will close.")
    assert reflect.writing.editor.hasFocus()
    qtbot.keyClicks(reflect.writing.editor, "I hide hard news.")
    qtbot.keyClick(reflect.writing.editor, Qt.Key.Key_Return, CONTROL)
    qtbot.keyClicks(reflect.writing.editor, "Say it second.")
    qtbot.keyClick(reflect.writing.editor, Qt.Key.Key_Return, CONTROL)
    reflection = only(journal)
    assert reflection.finished
    assert [(one.step, one.text) for one in reflection.answers] == [
        ("what", "The night line will close."),
        ("so_what", "I hide hard news."),
        ("now_what", "Say it second."),
    ]
    for one in reflection.answers:
        waits_for(qtbot, reflect.writing.recaps, one.text)


def test_r1_first_visit_begins_with_todays_question(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R1: a quiet page, whose first button has the keyboard."""
    assert reflect.empty.isVisible()
    assert reflect.empty.button.hasFocus()
    qtbot.keyClick(reflect.empty.button, Qt.Key.Key_Space)
    question = journal.questions.of_day(reflect.desk.content)
    assert question is not None
    assert reflect.writing.question.text() == question.text
    assert reflect.writing.editor.hasFocus()


def test_r3_finish_later_waits_at_its_step(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R3"""
    choose(qtbot, reflect, "guide:gibbs")
    write(qtbot, reflect, "It rained.")
    click(qtbot, reflect, "next_button")
    qtbot.keyClicks(reflect.writing.editor, "Wet.")
    click(qtbot, reflect, "later_button")
    assert not only(journal).finished
    row = reflect.list_pane.rows.row(0)
    assert (row.uid, row.caption) == ("guide:gibbs", "Step 2 of 6, started today")
    choose(qtbot, reflect, "guide:gibbs")
    assert reflect.writing.editor.text() == "Wet."
    assert journal.reflections.count() == 1


def test_r3_a_done_step_can_be_gone_back_to(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R3"""
    choose(qtbot, reflect, "guide:what_so_what_now_what")
    write(qtbot, reflect, "Frist.")
    click(qtbot, reflect, "next_button")
    click(qtbot, reflect, "edit_0")
    assert reflect.writing.editor.text() == "Frist."
    reflect.writing.editor.selectAll()
    qtbot.keyClicks(reflect.writing.editor, "First.")
    click(qtbot, reflect, "next_button")
    click(qtbot, reflect, "back_button")
    assert reflect.writing.editor.text() == "First."
    reflect.flush()
    assert [one.text for one in only(journal).answers] == ["First."]


def test_r1_a_question_of_a_set_is_answered(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R1: the words as they were asked are kept with the answer."""
    choose(qtbot, reflect, "set:after_session")
    question = journal.questions.in_set(reflect.desk.content, "after_session")[1]
    click(qtbot, reflect, f"question_{question.prompt}")
    assert reflect.writing.question.text() == question.text
    assert reflect.writing.editor.hasFocus()
    qtbot.keyClicks(reflect.writing.editor, "Yes.")
    click(qtbot, reflect, "next_button")
    reflection = only(journal)
    answer = reflection.answers[0]
    assert (answer.question, answer.prompt, answer.text) == (question.text, question.prompt, "Yes.")
    assert reflection.finished
    assert reflection.private


def test_r1_a_free_page_needs_no_question(
    qtbot: QtBot, window: MainWindow, reflect: ReflectPage, journal: Journal
) -> None:
    """R1: Ctrl+Shift+N begins one from everywhere."""
    window.go("today")
    window.do("new_reflection")
    assert reflect.writing.editor.hasFocus()
    qtbot.keyClicks(reflect.writing.editor, "Just this.")
    qtbot.keyClicks(reflect.writing.title_edit, "A word")
    window.go("today")
    reflection = only(journal)
    assert (reflection.title, reflection.answers[0].text, reflection.answers[0].question) == (
        "A word",
        "Just this.",
        "",
    )
    assert reflection.finished


def test_r1_words_are_saved_without_being_asked(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R1: soon after the last key, while one still sits there; the caret stays where it is."""
    choose(qtbot, reflect, "free")
    write(qtbot, reflect, "One two")
    qtbot.waitUntil(lambda: journal.reflections.count() == 1, timeout=5000)
    editor = reflect.writing.editor
    qtbot.keyClick(editor, Qt.Key.Key_Home)
    qtbot.keyClicks(editor, "Zero ")
    qtbot.waitUntil(lambda: only(journal).answers[0].text == "Zero One two", timeout=5000)
    assert editor.hasFocus()
    assert editor.textCursor().position() == 5


def test_r1_private_is_the_default_and_can_be_switched_before_the_first_word(
    qtbot: QtBot, reflect: ReflectPage, journal: Journal
) -> None:
    """R1"""
    choose(qtbot, reflect, "free")
    assert reflect.writing.private_switch.isChecked()
    click(qtbot, reflect, "private_switch")
    assert not journal.reflections.count()
    write(qtbot, reflect, "For Ruth, too.")
    reflect.flush()
    assert not only(journal).private
    click(qtbot, reflect, "private_switch")
    assert only(journal).private


def test_r5_what_was_written_before_appears_only_when_the_new_answer_is_done(
    qtbot: QtBot, reflect: ReflectPage, journal: Journal
) -> None:
    """R5"""
    content = reflect.desk.content
    question = journal.questions.in_set(content, "monthly")[0]
    june = journal.today() - dt.timedelta(days=120)
    journal.reflections.answer(question.text, "I was braver in June.", prompt=question.prompt, on=june)
    choose(qtbot, reflect, "set:monthly")
    click(qtbot, reflect, f"question_{question.prompt}")
    qtbot.keyClicks(reflect.writing.editor, "I am braver now.")
    reflect.flush()
    assert "I was braver in June." not in seen_labels(reflect.writing.margin)
    click(qtbot, reflect, "next_button")
    waits_for(qtbot, reflect.writing.margin, "I was braver in June.")


def test_r5_in_a_guided_cycle_old_answers_come_step_by_step(
    qtbot: QtBot, reflect: ReflectPage, journal: Journal
) -> None:
    """R5"""
    journal.reflections.answer("What happened?", "Old facts.", guide="gibbs", step="description")
    choose(qtbot, reflect, "guide:gibbs")
    write(qtbot, reflect, "New facts.")
    assert "Old facts." not in seen_labels(reflect.writing.margin)
    click(qtbot, reflect, "next_button")
    click(qtbot, reflect, "back_button")
    waits_for(qtbot, reflect.writing.margin, "Old facts.")


def test_r7_the_writer_says_how_deep_it_went(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R7: it is asked when it is done, can be left open, and taken back."""
    choose(qtbot, reflect, "free")
    write(qtbot, reflect, "Something.")
    assert not reflect.writing.margin.depth_cards.isVisible()
    click(qtbot, reflect, "next_button")
    assert reflect.writing.margin.depth_cards.isVisible()
    assert only(journal).depth is None
    qtbot.mouseClick(reflect.writing.margin.depth_cards.card("3"), LEFT)
    assert only(journal).depth == 3
    click(qtbot, reflect, "no_depth_link")
    assert only(journal).depth is None


def test_r6_this_day_of_another_year_is_one_click_away(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R6"""
    today = journal.today()
    old = journal.reflections.answer("", "The form", title="The form", on=today.replace(year=today.year - 1))
    choose(qtbot, reflect, "free")
    click(qtbot, reflect, f"once_{old.uid}")
    assert reflect.current_record() == old.uid
    assert reflect.writing.editor.text() == "The form"


def test_r4_a_question_of_ones_own(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R4: written in place, and there in its set."""
    choose(qtbot, reflect, "set:mine")
    click(qtbot, reflect, "new_question_button")
    edit = reflect.questions.form.text_edit
    assert edit.hasFocus()
    qtbot.keyClicks(edit, "Whose worry is it?")
    click(qtbot, reflect, "question_done_button")
    (own,) = journal.questions.in_set(reflect.desk.content, "mine")
    assert own.text == "Whose worry is it?"
    click(qtbot, reflect, f"question_{own.prompt}")
    assert reflect.writing.question.text() == "Whose worry is it?"


def test_r4_a_star_makes_a_favourite(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R4"""
    choose(qtbot, reflect, "set:nine")
    click(qtbot, reflect, "star_nine_fit")
    assert [one.prompt for one in journal.questions.in_set(reflect.desk.content, "favourite")] == ["nine_fit"]
    assert reflect.list_pane.rows.place_of("set:favourite") >= 0
    click(qtbot, reflect, "star_nine_fit")
    assert not journal.questions.in_set(reflect.desk.content, "favourite")


def test_r4_other_words_for_a_shipped_question(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R4"""
    choose(qtbot, reflect, "set:nine")
    first = journal.questions.in_set(reflect.desk.content, "nine")[0]
    reflect.questions.form.edit(first)
    edit = reflect.questions.form.text_edit
    edit.selectAll()
    qtbot.keyClicks(edit, "How did we grow?")
    click(qtbot, reflect, "question_done_button")
    now = journal.questions.in_set(reflect.desk.content, "nine")[0]
    assert (now.text, now.mine, now.prompt) == ("How did we grow?", True, first.prompt)


def test_r2_the_nine_topics_fill_as_they_are_written_about(
    qtbot: QtBot, reflect: ReflectPage, journal: Journal
) -> None:
    """R2: said in words, too; a click leads to the nine questions."""
    assert reflect.list_pane.topic_dots.text() == "0 of 9 topics"
    journal.reflections.answer("Q", "Words", prompt="nine_feedback")
    assert reflect.list_pane.topic_dots.text() == "1 of 9 topics"
    assert "Feedback: written about" in reflect.list_pane.topic_dots.accessibleDescription()
    click(qtbot, reflect, "topic_dots")
    assert reflect.questions.isVisible()
    waits_for(qtbot, reflect.questions, "Feedback")


def test_past_is_narrowed_as_one_types(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    """R3"""
    rain = journal.reflections.answer("Q", "It rained all day")
    journal.reflections.answer("Q", "The sun")
    qtbot.mouseClick(reflect.list_pane.mode.segment("past"), LEFT)
    assert reflect.list_pane.mode.segment("past").text() == "Past 2"
    assert reflect.list_pane.rows.rowCount() == 2
    field = reflect.list_pane.filter_field
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "rain")
    qtbot.waitUntil(lambda: [row.uid for row in reflect.list_pane.rows.rows()] == [rain.uid])


def test_moving_to_the_bin_can_be_undone(
    qtbot: QtBot, window: MainWindow, reflect: ReflectPage, journal: Journal
) -> None:
    made = journal.reflections.answer("Q", "Words")
    window.go("reflect", made.uid)
    reflect.list_pane.list.setFocus()
    with qtbot.waitSignal(reflect.desk.told) as told:
        qtbot.keyClick(reflect.list_pane.list, Qt.Key.Key_Delete)
    assert not journal.reflections.count()
    assert reflect.current_record() == ""
    told.args[1]()
    assert journal.reflections.count() == 1


def test_what_is_typed_stays_with_its_answer_when_another_is_opened_at_once(
    qtbot: QtBot, reflect: ReflectPage, journal: Journal
) -> None:
    choose(qtbot, reflect, "guide:gibbs")
    write(qtbot, reflect, "Of the loop")
    choose(qtbot, reflect, "guide:other_chair")
    write(qtbot, reflect, "Of the chair")
    reflect.flush()
    found = {one.guide: one.answers[0].text for one in journal.reflections.all()}
    assert found == {"gibbs": "Of the loop", "other_chair": "Of the chair"}


def test_a_page_begun_about_a_session_is_linked_to_it(
    qtbot: QtBot, window: MainWindow, reflect: ReflectPage, journal: Journal
) -> None:
    ruth = journal.mentors.add(name="Ruth Adeyemi", stage="active")
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 14), mentorship_uid=ruth.uid, title="The rota")
    window.desk.ask("new_reflection", session.uid)  # type: ignore[union-attr]
    qtbot.keyClicks(reflect.writing.editor, "So.")
    reflect.flush()
    assert (only(journal).session_uid, only(journal).mentorship_uid) == (session.uid, ruth.uid)
    assert "The rota" in [chip.text() for chip in reflect.writing.margin.about.findChildren(QAbstractButton)]
    assert "Ruth cannot see that it exists" in reflect.writing.margin.private_line.words.text()


def test_everything_is_reached_with_the_keyboard_alone(qtbot: QtBot, reflect: ReflectPage, journal: Journal) -> None:
    rows = reflect.list_pane.list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Home)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert isinstance(reflect.window().focusWidget(), Editor)
    qtbot.keyClicks(reflect.writing.editor, "Facts.")
    qtbot.keyClick(reflect.writing.editor, Qt.Key.Key_Return, CONTROL)
    assert only(journal).guide == "gibbs"


def test_narrow_window_shows_the_margin_as_a_second_view(
    qtbot: QtBot, window: MainWindow, reflect: ReflectPage
) -> None:
    choose(qtbot, reflect, "free")
    window.resize(900, 620)
    qtbot.waitUntil(reflect.writing.view_choice.isVisible)
    assert not reflect.writing.margin.isVisible()
    qtbot.mouseClick(reflect.writing.view_choice.segment("margin"), LEFT)
    assert reflect.writing.margin.isVisible()
    window.resize(1280, 820)
    qtbot.waitUntil(lambda: reflect.writing.margin.isVisible() and reflect.writing.box.isVisible())
