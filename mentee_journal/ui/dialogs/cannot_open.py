"""What stands in the window when the journal cannot be opened: what happened, what is safe, and the way out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentee_journal.errors import CannotOpen
from mentee_journal.i18n import _
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.spine import Spine


class CannotOpenView(QWidget):
    """Two sentences and a button that closes the program."""

    def __init__(self, error: CannotOpen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cannot_open")
        title = Label(_("This journal was not opened"), "page_title")
        what = WrappingLabel(error.what, "quote")
        advice = WrappingLabel(error.advice, "body", "ink2")
        self.quit_button = button(_("Quit"), "primary")
        self.quit_button.setObjectName("quit_button")
        self.quit_button.clicked.connect(QApplication.quit)
        column = QVBoxLayout()
        column.setContentsMargins(40, 40, 40, 40)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (title, what, advice):
            column.addWidget(widget)
        column.addWidget(self.quit_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Spine())
        row.addLayout(column, 1)
        self.quit_button.setFocus()
