"""The actions of a session, and those carried over from earlier ones with the same mentor."""

import datetime as dt

from PySide6.QtCore import QPoint
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Action, Owner, Session
from mentee_journal.summary.sheet import due_words, first_name
from mentee_journal.ui.comment_notes import NotesBeside
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_progress import with_day
from mentee_journal.ui.pages.session_lines import NewLine
from mentee_journal.ui.widgets.action_row import ActionRow
from mentee_journal.ui.widgets.boxes import Column, empty
from mentee_journal.ui.widgets.card import Section
from mentee_journal.ui.widgets.label import Label


class ActionsPart(QWidget):
    """*Ask Samir, 15 Oct* typed and Enter makes one; *Ruth: introduce me to Marta* makes one of hers."""

    def __init__(self, page: Page, notes: NotesBeside) -> None:
        super().__init__()
        self._page, self._journal, self._notes = page, page.journal, notes
        self._session: Session | None = None
        self.section = Section(_("Actions"), plus=_("Add an action"))
        self.new_line = NewLine(_("What, and by when? As: ask Samir, 15 Oct"), "action_edit", self._add)
        self.rows = Column(8)
        self.section.body.addLayout(self.rows)
        self.section.body.addWidget(self.new_line)
        if self.section.plus:
            self.section.plus.clicked.connect(self.new_line.begin)
        Column(parent=self).addWidget(self.section)

    def show_session(self, session: Session, carried: list[Action]) -> None:
        """Show the actions of the session, and those `carried` over to it."""
        if self._session is None or self._session.uid != session.uid:
            self.new_line.leave()
        self._session = session
        self._notes.lift(self.rows)
        empty(self.rows)
        self._add_rows(self._journal.actions.of_session(session.uid))
        if carried:
            self.rows.addWidget(Label(_("Carried over"), "group_head", "ink3"))
            self._add_rows(carried)

    def _add_rows(self, actions: list[Action]) -> None:
        today = self._journal.today()
        for action in actions:
            self.rows.addWidget(self._row(action, today))
            self._notes.lay(self.rows, action.uid)

    def _row(self, action: Action, today: dt.date) -> ActionRow:
        words, late = due_words(action.due_on, today) if action.done_on is None else ("", False)
        mentor = action.mentorship or (action.session.mentorship if action.session else None)
        owner = first_name(mentor.name) if action.owner == Owner.MENTOR and mentor else ""
        row = ActionRow(action.text, words, late=late, owner=owner, stacked=True)
        row.set_done(action.done_on is not None)
        row.tick.setObjectName(f"action_{action.uid}")
        row.ticked.connect(lambda on, uid=action.uid: self._tick(uid, on=on))
        row.removed.connect(lambda uid=action.uid: self._remove(uid))
        row.menu_asked.connect(lambda where, uid=action.uid: self._show_menu(uid, where))
        return row

    def _tick(self, uid: str, *, on: bool) -> None:
        actions = self._journal.actions
        actions.finish(uid) if on else actions.reopen(uid)

    def _remove(self, uid: str) -> None:
        self._page.desk.tell(_("Action moved to the bin"), self._journal.actions.remove(uid))

    def _show_menu(self, uid: str, where: object) -> None:
        action = self._journal.actions.get(uid)
        mine = action.owner == Owner.ME
        menu = QMenu(self)
        flip = _("The mentor does this") if mine else _("I do this")
        menu.addAction(flip, lambda: self._journal.actions.change(uid, owner=Owner.MENTOR if mine else Owner.ME))
        menu.addAction(_("Move to bin"), lambda: self._remove(uid))
        menu.popup(where if isinstance(where, QPoint) else QCursor.pos())

    def _add(self, typed: str) -> None:
        session = self._session
        if session is None:
            return
        text, due_on = with_day(typed, self._journal.today())
        owner = Owner.ME
        mentor = first_name(session.mentorship.name) if session.mentorship else ""
        who, colon, what = text.partition(":")
        if colon and mentor and who.strip().casefold() == mentor.casefold() and what.strip():
            text, owner = what.strip(), Owner.MENTOR
        self._journal.actions.add(
            text=text, due_on=due_on, owner=owner, session_uid=session.uid, mentorship_uid=session.mentorship_uid
        )


