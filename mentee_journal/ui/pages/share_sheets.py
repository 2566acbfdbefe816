"""The pages of a PDF as they will be printed, painted in memory one below the other."""

from math import ceil

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from mentee_journal.export.paper.pages import Pages
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import keep_look

_GAP = 16  # between two pages
_KEPT = 6  # pages that are painted and wait to be seen again
WHITE = "#FFFFFF"


class Sheets(QAbstractScrollArea):
    """`show_pages(pages)`; arrows, Page keys, Home and End go through them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: Pages | None = None
        self._painted: dict[int, QPixmap] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("The pages of the summary"))
        self.setProperty("focusRing", "edge")
        self.viewport().setAutoFillBackground(False)
        keep_look(self, self._again)

    def show_pages(self, pages: Pages) -> None:
        """Show these, which are composed; the place is kept."""
        self._pages = pages
        said = ngettext("{count} page", "{count} pages", pages.count).format(count=pages.count)
        words = _("{pages}. “As it reads” shows the same words as text.").format(pages=said)
        self.setAccessibleDescription(words)
        self._again()

    def pages(self) -> Pages | None:
        return self._pages

    def place_of(self, number: int) -> QRect:
        """Where page `number` stands in the viewport."""
        tall = self._height()
        return QRect(0, number * (tall + theme.px(_GAP)) - self.verticalScrollBar().value(), self._width(), tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._pages is None:
            return
        painter = QPainter(self.viewport())
        for number in self._seen():
            place = self.place_of(number)
            if place.intersects(event.rect()):
                painter.drawPixmap(place.topLeft(), self._page(number))
                painter.setPen(theme.color("line2"))
                painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        keys = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in keys:
            bar.setValue(keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._again()

    def _again(self) -> None:
        """Lay the pages out for the width there is."""
        self._painted.clear()
        count = self._pages.count if self._pages else 0
        tall = count * (self._height() + theme.px(_GAP))
        bar = self.verticalScrollBar()
        bar.setRange(0, max(tall - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(theme.px(40))
        self.viewport().update()

    def _seen(self) -> range:
        """The numbers of the pages that stand in the window."""
        assert self._pages is not None
        step, top = self._height() + theme.px(_GAP), self.verticalScrollBar().value()
        return range(top // step, min(ceil((top + self.viewport().height()) / step), self._pages.count))

    def _page(self, number: int) -> QPixmap:
        found = self._painted.get(number)
        if found is None:
            found = self._painted[number] = self._paint(number)
            for old in [one for one in self._painted if one not in self._seen()][:-_KEPT]:
                del self._painted[old]
        return found

    def _paint(self, number: int) -> QPixmap:
        assert self._pages is not None
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(self._width() * ratio), round(self._height() * ratio))
        made.fill(WHITE)
        painter = QPainter(made)
        scale = made.width() / self._pages.sheet.width()
        painter.scale(scale, scale)
        self._pages.paint(painter, number)
        painter.end()
        made.setDevicePixelRatio(ratio)
        return made

    def _width(self) -> int:
        return max(self.viewport().width(), 80)

    def _height(self) -> int:
        sheet = self._pages.sheet if self._pages else None
        return round(self._width() * sheet.height() / sheet.width()) if sheet else 1
