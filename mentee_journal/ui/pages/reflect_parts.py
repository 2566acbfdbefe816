"""Parts of the sheet of a reflection: what was written on earlier pages, the questions that help, and the whole."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.ui.pages.reflect_writing import Writing
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import line_height

RECAP_LINES = 4


class Recap(Card):
    """An answer of another page: its label, its words, and the way to it."""

    edit_asked = Signal(int)

    def __init__(self, label: str, text: str, place: int, *, lines: int = RECAP_LINES) -> None:
        super().__init__(ground="paper", gap=2, margins=(16, 11, 16, 10), radius=8)
        self.setAccessibleName(label)
        head = Line(12)
        head.addWidget(WrappingLabel(label, "small", "ink2"), 1)
        self.edit_link = LinkButton(_("Edit"))
        self.edit_link.setObjectName(f"edit_{place}")
        self.edit_link.setAccessibleName(_("Edit “{label}”").format(label=label))
        self.edit_link.clicked.connect(lambda: self.edit_asked.emit(place))
        head.addWidget(self.edit_link)
        self.body.addLayout(head)
        words = text.strip() or _("Nothing yet")
        self.body.addWidget(WrappingLabel(words, "quote", "ink2", max_lines=lines))


class Recaps(QWidget):
    """What was written on the pages before this one: the last of them, or all when asked."""

    edit_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._body = Column(8, parent=self)
        self._shown: tuple[object, ...] = ()
        self._opened = ""

    def show_writing(self, writing: Writing, *, whole: bool = False) -> None:
        """Show the earlier pages, or with `whole` every page in full."""
        places = range(len(writing.steps)) if whole else range(writing.place)
        hidden = 0 if whole or self._opened == writing.uid else max(len(places) - 1, 0)
        shown = (writing.uid, whole, hidden, tuple(writing.answers[place].text for place in places))
        if shown == self._shown:
            return
        self._shown = shown
        empty(self._body)
        if hidden:
            self._body.addWidget(self._more_link(writing, hidden), 0, Qt.AlignmentFlag.AlignLeading)
        for place in places[hidden:]:
            lines = 0 if whole else RECAP_LINES
            recap = Recap(writing.steps[place].label, writing.answers[place].text, place, lines=lines)
            recap.edit_asked.connect(self.edit_asked)
            self._body.addWidget(recap)
        self.setVisible(bool(places))

    def _more_link(self, writing: Writing, hidden: int) -> LinkButton:
        words = ngettext("Show the {count} before", "Show the {count} before", hidden).format(count=hidden)
        link = LinkButton(words)
        link.setObjectName("all_recaps_link")
        link.clicked.connect(lambda: self._open(writing))
        return link

    def _open(self, writing: Writing) -> None:
        self._opened = writing.uid
        with keep_focus(self):
            self.show_writing(writing)


class LineIcon(Icon):
    """A small icon as tall as the first line of the words beside it."""

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), line_height("small"))


class Helpers(QWidget):
    """Smaller questions that help with the large one."""

    def __init__(self) -> None:
        super().__init__()
        self._body = Column(6, parent=self)
        self._shown: tuple[str, ...] = ()

    def show_questions(self, questions: Sequence[str]) -> None:
        if tuple(questions) == self._shown:
            return
        self._shown = tuple(questions)
        empty(self._body)
        for question in questions:
            line = Line(8)
            line.addWidget(LineIcon("help", "accent", 14), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(WrappingLabel(question, "small", "ink2"), 1)
            self._body.addLayout(line)
        self.setVisible(bool(questions))
