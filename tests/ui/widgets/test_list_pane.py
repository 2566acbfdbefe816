"""The list of a page: 100,000 rows open at once, keys walk, a redraw keeps what was chosen and where one was."""

import time
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Mark, Row
from mentee_journal.ui.widgets.row_painter import row_height
from tests.ui.widgets.conftest import Put


class Shelf:
    """Rows to be fetched, which counts how many were asked for."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)
        self.fetched = 0

    def fetch(self, offset: int, limit: int) -> list[Row]:
        page = self.rows[offset : offset + limit]
        self.fetched += len(page)
        return page


def session(number: int, group: str = "") -> Row:
    return Row(uid=f"s{number}", title=f"Session {number}", caption="Ruth", lead="1", lead_caption="Thu", group=group)


def shown(put: Put, rows: Sequence[Row], *, height: int = 600) -> tuple[ListPane, Shelf]:
    pane, shelf = ListPane("Sessions", new="New", filter_hint="Filter by word", empty="Nothing yet."), Shelf(rows)
    pane.set_source(shelf.fetch)
    put(pane, 304, height)
    return pane, shelf


def test_a_hundred_thousand_rows_open_without_being_fetched(put: Put) -> None:
    _pane, shelf = shown(put, [session(n) for n in range(100_000)])
    assert shelf.fetched <= 400


def test_the_end_of_a_long_list_is_reached_by_scrolling(put: Put, qtbot: QtBot) -> None:
    pane, shelf = shown(put, [session(n) for n in range(3_000)])
    bar = pane.list.verticalScrollBar()
    while pane.rows.canFetchMore(QModelIndex()):
        bar.setValue(bar.maximum())
    bar.setValue(bar.maximum())
    assert pane.rows.rowCount() == 3_000
    assert shelf.fetched == 3_000
    assert pane.list.row_rect(2_999).bottom() == pane.list.viewport().height() - 1


def test_scrolling_far_down_stays_quick(put: Put) -> None:
    pane, _shelf = shown(put, [session(n, f"Month {n // 30}") for n in range(20_000)])
    pane.select("s19999")
    started = time.process_time()
    for place in range(0, 10_000, 100):
        pane.list.verticalScrollBar().setValue(place * 60)
        pane.list.viewport().repaint()
    assert (time.process_time() - started) / 100 < 0.033


def test_arrows_choose_and_enter_opens(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(5)])
    pane.list.setFocus()
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.keyClick(pane.list, Qt.Key.Key_Down)
    assert told.args == ["s1"]
    with qtbot.waitSignal(pane.opened) as told:
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    assert told.args == ["s1"]
    qtbot.keyClick(pane.list, Qt.Key.Key_End)
    assert pane.current() == "s4"
    qtbot.keyClick(pane.list, Qt.Key.Key_Home)
    assert pane.current() == "s0"


def test_page_keys_move_by_what_is_seen(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(50)])
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_PageDown)
    assert 4 <= int(pane.current()[1:]) <= 10


def test_letters_jump_to_a_title(put: Put, qtbot: QtBot) -> None:
    rows = [Row(uid=name, title=name, kind="person", lead=name[0]) for name in ("Ada", "Ben", "Hana", "Ruth")]
    pane, _shelf = shown(put, rows)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Qt.Key.Key_H)
    assert pane.current() == "Hana"


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Delete, "removed"), (Qt.Key.Key_F2, "renamed"), (Qt.Key.Key_Space, "ticked")]
)
def test_keys_of_a_row_are_told(key: Qt.Key, signal: str, put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(3)])
    pane.select("s2")
    with qtbot.waitSignal(getattr(pane, signal)) as told:
        qtbot.keyClick(pane.list, key)
    assert told.args == ["s2"]


def test_a_click_chooses_a_row_and_a_click_on_a_group_head_nothing(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(0, "Coming up"), session(1, "October 2026"), session(2, "October 2026")])
    row = pane.list.row_rect(1)
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert told.args == ["s1"]
    with qtbot.assertNotEmitted(pane.chosen):
        head = QPoint(row.center().x(), row.top() - 10)
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=head)
    assert pane.current() == "s1"


def test_selecting_from_the_program_tells_nobody(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(3)])
    with qtbot.assertNotEmitted(pane.chosen):
        assert pane.select("s1")
        assert not pane.select("gone")


def test_a_record_far_down_is_found_and_shown(put: Put) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(2_000)])
    assert pane.select("s1500")
    assert pane.list.viewport().rect().contains(pane.list.row_rect(1_500))


def test_a_change_redraws_without_losing_selection_or_place(put: Put, qtbot: QtBot) -> None:
    pane, shelf = shown(put, [session(n) for n in range(100)])
    pane.select("s50")
    scroll = pane.list.verticalScrollBar().value()
    shelf.rows[50] = Row(uid="s50", title="Another title", lead="1", lead_caption="Thu")
    with qtbot.assertNotEmitted(pane.chosen):
        pane.refresh()
    assert pane.rows.row(50).title == "Another title"
    assert pane.current() == "s50"
    assert pane.list.selectionModel().isSelected(pane.rows.index(50))
    assert pane.list.verticalScrollBar().value() == scroll


def test_a_new_row_above_keeps_the_selection_on_its_record(put: Put, qtbot: QtBot) -> None:
    pane, shelf = shown(put, [session(n) for n in range(10)])
    pane.select("s4")
    shelf.rows.insert(0, session(99))
    with qtbot.assertNotEmitted(pane.chosen):
        pane.refresh()
    assert pane.list.currentIndex().row() == 5


def test_after_a_delete_the_next_row_is_chosen(put: Put, qtbot: QtBot) -> None:
    pane, shelf = shown(put, [session(n) for n in range(5)])
    pane.select("s2")
    pane.list.setFocus()
    del shelf.rows[2]
    with qtbot.waitSignal(pane.chosen) as told:
        pane.refresh()
    assert told.args == ["s3"]
    assert pane.list.hasFocus()


def test_after_the_last_delete_the_empty_sentence_is_shown(put: Put) -> None:
    pane, shelf = shown(put, [session(0)])
    pane.select("s0")
    shelf.rows.clear()
    pane.refresh()
    assert pane.current() == ""
    assert pane.empty.isVisible()
    assert pane.empty.text() == "Nothing yet."


def test_typing_in_the_filter_is_told_after_a_pause_and_kept_by_a_redraw(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(3)])
    with qtbot.waitSignal(pane.filter_typed) as told:
        qtbot.keyClicks(pane.filter_field, "rota")
    assert told.args == ["rota"]
    pane.refresh()
    assert pane.filter_field.text() == "rota"


def test_new_and_filters_are_told(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(0)])
    pane.set_filters([("all", "All 21"), ("ruth", "With Ruth")])
    with qtbot.waitSignal(pane.new_asked):
        qtbot.mouseClick(pane.new_button, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(pane.filter_chosen) as told:
        qtbot.mouseClick(pane.filter_chips.chip("ruth"), Qt.MouseButton.LeftButton)
    assert told.args == ["ruth"]


def test_the_menu_key_asks_for_the_menu_of_the_chosen_row(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(3)])
    pane.select("s1")
    with qtbot.waitSignal(pane.menu_asked) as told:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(pane.list.viewport(), event)
    assert told.args[0] == "s1"


def test_a_row_reads_as_a_sentence_with_its_group(put: Put) -> None:
    marks = (Mark("voice", "2", "voiceink", said="2 comments"), Mark("checkbox", "4", said="4 open actions"))
    row = Row(uid="1", title="Letting the rota go", caption="Ruth Adeyemi", lead="1", lead_caption="Thu", marks=marks,
              group="October 2026")  # fmt: skip
    pane, _shelf = shown(put, [row])
    said = pane.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "October 2026. Letting the rota go, Thu 1, Ruth Adeyemi, 2 comments, 4 open actions"
    assert QAccessible.queryAccessibleInterface(pane.list).role() == QAccessible.Role.List


@pytest.mark.parametrize("kind", ["session", "person", "goal", "guide", "plain", "choice"])
@pytest.mark.parametrize("percent", [80, 200])
def test_every_kind_of_row_is_drawn_at_every_size_and_grows(kind: str, percent: int, put: Put) -> None:
    row = Row(uid="1", title="Read the planning data", kind=kind, caption="Quiet", icon="clock", lead="RA",
              trailing="5 of 8", progress=0.6, group="Goals", opens=True)  # fmt: skip
    pane, _shelf = shown(put, [row, row])
    plain = pane.list.row_rect(1).height()
    pane.list.setFocus()
    theme.current().apply("dark", percent)
    assert not pane.list.grab().toImage().isNull()
    assert pane.list.row_rect(1).height() == row_height(row) == round(plain * percent / 100)


def test_tab_into_the_list_shows_where_one_is_a_click_does_not(put: Put, qtbot: QtBot) -> None:
    pane, _shelf = shown(put, [session(n) for n in range(3)])
    pane.filter_field.setFocus()
    qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=pane.list.row_rect(1).center())
    pane.list.setFocus(Qt.FocusReason.MouseFocusReason)
    clicked = pane.list.grab().toImage()
    qtbot.keyClick(pane.list, Qt.Key.Key_Shift)
    assert pane.list.grab().toImage() != clicked
