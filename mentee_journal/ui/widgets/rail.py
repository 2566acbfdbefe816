"""The rail: the places as index tabs, the chosen one joined to the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.paint import Canvas, Side, keep_look, painting, text_width

WIDE, NARROW, INSET = 200, 64, 16


@dataclass(frozen=True)
class Place:
    """A place in the rail: its key, name, icon, and the key that opens it."""

    key: str
    name: str
    icon: str
    shortcut: str = ""
    at_bottom: bool = False


class RailItem(PlainText):
    """A tab of the rail. `count` stands at its end; `voice` is the number of new comments, in plum."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place, self.count, self.voice, self.narrow = place, 0, 0, False
        self.setCheckable(True)
        self.setText(place.name)
        self.setObjectName(f"{place.key}_item")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.setToolTip(self.place.name if narrow else self.place.shortcut)
        self.update()

    def set_numbers(self, count: int = 0, voice: int = 0) -> None:
        self.count, self.voice = count, voice
        told = _("{place}, {count}").format(place=self.place.name, count=count or voice)
        self.setAccessibleName(told if count or voice else self.place.name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            self._paint_tab(canvas)
            height, chosen = self.height(), self.isChecked()
            size = theme.px(20)
            x = (self.width() - size) / 2 if self.narrow else theme.px(13)
            canvas.icon(self.place.icon, x, height / 2, 20, "accent" if chosen else "ink2")
            if self.narrow:
                if self.voice:
                    canvas.circle(x + size, height / 2 - theme.px(8), theme.px(4), "voice")
                return
            role = "body_semibold" if chosen else "body_medium"
            start = theme.px(44)
            canvas.words(
                QRectF(start, 0, self.width() - start - theme.px(40), height),
                self.text(),
                role,
                "ink" if chosen else "ink2",
            )
            self._paint_numbers(canvas)

    def _paint_tab(self, canvas: Canvas) -> None:
        if not (self.isChecked() or self.underMouse()):
            return
        path, radius = QPainterPath(), float(theme.px(8))
        rect = QRectF(self.rect())
        path.addRoundedRect(rect.adjusted(0, 0, radius, 0), radius, radius)  # the inner corners fall outside
        if canvas.backwards:
            path = QPainterPath()
            path.addRoundedRect(rect.adjusted(-radius, 0, 0, 0), radius, radius)
        canvas.painter.fillPath(path, theme.color("paper" if self.isChecked() else "hover"))

    def _paint_numbers(self, canvas: Canvas) -> None:
        words = f"{self.voice or self.count}"
        if words == "0":
            return
        if self.voice:
            width = max(theme.px(20), text_width("caption_semibold", words) + theme.px(12))
            top = (self.height() - theme.px(20)) / 2
            pill = QRectF(self.width() - INSET - width, top, width, theme.px(20))
            canvas.box(pill, "voicesoft", None, theme.px(10))
            canvas.words(pill, words, "caption_semibold", "voiceink", Side.MIDDLE)
        else:
            box = QRectF(self.width() - INSET - theme.px(40), 0, theme.px(40), self.height())
            canvas.words(box, words, "caption", "ink3", Side.END)


class SearchButton(PlainText):
    """Looks like a field and opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        self.setText(_("Search"))
        self.setToolTip(_("Search everything (Ctrl+K)"))
        self.setObjectName("search_button")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(40), theme.px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if self.narrow:
                canvas.icon("search", (self.width() - theme.px(20)) / 2, self.height() / 2, 20, "ink2")
                return
            canvas.box(self.rect(), "hover" if self.underMouse() else "card", "line2", theme.px(8))
            canvas.icon("search", theme.px(12), self.height() / 2, 18, "ink2")
            x = theme.px(37)
            canvas.words(QRectF(x, 0, self.width() - x, self.height()), self.text(), "small", "ink3")
            width = text_width("caption", "Ctrl K") + theme.px(10)
            top = (self.height() - theme.px(18)) / 2
            key = QRectF(self.width() - width - theme.px(10), top, width, theme.px(18))
            canvas.box(key, "sunken", "line2", theme.px(4))
            canvas.words(key, "Ctrl K", "caption", "ink2", Side.MIDDLE)


class Brand(QWidget):
    """The logo, a small notebook in the cover's colour with the mentor's bubble, and the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.narrow = False
        keep_look(self, self._restyle)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            x = (self.width() - theme.px(22)) / 2 if self.narrow else theme.px(7)
            self._paint_logo(canvas.painter, canvas.place(QRectF(x, theme.px(6), theme.px(22), theme.px(24))))
            if not self.narrow:
                start = theme.px(42)
                canvas.words(
                    QRectF(start, 0, self.width() - start, theme.px(36)), _("Mentee Journal"), "card_heading"
                )

    def _paint_logo(self, painter: QPainter, box: QRectF) -> None:
        fill, _stitch = theme.current().cover()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 4, 4)
        painter.setBrush(fill.darker(130))
        painter.drawRoundedRect(QRectF(box.x(), box.y(), box.width() * 0.24, box.height()), 3, 3)
        painter.setBrush(Qt.GlobalColor.white)
        unit = box.width() / 22
        bubble = QPainterPath()
        bubble.addRoundedRect(QRectF(box.x() + 9 * unit, box.y() + 7 * unit, 9 * unit, 7 * unit), 1.5, 1.5)
        bubble.moveTo(box.x() + 11 * unit, box.y() + 13 * unit)
        bubble.lineTo(box.x() + 11 * unit, box.y() + 17 * unit)
        bubble.lineTo(box.x() + 15 * unit, box.y() + 13 * unit)
        painter.drawPath(bubble)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.px(36))


