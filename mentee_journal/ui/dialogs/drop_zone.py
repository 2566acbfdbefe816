"""Files dropped anywhere on the window are read as what a mentor sent back; meanwhile a hint says so."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import QEvent, QMimeData, QObject, QRectF, Qt
from PySide6.QtGui import QDropEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.paint import Side, painting


class DropHint(QWidget):
    """Over the whole window while a file is held above it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("drop_hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(_("Drop it here to bring in comments"))
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.painter.fillRect(self.rect(), theme.color("scrim"))
            side = theme.px(24)
            canvas.pen("voice", 2, Qt.PenStyle.DashLine)
            canvas.painter.setBrush(theme.color("voicesoft"))
            box = QRectF(self.rect()).adjusted(side, side, -side, -side)
            canvas.painter.drawRoundedRect(box, theme.px(12), theme.px(12))
            size = theme.px(32)
            canvas.icon("import", (self.width() - size) / 2, box.center().y() - theme.px(28), size, "voiceink")
            words = QRectF(box.left(), box.center().y(), box.width(), theme.px(32))
            canvas.words(words, self.accessibleName(), "card_heading", "voiceink", Side.MIDDLE)


class DropZone(QObject):
    """Watches one window; `take(paths)` gets the files, while `is_ready()`."""

    def __init__(self, window: QWidget, take: Callable[[list[Path]], None], is_ready: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window, self._take, self._is_ready = window, take, is_ready
        self.hint = DropHint(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in {QEvent.Type.DragEnter, QEvent.Type.DragMove}:
            return self._hold(cast("QDropEvent", event))
        if kind == QEvent.Type.DragLeave:
            self.hint.hide()
        elif kind == QEvent.Type.Drop:
            return self._drop(cast("QDropEvent", event))
        return False

    def _hold(self, event: QDropEvent) -> bool:
        if not (self._is_ready() and files(event.mimeData())):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if not self.hint.isVisible():
            self.hint.setGeometry(self._window.rect())
            self.hint.show()
            self.hint.raise_()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.hint.hide()
        paths = files(event.mimeData())
        if not (paths and self._is_ready()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._window.activateWindow()  # the keyboard is still with the program the files came from
        self._take(paths)
        return True


def take_drops(window: QWidget, take: Callable[[list[Path]], None], is_ready: Callable[[], bool]) -> None:
    """From now on files can be dropped on the window; to be said once or many times."""
    if window.findChild(DropZone) is None:
        DropZone(window, take, is_ready)


def files(data: QMimeData) -> list[Path]:
    """The files of this computer that are held, not folders and not addresses on the web."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if not path.is_dir()]
