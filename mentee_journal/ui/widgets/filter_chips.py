"""A row of filter chips of which one is on: all sessions, those with Ruth, those with open actions."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from mentee_journal.ui.widgets.chips import Chip
from mentee_journal.ui.widgets.flow import FlowLayout


class FilterChips(QWidget):
    """`chips.set_filters([("all", _("All {count}").format(count=21)), ("ruth", _("With Ruth"))])`; tells
    `chosen(key)`.
    """

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Chip] = {}
        self._group.buttonClicked.connect(lambda _chip: self.chosen.emit(self.current()))

    def set_filters(self, filters: Sequence[tuple[str, str]], current: str = "") -> None:
        """Show these; a filter that stays keeps its chip, so that a new count never takes the focus away."""
        kept = current or self.current()
        for key in set(self._chips) - {key for key, _text in filters}:
            chip = self._chips.pop(key)
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for place, (key, text) in enumerate(filters):
            if key not in self._chips:
                self._add(key, place)
            self._chips[key].setText(text)
        for before, after in pairwise(self._chips[key] for key, _text in filters):
            QWidget.setTabOrder(before, after)
        self.set_current(kept if kept in self._chips else filters[0][0] if filters else "")

    def current(self) -> str:
        """The key of the filter that is on."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Turn another filter on, without telling."""
        if key in self._chips:
            self._chips[key].setChecked(True)

    def chip(self, key: str) -> Chip:
        """The chip of a filter."""
        return self._chips[key]

    def _add(self, key: str, place: int) -> None:
        chip = Chip("", "filter")
        chip.setAutoExclusive(True)  # read out as one choice of several
        self._chips[key] = chip
        self._group.addButton(chip)
        self._flow.insert(place, chip)
        chip.show()
