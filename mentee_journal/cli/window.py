"""The commands that open a window: on the person's own journal, or on the sample."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from mentee_journal import paths
from mentee_journal.cli.misuse import NAME, Misuse
from mentee_journal.errors import JournalError
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal


def window(asked: argparse.Namespace) -> int:
    return _open_window(lambda run: run(asked.journal))


def demo(_asked: argparse.Namespace) -> int:
    folder = Path(tempfile.mkdtemp(prefix="mentee-journal-demo-"))

    def opening(path: Path, **_how: object) -> "Journal":
        from mentee_journal.exchange.sample import load_sample
        from mentee_journal.journal import Journal

        journal = Journal(path)
        load_sample(journal)
        return journal

    try:
        where = {"opening": opening, "settings_path": folder / "settings.json"}
        return _open_window(lambda run: run(folder / f"sample{paths.JOURNAL_SUFFIX}", **where))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _open_window(start: Callable[[Callable[..., int]], int]) -> int:
    if not _has_screen():
        raise Misuse(
            _("There is no screen to show a window on."),
            _("The commands of {name} --help work without one.").format(name=NAME),
        )
    try:
        from mentee_journal.ui.app import run
    except ImportError as error:
        raise JournalError(
            _("The window cannot be shown: {reason}.").format(reason=error), _("README.md says what Qt needs.")
        ) from error
    return start(run)


def _has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
