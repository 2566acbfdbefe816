"""*Bring in comments*: a layer over the window in which what a mentor sent back is read, looked through and kept (X6).

Nothing of the file is run, followed or shown as anything but plain text, and nothing is kept before it was seen.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentee_journal.errors import JournalError
from mentee_journal.exchange import reply as exchange
from mentee_journal.exchange.reply import Kept, Reply
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal, Undo
from mentee_journal.ui import ask, theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.dialogs.bring_in_found import FoundView
from mentee_journal.ui.dialogs.bring_in_start import BusyView, StartView
from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import painting
from mentee_journal.ui.widgets.reading_order import step_focus
from mentee_journal.ui.widgets.scrim import Scrim

WIDTH, HEIGHT, BEFORE = 760, 720, 300  # pixels at 100 %; the last is the height while nothing is found yet


@dataclass
class Found:
    """What became of several files: the replies, and by name what could not be read."""

    replies: list[Reply]
    errors: list[tuple[str, JournalError]]


class BringIn(Scrim):
    """`open()` asks for a file or a text; `bring(paths)` reads files at once. Esc leaves, and nothing was kept."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("bring_in")
        self.setAccessibleName(_("Bring in comments"))
        self._window = window
        assert isinstance(window.desk, Desk)
        self._desk = window.desk
        self._is_keeping = False
        self._asked = 0  # answers to what was asked before are not waited for any more
        self.sheet = QWidget(self)
        self.start, self.busy = StartView(), BusyView()
        self.found = FoundView(self._desk.journal)
        self.views = QStackedWidget()
        self._lay_out()
        self._connect()

    def open(self) -> None:
        self._window.flush()
        super().open()
        self._show(self.start, self.start.file_button)

    def leave(self) -> None:
        """Close it without keeping anything; the keyboard goes back to where it was. What is being kept is not left."""
        if self._is_keeping:
            return
        self._asked += 1
        self.close()
        self.deleteLater()

    def bring(self, paths: Sequence[Path]) -> None:
        """Read these files, one after the other, and show what is in them."""
        names = ", ".join(path.name for path in paths)
        self._run(_("Reading {name}…").format(name=names), partial(read_files, self._desk.journal, tuple(paths)))

    def paste(self) -> None:
        """Read what is on the clipboard now: it is looked at only when one says so."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._run(_("Reading the text…"), partial(read_pasted, self._desk.journal, text))
        else:
            self.start.tell([("", JournalError(_("There is no text on the clipboard."), ""))])
            self._show(self.start, self.start.paste_button)

    def choose_file(self) -> None:
        places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        kinds = _("Text (*.md *.txt *.markdown);;Any file (*)")
        path = ask.file_to_open(self, _("Bring in comments"), Path(places), kinds)
        if path is not None:
            self.bring([path])

    def keep(self, replies: Sequence[Reply]) -> None:
        """Keep what is ticked, in the worker; then say what became of it."""
        self._window.flush()
        self._is_keeping = True
        job = partial(keep_all, self._desk.journal, tuple(replies))
        self._show(self.busy, self.busy.cancel_button)
        self.busy.words.set_words(_("Keeping the comments…"))
        self.busy.cancel_button.hide()  # it is all or nothing, and takes a moment
        self._desk.background.run(self, job, self._on_kept, self._on_failed)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, 1 if forward else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Paste) and self.views.currentWidget() is not self.busy:
            self.paste()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        view = self.views.currentWidget()
        wanted = HEIGHT if view is self.found or not self.start.problem.isHidden() else BEFORE
        width, height = min(theme.px(WIDTH), self.width() - 32), min(theme.px(wanted), self.height() - 48)
        self.sheet.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with painting(self) as canvas:
            canvas.painter.setPen(theme.color("line2"))
            canvas.painter.setBrush(theme.color("card"))
            canvas.painter.drawRoundedRect(self.sheet.geometry(), theme.px(12), theme.px(12))

    def _lay_out(self) -> None:
        column = Column(0, (1, 8, 1, 1), parent=self.sheet)
        head = Line(8, (24, 10, 12, 10))
        head.addWidget(Label(_("Bring in comments"), "section_title"), 1)
        self.close_button = icon_button("close", _("Leave without keeping"))
        self.close_button.setObjectName("close_bring_in")
        head.addWidget(self.close_button)
        column.addLayout(head)
        for view in (self.start, self.busy, self.found):
            self.views.addWidget(view)
        column.addWidget(self.views, 1)

    def _connect(self) -> None:
        self.left.connect(self.leave)
        self.close_button.clicked.connect(self.leave)
        self.start.file_button.clicked.connect(self.choose_file)
        self.start.paste_button.clicked.connect(self.paste)
        self.busy.cancel_button.clicked.connect(self._stop)
        self.found.left.connect(self.leave)
        self.found.kept.connect(self.keep)

    def _show(self, view: QWidget, focus: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self._place()
        self.update()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _run(self, words: str, job: Callable[[], Found]) -> None:
        self._asked += 1
        self.busy.words.set_words(words)
        self.busy.cancel_button.show()
        self._show(self.busy, self.busy.cancel_button)
        self._desk.background.run(self, job, partial(self._on_read, self._asked), self._on_failed)

    def _stop(self) -> None:
        self._asked += 1
        self.start.tell([])
        self._show(self.start, self.start.file_button)

    def _on_read(self, asked: int, found: Found) -> None:
        if asked != self._asked:
            return
        if not found.replies:
            self.start.tell(found.errors)
            self._show(self.start, self.start.paste_button)
            return
        self.found.show_replies(found.replies, found.errors)
        ready = self.found.keep_button if self.found.keep_button.isEnabled() else self.found.leave_button
        self._show(self.found, ready)

    def _on_kept(self, kept: tuple[Kept, Undo]) -> None:
        self._is_keeping = False
        self.leave()
        self._desk.tell(kept_words(kept[0]), kept[1])

    def _on_failed(self, error: BaseException) -> None:
        self._is_keeping = False
        self.start.tell([("", error)] if isinstance(error, JournalError) else [])
        self._show(self.start, self.start.paste_button)
        if not isinstance(error, JournalError):
            raise error


def read_files(journal: Journal, paths: Iterable[Path]) -> Found:
    """Read each file; one that cannot be read does not stop the others."""
    found = Found([], [])
    for path in paths:
        try:
            found.replies.append(exchange.read_file(journal, path))
        except JournalError as error:
            found.errors.append((path.name, error))
    return found


def read_pasted(journal: Journal, text: str) -> Found:
    """Read a text that was pasted."""
    try:
        return Found([exchange.read_text(journal, text)], [])
    except JournalError as error:
        return Found([], [("", error)])


def keep_all(journal: Journal, replies: Iterable[Reply]) -> tuple[Kept, Undo]:
    """Keep several replies as one step, which one Undo takes back."""
    with journal.changing():
        done = [exchange.keep(journal, reply) for reply in replies]
    counts = [kept for kept, _undo in done]
    total = Kept(
        comments=sum(one.comments for one in counts),
        unsorted=sum(one.unsorted for one in counts),
        ratings=sum(one.ratings for one in counts),
        done=sum(one.done for one in counts),
        known=sum(one.known for one in counts),
    )

    def take_back() -> None:
        with journal.changing():
            for _kept, undo in done:
                undo()

    return total, Undo(take_back)


def kept_words(kept: Kept) -> str:
    """What became of it, in one line."""
    parts = [
        (kept.comments, ngettext("{count} comment kept", "{count} comments kept", kept.comments)),
        (kept.unsorted, ngettext("{count} without a place", "{count} without a place", kept.unsorted)),
        (kept.ratings, ngettext("{count} rating", "{count} ratings", kept.ratings)),
        (kept.done, ngettext("{count} thing done", "{count} things done", kept.done)),
    ]
    return ", ".join(words.format(count=count) for count, words in parts if count) or _("Nothing new was kept")
