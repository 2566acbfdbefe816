"""Locks the journal: all that was typed is saved, then every word leaves the window, and the file's key with it."""

import datetime as dt
import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from mentee_journal.errors import BadValue, JournalError, SaveFailed, WrongPassphrase
from mentee_journal.i18n import _, clock_time, ngettext, plain_day
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.idle import IdleWatch
from mentee_journal.ui.main_window import MainWindow, is_saved
from mentee_journal.ui.whereabouts import Whereabouts

if TYPE_CHECKING:
    from mentee_journal.ui.dialogs.lock import LockView
    from mentee_journal.ui.widgets.cover import Name

_TRIES = 5  # to close a menu or a question that stands in the way


class Locking(QObject):
    """Part of the program; `opened(path, passphrase)` asks for a journal to be opened.

    `put_away(desk)` empties the window and closes the desk and its journal.
    """

    opened = Signal(object, object)
    backups = Signal(object)
    """The backups of the journal at this path are wanted."""

    def __init__(self, parent: QObject, window: MainWindow, put_away: Callable[[Desk], None]) -> None:
        super().__init__(parent)
        self._window, self._put_away = window, put_away
        self._path = Path()
        self._name: Name | None = None
        self._first = ""
        self._where: Whereabouts | None = None
        self._view: LockView | None = None
        self.idle = IdleWatch(self)
        self.idle.alone.connect(self.lock)
        window.lock_asked.connect(lambda: self.lock(None))

    def ask(self, path: Path, error: JournalError) -> None:
        """Ask for the passphrase of a journal, or say that the one that was typed does not open it."""
        if self._view is not None and path == self._path and isinstance(error, WrongPassphrase | BadValue):
            self._view.refuse(error)
            return
        if path != self._path:  # what is known of one journal is not shown on another
            self._path, self._name, self._first, self._where = path, None, "", None
        self._show(error.what)

    def watch(self) -> None:
        """A journal is open: see that it is locked when nobody is there."""
        desk, self._view = self._window.desk, None
        if desk is None:
            return
        self._window.setWindowTitle(_("Mentee Journal"))
        desk.protected.connect(self._watch_anew)
        self._path = desk.journal.path
        self._watch_anew()
        where, self._where = self._where, None
        if where is not None:
            QTimer.singleShot(0, self, lambda: where.go_back(self._window))

    def lock(self, minutes: int | None = None) -> None:
        """Lock now; `minutes` of quiet led to it, 0 the computer's sleep, None a person."""
        QTimer.singleShot(0, self, lambda: self._lock(minutes, _TRIES))  # no widget may go while it still acts

    def _lock(self, minutes: int | None, tries: int) -> None:
        desk = self._window.desk
        if desk is None:
            return
        if not desk.journal.store.is_protected:
            if minutes is None:
                self._offer(desk)
            return
        if (layer := QApplication.activePopupWidget() or QApplication.activeModalWidget()) is not None:
            layer.close()
            if tries:  # what asked it ends first
                QTimer.singleShot(0, self, lambda: self._lock(minutes, tries - 1))
            return
        self._window.flush()
        if not is_saved(self._window):
            what = _("The journal was not locked: the last words could not be saved, and are still here.")
            desk.failed.emit(SaveFailed(what, _("See that the disk is connected and has room, then lock again.")))
            return
        self._close(desk, _told(desk, minutes))

    def _close(self, desk: Desk, told: str) -> None:
        """The words leave the screen first: what the journal still does in the background may take a while."""
        self.idle.stop()
        self._remember(desk)
        self._path = desk.journal.path
        self._where = Whereabouts.of(self._window)
        self._window.remember()
        self._window.let_go()
        self._show(told)
        self._window.repaint()
        self._put_away(desk)
        QTimer.singleShot(0, gc.collect)  # Python keeps what refers to itself until it collects

    def _remember(self, desk: Desk) -> None:
        """Whose journal it is may stand on its cover: they were here a moment ago."""
        from mentee_journal.ui.widgets.cover import Name

        me = desk.journal.profile.me()
        self._first = me.name.split()[0] if me.name.strip() else ""
        begun = dt.datetime.fromisoformat(me.created_at).astimezone().date()
        self._name = Name(me.name, _("begun on {date}").format(date=plain_day(begun))) if me.name.strip() else None

    def _show(self, told: str) -> None:
        from mentee_journal.ui.dialogs.lock import LockView

        self._view = view = LockView(self._path, told, self._name, self._first)
        view.opened.connect(lambda passphrase: self.opened.emit(self._path, passphrase))
        view.another.connect(lambda path: self.opened.emit(path, None))
        view.backups.connect(lambda: self.backups.emit(self._path))
        self._window.show_problem(view, covers=True)
        self._window.setWindowTitle(_("Mentee Journal, locked"))

    def _watch_anew(self) -> None:
        desk = self._window.desk
        if desk is not None:
            self.idle.start(desk.settings.lock_after if desk.journal.store.is_protected else 0)

    def _offer(self, desk: Desk) -> None:
        """Without a passphrase there is nothing to lock with; here is where one is set."""
        desk.open("settings", "passphrase")
        desk.tell(_("Set a passphrase first: it locks the journal."))


def _told(desk: Desk, minutes: int | None) -> str:
    time = clock_time(desk.journal.now())
    if minutes is None:
        return _("Locked at {time}").format(time=time)
    if minutes == 0:
        return _("Locked at {time}, when the computer woke").format(time=time)
    words = ngettext(
        "Locked at {time}, after {minutes} quiet minute", "Locked at {time}, after {minutes} quiet minutes", minutes
    )
    return words.format(time=time, minutes=minutes)
