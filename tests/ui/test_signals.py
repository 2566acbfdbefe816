"""The Qt that is installed survives its own signals: one release, on one Python, did not (docs/decisions.md)."""

import subprocess
import sys

EMIT = """
from PySide6.QtCore import QObject, Signal
class Bell(QObject):
    rung = Signal(bool)
bell = Bell()
bell.rung.connect(lambda loud: None)
for _ in range(5000):
    bell.rung.emit(True)
"""


def test_five_thousand_signals_do_not_end_the_program() -> None:
    run = subprocess.run([sys.executable, "-c", EMIT], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
