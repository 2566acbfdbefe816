"""How the mentee sees their own skills: sentences, table and radar, folded until the mentor has given a view."""

from unicodedata import east_asian_width

from mentee_journal.charts.radar import Radar, RadarShape, fits, radar
from mentee_journal.charts.shapes import LOOKS, Align, Label, Mark, Point, Role, diamond
from mentee_journal.export.elements import Html, element, lines
from mentee_journal.i18n import _, is_right_to_left
from mentee_journal.summary import Skill, Summary, skill_table, words

SIZE = (480.0, 360.0)
_LETTER, _LINE = 6.8, 16.0  # of 13 pixel type; a page has the fonts of its reader, so this is a guess on the safe side
_LONGEST = 12  # letters a line


def mine(summary: Summary) -> Html:
    """Folded: a view that is given blind says more."""
    return element(
        "details",
        lines(
            element("summary", _("How I see it. Please open this when you have given your view.")),
            _said(summary),
            _table(summary),
            _picture(summary),
        ),
        class_="mine",
    )


def _said(summary: Summary) -> Html:
    said = [_line(skill) for skill in summary.skills if skill.now is not None]
    return element("ul", lines(*said), class_="said-of-mine") if said else Html()


def _line(skill: Skill) -> Html:
    level = words.my_level(skill.now or 0)
    name = element("strong", f"{skill.code} ", element("bdi", skill.name), ": ")
    described = element("q", element("bdi", skill.described)) if skill.described.strip() else Html()
    return element("li", name, f"{level}. ", described)


def _table(summary: Summary) -> Html:
    heads, rows = skill_table(summary)
    head = element("tr", *(element("th", text, scope="col") for text in heads))
    body = [
        element("tr", element("th", row[0], scope="row"), *(element("td", text) for text in row[1:])) for row in rows
    ]
    table = element("table", lines(element("thead", head), element("tbody", lines(*body))), class_="numbers")
    name = _("My skills in numbers")
    return element("div", table, class_="scroll", tabindex=0, role="region", aria_label=name)


def _picture(summary: Summary) -> Html:
    """The radar and what its marks mean; the table before it says the same to those who do not see it."""
    if not fits(len(summary.skills)):
        return Html()
    series = {
        Role.EARLIER: (_("Before"), [skill.before for skill in summary.skills]),
        Role.MENTOR: (words.short_name(summary.mentor) or _("Mentor"), [skill.mentor for skill in summary.skills]),
        Role.NOW: (_("Now"), [skill.now for skill in summary.skills]),
    }
    shown = {role: one for role, one in series.items() if any(one[1])}
    names = [_lines(skill.name) for skill in summary.skills]
    drawn = radar([levels for _name, levels in shown.values()], [_measured(name) for name in names], SIZE,
                  mirrored=is_right_to_left())  # fmt: skip
    width, height = SIZE
    svg = element(
        "svg",
        lines(*_web(drawn), *(_shape(role, shape) for role, shape in zip(shown, drawn.shapes, strict=True))),
        *(_words(label, name) for label, name in zip(drawn.labels, names, strict=True)),
        *(_number(label, level, class_) for level, label in enumerate(drawn.scale, 1) for class_ in ("halo", "number")),
        viewBox=f"0 0 {width:g} {height:g}",
        width=round(width),
        height=round(height),
        role="img",
        aria_label=_("The same numbers as a picture: a radar of my skills"),
    )
    keys = (element("li", _sample(role), element("bdi", name)) for role, (name, _levels) in reversed(shown.items()))
    return element("div", svg, element("ul", *keys, class_="keys"), class_="radar")


def _lines(name: str) -> list[str]:
    """`name` on two lines at most."""
    if len(name) <= _LONGEST or " " not in name:
        return [name]
    middle = min((at for at, sign in enumerate(name) if sign == " "), key=lambda at: abs(at - len(name) / 2))
    return [name[:middle], name[middle + 1 :]]


def _measured(name: list[str]) -> tuple[float, float]:
    width = max(sum(1.8 if east_asian_width(sign) in "WF" else 1.0 for sign in line) for line in name)
    return min(width * _LETTER, SIZE[0] / 3), _LINE * len(name)


def _web(drawn: Radar) -> list[Html]:
    rings = [element("polygon", points=_points(ring), class_="ring") for ring in drawn.rings]
    outer = element("polygon", points=_points(drawn.rings[-1]), class_="outer")
    spokes = [_straight(drawn.centre, end, "ring") for end in drawn.spokes]
    return [outer, *rings, *spokes]


def _shape(role: Role, shape: RadarShape) -> Html:
    areas = [element("polygon", points=_points(area), class_="area") for area in shape.areas if LOOKS[role].filled]
    strokes = [
        element("polygon" if shape.closed else "polyline", points=_points(run), class_="line") for run in shape.runs
    ]
    marks = [_mark(role, point) for point in shape.points if point]
    return element("g", *areas, *strokes, *marks, class_=role.value)


def _mark(role: Role, at: Point) -> Html:
    look = LOOKS[role]
    size = look.mark_size
    if look.mark is Mark.CIRCLE:
        return element("circle", cx=_r(at.x), cy=_r(at.y), r=_r(size / 2), class_="mark")
    if look.mark is Mark.DIAMOND:
        return element("polygon", points=_points(diamond(at, size)), class_="mark")
    corner, side = (_r(at.x - size / 2), _r(at.y - size / 2)), _r(size)
    return element("rect", x=corner[0], y=corner[1], width=side, height=side, class_="mark")


def _sample(role: Role) -> Html:
    """What the marks of a role look like, beside its name."""
    line = _straight(Point(0, 8), Point(28, 8), "line")
    drawn = element("g", line, _mark(role, Point(14, 8)), class_=role.value)
    return element("svg", drawn, viewBox="0 0 28 16", width=28, height=16, aria_hidden="true")


def _words(label: Label, name: list[str]) -> Html:
    box = label.box
    anchor = {Align.LEFT: "start", Align.CENTRE: "middle", Align.RIGHT: "end"}[label.align]
    x = {Align.LEFT: box.x, Align.CENTRE: box.x + box.width / 2, Align.RIGHT: box.right}[label.align]
    first = box.y + box.height / 2 - (len(name) - 1) * _LINE / 2 + _LINE / 4
    rows = (element("tspan", line, x=_r(x), y=_r(first + _LINE * row)) for row, line in enumerate(name))
    return element("text", *rows, text_anchor=anchor, class_="name")


def _number(label: Label, level: int, class_: str) -> Html:
    anchor = "start" if label.align is Align.LEFT else "end"
    return element("text", str(level), x=_r(label.box.x), y=_r(label.box.y + 4), text_anchor=anchor, class_=class_)


def _straight(start: Point, end: Point, class_: str) -> Html:
    return element("line", x1=_r(start.x), y1=_r(start.y), x2=_r(end.x), y2=_r(end.y), class_=class_)


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{_r(point.x)},{_r(point.y)}" for point in points)


def _r(value: float) -> str:
    return f"{value:.1f}"
