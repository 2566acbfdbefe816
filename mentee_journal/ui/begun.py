"""Lines that are begun and belong to no record yet, as a takeaway, a check-in, a letter: they outlive page and crash.

A line is known by its field and by the record it stands beside. It is forgotten when it was entered, and comes back
into its field when the caret does.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from mentee_journal.ui.autosave import DraftTimer
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.form import DRAFTED, tell_refusals
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.text_fields import PASSING, GrowingEdit, LineEdit

if TYPE_CHECKING:
    from mentee_journal.ui.page_stack import PageStack

Key = tuple[str, str]
_KEY = "begun_key"
BEGUN_FOR = "begun_for"
"""The property of a field with the address of the record it is for, where that is not the one open on the page."""
SAVED_BY_PAGE = "saved_by_page"
"""The property of a field that its page saves by an AutoSave of its own."""


class Begun(QObject):
    """Watches the field that has the keyboard, on whatever page, unless a form keeps what is typed there."""

    def __init__(self, stack: "PageStack", desk: Desk) -> None:
        super().__init__(stack)
        self._stack, self._journal, self._drafts = stack, desk.journal, desk.drafts
        self._kept: dict[Key, str] = desk.journal.drafts.begun()
        self._waiting: dict[Key, str] = {}
        self._saved_by_page: set[Key] = set()
        self._timer = DraftTimer(self.flush, self)
        self._tell = desk.tell
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)
        desk.saved.connect(self._on_saved)
        desk.changed.connect(self._on_changed)
        self._was_entered = False

    def flush(self) -> None:
        """Write down what was typed, and forget what was entered."""
        for key, text in list(self._waiting.items()):
            if text:
                self._drafts.keep("", *key, text)
                self._kept[key] = text
            elif self._kept.pop(key, None) is not None:
                self._drafts.forget(key[0], [key[1]])
            self._waiting.pop(key, None)

    def is_in_file(self) -> bool:
        """Whether all that was begun was just found in the file."""
        self._drafts.settle()
        found = self._journal.drafts.begun()
        return not self._waiting and all(found.get(key) == text for key, text in self._kept.items())

    def stop(self) -> None:
        """The journal closes: what is typed from now on is another's."""
        self.flush()
        self._timer.stop()
        self.deleteLater()

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._waiting:
            self.flush()
        if isinstance(now, LineEdit | GrowingEdit) and (key := self._key(now)):
            if now.property(_KEY) is None:
                now.textChanged.connect(self._on_typed)
                tell_refusals(now, self._tell)
            self._note(now, key)
            if (kept := self._kept.get(key)) and _text(now) != kept:
                _type(now, kept)

    def _on_typed(self) -> None:
        field = self.sender()
        if not isinstance(field, LineEdit | GrowingEdit):
            return
        text = _text(field)
        if text and field.hasFocus() and (key := self._key(field)):
            self._note(field, key)
            self._waiting[key] = text
            self._was_entered = False
            self._timer.touch()
        elif not text and (field.hasFocus() or self._was_entered):
            self._on_emptied(field)

    def _on_changed(self, _change: object) -> None:
        """What is entered changes the journal; a page that merely begins anew does not."""
        self._was_entered = True

    def _note(self, field: LineEdit | GrowingEdit, key: Key) -> None:
        """Whose words the field holds stands on the field itself: it may be gone at any time."""
        field.setProperty(_KEY, list(key))
        if field.property(SAVED_BY_PAGE):
            self._saved_by_page.add(key)

    def _on_emptied(self, field: LineEdit | GrowingEdit) -> None:
        """Entered, or wiped out; but where the page went on to another record, the line still waits for its own."""
        page, (uid, name) = self._stack.page, field.property(_KEY)
        if page is not None and _record_of(field, page) == uid:
            self._waiting[uid, name] = ""
            self._timer.start(0)

    def _on_saved(self, _moment: object) -> None:
        if self._saved_by_page:
            self._waiting.update(dict.fromkeys(self._saved_by_page, ""))
            self._saved_by_page.clear()
            self.flush()

    def _key(self, field: LineEdit | GrowingEdit) -> Key | None:
        page = self._stack.page
        if page is None or not page.isAncestorOf(field) or not _is_kept(field, page):
            return None
        name = field.objectName() or field.accessibleName()
        return (_record_of(field, page), f"{self._stack.place}/{name}") if name else None


def _record_of(field: LineEdit | GrowingEdit, page: Page) -> str:
    return str(field.property(BEGUN_FOR) or page.begun_for())


def _is_kept(field: LineEdit | GrowingEdit, page: Page) -> bool:
    """Not what a form keeps, not what one searches with, and never a secret."""
    if field.isReadOnly() or field.property(PASSING):
        return False
    if isinstance(field, LineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal:
        return False
    part: QWidget | None = field
    while part is not None and part is not page:
        if part.property(DRAFTED):
            return False
        part = part.parentWidget()
    return True


def _text(field: LineEdit | GrowingEdit) -> str:
    return field.words() if isinstance(field, GrowingEdit) else field.text()


def _type(field: LineEdit | GrowingEdit, text: str) -> None:
    """Put the text there as if it had been typed: the page hears of it, and Ctrl+Z takes it back."""
    if isinstance(field, GrowingEdit):
        field.selectAll()
        field.insertPlainText(text)
    else:
        field.selectAll()
        field.insert(text)
