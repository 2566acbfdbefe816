"""The composition root: makes every object once, and shows the window before the journal is open."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from mentee_journal import i18n
from mentee_journal import settings as settings_file
from mentee_journal.errors import BadValue, CannotOpen, NeedsPassphrase
from mentee_journal.i18n import _
from mentee_journal.settings import Settings
from mentee_journal.ui import theme
from mentee_journal.ui.last_resort import LastResort, end_on_signals, watch_for_crashes
from mentee_journal.ui.locking import Locking
from mentee_journal.ui.main_window import MainWindow, layout_direction

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.ui.desk import Desk

OpenJournal = Callable[..., "Journal"]
"""Given a path and, for a protected one, its passphrase."""

TIDY_AFTER = 60_000  # milliseconds: nobody should wait for it


class Opener(QObject):
    """Opens a journal in a thread, so that the window is painted meanwhile; the answer comes on this thread."""

    opened = Signal(object)
    refused = Signal(object)

    def __init__(self, open_journal: OpenJournal, parent: QObject) -> None:
        super().__init__(parent)
        self._open = open_journal

    def start(self, path: Path, passphrase: str | None = None) -> None:
        known = () if passphrase is None else (passphrase,)
        threading.Thread(target=self._work, args=(path, *known), name="opener", daemon=True).start()

    def _work(self, path: Path, *known: str) -> None:
        try:
            journal = self._open(path, *known)
        except Exception as error:  # noqa: BLE001 (told to the person, or to the last error handler)
            self.refused.emit(error)
        else:
            self.opened.emit(journal)


class App(QObject):
    """The program while it runs: the window, the journal when it is open, and the settings."""

    def __init__(self, qt: QApplication, open_journal: OpenJournal, settings: Settings, settings_path: Path) -> None:
        super().__init__(qt)
        self._settings, self._settings_path = settings, settings_path
        self.window = MainWindow()
        self.window.restore_size(settings.geometry)
        self.exit_code = 0
        self._path = Path()
        self.locking = Locking(self, self.window, self._let_go)
        self.locking.opened.connect(self.open)
        self._opener = Opener(open_journal, self)
        self._opener.opened.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        self._opener.refused.connect(self._refuse, Qt.ConnectionType.QueuedConnection)
        qt.commitDataRequest.connect(lambda _manager: self._save_all())
        qt.aboutToQuit.connect(self._on_quit)

    def start(self, path: Path) -> None:
        """Show the window, then open the journal as soon as it has been painted."""
        self.window.show()
        QTimer.singleShot(0, self, lambda: self.open(path))

    @Slot(object, object)
    def open(self, path: Path, passphrase: str | None = None) -> None:
        """Open a journal: the first, or another one when that could not be opened."""
        self._path = path
        self._opener.start(path, passphrase)

    @Slot(object)
    def _furnish(self, journal: "Journal") -> None:
        from mentee_journal.content import Content
        from mentee_journal.ui.desk import Desk

        self.exit_code = 0
        self.window.show_problem(None)
        desk = Desk(journal, self._settings, Content(), self, settings_path=self._settings_path)
        self.window.furnish(desk)
        self.locking.watch()
        QTimer.singleShot(TIDY_AFTER, desk, lambda: self._tidy(desk))

    def _tidy(self, desk: "Desk") -> None:
        if desk is self.window.desk:
            desk.background.run(desk, desk.journal.tidy, lambda _answer: None, _raise)

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, NeedsPassphrase | BadValue):
            self.locking.ask(self._path, error)
            return
        from mentee_journal.ui.dialogs.cannot_open import CannotOpenView

        self.exit_code = 1
        if not isinstance(error, CannotOpen):
            sys.excepthook(type(error), error, error.__traceback__)
            error = CannotOpen(_("The journal could not be opened."), _("The details are in the log."))
        view = CannotOpenView(error)
        view.chosen.connect(self.open)
        self.window.show_problem(view)

    def _save_all(self) -> None:
        self.window.flush()
        self.window.remember()

    def _on_quit(self) -> None:
        desk = self.window.desk
        if desk is not None:
            self._save_all()
            self._let_go(desk)

    def _let_go(self, desk: "Desk") -> None:
        desk.close()
        desk.journal.close()


def _raise(error: BaseException) -> None:
    raise error


def open_journal(path: Path, passphrase: str | None = None) -> "Journal":
    """Open a journal as the window does, in a thread of its own: importing what reads it takes longest."""
    from mentee_journal.journal import Journal

    return Journal(path, passphrase=passphrase)


def run(path: Path, *, opening: OpenJournal = open_journal, settings_path: Path | None = None) -> int:
    """Open the window on the journal at `path`; returns the exit code when it was closed."""
    watch_for_crashes()
    os.environ["QT_STYLE_OVERRIDE"] = theme.STYLE
    qt = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(qt, QApplication)
    settings_path = settings_path or settings_file.settings_file()
    settings = settings_file.load(settings_path)
    i18n.set_language(settings.language)
    qt.setApplicationName("mentee-journal")
    qt.setApplicationDisplayName(_("Mentee Journal"))
    qt.setDesktopFileName("mentee-journal")
    layout_direction(i18n.is_right_to_left())
    theme.current().apply(settings.theme, settings.text_size, settings.reading_font, settings.cover)
    app = App(qt, opening, settings, settings_path)
    sys.excepthook = LastResort(app.window)
    end_on_signals(qt)
    app.start(path)
    qt.exec()
    return app.exit_code
