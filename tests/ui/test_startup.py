"""What is loaded before one sees something, counted: the window comes first, and what is not needed does not come."""

import subprocess
import sys
from pathlib import Path

OWN = {"mentee_journal", "PySide6", "shiboken6"}
BY_PYSIDE = {"__feature__", "__main__", "shibokensupport", "signature_bootstrap"}
BY_THE_ENVIRONMENT = {"_distutils_hack", "_virtualenv", "sitecustomize", "usercustomize"}
BEFORE_THE_PAINT = OWN | BY_PYSIDE | BY_THE_ENVIRONMENT | {"appdirs"}
LATER = ["alembic", "markdown", "nh3", "icalendar", "PySide6.QtNetwork"]

WINDOW = """
import sys, threading
from pathlib import Path
from mentee_journal.ui import app
painted, is_painted = [], threading.Event()

def opening(path):
    assert is_painted.wait(20)
    from mentee_journal.journal import Journal
    return Journal(path)

class Window(app.MainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        if not painted:
            painted.extend(sys.modules)
            is_painted.set()

app.MainWindow, shown = Window, []
show = Window.furnish
def furnish(window, desk):
    show(window, desk)
    shown.extend(sys.modules)
    app.QTimer.singleShot(0, window.close)
Window.furnish = furnish
app.run(Path(sys.argv[1]), opening=opening, settings_path=Path(sys.argv[1] + ".json"))
print(*painted)
print(*shown)
"""


def loaded(code: str, *arguments: object) -> list[set[str]]:
    """What a fresh process prints: lines of names of modules."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    return [set(line.split()) for line in done.stdout.splitlines()]


def test_before_the_first_paint_there_is_qt_and_nothing_of_the_journal(blank: Path) -> None:
    painted, shown = loaded(WINDOW, blank)
    packages = {name.partition(".")[0] for name in painted} - sys.stdlib_module_names
    assert "mentee_journal.ui.main_window" in painted
    assert packages <= BEFORE_THE_PAINT
    assert not [name for name in painted if name.startswith(("mentee_journal.journal", "mentee_journal.models"))]
    assert "mentee_journal.ui.pages.today_page" in shown
    assert not [name for name in LATER if name in shown]
    pages = {name for name in shown if name.startswith("mentee_journal.ui.pages.") and name.endswith("_page")}
    assert pages == {"mentee_journal.ui.pages.today_page"}


def test_a_journal_of_today_is_opened_without_what_upgrades_old_ones(blank: Path) -> None:
    code = "import sys; from mentee_journal.journal import Journal; from pathlib import Path"
    (names,) = loaded(f"{code}; Journal(Path(sys.argv[1])).close(); print(*sys.modules)", blank)
    assert "sqlalchemy" in names
    assert not [name for name in [*LATER, "PySide6"] if name in names]
