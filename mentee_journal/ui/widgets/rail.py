"""The rail: the places as index tabs, the chosen one joined to the page.

Every band is as wide as the rail and paints its own inset, so that all of it can be clicked and is mirrored by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import PlainText
from mentee_journal.ui.widgets.paint import Canvas, Side, keep_look, painting, text_width
from mentee_journal.ui.widgets.scroll import Scroll

WIDE, NARROW, INSET, NARROW_INSET = 200, 64, 16, 8  # pixels at 100 % text


@dataclass(frozen=True)
class Place:
    """A place in the rail: its key, name, icon, and the key that opens it."""

    key: str
    name: str
    icon: str
    shortcut: str = ""
    at_bottom: bool = False


class _Band(PlainText):
    """A button across the whole rail."""

    focused = Signal()
    tall = 40

    def __init__(self, text: str, keys: str) -> None:
        super().__init__()
        self.narrow = False
        self._keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.set_narrow(False)
        keep_look(self, self.updateGeometry)

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        both = _("{place} ({keys})").format(place=self.text(), keys=self._keys)
        self.setToolTip(both if narrow else self._keys)
        self.update()

    def inner(self) -> QRectF:
        """What is left of the band behind the inset, counted from where reading starts."""
        inset = theme.px(NARROW_INSET if self.narrow else INSET)
        return QRectF(inset, 0, self.width() - inset, self.height())

    def ring_area(self) -> QRect:
        edge = theme.px(4)
        area = self.inner().toRect().adjusted(0, 0, -edge, 0)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            area.moveLeft(edge)
        return area

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NARROW), theme.px(self.tall))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def _icon(self, canvas: Canvas, name: str, lead: int, token: str, size: int = 20) -> None:
        across = theme.px(size)
        x = (self.width() - across) / 2 if self.narrow else self.inner().left() + theme.px(lead)
        canvas.icon(name, x, self.height() / 2, across, token)


class RailItem(_Band):
    """A tab of the rail. `count` stands at its end; `voice` is the number of new comments, in plum."""

    def __init__(self, place: Place) -> None:
        self.place, self.count, self.voice = place, 0, 0
        super().__init__(place.name, place.shortcut)
        self.setCheckable(True)
        self.setObjectName(f"{place.key}_item")

    def set_numbers(self, count: int = 0, voice: int = 0) -> None:
        self.count, self.voice = count, voice
        told = _("{place}, {count}").format(place=self.place.name, count=count or voice)
        self.setAccessibleName(told if count or voice else self.place.name)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            chosen, inner = self.isChecked(), self.inner()
            if chosen or self.underMouse():
                self._paint_tab(canvas, "paper" if chosen else "hover")
            self._icon(canvas, self.place.icon, 12, "accent" if chosen else "ink2")
            if self.narrow:
                if self.voice:
                    x, y = self.width() / 2 + theme.px(10), self.height() / 2 - theme.px(8)
                    canvas.circle(x, y, theme.px(4), "voice")
                return
            words = inner.adjusted(theme.px(44), 0, -theme.px(48), 0)
            role, token = ("body_semibold", "ink") if chosen else ("body_medium", "ink2")
            canvas.words(words, self.text(), role, token)
            self._paint_numbers(canvas, inner)

    def _paint_tab(self, canvas: Canvas, token: str) -> None:
        radius = float(theme.px(8))
        tab = canvas.place(self.inner().adjusted(0, 0, radius, 0))  # the inner corners fall outside
        path = QPainterPath()
        path.addRoundedRect(tab, radius, radius)
        canvas.painter.fillPath(path, theme.color(token))

    def _paint_numbers(self, canvas: Canvas, inner: QRectF) -> None:
        words = f"{self.voice or self.count}"
        end, height = inner.right() - theme.px(INSET), theme.px(20)
        if self.voice:
            width = max(height, text_width("caption_semibold", words) + theme.px(12))
            pill = QRectF(end - width, (self.height() - height) / 2, width, height)
            canvas.box(pill, "voicesoft", None, height / 2)
            canvas.words(pill, words, "caption_semibold", "voiceink", Side.MIDDLE)
        elif self.count:
            canvas.words(QRectF(end - theme.px(40), 0, theme.px(40), self.height()), words, "figures", "ink3", Side.END)


class LockButton(_Band):
    """Stands under the places, and leads to none: it locks the journal."""

    def __init__(self) -> None:
        super().__init__(_("Lock"), "Ctrl+L")
        self.setObjectName("lock_button")

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            inner = self.inner()
            if self.underMouse():
                canvas.box(inner.adjusted(0, 0, -theme.px(4), 0), "hover", None, theme.px(8))
            self._icon(canvas, "lock", 12, "ink2")
            if not self.narrow:
                canvas.words(inner.adjusted(theme.px(44), 0, 0, 0), self.text(), "body_medium", "ink2")


class SearchButton(_Band):
    """Looks like a field and opens the palette."""

    tall = 36

    def __init__(self) -> None:
        super().__init__(_("Search"), "Ctrl+K")
        self.setObjectName("search_button")

    def ring_area(self) -> QRect:
        return self._field().toRect()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            if self.narrow:
                if self.underMouse():
                    canvas.box(self._field(), "hover", None, theme.px(8))
                self._icon(canvas, "search", 0, "ink2")
                return
            field = self._field()
            canvas.box(field, "hover" if self.underMouse() else "card", "line2", theme.px(8))
            self._icon(canvas, "search", 11, "ink2", 18)
            canvas.words(field.adjusted(theme.px(37), 0, 0, 0), self.text(), "small", "ink3")
            keys = self._keys.replace("+", " ")
            width, height = text_width("caption", keys) + theme.px(12), theme.px(18)
            key = QRectF(field.right() - width - theme.px(11), (self.height() - height) / 2, width, height)
            canvas.box(key, "sunken", "line2", theme.px(4))
            canvas.words(key, keys, "caption", "ink2", Side.MIDDLE)

    def _field(self) -> QRectF:
        inner = self.inner()
        return inner.adjusted(0, 0, -inner.left(), 0)


class Brand(QWidget):
    """The logo, a small notebook in the cover's colour with the mentor's bubble, and the name."""

    def __init__(self) -> None:
        super().__init__()
        self.narrow = False
        keep_look(self, self._restyle)

    def set_narrow(self, narrow: bool) -> None:
        self.narrow = narrow
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            x = (self.width() - theme.px(22)) / 2 if self.narrow else theme.px(INSET + 8)
            self._paint_logo(canvas.painter, canvas.place(QRectF(x, theme.px(6), theme.px(22), theme.px(24))))
            if not self.narrow:
                start = theme.px(INSET + 42)
                name = QRectF(start, 0, self.width() - start, theme.px(36))
                canvas.words(name, _("Mentee Journal"), "card_heading")

    def _paint_logo(self, painter: QPainter, box: QRectF) -> None:
        fill, _stitch = theme.current().cover()
        unit = box.width() / 22
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 4 * unit, 4 * unit)
        painter.setBrush(fill.darker(130))
        painter.drawRoundedRect(QRectF(box.x(), box.y(), 5 * unit, box.height()), 3 * unit, 3 * unit)
        painter.setBrush(Qt.GlobalColor.white)
        bubble = QPainterPath()
        bubble.addRoundedRect(QRectF(box.x() + 9 * unit, box.y() + 7 * unit, 9 * unit, 7 * unit), unit, unit)
        bubble.moveTo(box.x() + 11 * unit, box.y() + 13 * unit)
        bubble.lineTo(box.x() + 11 * unit, box.y() + 17 * unit)
        bubble.lineTo(box.x() + 15 * unit, box.y() + 13 * unit)
        painter.drawPath(bubble)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.px(36))


class StateLine(QWidget):
    """Whether all that was typed is in the file."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("state_line")
        self.text, self._icon, self._token = "", "check", "ink3"
        keep_look(self, self._restyle)

    def show_state(self, text: str, icon: str, token: str) -> None:
        self.text, self._icon, self._token = text, icon, token
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.text:
            return
        with painting(self) as canvas:
            canvas.icon(self._icon, theme.px(INSET + 12), self.height() / 2, theme.px(14), self._token)
            start = theme.px(INSET + 34)
            canvas.words(QRectF(start, 0, self.width() - start, self.height()), self.text, "caption", self._token)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.px(24))


