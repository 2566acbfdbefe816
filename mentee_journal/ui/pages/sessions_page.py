"""Sessions: the list of what is to come and what was, and the sheet of the one that is open."""

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal import i18n
from mentee_journal.errors import NotFound
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.sessions import Line as SessionLine
from mentee_journal.journal.sessions import Wanted
from mentee_journal.models import SessionKind, SessionStatus
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_calendar import MonthPart
from mentee_journal.ui.pages.session_prepare import PrepareView
from mentee_journal.ui.pages.session_sheet import SessionSheet
from mentee_journal.ui.pages.session_words import icon_of, title_of
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Mark, Row
from mentee_journal.ui.widgets.scroll import Panes


class SessionsPage(Page):
    kinds = frozenset(
        {"session", "takeaway", "agenda_line", "action", "advice", "feedback", "comment", "mentorship", "member"}
        | {"goal", "competency", "tag", "reflection"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list_pane = ListPane(
            _("Sessions"),
            new=_("New"),
            filter_hint=_("Filter by word, person or tag"),
            empty=_("Your sessions will appear here."),
        )
        self._wanted = Wanted()
        self.month = MonthPart(desk.journal)
        self.month.hide()
        self.month_button = icon_button("calendar", _("Show the month"), side=28)
        self.month_button.setObjectName("month_button")
        self.month_button.setCheckable(True)
        self.list_pane.add_to_head(self.month_button)
        self.list_pane.add_under_head(self.month)
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
        self.list_pane.set_source(self._fetch)
        self.refresh()

    def panes(self) -> list[QWidget]:
        if self.views.currentWidget() is self.prepare_view:
            return [self.prepare_view]
        return [self.list_pane, *self.sheet.panes()]

    def refresh(self) -> None:
        self._show_filters()
        self.list_pane.refresh()
        if self.month.isVisible():
            self.month.refresh()
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
        if not self.list_pane.select(session.uid):
            self._widen()
            self.list_pane.select(session.uid)
        self._open(session.uid)

    def current_record(self) -> str:
        return self.sheet.uid

    def new_session(self, mentorship_uid: str = "", kind: str = SessionKind.MEETING) -> None:
        """Begin a session of today; the caret is in its title."""
        self.views.setCurrentWidget(self._panes)
        now = self.journal.now().replace(tzinfo=None, second=0, microsecond=0)
        fields = {"starts_at": now, "kind": kind, "status": SessionStatus.HELD}
        session = self.journal.sessions.add(**fields, mentorship_uid=mentorship_uid or None)
        self._widen()
        self.list_pane.refresh()
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
        self.month_button.toggled.connect(self._show_month)
        self.month.chosen.connect(self._on_day)
        pane.new_asked.connect(self.begin_first)
        pane.chosen.connect(self._open)
        pane.opened.connect(self._open_and_enter)
        pane.removed.connect(self.remove)
        pane.menu_asked.connect(self._show_menu)
        pane.filter_typed.connect(self._on_filter)
        pane.filter_chosen.connect(lambda _key: self._on_filter())

    def _show_month(self, on: bool) -> None:
        self.month.setVisible(on)
        if on:
            self.month.refresh()
            self.month.grid.setFocus()
        else:
            self.month.leave_day()

    def _on_day(self, day: dt.date | None) -> None:
        self._wanted = replace(self._wanted, day=day)
        self.list_pane.set_empty(_("No session on this day."))
        self.list_pane.set_source(self._fetch)

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        return [self._row(line) for line in self.journal.sessions.lines(self._wanted, limit, offset)]

    def _row(self, line: SessionLine) -> Row:
        day = line.starts_at.date()
        coming = line.status == SessionStatus.PLANNED
        caption = line.mentor or title_of("", line.kind, "")
        if line.status == SessionStatus.CANCELLED:
            caption = _("Cancelled")
        return Row(
            uid=line.uid,
            title=title_of(line.title, line.kind, line.mentor),
            caption=caption,
            icon=icon_of(line.kind, line.mentor_kind),
            lead=str(day.day),
            lead_caption=i18n.short_weekday(day),
            marks=_marks(line),
            group=_("Coming up") if coming else i18n.month(day),
        )

    def _show_filters(self) -> None:
        count = self.journal.sessions.count()
        filters = [("", _("All {count}").format(count=count))]
        mentor = next(iter(self.journal.mentors.active()), None)
        if mentor:
            filters.append((mentor.uid, _("With {name}").format(name=first_name(mentor.name))))
        filters.append(("actions", _("Open actions")))
        self.list_pane.set_filters(filters if count else [], self.list_pane.filter_chips.current())

    def _on_filter(self, _typed: str = "") -> None:
        key = self.list_pane.filter_chips.current()
        self._wanted = Wanted(
            words=self.list_pane.filter_field.text(),
            mentorship_uid=key if key not in {"", "actions"} else None,
            with_open_actions=key == "actions",
            day=self._wanted.day,
        )
        narrowed = self._wanted != Wanted()
        empty = _("Nothing fits. Try a shorter word.") if narrowed else _("Your sessions will appear here.")
        self.list_pane.set_empty(empty)
        self.list_pane.set_source(self._fetch)

    def _widen(self) -> None:
        """Show all, so that what is asked for is in the list."""
        self.list_pane.filter_field.clear()
        self.list_pane.filter_chips.set_current("")
        self._wanted = Wanted()
        self._on_filter()

    def _show_first(self) -> None:
        self.sheet.leave()
        lines = self.journal.sessions.lines(self._wanted, 1)
        if lines:
            self.list_pane.select(lines[0].uid)
            self._open(lines[0].uid)
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


def _marks(line: SessionLine) -> tuple[Mark, ...]:
    marks = []
    if line.private:
        marks.append(Mark("lock", said=_("private")))
    if line.comments:
        said = ngettext("{count} comment", "{count} comments", line.comments).format(count=line.comments)
        marks.append(Mark("voice", str(line.comments), "voiceink", said))
    if line.open_actions:
        said = ngettext("{count} open action", "{count} open actions", line.open_actions)
        marks.append(Mark("checkbox", str(line.open_actions), said=said.format(count=line.open_actions)))
    return tuple(marks)
