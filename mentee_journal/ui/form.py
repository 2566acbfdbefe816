"""Fields of one record on the screen: shown from the journal, saved by themselves to the record they belong to.

What is typed is bound to the record's address, never to "the current one": showing another record saves first.
A field with text that is not saved yet is left alone by a redraw, and its words are in a draft until they are.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLineEdit, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui.page import Page

DRAFTED = "drafted"
"""The property of a field whose words a form keeps in a draft."""


class Shelf(Protocol):
    """What a form needs of a shelf."""

    @property
    def kind(self) -> Any: ...

    def change(self, uid: str, **fields: Any) -> None: ...


@dataclass
class _Bound:
    """One field: how it is shown, how it is read, and whether it waits to be saved."""

    show: Callable[[Any], None]
    read: Callable[[], Any]
    waits: bool = False
    in_file: Any = ""
    is_words: bool = False
    was_typed: bool = False


class Form(QObject):
    """`form.text("why", GrowingEdit())`, `form.value("due_on", DateField(...))`, then `form.show(record)`."""

    def __init__(self, page: Page, shelf: Shelf, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._journal, self._drafts = shelf, page.journal, page.desk.drafts
        self._desk = page.desk
        self._fields: dict[str, _Bound] = {}
        self._widgets: dict[str, QWidget] = {}
        self._covered: frozenset[str] = frozenset()
        self._owed: dict[str, dict[str, Any]] = {}  # what could not be saved before another record was shown
        self.uid = self._is_there = ""
        self.save = page.autosave(self._save, self, self._draft)
        self.save.check = self._is_in_file

    def text(self, name: str, widget: Any) -> Any:
        """A text that is saved as it is typed: a line, a growing field or the writing sheet. Returns the widget."""
        self._widgets[name] = widget
        if isinstance(widget, QLineEdit):
            self._bind(name, lambda text: _show_line(widget, text, self.uid), widget.text)
            widget.textEdited.connect(lambda _text: self._touch(name))
        elif hasattr(widget, "set_words"):
            self._bind(name, lambda text: widget.set_words(text, self.uid), widget.words)
            widget.edited.connect(lambda: self._touch(name))
        else:  # the writing sheet keeps caret and undo history for the record that the address names
            self._bind(name, lambda text: widget.set_text(text, self.uid), widget.text)
            widget.edited.connect(lambda: self._touch(name))
        self._fields[name].is_words = True
        widget.setProperty(DRAFTED, True)
        for part in (widget, *getattr(widget, "edits", ())):
            part.installEventFilter(self)
            tell_refusals(part, self._desk.tell)
        return widget

    def value(self, name: str, widget: Any) -> Any:
        """A value that is saved as soon as it is chosen: a date, a number, a choice, a rating. Returns the widget."""
        if hasattr(widget, "set_value"):
            self._bind(name, widget.set_value, widget.value)
            widget.changed.connect(lambda _value: self._now(name))
        elif hasattr(widget, "set_rating"):
            self._bind(name, widget.set_rating, widget.rating)
            widget.rated.connect(lambda _value: self._now(name))
        elif hasattr(widget, "set_current"):
            self._bind(name, lambda key: widget.set_current(str(key or "")), lambda: widget.current() or None)
            widget.chosen.connect(lambda _key: self._now(name))
        else:
            self._bind(name, lambda on: _show_tick(widget, on), widget.isChecked)
            widget.clicked.connect(lambda _on: self._now(name))
        return widget

    def show(self, record: Any) -> None:
        """Show a record; what was typed for another one is saved first."""
        if record.uid != self.uid:
            self.save.flush()
            self._owe()
            self.uid = record.uid
            self._desk.turned.emit()
        self._cover(self._journal.shade.covers(record))
        for name, field in self._fields.items():
            field.in_file = getattr(record, name)
            if not field.waits:
                field.show(field.in_file)

    def _cover(self, names: frozenset[str]) -> None:
        """Take no words in fields that the shade covers: they would be written over what is really there."""
        for name in (names | self._covered) & self._widgets.keys():
            self._widgets[name].setEnabled(name not in names)
            self._widgets[name].setToolTip(_("Covered by the shade") if name in names else "")
        self._covered = names

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Save when a field is left."""
        if event.type() == QEvent.Type.FocusOut:
            self.save.flush()
        return False

    def forget(self) -> None:
        """The record is gone (to the bin): nothing more is written to it."""
        self.save.flush()
        self.uid = ""

    def _bind(self, name: str, show: Callable[[Any], None], read: Callable[[], Any]) -> None:
        self._fields[name] = _Bound(show, read)

    def _touch(self, name: str) -> None:
        if self.uid:
            self._fields[name].waits = self._fields[name].was_typed = True
            self.save.touch()

    def _now(self, name: str) -> None:
        self._touch(name)
        self.save.flush()

    def _waiting(self) -> dict[str, Any]:
        return {name: field.read() for name, field in self._fields.items() if field.waits}

    def _owe(self) -> None:
        """The save failed, and another record is shown: the words are kept, and saved when that is possible again."""
        if self.uid and (values := self._waiting()):
            self._owed[self.uid] = {**self._owed.get(self.uid, {}), **values}
        for field in self._fields.values():
            field.waits = field.was_typed = False

    def _is_in_file(self) -> bool:
        typed = {name: field.read() for name, field in self._fields.items() if field.was_typed and field.is_words}
        kind = str(self._shelf.kind.__tablename__)
        return not self._owed and (not typed or self._journal.drafts.is_in_record(kind, self.uid, typed))

    def _draft(self) -> None:
        """Keep what waits to be saved where a crash does not reach it."""
        kind = str(self._shelf.kind.__tablename__)
        if self.uid != self._is_there and self.uid:
            if not self._journal.drafts.has_place(kind, self.uid):  # it begins with these very words
                self.save.flush()
                return
            self._is_there = self.uid
        for name, field in self._fields.items():
            if self.uid and field.waits and field.is_words:
                self._drafts.keep(kind, self.uid, name, field.read(), field.in_file)

    def _save(self) -> None:
        for uid in list(self._owed):
            self._change(uid, self._owed[uid])
            del self._owed[uid]
        values = self._waiting()
        if not (self.uid and values):
            return
        for name in values:
            self._fields[name].waits = False  # before the change is told, so that the redraw shows what was saved
        try:
            self._change(self.uid, values)
        except BaseException:
            for name in values:
                self._fields[name].waits = True
            raise
        for name, value in values.items():
            self._fields[name].in_file = value

    def _change(self, uid: str, values: dict[str, Any]) -> None:
        """Save, and let the drafts of it go in the same moment."""
        with self._journal.changing():
            self._shelf.change(uid, **values)
            self._drafts.forget(uid, values)


def tell_refusals(field: Any, tell: Callable[[str], object]) -> None:
    """Have it said when something was pasted into a field, and not or not all of it is there."""
    if isinstance(field, QLineEdit):
        field.inputRejected.connect(lambda: tell(_("This line is full. Not all of it was pasted.")))
    elif hasattr(field, "refused"):
        field.refused.connect(tell)


def _show_line(widget: QLineEdit, text: str, uid: str) -> None:
    """Setting a text also ends the undo of what was typed for another record."""
    if widget.text() != text or widget.property("record") != uid:
        widget.setProperty("record", uid)
        caret = widget.cursorPosition()
        widget.setText(text)
        widget.setCursorPosition(min(caret, len(text)))


def _show_tick(widget: Any, on: bool) -> None:
    blocked = widget.blockSignals(True)
    widget.setChecked(bool(on))
    widget.blockSignals(blocked)
