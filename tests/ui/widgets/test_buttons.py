"""Buttons and chips: what a click and a key do, what is read out, and that nothing is cut when the text grows."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import LinkButton, button, icon_button
from mentee_journal.ui.widgets.chips import KINDS, Chip
from mentee_journal.ui.widgets.filter_chips import FilterChips
from tests.ui.widgets.conftest import Put


@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "voice", "remove"])
def test_every_kind_of_button_is_pressed_by_mouse_and_by_space(kind: str, put: Put, qtbot: QtBot) -> None:
    made = put(button("Save summary", kind, "export"))
    with qtbot.waitSignal(made.clicked):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, Qt.Key.Key_Space)
    assert made.accessibleName() == "Save summary"


def test_an_ampersand_in_a_text_is_no_shortcut(put: Put) -> None:
    made = put(button("R&D budget"))
    assert made.text() == "R&D budget"
    assert made.accessibleName() == "R&D budget"
    assert made.shortcut().isEmpty()


def test_an_icon_alone_says_its_name(put: Put) -> None:
    made = put(icon_button("more", "More"))
    assert (made.accessibleName(), made.toolTip()) == ("More", "More")
    assert made.width() >= 24
    assert made.height() >= 24


def test_a_key_makes_the_button_wider_than_its_words(put: Put) -> None:
    assert button("New session", key_hint="Ctrl N").sizeHint().width() > button("New session").sizeHint().width() + 30


def test_a_link_has_no_padding_so_its_words_end_on_the_edge(put: Put) -> None:
    link, quiet = LinkButton("See all"), button("See all", "quiet", small=True)
    assert link.sizeHint().width() == quiet.sizeHint().width() - 22


def test_buttons_grow_with_the_text(put: Put) -> None:
    made = put(button("New session", "primary", "plus"))
    before = made.sizeHint()
    theme.current().apply("light", 200)
    assert made.sizeHint().height() == 2 * before.height()
    assert made.sizeHint().width() > 1.8 * before.width()


def test_a_theme_change_repaints_the_icon_in_the_other_ink(put: Put) -> None:
    made = put(icon_button("plus", "Add"))
    light = made.grab().toImage()
    theme.current().apply("dark")
    assert made.grab().toImage() != light


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_chip_is_opened_by_click_and_enter(kind: str, put: Put, qtbot: QtBot) -> None:
    chip = put(Chip("Delegating", kind))
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Return)
    assert chip.height() >= 24


def test_delete_takes_a_chip_away_only_where_that_is_allowed(put: Put, qtbot: QtBot) -> None:
    chip, fixed = put(Chip("trust", removable=True)), put(Chip("trust"))
    with qtbot.waitSignal(chip.removed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(fixed.removed):
        qtbot.keyClick(fixed, Qt.Key.Key_Delete)


def test_the_menu_of_a_chip_takes_it_away(put: Put, qtbot: QtBot) -> None:
    chip = put(Chip("trust", removable=True))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(2, 2), chip.mapToGlobal(QPoint(2, 2)))
    QApplication.sendEvent(chip, event)
    menu = chip.findChild(QMenu)
    with qtbot.waitSignal(chip.removed):
        menu.actions()[-1].trigger()
    menu.close()


def test_a_long_chip_is_cut_and_tells_the_rest(put: Put) -> None:
    chip = put(Chip("Hand over the weekly rota to Samir before the winter timetable begins", "goal"), 120)
    assert "winter timetable" in chip.toolTip()


def test_a_quiet_chip_takes_neither_focus_nor_clicks(put: Put) -> None:
    chip = put(Chip("On track", "state", quiet=True))
    assert chip.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_one_filter_is_on_and_choosing_another_tells(put: Put, qtbot: QtBot) -> None:
    chips = FilterChips("Filter")
    chips.set_filters([("all", "All 21"), ("ruth", "With Ruth"), ("open", "Open actions")])
    put(chips, 400)
    assert chips.current() == "all"
    with qtbot.waitSignal(chips.chosen) as told:
        qtbot.mouseClick(chips.chip("ruth"), Qt.MouseButton.LeftButton)
    assert told.args == ["ruth"]
    assert not chips.chip("all").isChecked()


def test_a_new_count_keeps_the_focus_on_its_filter(put: Put) -> None:
    chips = FilterChips("Filter")
    chips.set_filters([("all", "All 21"), ("ruth", "With Ruth")])
    put(chips, 400)
    chips.chip("ruth").setFocus()
    chips.set_filters([("all", "All 22"), ("ruth", "With Ruth")])
    assert chips.chip("ruth").hasFocus()
    assert chips.chip("all").text() == "All 22"


def test_a_filter_that_goes_leaves_the_first_one_on(put: Put) -> None:
    chips = FilterChips("Filter")
    chips.set_filters([("all", "All"), ("ruth", "With Ruth")], "ruth")
    chips.set_filters([("all", "All"), ("open", "Open actions")])
    assert chips.current() == "all"


def test_chips_wrap_into_further_lines(put: Put) -> None:
    chips = FilterChips("Filter")
    chips.set_filters([(str(count), f"A filter {count}") for count in range(8)])
    assert chips.layout().heightForWidth(200) > 2 * chips.layout().heightForWidth(2000)


def test_hovering_never_changes_the_size(put: Put) -> None:
    made = put(button("New"))
    before = made.sizeHint()
    QApplication.sendEvent(made, QEvent(QEvent.Type.Enter))
    assert made.sizeHint() == before


def test_a_busy_button_keeps_its_width_and_is_not_pressed_twice(put: Put, qtbot: QtBot) -> None:
    made = put(button("Save summary", "primary"))
    width = made.width()
    made.set_busy("Saving…")
    with qtbot.assertNotEmitted(made.clicked):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
        qtbot.keyClick(made, Qt.Key.Key_Space)
    assert (made.text(), made.width()) == ("Saving…", width)
    made.set_busy()
    assert made.text() == "Save summary"
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, Qt.Key.Key_Return)
