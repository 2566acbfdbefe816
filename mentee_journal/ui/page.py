"""What all pages share: they redraw when the journal tells and they are seen, and save when they are left."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.ui.autosave import AutoSave
from mentee_journal.ui.desk import Desk

if TYPE_CHECKING:
    from mentee_journal.journal import Change


class Page(QWidget):
    """A place in the rail. A subclass says which `kinds` of records it shows and overrides `refresh`."""

    kinds: frozenset[str] = frozenset()
    """The kinds whose changes make this page redraw; empty is all of them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.journal = desk.journal
        self._is_stale = False
        self._saves: list[AutoSave] = []
        desk.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show what the journal holds now, without losing caret, selection, scroll place or typed text."""

    def show_record(self, uid: str) -> None:
        """Open the entry with this address."""

    def current_record(self) -> str:
        """The address of the entry that is open, or empty: the window remembers it."""
        return ""

    def begun_for(self) -> str:
        """The address of the record that a line begun here would belong to, or empty."""
        return self.current_record()

    def start(self) -> QWidget | None:
        """What gets the keyboard when the page is opened by a key; None is the first that takes it."""
        return None

    def panes(self) -> list[QWidget]:
        """The parts that F6 steps through, in reading order."""
        return [self]

    def toast_ground(self) -> QWidget:
        """What toasts stand on the bottom of: where one writes, when a page calls that `sheet`."""
        sheet = getattr(self, "sheet", None)
        return sheet if isinstance(sheet, QWidget) and sheet.isVisibleTo(self) else self

    @property
    def is_saved(self) -> bool:
        """Whether all that was typed is in the file."""
        return not any(save.is_waiting for save in self._saves)

    def is_in_file(self) -> bool:
        """Whether all that was typed was just found in the file; slower than `is_saved`, and sure."""
        return all(save.is_in_file() for save in self._saves)

    def flush(self) -> None:
        """Save what was typed and is not in the file yet."""
        for save in self._saves:
            save.flush()

    def autosave(
        self, save: Callable[[], None], parent: QObject | None = None, draft: Callable[[], None] | None = None
    ) -> AutoSave:
        """An AutoSave that is flushed with the page and whose state the window shows."""
        made = AutoSave(save, self.journal.now, parent or self, draft)
        made.waiting.connect(self.desk.saving)
        made.saved.connect(self.desk.saved)
        made.failed.connect(self.desk.failed)
        self._saves.append(made)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    @Slot(object)
    def _on_changed(self, change: "Change") -> None:
        if self.kinds and not change.touches(*self.kinds):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True
