"""What is typed is what is kept; keys do what a writer expects, and all of it can be undone."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.models.base import clean
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.editor import COMMANDS, Editor, highlighter
from mentee_journal.ui.widgets.editor.lines import Line, read
from mentee_journal.ui.widgets.exact import LARGEST_PASTE, LONGEST_LINE, ready_to_paste
from tests.ui.widgets.conftest import Put
from tests.ui.widgets.editor.conftest import Write, to_end

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTER = Qt.Key.Key_Return
KEYS: dict[str, Qt.Key] = {"⏎": ENTER, "⌫": Qt.Key.Key_Backspace, "⌦": Qt.Key.Key_Delete}
STROKES = ["a", "to b", "- ", "## ", "⏎", "⏎⏎", "> ", "⌫", "⌫⌫⌫", "⌦", "1. x⏎"]
Mark = Callable[[str], None]
every_text = st.text(max_size=80).map(clean)
markdown = st.lists(
    st.sampled_from(["", "words", "## Head", "- item", "- [ ] do", "> said", "1. one", "**b** *i*", "שלום", "😀 é"]),
    max_size=9,
).map("\n".join)


@pytest.fixture(scope="module")
def hidden(qapp: QApplication) -> Editor:
    return Editor()


def blocks(editor: Editor) -> list[QTextBlock]:
    return [editor.document().findBlockByNumber(number) for number in range(editor.document().blockCount())]


def shapes(editor: Editor) -> list[tuple[float, ...]]:
    forms = [block.blockFormat() for block in blocks(editor)]
    return [
        (form.leftMargin(), form.rightMargin(), form.textIndent(), form.topMargin(), form.lineHeight())
        for form in forms
    ]


@given(every_text)
@example("hard\u00a0space, soft\u00adhyphen, zero\u200bwidth, \ufeffmark")
@example("a\u2028line\u2028separator\u2029and a paragraph\ufdd0\ufdd1\ufffc")
@example("\n\n tail \n")
@example("👩‍👧 אבג 한글")
def test_a_text_comes_back_to_the_character(hidden: Editor, text: str) -> None:
    hidden.set_text(text, "one")

    assert hidden.text() == text


@given(every_text, every_text)
def test_one_text_after_another_leaves_nothing_behind(hidden: Editor, text: str, other: str) -> None:
    hidden.set_text(text, "one")
    hidden.set_text(other, "two")

    assert hidden.text() == other
    assert not hidden.document().isUndoAvailable()


@pytest.mark.parametrize("rare", ["\u00a0", "\u2028", "\u00ad", "\u200b", "\ufeff", "\ufffc", "\t"])
def test_rare_characters_stay_when_the_text_goes_on(editor: Editor, write: Write, rare: str) -> None:
    editor.set_text(f"before{rare}behind")
    to_end(editor)
    write("!")

    assert editor.text() == f"before{rare}behind!"


def test_only_a_change_by_hand_is_told(qtbot: QtBot, editor: Editor, write: Write) -> None:
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_text("## Head\n\n- item", "one")
        theme.current().apply("dark", 150)
    with qtbot.waitSignal(editor.edited):
        write("a")
    with qtbot.waitSignal(editor.edited):
        editor.undo()


def test_the_same_text_of_the_same_record_leaves_caret_and_undo_alone(editor: Editor, write: Write) -> None:
    editor.set_text("one", "a")
    to_end(editor)
    write("two")
    editor.set_text("onetwo", "a")

    assert editor.textCursor().position() == 6
    editor.undo()
    assert editor.text() == "one"


def test_a_changed_text_of_the_same_record_keeps_caret_and_place(editor: Editor, qtbot: QtBot) -> None:
    editor.set_text("line\n" * 100, "a")
    to_end(editor)
    editor.verticalScrollBar().setValue(700)
    editor.set_text("line\n" * 100 + "more", "a")

    assert editor.textCursor().position() == 500
    assert editor.verticalScrollBar().value() == 700


def test_another_record_begins_at_its_top_and_cannot_bring_the_old_words_back(editor: Editor, write: Write) -> None:
    editor.set_text("", "a")
    write("secret")
    editor.undo()
    editor.set_text("", "b")
    editor.redo()
    editor.undo()

    assert editor.text() == ""


def test_enter_goes_on_with_a_list_and_ends_it_when_pressed_twice(editor: Editor, write: Write) -> None:
    write("- milk", ENTER, "bread", ENTER, ENTER, "Then home")

    assert editor.text() == "- milk\n- bread\nThen home"


def test_enter_counts_on_and_starts_an_empty_box(editor: Editor, write: Write) -> None:
    write("9. nine", ENTER, "ten", ENTER, ENTER, "- [x] done", ENTER, "to do")

    assert editor.text() == "9. nine\n10. ten\n- [x] done\n- [ ] to do"


def test_enter_inside_the_marks_only_breaks_the_line(editor: Editor, write: Write) -> None:
    editor.set_text("- milk")
    write(ENTER)

    assert editor.text() == "\n- milk"


def test_enter_replaces_what_is_selected(editor: Editor, write: Write, mark: Mark) -> None:
    editor.set_text("- milk and bread")
    mark(" and ")
    write(ENTER)

    assert editor.text() == "- milk\nbread"


def test_shift_enter_breaks_the_line_without_a_mark(editor: Editor) -> None:
    editor.set_text("- milk")
    to_end(editor)
    QTest.keyClick(editor, ENTER, SHIFT)

    assert editor.text() == "- milk\n"


def test_ctrl_enter_is_left_to_the_page(editor: Editor) -> None:
    QTest.keyClick(editor, ENTER, CTRL)

    assert editor.text() == ""


@pytest.mark.parametrize(
    ("key", "modifiers", "before", "after"),
    [
        (Qt.Key.Key_B, CTRL, "a word here", "a **word** here"),
        (Qt.Key.Key_B, CTRL, "a **word** here", "a word here"),
        (Qt.Key.Key_I, CTRL, "a word here", "a *word* here"),
        (Qt.Key.Key_I, CTRL, "a **word** here", "a ***word*** here"),
        (Qt.Key.Key_B, CTRL, "a ***word*** here", "a *word* here"),
        (Qt.Key.Key_H, CTRL | SHIFT, "a word here", "## a word here"),
        (Qt.Key.Key_H, CTRL | SHIFT, "# a word here", "a word here"),
        (Qt.Key.Key_L, CTRL | SHIFT, "a word here", "- a word here"),
        (Qt.Key.Key_L, CTRL | SHIFT, "  - a word here", "  a word here"),
        (Qt.Key.Key_L, CTRL | SHIFT, "3. a word here", "- a word here"),
        (Qt.Key.Key_X, CTRL | SHIFT, "a word here", "- [ ] a word here"),
        (Qt.Key.Key_X, CTRL | SHIFT, "- a word here", "- [ ] a word here"),
        (Qt.Key.Key_X, CTRL | SHIFT, "- [ ] a word here", "- [x] a word here"),
        (Qt.Key.Key_X, CTRL | SHIFT, "- [x] a word here", "a word here"),
        (Qt.Key.Key_O, CTRL | SHIFT, "a word here", "> a word here"),
        (Qt.Key.Key_O, CTRL | SHIFT, "> a word here", "a word here"),
        (Qt.Key.Key_K, CTRL | SHIFT, "a word here", "a [word](https://) here"),
        (Qt.Key.Key_BracketRight, CTRL, "- a word here", "    - a word here"),
        (Qt.Key.Key_BracketRight, CTRL, "a word here", "a word here"),
        (Qt.Key.Key_BracketLeft, CTRL, "    - a word here", "- a word here"),
        (Qt.Key.Key_BracketLeft, CTRL, "\t- a word here", "- a word here"),
        (Qt.Key.Key_BracketLeft, CTRL, "- a word here", "- a word here"),
    ],
)
def test_keys_set_and_take_marks_in_one_step(
    editor: Editor, mark: Mark, key: Qt.Key, modifiers: Qt.KeyboardModifier, before: str, after: str
) -> None:
    editor.set_text(before)
    mark("word")
    QTest.keyClick(editor, key, modifiers)

    assert editor.text() == after
    if before != after:
        editor.undo()
    assert editor.text() == before


def test_bold_keeps_the_selection_on_the_words(editor: Editor, mark: Mark, selection: Callable[[], str]) -> None:
    editor.set_text("a word here 😀")
    mark("word")
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_I, CTRL)

    assert (editor.text(), selection()) == ("a ***word*** here 😀", "word")


def test_bold_over_several_lines_marks_each_without_its_list_mark(editor: Editor) -> None:
    editor.set_text("- one \n\n- **two**\nthree")
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert editor.text() == "- **one** \n\n- **two**\n**three**"
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert editor.text() == "- one \n\n- two\nthree"


def test_bold_without_a_selection_is_a_switch_while_typing(editor: Editor, write: Write) -> None:
    write("so ")
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    write("loud")
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    write(" and calm")
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)

    assert editor.text() == "so **loud** and calm"


def test_several_lines_become_a_list_and_back(editor: Editor) -> None:
    editor.set_text("one\n\ntwo")
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_L, CTRL | SHIFT)
    assert editor.text() == "- one\n\n- two"
    QTest.keyClick(editor, Qt.Key.Key_L, CTRL | SHIFT)
    assert editor.text() == "one\n\ntwo"


def test_a_link_waits_for_its_address(editor: Editor, mark: Mark, write: Write) -> None:
    editor.set_text("see it here")
    mark("it")
    QTest.keyClick(editor, Qt.Key.Key_K, CTRL | SHIFT)
    write("https://a.b")

    assert editor.text() == "see [it](https://a.b) here"


def test_a_link_without_words_waits_for_them(editor: Editor, write: Write) -> None:
    QTest.keyClick(editor, Qt.Key.Key_K, CTRL | SHIFT)
    write("words")

    assert editor.text() == "[words](https://)"


def test_a_read_only_text_is_left_alone(editor: Editor) -> None:
    editor.set_text("- [ ] one")
    editor.setReadOnly(True)
    for command in COMMANDS:
        editor.run(command)
    QTest.keyClick(editor, ENTER)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=box(editor))

    assert editor.text() == "- [ ] one"


def test_tab_moves_on(put: Put) -> None:
    holder = QWidget()
    first, second = Editor(), Editor()
    first.setParent(holder)
    second.setParent(holder)
    put(holder, 300, 300)
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Tab)

    assert first.text() == ""
    assert second.hasFocus()


def test_undo_takes_back_a_word_at_a_time(editor: Editor, write: Write) -> None:
    write("one two", ENTER, "three")
    seen = []
    while editor.document().isUndoAvailable():
        editor.undo()
        seen.append(editor.text())

    assert seen == ["one two\n", "one two", "one ", ""]


def test_letters_of_an_input_method_are_kept_and_undone(editor: Editor, write: Write) -> None:
    write("a ")
    event = QInputMethodEvent("", [])
    event.setCommitString("漢字")
    QApplication.sendEvent(editor, event)
    assert editor.text() == "a 漢字"
    editor.undo()
    assert editor.text() == "a "


def box(editor: Editor, number: int = 0) -> QPoint:
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(number).position() + 3)
    return editor.cursorRect(cursor).center()


def test_a_click_ticks_a_box_and_leaves_the_caret(editor: Editor, qtbot: QtBot) -> None:
    editor.set_text("- [ ] one\n- [ ] two")
    to_end(editor)
    QTest.mouseMove(editor.viewport(), box(editor, 1))
    with qtbot.waitSignal(editor.edited):
        QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=box(editor, 1))

    assert editor.text() == "- [ ] one\n- [x] two"
    assert editor.textCursor().atEnd()
    assert editor.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=box(editor, 1))
    assert editor.text() == "- [ ] one\n- [ ] two"


def test_a_click_beside_a_box_puts_the_caret_there(editor: Editor) -> None:
    editor.set_text("- [ ] one\n- [ ] two")
    to_end(editor)
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=box(editor) + QPoint(60, 0))

    assert editor.text() == "- [ ] one\n- [ ] two"
    assert not editor.textCursor().atEnd()


@given(markdown)
def test_paragraphs_are_in_shape_when_loaded(hidden: Editor, text: str) -> None:
    hidden.set_text(text, "one")

    assert list(hidden._reshaper._wrong(0, hidden.document().characterCount())) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(markdown, st.lists(st.tuples(st.floats(0, 1), st.sampled_from(STROKES)), max_size=12))
def test_typing_anywhere_keeps_shape_and_undo_brings_all_back(
    hidden: Editor, text: str, strokes: list[tuple[float, str]]
) -> None:
    hidden.set_text("", "none")
    hidden.set_text(text, "one")
    loaded = shapes(hidden)
    for place, stroke in strokes:
        cursor = hidden.textCursor()
        cursor.setPosition(round(place * (hidden.document().characterCount() - 1)))
        hidden.setTextCursor(cursor)
        for key in stroke:
            QTest.keyClick(hidden, KEYS.get(key, key))  # type: ignore[call-overload]
    written, shaped = hidden.text(), shapes(hidden)

    assert list(hidden._reshaper._wrong(0, hidden.document().characterCount())) == []
    while hidden.document().isUndoAvailable():
        hidden.undo()
        assert list(hidden._reshaper._wrong(0, hidden.document().characterCount())) == []
    assert (hidden.text(), shapes(hidden)) == (text, loaded)
    while hidden.document().isRedoAvailable():
        hidden.redo()
    assert (hidden.text(), shapes(hidden)) == (written, shaped)


def test_larger_text_reshapes_what_is_open(editor: Editor) -> None:
    editor.set_text("- item\n\nwords")
    before = shapes(editor)[0]
    theme.current().apply("light", 200)

    assert shapes(editor)[0][0] == pytest.approx(2 * before[0], abs=2)
    assert editor.text() == "- item\n\nwords"
    assert list(editor._reshaper._wrong(0, 99)) == []


def test_a_new_colour_leaves_undo_alone(editor: Editor, write: Write) -> None:
    write("words")
    theme.current().apply("dark")
    editor.undo()

    assert editor.text() == ""


def test_arabic_and_hebrew_hang_their_marks_on_the_right(editor: Editor) -> None:
    editor.set_text("- שלום\n- hello")

    assert [(shape[0] > 0, shape[1] > 0) for shape in shapes(editor)] == [(False, True), (True, False)]


def paste(editor: Editor, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(editor, Qt.Key.Key_V, CTRL)


def test_pasted_words_are_cleaned(editor: Editor) -> None:
    data = QMimeData()
    data.setText("one\r\ntwo\x07\u00a0three\rfour")
    editor.insertFromMimeData(data)

    assert editor.text() == "one\ntwo\u00a0three\nfour"


def test_a_page_from_elsewhere_is_pasted_as_its_words(editor: Editor) -> None:
    data = QMimeData()
    data.setHtml('<h1>Big</h1><img src="file:///etc/hostname">')
    assert not editor.canInsertFromMimeData(data)
    data.setText("Big")
    assert editor.canInsertFromMimeData(data)
    editor.insertFromMimeData(data)

    assert editor.text() == "Big"


def test_files_are_not_dropped_into_the_words(editor: Editor) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/home/someone/letter.txt")])

    assert not editor.canInsertFromMimeData(data)


@given(st.integers(0, 5), st.sampled_from(["x" * 12_001, "word " * 3000, "short\n" * 9]))
def test_no_pasted_line_is_too_long_to_be_laid_out(tail: int, text: str) -> None:
    text += "y" * tail
    ready = ready_to_paste(text)

    assert max(map(len, ready.split("\n"))) <= LONGEST_LINE
    assert ready.replace("\n", "") == text.replace("\n", "")


def test_too_much_at_once_is_refused_with_a_reason(qtbot: QtBot, editor: Editor) -> None:
    editor.set_text("here")
    data = QMimeData()
    data.setText("x" * (LARGEST_PASTE + 1))
    with qtbot.waitSignal(editor.refused) as told:
        editor.insertFromMimeData(data)

    assert editor.text() == "here"
    assert "Nothing was pasted" in told.args[0]


def test_a_full_page_takes_no_more(qtbot: QtBot, hidden: Editor) -> None:
    hidden.set_text(("word " * 900 + "\n") * 444, "full")
    data = QMimeData()
    data.setText("x\n" * 4_000)
    with qtbot.waitSignal(hidden.refused):
        hidden.insertFromMimeData(data)
    hidden.set_text("", "empty")


def test_copied_words_are_plain_and_exact(editor: Editor) -> None:
    editor.set_text("hard\u00a0space\nand more")
    editor.selectAll()
    data = editor.createMimeDataFromSelection()

    assert data.formats() == ["text/plain"]
    assert data.text() == "hard\u00a0space\nand more"


def test_pasted_words_can_be_undone(editor: Editor) -> None:
    paste(editor, "- one\n- two")
    assert editor.text() == "- one\n- two"
    editor.undo()
    assert editor.text() == ""


def test_nothing_is_ever_opened(editor: Editor) -> None:
    image = editor.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///etc/hostname"))

    assert image.size().width() == 1  # type: ignore[attr-defined]
    assert editor.loadResource(QTextDocument.ResourceType.StyleSheetResource.value, "x.css") == b" "


def test_the_column_never_grows_too_wide(editor: Editor, qtbot: QtBot) -> None:
    editor.resize(1400, 400)
    qtbot.waitUntil(lambda: editor.viewport().width() <= 680 + 2 * 32)
    left = editor.viewport().x()
    editor.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert editor.viewport().x() > left
    assert editor.document().textWidth() == editor.viewport().width() <= 680 + 2 * 32


def test_the_first_time_it_is_shown_the_column_is_right(put: Put) -> None:
    editor = Editor()
    put(editor, 1400, 500)

    assert editor.document().textWidth() == editor.viewport().width() <= 680 + 2 * 32


def test_a_click_beside_the_column_means_the_line_at_its_height(editor: Editor) -> None:
    editor.resize(1400, 400)
    editor.set_text("one\ntwo\nthree")
    height = editor.cursorRect().center().y()
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.BackButton):
        QTest.mouseClick(editor, button, pos=QPoint(1350, height))

    assert editor.textCursor().position() == 3


def test_a_centred_column_stands_in_the_middle(put: Put) -> None:
    editor = Editor("focus_journal", centred=True)
    put(editor, 1400, 500)

    middle = editor.viewport().geometry().center().x()
    assert abs(middle - 700) <= 2


def test_bold_words_are_bold_and_marks_are_quiet(editor: Editor) -> None:
    editor.set_text("## Head\n**bold** *soft*")
    look = {}
    for block in blocks(editor):
        for found in block.layout().formats():
            form = QTextCharFormat(found.format)
            words = block.text()[found.start : found.start + found.length]
            look[words] = (form.fontWeight() > 600, form.fontItalic(), form.foreground().color() == theme.color("ink3"))

    assert look == {
        "## ": (False, False, True),
        "Head": (True, False, False),
        "**": (False, False, True),
        "bold": (True, False, False),
        "*": (False, False, True),
        "soft": (False, True, False),
    }


def test_scripts_without_italics_stay_upright(editor: Editor) -> None:
    editor.set_text("> שלום\n> hello")
    looks = [[QTextCharFormat(found.format) for found in block.layout().formats()] for block in blocks(editor)]
    slanted = [any(look.fontItalic() for look in line) for line in looks]

    assert slanted == [False, True]


def test_every_key_is_named_for_its_deed(editor: Editor) -> None:
    assert {action.text() for action in editor.actions()} >= {"Heading", "Bold", "Italic", "List", "Checklist", "Quote"}
    assert editor.accessibleName() == "Text"


@pytest.mark.parametrize(
    "keys", ["Ctrl+K", "Ctrl+L", "Ctrl+N", "Ctrl+Shift+N", "Ctrl+1", "Alt+Left", "Ctrl+S", "Ctrl+Return", "Ctrl+0"]
)
def test_the_keys_of_the_window_pass_through_the_words(put: Put, qtbot: QtBot, keys: str) -> None:
    window, editor = QMainWindow(), Editor()
    window.setCentralWidget(editor)
    action = QAction(window)
    action.setShortcut(QKeySequence(keys))
    window.addAction(action)
    put(window, 400, 300)
    window.activateWindow()
    editor.set_text("some words")
    editor.setFocus()
    combination = QKeySequence(keys)[0]
    with qtbot.waitSignal(action.triggered):
        QTest.keyClick(editor, combination.key(), combination.keyboardModifiers())

    assert editor.text() == "some words"


def test_a_key_styles_one_line_however_long_the_text(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    editor.set_text("- **item** of many\n\n" * 2000)
    looked_at: list[str] = []

    def counted(text: str) -> Line:
        looked_at.append(text)
        return read(text)

    monkeypatch.setattr(highlighter, "read", counted)
    QTest.keyClicks(editor, "a")
    assert len(looked_at) <= 8
    looked_at.clear()
    QTest.keyClicks(editor, "b")
    assert looked_at == ["ab- **item** of many"]


def test_another_theme_takes_as_long_as_the_text_and_not_its_square(editor: Editor) -> None:
    def seconds(lines: int) -> float:
        editor.set_text("- **item** of many\n\n" * lines, str(lines))
        start = time.process_time()
        theme.current().apply("dark" if lines % 2 else "light")
        return time.process_time() - start

    short, long = seconds(401), seconds(3200)
    assert long < 24 * short


def test_another_theme_keeps_the_place(editor: Editor, qtbot: QtBot) -> None:
    editor.set_text("- **item** of many\n\n" * 200)
    editor.verticalScrollBar().setValue(900)
    theme.current().apply("dark")

    assert editor.verticalScrollBar().value() == 900


def test_a_word_as_long_as_a_book_is_shown_in_pieces_and_given_back_whole(editor: Editor) -> None:
    word = "before\n" + "x" * 60_000 + "\nafter"
    editor.set_text(word)
    assert max(map(len, editor.toPlainText().split("\n"))) <= LONGEST_LINE
    assert editor.text() == word
