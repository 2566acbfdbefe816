"""The theme in force: tokens, fonts and sizes, put on the application in one place and found from there."""

import os

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from mentee_journal.settings import LARGEST_TEXT, SMALLEST_TEXT
from mentee_journal.ui.theme import fonts, icons, sheet, tokens

STYLE = "Fusion"


class Theme(QObject):
    """What the application wears. `changed` is sent after a new palette, sheet or text size was put on."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.setObjectName("theme")
        self._app = app
        self.ui_family = fonts.system_family()
        self._choice, self._percent, self._reading, self._cover = "system", 100, "", ""
        self._fonts: dict[str, QFont] = {}
        self._is_following = False
        self.tokens = tokens.load("light")
        if os.environ.get("QT_STYLE_OVERRIDE") != STYLE:  # asking Qt for it takes long: it hands the style to Python
            app.setStyle(STYLE)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)
        if hasattr(hints, "accessibility"):  # newer than the oldest Qt we run on
            hints.accessibility().contrastPreferenceChanged.connect(self._wear_again)

    def apply(self, choice: str = "system", percent: int = 100, reading_font: str = "", cover: str = "") -> None:
        """Wear `light`, `dark` or the `system`'s, with text at `percent`, and a cover on the spine."""
        self._choice, self._reading, self._cover = choice, reading_font, cover
        self._percent = min(LARGEST_TEXT, max(SMALLEST_TEXT, percent))
        self._follow_choice()
        self.tokens = tokens.load("dark" if self.is_dark() else "light", high_contrast=self._wants_contrast())
        self._reading_family = fonts.reading_family(reading_font)
        self._fonts.clear()
        self._app.setFont(self.font("body"))
        self._app.setPalette(palette(self.tokens))  # before the sheet, which is polished with it
        metrics = QFontMetrics(self.font("body"))
        self._app.setStyleSheet("")  # with 2,000 widgets, taking one off and putting one on is five times as fast
        self._app.setStyleSheet(sheet.sheet(self.tokens, metrics, self._percent / 100))
        self.changed.emit()

    def _follow_choice(self) -> None:
        """Have title bars and the system's own dialogs follow, where they do."""
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        self._is_following = True
        self._app.styleHints().setColorScheme(wanted.get(self._choice, Qt.ColorScheme.Unknown))
        self._is_following = False

    def is_dark(self) -> bool:
        if self._choice != "system":
            return self._choice == "dark"
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    @property
    def percent(self) -> int:
        """The text size."""
        return self._percent

    def color(self, token: str) -> QColor:
        value = str(getattr(self.tokens, token))
        color = QColor(value[:7])
        if len(value) == len("#RRGGBBAA"):
            color.setAlpha(int(value[7:], 16))
        return color

    def cover(self) -> tuple[QColor, QColor]:
        """The fill and the stitch of the spine."""
        chosen = tokens.covers().get(self._cover)
        fill, stitch = chosen if chosen and self._cover != "evergreen" else (self.tokens.cover, self.tokens.stitch)
        return QColor(fill), QColor(stitch)

    def font(self, role: str) -> QFont:
        if role not in self._fonts:
            made = fonts.make(fonts.ROLES[role], self.ui_family, self._reading_family, self._percent)
            self._fonts[role] = made
        return QFont(self._fonts[role])

    def px(self, pixels: float) -> int:
        """`pixels` of the 100 % design at the present text size."""
        return round(pixels * self._percent / 100)

    def icon(self, name: str, token: str = "ink2", size: int = 20) -> QIcon:
        return icons.icon(name, getattr(self.tokens, token), self.px(size))

    def pixmap(self, name: str, token: str = "ink2", size: int = 20) -> QPixmap:
        return icons.pixmap(name, getattr(self.tokens, token), self.px(size))

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._choice == "system" and scheme != Qt.ColorScheme.Unknown and not self._is_following:
            self._wear_again()

    def _wear_again(self) -> None:
        self.apply(self._choice, self._percent, self._reading, self._cover)

    def _wants_contrast(self) -> bool:
        hints = self._app.styleHints()
        if not hasattr(hints, "accessibility"):
            return False
        return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def palette(t: tokens.Tokens) -> QPalette:
    """The palette of a theme, the same in active and inactive windows."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, value in {
        role.Window: t.paper,
        role.WindowText: t.ink,
        role.Base: t.card,
        role.AlternateBase: t.sunken,
        role.Text: t.ink,
        role.PlaceholderText: t.ink3,
        role.Button: t.card,
        role.ButtonText: t.ink,
        role.BrightText: t.onaccent,
        role.Highlight: t.accentsoft,
        role.HighlightedText: t.ink,
        role.Link: t.accentink,
        role.LinkVisited: t.accentink,
        role.Accent: t.accent,
        role.ToolTipBase: t.card,
        role.ToolTipText: t.ink,
        role.Light: t.card,
        role.Midlight: t.sunken,
        role.Mid: t.line2,
        role.Dark: t.field,
        role.Shadow: t.line2,
    }.items():
        made.setColor(where, QColor(value))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(t.ink3))
    return made


class _Worn:
    """The theme found last: asked for some hundred times while a list is painted."""

    theme: Theme | None = None


def current() -> Theme:
    """The theme that the application wears; made on first asking, as the application's own child."""
    if _Worn.theme is None or not isValid(_Worn.theme):
        _Worn.theme = _found_or_made()
    return _Worn.theme


def _found_or_made() -> Theme:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the application must be made before its theme")
    found = app.findChild(Theme, "theme", Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(found, Theme):
        return found
    theme = Theme(app)
    theme.apply()
    return theme
