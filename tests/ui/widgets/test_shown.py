"""What is only shown: words that wrap or are cut, notes, notices, numbers, the rhythm of the weeks; sizes and sides."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.avatar import Avatar, initials
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card, Section
from mentee_journal.ui.widgets.date_leaf import DateLeaf
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.heat_map import HeatMap
from mentee_journal.ui.widgets.key_values import KeyValues
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.log_row import LogRow
from mentee_journal.ui.widgets.mentor_note import MentorNote
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.progress import Progress, ProgressRow
from mentee_journal.ui.widgets.scroll import Panes, Scroll
from mentee_journal.ui.widgets.stat_strip import StatStrip
from tests.ui.widgets.conftest import Put

TODAY = dt.date(2026, 10, 13)
LONG = "Checking at nine in the evening is not care, it is control. " * 4


def test_a_persons_words_are_never_read_as_rich_text(put: Put) -> None:
    label = put(Label("<b>bold</b> & <img src=x>"))
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > Label("bold").sizeHint().width() * 3


def test_a_wrapping_text_is_as_tall_as_its_width_asks(put: Put) -> None:
    label = WrappingLabel(LONG, "quote")
    assert label.heightForWidth(200) > 2 * label.heightForWidth(600)
    assert label.heightForWidth(200) % 22 == 0


def test_a_wrapping_text_is_whole_inside_a_card_inside_a_scroll_area(put: Put) -> None:
    scroll, card, label = Scroll(margins=(20, 20, 20, 20)), Card("Agreement"), WrappingLabel(LONG)
    card.body.addWidget(label)
    scroll.body.addWidget(card)
    scroll.body.addStretch(1)
    put(scroll, 300, 200)
    assert label.height() >= label.heightForWidth(label.width())


def test_a_text_is_cut_after_so_many_lines(put: Put) -> None:
    assert WrappingLabel(LONG, max_lines=2).heightForWidth(200) == 40


def test_an_empty_text_takes_no_height(put: Put) -> None:
    assert WrappingLabel("").heightForWidth(200) == 0


def test_a_lead_is_read_before_the_text(put: Put) -> None:
    label = put(WrappingLabel("Their titles are left out.", lead="2 private entries stay here."))
    assert label.accessibleName() == "2 private entries stay here. Their titles are left out."


def test_a_cut_line_tells_the_rest_in_its_tooltip_and_a_whole_one_nothing(put: Put) -> None:
    label = put(ElidedLabel("Hana Sato: calm announcements"), 80, 20)
    assert label.toolTip() == "Hana Sato: calm announcements"
    label.resize(500, 20)
    assert label.toolTip() == ""


def test_text_at_twice_the_size_doubles_the_lines(put: Put) -> None:
    label = WrappingLabel("one line", "small")
    before = label.heightForWidth(600)
    theme.current().apply("light", 200)
    assert label.heightForWidth(600) == 2 * before


@pytest.mark.parametrize(("direction", "side"), [("LeftToRight", 1), ("RightToLeft", -2)])
def test_the_plum_bar_stands_where_reading_begins(direction: str, side: int, put: Put, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection[direction])
    note = put(MentorNote("Ruth, 10 October", "Worth keeping."), 300)
    picture = note.grab().toImage()
    assert picture.pixelColor(side % note.width(), note.height() // 2) == theme.color("voice")


def test_a_note_says_who_wrote_what(put: Put, qtbot: QtBot) -> None:
    note = put(MentorNote("Ruth, 10 October", "Worth keeping."), 300)
    link = note.add_link("Answer on Thursday")
    assert note.accessibleName() == "Ruth, 10 October: Worth keeping."
    with qtbot.waitSignal(link.clicked):
        qtbot.mouseClick(link, Qt.MouseButton.LeftButton)


def test_the_button_of_a_notice_is_pressed(put: Put, qtbot: QtBot) -> None:
    box = NoticeBox("We restored your unsaved draft.", "draft")
    keep = box.add_button("Keep it")
    put(box, 400)
    with qtbot.waitSignal(keep.clicked):
        qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)


def test_a_card_is_named_by_its_heading_and_its_link_works(put: Put, qtbot: QtBot) -> None:
    card = Card("Goals")
    link = card.heading.add_link("Check in")
    put(card, 300)
    assert card.accessibleName() == "Goals"
    with qtbot.waitSignal(link.clicked):
        qtbot.keyClick(link, Qt.Key.Key_Space)
    assert link.mapTo(card, link.rect().topRight()).x() == card.width() - 1 - 20


def test_the_plus_of_a_section_says_what_it_adds(put: Put, qtbot: QtBot) -> None:
    section = put(Section("Takeaways", plus="Add a takeaway"), 240)
    assert section.plus is not None
    assert section.plus.accessibleName() == "Add a takeaway"
    with qtbot.waitSignal(section.plus.clicked):
        qtbot.mouseClick(section.plus, Qt.MouseButton.LeftButton)


def test_a_page_head_wraps_its_title_when_it_is_narrow(put: Put) -> None:
    head = PageHead("Prepare session 9 with Ruth about the weekly rota", "Thursday")
    head.add(button("Start session", "primary"))
    assert head.heightForWidth(360) > head.heightForWidth(1200)


@pytest.mark.parametrize(
    ("name", "short"), [("Ruth Adeyemi", "RA"), ("Ines", "I"), ("", "?"), ("ana maria lopes", "AL"), ("…", "?")]
)
def test_initials_of_any_name(name: str, short: str) -> None:
    assert initials(name) == short


def test_a_person_and_a_day_are_read_out(put: Put) -> None:
    assert put(Avatar("Ruth Adeyemi")).accessibleName() == "Ruth Adeyemi"
    assert put(DateLeaf("Thu", "15", said="Thursday 15 October")).accessibleName() == "Thursday 15 October"


def test_progress_is_said_in_words(put: Put) -> None:
    row = put(ProgressRow("Feedback to each teammate", "4 of 6", 0.66, note="Quiet for 36 days"), 300)
    assert (row.bar.accessibleName(), row.bar.accessibleDescription()) == ("Feedback to each teammate", "4 of 6")
    assert row.note.isVisible()


@pytest.mark.parametrize("share", [-1.0, 0.0, 0.001, 0.5, 1.0, 7.0])
def test_any_share_can_be_drawn(share: float, put: Put) -> None:
    assert not put(Progress(share), 120).grab().toImage().isNull()


def shown_names(widget: QWidget) -> list[str]:
    return [one.accessibleName() for one in widget.children() if isinstance(one, QWidget) and one.isVisible()]


def test_numbers_and_pairs_are_replaced_by_new_ones(put: Put, qtbot: QtBot) -> None:
    strip, pairs = StatStrip([("8", "sessions")]), KeyValues([("Purpose", "Grow", "quote"), ("Where", "")])
    put(strip, 400)
    put(pairs, 400)
    strip.set_numbers([("9", "sessions"), ("4.3", "of 5")])
    qtbot.waitUntil(lambda: shown_names(strip) == ["9 sessions", "4.3 of 5"])
    assert "Purpose: Grow" in [label.accessibleName() for label in pairs.findChildren(QLabel)]


def test_a_line_of_a_log_opens_what_it_tells_of(put: Put, qtbot: QtBot) -> None:
    row = put(LogRow("Shared a summary", "share", end="Sat 3 Oct", lead="Due"), 400)
    assert row.accessibleName() == "Due, Shared a summary, Sat 3 Oct"
    with qtbot.waitSignal(row.clicked):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)


def test_starters_and_buttons_of_an_empty_page(put: Put, qtbot: QtBot) -> None:
    page = Empty("Your first session", "Two lines are a good start.")
    page.add_button(button("New session", "primary"))
    starter = page.add_starter("book", "Something you read", "A chapter, an article")
    put(page, 760, 700)
    assert starter.accessibleDescription() == "A chapter, an article"
    with qtbot.waitSignal(starter.clicked):
        qtbot.keyClick(starter, Qt.Key.Key_Space)


def rhythm() -> HeatMap:
    made = HeatMap()
    days = {TODAY - dt.timedelta(12): (1, 1, 0), TODAY - dt.timedelta(5): (2, 0, 0), TODAY + dt.timedelta(2): (0, 0, 1)}
    made.set_days(days, TODAY, dt.date(2026, 6, 11))
    return made


def test_a_day_of_the_rhythm_is_said_in_words(put: Put) -> None:
    made = put(rhythm(), 320)
    assert made.said(TODAY - dt.timedelta(12)) == "Thursday 1 October: 1 session, 1 reflection"
    assert made.said(TODAY - dt.timedelta(5)) == "Thursday 8 October: 2 sessions"
    assert made.said(TODAY) == "Tuesday 13 October: nothing written"


def test_arrows_walk_the_days_and_enter_opens_one(put: Put, qtbot: QtBot) -> None:
    made = put(rhythm(), 320)
    qtbot.keyClick(made, Qt.Key.Key_Left)
    qtbot.keyClick(made, Qt.Key.Key_Up)
    assert made.accessibleDescription() == "Monday 5 October: nothing written"
    with qtbot.waitSignal(made.opened) as told:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert told.args == [dt.date(2026, 10, 5)]


def test_arrows_stop_at_the_ends_of_what_is_shown(put: Put, qtbot: QtBot) -> None:
    made = put(rhythm(), 320)
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert made.day == TODAY


@pytest.mark.parametrize("direction", ["LeftToRight", "RightToLeft"])
def test_a_click_opens_the_day_below_it(direction: str, put: Put, qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection[direction])
    made, day = put(rhythm(), 320), dt.date(2026, 10, 1)
    spot = made.cell(day).center().toPoint()
    if direction == "RightToLeft":
        spot.setX(made.width() - spot.x())
    with qtbot.waitSignal(made.opened) as told:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=spot)
    assert told.args == [day]


def test_a_wider_rhythm_shows_more_weeks_and_none_before_the_first_day(put: Put) -> None:
    made = rhythm()
    assert made.cell(dt.date(2026, 6, 10)).isEmpty()
    put(made, 200)
    few = made.weeks()
    made.resize(600, made.height())
    assert made.weeks() > few


def test_panes_keep_their_widths_at_100_percent(put: Put) -> None:
    panes = Panes([QWidget(), QWidget()], [304, 500], stretch=1)
    put(panes, 805, 400)
    assert panes.state()[0] == 304
    panes.set_state([260, 544])
    assert panes.state()[0] == 260


def test_a_scrolled_page_comes_back_to_its_place(put: Put) -> None:
    scroll = Scroll()
    for _place in range(40):
        scroll.body.addWidget(Label("A line"))
    put(scroll, 200, 200)
    scroll.verticalScrollBar().setValue(300)
    place = scroll.place()
    scroll.verticalScrollBar().setValue(0)
    scroll.go_to(place)
    assert scroll.verticalScrollBar().value() == 300
    assert scroll.frameShape() == QScrollArea.Shape.NoFrame


def test_margins_grow_with_the_text_and_turn_round_with_the_language(put: Put, qapp: QApplication) -> None:
    column = Column(16, (24, 20, 8, 20))
    theme.current().apply("light", 150)
    assert (column.spacing(), column.contentsMargins().left()) == (24, 36)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    theme.current().apply("light", 150)
    assert column.contentsMargins().right() == 36


def test_emptying_a_layout_lets_everything_go(put: Put) -> None:
    holder = QWidget()
    column, inner = Column(0, parent=holder), Line(8)
    inner.addWidget(Label("inner"))
    column.addWidget(Label("outer"))
    column.addLayout(inner)
    put(holder, 200, 100)
    empty(column)
    assert column.count() == 0
    assert not any(label.isVisible() for label in holder.findChildren(QLabel))


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_words_wear_the_ink_of_the_theme(choice: str, put: Put) -> None:
    label = put(Label("Late", token="amber"))
    theme.current().apply(choice)
    ink = theme.color("amber")
    picture = label.grab().toImage()
    points = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    nearest = min(abs(picture.pixelColor(x, y).red() - ink.red()) for x, y in points)
    assert nearest < 12
    assert label.palette().windowText().color() == ink
