"""The list of keys (F1)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.label import Label

if TYPE_CHECKING:
    from mentee_journal.ui.commands import Command


def writing_keys() -> list[tuple[str, str]]:
    """The keys that work while writing."""
    return [
        (_("Bold"), "Ctrl+B"),
        (_("Italic"), "Ctrl+I"),
        (_("Heading"), "Ctrl+Shift+H"),
        (_("List"), "Ctrl+Shift+L"),
        (_("Checklist"), "Ctrl+Shift+X"),
        (_("Quote"), "Ctrl+Shift+O"),
        (_("Link"), "Ctrl+Shift+K"),
        (_("Indent"), "Ctrl+]"),
        (_("Outdent"), "Ctrl+["),
    ]


class KeysDialog(QDialog):
    def __init__(self, commands: "Sequence[Command]", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("List of keys"))
        self.setObjectName("keys_dialog")
        inside = QWidget()
        grid = QGridLayout(inside)
        row = 0
        groups: dict[str, list[tuple[str, str]]] = {}
        for command in commands:
            if not command.keys:
                continue
            keys = QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            groups.setdefault(command.menu, []).append((command.text, keys))
        groups[_("Writing")] = writing_keys()
        for name, lines in groups.items():
            grid.addWidget(Label(name, "group_head", "ink3"), row, 0, 1, 2)
            for text, keys in lines:
                row += 1
                grid.addWidget(Label(text), row, 0)
                grid.addWidget(Label(keys, "body", "ink2"), row, 1)
            row += 1
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.addWidget(area)
        close = button(_("Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close)
        self.resize(theme.px(440), theme.px(560))
