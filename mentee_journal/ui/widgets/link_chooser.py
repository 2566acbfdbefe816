"""Things linked to a record, as chips, and the searchable list from which more are added."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.chips import KINDS, Chip
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.list_rows import Row, RowsModel
from mentee_journal.ui.widgets.popup import Popup
from mentee_journal.ui.widgets.rows_view import RowsView
from mentee_journal.ui.widgets.text_fields import PASSING, LineEdit

_NEW = "new:"


@dataclass(frozen=True, slots=True)
class Linked:
    """Something that can be linked: `Linked(goal.uid, goal.title, "goal")`; kinds as those of chips."""

    uid: str
    text: str
    kind: str = "tag"
    group: str = ""


Find = Callable[[str], Sequence[Linked]]


class LinkChooser(Popup):
    """A field and a list below; typing narrows it, arrows and Enter choose, Esc leaves.

    `find(typed)` answers with what fits. With `new_kind` a text that fits nothing can be made new:
    `created(text)`.
    """

    chosen = Signal(object)
    created = Signal(str)

    def __init__(self, opener: QWidget, name: str, find: Find, *, new_kind: str = "") -> None:
        super().__init__(opener, name)
        self._find, self._new_kind = find, new_kind
        self._found: dict[str, Linked] = {}
        self.search = LineEdit(placeholder=name, icon="search", small=True)
        self.search.setProperty(PASSING, True)
        self.search.setAccessibleName(name)
        self.rows = RowsModel(None, self)
        self.list = RowsView(self.rows)
        self.list.setAccessibleName(name)
        self.nothing = WrappingLabel(_("Nothing fits."), "small", "ink2")
        self.body.addWidget(self.search)
        self.body.addWidget(self.nothing)
        self.body.addWidget(self.list, 1)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.clicked.connect(lambda index: self._choose(self.list.uid_at(index)))
        self.list.opened.connect(self._choose)
        self._narrow("")
        self.search.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(300), theme.px(320))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand the keys that walk in the list on to it, so that one can type and choose without moving."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
                QApplication.sendEvent(self.list, event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self.list.uid_at(self.list.currentIndex()))
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        words = typed.strip()
        found = self._find(words)
        self._found = {one.uid: one for one in found}
        rows = [
            Row(uid=one.uid, title=one.text, kind="choice", icon=KINDS[one.kind].icon, group=one.group) for one in found
        ]
        if words and self._new_kind and all(one.text.casefold() != words.casefold() for one in found):
            made = _("Add “{words}”").format(words=words)
            rows.append(Row(uid=f"{_NEW}{words}", title=made, kind="choice", icon="plus"))
        self.rows.set_source(lambda offset, limit: rows[offset : offset + limit])
        self.nothing.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if rows:
            self.list.setCurrentIndex(self.rows.index(0))

    def _choose(self, uid: str) -> None:
        if not uid:
            return
        self.close()
        if uid.startswith(_NEW):
            self.created.emit(uid.removeprefix(_NEW))
        else:
            self.chosen.emit(self._found[uid])


class ChipRow(QWidget):
    """`row = ChipRow(_("Links"), find=search, add_text=_("Link"))`, then `row.set_linked([Linked(...),
    ...])`.

    `added(Linked)`, `created(text)`, `removed(Linked)` and `opened(Linked)` say what the person did; the row
    changes only when it is given the new links. Without `add_text` the chip to add is a small plus.
    """

    added = Signal(object)
    created = Signal(str)
    removed = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, find: Find | None = None, *, add_text: str = "", new_kind: str = "") -> None:
        super().__init__()
        self._find, self._new_kind, self._name = find, new_kind, name
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self)
        self.add_chip = Chip(add_text, "add")
        self.add_chip.setAccessibleName(name)
        self.add_chip.setToolTip(name)
        if find is None:
            self.add_chip.hide()
        self.add_chip.clicked.connect(self.choose)
        self._flow.addWidget(self.add_chip)

    def set_linked(self, linked: Sequence[Linked]) -> None:
        """Show these; a chip that stays is kept, and the focus goes to a neighbour of one that went."""
        focused = next((place for place, chip in enumerate(self._chips.values()) if chip.hasFocus()), -1)
        keys = {self._key(one) for one in linked}
        for key in [key for key in self._chips if key not in keys]:
            chip = self._chips.pop(key)
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {self._key(one): self._chips.get(self._key(one)) or self._made(one) for one in linked}
        for place, chip in enumerate(self._chips.values()):
            self._flow.removeWidget(chip)
            self._flow.insert(place, chip)
            chip.show()  # at once, for only what is shown can take the focus
        self._order_tabs()
        in_order = self._in_order()
        if focused >= 0 and not any(chip.hasFocus() for chip in self._chips.values()):
            in_order[min(focused, len(in_order) - 1)].setFocus()

    def choose(self) -> LinkChooser | None:
        """Open the list to add from."""
        if self._find is None:
            return None
        find, shown = self._find, set(self._chips)
        chooser = LinkChooser(
            self.add_chip,
            self._name,
            lambda typed: [one for one in find(typed) if self._key(one) not in shown],
            new_kind=self._new_kind,
        )
        chooser.chosen.connect(self.added)
        chooser.created.connect(self.created)
        chooser.open()
        return chooser

    def chip(self, uid: str) -> Chip:
        """The chip of a linked record."""
        return next(chip for key, chip in self._chips.items() if key.split(" ")[0] == uid)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order_tabs()  # only beside other widgets of the window can the last be moved behind the others

    def _in_order(self) -> list[Chip]:
        return [*self._chips.values(), self.add_chip]

    def _order_tabs(self) -> None:
        for before, after in pairwise(self._in_order()):
            QWidget.setTabOrder(before, after)

    def _made(self, one: Linked) -> Chip:
        chip = Chip(one.text, one.kind, removable=self._find is not None)
        chip.clicked.connect(lambda: self.opened.emit(one))
        chip.removed.connect(lambda: self.removed.emit(one))
        return chip

    @staticmethod
    def _key(one: Linked) -> str:
        return f"{one.uid} {one.kind} {one.text}"
