"""The outreach board: arrows walk between people, Alt with arrows and the mouse ask for another stage."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentee_journal.ui.widgets.board import Board, BoardCard, BoardColumn, CardFace
from mentee_journal.ui.widgets.buttons import LinkButton
from tests.ui.widgets.conftest import Put


def columns(*, active: int = 2) -> list[BoardColumn]:
    people = tuple(BoardCard(uid=f"active{n}", title=f"Person {n}", active=True) for n in range(active))
    return [
        BoardColumn("idea", "Idea", "People you could learn from", (
            BoardCard(uid="marta", title="Marta Vidal", caption="Planning lead", text="Ruth will introduce us.",
                      initials="MV", due="By 20 Oct"),
            BoardCard(uid="union", title="A union voice"),
        )),
        BoardColumn("asked", "Asked", "", ()),
        BoardColumn("active", "Active", "You talk regularly", people),
    ]  # fmt: skip


@pytest.fixture
def board(put: Put) -> Board:
    made = Board("Outreach")
    made.set_columns(columns())
    put(made, 700, 500)
    return made


def face(board: Board, uid: str) -> CardFace:
    found = board.face(uid)
    assert found is not None
    return found


def test_a_person_reads_with_all_that_is_on_the_card(board: Board) -> None:
    assert face(board, "marta").accessibleName() == "Marta Vidal"
    assert face(board, "marta").accessibleDescription() == "Planning lead, Ruth will introduce us., By 20 Oct"


def test_arrows_walk_in_a_column_and_over_empty_ones(board: Board, qtbot: QtBot) -> None:
    face(board, "marta").setFocus()
    qtbot.keyClick(face(board, "marta"), Qt.Key.Key_Down)
    assert face(board, "union").hasFocus()
    qtbot.keyClick(face(board, "union"), Qt.Key.Key_Right)
    assert face(board, "active1").hasFocus()
    qtbot.keyClick(face(board, "active1"), Qt.Key.Key_Left)
    assert face(board, "union").hasFocus()


@pytest.mark.parametrize(("direction", "key"), [("LeftToRight", Qt.Key.Key_Right), ("RightToLeft", Qt.Key.Key_Left)])
def test_alt_and_an_arrow_ask_for_the_next_stage(
    direction: str, key: Qt.Key, board: Board, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection[direction])
    with qtbot.waitSignal(board.moved) as told:
        qtbot.keyClick(face(board, "marta"), key, Qt.KeyboardModifier.AltModifier)
    assert told.args == ["marta", "asked"]


def test_there_is_no_stage_before_the_first(board: Board, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.moved):
        qtbot.keyClick(face(board, "marta"), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_enter_and_a_click_open_a_person(board: Board, qtbot: QtBot) -> None:
    with qtbot.waitSignal(board.opened) as told:
        qtbot.keyClick(face(board, "union"), Qt.Key.Key_Return)
    assert told.args == ["union"]
    with qtbot.waitSignal(board.opened):
        qtbot.mouseClick(face(board, "union"), Qt.MouseButton.LeftButton)


def drag(card: CardFace, board: Board, where: QPoint) -> None:
    QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseMove(card, QPoint(40, 40))
    spot = card.mapFromGlobal(board.mapToGlobal(where))
    QTest.mouseMove(card, spot)
    QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=spot)


def test_a_card_dragged_to_another_column_asks_for_that_stage(board: Board, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.opened), qtbot.waitSignal(board.moved) as told:
        drag(face(board, "marta"), board, QPoint(board.width() // 2, 200))
    assert told.args == ["marta", "asked"]


def test_a_card_dropped_where_it_was_stays(board: Board, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(board.moved), qtbot.assertNotEmitted(board.opened):
        drag(face(board, "marta"), board, QPoint(60, 400))


def test_the_focus_stays_on_its_person_after_the_stage_changed(board: Board) -> None:
    face(board, "marta").setFocus()
    idea, asked, active = columns()
    left, moved = BoardColumn("idea", "Idea", "", idea.cards[1:]), BoardColumn("asked", "Asked", "", idea.cards[:1])
    board.set_columns([left, moved, active])
    assert asked.key == "asked"
    assert face(board, "marta").hasFocus()


def test_a_long_column_folds_and_unfolds(board: Board, qtbot: QtBot) -> None:
    board.set_columns(columns(active=9))
    assert board.face("active8") is None
    more = next(link for link in board.findChildren(LinkButton) if link.text() == "3 more")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert board.face("active8") is not None
