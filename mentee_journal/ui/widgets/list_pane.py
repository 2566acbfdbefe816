"""The pane at the leading side of a page: what it lists, a way to narrow it, and the list itself."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import Button, button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.filter_chips import FilterChips
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.list_rows import Fetch, RowsModel
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.rows_view import RowsView
from mentee_journal.ui.widgets.text_fields import PASSING, LineEdit

_PAUSE = 120  # milliseconds after the last key before the list is narrowed
_WIDE = 304


class ListPane(Surface):
    """`pane = ListPane(_("Sessions"), new=_("New"), filter_hint=_("Filter by word, person or tag"))`.

    `pane.set_source(fetch)` with `fetch(offset, limit) -> rows`; `refresh()` after a change keeps selection,
    focus and scroll place. A person's choice tells `chosen(uid)`, Enter or a double click `opened(uid)`;
    further `removed`, `renamed`, `ticked`, `menu_asked(uid, where)`, `new_asked`, `filter_typed(text)`,
    `filter_chosen(key)`.
    """

    chosen = Signal(str)
    opened = Signal(str)
    removed = Signal(str)
    renamed = Signal(str)
    ticked = Signal(str)
    menu_asked = Signal(str, QPoint)
    new_asked = Signal()
    filter_typed = Signal(str)
    filter_chosen = Signal(str)

    def __init__(self, title: str, *, new: str = "", filter_hint: str = "", empty: str = "") -> None:
        super().__init__("paper")
        self.setAccessibleName(title)
        self._telling = True
        self._selected = ""
        self.title = ElidedLabel(title, "section_title")
        self.head = Line(8)
        self.new_button = button(new, icon="plus", small=True)
        self.filter_field = LineEdit(placeholder=filter_hint, icon="filter", small=True)
        self.filter_field.setProperty(PASSING, True)
        self.filter_chips = FilterChips(filter_hint or title)
        self.empty = WrappingLabel(empty, "small", "ink2")
        self.rows = RowsModel(None, self)
        self.list = RowsView(self.rows)
        self._set_up(title, new, filter_hint)
        self._lay_out()
        self._connect()
        keep_look(self, self._restyle)

    def set_source(self, fetch: Fetch) -> None:
        """List other rows, as after the filter changed; the selection stays when it is among them."""
        self._telling = False
        self.rows.set_source(fetch)
        self._telling = True
        self.list.verticalScrollBar().setValue(0)
        self._after_rows()

    def refresh(self) -> None:
        """Read the rows anew. When the selected one is gone, the one now in its place is chosen, and that is
        told.
        """
        place, scroll = self.rows.place_of(self._selected), self.list.verticalScrollBar().value()
        needed = self.list.first_seen(2 * self.list.viewport().height()) + 1
        self._telling = False
        moved = self.rows.reload(max(needed, place + 1))
        self._telling = True
        if moved:
            self.list.doItemsLayout()
            self.list.verticalScrollBar().setValue(scroll)
        self._after_rows()
        if self._selected and self.rows.place_of(self._selected) < 0:
            count = self.rows.rowCount()
            self._selected = ""
            if count:
                self.list.setCurrentIndex(self.rows.index(min(max(place, 0), count - 1)))

    def select(self, uid: str, *, show: bool = True) -> bool:
        """Mark a record without telling; further rows are fetched until it is found. False when it is not
        listed.
        """
        while self.rows.place_of(uid) < 0 and self.rows.canFetchMore(QModelIndex()):
            self.rows.fetchMore(QModelIndex())
        self._selected = uid
        self._mark()
        place = self.rows.place_of(uid)
        if show and place >= 0:
            self.list.updateGeometries()  # after new rows the bar does not know yet how far it can go
            self.list.scrollTo(self.rows.index(place))
        return place >= 0

    def current(self) -> str:
        """The selected record, or ""."""
        return self._selected

    def set_filters(self, filters: Sequence[tuple[str, str]], current: str = "") -> None:
        """Show filter chips: (key, words)."""
        self.filter_chips.set_filters(filters, current)
        self.filter_chips.setVisible(bool(filters))

    def set_empty(self, sentence: str) -> None:
        """The one sentence shown while there is no row."""
        self.empty.setText(sentence)
        self._after_rows()

    def add_to_head(self, widget: QWidget) -> None:
        """Put something at the end of the title, as a segmented control."""
        self.head.addWidget(widget)

    def add_under_head(self, widget: QWidget) -> None:
        """Put something on a line of its own below the title."""
        self._top.insertWidget(1, widget)

    def add_below(self, widget: QWidget) -> None:
        """Put something below the list, at the foot of the pane."""
        lead = Qt.AlignmentFlag.AlignLeading if isinstance(widget, Button) else Qt.AlignmentFlag(0)
        self._foot.addWidget(widget, 0, lead)
        self._foot.setContentsMargins(theme.px(20), theme.px(8), theme.px(20), theme.px(20))

    def _set_up(self, title: str, new: str, filter_hint: str) -> None:
        if not new:
            self.new_button.hide()
        if not filter_hint:
            self.filter_field.hide()
        self.filter_field.setAccessibleName(filter_hint)
        self.filter_field.setClearButtonEnabled(False)
        self.filter_chips.hide()
        self.list.setAccessibleName(title)
        self.list.setObjectName("list")
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)

    def _lay_out(self) -> None:
        outer = Column(0, (0, 24, 0, 0), parent=self)
        top = self._top = Column(8, (20, 0, 17, 8))
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.new_button)
        top.addLayout(self.head)
        filters = Column(8, (0, 4, 0, 0))
        filters.addWidget(self.filter_field)
        filters.addWidget(self.filter_chips)
        top.addLayout(filters)
        top.addWidget(self.empty)
        outer.addLayout(top)
        outer.addWidget(self.list, 1)
        outer.addStretch(0)  # takes the room of a list that is not shown, so that its sentence stays at the top
        self._foot = Column(8)
        outer.addLayout(self._foot)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_asked)
        self.filter_field.textEdited.connect(lambda _text: self._pause.start())
        self.filter_field.returnPressed.connect(self._tell_typed)
        self._pause.timeout.connect(self._tell_typed)
        self.filter_chips.chosen.connect(self.filter_chosen)
        for name in ("opened", "removed", "renamed", "ticked", "menu_asked"):
            getattr(self.list, name).connect(getattr(self, name))
        self.list.selectionModel().currentChanged.connect(self._on_current)

    def _tell_typed(self) -> None:
        self._pause.stop()
        self.filter_typed.emit(self.filter_field.text())

    def _on_current(self, index: QModelIndex) -> None:
        if self._telling and (uid := self.list.uid_at(index)) and uid != self._selected:
            self._selected = uid
            self.chosen.emit(uid)

    def _after_rows(self) -> None:
        nothing = self.rows.rowCount() == 0
        self.empty.setVisible(nothing and bool(self.empty.text()))
        self.list.setVisible(not nothing or not self.empty.text())
        self._mark()

    def _mark(self) -> None:
        place = self.rows.place_of(self._selected)
        self._telling = False
        if place >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.rows.index(place), flags)
        elif not self._selected:
            self.list.clearSelection()
        self._telling = True

    def _restyle(self) -> None:
        self.title.setMinimumHeight(theme.px(32))
        self.setMinimumWidth(theme.px(200))
