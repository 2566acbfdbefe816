"""What every test of the window relies on: a desk and a window of its own, and no question that nobody answers."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from mentee_journal.content import Content
from mentee_journal.journal import Journal
from mentee_journal.settings import Settings
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.main_window import MainWindow

STOPS = {
    QDialog: ["exec"],
    QMessageBox: ["exec", "question", "information", "warning", "critical"],
    QFileDialog: ["exec", "getSaveFileName", "getOpenFileName", "getOpenFileNames", "getExistingDirectory"],
}


@pytest.fixture(autouse=True)
def _no_open_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that nobody answers fails the test at once, instead of hanging it."""

    def unanswered(*_args: object, **_options: object) -> NoReturn:
        pytest.fail("the window stopped to ask; answer it by patching mentee_journal.ui.ask")

    for owner, names in STOPS.items():
        for name in names:
            monkeypatch.setattr(owner, name, unanswered)


@pytest.fixture
def daylight(qapp: QApplication) -> Iterator[None]:
    """Paper, text as designed, read from the left; and so again afterwards."""
    theme.current().apply("light")
    yield
    theme.current().apply("light")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def desk(daylight: None, journal: Journal, tmp_path: Path) -> Iterator[Desk]:
    """A desk with a blank journal, whose settings are kept in the test's own folder."""
    desk = Desk(journal, Settings(theme="light"), Content(), settings_path=tmp_path / "settings.json")
    yield desk
    desk.close()


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    """The window, shown, in front, and at work on the desk; gone for good before the next test begins."""
    window = MainWindow()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    window.furnish(desk)
    yield window
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
