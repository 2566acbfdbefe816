"""How a summary is set: its colours, its fonts and its measures, on the screen or on paper."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor, QFont, QFontDatabase

from mentee_journal import i18n
from mentee_journal.paths import resource

FINE = 4
"""Units of a printed document to a pixel of the design (1/96 inch): so fine that nothing is rounded to be seen."""

_READING = ("Charter", "Charis SIL", "Charis", "Iowan Old Style", "Georgia", "Noto Serif", "DejaVu Serif")
_PLAIN = ("Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "Liberation Sans", "DejaVu Sans")


@dataclass(frozen=True)
class Look:
    """`color("ink")`, `font("quote")`, the height of a `line("quote")`, and `px(12)` of the design in its own units."""

    color: Callable[[str], QColor]
    font: Callable[[str], QFont]
    line: Callable[[str], float]
    px: Callable[[float], float]
    width: float = 0.0
    """Of the text, in its own units, where it is known."""
    backwards: bool = False
    """The language is read from right to left."""
    is_paper: bool = False
    """Printed: lines below the headings, the picture of the skills, and room to write by hand."""


@dataclass(frozen=True)
class _Role:
    size: float
    line: float
    is_reading: bool = False
    weight: QFont.Weight = QFont.Weight.Normal


_ROLES = {
    "page_title": _Role(28, 36, is_reading=True),
    "journal": _Role(17, 26, is_reading=True),
    "quote": _Role(15, 22, is_reading=True),
    "small": _Role(12.5, 18),
    "small_medium": _Role(12.5, 18, weight=QFont.Weight.Medium),
    "small_semibold": _Role(12.5, 18, weight=QFont.Weight.DemiBold),
    "caption": _Role(12, 16),
}


def printed(width: float) -> Look:
    """The look of paper with `width` pixels of text: the same whatever the window wears, hence always light."""
    return Look(
        color=lambda token: QColor(_colors()[token]),
        font=_font,
        line=lambda role: _ROLES[role].line * FINE,
        px=lambda pixels: pixels * FINE,
        width=width * FINE,
        backwards=i18n.is_right_to_left(),
        is_paper=True,
    )


@cache
def _font(role: str) -> QFont:
    chosen = _ROLES[role]
    font = QFont(_installed(_READING, "serif") if chosen.is_reading else _installed(_PLAIN, "sans-serif"))
    font.setStyleHint(QFont.StyleHint.Serif if chosen.is_reading else QFont.StyleHint.SansSerif)
    font.setPixelSize(round(chosen.size * FINE))
    font.setWeight(chosen.weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("liga"), 0)  # two letters that look like one are found as two
    return font


@cache
def _installed(wanted: tuple[str, ...], else_: str) -> str:
    """The first of these families that the computer has."""
    families = {family.split(" [")[0] for family in QFontDatabase.families()}
    return next((family for family in wanted if family in families), else_)


@cache
def _colors() -> dict[str, str]:
    tokens: dict[str, str] = json.loads(resource("themes", "tokens.json").read_text(encoding="utf-8"))["light"]
    return {**tokens, "card": "#FFFFFF"}
