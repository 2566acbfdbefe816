"""The program as a process, from a terminal without a screen."""

import datetime as dt
import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.exchange.test_archive import assert_holds

pytestmark = pytest.mark.timeout(120)  # each line typed here starts the whole program

EVERYTHING = Path(__file__).parents[1] / "exchange" / "everything.json"

LOADED = """
import sys
import time
from mentee_journal.cli import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
slow = {"PySide6", "alembic", "markdown", "nh3", "icalendar", "babel"}
if "--help" in sys.argv:
    slow.add("sqlalchemy")
sys.exit(" ".join(slow & set(sys.modules)) or 0)
"""


class Terminal:
    """A folder with a journal in it, and no screen."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.journal = folder / "my.mjournal"

    def __call__(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        return self.python("-m", "mentee_journal", *arguments)

    def python(self, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        without = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        environment = {name: value for name, value in os.environ.items() if name not in without}
        environment["MENTEE_JOURNAL"] = str(self.journal)
        command = [sys.executable, *map(str, arguments)]
        return subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)

    def said(self, *arguments: str | Path) -> str:
        done = self(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        return done.stdout


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


@pytest.fixture
def full(terminal: Terminal, blank: Path) -> Terminal:
    terminal.journal.write_bytes(blank.read_bytes())
    journal = Journal(terminal.journal)
    for number in range(50):
        journal.goals.add(title=f"Speak up {number}", why="To be heard, ocelot")
    journal.close()
    return terminal


def test_one_of_everything_comes_in_is_found_and_goes_out(terminal: Terminal) -> None:
    assert terminal.said("import", EVERYTHING).endswith("39 added, 0 changed, 0 as they were.\n")
    assert terminal.said("export", "b.json").startswith("39 records, private ones included")
    assert terminal.said("import", EVERYTHING).endswith("0 added, 0 changed, 39 as they were.\n")
    found = json.loads((terminal.folder / "b.json").read_text(encoding="utf-8"))
    given = json.loads(EVERYTHING.read_text(encoding="utf-8"))
    for name in found.keys() & given.keys() - {"exported_at"}:
        assert_holds(found[name], given[name], name)
    takeaway = "2026-10-01  Takeaway  Letting the rota go  Checking is not care: ocelot.\n"
    assert terminal.said("search", "ocelot") == takeaway


def test_reading_works_beside_an_open_window(full: Terminal) -> None:
    window = Journal(full.journal)
    try:
        assert "ocelot" in full.said("search", "ocelot")
        full.said("export", "a.json")
        full.said("backup")
        refused = full("import", EVERYTHING)
        assert refused.returncode == 1
        assert refused.stderr.startswith("mentee-journal: This journal is already open")
        window.goals.add(title="Still mine to write")
    finally:
        window.close()


def test_help_explains_each_command_with_an_example(terminal: Terminal) -> None:
    top = terminal.said("--help")
    for command in ("demo", "export", "import", "search", "check", "backup"):
        assert command in top
        assert f"mentee-journal {command}" in terminal.said(command, "--help").split("Examples:")[1]
    assert re.fullmatch(r"mentee-journal \d+\.\d+\.\d+.*\n", terminal.said("--version"))


def test_without_a_screen_the_window_is_one_line_and_exit_code_2(terminal: Terminal) -> None:
    done = terminal()
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert done.stderr.startswith("mentee-journal: There is no screen to show a window on.")


@pytest.mark.parametrize("arguments", [["search", "rota"], ["export", "a.json"], ["check"], ["--help"]])
def test_a_command_loads_only_what_it_needs(full: Terminal, arguments: list[str]) -> None:
    done = full.python("-c", LOADED, *arguments)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_who_has_seen_enough_ends_it_quietly(full: Terminal) -> None:
    command = f"{sys.executable} -u -m mentee_journal --journal {full.journal} search ocelot | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)
    assert (done.stderr, done.stdout.count("\n")) == ("", 1)


def test_s5_the_sheet_for_the_next_session_is_printed(full: Terminal) -> None:
    journal = Journal(full.journal)
    ruth = journal.mentors.add(name="Ruth Adeyemi")
    journal.actions.add(text="Ask Samir", mentorship_uid=ruth.uid)
    tomorrow = (journal.now() + dt.timedelta(days=1)).replace(tzinfo=None)
    coming = journal.sessions.add(starts_at=tomorrow, status="planned", mentorship_uid=ruth.uid, aim="One rule")
    journal.sessions.agenda.add(session_uid=coming.uid, text="First things", minutes=10)
    journal.close()
    printed = full.said("prepare", "ruth")
    assert printed.startswith("# Session with Ruth Adeyemi\n")
    assert "1. First things (10 min)" in printed
    assert "## Open actions\n\n- Ask Samir" in printed
    nobody = full("prepare", "Nobody")
    assert (nobody.returncode, nobody.stderr.count("\n")) == (1, 1)


def test_the_sample_is_opened_in_a_folder_that_goes_away_with_it(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "mentee_journal", "demo"]
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as program:
        deadline = time.monotonic() + 25
        while not (made := list(tmp_path.glob("mentee-journal-demo-*/sample.mjournal"))):
            assert program.poll() is None
            assert time.monotonic() < deadline
            time.sleep(0.05)  # another process: there is nothing here to wait on
        assert made[0].parent.stat().st_mode & 0o777 == 0o700
        program.terminate()
        program.wait()
    assert list(tmp_path.iterdir()) == []
