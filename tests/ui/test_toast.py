"""The toast: one sentence at a time, with a way back, and it waits for who reads it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentee_journal.journal import Undo
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow
from tests.ui.paper import put_paper


def test_undo_brings_back_what_was_removed(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    goal = desk.journal.goals.add(title="Listen")
    desk.tell("Goal moved to the bin", desk.journal.goals.remove(goal.uid))
    assert desk.journal.goals.count() == 0
    qtbot.mouseClick(window.toast.undo_button, Qt.MouseButton.LeftButton)
    assert desk.journal.goals.count() == 1
    assert not window.toast.isVisible()


def test_undo_by_key_gives_the_keyboard_back(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    paper = put_paper(window)
    undone: list[bool] = []
    desk.tell("Goal moved to the bin", Undo(lambda: undone.append(True)))
    window.toast.undo_button.setFocus()
    qtbot.keyClick(window.toast.undo_button, Qt.Key.Key_Space)
    assert undone == [True]
    assert paper.edit.hasFocus()


def test_a_new_sentence_takes_the_place_of_the_old(window: MainWindow, desk: Desk) -> None:
    desk.tell("Goal moved to the bin", Undo(lambda: None))
    desk.tell("Summary saved")
    assert window.toast.label.text() == "Summary saved"
    assert window.toast.undo_button.isHidden()


def test_it_goes_by_itself_but_waits_while_the_keyboard_is_in_it(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    paper = put_paper(window)
    window.toast._timer.setInterval(30)
    desk.tell("Goal moved to the bin", Undo(lambda: None))
    window.toast.undo_button.setFocus()
    with qtbot.waitSignals([window.toast._timer.timeout] * 3):
        pass
    assert window.toast.isVisible()
    with qtbot.waitSignal(window.toast.closed):
        paper.edit.setFocus()


def test_it_stands_at_the_bottom_of_the_page_where_reading_starts(window: MainWindow, desk: Desk) -> None:
    paper = put_paper(window)
    window.toast.stand_over(paper)
    desk.tell("Goal moved to the bin", Undo(lambda: None))
    page = paper.rect().translated(paper.mapTo(window, paper.rect().topLeft()))
    assert window.toast.geometry().left() == page.left() + 16
    assert window.toast.geometry().bottom() == page.bottom() - 16
    window.resize(900, 600)
    QApplication.processEvents()
    page = paper.rect().translated(paper.mapTo(window, paper.rect().topLeft()))
    assert window.toast.geometry().bottom() == page.bottom() - 16


def test_nothing_of_a_long_sentence_is_lost_at_twice_the_text(window: MainWindow, desk: Desk) -> None:
    window.resize(760, 520)
    theme.current().apply("light", 200)
    QApplication.processEvents()
    desk.tell("The summary for Ruth Adeyemi was saved in the folder Documents", Undo(lambda: None))
    QApplication.processEvents()
    label = window.toast.label
    assert label.height() >= label.heightForWidth(label.width()) > label.fontMetrics().height() * 1.5
    assert window.rect().contains(window.toast.geometry())
