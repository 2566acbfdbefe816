"""Of a protected journal no word lies readable on the disk, whatever the program went through, or for a moment."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.system import needs

PASSPHRASE = "seven quiet herons"
NEEDLE = "Needlewordinhaystack"
STEPS = ["unlock", "write", "search", "keep", "fail", "lock", "unlock", "die"]

pytestmark = pytest.mark.timeout(300)


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The home, temporary folder and journal of a program that was killed, and `log`: all that it wrote to files."""
    needs("strace")
    folder = tmp_path_factory.mktemp("lived")
    home, temporary = folder / "home", folder / "tmp"
    for one in (home, temporary):
        one.mkdir()
    places = {
        name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")
    }
    env = {**os.environ, **places, "TMPDIR": str(temporary), "QT_QPA_PLATFORM": "offscreen"}
    calls = "trace=write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range"
    strace = ["strace", "-f", "-qq", "-y", "-s", "100000", "-e", calls, "-o", str(folder / "log")]
    journal = home / "journal" / "mine.mjournal"
    tour = [sys.executable, "-m", "tests.faults.secret_tour", str(journal), PASSPHRASE, NEEDLE]
    done = subprocess.run([*strace, *tour], env=env, capture_output=True, text=True, timeout=240, check=False)
    assert done.stdout.split() == STEPS, done.stderr[-3000:]
    return folder


def files_with(words: bytes, *folders: Path) -> list[Path]:
    forms = (words, words.decode().encode("utf-16-le"), words.lower())
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return [
        path for path in files if any(form in path.read_bytes() or form in os.fsencode(path.name) for form in forms)
    ]


def test_no_file_holds_a_word_of_it_nor_the_passphrase(lived: Path) -> None:
    beside = {path.name for path in (lived / "home" / "journal").iterdir()}
    assert {"mine.mjournal", "mine.mjournal-journal", "backups"} <= beside  # killed in the middle of a save
    assert (lived / "home" / "mentee-journal").is_dir()  # the log and the settings
    for words in (NEEDLE, PASSPHRASE):
        assert files_with(words.encode(), lived / "home", lived / "tmp") == []


def test_nothing_readable_was_ever_written_to_a_file_not_even_for_a_moment(lived: Path) -> None:
    lines = (lived / "log").read_text(errors="replace").splitlines()
    to_files = [
        line for line in lines if re.search(r"\b(write|writev|pwrite64|pwritev2?)\(\d+<(/(?!dev/)[^>]*)>", line)
    ]
    assert any("mine.mjournal-journal>" in line for line in to_files)  # else the log says nothing
    assert any("mentee-journal.log>" in line for line in to_files)
    assert [line[:200] for line in to_files if NEEDLE in line or PASSPHRASE in line] == []


def test_what_was_saved_before_is_there_again(lived: Path) -> None:
    journal = Journal(lived / "home" / "journal" / "mine.mjournal", passphrase=PASSPHRASE)
    assert journal.store.check() == []
    assert [goal.why for goal in journal.goals.all()] == [f"{NEEDLE} " * 500]
    assert [hit.kind for hit in journal.search.find(f"{NEEDLE} is a word")] == ["session"]
    journal.close()
