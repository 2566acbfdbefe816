"""Chips: small facts in a pill (a goal, a tag, a date that has passed), filters that are on or off, and one
to add more.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.paint import Canvas, keep_look, painting, text_width
from mentee_journal.ui.widgets.tooltip import plain_tip


@dataclass(frozen=True, slots=True)
class _Kind:
    fill: str | None
    edge: str | None
    ink: str
    icon: str = ""
    icon_ink: str = ""


_GREEN, _PLAIN = ("accentsoft", None, "accentink"), ("sunken", "line2", "ink2")
KINDS = {
    "tag": _Kind(*_PLAIN, icon="tag", icon_ink="ink3"),
    "session": _Kind(*_PLAIN, icon="session"),
    "reflection": _Kind(*_PLAIN, icon="reflect"),
    "feedback": _Kind(*_PLAIN, icon="quote"),
    "takeaway": _Kind(*_PLAIN, icon="bookmark"),
    "action": _Kind(*_PLAIN, icon="circle-check"),
    "advice": _Kind(*_PLAIN, icon="bookmark"),
    "person": _Kind(*_PLAIN, icon="mentors"),
    "plain": _Kind(*_PLAIN),
    "goal": _Kind(*_GREEN, icon="goal"),
    "skill": _Kind(*_GREEN, icon="skills"),
    "state": _Kind(*_GREEN, icon="check"),
    "voice": _Kind("voicesoft", None, "voiceink", icon="voice"),
    "due": _Kind("ambersoft", None, "amber", icon="clock"),
    "problem": _Kind("rosesoft", None, "rose", icon="warning"),
    "filter": _Kind(None, "line2", "ink2"),
    "add": _Kind(None, "field", "ink2", icon="plus"),
}


class Chip(PlainText):
    """`Chip(goal.title, "goal", removable=True)`: a click opens, Delete or its menu takes it away.

    Kinds: tag session reflection feedback takeaway action advice person plain goal skill state voice due
    problem filter add.
    One without a deed of its own (a state, a date) is `Chip(..., quiet=True)` and takes no focus.
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        kind: str = "tag",
        *,
        icon: str | None = None,
        removable: bool = False,
        quiet: bool = False,
    ) -> None:
        super().__init__()
        self._kind = KINDS[kind]
        self._icon = self._kind.icon if icon is None else icon
        self.removable = removable
        self.setText(text)
        self.setAutoDefault(False)
        self.setProperty("kind", kind)
        self.setProperty("ringRadius", 12)
        self.setCheckable(kind == "filter")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if quiet:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        if removable:
            self.setAccessibleDescription(_("Press Delete to take it away."))
        keep_look(self, self._restyle)

    def sizeHint(self) -> QSize:
        height = theme.px(24)
        if not self.text() or self._bare():
            return QSize(height, height)
        icon = theme.px(14) + theme.px(6) if self._icon else 0
        return QSize(min(icon + text_width("caption_medium", self.text()) + 2 * theme.px(12), theme.px(320)), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme.px(72)), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            self._paint_shape(canvas)
            self._paint_face(canvas)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.removable:
            self.menu_for_removal().popup(event.globalPos())

    def menu_for_removal(self) -> QMenu:
        """The menu of a chip that can be taken away."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open"), self.click)
        menu.addAction(_("Take away"), self.removed.emit)
        return menu

    def _bare(self) -> bool:
        return bool(self.property("kind") == "add") and not super().text()

    def _paint_shape(self, canvas: Canvas) -> None:
        on = self.isCheckable() and self.isChecked()
        fill = "accent" if on else self._lit() or self._kind.fill
        rect = QRectF(self.rect())
        canvas.box(rect, fill, None if on else self._kind.edge if not self._dashed() else None, rect.height() / 2)
        if self._dashed():
            canvas.pen("field", 1, Qt.PenStyle.DashLine)
            canvas.painter.setBrush(Qt.BrushStyle.NoBrush)
            inner, radius = rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2 - 0.5
            canvas.painter.drawRoundedRect(inner, radius, radius)

    def _paint_face(self, canvas: Canvas) -> None:
        ink = self._ink()
        middle, size, height = self.height() / 2, theme.px(14), self.height()
        if self._bare():
            canvas.icon(self._icon, (self.width() - size) / 2, middle, size, ink)
            return
        start = theme.px(12)
        if self._icon:
            canvas.icon(self._icon, start, middle, size, self._kind.icon_ink or ink)
            start += size + theme.px(6)
        room = QRectF(start, 0, self.width() - start - theme.px(11), height)
        canvas.words(room, self.text(), "caption_medium", ink)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "ink3"
        return "onaccent" if self.isCheckable() and self.isChecked() else self._kind.ink

    def _lit(self) -> str:
        """The fill under the pointer, for the kinds that have no strong fill of their own."""
        soft = self._kind.fill in {None, "sunken"}
        if self.isDown() and soft:
            return "press"
        return "hover" if self.underMouse() and soft and self.isEnabled() else ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(plain_tip(self.text()) if self.width() < self.sizeHint().width() else "")

    def _dashed(self) -> bool:
        return bool(self.property("kind") == "add")

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
