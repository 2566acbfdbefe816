"""The composition root: makes every object once, shows the window before the journal is open, and is the last to hear
of errors."""

import faulthandler
import logging
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from mentee_journal import i18n
from mentee_journal import settings as settings_file
from mentee_journal.errors import CannotOpen, JournalError
from mentee_journal.i18n import _
from mentee_journal.paths import data_dir, make_private_dir
from mentee_journal.settings import Settings
from mentee_journal.ui import theme
from mentee_journal.ui.main_window import MainWindow, layout_direction

log = logging.getLogger(__name__)


class Opener(QObject):
    """Opens the journal in a thread, so that the window is painted meanwhile; the answer comes on this thread."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, open_journal: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_journal
        self._thread = threading.Thread(target=self._work, name="opener", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def _work(self) -> None:
        try:
            journal = self._open()
        except Exception as error:  # noqa: BLE001 (told to the person, or to the last error handler)
            self.refused.emit(error)
        else:
            self.opened.emit(journal)


class App(QObject):
    """The program while it runs."""

    def __init__(self, qt: QApplication, open_journal: Callable[[], Any], settings: Settings, file: Path) -> None:
        super().__init__(qt)
        self._settings, self._file = settings, file
        self.window = MainWindow()
        self.exit_code = 0
        self._opener = Opener(open_journal, self)
        self._opener.opened.connect(self._furnish)
        self._opener.refused.connect(self._refuse)
        self._told: set[str] = set()
        qt.commitDataRequest.connect(lambda _manager: self.window.flush())
        qt.aboutToQuit.connect(self._on_quit)

    def start(self) -> None:
        """Show the window, then open the journal as soon as it has been painted."""
        self.window.show()
        QTimer.singleShot(0, self._opener.start)

    def show_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """The last to hear: what a person can act upon is told, the rest is a bug and goes to the log."""
        if self.window.desk is not None:
            self.window.flush()
        if isinstance(error, JournalError):
            self.window.toast.say(str(error))
            return
        log.critical("a bug: %s", kind.__name__, exc_info=(kind, _wordless(error), trace))
        if kind.__name__ not in self._told:  # a fault in painting would otherwise be told without end
            self._told.add(kind.__name__)
            self.window.toast.say(_("Something went wrong inside Mentee Journal. The details are in the log."))

    @Slot(object)
    def _furnish(self, journal: Any) -> None:
        from mentee_journal.content import Content
        from mentee_journal.ui.desk import Desk

        self.window.furnish(Desk(journal, self._settings, Content(), self))

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        if not isinstance(error, CannotOpen):
            sys.excepthook(type(error), error, error.__traceback__)
            return
        from mentee_journal.ui.dialogs.cannot_open import CannotOpenView

        self.exit_code = 1
        self.window.setCentralWidget(CannotOpenView(error, self.window))

    def _on_quit(self) -> None:
        desk = self.window.desk
        if desk is not None:
            self.window.flush()
            desk.close()
            desk.journal.close()
        try:
            settings_file.save(self._settings, self._file)
        except OSError as error:
            log.warning("settings not saved (%s)", type(error).__name__)


def run(open_journal: Callable[[], Any], settings_path: Path | None = None) -> int:
    """Open the window on the journal that `open_journal` opens (in a thread); returns the exit code."""
    _watch_for_crashes()
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    qt.setApplicationName("mentee-journal")
    qt.setApplicationDisplayName(_("Mentee Journal"))
    qt.setDesktopFileName("mentee-journal")
    path = settings_path or settings_file.settings_file()
    settings = settings_file.load(path)
    i18n.set_language(settings.language)
    layout_direction(i18n.is_right_to_left())
    theme.current().apply(settings.theme, settings.text_size, settings.reading_font, settings.cover)
    app = App(qt, open_journal, settings, path)
    sys.excepthook = app.show_error
    _end_on_signals(qt)
    app.start()
    qt.exec()
    return app.exit_code


def _end_on_signals(qt: QApplication) -> None:
    """Let SIGTERM and SIGINT end the program in order: Python hears of them only when its own code runs."""
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_args: qt.quit())
    pulse = QTimer(qt)
    pulse.setInterval(250)
    pulse.timeout.connect(lambda: None)
    pulse.start()


def _watch_for_crashes() -> None:
    """Leave a trace of a crash, without any text of the journal, in the data folder."""
    folder = make_private_dir(data_dir())
    logging.basicConfig(filename=folder / "mentee-journal.log", level=logging.WARNING, force=True)
    faulthandler.enable((folder / "crash.txt").open("w", encoding="utf-8"))


def _wordless(error: BaseException) -> BaseException:
    """The error without its message, which may hold what a person wrote."""
    return type(error)() if type(error) in {KeyError, ValueError, TypeError} else RuntimeError(type(error).__name__)

