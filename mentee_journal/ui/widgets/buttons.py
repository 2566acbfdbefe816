"""Buttons: one thing they do, said with a verb; of several kinds, with an icon and their key when they have one."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Canvas, Side, keep_look, painting, text_width
from mentee_journal.ui.widgets.tooltip import plain_tip

_NO_LIMIT = 16777215  # Qt's own largest width
_TALL = 36  # pixels at 100 % text


@dataclass(frozen=True, slots=True)
class _Kind:
    fill: str | None
    edge: str | None
    text: str
    hover: str = "hover"
    press: str = "press"
    role: str = "body_medium"


KINDS = {
    "primary": _Kind("accent", None, "onaccent", "accenthover", "accentpress", "body_semibold"),
    "secondary": _Kind("card", "line2", "ink"),
    "quiet": _Kind(None, None, "accentink"),
    "voice": _Kind("card", "voiceline", "voiceink"),
    "keep": _Kind("voice", None, "onaccent", "voiceink", "voiceink", "body_semibold"),
    "remove": _Kind("card", "roseline", "rose"),
    "icon": _Kind(None, None, "ink2"),
}


class PlainText(QPushButton):
    """A button whose words are taken as they are: an ampersand in a person's text is no shortcut."""

    def setText(self, text: str) -> None:
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def text(self) -> str:
        return super().text().replace("&&", "&")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; Qt alone does so only in dialogs."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Button(PlainText):
    """A painted push button; make it with `button()` or `icon_button()`."""

    def __init__(self, text: str, kind: str = "secondary", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._icon, self._key, self._rest = KINDS[kind], "", "", ""
        self.small, self.side, self.icon_size = False, 0, 0
        self.token = self._kind.text
        self.setText(text)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", kind)
        keep_look(self, self._restyle)

    def set_icon(self, name: str) -> None:
        """Show another icon of the theme before the words; "" shows none."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def set_key_hint(self, key: str) -> None:
        """Show the key that does the same, in a small box after the words."""
        self._key = key
        self.updateGeometry()

    def set_busy(self, words: str = "") -> None:
        """While something takes its time say what happens, as wide as before, and take no further press; "" ends it."""
        if words and not self._rest:
            self._rest = self.text()
            self.setFixedWidth(self.width())
        self.setText(words or self._rest or self.text())
        if not words:
            self._rest = ""
            self.setMinimumWidth(0)
            self.setMaximumWidth(_NO_LIMIT)

    def is_busy(self) -> bool:
        return bool(self._rest)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.is_busy():
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_busy():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        if self.side:
            return QSize(theme.px(self.side), theme.px(self.side))
        inner = sum(width for _part, width in self._parts()) + self._gap() * (len(self._parts()) - 1)
        return QSize(inner + 2 * self._padding(), theme.px(28 if self.small else _TALL))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            radius = theme.px(6 if self.small else 8)
            canvas.box(self.rect(), self._fill(), self._edge(), radius)
            self._paint_parts(canvas)

    def _paint_parts(self, canvas: Canvas) -> None:
        parts, gap, height = self._parts(), self._gap(), float(self.height())
        x = (self.width() - sum(width for _part, width in parts) - gap * (len(parts) - 1)) / 2
        for part, width in parts:
            if part == "words":
                canvas.words(QRectF(x, 0, width, height), self.text(), self._role(), self._ink(), Side.MIDDLE)
            elif part == "key":
                self._paint_key(canvas, QRectF(x, (height - theme.px(18)) / 2, width, theme.px(18)))
            else:
                canvas.icon(part, x, height / 2, width, self._ink())
            x += width + gap

    def _paint_key(self, canvas: Canvas, rect: QRectF) -> None:
        filled = self._kind.fill == "accent" and self.isEnabled()
        canvas.painter.setOpacity(0.5 if filled else 1.0)
        canvas.box(rect, None if filled else "sunken", "onaccent" if filled else "line2", theme.px(4))
        canvas.painter.setOpacity(1.0)
        canvas.words(rect, self._key, "caption", self._ink() if filled else "ink2", Side.MIDDLE)

    def _parts(self) -> list[tuple[str, int]]:
        """What stands in the button, in reading order, and how wide each part is."""
        size = theme.px(self.icon_size or (16 if self.small else 20 if self.side else 18))
        words = [("words", text_width(self._role(), self.text()))] if self.text() and not self.side else []
        key = [("key", text_width("caption", self._key) + theme.px(10))] if self._key else []
        menu = [("chev-down", theme.px(14))] if self.menu() and not self.side else []
        return [*([(self._icon, size)] if self._icon else []), *words, *key, *menu]

    def _padding(self) -> int:
        return theme.px(11 if self.small else 15)

    def _gap(self) -> int:
        return theme.px(6 if self.small else 8)

    def _role(self) -> str:
        return "small_medium" if self.small else self._kind.role

    def _fill(self) -> str | None:
        kind = self._kind
        if not self.isEnabled():
            return "sunken" if kind.fill else None
        if self.isDown() or self.isChecked():
            return kind.press if not self.isChecked() else "accentsoft"
        return kind.hover if self.underMouse() else kind.fill

    def _edge(self) -> str | None:
        if not self.isEnabled():
            return "line" if self._kind.fill else None
        return self._kind.edge

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        return "accentink" if self.isChecked() else self.token

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class LinkButton(Button):
    """A quiet link: no padding, so that its words end exactly on the inner edge of the card; a line shows
    the pointer.
    """

    def __init__(self, text: str, token: str = "accentink", icon: str = "") -> None:
        super().__init__(text, "quiet")
        self.small, self.token = True, token
        self.set_icon(icon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            self._paint_parts(canvas)
            if self.underMouse() and self.isEnabled():
                width = text_width(self._role(), self.text())
                start = next((w + self._gap() for part, w in self._parts()[:1] if part != "words"), 0)
                canvas.strip(start, round(self.height() / 2) + theme.px(8), width, 1, self.token)

    def _padding(self) -> int:
        return 0


def button(text: str, kind: str = "secondary", icon: str = "", *, small: bool = False, key_hint: str = "") -> Button:
    """`button(_("New session"), "primary", "plus", key_hint="Ctrl N")`; kinds: primary secondary quiet voice
    keep (filled in plum) remove.

    Give it `setMenu(...)` and it shows a chevron; `setDisabled` wants a tooltip that says why.
    """
    made = Button(text, kind)
    made.small = small
    made.set_icon(icon)
    made.set_key_hint(key_hint)
    return made


def icon_button(icon: str, name: str, tooltip: str = "", *, side: int = 32, token: str = "ink2") -> Button:
    """A square button with an icon alone; `name` is what a screen reader says, and the tooltip if none is
    given.
    """
    made = Button(name, "icon")
    made.side, made.token, made.small = side, token, side < _TALL
    made.set_icon(icon)
    made.setToolTip(plain_tip(tooltip or name))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
