"""What a test needs of the system beyond Python: a test without it is skipped by name, or fails where all must run."""

import os
import shutil

import pytest

ALL = os.environ.get("MENTEE_JOURNAL_SYSTEM_TESTS") == "all"


def needs(*programs: str) -> None:
    """Call it first in a test, or in a fixture: `needs("Xvfb", "xdotool")`."""
    if missing := [program for program in programs if not shutil.which(program)]:
        reason = f"needs {', '.join(missing)}"
        pytest.fail(reason) if ALL else pytest.skip(reason)
