"""Sessions: the list of what is to come and what was, and the sheet of the one that is open."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.models import SessionKind, SessionStatus
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_list import SessionList
from mentee_journal.ui.pages.session_prepare import PrepareView
from mentee_journal.ui.pages.session_sheet import SessionSheet
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.scroll import Panes


class SessionsPage(Page):
    kinds = frozenset(
        {"session", "takeaway", "agenda_line", "action", "advice", "feedback", "comment", "mentorship", "member"}
        | {"goal", "competency", "tag", "reflection"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list_pane = SessionList(self)
        self.sheet, self.empty = SessionSheet(self), self._make_empty()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.sheet)
        self._panes = Panes([self.list_pane, self.stack], [304, 768], stretch=1)
        self.prepare_view = PrepareView(self)
        self.views = QStackedWidget()
        self.views.addWidget(self._panes)
        self.views.addWidget(self.prepare_view)
        Column(parent=self).addWidget(self.views)
        self._connect()
        self.refresh()

    def panes(self) -> list[QWidget]:
        if self.views.currentWidget() is self.prepare_view:
            return [self.prepare_view]
        return [self.list_pane, *self.sheet.panes()]

    def refresh(self) -> None:
        self.list_pane.show_all()
        if self.views.currentWidget() is self.prepare_view:
            self.prepare_view.refresh()
        session = self.journal.sessions.find(self.sheet.uid) if self.sheet.uid else None
        if session is None or session.deleted_at:
            self._show_first()
        else:
            self.sheet.show_session(session)

    def show_record(self, uid: str) -> None:
        try:
            session = self.journal.sessions.get(self._session_of(uid))
        except NotFound:
            return
        self.views.setCurrentWidget(self._panes)
        self.list_pane.mark(session.uid)
        self._open(session.uid)

    def current_record(self) -> str:
        return self.sheet.uid

    def new_session(self, mentorship_uid: str = "", kind: str = SessionKind.MEETING) -> None:
        """Begin a session of today; the caret is in its title."""
        self.views.setCurrentWidget(self._panes)
        now = self.journal.now().replace(tzinfo=None, second=0, microsecond=0)
        fields = {"starts_at": now, "kind": kind, "status": SessionStatus.HELD}
        session = self.journal.sessions.add(**fields, mentorship_uid=mentorship_uid or None)
        self.list_pane.widen()
        self.show_record(session.uid)
        self.sheet.title_edit.setFocus()

    def begin_first(self) -> None:
        self.new_session()

    def prepare(self, uid: str = "") -> None:
        """Open the sheet that prepares a session; without one, the next."""
        session = self.journal.sessions.find(uid) if uid else self.journal.sessions.next()
        if session is not None:
            self.flush()
            self.prepare_view.show_session(session)
            self.views.setCurrentWidget(self.prepare_view)

    def leave_prepare(self, uid: str) -> None:
        """Back to the sheet of the session."""
        self.views.setCurrentWidget(self._panes)
        self.show_record(uid)

    def remove(self, uid: str) -> None:
        """Move a session to the bin."""
        self.flush()
        undo = self.journal.sessions.remove(uid)
        self.desk.tell(_("Session moved to the bin"), undo)

    def _connect(self) -> None:
        pane = self.list_pane
        pane.new_asked.connect(self.begin_first)
        pane.chosen.connect(self._open)
        pane.opened.connect(self._open_and_enter)
        pane.removed.connect(self.remove)
        pane.menu_asked.connect(self._show_menu)

    def _show_first(self) -> None:
        self.sheet.leave()
        if uid := self.list_pane.first():
            self.list_pane.select(uid)
            self._open(uid)
        else:
            self.stack.setCurrentWidget(self.empty)

    def _open(self, uid: str) -> None:
        self.sheet.show_session(self.journal.sessions.get(uid))
        self.stack.setCurrentWidget(self.sheet)

    def _open_and_enter(self, uid: str) -> None:
        self._open(uid)
        self.sheet.enter()

    def _show_menu(self, uid: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Prepare"), lambda: self.prepare(uid))
        menu.addAction(_("Move to bin"), lambda: self.remove(uid))
        menu.popup(where)

    def _session_of(self, uid: str) -> str:
        """The session that a record belongs to: its own address, or that of the session of an action or takeaway."""
        for shelf in (self.journal.sessions.takeaways, self.journal.sessions.agenda, self.journal.actions):
            found = shelf.find(uid)
            if found is not None and found.session_uid:
                return str(found.session_uid)
        return uid

    def _make_empty(self) -> Empty:
        empty = Empty(
            _("Your first session"),
            _("Think of the last conversation that taught you something. Two lines are a good start."),
        )
        begin = button(_("New session"), "primary", "plus", key_hint=_("Ctrl N"))
        begin.setObjectName("first_session_button")
        begin.clicked.connect(self.begin_first)
        empty.add_button(begin)
        for icon, title, text, kind in (
            ("voice", _("A talk with a mentor"), _("Prepare, write, follow up"), SessionKind.MEETING),
            ("speaker", _("A talk you heard"), _("A speaker, a podcast"), SessionKind.GUEST_SPEAKER),
            ("book", _("Something you read"), _("A chapter, an article"), SessionKind.BOOK_CLUB),
        ):
            starter = empty.add_starter(icon, title, text)
            starter.clicked.connect(lambda _checked=False, kind=kind: self.new_session("", kind))
        return empty
