"""Pairs of a quiet name and what was agreed or written, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import empty, follow
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look


class KeyValues(QWidget):
    """`pairs.set_pairs([(_("Purpose"), text, "quote"), (_("How often"), words)])`; a third item is the role
    of the text.
    """

    def __init__(self, pairs: Sequence[tuple[str, ...]] = (), *, names: int = 104) -> None:
        super().__init__()
        self._names = names
        self._grid = QGridLayout(self)
        follow(self._grid, 14)
        self._grid.setColumnStretch(1, 1)
        self.set_pairs(pairs)
        keep_look(self, self._restyle)

    def set_pairs(self, pairs: Sequence[tuple[str, ...]]) -> None:
        """Show these; those without a text are left out."""
        empty(self._grid)
        for place, (name, text, *role) in enumerate(pair for pair in pairs if pair[1]):
            label, words = WrappingLabel(name, "small", "ink3"), WrappingLabel(text, *(role or ["body"]))
            words.setAccessibleName(f"{name}: {text}")
            self._grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, place, 1)

    def _restyle(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme.px(self._names))
