"""What the program wears: `theme.color("accent")`, `theme.font("body")`, `theme.px(12)`, `theme.icon("goal")`."""

from PySide6.QtGui import QColor, QFont, QIcon, QPixmap

from mentee_journal.settings import LARGEST_TEXT, SMALLEST_TEXT
from mentee_journal.ui.theme.theme import STYLE, Theme, current

__all__ = ["LARGEST_TEXT", "SMALLEST_TEXT", "STYLE", "Theme", "color", "current", "font", "icon", "pixmap", "px"]


def color(token: str) -> QColor:
    return current().color(token)


def font(role: str) -> QFont:
    return current().font(role)


def px(pixels: float) -> int:
    """`pixels` of the 100 % design at the present text size."""
    return current().px(pixels)


def icon(name: str, token: str = "ink2", size: int = 20) -> QIcon:
    return current().icon(name, token, size)


def pixmap(name: str, token: str = "ink2", size: int = 20) -> QPixmap:
    return current().pixmap(name, token, size)
