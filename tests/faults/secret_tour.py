"""A life with a protected journal, as a process: typed, searched, shared not, locked, backed up, failed, and killed.

Run as: secret_tour.py JOURNAL PASSPHRASE NEEDLE. It says how far it came, and ends by SIGKILL in the middle of a save.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from mentee_journal import paths
from mentee_journal.exchange.archive import export_archive
from mentee_journal.journal import Journal
from mentee_journal.journal.backups import Why
from mentee_journal.ui import app
from mentee_journal.ui.dialogs.lock import LockView
from mentee_journal.ui.main_window import MainWindow


class Life(QObject):
    """Goes on from one step to the next, each under the program's own loop."""

    def __init__(self, window: MainWindow, passphrase: str, needle: str) -> None:
        super().__init__(window)
        self.window, self.passphrase, self.needle = window, passphrase, needle
        self.steps = iter(
            [self.unlock, self.write, self.search, self.keep, self.fail, self.lock, self.unlock, self.die]
        )
        self.waiting = QTimer(self, interval=50)
        self.waiting.timeout.connect(self.go_on)
        self.waiting.start()

    def go_on(self) -> None:
        """The next step, when the window shows what the last one led to."""
        locked = isinstance(self.window.stack.currentWidget(), LockView)
        if locked == (self.window.desk is None):
            step = next(self.steps)
            self.waiting.stop()
            step()
            sys.stdout.write(f"{step.__name__}\n")
            sys.stdout.flush()
            QTimer.singleShot(0, self.waiting.start)

    @property
    def journal(self) -> Journal:
        assert self.window.desk is not None
        return self.window.desk.journal

    def find(self, name: str) -> QWidget:
        return next(one for one in self.window.findChildren(QWidget, name) if one.isVisible())

    def unlock(self) -> None:
        view = self.window.stack.currentWidget()
        assert isinstance(view, LockView)
        QTest.keyClicks(view.edit, self.passphrase)
        view.open_button.click()
        while self.window.desk is None:
            QTest.qWait(20)

    def write(self) -> None:
        self.window.do("new_session")
        edit = self.find("notes_edit")
        edit.setFocus()
        QTest.keyClicks(edit, f"{self.needle} is a word")
        self.window.go("goals")
        self.journal.goals.add(title=self.needle, why=f"{self.needle} " * 500)
        self.journal.feedback.add(what_was_done=self.needle)
        self.journal.goals.remove(self.journal.goals.add(title=f"{self.needle} gone").uid)
        for place in self.window.rail.items:
            self.window.go(place)
            QApplication.processEvents()
        QApplication.clipboard().setText(self.needle)

    def search(self) -> None:
        assert self.journal.search.find(self.needle)
        self.window.search()
        QTest.keyClicks(self.window.focusWidget(), self.needle)
        QTest.qWait(50)
        self.window.search()

    def keep(self) -> None:
        self.journal.backups.make(Why.HAND)
        self.journal.store.set_passphrase(f"{self.passphrase}, changed")
        self.journal.store.set_passphrase(self.passphrase)
        self.journal.tidy()
        with suppress(OSError):
            export_archive(self.journal, Path("/proc/nowhere.json"))

    def fail(self) -> None:
        with suppress(ValueError), self.journal.changing() as session:
            session.connection().exec_driver_sql("UPDATE goal SET why = why || why")
            raise ValueError(self.needle)
        for error in (ValueError(self.needle), KeyError(self.needle), UnicodeError(self.needle)):
            try:
                raise error
            except Exception:  # noqa: BLE001 (as a slot hands it on)
                sys.excepthook(*sys.exc_info())
        with suppress(Exception):
            self.journal.goals.add(title=self.needle, colour=self.needle)
        with suppress(Exception), self.journal.reading() as session:
            session.connection().exec_driver_sql(f"SELECT '{self.needle}' FROM nowhere")

    def lock(self) -> None:
        self.window.lock_asked.emit()
        while self.window.desk is not None:
            QTest.qWait(20)

    def die(self) -> None:
        with self.journal.changing() as session:
            session.connection().exec_driver_sql("PRAGMA cache_size=2")
            session.connection().exec_driver_sql("UPDATE goal SET why = why || why || why")
            for number in range(40):
                self.journal.goals.add(title=f"{self.needle} {number}", why=f"{self.needle} " * 400)
                session.flush()
            assert self.journal.path.with_name(f"{self.journal.path.name}-journal").stat().st_size
            sys.stdout.write("die\n")
            sys.stdout.flush()
            os.kill(os.getpid(), signal.SIGKILL)


def main(file: Path, passphrase: str, needle: str) -> int:
    Journal(file, passphrase=passphrase).close()

    class Window(MainWindow):
        def __init__(self) -> None:
            super().__init__()
            Life(self, passphrase, needle)

    app.MainWindow = Window  # type: ignore[misc]
    os.umask(0o077)
    paths.make_private_dir(paths.data_dir())
    return app.run(file)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]))