class Rail(QWidget):
    """`chosen` carries the key of a place; `search` asks for the palette, `lock` to be locked. All of it scrolls when
    text is large.
    """

    chosen = Signal(str)
    search = Signal()
    lock = Signal()

    def __init__(self, places: Sequence[Place], *, searches: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(_("Places"))
        self.setObjectName("rail")
        self.brand, self.search_button, self.state_line = Brand(), SearchButton(), StateLine()
        self.search_button.clicked.connect(self.search)
        self.lock_button = LockButton()
        self.lock_button.clicked.connect(self.lock)
        if not searches:
            self.search_button.hide()
        self.items = {place.key: RailItem(place) for place in places}
        self._group, self._narrow = QButtonGroup(self), False
        self.area = Scroll(ground="desk", gap=2, margins=(0, 16, 0, 12))
        Column(parent=self).addWidget(self.area)
        self._lay_out()
        keep_look(self, self._restyle)

    def set_narrow(self, narrow: bool) -> None:
        """Icons alone, with the names in tooltips."""
        self._narrow = narrow
        self.brand.set_narrow(narrow)
        for band in (self.search_button, self.lock_button, *self.items.values()):
            band.set_narrow(narrow)
        self.state_line.setVisible(not narrow)
        self._restyle()

    def choose(self, key: str) -> None:
        """Mark a place as the open one."""
        if key in self.items:
            self.items[key].setChecked(True)

    def show_state(self, text: str, icon: str = "check", token: str = "ink3") -> None:
        """Say whether all is saved."""
        self.state_line.show_state(text, icon, token)

    def _lay_out(self) -> None:
        body = self.area.body
        for band in (self.brand, _Gap(12), self.search_button, _Gap(12)):
            body.addWidget(band)
        for item in self.items.values():
            if not item.place.at_bottom:
                self._add(item)
        body.addStretch(1)
        for item in self.items.values():
            if item.place.at_bottom:
                self._add(item)
        body.addWidget(self.lock_button)
        body.addWidget(self.state_line)

    def _add(self, item: RailItem) -> None:
        self._group.addButton(item)
        item.clicked.connect(lambda _checked=False, key=item.place.key: self.chosen.emit(key))
        item.focused.connect(lambda: self.area.ensureWidgetVisible(item, 0, theme.px(40)))
        self.area.body.addWidget(item)

    def _restyle(self) -> None:
        self.setFixedWidth(theme.px(NARROW if self._narrow else WIDE))


class _Gap(QWidget):
    """Room between bands that grows with the text."""

    def __init__(self, pixels: int) -> None:
        super().__init__()
        self._pixels = pixels
        keep_look(self, self._restyle)

    def _restyle(self) -> None:
        self.setFixedHeight(theme.px(self._pixels))
