"""Giving a summary away: as a file, on paper, or on the clipboard; each leaves its line in the ledger."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mentee_journal import export
from mentee_journal.export import FORMATS, Format
from mentee_journal.export.markdown import markdown
from mentee_journal.export.paper.pages import Pages, Progress
from mentee_journal.i18n import _
from mentee_journal.summary import Summary, note
from mentee_journal.ui import ask
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.pages.share_file import ShareFile
from mentee_journal.ui.slices import Slices

if TYPE_CHECKING:  # the part of Qt for printers is loaded when one prints
    from PySide6.QtPrintSupport import QPrinter

SOON = 400  # milliseconds after which is said what takes so long


class Giving(QObject):
    """`save`, `print_out` and `copy`; `left(code)` when a summary has left."""

    left = Signal(str)
    busy = Signal(str)
    """What is going on, once it takes long; empty when it has ended."""

    def __init__(self, desk: Desk, file: ShareFile, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._file, self._page = desk, file, page
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._printing = Slices(self)
        self._doing = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(lambda: self.busy.emit(self._doing))
        self._file.ended.connect(self._rest)

    @property
    def is_busy(self) -> bool:
        return bool(self._doing)

    def save(self, summary: Summary, form: Format) -> None:
        """Write the summary to a file of the person's choice."""
        kinds = f"{form.label} (*{form.suffix})"
        chosen = ask.file_to_save(
            self._page, _("Save summary"), self._folder, export.file_name(summary, form), kinds
        )
        if chosen is None:
            return
        path = with_ending(chosen, form)
        export.check_target(path, self._desk.journal.path, force=path == chosen)  # else nobody was asked about it
        self._begin(_("Saving…"))
        self._file.want_data(form, summary, lambda data: self._write(summary, form, data, path), leaving=True)

    def copy(self, summary: Summary) -> None:
        """Put the text of the file on the clipboard."""
        data = FORMATS[0].write(summary)
        QGuiApplication.clipboard().setText(data.decode("utf-8"))
        self._note(summary, data)
        self._desk.tell(_("Copied: paste it into a mail or a note"))

    def print_out(self, summary: Summary) -> None:
        """Print the pages of the PDF, for the paper that the printer holds."""
        printer = ask.printer(self._page, summary.title)
        if printer is not None:
            self._begin(_("Printing…"))
            pages = Pages(summary, printer.pageLayout().pageSize())
            self._printing.run(printed(pages, printer), lambda: self._printed(summary), self._rest)

    def stop(self) -> None:
        """Give up what takes too long; nothing has left then."""
        self._printing.stop()
        self._file.stop()
        self._rest()

    def _begin(self, doing: str) -> None:
        self._doing = doing
        self._soon.start()

    def _rest(self) -> None:
        self._soon.stop()
        if self._doing:
            self._doing = ""
            self.busy.emit("")

    def _write(self, summary: Summary, form: Format, data: bytes, path: Path) -> None:
        self._rest()
        export.save(data, path)
        self._folder = path.parent
        self._note(summary, data, path.name, form.key)
        self._desk.tell(_("Saved as {name}").format(name=path.name))

    def _printed(self, summary: Summary) -> None:
        self._rest()
        self._note(summary, markdown(summary).encode("utf-8"), form="pdf")
        self._desk.tell(_("Handed to the printer"))

    def _note(self, summary: Summary, data: bytes, name: str = "", form: str = FORMATS[0].key) -> None:
        self.left.emit(summary.code)
        note(self._desk.journal, summary, data, text=markdown(summary), file_name=name, form=form)


def printed(pages: Pages, printer: "QPrinter") -> Iterator[Progress]:
    """Compose `pages` and paint them on `printer`, a little a step."""
    from mentee_journal.export.pdf import paint_pages

    yield from pages.compose()
    printer.setPageLayout(pages.layout())
    printer.setFullPage(True)
    yield from paint_pages(pages, printer)


def with_ending(path: Path, form: Format) -> Path:
    """`path` with the ending of the format, which is added to whatever else was typed."""
    return path if path.suffix.lower() == form.suffix else path.with_name(path.name + form.suffix)


