"""The composition root: makes every object once, and shows the window before the journal is open."""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from mentee_journal import i18n
from mentee_journal import settings as settings_file
from mentee_journal.errors import BadValue, CannotOpen, NeedsPassphrase
from mentee_journal.i18n import _
from mentee_journal.settings import Settings
from mentee_journal.ui import theme
from mentee_journal.ui.background import Background
from mentee_journal.ui.last_resort import LastResort, end_on_signals, watch_for_crashes
from mentee_journal.ui.locking import Locking
from mentee_journal.ui.main_window import MainWindow, is_saved, layout_direction
from mentee_journal.ui.restoring import Restoring

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.journal.backups import Backups
    from mentee_journal.ui.desk import Desk

OpenJournal = Callable[..., "Journal"]
"""Opens the journal at a path; takes `passphrase` and `lock` as `Journal` does."""

TIDY_AFTER = 60_000  # milliseconds: nobody should wait for it


class Opener(QObject):
    """Opens a journal in a thread, so that the window is painted meanwhile; the answer comes on this thread."""

    opened = Signal(object, object)
    """The journal, and what is to be done once the window has it."""
    refused = Signal(object)

    def start(self, job: "Callable[[], Journal]", then: Callable[[], None]) -> None:
        threading.Thread(target=self._work, args=(job, then), name="opener", daemon=True).start()

    def _work(self, job: "Callable[[], Journal]", then: Callable[[], None]) -> None:
        try:
            journal = job()
        except Exception as error:  # noqa: BLE001 (told to the person, or to the last error handler)
            self.refused.emit(error)
        else:
            self.opened.emit(journal, then)