class Rail(QWidget):
    """`chosen` carries the key of a place; `search` asks for the palette."""

    chosen = Signal(str)
    search = Signal()

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Places"))
        self.setObjectName("rail")
        self.brand, self.search_button = Brand(), SearchButton()
        self.search_button.clicked.connect(self.search)
        self.items = {place.key: RailItem(place) for place in places}
        self.state_label = ElidedLabel("", "caption", "ink3")
        self.state_label.setObjectName("state_label")
        self._narrow = False
        self._group = QButtonGroup(self)
        self._lay_out()
        keep_look(self, self._restyle)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, with the names in tooltips."""
        self._narrow = narrow
        self.brand.narrow = self.search_button.narrow = narrow
        for item in self.items.values():
            item.set_narrow(narrow)
        self.state_label.setVisible(not narrow)
        self._restyle()

    def choose(self, key: str) -> None:
        """Mark a place as the open one."""
        if key in self.items:
            self.items[key].setChecked(True)

    def show_state(self, text: str) -> None:
        """Say whether all is saved."""
        self.state_label.setText(text)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.color("desk"))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.brand)
        self._column.addSpacing(theme.px(16))
        self._search_row = QVBoxLayout()
        self._search_row.addWidget(self.search_button)
        self._column.addLayout(self._search_row)
        self._column.addSpacing(theme.px(16))
        for item in self.items.values():
            if item.place.at_bottom:
                continue
            self._add(item)
        self._column.addStretch(1)
        for item in self.items.values():
            if item.place.at_bottom:
                self._add(item)
        self._column.addSpacing(theme.px(8))
        self._column.addWidget(self.state_label)

    def _add(self, item: RailItem) -> None:
        self._group.addButton(item)
        item.clicked.connect(lambda _checked=False, key=item.place.key: self.chosen.emit(key))
        self._column.addWidget(item)
        self._column.addSpacing(theme.px(2))

    def _restyle(self) -> None:
        inset = 8 if self._narrow else INSET
        self._column.setContentsMargins(inset, theme.px(16), 0, theme.px(14))
        self._search_row.setContentsMargins(0, 0, inset, 0)
        self.state_label.setContentsMargins(theme.px(13), 0, 0, 0)
        self.setFixedWidth(NARROW if self._narrow else max(WIDE, theme.px(WIDE)))
        self.update()
