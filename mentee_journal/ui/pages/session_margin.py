"""The margin of a session: takeaways, actions, advice and feedback, what is just for me, and how useful it was."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Record, Session, SessionStatus
from mentee_journal.summary.changed import outdated
from mentee_journal.ui.comment_notes import CommentNotes, NotesBeside, all_of
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_actions import ActionsPart
from mentee_journal.ui.pages.session_lines import LineRow, NewLine
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.card import Section, Surface
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.rating import CirclesRating
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.text_fields import GrowingEdit


class Margin(Surface):
    """Sections from top to bottom; a plus opens a line to write in, Enter keeps it."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__("paper", edge="leading")
        self.setObjectName("margin")
        self.setAccessibleName(_("What came out of it"))
        self._page, self._journal, self._uid, self.comment_count = page, page.journal, "", 0
        self.takeaways = Section(_("Takeaways"), plus=_("Add a takeaway"), first=True)
        self.new_takeaway = NewLine(_("Worth keeping"), "takeaway_edit", self._add_takeaway)
        self.notes, self.own_notes = NotesBeside(page), CommentNotes(page)
        self.actions_part = ActionsPart(page, self.notes)
        self.advice = Section(_("Advice"), plus=_("Add advice"))
        self.new_advice = NewLine(_("What were you advised?"), "advice_edit", self._add_advice)
        self.feedback = Section(_("Feedback"), plus=_("Add feedback"))
        self.new_feedback = NewLine(_("What did you hear about yourself?"), "feedback_edit", self._add_feedback)
        self.comments = Section(_("From your mentor"))
        self.private_edit: GrowingEdit = form.text(
            "private_notes", GrowingEdit(placeholder=_("Never leaves this journal."), lines=2, most=12)
        )
        self.private_edit.setObjectName("private_notes_edit")
        self.private_edit.setAccessibleName(_("Just for me"))
        self.usefulness: CirclesRating = form.value("usefulness", CirclesRating(_("How useful was it?")))
        self.usefulness.setObjectName("usefulness")
        self._lay_out()

    def show_session(self, session: Session) -> None:
        if session.uid != self._uid:
            self._uid = session.uid
            for line in (self.new_takeaway, self.new_advice, self.new_feedback):
                line.leave()
        carried = self._journal.actions.carried_over(session)
        parts: list[Record] = [*session.takeaways, *session.actions, *carried, *session.advice, *session.feedback]
        about = self._journal.comments.about_each([session.uid, *(part.uid for part in parts)])
        old = outdated(self._journal, all_of(about), session.starts_at.date())
        self.comment_count = len(all_of(about))
        comments = about.pop(session.uid, [])
        with keep_focus(self):
            self.notes.read(about, old)
            self._show_takeaways(session)
            self.actions_part.show_session(session, carried)
            advised = [(one.uid, one.text) for one in session.advice]
            self._show_lines(self.advice_rows, advised, "bookmark", "advice")
            heard = [(one.uid, one.what_was_done) for one in session.feedback]
            self._show_lines(self.feedback_rows, heard, "quote", "feedback")
            self.own_notes.show_comments(comments, old)
        self.comments.setVisible(bool(comments))
        self.rating_line.setVisible(session.status == SessionStatus.HELD)

    def _lay_out(self) -> None:
        area = Scroll(gap=14, margins=(20, 18, 18, 24))
        self.takeaway_rows, self.advice_rows, self.feedback_rows = Column(8), Column(8), Column(8)
        for section, rows, line in (
            (self.takeaways, self.takeaway_rows, self.new_takeaway),
            (self.advice, self.advice_rows, self.new_advice),
            (self.feedback, self.feedback_rows, self.new_feedback),
        ):
            section.body.addLayout(rows)
            section.body.addWidget(line)
            if section.plus:
                section.plus.clicked.connect(line.begin)
        self.comments.body.addWidget(self.own_notes)
        mine = Section(_("Just for me"))
        mine.body.addWidget(self.private_edit)
        self.rating_line = QWidget()
        rating = Line(8, parent=self.rating_line)
        rating.addWidget(Label(_("How useful was it?"), "small", "ink2"), 1)
        rating.addWidget(self.usefulness)
        sections = (self.comments, self.takeaways, self.actions_part, self.advice, self.feedback, mine)
        for part in (*sections, self.rating_line):
            area.body.addWidget(part)
        area.body.addStretch(1)
        Column(parent=self).addWidget(area)

    def _show_takeaways(self, session: Session) -> None:
        self.notes.lift(self.takeaway_rows)
        empty(self.takeaway_rows)
        shelf = self._journal.sessions.takeaways
        for takeaway in session.takeaways:
            row = LineRow(
                takeaway.text,
                "bookmark",
                name=f"takeaway_{takeaway.uid}",
                change=partial(self._change, shelf, takeaway.uid, "text"),
                remove=partial(self._remove, shelf, takeaway.uid),
            )
            self.takeaway_rows.addWidget(row)
            self.notes.lay(self.takeaway_rows, takeaway.uid)

    def _show_lines(self, rows: QVBoxLayout, lines: list[tuple[str, str]], icon: str, shelf_name: str) -> None:
        self.notes.lift(rows)
        empty(rows)
        shelf = getattr(self._journal, shelf_name)
        field = "text" if shelf_name == "advice" else "what_was_done"
        for uid, text in lines:
            rows.addWidget(
                LineRow(
                    text,
                    icon,
                    name=f"{shelf_name}_{uid}",
                    change=partial(self._change, shelf, uid, field),
                    remove=partial(self._remove, shelf, uid),
                )
            )
            self.notes.lay(rows, uid)

    def _change(self, shelf: Any, uid: str, field: str, text: str) -> None:
        shelf.change(uid, **{field: text})

    def _remove(self, shelf: Any, uid: str) -> None:
        self._page.desk.tell(_("Moved to the bin"), shelf.remove(uid))

    def _session(self) -> Session:
        return self._journal.sessions.get(self._uid)

    def _add_takeaway(self, text: str) -> None:
        self._journal.sessions.takeaways.add(session_uid=self._uid, text=text)

    def _add_advice(self, text: str) -> None:
        session = self._session()
        self._journal.advice.add(
            text=text, session_uid=self._uid, mentorship_uid=session.mentorship_uid, on=session.starts_at.date()
        )

    def _add_feedback(self, text: str) -> None:
        session = self._session()
        heard = {"session_uid": self._uid, "mentorship_uid": session.mentorship_uid}
        self._journal.feedback.add(what_was_done=text, on=session.starts_at.date(), **heard)


