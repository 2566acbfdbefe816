"""The bar does with the mouse what the keys do, makes room when there is little, and finds words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import Button
from mentee_journal.ui.widgets.editor import Editor, EditorBar, WordCount, WritingEditor
from tests.ui.widgets.conftest import Put

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def bar(put: Put) -> EditorBar:
    holder, editor = QWidget(), Editor()
    bar = EditorBar(editor, ask="Ask me something")
    column = QVBoxLayout(holder)
    column.addWidget(bar)
    column.addWidget(editor)
    put(holder, 560, 400)
    editor.setFocus()
    return bar


@pytest.fixture
def editor(bar: EditorBar) -> Editor:
    found = bar.window().findChild(Editor)
    assert isinstance(found, Editor)
    return found


def button(bar: EditorBar, name: str) -> Button:
    found = bar.findChild(Button, f"{name}_button")
    assert isinstance(found, Button)
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("heading", "## word"),
        ("bold", "**word**"),
        ("italic", "*word*"),
        ("list", "- word"),
        ("checkbox", "- [ ] word"),
        ("quote", "> word"),
        ("link", "[word](https://)"),
    ],
)
def test_a_button_marks_what_is_selected_and_the_keyboard_stays(
    bar: EditorBar, editor: Editor, name: str, after: str
) -> None:
    editor.set_text("word")
    editor.selectAll()
    click(button(bar, name))

    assert editor.text() == after
    assert editor.hasFocus()


def test_every_button_says_its_name_and_its_key(bar: EditorBar) -> None:
    said = {one.accessibleName(): one.toolTip() for one in bar.row.buttons}

    assert said["Bold"] == "Bold (Ctrl+B)"
    assert said["Checklist"] == "Checklist (Ctrl+Shift+X)"
    assert all(said)


def test_ask_me_something_is_told_by_button_and_key(qtbot: QtBot, bar: EditorBar, editor: Editor) -> None:
    with qtbot.waitSignal(bar.asked):
        click(button(bar, "ask"))
    with qtbot.waitSignal(bar.asked):
        QTest.keyClick(editor, Qt.Key.Key_Space, CTRL | SHIFT)
    assert editor.text() == ""


def test_one_tab_leads_into_the_bar_and_arrows_walk_along(bar: EditorBar, editor: Editor) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert button(bar, "heading").hasFocus()
    QTest.keyClick(button(bar, "heading"), Qt.Key.Key_Right)
    assert button(bar, "bold").hasFocus()
    QTest.keyClick(button(bar, "bold"), Qt.Key.Key_End)
    assert button(bar, "ask").hasFocus()
    QTest.keyClick(button(bar, "ask"), Qt.Key.Key_Right)
    assert button(bar, "heading").hasFocus()
    QTest.keyClick(button(bar, "heading"), Qt.Key.Key_Tab)
    assert editor.hasFocus()


def test_what_has_no_room_goes_into_a_menu(bar: EditorBar, editor: Editor) -> None:
    assert not bar.row.more_button.isVisible()
    bar.window().resize(360, 400)
    hidden = [one.accessibleName() for one in bar.row.buttons if not one.isVisible()]
    assert bar.row.more_button.isVisible()
    assert hidden

    editor.set_text("word")
    menu = bar.row.more_button.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == hidden
    menu.actions()[-1].trigger()
    assert editor.text() == "[](https://)word"


def test_the_bar_fits_at_twice_the_size(bar: EditorBar) -> None:
    theme.current().apply("light", 200)
    shown = [one for one in bar.row._all() if one.isVisible()]

    assert bar.row.more_button in shown
    assert all(one.geometry().right() <= bar.row.width() for one in shown)


def test_ctrl_f_finds_and_f3_goes_on(bar: EditorBar, editor: Editor) -> None:
    editor.set_text("😀 rota and Rota\nand no more rota")
    QTest.keyClick(editor, Qt.Key.Key_F, CTRL)
    row = bar.find_row
    assert row.find_edit.hasFocus()

    QTest.keyClicks(row.find_edit, "rota")
    seen = [(editor.textCursor().selectedText(), row.count_label.text())]
    for _time in range(3):
        QTest.keyClick(row.find_edit, Qt.Key.Key_F3)
        seen.append((editor.textCursor().selectedText(), row.count_label.text()))

    assert seen == [("rota", "1 of 3"), ("Rota", "2 of 3"), ("rota", "3 of 3"), ("rota", "1 of 3")]
    assert len(editor.extraSelections()) == 3


def test_shift_f3_goes_back_and_escape_returns_to_the_place(bar: EditorBar, editor: Editor) -> None:
    editor.set_text("rota, rota, rota")
    bar.find_words()
    QTest.keyClicks(bar.find_row.find_edit, "rota")
    QTest.keyClick(bar.find_row.find_edit, Qt.Key.Key_F3, SHIFT)
    assert editor.textCursor().selectionStart() == 12
    QTest.keyClick(bar.find_row.find_edit, Qt.Key.Key_Escape)

    assert bar.currentWidget() is bar.row
    assert editor.hasFocus()
    assert editor.extraSelections() == []
    assert editor.textCursor().selectedText() == "rota"
    QTest.keyClick(editor, Qt.Key.Key_F3)
    assert editor.textCursor().selectionStart() == 0


def test_find_begins_with_what_is_selected(bar: EditorBar, editor: Editor) -> None:
    editor.set_text("one two")
    editor.moveCursor(QTextCursor.MoveOperation.EndOfWord, QTextCursor.MoveMode.KeepAnchor)
    QTest.keyClick(editor, Qt.Key.Key_F, CTRL)

    assert bar.find_row.find_edit.text() == "one"


def test_what_is_not_there_is_said(bar: EditorBar, editor: Editor) -> None:
    editor.set_text("one (two")
    bar.find_words()
    QTest.keyClicks(bar.find_row.find_edit, "(x")

    assert bar.find_row.count_label.text() == "Not found"
    click(bar.find_row.next_button)
    assert editor.textCursor().position() == len("one (")


def test_found_places_follow_the_text(qtbot: QtBot, bar: EditorBar, editor: Editor) -> None:
    editor.set_text("one")
    bar.find_words()
    QTest.keyClicks(bar.find_row.find_edit, "one")
    editor.setFocus()
    QTest.keyClicks(editor, " one")

    qtbot.waitUntil(lambda: bar.find_row.count_label.text() == "1")


def test_words_are_counted_when_the_writer_pauses(qtbot: QtBot, editor: Editor, put: Put) -> None:
    count = WordCount(editor)
    put(count, 100, 20)
    editor.set_text("## One *two*")
    qtbot.waitUntil(lambda: count.text() == "2 words")
    QTest.keyClicks(editor, "x")
    editor.set_text("one", "other")
    qtbot.waitUntil(lambda: count.text() == "1 word")


def test_a_box_to_write_in_shows_the_focus_at_its_edge(put: Put) -> None:
    writing, other = WritingEditor(placeholder="Write"), Editor()
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(other)
    column.addWidget(writing)
    put(holder, 428, 398)
    other.setFocus()
    rest = writing.grab().toImage().pixelColor(0, 100)
    writing.setFocus()

    assert writing.editor.hasFocus()
    assert rest == theme.color("field")
    assert writing.grab().toImage().pixelColor(0, 100) == theme.color("focus")


def test_a_box_tells_and_keeps_its_text(qtbot: QtBot, put: Put) -> None:
    writing = WritingEditor()
    put(writing, 428, 300)
    writing.set_text("one", "a")
    with qtbot.waitSignal(writing.edited):
        QTest.keyClicks(writing.editor, "no")

    assert writing.text() == "noone"


def test_hints_are_quiet(put: Put) -> None:
    writing = WritingEditor(placeholder="Write here")
    put(writing, 428, 300)

    assert writing.editor.placeholderText() == "Write here"
    assert writing.editor.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("ink3")
