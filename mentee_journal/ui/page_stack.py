"""The pages of the window: each made when it is first opened, kept when it is left, and found again by going back."""

from contextlib import ExitStack, suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from mentee_journal.errors import NotFound
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.places import covered_class, page_class
from mentee_journal.ui.trail import Trail
from mentee_journal.ui.widgets.keep_focus import enter


class PageStack(QStackedWidget):
    """`shown` carries the key of the place whose page was opened."""

    shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stack")
        self.pages: dict[str, Page] = {}
        self._trail = Trail()
        self._problem: QWidget | None = None

    @property
    def page(self) -> Page | None:
        """The page that is open."""
        return self.pages.get(self.place)

    @property
    def place(self) -> str:
        """The key of the place that is open."""
        return next((key for key, page in self.pages.items() if page is self.currentWidget()), "")

    @property
    def here(self) -> tuple[str, str]:
        """The place, and the entry that is open in it."""
        return self.place, self.page.current_record() if self.page else ""

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is in the file."""
        return all(page.is_saved for page in self.pages.values())

    def go(self, desk: Desk, key: str, uid: str = "") -> None:
        """Open a place, at an entry when `uid` names one; the place left is where Back leads."""
        if self.page is not None and (key, uid) != self.here:
            self._trail.leave(self.here)
        self._show(desk, key)
        if uid:
            self.pages[key].show_record(uid)

    def step(self, desk: Desk, forward: bool) -> None:
        """Go back to where one was, or forward again."""
        target = self._trail.forward(self.here) if forward else self._trail.back(self.here)
        if target is not None:
            self._show(desk, *target)

    def flush(self) -> None:
        """Save everything that was typed, on whatever page; a fault in one page does not stop the others."""
        with ExitStack() as saves:
            for page in self.pages.values():
                saves.callback(page.flush)

    def make_anew(self, desk: Desk) -> None:
        """Let all pages go, saved, and open the one that was open."""
        key, uid = self.here
        self.flush()
        self.clear()
        self._show(desk, key, uid)

    def clear(self) -> None:
        """Let all pages go, and with them every word that they show; what was typed in them must be saved."""
        for page in self.pages.values():
            self._let_go(page)
        self.pages.clear()

    def show_problem(self, view: QWidget | None) -> None:
        """Stand this in the place of all pages, as when the journal cannot be opened; None takes it away."""
        if self._problem is not None:
            self._let_go(self._problem)
        self._problem = view
        if view is not None:
            self.addWidget(view)
            self.setCurrentWidget(view)
            view.setFocus()

    def _show(self, desk: Desk, key: str, uid: str = "") -> None:
        if key not in self.pages:
            covered = key == "share" and desk.journal.shade.is_on
            page: Page = (covered_class() if covered else page_class(key))(desk)
            page.setObjectName(f"{key}_page")
            self.pages[key] = page
            self.addWidget(page)
            uid = uid or desk.settings.records.get(key, "")
        page = self.pages[key]
        if self.isAncestorOf(QApplication.focusWidget() or self):
            self.setFocus()  # else Qt looks for the next stop, and may find it on the page that goes
        self.setCurrentWidget(page)
        if uid and uid != page.current_record():
            with suppress(NotFound):  # it was remembered, and may have been removed since
                page.show_record(uid)
        self.shown.emit(key)
        if not page.isAncestorOf(QApplication.focusWidget() or self):
            enter(page, page.start())

    def _let_go(self, view: QWidget) -> None:
        self.removeWidget(view)
        view.deleteLater()
