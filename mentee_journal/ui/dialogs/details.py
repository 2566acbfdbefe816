"""What a report of a fault would hold: shown before it is copied, and sent by nobody but the person."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.marked_text import MarkedText


class DetailsDialog(QDialog):
    def __init__(self, details: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("details_dialog")
        self.setWindowTitle(_("Details for a report"))
        self.text = MarkedText(self.windowTitle())
        self.text.setObjectName("details_text")
        self.text.show_text(details, details)
        self.copy_button, self.close_button = button(_("Copy"), "primary", "copy"), button(_("Close"))
        self.copy_button.setObjectName("copy_details_button")
        self.close_button.setObjectName("close_details_button")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        self.close_button.clicked.connect(self.accept)
        hint = _("Nothing you wrote is in it. Nothing is sent: copy it, and paste it where you report the fault.")
        column = Column(12, (24, 20, 24, 16), parent=self)
        column.addWidget(WrappingLabel(hint, "body", "ink2"))
        column.addWidget(self.text, 1)
        deeds = Line(8)
        deeds.addWidget(self.copy_button)
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        column.addLayout(deeds)
        self.resize(theme.px(560), theme.px(420))
        self.copy_button.setFocus()
