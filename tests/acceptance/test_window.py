"""The real window on a real screen: words typed with real keys are in the file, come what may and whenever it comes."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.system import needs

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds; a machine may be busy

PASSPHRASE = "seven quiet herons"
LOCKED = "Mentee Journal, locked"
GOAL = "Speak first in the budget meeting"
NOTES = "Ruth asked what I would lose by asking"
ANSWER = "That I wait for others to begin"

pytestmark = pytest.mark.timeout(300)  # starts the program twice, beside other tests


def wait_for(what: str, found: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not found():
        assert time.monotonic() < deadline, f"never came: {what}"
        time.sleep(0.1)


@contextmanager
def running(*command: str, env: dict[str, str], **options: object) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, env=env, **options)  # type: ignore[call-overload]
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@dataclass
class Person:
    """Somebody at a screen with a keyboard, and a journal of theirs."""

    env: dict[str, str]
    file: Path

    def starts_the_program(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "mentee_journal", "--journal", str(self.file)]
        return subprocess.Popen(command, cwd=ROOT, env=self.env)

    def tool(self, *arguments: str) -> str:
        done = subprocess.run(["xdotool", *arguments], env=self.env, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def sees(self, title: str) -> bool:
        return bool(self.tool("search", "--onlyvisible", "--name", f"^{title}$"))

    def works_in(self, title: str) -> bool:
        """Whether the window in front is the one of this title; a dialog's goes on with the program's name."""
        return self.tool("getactivewindow", "getwindowname").partition(" — ")[0] == title

    def presses(self, *keys: str) -> None:
        self.tool("key", "--delay", "60", *keys)

    def types(self, words: str) -> None:
        self.tool("type", "--delay", "20", words)

    def has_written(self, table: str) -> bool:
        """Whether the file has a record of a kind, while the program has it open."""
        with closing(sqlite3.connect(f"{self.file.as_uri()}?mode=ro", uri=True)) as file:
            return bool(file.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def presses_until(self, key: str, what: str, found: Callable[[], object]) -> None:
        """For keys that may be pressed too early, and twice without harm."""

        def pressed() -> object:
            self.presses(key)
            return found()

        wait_for(what, pressed)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """On a screen that nobody else uses, with folders of their own."""
    needs("Xvfb", "openbox", "xdotool")
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    env.pop("WAYLAND_DISPLAY", None)
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1400x950x24", "-nolisten", "tcp"]
    with running(*screen, env=env, pass_fds=[write], stderr=subprocess.DEVNULL):
        os.close(write)
        with os.fdopen(read) as told:
            env["DISPLAY"] = f":{told.readline().strip()}"
        with running("openbox", env=env, stderr=subprocess.DEVNULL):
            yield Person(env, tmp_path / "mine.mjournal")


def test_every_word_typed_until_the_program_is_killed_is_there(person: Person) -> None:
    program = person.starts_the_program()
    try:
        wait_for_the_journal(person)
        rate_oneself(person)
        write_a_goal(person)
        write_a_session(person)
        answer_the_question_of_the_day(person)
        time.sleep(0.3)  # what the program promises: whatever happens then, the words are in the file
    finally:
        program.send_signal(signal.SIGKILL)
        program.wait()

    with closing(Journal(person.file)) as journal:
        assert all(left.restored for left in journal.drafts.restore())
        assert [goal.title for goal in journal.goals.all()] == [GOAL]
        assert [journal.sessions.get(line.uid).notes for line in journal.sessions.lines()] == [NOTES]
        (reflection,) = journal.reflections.all()
        assert [answer.text for answer in journal.reflections.get(reflection.uid).answers] == [ANSWER]
        (sitting,) = journal.skills.assessments()
        assert [rating.level for rating in journal.skills.get(sitting.uid).ratings] == [3]

    with running(sys.executable, "-m", "mentee_journal", "--journal", str(person.file), cwd=ROOT, env=person.env):
        wait_for("the window again", lambda: person.sees("Mentee Journal"))


def test_a_protected_journal_is_opened_and_locked_with_keys_and_keeps_the_last_word(person: Person) -> None:
    Journal(person.file, passphrase=PASSPHRASE).close()
    held = person.file.with_name("mine.mjournal.lock")
    command = (sys.executable, "-m", "mentee_journal", "--journal", str(person.file))
    with running(*command, cwd=ROOT, env=person.env) as program:
        wait_for("the cover", lambda: person.works_in(LOCKED))
        person.types("not this one")
        person.presses("Return")
        unlock(person)
        person.presses("ctrl+shift+g")
        wait_for("a goal", lambda: goals_beside(person))
        person.types(GOAL)
        person.presses("ctrl+l")
        wait_for("the journal to be locked", lambda: not held.exists())
        with closing(Journal(person.file, passphrase=PASSPHRASE)) as journal:
            assert [goal.title for goal in journal.goals.all()] == [GOAL]
        unlock(person)
        person.presses("ctrl+q")
        assert program.wait(20) == 0
    assert not person.file.read_bytes().startswith(b"SQLite")


def test_without_a_screen_the_program_says_so_in_one_line(tmp_path: Path) -> None:
    env = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    env.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "mentee_journal", "--journal", str(tmp_path / "mine.mjournal")]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr
    assert not (tmp_path / "mine.mjournal").exists()


def unlock(person: Person) -> None:
    """Type the passphrase over what is in the field; while a key is made the field takes no word, so perhaps again."""

    def typed() -> bool:
        person.presses("ctrl+a")
        person.types(PASSPHRASE)
        person.presses("Return")
        end = time.monotonic() + 5
        while person.works_in(LOCKED) and time.monotonic() < end:
            time.sleep(0.1)
        return not person.works_in(LOCKED)

    wait_for("the cover", lambda: person.works_in(LOCKED))
    wait_for("the journal behind the cover", typed)
    wait_for_the_journal(person)


def goals_beside(person: Person) -> int:
    """How many goals are in the protected file, while the program has it open."""
    with closing(Journal(person.file, passphrase=PASSPHRASE, lock=False)) as journal:
        return journal.goals.count()


def wait_for_the_journal(person: Person) -> None:
    """The window comes before the journal is open; the list of keys comes when it is."""
    wait_for("the window", lambda: person.works_in("Mentee Journal"))
    person.presses_until("F1", "the list of keys", lambda: person.works_in("List of keys"))
    person.presses_until("Escape", "the window in front", lambda: person.works_in("Mentee Journal"))


def rate_oneself(person: Person) -> None:
    person.presses("ctrl+5", "Tab", "Tab", "Return")  # past "Write my own list" and "Other ways": the first list
    wait_for("a list of skills", lambda: person.has_written("framework"))
    person.presses("ctrl+5", "Tab", "Tab", "Tab", "Return")  # from the list's menu along the head to "Rate myself"
    person.presses_until("3", "a rating", lambda: person.has_written("rating"))


def write_a_goal(person: Person) -> None:
    person.presses("ctrl+shift+g")
    wait_for("a goal", lambda: person.has_written("goal"))
    person.types(GOAL)


def write_a_session(person: Person) -> None:
    person.presses("ctrl+n")
    wait_for("a session", lambda: person.has_written("session"))
    person.presses("Tab", "Tab", "Tab", "Tab")  # the details, the links, the bar, the notes
    person.types(NOTES)


def answer_the_question_of_the_day(person: Person) -> None:
    person.presses("ctrl+1", "Tab", "Tab")  # past "New session" and "Another"
    person.types(ANSWER)
