"""Icons: one SVG each, coloured by token, drawn at the screen's own resolution, turned round right-to-left."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from mentee_journal.paths import resource

MIRRORED = frozenset(
    ("back", "forward", "chev-left", "chev-right", "list", "numbered", "checkbox", "quote", "share", "import", "undo")
)


@lru_cache(maxsize=512)
def draw(name: str, color: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    """The icon `name` in the colour `color`, `size` logical pixels wide."""
    svg = _source(name).replace("currentColor", color)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if mirrored:
        painter.translate(pixmap.width(), 0)
        painter.scale(-1, 1)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, color: str, size: int) -> QPixmap:
    right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    screen = QGuiApplication.primaryScreen()
    ratio = max((one.devicePixelRatio() for one in QGuiApplication.screens()), default=1.0) if screen else 1.0
    return draw(name, color, size, ratio, right_to_left and name in MIRRORED)


def icon(name: str, color: str, size: int) -> QIcon:
    return QIcon(pixmap(name, color, size))


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
