"""The program from start to end: painted before the journal is read, told when it cannot be, and the last to hear of
errors.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from mentee_journal.errors import CannotOpen, FileExists, JournalError
from mentee_journal.journal import Journal
from mentee_journal.settings import Settings
from mentee_journal.ui import ask
from mentee_journal.ui.app import App, open_journal
from mentee_journal.ui.dialogs.cannot_open import CannotOpenView
from mentee_journal.ui.last_resort import LARGEST_LOG, LastResort, watch_for_crashes
from mentee_journal.ui.main_window import MainWindow

SLOW = ("sqlalchemy", "alembic", "babel", "markdown", "nh3", "icalendar", "mentee_journal.journal")
FIRST_PAINT = f"""
import sys
from PySide6.QtWidgets import QApplication
import mentee_journal.ui.app
from mentee_journal.ui.main_window import MainWindow
app = QApplication([])
window = MainWindow()
window.show()
app.processEvents()
print(sorted(name for name in sys.modules if name.startswith({SLOW!r})))
"""
LOGGED = """
import sys
from mentee_journal.ui.last_resort import Path, log, watch_for_crashes
watch_for_crashes(Path(sys.argv[1]))
log.warning("new")
"""
TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from mentee_journal.ui import app
from mentee_journal.ui.main_window import MainWindow
class Window(MainWindow):
    def furnish(self, desk):
        super().furnish(desk)
        QTimer.singleShot(0, self, self.type)
    def type(self):
        self.do("new_goal")
        QTest.keyClicks(QApplication.focusWidget(), "Speak up")
        print("typed", flush=True)
app.MainWindow = Window
sys.exit(app.run(Path(sys.argv[1]), settings_path=Path(sys.argv[2])))
"""
LIVE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from mentee_journal.ui import app
from mentee_journal.ui.main_window import MainWindow
class Window(MainWindow):
    def furnish(self, desk):
        super().furnish(desk)
        print("furnished", flush=True)
