"""The list of keys (F1)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.scroll import Scroll

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
        groups: dict[str, list[tuple[str, str]]] = {}
        for command in commands:
            if command.keys:
                groups.setdefault(command.menu, []).append((command.text, command.keys[0]))
        groups[_("Writing")] = writing_keys()
        area = Scroll(gap=20, margins=(24, 20, 24, 20))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        area.setAccessibleName(_("List of keys"))
        for name, keys in groups.items():
            area.body.addLayout(_group(name, keys))
        close = button(_("Close"))
        close.clicked.connect(self.accept)
        foot = Line(0, (24, 12, 24, 16))
        foot.addStretch(1)
        foot.addWidget(close)
        column = Column(parent=self)
        for part in (area, Hairline()):
            column.addWidget(part)
        column.addLayout(foot)
        self.resize(theme.px(440), min(theme.px(600), parent.height()))
        area.setFocus()


def _group(name: str, keys: list[tuple[str, str]]) -> Column:
    """A head, and under it what each key does."""
    column = Column(4)
    column.addWidget(Label(name, "group_head", "ink3"))
    for text, key in keys:
        line = Line(16)
        line.addWidget(Label(text), 1)
        line.addWidget(Label(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), "body", "ink2"))
        column.addLayout(line)
    return column
