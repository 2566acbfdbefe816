"""The window: spine, rail and pages, with the keys that work everywhere and the words that pass by."""

import datetime as dt
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, clock_time
from mentee_journal.ui import commands, theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.places import DEEDS, page_class, places
from mentee_journal.ui.widgets.focus_ring import FocusRing
from mentee_journal.ui.widgets.rail import Rail
from mentee_journal.ui.widgets.spine import Spine
from mentee_journal.ui.widgets.toast import Toast

if TYPE_CHECKING:
    from mentee_journal.journal import Change, Undo

RAIL_COLLAPSES_BELOW = 1000  # logical pixels of the window's width
SMALLEST = (760, 520)
FIRST_SIZE = (1280, 820)


class MainWindow(QMainWindow):
    """Shows itself empty first; `furnish` gives it the journal when that is open."""

    furnished = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_("Mentee Journal"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.desk: Desk | None = None
        self.pages: dict[str, Page] = {}
        self._back: list[tuple[str, str]] = []
        self._forward: list[tuple[str, str]] = []
        self.rail = Rail(places())
        self.rail.chosen.connect(self.go)
        self.stack = QStackedWidget()
        self.stack.setObjectName("stack")
        self.toast = Toast(self)
        self.ring = FocusRing(self)
        self._lay_out()
        theme.current().changed.connect(self._arrange)

    def furnish(self, desk: Desk) -> None:
        """Take the journal on: pages can be opened now, and the last place is."""
        self.desk = desk
        desk.opened.connect(self._on_opened)
        desk.asked.connect(self.do)
        desk.told.connect(self._on_told)
        desk.saving.connect(lambda: self.rail.show_state(_("Saving…")))
        desk.saved.connect(self._on_saved)
        desk.failed.connect(self._on_failed)
        desk.changed.connect(self._on_changed)
        commands.install(self)
        self._restore_geometry()
        self._count()
        self.rail.show_state(_("Saved on this computer"))
        self.go(desk.settings.place)
        self.furnished.emit()

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return cast("Page | None", self.stack.currentWidget())

    @property
    def place(self) -> str:
        """The key of the place that is open."""
        return next((key for key, page in self.pages.items() if page is self.page), "")

    @Slot(str)
    def go(self, key: str, uid: str = "") -> None:
        """Open a place, at an entry when `uid` names one; the place left is where Back leads."""
        if self.desk is None:
            return
        known = [place.key for place in places()]
        key = key if key in known else known[0]
        if self.page is not None and (key, uid) != self._here():
            self._back.append(self._here())
            self._forward.clear()
        self._show(key, uid)

    @Slot(str, str)
    def do(self, deed: str, uid: str = "") -> None:
        """Open the page that can do a deed, and have it done."""
        self.go(DEEDS[deed])
        getattr(self.page, deed)(uid)

    def go_back(self) -> None:
        self._step(self._back, self._forward)

    def go_forward(self) -> None:
        self._step(self._forward, self._back)

    def flush(self) -> None:
        """Save everything that was typed, on whatever page."""
        for page in self.pages.values():
            page.flush()

    def rebuild(self) -> None:
        """Make the open page anew, as after a change of language; others follow when shown."""
        key, uid = self._here()
        self.flush()
        for page in self.pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self.pages.clear()
        self._show(key, uid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.flush()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        if self.desk is not None:
            self._remember(self.desk)
        super().closeEvent(event)

    def _lay_out(self) -> None:
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Spine())
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(middle)

    def _show(self, key: str, uid: str) -> None:
        desk = cast("Desk", self.desk)
        if key not in self.pages:
            page = cast("Page", page_class(key)(desk))
            page.setObjectName(f"{key}_page")
            self.pages[key] = page
            self.stack.addWidget(page)
            uid = uid or desk.settings.records.get(key, "")
        self.stack.setCurrentWidget(self.pages[key])
        self.rail.choose(key)
        if uid:
            self.pages[key].show_record(uid)

    def _step(self, from_: list[tuple[str, str]], to: list[tuple[str, str]]) -> None:
        if from_:
            to.append(self._here())
            self._show(*from_.pop())

    def _here(self) -> tuple[str, str]:
        return self.place, self.page.current_record() if self.page else ""

    def _arrange(self) -> None:
        self.rail.set_narrow(self.width() < RAIL_COLLAPSES_BELOW)
        corner = self.stack.mapTo(self, self.stack.rect().topLeft())
        self.toast.place(QRect(corner, self.stack.size()))

    def _remember(self, desk: Desk) -> None:
        settings = desk.settings
        settings.place = self.place or settings.place
        for key, page in self.pages.items():
            settings.records[key] = page.current_record()
        settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()

    def _restore_geometry(self) -> None:
        if self.desk and self.desk.settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self.desk.settings.geometry.encode()))

    def _count(self) -> None:
        journal = cast("Desk", self.desk).journal
        for key, count in (("sessions", journal.sessions.count()), ("goals", len(journal.goals.open()))):
            if key in self.rail.items:
                self.rail.items[key].set_numbers(count=count)
        if "share" in self.rail.items:
            self.rail.items["share"].set_numbers(voice=len(journal.comments.unread()))

    def _on_opened(self, place: str, uid: str) -> None:
        self.go(place, uid)

    def _on_told(self, text: str, undo: "Undo | None") -> None:
        self._arrange()
        self.toast.say(text, undo)

    def _on_saved(self, moment: dt.datetime) -> None:
        self.rail.show_state(_("Saved {time}").format(time=clock_time(moment)))

    def _on_failed(self, error: JournalError) -> None:
        self.rail.show_state(_("Not saved"))
        self._on_told(str(error), None)

    def _on_changed(self, change: "Change") -> None:
        if change.touches("session", "goal", "comment"):
            self._count()


def set_text_size(window: MainWindow, percent: int) -> None:
    """Make all text larger or smaller, and remember it."""
    if window.desk is None:
        return
    settings = window.desk.settings
    settings.text_size = min(theme.LARGEST_TEXT, max(theme.SMALLEST_TEXT, percent))
    wear(window.desk)


def wear(desk: Desk) -> None:
    """Put on the theme, text size, font and cover that the settings name."""
    settings = desk.settings
    theme.current().apply(settings.theme, settings.text_size, settings.reading_font, settings.cover)


def layout_direction(right_to_left: bool) -> None:
    """Turn the whole program round for languages that are read from the right."""
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    cast("QApplication", QApplication.instance()).setLayoutDirection(direction)
