"""Fields: what is typed is read kindly, what cannot be read stays and is explained, a redraw never loses a word."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal import i18n
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.near_dates import read_day
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from mentee_journal.ui.widgets.typed_fields import (
    DurationField,
    NumberField,
    TimeField,
    Unreadable,
    minutes,
    read_minutes,
    read_number,
    read_time,
)
from tests.ui.widgets.conftest import Put

TODAY = dt.date(2026, 10, 13)  # a Tuesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", TODAY),
        ("Tomorrow", dt.date(2026, 10, 14)),
        ("yesterday", dt.date(2026, 10, 12)),
        ("2026-11-30", dt.date(2026, 11, 30)),
        ("15 Oct", dt.date(2026, 10, 15)),
        ("Oct 15", dt.date(2026, 10, 15)),
        ("Thu 15 October", dt.date(2026, 10, 15)),
        ("15 october 2027", dt.date(2027, 10, 15)),
        ("15.10.", dt.date(2026, 10, 15)),
        ("15/10/26", dt.date(2026, 10, 15)),
        ("11.6.2026", dt.date(2026, 6, 11)),
        ("5 Jan", dt.date(2027, 1, 5)),
        ("thu", dt.date(2026, 10, 15)),
        ("Tuesday", dt.date(2026, 10, 20)),
        ("in 3 days", dt.date(2026, 10, 16)),
        ("in 2 weeks", dt.date(2026, 10, 27)),
        ("+10", dt.date(2026, 10, 23)),
        ("28 Feb", dt.date(2027, 2, 28)),
    ],
)
def test_a_day_is_read_as_people_say_it(typed: str, meant: dt.date) -> None:
    assert read_day(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["31 Feb", "soon", "32.1.", "2026-13-01", "the 15", "15 16 17 Oct", "+99999999"])
def test_what_is_no_day_is_explained(typed: str) -> None:
    with pytest.raises(Unreadable, match="There is no such day"):
        read_day(typed, TODAY)


@given(st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)))
def test_every_day_that_is_shown_can_be_read_again(day: dt.date) -> None:
    assert read_day(i18n.near_day(day, TODAY), TODAY) == day
    assert read_day(i18n.plain_day(day), TODAY) == day


@given(st.text())
def test_no_text_ever_breaks_a_field(typed: str) -> None:
    for read in (lambda text: read_day(text, TODAY), read_number, read_time, read_minutes):
        with suppress(Unreadable):
            read(typed)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("14:00", dt.time(14)), ("9", dt.time(9)), ("9.30", dt.time(9, 30)), ("2 pm", dt.time(14)), ("12 am", dt.time(0)),
     ("1430", dt.time(14, 30)), ("14h30", dt.time(14, 30))],
)  # fmt: skip
def test_a_time_is_read_as_people_say_it(typed: str, meant: dt.time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("50", 50), ("50 min", 50), ("1 h", 60), ("1 h 30", 90), ("1:30", 90), ("1.5 h", 90), ("1 h 5 min", 65)],
)
def test_a_length_of_time_is_read_as_people_say_it(typed: str, meant: int) -> None:
    assert read_minutes(typed) == meant
    assert read_minutes(minutes(meant)) == meant


@pytest.mark.parametrize(("typed", "meant"), [("3.5", 3.5), ("3,5", 3.5), ("-2", -2), ("1 200", 1200), ("\u22124", -4)])
def test_a_number_is_read_with_either_sign(typed: str, meant: float) -> None:
    assert read_number(typed) == meant


def test_a_number_that_is_too_small_is_explained() -> None:
    with pytest.raises(Unreadable, match="smallest number here is 0"):
        read_number("-1", 0)


def test_a_typed_day_is_told_once_and_written_as_the_program_says_it(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    qtbot.keyClicks(field, "15 oct")
    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [dt.date(2026, 10, 15)]
    assert field.text() == "Thu 15 Oct"
    with qtbot.assertNotEmitted(field.changed):
        field.settle()


def test_an_emptied_day_is_no_day(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    field.set_value(TODAY)
    field.clear()
    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [None]


def test_a_day_that_is_none_stays_as_typed_with_a_sentence_below(put: Put, qtbot: QtBot) -> None:
    dates = DateField(lambda: TODAY)
    field = put(Field("Due", dates, "A day, or nothing"), 300)
    qtbot.keyClicks(dates, "31 Feb")
    qtbot.keyClick(dates, Qt.Key.Key_Return)
    assert dates.text() == "31 Feb"
    assert dates.has_problem()
    assert field.below.text() == "There is no such day. Write it as 13 Oct, or tomorrow."
    assert dates.accessibleDescription() == field.below.text()
    dates.clear()
    qtbot.keyClicks(dates, "tomorrow")
    qtbot.keyClick(dates, Qt.Key.Key_Return)
    assert not dates.has_problem()
    assert field.below.text() == "A day, or nothing"


def test_a_redraw_leaves_a_line_being_typed_in_alone(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    field.setFocus()
    qtbot.keyClicks(field, "15 o")
    field.set_value(TODAY)
    assert field.text() == "15 o"


def test_the_month_opens_with_down_and_arrows_choose_a_day(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    field.set_value(dt.date(2026, 10, 15))
    popup = field.open_calendar()
    qtbot.keyClick(popup.grid, Qt.Key.Key_Down)
    qtbot.keyClick(popup.grid, Qt.Key.Key_Right)
    assert popup.grid.accessibleDescription() == "Friday 23 October 2026"
    with qtbot.waitSignal(field.changed) as told:
        qtbot.keyClick(popup.grid, Qt.Key.Key_Return)
    assert told.args == [dt.date(2026, 10, 23)]
    assert field.text() == "Fri 23 Oct"


def test_a_click_in_the_month_chooses_that_day_also_right_to_left(
    put: Put, qtbot: QtBot, qapp: QApplication
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field = put(DateField(lambda: TODAY), 200)
    grid = field.open_calendar().grid
    spot = grid.cell(dt.date(2026, 10, 21)).center().toPoint()
    spot.setX(grid.width() - spot.x())
    with qtbot.waitSignal(field.changed) as told:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [dt.date(2026, 10, 21)]


def test_page_keys_turn_months_and_stay_on_a_day_that_exists(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    field.set_value(dt.date(2026, 10, 31))
    grid = field.open_calendar().grid
    qtbot.keyClick(grid, Qt.Key.Key_PageDown)
    assert grid.day == dt.date(2026, 11, 30)
    qtbot.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.day == dt.date(2026, 10, 30)


def test_no_date_clears_it(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    field.set_value(TODAY)
    popup = field.open_calendar()
    link = next(made for made in popup.findChildren(QWidget) if made.accessibleName() == "No date")
    with qtbot.waitSignal(field.changed) as told:
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert told.args == [None]
    assert field.text() == ""


def test_numbers_times_and_lengths_show_what_they_hold(put: Put) -> None:
    number, time, length = NumberField(), TimeField(), DurationField()
    number.set_value(3.5)
    time.set_value(dt.time(14))
    length.set_value(90)
    assert [field.text() for field in (number, time, length)] == ["3.5", "14:00", "1 h 30 min"]


def test_a_label_is_its_fields_name_and_takes_one_there(put: Put) -> None:
    line = LineEdit()
    field = put(Field("Where", line), 300)
    assert line.accessibleName() == "Where"
    assert field.label.buddy() is line
    field.setFocus()
    assert line.hasFocus()


def test_a_growing_text_grows_and_stops_growing(put: Put, qtbot: QtBot) -> None:
    edit = put(GrowingEdit(lines=2, most=5), 300)
    small = edit.height()
    for word in ("one", "two", "three", "four"):
        qtbot.keyClicks(edit, word)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.height() > small
    edit.set_words("line\n" * 40)
    assert edit.height() < 3.5 * small


def test_tab_leaves_a_growing_text(put: Put, qtbot: QtBot) -> None:
    holder, edit, after = QWidget(), GrowingEdit(), QLineEdit()
    column = Column(4, parent=holder)
    column.addWidget(edit)
    column.addWidget(after)
    put(holder, 300, 200)
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert edit.words() == ""


def test_showing_the_same_text_keeps_the_caret_and_tells_nobody(put: Put, qtbot: QtBot) -> None:
    edit = put(GrowingEdit("I fixed it myself"), 300)
    cursor = edit.textCursor()
    cursor.setPosition(6)
    edit.setTextCursor(cursor)
    with qtbot.assertNotEmitted(edit.edited):
        edit.set_words("I fixed it myself")
        edit.set_words("I fixed it myself, because")
        edit.set_words("I fixed it myself")
    edit.set_words("I fixed it myself")
    with qtbot.waitSignal(edit.edited):
        qtbot.keyClicks(edit, "x")


@given(text=st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])))
def test_a_growing_text_gives_back_what_it_was_given(text: str) -> None:
    edit = GrowingEdit()
    edit.set_words(text)
    assert edit.words() == text


def test_leaving_a_day_of_months_ago_alone_never_moves_it_to_next_year(put: Put, qtbot: QtBot) -> None:
    field = put(DateField(lambda: TODAY), 200)
    field.set_value(dt.date(2026, 1, 1))
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.value() == dt.date(2026, 1, 1)
