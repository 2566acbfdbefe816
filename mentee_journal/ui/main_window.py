"""The window: spine, rail and pages, with the keys that work everywhere and the words that pass by."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import commands, theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.dialogs.drop_zone import take_drops
from mentee_journal.ui.menu_bar import MenuBar
from mentee_journal.ui.notice import NoticeBar
from mentee_journal.ui.page import Page
from mentee_journal.ui.page_stack import PageStack
from mentee_journal.ui.places import DEEDS, has_palette, palette_class, places
from mentee_journal.ui.shade_bar import ShadeBar
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.focus_ring import FocusRing
from mentee_journal.ui.widgets.rail import WIDE, Rail
from mentee_journal.ui.widgets.reading_order import step_focus
from mentee_journal.ui.widgets.scrim import Scrim
from mentee_journal.ui.widgets.spine import Spine
from mentee_journal.ui.widgets.toast import Toast
from mentee_journal.ui.window_news import WindowNews

if TYPE_CHECKING:
    from mentee_journal.ui.begun import Begun

RAIL_COLLAPSES_BELOW = 1000  # logical pixels of the window's width
LEAST_PAGE = 560  # pixels at 100 % text that the rail with its words must leave to the page
SMALLEST = (760, 520)
FIRST_SIZE = (1280, 820)


class MainWindow(QMainWindow):
    """Shows itself empty first; `furnish` gives it the journal when that is open."""

    furnished = Signal()
    lock_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle(_("Mentee Journal"))
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.desk: Desk | None = None
        self.news: WindowNews | None = None
        self._wanted = ""
        self.begun: Begun | None = None
        self.stack = PageStack()
        self.stack.shown.connect(self._on_shown)
        self.notice, self.shade_bar = NoticeBar(), ShadeBar(self)
        self.toast, self.ring = Toast(self), FocusRing(self)
        self.rail = self._make_rail()
        self.menu_bar = MenuBar()
        self.setMenuBar(self.menu_bar)
        self._lay_out()
        theme.current().changed.connect(self._arrange)

    def furnish(self, desk: Desk) -> None:
        """Take the journal on: pages can be opened now, and the last place is."""
        from mentee_journal.ui.begun import Begun
        from mentee_journal.ui.earlier import RivalNotice
        from mentee_journal.ui.restored import tell_restored

        self.desk = desk
        desk.opened.connect(self.go)
        desk.asked.connect(self.do)
        if self.begun is not None:
            self.begun.stop()
        commands.install(self)
        take_drops(self, lambda paths: commands.bring_in(self, paths), lambda: self.desk is not None)
        self.news = WindowNews(self, desk)
        tell_restored(self, desk)
        self.begun = Begun(self.stack, desk)
        RivalNotice(self, desk, self.news)
        self.rail.setEnabled(True)
        self.go(self._wanted or desk.settings.place)
        self._wanted = ""
        self.furnished.emit()

    def let_go(self) -> None:
        """Give the journal up: its pages go, and nothing can be done until one is taken on again."""
        from mentee_journal.ui.emptying import empty

        empty(self)

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self.stack.page

    @property
    def pages(self) -> dict[str, Page]:
        """The pages that were opened, by the key of their place."""
        return self.stack.pages

    @Slot(str, str)
    def go(self, key: str, uid: str = "") -> None:
        """Open a place, at an entry when `uid` names one; the place left is where Back leads."""
        if self.desk is None:
            self._wanted = key
        else:
            self.stack.go(self.desk, key if key in self.rail.items else next(iter(self.rail.items)), uid)

    @Slot(str, str)
    def do(self, deed: str, uid: str = "") -> None:
        """Open the page that can do a deed, and have it done."""
        if deed == "bring_in":  # done over whatever page is open
            commands.bring_in(self)
            return
        self.go(DEEDS[deed])
        getattr(self.page, deed)(uid)

    def step(self, way: int) -> None:
        """Go back (-1) to where one was, or forward (1) again."""
        if self.desk is not None:
            self.stack.step(self.desk, way > 0)

    def search(self) -> None:
        """Open the palette, or close the one that is open."""
        if (palette := self.findChild(Scrim, "palette")) is not None and palette.isVisible():
            palette.left.emit()
        elif self.desk is not None:
            palette_class()(self).open()

    def flush(self) -> None:
        """Save everything that was typed."""
        self.stack.flush()
        if self.begun is not None:
            self.begun.flush()

    def is_in_file(self) -> bool:
        """Whether all that was typed was just found in the journal's file, by reading it again."""
        begun = self.begun is None or self.begun.is_in_file()
        return begun and all(page.is_in_file() for page in self.pages.values())

    def rebuild(self) -> None:
        """Make rail, menus and pages anew, as after a change of language."""
        old, self.rail = self.rail, self._make_rail()
        self._row.replaceWidget(old, self.rail)
        old.hide()
        old.deleteLater()
        commands.install(self)
        if self.news is not None:
            self.news.count()
        self._arrange()
        self.stack.make_anew(cast("Desk", self.desk))

    def remember(self) -> None:
        """Put place, entries and size into the settings."""
        if self.desk is None:
            return
        settings = self.desk.settings
        settings.place = self.stack.place or settings.place
        settings.records.update({key: page.current_record() for key, page in self.pages.items()})
        settings.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.desk.keep_settings()

    def restore_size(self, geometry: str) -> None:
        """Stand where and as large as last time."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def show_problem(self, view: QWidget | None, *, covers: bool = False) -> None:
        """Show this in the place of all pages, as when the journal cannot be opened; None takes it away.

        With `covers` it takes the whole window.
        """
        self.rail.setEnabled(view is None)
        for part in (self.spine, self.rail):
            part.setVisible(not covers)
        self.stack.show_problem(view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange:
            return
        if not self.isActiveWindow():
            self.flush()
        elif self.desk is not None:
            self.desk.journal.look_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat():
            self.menu_bar.alt_pressed()

    def focusNextPrevChild(self, forward: bool) -> bool:
        return step_focus(self, 1 if forward else -1) or super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.flush()
        if is_saved(self) or _may_lose_words(self):
            self.remember()
            super().closeEvent(event)
        else:
            event.ignore()

    def _make_rail(self) -> Rail:
        rail = Rail(places(), searches=has_palette())
        rail.chosen.connect(self._on_chosen)
        rail.search.connect(self.search)
        rail.lock.connect(self.lock_asked)
        return rail

    def _lay_out(self) -> None:
        middle, side = QWidget(), QWidget()
        column = Column(parent=side)
        for over in (self.shade_bar, self.notice, self.stack):
            column.addWidget(over, int(over is self.stack))
        self._row = QHBoxLayout(middle)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.spine = Spine()
        for part in (self.spine, self.rail):
            self._row.addWidget(part)
        self._row.addWidget(side, 1)
        self.setCentralWidget(middle)

    def _on_shown(self, key: str) -> None:
        self.rail.choose(key)
        self.toast.stand_over(self.stack.pages[key].toast_ground())

    def _arrange(self) -> None:
        narrow = self.width() < max(RAIL_COLLAPSES_BELOW, theme.px(WIDE + LEAST_PAGE))
        self.rail.set_narrow(narrow)

    def _on_chosen(self, key: str) -> None:
        item = self.rail.items[key]
        self.go(key)
        item.setFocus()  # one may want to choose further with the arrow keys


def is_saved(window: MainWindow) -> bool:
    """Whether all that was typed is in the file, lines that were only begun too; to be asked after `flush`."""
    return window.stack.is_saved and (window.desk is None or window.desk.drafts.are_kept())


def _may_lose_words(window: MainWindow) -> bool:
    from mentee_journal.ui import ask

    return ask.sure(
        window,
        _("Close although the last words are not saved?"),
        _("They could not be written to the journal's file. Copy them elsewhere first if you need them."),
        _("Close and lose them"),
    )


def set_text_size(window: MainWindow, percent: int) -> None:
    """Make all text larger or smaller, and remember it."""
    if window.desk is None:
        return
    settings = window.desk.settings
    settings.text_size = min(theme.LARGEST_TEXT, max(theme.SMALLEST_TEXT, percent))
    window.desk.wear()


def layout_direction(right_to_left: bool) -> None:
    """Turn the whole program round for languages that are read from the right."""
    direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    cast("QApplication", QApplication.instance()).setLayoutDirection(direction)
