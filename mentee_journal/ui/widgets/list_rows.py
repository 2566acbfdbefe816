"""The rows of a list as plain data, and the model that fetches them page by page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[int, int], "Sequence[Row]"]
PAGE = 200
ROW = Qt.ItemDataRole.UserRole + 1
HEAD = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A small sign at the end of a row: `Mark("voice", "2", "voiceink", said=_("2 comments"))`."""

    icon: str
    text: str = ""
    token: str = "ink3"
    said: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row; `kind` says how it is drawn.

    session: `lead` over `lead_caption`, title, caption with icon, marks · person: `lead` in a circle, title,
    caption, `trailing` · goal: title, `progress` 0 to 1, caption, `trailing` · guide: icon, title, caption ·
    plain: icon or none, title, `trailing`, a chevron when `opens` · choice: as plain, small, for choosers.
    `token` colours the caption and `trailing_token` the trailing words, as "amber" for what is late.
    """

    uid: str
    title: str
    kind: str = "session"
    caption: str = ""
    icon: str = ""
    lead: str = ""
    lead_caption: str = ""
    marks: tuple[Mark, ...] = ()
    trailing: str = ""
    token: str = "ink3"
    trailing_token: str = "ink3"
    progress: float | None = None
    group: str = ""
    active: bool = True
    opens: bool = False
    said: str = ""

    def sentence(self) -> str:
        """What a screen reader says for the row."""
        if self.said:
            return self.said
        day = f"{self.lead_caption} {self.lead}" if self.lead_caption else ""
        marks = [mark.said or mark.text for mark in self.marks]
        return ", ".join(part for part in (self.title, day, self.caption, self.trailing, *marks) if part)


class RowsModel(QAbstractListModel):
    """Fetches rows from `fetch(offset, limit)` when they are about to be seen; a short page is the last."""

    def __init__(self, fetch: Fetch | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._rows: list[Row] = []
        self._ended = fetch is None
        self._places: dict[str, int] = {}

    def set_source(self, fetch: Fetch) -> None:
        """Read from another place, from the start."""
        self._fetch = fetch
        self.beginResetModel()
        self._take(PAGE)
        self.endResetModel()

    def reload(self, at_least: int) -> bool:
        """Read anew as many rows as were in use; tells whether the rows are others or in another order."""
        before = self._rows
        rows, ended = self._read(0, max(PAGE, at_least))
        if [row.uid for row in rows] == [row.uid for row in before] and _heads(rows) == _heads(before):
            self._rows, self._ended = rows, ended
            if changed := [place for place, row in enumerate(rows) if row != before[place]]:
                self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return False
        self.beginResetModel()
        self._rows, self._ended = rows, ended
        self._places = {row.uid: place for place, row in enumerate(rows)}
        self.endResetModel()
        return True

    def row(self, place: int) -> Row:
        return self._rows[place]

    def rows(self) -> Sequence[Row]:
        """The rows fetched so far."""
        return self._rows

    def place_of(self, uid: str) -> int:
        """Where the record stands among the fetched rows, or -1."""
        return self._places.get(uid, -1)

    def head_of(self, place: int) -> str:
        """The group head that stands above this row, if one does."""
        group = self._rows[place].group
        return group if place == 0 or group != self._rows[place - 1].group else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # an empty index is a value
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                head = self.head_of(index.row())
                return f"{head}. {row.sentence()}" if head else row.sentence()
            case int() if role == ROW:
                return row
            case int() if role == HEAD:
                return self.head_of(index.row())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._ended

    def fetchMore(self, parent: Index) -> None:
        if not self.canFetchMore(parent):
            return
        start = len(self._rows)
        rows, self._ended = self._read(start, PAGE)
        if rows:
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows.extend(rows)
            self._places.update((row.uid, start + place) for place, row in enumerate(rows))
            self.endInsertRows()

    def _take(self, count: int) -> None:
        self._rows, self._ended = self._read(0, count)
        self._places = {row.uid: place for place, row in enumerate(self._rows)}

    def _read(self, offset: int, limit: int) -> tuple[list[Row], bool]:
        rows = list(self._fetch(offset, limit)) if self._fetch else []
        return rows, len(rows) < limit


def _heads(rows: Sequence[Row]) -> list[str]:
    return [row.group for row in rows]
