"""The head of a page: its title, one quiet line below, and what one can do at the end, the most important
last.
"""

from PySide6.QtWidgets import QWidget

from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.label import Label, WrappingLabel


class PageHead(QWidget):
    """`head = PageHead(_("Skills"), _("Leading a small team, 8 skills"))`; `head.add(button(...))`."""

    def __init__(self, title: str, quiet: str = "", *, role: str = "page_title") -> None:
        super().__init__()
        self.title = WrappingLabel(title, role)
        self.quiet = WrappingLabel(quiet, "body", "ink2")
        if not quiet:
            self.quiet.hide()
        holder = QWidget()
        words = Column(0, parent=holder)
        words.addWidget(self.title)
        self.under = Line(8)
        self.under.addWidget(self.quiet, 1)
        words.addLayout(self.under)
        self._columns = Columns([(holder, 1)], least=200, middle=True, parent=self)
        self._deeds: FlowLayout | None = None

    def set_words(self, title: str, quiet: str = "") -> None:
        """Change both lines."""
        self.title.set_words(title)
        self.quiet.set_words(quiet)
        self.quiet.setVisible(bool(quiet))

    def add(self, widget: QWidget) -> None:
        """Put an action at the end; the primary one comes last."""
        if self._deeds is None:
            holder = QWidget()
            self._deeds = FlowLayout(holder, 8)
            self._columns.add(holder, 0)
        self._deeds.addWidget(widget)

    def add_under(self, widget: Label | QWidget) -> None:
        """Put something after the quiet line, as the link that changes what it says."""
        self.under.setStretchFactor(self.quiet, 0)
        self.under.addWidget(widget)
        self.under.addStretch(1)
