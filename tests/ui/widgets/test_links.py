"""Linking goals, skills and tags: chips that are added from a searchable list and taken away again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.link_chooser import ChipRow, LinkChooser, Linked
from mentee_journal.ui.widgets.text_fields import LineEdit
from tests.ui.widgets.conftest import Put

ALL = [
    Linked("g1", "Hand over the weekly rota", "goal", "Goals"),
    Linked("g2", "Feedback to each teammate", "goal", "Goals"),
    Linked("k1", "Delegating", "skill", "Skills"),
    Linked("t1", "trust", "tag", "Tags"),
]


def find(typed: str) -> list[Linked]:
    return [one for one in ALL if typed.casefold() in one.text.casefold()]


def opened(row: ChipRow) -> LinkChooser:
    chooser = row.choose()
    assert chooser is not None
    return chooser


def test_typing_narrows_and_enter_links(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Link a goal or skill", find, add_text="Link"), 400)
    chooser = opened(row)
    qtbot.keyClicks(chooser.search, "deleg")
    assert chooser.rows.rowCount() == 1
    with qtbot.waitSignal(row.added) as told:
        qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert told.args == [ALL[2]]


def test_arrows_walk_the_list_while_the_caret_stays_in_the_field(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Link", find), 400)
    chooser = opened(row)
    qtbot.keyClick(chooser.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(row.added) as told:
        qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert told.args == [ALL[1]]


def test_a_click_links(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Link", find), 400)
    chooser = opened(row)
    with qtbot.waitSignal(row.added) as told:
        spot = chooser.list.row_rect(3).center()
        qtbot.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [ALL[3]]


def test_what_is_linked_already_is_not_offered(put: Put) -> None:
    row = put(ChipRow("Link", find), 400)
    row.set_linked(ALL[:2])
    assert opened(row).rows.rowCount() == 2


def test_a_tag_that_does_not_exist_yet_can_be_made(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Add a tag", find, new_kind="tag"), 400)
    chooser = opened(row)
    qtbot.keyClicks(chooser.search, "courage")
    with qtbot.waitSignal(row.created) as told:
        qtbot.keyClick(chooser.search, Qt.Key.Key_Return)
    assert told.args == ["courage"]


def test_nothing_is_made_new_where_that_is_not_allowed(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Link", find), 400)
    chooser = opened(row)
    qtbot.keyClicks(chooser.search, "courage")
    assert chooser.nothing.isVisible()
    with qtbot.assertNotEmitted(row.added):
        qtbot.keyClick(chooser.search, Qt.Key.Key_Return)


def test_escape_leaves_without_linking(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Link", find), 400)
    chooser = opened(row)
    with qtbot.assertNotEmitted(row.added):
        qtbot.keyClick(chooser.search, Qt.Key.Key_Escape)
    assert not chooser.isVisible()


def test_a_linked_chip_opens_and_is_taken_away(put: Put, qtbot: QtBot) -> None:
    row = put(ChipRow("Link", find), 500)
    row.set_linked(ALL)
    with qtbot.waitSignal(row.opened) as told:
        qtbot.mouseClick(row.chip("k1"), Qt.MouseButton.LeftButton)
    assert told.args == [ALL[2]]
    with qtbot.waitSignal(row.removed) as told:
        qtbot.keyClick(row.chip("g1"), Qt.Key.Key_Delete)
    assert told.args == [ALL[0]]


def test_the_focus_goes_to_the_neighbour_of_a_chip_that_went(put: Put) -> None:
    row = put(ChipRow("Link", find), 500)
    row.set_linked(ALL)
    row.chip("g2").setFocus()
    row.set_linked([ALL[0], ALL[2], ALL[3]])
    assert row.chip("k1").hasFocus()
    row.chip("t1").setFocus()
    row.set_linked(ALL[:1])
    assert row.add_chip.hasFocus()


def test_a_redraw_keeps_the_focus_on_its_chip(put: Put) -> None:
    row = put(ChipRow("Link", find), 500)
    row.set_linked(ALL)
    row.chip("k1").setFocus()
    row.set_linked([ALL[3], ALL[2]])
    assert row.chip("k1").hasFocus()


def test_without_a_way_to_find_there_is_nothing_to_add(put: Put) -> None:
    row = ChipRow("Links")
    row.set_linked(ALL)
    put(row, 500)
    assert not row.add_chip.isVisible()
    assert not row.chip("g1").removable




def test_tab_goes_over_the_chips_and_then_to_the_one_that_adds(put: Put, qtbot: QtBot) -> None:
    page, row, after = QWidget(), ChipRow("Link", find), LineEdit()
    row.set_linked(ALL[:2])
    column = Column(8, parent=page)
    column.addWidget(row)
    column.addWidget(after)
    put(page, 500, 120)
    row.chip("g1").setFocus()
    for expected in (row.chip("g2"), row.add_chip, after):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert expected.hasFocus()
