"""What stands in the window when the journal cannot be opened: what happened, what is safe, and the ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from mentee_journal.errors import CannotOpen
from mentee_journal.i18n import _
from mentee_journal.paths import JOURNAL_SUFFIX, default_journal
from mentee_journal.ui import ask
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.label import WrappingLabel


class CannotOpenView(QWidget):
    """Two sentences and two ways out; `chosen` carries the file of another journal."""

    chosen = Signal(object)

    def __init__(self, error: CannotOpen) -> None:
        super().__init__()
        self.setObjectName("cannot_open")
        title = WrappingLabel(_("This journal was not opened"), "page_title")
        words = (title, WrappingLabel(error.what, "quote"), WrappingLabel(error.advice, "body", "ink2"))
        self.choose_button = button(_("Choose another journal…"), "primary")
        self.choose_button.setObjectName("choose_button")
        self.choose_button.clicked.connect(self._on_choose)
        self.quit_button = button(_("Quit"))
        self.quit_button.setObjectName("quit_button")
        self.quit_button.clicked.connect(QApplication.quit)
        buttons = Line(8, (0, 12, 0, 0))
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.quit_button)
        buttons.addStretch(1)
        column = Column(8, (40, 28, 40, 40), parent=self)
        for widget in words:
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.choose_button)

    def _on_choose(self) -> None:
        kinds = _("Journals ({pattern})").format(pattern=f"*{JOURNAL_SUFFIX}")
        path = ask.file_to_open(self, _("Choose another journal"), default_journal().parent, kinds)
        if path is not None:
            self.chosen.emit(path)
