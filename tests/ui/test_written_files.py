"""About names every file: what a real run of the program leaves on the disk is all told there."""

import os
import subprocess
import sys
from pathlib import Path

from mentee_journal.ui.main_window import MainWindow
from mentee_journal.ui.pages.settings_page import SettingsPage
from mentee_journal.ui.widgets.label import WrappingLabel

RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from mentee_journal.ui import app, written_files
from mentee_journal.ui.main_window import MainWindow
seen = set()
home, journal = Path(sys.argv[1]), Path(sys.argv[2])
def look():
    seen.update(path for path in home.rglob("*") if path.is_file())
class Window(MainWindow):
    def furnish(self, desk):
        super().furnish(desk)
        self.do("new_goal")
        QTest.keyClicks(QApplication.focusWidget(), "Speak up")
        look()
        self.flush()
        desk.keeper.keep_now()
        QTimer.singleShot(0, self, lambda: 1 / 0)
        timer = QTimer(self, interval=20)
        timer.timeout.connect(look)
        timer.start()
        QTimer.singleShot(700, self, self.close)
app.MainWindow = Window
app.run(journal)
look()
for path in sorted(seen):
    print(int(written_files.is_told(path, written_files.written_files(journal))), path.relative_to(home))
"""


def run(home: Path) -> list[tuple[bool, str]]:
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    env = {**os.environ, **folders, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "MENTEE_JOURNAL": ""}
    command = [sys.executable, "-B", "-c", RUN, str(home), str(home / "data" / "mentee-journal" / "journal.mjournal")]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return [(line[0] == "1", line[2:]) for line in done.stdout.splitlines()]


def test_every_file_that_a_run_writes_is_told_in_about(tmp_path: Path) -> None:
    found = run(tmp_path)
    names = {Path(path).name for _told, path in found}
    assert {"journal.mjournal", "journal.mjournal.lock", "settings.json", "mentee-journal.log", "crash.txt"} <= names
    assert any("backups" in path for _told, path in found)
    assert [path for is_told, path in found if not is_told] == []


def test_about_says_where_they_are_and_what_is_in_them(window: MainWindow) -> None:
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    assert window.desk is not None
    told = " ".join(words.accessibleName() for words in page.about.files.findChildren(WrappingLabel))
    assert f"{window.desk.journal.path}.lock" in told
    assert "crash.txt" in told
    assert "none of your words" in told
