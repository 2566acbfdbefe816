"""The radar keeps its promises for any number of skills, any ratings and any words."""

from math import dist, hypot, isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.charts.radar import Radar, fits, radar
from mentee_journal.charts.shapes import Align, Box, Point

EIGHT = [(60.0, 15.0)] * 8
SIZE = (400.0, 320.0)

levels = st.one_of(st.none(), st.integers(1, 5))
words = st.tuples(st.floats(1, 90), st.sampled_from([15.0, 30.0]))


@st.composite
def radars(draw: st.DrawFn) -> tuple[Radar, list[list[int | None]]]:
    count = draw(st.integers(3, 10))
    labels = draw(st.lists(words, min_size=count, max_size=count))
    ratings = draw(st.lists(st.lists(levels, min_size=count, max_size=count), max_size=3))
    size = (draw(st.floats(320, 900)), draw(st.floats(220, 900)))
    return radar(ratings, labels, size, mirrored=draw(st.booleans())), ratings


def test_the_first_skill_is_on_top_and_the_rest_go_clockwise() -> None:
    drawn = radar([], EIGHT, SIZE)

    assert drawn.spokes[0].x == pytest.approx(drawn.centre.x)
    assert drawn.spokes[0].y < drawn.centre.y
    assert drawn.spokes[2].x > drawn.centre.x


def test_read_from_the_right_it_goes_the_other_way() -> None:
    drawn = radar([[1, 2, 3, 4, 5, 4, 3, 2]], EIGHT, SIZE)
    other = radar([[1, 2, 3, 4, 5, 4, 3, 2]], EIGHT, SIZE, mirrored=True)

    for point, twin in zip(drawn.shapes[0].points, other.shapes[0].points, strict=True):
        assert point is not None
        assert twin is not None
        assert twin == pytest.approx((SIZE[0] - point.x, point.y))
    assert [drawn.labels[2].align, other.labels[2].align] == [Align.LEFT, Align.RIGHT]
    assert [drawn.scale[0].align, other.scale[0].align] == [Align.RIGHT, Align.LEFT]


@given(radars())
def test_every_label_stays_in_the_picture(case: tuple[Radar, list[list[int | None]]]) -> None:
    drawn, _ratings = case
    width = 2 * drawn.centre.x
    for label in drawn.labels:
        assert label.box.x >= -0.01
        assert label.box.right <= width + 0.01
        assert label.box.y >= -0.01


@given(radars())
def test_a_label_never_touches_the_outer_ring(case: tuple[Radar, list[list[int | None]]]) -> None:
    drawn, _ratings = case
    for label in drawn.labels:
        assert distance(label.box, drawn.centre) >= drawn.radius + 4


@given(radars())
def test_a_rating_stands_on_its_axis_at_its_level(case: tuple[Radar, list[list[int | None]]]) -> None:
    drawn, ratings = case
    for shape, values in zip(drawn.shapes, ratings, strict=True):
        for point, value in zip(shape.points, values, strict=True):
            assert (point is None) == (value is None)
            if point and value:
                assert isclose(dist(point, drawn.centre), drawn.radius * value / 5, rel_tol=1e-6)


@given(radars())
def test_what_is_not_yet_tried_leaves_a_gap(case: tuple[Radar, list[list[int | None]]]) -> None:
    drawn, ratings = case
    for shape, values in zip(drawn.shapes, ratings, strict=True):
        drawn_points = [point for run in shape.runs for point in run]
        assert sorted(drawn_points) == sorted(point for point in shape.points if point)
        assert shape.closed == (None not in values)
        if not shape.closed:
            pairs = zip(values, values[1:] + values[:1], strict=True)
            assert sum(len(run) - 1 for run in shape.runs) == sum(None not in pair for pair in pairs)


def test_a_whole_rating_is_one_area_and_a_broken_one_is_wedges() -> None:
    whole, broken = radar([[3] * 8, [3, None, 3, 3, 3, None, 3, 3]], EIGHT, SIZE).shapes

    assert whole.areas == (whole.points,)
    assert len(broken.areas) == 2


@pytest.mark.parametrize(("count", "drawn"), [(2, False), (3, True), (10, True), (11, False)])
def test_only_three_to_ten_skills_make_a_radar(count: int, drawn: bool) -> None:
    assert fits(count) is drawn
    if not drawn:
        with pytest.raises(ValueError, match="3 to 10 axes"):
            radar([], [(10, 10)] * count, SIZE)


def test_the_numbers_stand_on_their_rings() -> None:
    drawn = radar([], EIGHT, SIZE)

    assert [label.box.y for label in drawn.scale] == pytest.approx([ring[0].y for ring in drawn.rings])


def distance(box: Box, point: Point) -> float:
    across = max(box.x - point.x, 0, point.x - box.right)
    down = max(box.y - point.y, 0, point.y - box.bottom)
    return hypot(across, down)
