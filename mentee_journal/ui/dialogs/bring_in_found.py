"""What came back, to be looked through: nothing is kept before the person says so."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentee_journal.errors import JournalError
from mentee_journal.exchange.reply import Reply
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.ui.dialogs.bring_in_reply import ReplyPart
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.scroll import Scroll


class FoundView(QWidget):
    """`show_replies(replies, errors)`; `kept` carries the replies as the person wants them."""

    kept = Signal(object)
    left = Signal()

    def __init__(self, journal: Journal) -> None:
        super().__init__()
        self._journal = journal
        self.parts: list[ReplyPart] = []
        self.count_label = WrappingLabel("", "small", "ink2")
        self.count_label.setObjectName("bring_in_count")
        self.keep_button = button(_("Keep"), "keep", "check")
        self.keep_button.setObjectName("keep_button")
        self.leave_button = button(_("Leave without keeping"))
        self.leave_button.setObjectName("leave_button")
        self.area = Scroll(ground="card", gap=20, margins=(24, 4, 24, 20))
        self._lay_out()
        self.keep_button.clicked.connect(lambda: self.kept.emit([part.chosen() for part in self.parts]))
        self.leave_button.clicked.connect(self.left)

    def show_replies(self, replies: Sequence[Reply], errors: Sequence[tuple[str, JournalError]] = ()) -> None:
        """Show what was read, and what could not be."""
        empty(self.area.body)
        self.parts = []
        for name, error in errors:
            self.area.body.addWidget(NoticeBox(f"{name}: {error.what} {error.advice}".strip(), "problem"))
        for reply in replies:
            part = ReplyPart(reply, self._journal)
            part.changed.connect(self._count)
            self.parts.append(part)
            self.area.body.addWidget(part)
        self.area.body.addStretch(1)
        self._count()

    def _count(self) -> None:
        chosen = [part.chosen() for part in self.parts]
        comments = sum(len(one.remarks) for one in chosen)
        ratings, done = sum(len(one.ratings) for one in chosen), sum(len(one.done) for one in chosen)
        known = sum(part.known() for part in self.parts)
        said = [ticked_words(comments, ratings, done)]
        if known:
            words = ngettext("{count} is here already.", "{count} are here already.", known).format(count=known)
            said.append(words)
        self.count_label.set_words(". ".join(said))
        is_some = bool(comments or ratings or done)
        self.keep_button.setEnabled(is_some)
        self.keep_button.setToolTip("" if is_some else _("Nothing is ticked that is not here already."))

    def _lay_out(self) -> None:
        column = Column(0, parent=self)
        column.addWidget(self.area, 1)
        column.addWidget(Hairline())
        foot = Line(12, (24, 12, 24, 16))
        foot.addWidget(self.count_label, 1)
        foot.addWidget(self.leave_button)
        foot.addWidget(self.keep_button)
        column.addLayout(foot)


def ticked_words(comments: int, ratings: int, done: int) -> str:
    """How much will be kept, in one line."""
    parts = (
        (comments, ngettext("{count} comment", "{count} comments", comments)),
        (ratings, ngettext("{count} rating", "{count} ratings", ratings)),
        (done, ngettext("{count} thing done", "{count} things done", done)),
    )
    return ", ".join(words.format(count=count) for count, words in parts if count) or _("Nothing new is ticked.")
