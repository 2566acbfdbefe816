"""The theme: colours that can be read, text that grows, icons that turn round, and the computer's wishes followed."""

import itertools

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from mentee_journal.paths import resource
from mentee_journal.ui import theme
from mentee_journal.ui.theme import fonts, icons, tokens

GROUPS = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
TEXT, MARK = 4.5, 3.0  # WCAG 2.2 AA
GROUNDS = ("desk", "paper", "card", "sunken", "hover", "accentsoft")
MUST_BE_READ = [
    *itertools.product(("ink", "ink2"), (*GROUNDS, "press", "voicesoft", "ambersoft", "rosesoft"), (TEXT,)),
    *itertools.product(("ink3",), GROUNDS, (TEXT,)),
    *itertools.product(("accentink", "amber", "rose"), ("paper", "card", "sunken"), (TEXT,)),
    *(("voiceink", ground, TEXT) for ground in ("voicesoft", "card", "paper")),
    *(("onaccent", ground, TEXT) for ground in ("accent", "accenthover", "accentpress", "voice")),
    *(("card", "ink", TEXT), ("ink", "hit", TEXT), ("amber", "ambersoft", TEXT), ("rose", "rosesoft", TEXT)),
    *itertools.product(("field", "focus", "accent", "voice"), ("paper", "card"), (MARK,)),
    *itertools.product(("chartnow", "chartbase", "chartvoice", "charttarget"), ("card",), (MARK,)),
]


@pytest.fixture(autouse=True)
def _daylight_before_and_after(daylight: None) -> None:
    """Every test of the theme puts on another one."""


def contrast(one: QColor, other: QColor) -> float:
    def light(color: QColor) -> float:
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in color.getRgbF()[:3]]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def leaning(name: str) -> float:
    """How far the ink of an icon lies to the right of its middle, in pixels."""
    image = theme.pixmap(name, size=40).toImage()
    ink = [(x - 19.5, image.pixelColor(x, y).alpha()) for x in range(40) for y in range(40)]
    return sum(x * alpha for x, alpha in ink) / sum(alpha for _x, alpha in ink)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_every_word_and_edge_can_be_told_from_its_ground(choice: str) -> None:
    theme.current().apply(choice)
    faint = [
        f"{token} on {ground}: {contrast(theme.color(token), theme.color(ground)):.2f}"
        for token, ground, least in MUST_BE_READ
        if contrast(theme.color(token), theme.color(ground)) < least
    ]
    assert not faint


def test_high_contrast_makes_lines_and_hints_as_strong_as_they_get() -> None:
    strong = tokens.load("light", high_contrast=True)
    assert (strong.line, strong.line2) == (strong.field, strong.field)
    assert (strong.ink2, strong.ink3) == (strong.ink, strong.ink)


@pytest.mark.parametrize("choice", ["light", "dark"])
def test_the_palette_is_the_theme_s_whether_or_not_the_window_is_in_front(qapp: QApplication, choice: str) -> None:
    theme.current().apply(choice)
    for group in GROUPS:
        assert qapp.palette().color(group, QPalette.ColorRole.Window) == theme.color("paper")
        assert qapp.palette().color(group, QPalette.ColorRole.Highlight) == theme.color("accentsoft")
    assert qapp.palette().color(GROUPS[2], QPalette.ColorRole.Text) == theme.color("ink3")


@pytest.mark.parametrize("percent", [80, 100, 150, 200])
def test_no_text_is_set_below_nine_points_at_full_size(percent: int) -> None:
    theme.current().apply("light", percent)
    for role in fonts.ROLES:
        assert theme.font(role).pointSizeF() >= 9 * percent / 100


def test_what_people_wrote_is_set_in_a_serif_or_in_what_they_chose() -> None:
    assert theme.font("journal").family() == fonts.reading_family() != theme.font("body").family()
    theme.current().apply("light", 100, "DejaVu Sans")
    assert QFontInfo(theme.font("journal")).family() == "DejaVu Sans"
    theme.current().apply("light", 100, "No Such Font")
    assert theme.font("journal").family() == fonts.reading_family()


def test_a_plain_button_grows_with_the_text(qtbot: QtBot) -> None:
    button = QPushButton("Check in")
    qtbot.addWidget(button)
    button.show()
    assert button.sizeHint().height() == 36
    theme.current().apply("light", 200)
    assert button.sizeHint().height() >= 72


def test_text_keeps_within_bounds() -> None:
    theme.current().apply("light", 1000)
    assert theme.current().percent == 200
    theme.current().apply("light", 3)
    assert theme.current().percent == 80


def test_who_shows_the_theme_is_told_of_another_one(qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.current().changed):
        theme.current().apply("dark")
    assert theme.current().is_dark()


def test_the_computer_s_scheme_is_followed_when_it_is_the_choice(qapp: QApplication) -> None:
    hints, worn = qapp.styleHints(), theme.current()
    worn.apply("light")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not worn.is_dark()
    worn.apply("system")
    told: list[bool] = []
    worn.changed.connect(lambda: told.append(True))
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
    assert told == []
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert told == [True]


@pytest.mark.parametrize("path", sorted(resource("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_is_drawn_in_the_colour_asked_for(path: object) -> None:
    image = icons.draw(path.stem, "#123456", 24, 2.0, False).toImage()  # type: ignore[attr-defined]
    assert image.size() == QSize(48, 48)
    seen = {image.pixelColor(x, y).rgb() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255}
    assert seen == {QColor("#123456").rgb()}


def test_icons_that_point_somewhere_turn_round(qapp: QApplication) -> None:
    pointing, flag = leaning("list"), leaning("goal")
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert leaning("list") == pytest.approx(-pointing, abs=0.2)
    assert abs(pointing) > 0.5
    assert leaning("goal") == flag


@pytest.mark.parametrize("cover", tokens.covers())
def test_a_cover_changes_the_spine_and_never_the_accent(cover: str) -> None:
    accent = theme.color("accent")
    theme.current().apply("light", 100, "", cover)
    assert theme.current().cover()[0] == QColor(tokens.covers()[cover][0])
    assert theme.color("accent") == accent