class App(QObject):
    """The program while it runs: the window, the journal when it is open, and the settings."""

    def __init__(self, qt: QApplication, open_journal: OpenJournal, settings: Settings, settings_path: Path) -> None:
        super().__init__(qt)
        self._settings, self._settings_path = settings, settings_path
        self.window = MainWindow()
        self.window.restore_size(settings.geometry)
        self.exit_code = 0
        self._path = Path()
        self._how: dict[str, Any] = {}
        self.locking = Locking(self, self.window, self.put_away)
        self.locking.opened.connect(self._unlock)
        self.locking.backups.connect(self._show_backups, Qt.ConnectionType.QueuedConnection)
        self.open_file = open_journal
        self._background = Background(self)
        self._opener = Opener(self)
        self._opener.opened.connect(self._furnish, Qt.ConnectionType.QueuedConnection)
        self._opener.refused.connect(self._refuse, Qt.ConnectionType.QueuedConnection)
        qt.commitDataRequest.connect(lambda _manager: self._save_all())
        qt.aboutToQuit.connect(self._on_quit)

    def start(self, path: Path) -> None:
        """Show the window, then open the journal as soon as it has been painted."""
        self.window.show()
        QTimer.singleShot(0, self, lambda: self.open(path))

    def open(self, path: Path, **how: Any) -> None:
        """Open a journal: the first, or another one when that could not be opened; `how` as `open_journal`."""
        self._path = path
        self._how = {name: value for name, value in how.items() if name != "passphrase"}  # which is kept nowhere
        self._opener.start(lambda: self.open_file(path, **how), _nothing)

    def _unlock(self, path: Path, passphrase: str | None) -> None:
        """Go on as it was begun: what was to be read only is."""
        how = self._how if path == self._path else {}
        self.open(path, **({**how, "passphrase": passphrase} if passphrase is not None else {}))

    def restore(self, backup: Path, passphrase: str | None = None) -> None:
        """Put a backup in the place of the open journal, and go on with it."""
        desk = self.window.desk
        self._save_all()
        if desk is None or not is_saved(self.window):  # the window says already why
            return
        backups, path = desk.backups().apart(), desk.journal.path
        self._path = path
        self.put_away(desk)
        self._start(Restoring(self, backups, path, backup, passphrase))

    def put_away(self, desk: "Desk") -> None:
        """Close the journal; the window stays, empty."""
        self.window.let_go()
        desk.close()
        desk.journal.close()
        desk.deleteLater()

    @Slot(object, object)
    def _furnish(self, journal: "Journal", then: Callable[[], None]) -> None:
        from mentee_journal.content import Content
        from mentee_journal.ui.desk import Desk
        from mentee_journal.ui.reading_only import ReadingOnly
        from mentee_journal.ui.surroundings import tell_of_surroundings

        self.exit_code = 0
        self.window.show_problem(None)
        desk = Desk(journal, self._settings, Content(), self, settings_path=self._settings_path)
        desk.restoring.connect(self.restore, Qt.ConnectionType.QueuedConnection)
        self.window.shade_bar.hold(journal)
        self.window.furnish(desk)
        self.window.shade_bar.show_state()
        self.locking.watch()
        if journal.store.is_read_only:
            ReadingOnly(self.window, desk, self._open_copy)
        else:
            desk.keeper.begin()
            tell_of_surroundings(self.window, desk)
            QTimer.singleShot(TIDY_AFTER, desk, lambda: self._tidy(desk))
        then()

    def _tidy(self, desk: "Desk") -> None:
        if desk is self.window.desk:
            desk.background.run(desk, desk.journal.tidy, lambda _answer: None, _raise)

    @Slot(object)
    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, NeedsPassphrase | BadValue):
            self.locking.ask(self._path, error)
            return
        self.exit_code = 1
        if not isinstance(error, CannotOpen):
            sys.excepthook(type(error), error, error.__traceback__)
            error = CannotOpen(_("The journal could not be opened."), _("The details are in the log."))
        self._show_ways_out(error)

    def _show_backups(self, path: Path) -> None:
        """A file that asks for a passphrase may be a damaged one: its backups are to be had all the same."""
        self._path = path
        what = _("{name} asks for a passphrase, or is damaged.").format(name=path.name)
        self._show_ways_out(CannotOpen(what, _("A backup may open without one. The file stays as it is.")))

    def _show_ways_out(self, error: CannotOpen) -> None:
        from mentee_journal.ui.dialogs.cannot_open import CannotOpenView

        view = CannotOpenView(error, self._path, self._backups(), self._background)
        view.chosen.connect(lambda path, how: self.open(path, **how))
        view.restored.connect(self._restore_closed, Qt.ConnectionType.QueuedConnection)
        self.window.show_problem(view)

    def _backups(self) -> "Backups":
        """Those of the journal that could not be opened."""
        from mentee_journal.journal.backups import Backups

        folder = self._settings.backup_folder
        return Backups(self._path, also=Path(folder) if folder else None)

    def _restore_closed(self, backup: Path, passphrase: str | None) -> None:
        self._start(Restoring(self, self._backups(), self._path, backup, passphrase))

    def _start(self, restoring: Restoring) -> None:
        self._opener.start(restoring.job, restoring.then)

    def _open_copy(self, path: Path) -> None:
        if self.window.desk is not None:
            self.put_away(self.window.desk)
        self.open(path)

    def _save_all(self) -> None:
        self.window.flush()
        self.window.remember()

    def _on_quit(self) -> None:
        self._background.finish()
        desk = self.window.desk
        if desk is not None:
            self._save_all()
            desk.close()
            desk.keeper.keep_at_end()
            desk.journal.close()


def _nothing() -> None:
    """Nothing is left to do when the journal is open."""


def _raise(error: BaseException) -> None:
    raise error


def open_journal(path: Path, *, take_over: bool = False, **how: Any) -> "Journal":
    """Open a journal as the window does, in a thread of its own: importing what reads it takes longest."""
    from mentee_journal.journal import Journal
    from mentee_journal.journal.backups import let_go_elsewhere

    if take_over:
        let_go_elsewhere(path)
    return Journal(path, **how)


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
    LastResort(app.window).install()
    end_on_signals(qt)
    app.start(path)
    qt.exec()
    return app.exit_code
