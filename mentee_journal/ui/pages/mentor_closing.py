"""Ending a mentorship well: look at the skills once more, three things kept, and a letter of thanks."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.journal.letters import thanks
from mentee_journal.models import Mentorship, SessionStatus, Stage
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.text_fields import GrowingEdit

KEPT = 3


class ClosingCard(Card):
    """Nothing changes before *End it*; the letter is yours to copy and send."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("End this mentorship well"), ground="paper", gap=12)
        self.setObjectName("mentor_closing")
        self._page, self._journal, self._uid = page, page.journal, ""
        self.kept = [GrowingEdit(lines=1) for _n in range(KEPT)]
        self.letter = GrowingEdit(lines=6, most=16)
        self.letter.setObjectName("letter_edit")
        self._written = ""
        self._lay_out()
        self.hide()

    def begin(self, person: Mentorship) -> None:
        """Open for this person, with what was noted before."""
        self._uid = person.uid
        lines = [line.removeprefix("- ") for line in person.closing_note.splitlines() if line.strip()]
        for edit, text in zip(self.kept, [*lines, *[""] * KEPT], strict=False):
            edit.set_words(text)
        self._draft()
        self.show()
        self.kept[0].setFocus()

    def end(self) -> None:
        """Keep the three things and mark the mentorship as ended today."""
        note = "\n".join(f"- {edit.words().strip()}" for edit in self.kept if edit.words().strip())
        self._journal.mentors.change(
            self._uid, stage=Stage.COMPLETED, ends_on=self._journal.today(), closing_note=note
        )
        self.hide()

    def _lay_out(self) -> None:
        rate = button(_("Rate my skills once more"), "quiet", "skills", small=True)
        rate.clicked.connect(lambda: self._page.desk.ask("rate", "closing"))
        self.body.addWidget(WrappingLabel(_("What do you keep? Up to three things."), "small", "ink2"))
        for place, edit in enumerate(self.kept):
            edit.setObjectName(f"kept_{place}")
            edit.setAccessibleName(_("Thing {number} to keep").format(number=place + 1))
            edit.edited.connect(self._draft)
            self.body.addWidget(edit)
        self.body.addWidget(Field(_("A letter of thanks, to change as you like"), self.letter))
        holder = QWidget()
        deeds = FlowLayout(holder, 8)
        copy, end, leave = (
            button(_("Copy the letter"), icon="copy"),
            button(_("End it"), "primary"),
            button(_("Not now"), "quiet"),
        )
        end.setObjectName("end_button")
        copy.clicked.connect(self._copy)
        end.clicked.connect(self.end)
        leave.clicked.connect(self.hide)
        for one in (end, copy, rate, leave):
            deeds.addWidget(one)
        self.body.addWidget(holder)

    def _draft(self) -> None:
        """Write the letter anew, unless it was changed by hand."""
        if self.letter.words() != self._written:
            return
        person = self._journal.mentors.get(self._uid)
        held = [
            one for one in self._journal.sessions.with_mentor(self._uid) if one.status == SessionStatus.HELD
        ]
        kept = [edit.words().strip() for edit in self.kept if edit.words().strip()]
        self._written = thanks(person, me=self._journal.profile.me().name, kept=kept, sessions=held)
        self.letter.set_words(self._written)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.words())
        self._page.desk.tell(_("Letter copied"))
