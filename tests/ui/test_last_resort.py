"""A fault of our own: what was typed is saved first, it is told once, and nothing of the journal is in what is told."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QRunnable, Qt, QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mentee_journal.journal import Journal
from mentee_journal.ui.dialogs.details import DetailsDialog
from mentee_journal.ui.last_resort import LastResort
from mentee_journal.ui.main_window import MainWindow
from tests.ui.paper import put_paper

SECRET = "what Ines wrote about " + "her mentor"
CRASH = """
import ctypes, sys
from mentee_journal.ui.last_resort import Path, watch_for_crashes
watch_for_crashes(Path(sys.argv[1]))
if sys.argv[2:]:
    secret = sys.argv[2]
    ctypes.string_at(0)
"""
PAINTING = """
import sys
from pathlib import Path
from PySide6.QtCore import QAbstractListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView
from mentee_journal.ui.last_resort import LastResort, watch_for_crashes
from mentee_journal.ui.main_window import MainWindow
watch_for_crashes(Path(sys.argv[1]))
app = QApplication([])
window, view, calls, notices = MainWindow(), QListView(), [], []
class Faulty(QAbstractListModel):
    def rowCount(self, parent=None):
        return 50
    def data(self, index, role=0):
        calls.append(role)
        raise KeyError("secret-words")
LastResort(window).install()
tell = window.notice.tell
window.notice.tell = lambda *told, **more: (notices.append(told), tell(*told, **more))
def begin():
    model = Faulty(view)
    QTimer.singleShot(0, view.show)
    timer = QTimer(view, interval=5)
    timer.timeout.connect(lambda: view.viewport().update())
    timer.timeout.connect(lambda: len(calls) > 40 and app.quit())
    timer.start()
    view.setModel(model)
window.show()
QTimer.singleShot(0, begin)
QTimer.singleShot(20_000, app.quit)
app.exec()
print(len(calls), len(notices))
"""


@pytest.fixture
def resort(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> LastResort:
    """As in the running program, where it has all the hooks."""
    for owner, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))  # given back afterwards
    hook = LastResort(window)
    hook.install()
    return hook


def told(window: MainWindow) -> str:
    return window.notice.box.accessibleName() if window.notice.box else ""


def test_what_was_typed_is_in_the_file_before_the_fault_is_told(
    window: MainWindow, journal: Journal, resort: LastResort, qtbot: QtBot
) -> None:
    session = journal.sessions.add(title="Letting the rota go", starts_at=journal.now())
    window.go("sessions", session.uid)
    editor = window.page.sheet.editor  # type: ignore[union-attr]
    editor.setFocus()
    QTest.keyClicks(editor, "One more thought")
    resort(ValueError, ValueError(SECRET), None)
    assert journal.sessions.get(session.uid).notes == "One more thought"
    assert "the file was read again to be sure" in told(window)


def test_nothing_is_promised_when_the_words_could_not_be_saved(window: MainWindow, resort: LastResort) -> None:
    paper = put_paper(window)
    paper.disk_is_full = True
    QTest.keyClicks(paper.edit, "One more thought")
    resort(ValueError, ValueError(SECRET), None)
    assert "may not be saved" in told(window)
    assert paper.edit.toPlainText() == "One more thought"
    paper.disk_is_full = False


def test_nothing_is_promised_when_saving_is_what_fails(window: MainWindow, resort: LastResort) -> None:
    paper = put_paper(window)
    paper._save = lambda: 1 / 0  # type: ignore[method-assign, assignment]
    paper._saves[0]._save = paper._save  # type: ignore[assignment]
    QTest.keyClicks(paper.edit, "One more thought")
    resort(ValueError, ValueError(SECRET), None)
    assert "may not be saved" in told(window)
    paper._saves.clear()


def test_nothing_is_promised_when_the_file_holds_something_else(
    window: MainWindow, journal: Journal, resort: LastResort
) -> None:
    session = journal.sessions.add(title="Letting the rota go", starts_at=journal.now())
    window.go("sessions", session.uid)
    sheet = window.page.sheet  # type: ignore[union-attr]
    sheet.editor.setFocus()
    QTest.keyClicks(sheet.editor, "One more thought")
    sheet.form._change = lambda *_values: None  # as if a save said it had saved, and had not
    resort(ValueError, ValueError(SECRET), None)
    assert "may not be saved" in told(window)


def test_a_fault_in_painting_is_told_once_and_comes_to_an_end(tmp_path: Path) -> None:
    run = subprocess.run([sys.executable, "-c", PAINTING, str(tmp_path)], capture_output=True, text=True, check=False)
    calls, notices = map(int, run.stdout.split())
    assert calls > 20, run.stderr
    assert notices == 1
    log = (tmp_path / "mentee-journal.log").read_text(encoding="utf-8")
    assert log.count("CRITICAL") == 1
    assert "secret" + "-words" not in log


def test_faults_in_threads_are_told_on_the_windows_thread(
    window: MainWindow, resort: LastResort, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ZeroDivisionError(SECRET)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert told(window) == ""
    qtbot.waitUntil(lambda: "went wrong" in told(window))


def test_a_fault_in_a_job_of_qts_own_threads_is_told(window: MainWindow, resort: LastResort, qtbot: QtBot) -> None:
    class Job(QRunnable):
        def run(self) -> None:
            resort(ZeroDivisionError, ZeroDivisionError(SECRET), None)

    QThreadPool.globalInstance().start(Job())
    qtbot.waitUntil(lambda: "went wrong" in told(window))


def test_no_memory_left_is_told_too(window: MainWindow, resort: LastResort, qtbot: QtBot) -> None:
    def slot() -> None:
        raise MemoryError

    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, window, slot)
        qtbot.waitUntil(lambda: bool(caught))
    resort(*caught[0])
    assert "went wrong" in told(window)


def test_details_are_seen_before_they_are_copied_and_hold_no_word_of_the_journal(
    window: MainWindow, resort: LastResort, qtbot: QtBot
) -> None:
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        resort(KeyError, error, error.__traceback__)
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(window.findChild(QWidget, "notice_deed_button"), Qt.MouseButton.LeftButton)
    dialog = window.findChild(DetailsDialog)
    assert isinstance(dialog, DetailsDialog)
    shown = dialog.text.toPlainText()
    assert "KeyError" in shown
    assert "test_last_resort.py:" in shown
    assert SECRET not in shown
    assert str(Path.home()) not in shown
    assert QGuiApplication.clipboard().text() == ""
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown


def test_the_trace_of_a_crash_outlives_the_next_start_and_holds_no_word(tmp_path: Path) -> None:
    crashed = subprocess.run([sys.executable, "-c", CRASH, str(tmp_path), SECRET], capture_output=True, check=False)
    assert crashed.returncode < 0
    subprocess.run([sys.executable, "-c", CRASH, str(tmp_path)], check=True)
    trace = (tmp_path / "crash.old.txt").read_text(encoding="utf-8")
    assert "Segmentation fault" in trace
    assert SECRET not in trace
    assert (tmp_path / "crash.txt").read_text(encoding="utf-8") == ""
