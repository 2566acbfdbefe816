"""Charts can be walked with the arrows, clicked, read aloud, and drawn in any direction."""

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.charts import (
    LEVELS,
    ChartLegend,
    Frame,
    RadarChart,
    Rated,
    Role,
    Series,
    Sparkline,
    TrendChart,
)
from mentee_journal.ui.widgets.tooltip import plain_tip
from tests.ui.widgets.conftest import Put

SKILLS = ["Listening", "Giving feedback", "Delegating", "Planning"]
TODAY = dt.date(2026, 10, 13)
JUNE, JULY, SEPTEMBER = dt.date(2026, 6, 15), dt.date(2026, 7, 27), dt.date(2026, 9, 14)


@pytest.fixture
def radar(put: Put) -> RadarChart:
    chart = RadarChart()
    now, mentor = Rated("Now", Role.NOW, (4, 3, None, 2)), Rated("Ruth", Role.MENTOR, (4, 2, 3, 2))
    chart.set_skills(SKILLS, [now, mentor], selected=1)
    put(chart, 400, 320)
    chart.clearFocus()
    return chart


@pytest.fixture
def trend(put: Put) -> TrendChart:
    chart = TrendChart()
    lines = [
        Series("You", Role.NOW, [(JUNE, 3), (JULY, 2), (SEPTEMBER, 3)]),
        Series("Looking back", Role.EARLIER, [(JUNE, 1)]),
        Series("Ruth", Role.MENTOR, [(SEPTEMBER, 2)]),
    ]
    chart.set_series(lines, Frame(TODAY, LEVELS, 4, "Aim 4", dt.date(2026, 12, 8)))
    put(chart, 400, 200)
    chart.clearFocus()
    return chart


def colour_at(chart: QWidget, x: float, y: float) -> QColor:
    return chart.grab().toImage().pixelColor(round(x), round(y))


def test_the_radar_says_all_its_numbers(radar: RadarChart) -> None:
    assert radar.accessibleDescription() == (
        "4 skills. Now: Listening 4, Giving feedback 3, Planning 2. "
        "Ruth: Listening 4, Giving feedback 2, Delegating 3, Planning 2."
    )


def test_arrows_walk_round_the_radar_and_leave_out_what_is_not_tried(qtbot: QtBot, radar: RadarChart) -> None:
    radar.setFocus()
    walked = []
    for _step in range(3):
        walked.append(radar.accessibleDescription())
        qtbot.keyClick(radar, Qt.Key.Key_Right)

    assert walked == ["Planning: 2 (Now)", "Listening: 4 (Now)", "Giving feedback: 3 (Now)"]
    assert radar.accessibleDescription() == "Planning: 2 (Now)"


def test_up_and_down_change_whose_rating_it_is(qtbot: QtBot, radar: RadarChart) -> None:
    radar.setFocus()
    qtbot.keyClick(radar, Qt.Key.Key_Up)

    assert radar.accessibleDescription() == "Planning: 2 (Ruth)"


def test_enter_opens_the_skill_the_keyboard_is_on(qtbot: QtBot, radar: RadarChart) -> None:
    radar.setFocus()
    qtbot.keyClick(radar, Qt.Key.Key_Right)
    with qtbot.waitSignal(radar.activated) as told:
        qtbot.keyClick(radar, Qt.Key.Key_Return)

    assert told.args == [1, 0]


def test_a_click_on_a_name_opens_the_skill(qtbot: QtBot, radar: RadarChart) -> None:
    drawn = radar._radar()
    assert drawn
    box = drawn.labels[2].box
    with qtbot.waitSignal(radar.activated) as told:
        qtbot.mouseClick(radar, Qt.MouseButton.LeftButton, pos=QPoint(int(box.x + 5), int(box.y + 5)))

    assert told.args == [-1, 2]


def test_a_click_on_a_point_opens_it_and_the_pointer_shows_it(qtbot: QtBot, radar: RadarChart) -> None:
    stop = next(stop for stop in radar.stops() if (stop.line, stop.index) == (0, 2))
    spot = QPointF(*stop.at).toPoint()
    qtbot.mouseMove(radar, spot)
    with qtbot.waitSignal(radar.activated) as told:
        qtbot.mouseClick(radar, Qt.MouseButton.LeftButton, pos=spot)

    assert told.args == [0, 2]
    assert radar.cursor().shape() == Qt.CursorShape.PointingHandCursor


def test_the_tooltip_says_all_who_agree_on_a_point(radar: RadarChart) -> None:
    spot = QPointF(*radar.stops()[0].at).toPoint()
    QApplication.sendEvent(radar, QHelpEvent(QEvent.Type.ToolTip, spot, radar.mapToGlobal(spot)))

    assert QToolTip.text() == "Listening: 4 (Now)\nListening: 4 (Ruth)"
    QToolTip.hideText()


def test_a_name_that_looks_like_a_page_is_shown_as_it_is(radar: RadarChart) -> None:
    assert plain_tip("you & me") == "you & me"
    assert plain_tip('<img src="/etc/passwd">') == "<span>&lt;img src=&quot;/etc/passwd&quot;&gt;</span>"


def test_my_rating_is_a_dot_inside_the_square_of_the_mentor(radar: RadarChart) -> None:
    same = next(stop for stop in radar.stops() if (stop.line, stop.index) == (1, 0)).at

    assert colour_at(radar, same.x, same.y) == theme.color("chartnow")
    assert colour_at(radar, same.x - 5.4, same.y - 5.4) == theme.color("chartvoice")


