"""An export that fails half-way, or is killed: the file that was there stays whole, or the new one is there whole."""

import json
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from mentee_journal.exchange.archive import import_archive
from mentee_journal.journal import Journal
from tests.system import needs

OLD = '{"an older": "archive"}'
EVERYTHING = Path(__file__).parents[1] / "exchange" / "everything.json"

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def file(journal: Journal, tmp_path: Path) -> Path:
    import_archive(journal, EVERYTHING)
    journal.close()
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "everything.json").write_text(OLD)
    return folder / "everything.json"


def exported(file: Path, journal: Journal, *before: str, **options: object) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "mentee_journal", "--journal", str(journal.path), "export", str(file), "--force"]
    return subprocess.run([*before, *command], capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def whole_and_new(file: Path) -> bool:
    return len(json.loads(file.read_text())["goals"]) > 0


def test_what_goes_well_puts_the_new_file_in_place(file: Path, journal: Journal) -> None:
    assert exported(file, journal).returncode == 0
    assert whole_and_new(file)
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("fault", ["fsync:error=EIO", "fsync:error=ENOSPC", "rename:error=EACCES"])
def test_a_disk_that_refuses_leaves_the_old_file_and_says_so_in_words(file: Path, journal: Journal, fault: str) -> None:
    needs("strace")
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={fault}:when=1"]
    done = exported(file, journal, *strace)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert file.read_text() == OLD
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("call", ["fsync", "rename"])
def test_a_kill_leaves_the_old_file_whole(file: Path, journal: Journal, call: str) -> None:
    needs("strace")
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:signal=KILL:when=1"]
    exported(file, journal, *strace)
    assert file.read_text() == OLD or whole_and_new(file)
    assert all(name == file or name.name.startswith(".mj-") for name in file.parent.iterdir())


def test_a_full_disk_leaves_the_old_file(file: Path, journal: Journal) -> None:
    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))

    done = exported(file, journal, preexec_fn=small)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert file.read_text() == OLD
    assert list(file.parent.iterdir()) == [file]
