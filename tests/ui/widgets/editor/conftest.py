"""An editor on the screen, and a hand that types on it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from mentee_journal.ui.widgets.editor import Editor
from tests.ui.widgets.conftest import Put

Write = Callable[..., None]


@pytest.fixture
def editor(put: Put) -> Editor:
    made = Editor(placeholder="What happened?")
    put(made, 492, 500)
    made.setFocus()
    return made


@pytest.fixture
def write(editor: Editor) -> Write:
    """Type words and press keys: `write("one", Qt.Key.Key_Return, "two")`."""

    def typed(*parts: str | Qt.Key) -> None:
        for part in parts:
            if isinstance(part, str):
                QTest.keyClicks(editor, part)
            else:
                QTest.keyClick(editor, part)

    return typed


@pytest.fixture
def mark(editor: Editor) -> Callable[[str], None]:
    """Select the first place of some words, or put the caret behind them with a bar at their end."""

    def selected(words: str) -> None:
        cursor = editor.textCursor()
        cursor.setPosition(0)
        cursor = editor.document().find(words.removesuffix("|"), cursor)
        assert not cursor.isNull()
        if words.endswith("|"):
            cursor.clearSelection()
        editor.setTextCursor(cursor)

    return selected


@pytest.fixture
def selection(editor: Editor) -> Callable[[], str]:
    return lambda: editor.textCursor().selectedText()


def to_end(editor: Editor) -> None:
    editor.moveCursor(QTextCursor.MoveOperation.End)
