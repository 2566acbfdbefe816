"""A line of the settings: what it is, a word about it, and its control at the end; a hairline above."""

from PySide6.QtWidgets import QWidget

from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.label import Label, WrappingLabel


class SettingRow(QWidget):
    """`SettingRow(_("Text size"), _("Also Ctrl and plus"), slider)`."""

    def __init__(self, name: str, about: str, control: QWidget, *, line: bool = True) -> None:
        super().__init__()
        outer = Column(0, parent=self)
        if line:
            outer.addWidget(Hairline())
        row = Line(0, (0, 10, 0, 10))
        told = QWidget()
        words = Column(0, parent=told)
        words.addWidget(Label(name, "body_medium"))
        self.about = WrappingLabel(about, "small", "ink2")
        if not about:
            self.about.hide()
        words.addWidget(self.about)
        row.addLayout(Columns([(told, 1), (control, 0)], below=8, least=200, middle=True))
        outer.addLayout(row)
        if not control.accessibleName():
            control.setAccessibleName(name)


class Part(QWidget):
    """A part of the page under its title."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.body = Column(0, parent=self)
        self.body.addWidget(Label(title, "section_title"))
        self.body.addSpacing(8)
