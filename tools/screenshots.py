"""Draws every place of the sample journal to `screenshots/`, to be looked at beside the design's pictures.

python tools/screenshots.py [--rtl] [PLACE ...]

The clock stands still on Tuesday 13 October 2026, 14:32, and Inter is the font of the program when it is installed,
so that what changed between two runs is what the program draws.
"""

import argparse
import datetime as dt
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from mentee_journal.content import Content
from mentee_journal.exchange.sample import load_sample
from mentee_journal.journal import Journal
from mentee_journal.settings import Settings
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.dialogs.lock import LockView
from mentee_journal.ui.main_window import MainWindow, layout_direction
from mentee_journal.ui.places import has_palette
from mentee_journal.ui.slices import Slices
from mentee_journal.ui.widgets.cover import Name

FOLDER = Path(__file__).resolve().parents[1] / "screenshots"
NOW = dt.datetime(2026, 10, 13, 14, 32, tzinfo=ZoneInfo("Europe/Lisbon"))
WIDE, NARROW, SMALLEST = (1280, 820), (900, 620), (760, 520)
ROUNDS = 6  # of the event loop, for layouts that depend on each other


@dataclass(frozen=True)
class Take:
    """How a picture is taken: what its name ends in, the theme, the size of the window and of the text."""

    suffix: str
    theme: str = "light"
    size: tuple[int, int] = WIDE
    text: int = 100


TAKES = (
    Take(""),
    Take("-dark", "dark"),
    Take("-narrow", size=NARROW),
    Take("-narrow-dark", "dark", NARROW),
    Take("-large", text=200),
    Take("-smallest", size=SMALLEST),
)


def main() -> int:
    asked = arguments()
    qt = QApplication(sys.argv[:1])
    qInstallMessageHandler(tell)
    if "Inter" in QFontDatabase.families():
        theme.current().ui_family = "Inter"
    layout_direction(asked.rtl)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "sample.mjournal", now=lambda: NOW)
        load_sample(journal)
        desk = Desk(journal, Settings(), Content())
        draw(qt, desk, asked)
        desk.close()
        journal.close()
    return 0


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("places", nargs="*", metavar="PLACE", help="only these, as sessions or palette")
    parser.add_argument("--rtl", action="store_true", help="read from the right")
    return parser.parse_args()


def draw(qt: QApplication, desk: Desk, asked: argparse.Namespace) -> None:
    """Take every picture, in a window of its own so that no take leaves something to the next."""
    for take in TAKES:
        desk.settings.theme, desk.settings.text_size = take.theme, take.text
        desk.wear()
        window = MainWindow()
        window.resize(*take.size)
        window.show()
        window.furnish(desk)
        for place in asked.places or (*window.rail.items, *(["palette"] if has_palette() else []), "lock"):
            open_place(window, place)
            settle(qt)
            while any(one.is_running for one in window.findChildren(Slices)):  # what is set a little at a time
                settle(qt)
            name = f"{place}{take.suffix}{'-rtl' if asked.rtl else ''}.png"
            window.grab().save(str(FOLDER / name))
            print(name)
        window.close()
        window.deleteLater()
        settle(qt)


def open_place(window: MainWindow, place: str) -> None:
    """Open a place; where it keeps entries, at the one that it opens by itself."""
    if place == "palette":
        window.go("today")
        window.search()
        return
    if place == "lock":
        told = "Locked at 14:46, after 10 quiet minutes"
        view = LockView(Path("journal.mjournal"), told, Name("Ines Carvalho", "begun on 11 June 2026"), "Ines")
        view.edit.setText("0123456789")
        view.caps.show()
        window.show_problem(view, covers=True)
        return
    window.go(place)
    if focus := QApplication.focusWidget():
        focus.clearFocus()


def settle(qt: QApplication) -> None:
    for _ in range(ROUNDS):
        qt.sendPostedEvents()
        qt.processEvents()


def tell(kind: QtMsgType, _context: object, message: str) -> None:
    """Pass on what Qt complains about, but for what this platform cannot do."""
    if "This plugin does not support" not in message:
        print(kind.name, message, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
