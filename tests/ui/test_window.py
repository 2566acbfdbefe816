"""The window: places by key, the rail at every width, back and forward, panes, menus, and what is remembered."""

import gc
from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal, Undo
from mentee_journal.settings import load
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow, layout_direction
from mentee_journal.ui.places import Place, places
from tests.ui.paper import put_paper


class Strays(QObject):
    """Notes every widget that is shown before it is put into the window."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.names.append(f"{type(watched).__name__} {watched.objectName()} {watched.accessibleName()}")
        return False


def press(keys: str) -> None:
    QTest.keySequence(QApplication.focusWidget() or QApplication.activeWindow(), QKeySequence(keys))




@pytest.mark.parametrize("place", places(), ids=lambda place: place.key)
def test_each_place_has_its_key(window: MainWindow, place: Place) -> None:
    window.go("sessions" if place.key == "today" else "today")
    press(place.shortcut)
    assert window.stack.place == place.key
    assert window.rail.items[place.key].isChecked()


def test_a_place_is_opened_by_clicking_its_tab(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.rail.items["goals"], Qt.MouseButton.LeftButton)
    assert window.stack.place == "goals"


def test_arrows_walk_along_the_rail(window: MainWindow) -> None:
    window.rail.items["today"].setFocus()
    press("Down")
    assert window.stack.place == places()[1].key
    assert window.rail.items[places()[1].key].hasFocus()


@pytest.mark.parametrize(("width", "percent", "is_narrow"), [(1280, 100, False), (1000, 100, False), (999, 100, True),
                                                             (1280, 150, False), (1280, 200, True)])  # fmt: skip
def test_the_rail_shows_icons_where_the_page_needs_the_room(
    window: MainWindow, width: int, percent: int, is_narrow: bool
) -> None:
    theme.current().apply("light", percent)
    window.resize(width, 700)
    assert window.rail.items["today"].narrow is is_narrow
    assert window.rail.width() == round((64 if is_narrow else 200) * percent / 100)
    assert "Today" in (window.rail.items["today"].toolTip() if is_narrow else window.rail.items["today"].text())


def test_everything_in_the_rail_can_be_reached_at_twice_the_text_in_the_smallest_window(window: MainWindow) -> None:
    theme.current().apply("light", 200)
    window.resize(760, 520)
    last = list(window.rail.items.values())[-1]
    last.setFocus()
    QApplication.processEvents()
    assert window.rail.area.viewport().rect().intersects(
        last.rect().translated(last.mapTo(window.rail.area.viewport(), last.rect().topLeft()))
    )


def test_text_grows_and_shrinks_by_key_within_bounds(window: MainWindow, desk: Desk) -> None:
    at_first = theme.font("body").pointSizeF()
    press("Ctrl++")
    assert desk.settings.text_size == 110
    assert theme.font("body").pointSizeF() == pytest.approx(at_first * 1.1)
    for _turn in range(15):
        press("Ctrl+=")
    assert desk.settings.text_size == 200
    press("Ctrl+0")
    assert theme.font("body").pointSizeF() == pytest.approx(at_first)
    for _turn in range(5):
        press("Ctrl+-")
    assert desk.settings.text_size == 80


def test_back_leads_where_one_was_and_forward_on_again(window: MainWindow) -> None:
    window.go("today")
    press("Ctrl+3")
    press("Ctrl+2")
    press("Alt+Left")
    press("Alt+Left")
    assert window.stack.place == "today"
    press("Alt+Right")
    assert window.stack.place == "goals"


def test_back_opens_the_entry_that_was_open(window: MainWindow, desk: Desk) -> None:
    first, second = (desk.journal.goals.add(title=title).uid for title in ("Listen", "Decide"))
    desk.open("goals", first)
    desk.open("goals", second)
    press("Alt+Left")
    assert window.stack.here == ("goals", first)


def test_an_entry_removed_meanwhile_does_not_stop_the_way_back(window: MainWindow, desk: Desk) -> None:
    goal = desk.journal.goals.add(title="Listen")
    desk.open("goals", goal.uid)
    window.go("today")
    desk.journal.goals.remove(goal.uid)
    press("Alt+Left")
    assert window.stack.place == "goals"


def test_place_entry_and_size_are_found_again(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    goal = desk.journal.goals.add(title="Listen")
    desk.open("goals", goal.uid)
    window.resize(780, 600)
    window.close()
    kept = load(desk._settings_path) if desk._settings_path else None
    assert kept is not None
    assert (kept.place, kept.records["goals"]) == ("goals", goal.uid)
    again = MainWindow()
    qtbot.addWidget(again)
    again.restore_size(kept.geometry)
    again.furnish(desk)
    assert again.stack.here == ("goals", goal.uid)
    assert (again.width(), again.height()) == (780, 600)


def test_f6_steps_through_rail_and_page_and_toast(window: MainWindow, desk: Desk) -> None:
    paper = put_paper(window)
    desk.tell("Goal moved to the bin", Undo(lambda: None))
    seen = []
    for _turn in range(3):
        press("F6")
        focus = QApplication.focusWidget()
        seen.append(next(pane for pane in (window.rail, window.toast, paper) if pane.isAncestorOf(focus)))
    assert seen == [window.toast, window.rail, paper]
    press("Shift+F6")
    assert window.rail.isAncestorOf(QApplication.focusWidget())


def test_alt_alone_brings_the_menus_and_leaving_them_hides_them(window: MainWindow, qtbot: QtBot) -> None:
    paper = put_paper(window)
    assert not window.menu_bar.isVisible()
    qtbot.keyPress(paper.edit, Qt.Key.Key_Alt)
    qtbot.keyRelease(paper.edit, Qt.Key.Key_Alt)
    assert window.menu_bar.isVisible()
    assert window.menu_bar.activeAction() is not None
    paper.edit.setFocus()
    assert not window.menu_bar.isVisible()


def test_alt_with_another_key_is_not_meant_for_the_menus(window: MainWindow, qtbot: QtBot) -> None:
    paper = put_paper(window)
    qtbot.keyPress(paper.edit, Qt.Key.Key_Alt)
    qtbot.keyPress(paper.edit, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(paper.edit, Qt.Key.Key_E, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(paper.edit, Qt.Key.Key_Alt)
    assert not window.menu_bar.isVisible()


def test_f10_opens_the_menus(window: MainWindow) -> None:
    press("F10")
    assert window.menu_bar.isVisible()


def test_no_key_is_given_twice(window: MainWindow) -> None:
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_f1_lists_every_key_of_the_menus(window: MainWindow) -> None:
    press("F1")
    dialog = window.findChild(QDialog, "keys_dialog")
    words = {label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "text")}
    for action in window.actions():
        assert not action.shortcuts() or action.text() in words
    dialog.close()


def test_full_screen_and_back(window: MainWindow) -> None:
    press("F11")
    assert window.isFullScreen()
    press("F11")
    assert not window.isFullScreen()


def test_closing_by_key_closes(window: MainWindow) -> None:
    press("Ctrl+W")
    assert not window.isVisible()


def test_the_keyboard_has_a_ring_and_the_mouse_has_none(window: MainWindow, qtbot: QtBot) -> None:
    paper = put_paper(window)
    button = QPushButton("Check in", paper)
    button.show()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert window.ring.isVisible()
    around = window.ring.geometry()
    assert around.center() == button.mapTo(window, button.rect().center())
    button.move(button.x(), button.y() + 40)
    assert window.ring.geometry().top() == around.top() + 40
    paper.edit.setFocus()
    assert not window.ring.isVisible()
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert not window.ring.isVisible()
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton)


def test_read_from_the_right_the_spine_stands_right_and_tabs_join_the_page(window: MainWindow) -> None:
    layout_direction(True)
    window.resize(1280, 820)
    QApplication.processEvents()
    picture = window.grab().toImage()
    assert picture.pixelColor(window.width() - 2, 500) == theme.current().cover()[0]
    tab = window.rail.items["today"]
    inner = tab.mapTo(window, tab.rect().topLeft())
    assert picture.pixelColor(inner.x() + 1, inner.y() + 20) == theme.color("paper")


def test_counts_follow_the_journal(window: MainWindow, desk: Desk) -> None:
    assert window.rail.items["goals"].count == 0
    undo = [desk.journal.goals.add(title="Listen"), desk.journal.goals.add(title="Decide")]
    assert window.rail.items["goals"].count == 2
    assert window.rail.items["goals"].accessibleName() == "Goals, 2"
    desk.journal.goals.remove(undo[0].uid)
    assert window.rail.items["goals"].count == 1


def test_another_language_makes_rail_menus_and_pages_anew(window: MainWindow, desk: Desk) -> None:
    goal = desk.journal.goals.add(title="Listen")
    desk.open("goals", goal.uid)
    rail, page = window.rail, window.page
    window.rebuild()
    assert window.rail is not rail
    assert window.page is not page
    assert window.stack.here == ("goals", goal.uid)
    test_no_key_is_given_twice(window)
    press("Ctrl+1")
    assert window.stack.place == "today"


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(window: MainWindow, qapp: QApplication) -> None:
    seen = Strays()
    qapp.installEventFilter(seen)
    for place in places():
        window.go(place.key)
    window.resize(900, 620)
    qapp.removeEventFilter(seen)
    assert not seen.names


def test_python_takes_no_widget_away_that_qt_still_uses(window: MainWindow, journal: Journal, qtbot: QtBot) -> None:
    """A head of a table, made by us and held by Qt alone, went with Python's next collection, and the program crashed
    at the next change of the theme."""
    load_sample(journal)
    for place in places():
        window.go(place.key)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = Counter(type(part).__name__ for part in window.findChildren(QObject))
    gc.collect()
    assert Counter(type(part).__name__ for part in window.findChildren(QObject)) == before
    theme.current().apply("dark", 110)
