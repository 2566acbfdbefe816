"""Ticks, switches, segments, cards, ratings and lists to choose from: by mouse, by key, and read out."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.action_row import ActionRow
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.radio_cards import Option, RadioCards
from mentee_journal.ui.widgets.rating import CirclesRating, Marks, SquaresRating, Sure
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.step_row import Step, StepRow
from mentee_journal.ui.widgets.tick_box import Switch, TickBox
from tests.ui.widgets.conftest import Put

LEVELS = [Option(str(level), f"Level {level}", "A sentence that shows it.") for level in range(1, 6)]


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.mark.parametrize("made", [TickBox, Switch])
def test_space_and_a_click_anywhere_change_a_tick(made: type[TickBox], put: Put, qtbot: QtBot) -> None:
    tick = put(made("Keep private"))
    qtbot.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(tick.width() - 3, 5))
    assert tick.isChecked()
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    assert not tick.isChecked()
    assert role(tick) == QAccessible.Role.CheckBox


def test_a_tick_without_words_is_named_and_large_enough_to_hit(put: Put) -> None:
    tick = put(TickBox(name="Write what a good rota is"))
    assert tick.accessibleName() == "Write what a good rota is"
    assert min(tick.width(), tick.height()) >= 24


def test_the_ring_surrounds_the_mark_on_the_side_where_reading_begins(put: Put, qapp: QApplication) -> None:
    tick = put(TickBox("Include goals"))
    assert tick.ring_area().left() == 0
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert tick.ring_area().right() == tick.rect().right()


def test_an_action_is_ticked_opened_and_binned(put: Put, qtbot: QtBot) -> None:
    row = put(ActionRow("Ask Samir about his week", "Tomorrow", owner="Ruth"), 320)
    with qtbot.waitSignal(row.ticked) as told:
        qtbot.mouseClick(row.tick, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    with qtbot.waitSignal(row.opened):
        qtbot.mouseClick(row.words, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(row.removed):
        qtbot.keyClick(row.tick, Qt.Key.Key_Delete)
    assert row.tick.accessibleName() == "Ask Samir about his week, Ruth, Tomorrow"


def test_showing_an_action_as_done_tells_nobody(put: Put, qtbot: QtBot) -> None:
    row = put(ActionRow("Ask Samir", stacked=True), 240)
    with qtbot.assertNotEmitted(row.ticked):
        row.set_done(True)
    assert row.tick.isChecked()


def test_segments_are_radio_buttons_walked_with_arrows(put: Put, qtbot: QtBot) -> None:
    views = put(Segmented("View", [("people", "People"), ("board", "Outreach")]))
    assert role(views.segment("people")) == QAccessible.Role.RadioButton
    with qtbot.waitSignal(views.chosen) as told:
        qtbot.mouseClick(views.segment("board"), Qt.MouseButton.LeftButton)
    assert told.args == ["board"]
    views.segment("board").setFocus()
    with qtbot.waitSignal(views.chosen) as told:
        qtbot.keyClick(views.segment("board"), Qt.Key.Key_Left)
    assert told.args == ["people"]
    assert views.current() == "people"


def test_setting_a_segment_tells_nobody(put: Put, qtbot: QtBot) -> None:
    views = put(Segmented("View", [("people", "People"), ("board", "Outreach")]))
    with qtbot.assertNotEmitted(views.chosen):
        views.set_current("board")


def test_a_figure_chooses_a_level_and_arrows_go_on(put: Put, qtbot: QtBot) -> None:
    cards = put(RadioCards("Level", LEVELS, numbered=True), 600)
    assert cards.current() == ""
    with qtbot.waitSignal(cards.chosen) as told:
        qtbot.keyClick(cards, Qt.Key.Key_3)
    assert told.args == ["3"]
    qtbot.keyClick(cards.card("3"), Qt.Key.Key_Down)
    assert cards.current() == "4"
    qtbot.mouseClick(cards.card("5"), Qt.MouseButton.LeftButton, pos=QPoint(400, 10))
    assert cards.current() == "5"
    cards.set_current("")
    assert cards.current() == ""


def test_a_level_reads_its_number_title_and_sentence(put: Put) -> None:
    cards = put(RadioCards("Level", LEVELS, numbered=True), 600)
    card = cards.card("2")
    assert (card.accessibleName(), card.accessibleDescription()) == ("2 Level 2", "A sentence that shows it.")


def test_a_long_sentence_makes_its_card_taller(put: Put) -> None:
    cards = put(RadioCards("Level", [Option("1", "Starting out", "A long sentence. " * 20)]), 500)
    assert cards.card("1").heightForWidth(300) > 2 * cards.card("1").heightForWidth(1800)


def test_a_rating_is_set_with_mouse_figures_and_arrows(put: Put, qtbot: QtBot) -> None:
    rating = put(CirclesRating("How useful was it?"))
    with qtbot.waitSignal(rating.rated) as told:
        qtbot.mouseClick(rating, Qt.MouseButton.LeftButton, pos=QPoint(18 * 3 + 7, 12))
    assert told.args == [4]
    qtbot.keyClick(rating, Qt.Key.Key_2)
    assert rating.rating() == 2
    qtbot.keyClick(rating, Qt.Key.Key_Right)
    assert rating.rating() == 3
    assert rating.accessibleDescription() == "3 of 5"
    assert role(rating) == QAccessible.Role.Slider


def test_the_same_circle_again_or_delete_takes_the_rating_back(put: Put, qtbot: QtBot) -> None:
    rating = put(CirclesRating("Useful", 1))
    qtbot.mouseClick(rating, Qt.MouseButton.LeftButton, pos=QPoint(5, 12))
    assert rating.rating() is None
    qtbot.keyClick(rating, Qt.Key.Key_5)
    qtbot.keyClick(rating, Qt.Key.Key_Delete)
    assert rating.rating() is None


def test_right_to_left_the_first_circle_is_on_the_right(put: Put, qtbot: QtBot, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    rating = put(CirclesRating("Useful"))
    qtbot.mouseClick(rating, Qt.MouseButton.LeftButton, pos=QPoint(rating.width() - 4, 12))
    assert rating.rating() == 1


def test_showing_a_rating_tells_nobody(put: Put, qtbot: QtBot) -> None:
    rating = put(Sure())
    with qtbot.assertNotEmitted(rating.rated):
        rating.set_rating(4)
    assert rating.rating() == 4


def test_marks_say_their_rating(put: Put) -> None:
    assert put(Marks(3, squares=True, name="Ruth")).accessibleName() == "Ruth 3 of 5"
    assert put(Marks(None)).accessibleName() == "Not rated"


def test_a_choice_tells_only_what_a_person_chose(put: Put, qtbot: QtBot) -> None:
    choice = put(Choice([("ruth", "Ruth Adeyemi"), ("priya", "Priya Nair")], icon="mentors"))
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_current("priya")
    with qtbot.waitSignal(choice.chosen) as told:
        qtbot.keyClick(choice, Qt.Key.Key_Up)
    assert told.args == ["ruth"]


def test_other_options_keep_what_was_chosen(put: Put) -> None:
    choice = put(Choice([("a", "A"), ("b", "B")]))
    choice.set_current("b")
    choice.set_options([("c", "C"), ("b", "B, renamed")])
    assert choice.current() == "b"


def test_a_step_that_is_done_can_be_gone_back_to(put: Put, qtbot: QtBot) -> None:
    steps = put(StepRow(["What?", "So what?", "Now what?"], 1), 600)
    done, now, _later = steps.findChildren(Step)
    with qtbot.waitSignal(steps.chosen) as told:
        qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert told.args == [0]
    assert now.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert now.accessibleDescription() == "You are here"


def test_the_mentors_rating_is_set_with_squares_in_plum(put: Put, qtbot: QtBot) -> None:
    rating = put(SquaresRating("Ruth's rating"))
    with qtbot.waitSignal(rating.rated) as told:
        qtbot.keyClick(rating, Qt.Key.Key_3)
    assert told.args == [3]
    assert rating.grab().toImage().pixelColor(2, rating.height() // 2) == theme.color("voice")
