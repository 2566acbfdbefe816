"""The program from outside: its own process, a real window on a virtual screen, keys that come from the keyboard."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.system import needs

ROOT = Path(__file__).resolve().parents[2]
TITLE = "^Mentee Journal$"
PATIENCE = 60  # seconds, for a computer with much else to do

pytestmark = pytest.mark.timeout(180)


class Screen:
    """A virtual screen with a window manager, and someone who types."""

    def __init__(self, display: str) -> None:
        self.env = {**os.environ, "DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(["xdotool", *words], env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "10", text)


@pytest.fixture
def screen() -> Iterator[Screen]:
    needs("Xvfb", "openbox", "xdotool")
    reading, writing = os.pipe()
    size = ["-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), *size], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        screen = Screen(told.readline().strip())
    manager = subprocess.Popen(["openbox"], env=screen.env, stderr=subprocess.DEVNULL)
    yield screen
    for process in (manager, server):
        process.terminate()
        process.wait()


@contextlib.contextmanager
def program(screen: Screen, journal: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The window is there, the journal is open, and nothing moves any more."""
    command = [sys.executable, "-m", "mentee_journal", "--journal", str(journal)]
    process = subprocess.Popen(command, cwd=ROOT, env=screen.env)
    try:
        wait_for(lambda: bool(screen.xdotool("search", "--onlyvisible", "--name", TITLE)), "no window came")
        wait_for(journal.exists, "no journal was made")
        rest(process)
        yield process
    finally:
        process.kill()
        process.wait()


def wait_for(there: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + PATIENCE
    while not there():
        assert time.monotonic() < end, otherwise
        time.sleep(0.05)


def rest(process: subprocess.Popen[bytes]) -> None:
    """Wait until the program has used no time for a while: it has done all that it was asked."""
    used, still, end = -1, 0, time.monotonic() + PATIENCE
    while still < 6 and time.monotonic() < end:
        time.sleep(0.05)
        words = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        now = int(words[11]) + int(words[12])
        used, still = now, still + 1 if now == used else 0


def test_what_was_typed_a_second_ago_survives_a_kill(screen: Screen, tmp_path: Path) -> None:
    file = tmp_path / "mine.mjournal"
    with program(screen, file) as process:
        for keys, words in (("ctrl+shift+g", "Hand over the rota"), ("ctrl+n", "Letting the rota go")):
            screen.press(keys)
            rest(process)
            screen.type(words)
        screen.press("ctrl+5")  # Skills: the first list that is offered, and the first skill on it
        rest(process)
        screen.press("Tab", "Tab", "space")
        rest(process)
        screen.press("Tab", "Tab", "Tab", "space")
        rest(process)
        screen.press("3")
        screen.press("ctrl+shift+n")
        rest(process)
        screen.type("I hide that I check.")
        time.sleep(1)  # what the README promises
        process.send_signal(signal.SIGKILL)
        process.wait()

    journal = Journal(file)
    assert [goal.title for goal in journal.goals.all()] == ["Hand over the rota"]
    assert [line.title for line in journal.sessions.lines()] == ["Letting the rota go"]
    assert [one.text for page in journal.reflections.all() for one in page.answers] == ["I hide that I check."]
    current = journal.skills.current()
    assert current is not None
    assert [one.level for sitting in journal.skills.assessments(current.uid) for one in sitting.ratings] == [3]
    assert journal.store.check() == []
    journal.close()


def test_words_are_there_when_the_window_opens_again(screen: Screen, tmp_path: Path) -> None:
    file = tmp_path / "mine.mjournal"
    with program(screen, file) as process:
        screen.press("ctrl+shift+g")
        rest(process)
        screen.type("Hand over the rota")
        screen.press("ctrl+q")
        assert process.wait(PATIENCE) == 0
    with program(screen, file) as process:
        screen.press("ctrl+3", "ctrl+w")
        assert process.wait(PATIENCE) == 0
    journal = Journal(file)
    assert [goal.title for goal in journal.goals.all()] == ["Hand over the rota"]
    journal.close()


def test_without_a_screen_it_says_so_in_one_line(tmp_path: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    env = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-m", "mentee_journal", "--journal", str(tmp_path / "mine.mjournal")],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert not list(tmp_path.iterdir())
