"""The program is offline because it cannot be anything else: seen from outside, by the calls it makes of the system."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.test_window import running
from tests.system import needs

LOCAL = {"AF_UNIX", "AF_LOCAL", "AF_NETLINK"}  # the screen and the desktop; the kernel's own news

pytestmark = pytest.mark.timeout(300)


def test_the_whole_program_once_round_opens_no_socket_to_a_network(tmp_path: Path) -> None:
    needs("strace", "Xvfb")
    read, write = os.pipe()
    screen = ["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"]
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    with running(*screen, env=env, pass_fds=[write], stderr=subprocess.DEVNULL):
        os.close(write)
        with os.fdopen(read) as told:
            env["DISPLAY"] = f":{told.readline().strip()}"
        log = tmp_path / "log"
        strace = ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=socket,connect,sendto,bind"]
        tour = [sys.executable, "-m", "tests.faults.tour", str(tmp_path / "mine.mjournal"), str(tmp_path)]
        done = subprocess.run([*strace, *tour], env=env, capture_output=True, text=True, timeout=240, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    families = set(re.findall(r"\bAF_\w+|\bPF_\w+", log.read_text()))
    assert "AF_UNIX" in families  # else the log says nothing: there was a screen
    assert families <= LOCAL
    loaded = done.stdout.split()
    assert "mentee_journal.ui.main_window" in loaded
    # SQLAlchemy brings asyncio, and so socket and ssl, along; the tour raises when anybody so much as makes a socket.
    forbidden = ("PySide6.QtNetwork", "http.client", "urllib.request", "ftplib", "smtplib", "xmlrpc.client")
    assert not [name for name in loaded if name in forbidden]
