"""Small fields keep words as exactly as the large one, and never mix up two records."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest

from mentee_journal.ui.widgets.text_fields import GrowingEdit
from tests.ui.widgets.conftest import Put


@pytest.fixture
def field(put: Put) -> GrowingEdit:
    made = GrowingEdit()
    put(made, 300)
    made.setFocus()
    return made


@pytest.mark.parametrize("rare", ["\u00a0", "\u2028", "\u00ad", "\u200b", "😀"])
def test_rare_characters_stay(field: GrowingEdit, rare: str) -> None:
    field.set_words(f"a{rare}b")
    QTest.keyClicks(field, "c")

    assert field.words() == f"ca{rare}b"


def test_shift_enter_is_a_line_end_like_any_other(field: GrowingEdit) -> None:
    QTest.keyClicks(field, "one")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "two")

    assert field.words() == "one\ntwo"


def test_words_alone_are_pasted_and_copied(field: GrowingEdit) -> None:
    data = QMimeData()
    data.setHtml("<b>Big</b>")
    data.setText("Big\r\n\x00words")
    field.insertFromMimeData(data)
    field.selectAll()

    assert field.words() == "Big\nwords"
    assert field.createMimeDataFromSelection().formats() == ["text/plain"]
    assert field.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("file:///x")).width() == 1  # type: ignore[attr-defined]


def test_what_was_typed_for_one_record_is_not_brought_back_into_another(field: GrowingEdit) -> None:
    field.set_words("", "one")
    QTest.keyClicks(field, "secret")
    field.undo()
    field.set_words("", "two")
    field.redo()

    assert field.words() == ""


def test_the_same_record_keeps_its_undo(field: GrowingEdit) -> None:
    field.set_words("", "one")
    QTest.keyClicks(field, "words")
    field.set_words("words", "one")
    field.undo()

    assert field.words() == ""
