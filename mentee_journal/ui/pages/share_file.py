"""The file that would leave: made once for what was chosen, shown by the preview, and written as it is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QObject, Signal

from mentee_journal.export import Format
from mentee_journal.export.paper.pages import Pages, Progress
from mentee_journal.export.paper.typeset import entries
from mentee_journal.summary import Summary
from mentee_journal.ui.background import Background
from mentee_journal.ui.slices import Slices

PAGED = ".pdf"
_AT_ONCE = 200  # entries of which a text is made while the person waits for nothing


@dataclass
class Made:
    """A file in the making: `pages` of a PDF once they are composed, `data` once it was asked for."""

    form: Format
    summary: Summary
    pages: Pages | None = None
    data: bytes | None = None

    def is_for(self, form: Format, summary: Summary) -> bool:
        return self.form == form and self.summary == summary


class ShareFile(QObject):
    """`want_pages(...)` and `want_data(...)` call back when these are there: at once for what is small."""

    progressed = Signal(int, int)
    ended = Signal()
    """Nothing is in the making any more, be it done, stopped or failed."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._slices = Slices(self)
        self._made: Made | None = None
        self._is_making = self._is_leaving = False
        self._slices.progressed.connect(self.progressed)

    @property
    def is_making(self) -> bool:
        return self._is_making

    def want_pages(self, form: Format, summary: Summary, then: Callable[[Pages], None]) -> None:
        """Compose the pages of a PDF. Not while a file is on its way: it is asked for again when that has ended."""
        if self._is_leaving:
            return
        made = self._begin(form, summary)
        pages = made.pages or Pages(summary)
        self._run(made, iter(()) if made.pages else self._compose(made, pages), lambda: then(pages))

    def want_data(
        self, form: Format, summary: Summary, then: Callable[[bytes], None], *, leaving: bool = False
    ) -> None:
        """Make the bytes of the file; one that is `leaving` is finished before anything else is made to be seen."""
        if self._is_leaving:
            return
        made = self._begin(form, summary)
        if made.data is not None:
            then(made.data)
        elif form.suffix == PAGED:
            self._is_leaving = leaving
            self._run(made, self._write(made), lambda: then(made.data or b""))
        elif entries(summary) <= _AT_ONCE:
            made.data = form.write(summary)
            then(made.data)
        else:
            self._is_leaving = leaving
            self._write_apart(made, then)

    def stop(self) -> None:
        """Give up what is in the making."""
        self._slices.stop()
        self._made = None
        self._end()

    def _begin(self, form: Format, summary: Summary) -> Made:
        self._slices.stop()
        if self._made is None or not self._made.is_for(form, summary):
            self._made = Made(form, summary)
        return self._made

    def _run(self, made: Made, steps: Iterator[Progress], then: Callable[[], None]) -> None:
        def done() -> None:
            self._end()
            then()

        self._is_making = True
        self._slices.run(steps, done, self._end)

    def _write_apart(self, made: Made, then: Callable[[bytes], None]) -> None:
        """A text needs no font, so it is made in the worker."""

        def done(data: bytes) -> None:
            made.data = data
            if self._made is made:
                self._end()
                then(data)

        def failed(error: BaseException) -> None:
            self._end()
            raise error

        self._is_making = True
        self._background.run(self, lambda: made.form.write(made.summary), done, failed)

    @staticmethod
    def _compose(made: Made, pages: Pages) -> Iterator[Progress]:
        yield from pages.compose()
        made.pages = pages

    def _write(self, made: Made) -> Iterator[Progress]:
        """Compose first where that was not done; then one page a step."""
        from mentee_journal.export.pdf import write_pages

        pages = made.pages or Pages(made.summary)
        if made.pages is None:
            yield from self._compose(made, pages)
        buffer = QBuffer()
        yield from write_pages(pages, buffer)
        made.data = bytes(buffer.data().data())

    def _end(self) -> None:
        if self._is_making:
            self._is_making = self._is_leaving = False
            self.ended.emit()