@pytest.mark.parametrize("count", [0, 2, 11])
def test_too_few_or_too_many_skills_draw_nothing(put: Put, count: int) -> None:
    chart = RadarChart()
    chart.set_skills(["Skill"] * count, [Rated("Now", Role.NOW, (3,) * count)])
    put(chart, 300, 300)

    assert chart.stops() == []
    assert colour_at(chart, 150, 150) == colour_at(chart, 1, 1)


def test_the_selected_skill_is_semibold(radar: RadarChart) -> None:
    radar.select(3)

    assert [radar._font(index).weight() > radar._font(0).weight() for index in range(4)] == [False, False, False, True]


def test_the_trend_says_its_ends_and_its_aim(trend: TrendChart) -> None:
    assert trend.accessibleDescription() == (
        "You, Mon 15 Jun: 3. You, Mon 14 Sep: 3. Ruth, Mon 14 Sep: 2. Looking back, Mon 15 Jun: 1. Aim 4"
    )


def test_arrows_walk_through_time_and_stop_at_the_ends(qtbot: QtBot, trend: TrendChart) -> None:
    trend.setFocus()
    heard = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(trend, key)
        heard.append(trend.accessibleDescription())

    assert heard == ["You, Mon 14 Sep: 3", "You, Mon 27 Jul: 2", "You, Mon 15 Jun: 3", "You, Mon 15 Jun: 3"]


def test_up_goes_to_what_stands_at_the_same_time(qtbot: QtBot, trend: TrendChart) -> None:
    trend.setFocus()
    qtbot.keyClick(trend, Qt.Key.Key_Down)

    assert trend.accessibleDescription() == "Ruth, Mon 14 Sep: 2"


def test_read_from_the_right_time_and_the_left_key_run_on(qtbot: QtBot, trend: TrendChart) -> None:
    before = {(stop.line, stop.index): stop.at.x for stop in trend.stops()}
    trend.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    after = {(stop.line, stop.index): stop.at.x for stop in trend.stops()}

    assert all(after[key] == pytest.approx(trend.width() - before[key], abs=0.01) for key in before)
    trend.setFocus()
    qtbot.keyClick(trend, Qt.Key.Key_Right)
    assert trend.accessibleDescription() == "You, Mon 27 Jul: 2"


def test_tab_leads_in_and_out(qtbot: QtBot, put: Put, trend: TrendChart) -> None:
    holder = QWidget()
    for child in (TrendChart(), TrendChart()):
        child.setParent(holder)
    put(holder, 300, 300)
    first, second = holder.findChildren(TrendChart)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)

    assert second.hasFocus()


def test_what_the_keyboard_left_is_told_as_a_whole_again(trend: TrendChart) -> None:
    whole = trend.accessibleDescription()
    trend.setFocus()
    assert trend.accessibleDescription() != whole
    trend.clearFocus()
    assert trend.accessibleDescription() == whole


def test_readings_of_a_goal_show_now_and_the_unit(put: Put) -> None:
    chart = TrendChart()
    chart.set_readings(
        [(JUNE, 6), (JULY, 4), (SEPTEMBER, 3.5)], today=TODAY, target=1, target_words="Aim 1 h", unit="h",
        until=dt.date(2026, 11, 30),
    )  # fmt: skip
    put(chart, 600, 180)

    assert [chart._days[tick.which][1] for tick in chart._trend().days] == ["15 Jun", "27 Jul", "Now", "30 Nov"]
    assert chart.stops()[-1].said == "Mon 14 Sep: 3.5 h"


@pytest.mark.parametrize("readings", [[], [(JUNE, None)], [(JUNE, 4)], [(JUNE, 0), (JUNE, 0)]])
def test_few_readings_are_drawn_without_trouble(put: Put, readings: list[tuple[dt.date, float | None]]) -> None:
    chart = TrendChart()
    chart.set_readings(readings, today=JUNE, target=4, target_words="Aim 4")
    put(chart, 300, 150)
    chart.grab()

    assert len(chart.stops()) == sum(value is not None for _day, value in readings)


def test_new_numbers_replace_the_old(trend: TrendChart) -> None:
    trend.grab()
    trend.set_readings([(JUNE, 6)], today=TODAY)

    assert [stop.said for stop in trend.stops()] == ["Mon 15 Jun: 6"]


def test_larger_text_and_the_dark_are_taken_up(trend: TrendChart) -> None:
    light, narrow = colour_at(trend, 200, 100), trend._trend().plot.x
    theme.current().apply("dark", 200)

    assert trend._trend().plot.x > narrow
    assert colour_at(trend, 200, 100) != light


def test_a_sparkline_says_where_it_went(put: Put) -> None:
    spark = Sparkline()
    spark.set_readings([(JUNE, 6), (JULY, 4), (SEPTEMBER, 3.5)])
    put(spark, 120, 28)

    assert spark.accessibleDescription() == "From 6 to 3.5"
    end = spark.line().points[-1]
    assert end
    assert colour_at(spark, end.x, end.y) == theme.color("chartnow")


def test_a_legend_names_each_line_and_wraps(put: Put) -> None:
    legend = ChartLegend([("15 June", Role.EARLIER), ("14 Sep", Role.NOW)])
    legend.set_entries([("You", Role.NOW), ("Ruth, 18 Sep", Role.MENTOR)])
    put(legend, 400, 60)

    shown = [child for child in legend.findChildren(QWidget) if child.isVisible()]
    assert [child.accessibleName() for child in shown] == ["You", "Ruth, 18 Sep"]
    assert legend.heightForWidth(120) > legend.heightForWidth(400)


def test_a_legend_takes_its_height_from_its_width(put: Put) -> None:
    legend = ChartLegend([("You", Role.NOW)])
    put(legend, 200, 30)

    assert legend.sizePolicy().hasHeightForWidth()