app.MainWindow = Window
sys.exit(app.run(Path(sys.argv[1]), settings_path=Path(sys.argv[2])))
"""


def home(folder: Path) -> dict[str, str]:
    places = {"XDG_DATA_HOME": str(folder / "data"), "XDG_CONFIG_HOME": str(folder / "config"), "HOME": str(folder)}
    return {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def app(qapp: QApplication, daylight: None, tmp_path: Path) -> Iterator[App]:
    app = App(qapp, open_journal, Settings(theme="light"), tmp_path / "settings.json")
    yield app
    if app.window.desk is not None:
        app.window.close()
        app.window.desk.close()
        app.window.desk.journal.close()
    delete(app.window)
    delete(app)


def test_nothing_of_the_journal_is_imported_before_the_first_paint() -> None:
    run = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=False)
    assert run.stdout.strip() == "[]", run.stderr


def test_the_window_is_there_before_the_journal_and_takes_it_on(app: App, blank: Path, qtbot: QtBot) -> None:
    app.start(blank)
    assert app.window.isVisible()
    assert app.window.desk is None
    with qtbot.waitSignal(app.window.furnished):
        app.window.go("goals")  # a tab that is clicked meanwhile is opened then
    assert app.window.stack.place == "goals"


def test_a_journal_in_use_is_said_in_the_window_with_a_way_out(
    app: App, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    mine, other = tmp_path / "mine.mjournal", tmp_path / "other.mjournal"
    Journal(other).close()
    holder = Journal(mine)
    app.start(mine)
    qtbot.waitUntil(lambda: isinstance(app.window.stack.currentWidget(), CannotOpenView))
    view = app.window.stack.currentWidget()
    assert isinstance(view, CannotOpenView)
    assert app.exit_code == 1
    assert not app.window.rail.isEnabled()
    monkeypatch.setattr(ask, "file_to_open", lambda *_question: other)
    with qtbot.waitSignal(app.window.furnished):
        qtbot.mouseClick(view.choose_button, Qt.MouseButton.LeftButton)
    assert app.exit_code == 0
    assert app.window.desk is not None
    assert app.window.desk.journal.path == other
    assert app.window.rail.isEnabled()
    holder.close()


def test_a_fault_while_opening_is_logged_and_leaves_a_way_out(
    qapp: QApplication, daylight: None, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_rest: heard.append(kind))
    broken = App(qapp, lambda _path: {}["journal"], Settings(), tmp_path / "settings.json")
    broken.start(tmp_path / "any.mjournal")
    qtbot.waitUntil(lambda: isinstance(broken.window.stack.currentWidget(), CannotOpenView))
    assert heard == [KeyError]
    delete(broken.window)
    delete(broken)


def test_what_a_person_can_act_upon_is_told_as_it_is(window: MainWindow) -> None:
    LastResort(window)(FileExists, FileExists("A file is in the way.", "Choose another name."), None)
    assert window.notice.box is not None
    assert window.notice.box.accessibleName() == "A file is in the way. Choose another name."


def test_a_bug_is_told_once_and_logged_without_a_word_of_the_journal(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    hook, page = LastResort(window), "what " + "Ines wrote about her mentor"
    for _turn in range(3):
        try:
            raise ValueError(page)
        except ValueError as error:
            hook(ValueError, error, error.__traceback__)
    assert window.notice.box is not None
    assert "went wrong" in window.notice.box.accessibleName()
    assert len(caplog.records) == 1
    assert page not in caplog.text
    assert "ValueError" in caplog.text
    assert "test_app.py" in caplog.text


def test_an_error_in_a_slot_reaches_the_last_resort(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slot() -> None:
        raise CannotOpen("There is no backup here.", "Choose another folder.")

    with qtbot.captureExceptions() as caught:
        QTimer.singleShot(0, window, slot)
        qtbot.waitUntil(lambda: bool(caught))
    LastResort(window)(*caught[0])
    assert window.notice.box is not None
    assert isinstance(caught[0][1], JournalError)


def test_a_log_that_grew_large_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "mentee-journal.log"
    path.write_text("x" * (LARGEST_LOG + 1))
    subprocess.run([sys.executable, "-c", LOGGED, str(tmp_path)], check=True)
    assert path.read_text().endswith("new\n")
    assert (tmp_path / "mentee-journal.old.log").stat().st_size > LARGEST_LOG


def test_a_folder_that_cannot_be_written_does_not_stop_the_program(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    watch_for_crashes(tmp_path / "file" / "below")


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_the_program_in_order(tmp_path: Path, number: signal.Signals) -> None:
    path, settings = tmp_path / "journal.mjournal", tmp_path / "settings.json"
    with subprocess.Popen(
        [sys.executable, "-c", LIVE, str(path), str(settings)], env=home(tmp_path), stdout=subprocess.PIPE, text=True
    ) as live:
        assert live.stdout is not None
        assert live.stdout.readline() == "furnished\n"
        live.send_signal(number)
        assert live.wait(10) == 0
    assert settings.exists()
    assert sorted(one.name for one in tmp_path.glob("journal*")) == ["journal.mjournal"]
    Journal(path, create=False).close()


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX's")
def test_words_typed_a_moment_before_the_computer_is_shut_down_are_saved(tmp_path: Path) -> None:
    path = tmp_path / "journal.mjournal"
    command = [sys.executable, "-c", TYPING, str(path), str(tmp_path / "settings.json")]
    with subprocess.Popen(command, env=home(tmp_path), stdout=subprocess.PIPE, text=True) as live:
        assert live.stdout is not None
        assert live.stdout.readline() == "typed\n"
        live.send_signal(signal.SIGTERM)
        assert live.wait(20) == 0
    with closing(Journal(path, create=False)) as journal:
        assert [goal.title for goal in journal.goals.all()] == ["Speak up"]
        assert not journal.store.was_left_open
        assert journal.drafts.restore() == []


def test_two_windows_cannot_have_one_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.mjournal"
    command = [sys.executable, "-c", LIVE, str(path), str(tmp_path / "settings.json")]
    with subprocess.Popen(command, env=home(tmp_path), stdout=subprocess.PIPE, text=True) as live:
        assert live.stdout is not None
        assert live.stdout.readline() == "furnished\n"
        with pytest.raises(CannotOpen, match="already open"):
            Journal(path)
        live.terminate()
        assert live.wait(10) == 0
