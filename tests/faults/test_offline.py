"""The program is offline because it cannot be anything else, and opens no file that a text names: seen by its calls."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.acceptance.test_window import running
from tests.system import needs

LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}  # the screen and the desktop; the kernel's own news

pytestmark = pytest.mark.timeout(300)


@dataclass(frozen=True)
class Seen:
    """What was seen of a program from outside, and what it said itself."""

    calls: str
    loaded: list[str]
    bait: Path


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    needs("strace", "Xvfb")
    tmp_path = tmp_path_factory.mktemp("tour")
    (tmp_path / "bait.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"]
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    with running(*screen, env=env, pass_fds=[write], stderr=subprocess.DEVNULL):
        os.close(write)
        with os.fdopen(read) as told:
            env["DISPLAY"] = f":{told.readline().strip()}"
        log = tmp_path / "log"
        strace = [
            "strace",
            "-f",
            "-qq",
            "-o",
            str(log),
            "-e",
            "trace=socket,connect,sendto,bind,openat,open,stat,readlink",
        ]
        tour = [sys.executable, "-m", "tests.faults.tour", str(tmp_path / "mine.mjournal"), str(tmp_path)]
        done = subprocess.run([*strace, *tour], env=env, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return Seen(log.read_text(errors="replace"), done.stdout.split(), tmp_path / "bait.png")


def test_the_whole_program_once_round_opens_no_socket_to_a_network(seen: Seen) -> None:
    families = set(re.findall(r"\bAF_\w+|\bPF_\w+", seen.calls))
    assert "AF_UNIX" in families  # else the log says nothing: there was a screen
    assert families <= LOCAL
    assert "mentee_journal.ui.main_window" in seen.loaded
    # SQLAlchemy brings asyncio, and so socket and ssl, along; the tour raises when anybody so much as makes a socket.
    forbidden = ("PySide6.QtNetwork", "http.client", "urllib.request", "ftplib", "smtplib", "xmlrpc.client")
    assert not [name for name in seen.loaded if name in forbidden]


def test_no_file_that_a_text_names_is_opened(seen: Seen) -> None:
    opened = re.findall(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)"', seen.calls)
    assert str(seen.bait.with_name("mine.mjournal")) in opened  # else the log says nothing
    assert str(seen.bait) not in opened
    assert str(seen.bait) not in seen.calls
