"""A summary as PDF, and its pages to a printer: the pages that the screen shows, as vectors with words to select."""

import contextlib
from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPainter, QPdfWriter

from mentee_journal.errors import JournalError
from mentee_journal.export.paper.pages import INCH, Pages, Progress
from mentee_journal.i18n import _
from mentee_journal.summary import Summary

CREATOR = "Mentee Journal"
_RESOLUTION = 1200


def pdf(summary: Summary) -> bytes:
    """The whole file. Works without a window and without a display."""
    with _qt():
        pages = Pages(summary)
        for _step in pages.compose():
            pass
        made = QBuffer()
        for _step in write_pages(pages, made):
            pass
        return bytes(made.data().data())


def write_pages(pages: Pages, made: QBuffer) -> Iterator[Progress]:
    """Write composed pages into `made`, one a step. The file names its title and our program, and nobody."""
    made.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(pages.summary.title)
    writer.setCreator(CREATOR)
    writer.setResolution(_RESOLUTION)
    writer.setPageLayout(pages.layout())
    yield from paint_pages(pages, writer)
    made.close()


def paint_pages(pages: Pages, device: QPagedPaintDevice) -> Iterator[Progress]:
    """Paint composed pages on a printer or into a file, one a step."""
    painter = QPainter()
    if not painter.begin(device):
        raise JournalError(
            _("The summary could not be printed."), _("Your journal itself is safe. Choose another printer.")
        )
    try:
        scale = device.logicalDpiX() / INCH
        painter.scale(scale, scale)
        for number in range(pages.count):
            if number:
                device.newPage()
            pages.paint(painter, number)
            yield number + 1, pages.count
    finally:
        painter.end()


@contextlib.contextmanager
def _qt() -> Iterator[None]:
    """Fonts need an application: the one that runs, else one for as long as it takes, which shows nothing."""
    if QCoreApplication.instance() is not None:
        yield
        return
    application = QGuiApplication(["mentee-journal", "-platform", "offscreen"])
    try:
        yield
    finally:
        application.shutdown()
