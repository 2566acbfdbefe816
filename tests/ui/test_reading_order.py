"""Tab goes through a page as one reads it, also through what was added later, and Enter presses what it stands on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow


def walk(qtbot: QtBot, window: MainWindow) -> list[str]:
    """The names of what Tab stops at, once around."""
    window.rail.search_button.setFocus()
    seen = [window.rail.search_button]
    while True:
        qtbot.keyClick(seen[-1], Qt.Key.Key_Tab)
        if QApplication.focusWidget() in seen:
            return [one.objectName() for one in seen]
        seen.append(QApplication.focusWidget())


def test_tab_meets_a_milestone_made_later_before_the_line_below_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    window.do("new_goal")
    goal = desk.journal.goals.all()[0]
    made = desk.journal.goals.milestones.add(goal_uid=goal.uid, text="Speak once")
    QApplication.processEvents()
    names = walk(qtbot, window)
    assert names.index("list") < names.index(f"milestone_{made.uid}") < names.index("milestone_edit")


def test_tab_stops_in_the_rail_at_the_place_that_is_open(qtbot: QtBot, window: MainWindow) -> None:
    window.rail.items["today"].setFocus()
    window.go("skills")
    window.rail.search_button.setFocus()
    qtbot.keyClick(window.rail.search_button, Qt.Key.Key_Tab)
    assert window.rail.items["skills"].hasFocus()


def test_shift_tab_leads_back_and_around(qtbot: QtBot, window: MainWindow) -> None:
    window.go("today")
    window.rail.search_button.setFocus()
    qtbot.keyClick(window.rail.search_button, Qt.Key.Key_Backtab)
    last = QApplication.focusWidget()
    assert last is not window.rail.search_button
    qtbot.keyClick(last, Qt.Key.Key_Tab)
    assert window.rail.search_button.hasFocus()


def test_enter_opens_the_place_it_stands_on(qtbot: QtBot, window: MainWindow) -> None:
    window.go("today")
    window.rail.items["goals"].setFocus()
    qtbot.keyClick(window.rail.items["goals"], Qt.Key.Key_Return)
    assert window.rail.items["goals"].isChecked()
    assert window.page is window.pages["goals"]
