"""All that one mentor wrote, newest first: the latest is seen at once, the others when one asks for them."""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Mentorship
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.comment_notes import CommentNotes, changed_then
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.card import Heading

SHOWN = 1
A_PAGE = 50


class MentorVoice(QWidget):
    """`show_mentor(person)` on every redraw."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._uid, self._most = page, "", SHOWN
        self.heading = Heading("")
        self.all_link = self.heading.add_link("")
        self.all_link.setObjectName("all_words_link")
        self.all_link.clicked.connect(self._show_more)
        self.notes = CommentNotes(page, small=False, away=True)
        column = Column(8, parent=self)
        column.addWidget(self.heading)
        column.addWidget(self.notes)

    def show_mentor(self, person: Mentorship) -> None:
        if person.uid != self._uid:
            self._uid, self._most = person.uid, SHOWN
        shelf = self._page.journal.comments
        comments = shelf.from_mentor(person.uid)
        shown = comments[: self._most]
        self.heading.title.setText(_("What {name} wrote").format(name=first_name(person.name)))
        self.all_link.setText(_("All {count}").format(count=len(comments)))
        if self._most > SHOWN:
            self.all_link.setText(_("Older ones"))
        self.all_link.setVisible(len(comments) > len(shown))
        self.notes.show_comments(shown, changed_then(shown), shelf.places(shown))
        self.setVisible(bool(comments))

    def _show_more(self) -> None:
        self._most = self._most + A_PAGE
        self.show_mentor(self._page.journal.mentors.get(self._uid))
