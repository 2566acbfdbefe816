"""The trend tells time and values truly, whatever they are."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.charts.shapes import Align, Box, Mark, Point, diamond, runs
from mentee_journal.charts.trend import DAY_GAP, Range, Reading, day_ticks, sparkline, steps, trend

JUNE, DECEMBER = dt.date(2026, 6, 15), dt.date(2026, 12, 8)
PLOT = Box(20, 10, 360, 150)
LEVELS = (1.0, 2.0, 3.0, 4.0, 5.0)
SPAN = Range(JUNE, DECEMBER, LEVELS)

days = st.dates(JUNE, DECEMBER)
numbers = st.floats(-1e6, 1e6).map(lambda value: round(value, 2))


def after(days: int) -> dt.date:
    return JUNE + dt.timedelta(days=days)


def test_days_are_apart_as_in_life() -> None:
    drawn = trend([[Reading(after(0), 3), Reading(after(10), 3), Reading(after(40), 3)]], PLOT, SPAN)

    first, second, third = (point.x for point in drawn.lines[0].points if point)
    assert (third - second) == pytest.approx(3 * (second - first))


def test_a_higher_value_stands_higher() -> None:
    low, high = trend([[Reading(JUNE, 1), Reading(DECEMBER, 5)]], PLOT, SPAN).lines[0].points

    assert low == Point(PLOT.x, PLOT.bottom)
    assert high == Point(PLOT.right, PLOT.y)


def test_read_from_the_right_time_runs_from_the_right() -> None:
    first, last = trend([[Reading(JUNE, 1), Reading(DECEMBER, 5)]], PLOT, SPAN, mirrored=True).lines[0].points

    assert first == Point(PLOT.right, PLOT.bottom)
    assert last == Point(PLOT.x, PLOT.y)


def test_the_target_is_level_with_its_value() -> None:
    drawn = trend([], PLOT, SPAN, target=4)

    assert drawn.target == drawn.grid[3]


def test_a_missing_value_breaks_the_line() -> None:
    readings = [Reading(after(n), value) for n, value in enumerate([1, 2, None, 3, None, 4, 5])]

    assert [len(run) for run in trend([readings], PLOT, SPAN).lines[0].runs] == [2, 1, 2]


@given(st.lists(st.tuples(days, st.floats(-10, 20)), max_size=9), st.booleans())
def test_every_point_is_inside_the_plot(readings: list[tuple[dt.date, float]], mirrored: bool) -> None:
    line = trend([[Reading(*pair) for pair in readings]], PLOT, SPAN, mirrored=mirrored).lines[0]

    for point in line.points:
        assert point is not None
        assert PLOT.x <= point.x <= PLOT.right
        assert PLOT.y <= point.y <= PLOT.bottom


@given(st.lists(st.tuples(days, st.floats(5, 80)), max_size=12), st.booleans())
def test_labels_of_days_never_meet_nor_leave(wished: list[tuple[dt.date, float]], mirrored: bool) -> None:
    ticks = day_ticks(wished, PLOT, SPAN, mirrored=mirrored)

    boxes = sorted(tick.label.box for tick in ticks)
    for box, following in pairwise(boxes):
        assert box.right + DAY_GAP <= following.x + 0.01
    assert all(PLOT.x <= box.x and box.right <= PLOT.right + 0.01 for box in boxes)
    assert bool(ticks) == bool(wished)
    assert [wished[tick.which][0] for tick in ticks] == sorted(wished[tick.which][0] for tick in ticks)


def test_the_first_and_last_day_are_aligned_inwards() -> None:
    wished = [(JUNE, 40.0), (DECEMBER, 40.0), (after(80), 40.0)]

    aligned = [tick.label.align for tick in day_ticks(wished, PLOT, SPAN)]
    assert aligned == [Align.LEFT, Align.CENTRE, Align.RIGHT]


def test_when_room_is_short_the_first_named_days_stay() -> None:
    wished = [(JUNE, 100.0), (DECEMBER, 100.0), (after(5), 100.0), (after(88), 100.0)]

    assert [tick.which for tick in day_ticks(wished, PLOT, SPAN)] == [0, 3, 1]


@pytest.mark.parametrize(
    ("values", "grid"),
    [
        ([6, 3.5, 1], (0, 2, 4, 6)),
        ([1, 5], (0, 2, 4, 6)),
        ([90, 100], (90, 95, 100)),
        ([0.1, 0.3], (0, 0.1, 0.2, 0.3)),
        ([7], (0, 2, 4, 6, 8)),
        ([0], (0, 0.5, 1)),
        ([], (0, 0.5, 1)),
        ([-3, 4], (-4, -2, 0, 2, 4)),
    ],
)
def test_the_grid_has_round_numbers(values: list[float], grid: tuple[float, ...]) -> None:
    assert steps(values) == grid


@given(st.lists(numbers, max_size=8), st.integers(3, 8))
def test_the_grid_holds_every_value_with_few_lines(values: list[float], most: int) -> None:
    grid = steps(values, most)

    assert 2 <= len(grid) <= most
    assert list(grid) == sorted(set(grid))
    assert all(grid[0] - 1e-6 <= value <= grid[-1] + 1e-6 for value in values)


def test_a_single_reading_is_a_point_at_the_start() -> None:
    drawn = trend([[Reading(JUNE, 3)]], PLOT, Range(JUNE, JUNE, LEVELS))

    assert drawn.lines[0].points == (Point(PLOT.x, PLOT.y + PLOT.height / 2),)


def test_a_sparkline_fills_its_room() -> None:
    line = sparkline([Reading(after(0), 2), Reading(after(4), 8), Reading(after(8), 5)], (60, 20))

    assert line.points == (Point(3, 17), Point(30, 3), Point(57, 10))


def test_a_flat_sparkline_runs_through_the_middle() -> None:
    line = sparkline([Reading(after(0), 4), Reading(after(8), 4)], (60, 20))

    assert [point.y for point in line.points if point] == [10, 10]


def test_nothing_measured_draws_nothing() -> None:
    assert sparkline([], (60, 20)).runs == ()
    assert sparkline([Reading(JUNE, None)], (60, 20)).runs == ()


def test_a_diamond_is_as_wide_as_high() -> None:
    top, right, bottom, left = diamond(Point(10, 10), 9)

    assert bottom.y - top.y == pytest.approx(right.x - left.x)
    assert {Mark.CIRCLE, Mark.SQUARE, Mark.DIAMOND} == set(Mark)


def test_an_open_line_does_not_run_over_its_end() -> None:
    here = Point(1, 1)

    assert len(runs((here, None, here))) == 2
    assert len(runs((here, None, here), closed=True)) == 1
