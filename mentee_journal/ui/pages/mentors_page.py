"""Mentors: the people, the page of the one that is open, the outreach board, the map and the advice ledger."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal import i18n
from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.models import Mentorship, Stage
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.mentor_advice import AdviceView
from mentee_journal.ui.pages.mentor_map import MapView
from mentee_journal.ui.pages.mentor_outreach import OutreachView
from mentee_journal.ui.pages.mentor_sheet import MentorSheet
from mentee_journal.ui.pages.mentor_words import group, kind_words
from mentee_journal.ui.widgets.avatar import initials
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.scroll import Panes

ORDER = (Stage.ACTIVE, Stage.AGREED, Stage.ASKED, Stage.IDEA, Stage.PAUSED, Stage.COMPLETED, Stage.DECLINED)


def views() -> list[tuple[str, str]]:
    """The views of this place."""
    return [("people", _("People")), ("outreach", _("Outreach")), ("map", _("Map")), ("advice", _("Advice"))]


class MentorsPage(Page):
    kinds = frozenset({"mentorship", "member", "contact", "need", "session", "advice", "comment", "share", "goal"}) | {
        "action",
        "feedback",
        "assessment",
        "takeaway",
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list_pane = ListPane(_("Mentors"), filter_hint=_("Filter by name"), empty=_("The people you learn with."))
        self._words = ""
        self.sheet, self.empty = MentorSheet(self), self._make_empty()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.sheet)
        self.people = Panes([self.list_pane, self.stack], [304, 768], stretch=1)
        self.outreach, self.map, self.advice = OutreachView(self), MapView(self), AdviceView(self)
        self.views = QStackedWidget()
        for widget in (self.people, self.outreach, self.map, self.advice):
            self.views.addWidget(widget)
        Column(parent=self).addWidget(self.views)
        self._furnish_list()
        self.refresh()

    def panes(self) -> list[QWidget]:
        if self.views.currentWidget() is self.people:
            return [self.list_pane, self.stack]
        return [view for view in (self.outreach, self.map, self.advice) if view is self.views.currentWidget()]

    def refresh(self) -> None:
        self.list_pane.refresh() if self.list_pane.rows.rowCount() else self.list_pane.set_source(self._fetch)
        for view in (self.outreach, self.map, self.advice):
            if self.views.currentWidget() is view:
                view.show_all()
        person = self.journal.mentors.find(self.sheet.uid) if self.sheet.uid else None
        if person is None or person.deleted_at:
            self._show_first()
        else:
            self.sheet.show_mentor(person)

    def show_view(self, key: str) -> None:
        """Open People, Outreach, the map or the advice ledger."""
        self.flush()
        view = {"people": self.people, "outreach": self.outreach, "map": self.map, "advice": self.advice}[key]
        if view is not self.people:
            view.show_all()  # type: ignore[attr-defined]
        self.views.setCurrentWidget(view)

    def show_record(self, uid: str) -> None:
        if self.journal.advice.find(uid):
            self.show_view("advice")
            return
        if self.journal.mentors.needs.find(uid):
            self.show_view("map")
            return
        try:
            person = self.journal.mentors.get(self._mentor_of(uid))
        except NotFound:
            return
        self.views.setCurrentWidget(self.people)
        self.list_pane.filter_field.clear()
        self._on_filter("")
        self.list_pane.select(person.uid)
        self._open(person.uid)

    def current_record(self) -> str:
        return self.sheet.uid

    def new_mentor(self, _uid: str = "", stage: str = Stage.ACTIVE) -> None:
        """Add someone; the name is chosen, to be typed over."""
        person = self.journal.mentors.add(name=_("Somebody new"), stage=stage)
        self.show_record(person.uid)
        self.sheet.edit_name()

    def begin_mentor(self) -> None:
        self.new_mentor()

    def remove(self, uid: str) -> None:
        """Move a mentor to the bin."""
        self.flush()
        name = self.journal.mentors.get(uid).name
        self.desk.tell(_("“{title}” moved to the bin").format(title=name), self.journal.mentors.remove(uid))

    def _furnish_list(self) -> None:
        from mentee_journal.ui.widgets.segmented import Segmented

        self.view_choice = Segmented(_("View"), views(), small=True)
        self.view_choice.chosen.connect(self._on_view)
        self.list_pane.add_under_head(self.view_choice)
        add = button(_("Add a mentor"), icon="plus")
        add.setObjectName("add_mentor_button")
        add.clicked.connect(self.begin_mentor)
        self.list_pane.add_below(add)
        self.list_pane.chosen.connect(self._open)
        self.list_pane.opened.connect(self._open)
        self.list_pane.removed.connect(self.remove)
        self.list_pane.filter_typed.connect(self._on_filter)
        self.list_pane.menu_asked.connect(self._show_menu)

    def _on_view(self, key: str) -> None:
        self.show_view(key)
        self.view_choice.set_current("people")  # the choice stands in the pane of the people

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        people = sorted(self.journal.mentors.all(), key=lambda one: ORDER.index(Stage(one.stage)))
        words = self._words.casefold()
        found = [one for one in people if words in one.name.casefold()]
        return [self._row(one) for one in found[offset : offset + limit]]

    def _row(self, person: Mentorship) -> Row:
        today = self.journal.today()
        coming = self.journal.sessions.next(person.uid)
        follow_up = self.journal.mentors.contacts.follow_up(person.uid)
        trailing, token = "", "ink3"
        if coming:
            trailing = i18n.day(coming.starts_at.date(), today)
        elif follow_up:
            trailing = _("Follow up {day}").format(day=i18n.short_day(follow_up, today))
            token = "amber" if follow_up <= today else "ink3"
        elif due := self.journal.mentors.next_due(person):
            trailing = i18n.day(due, today)
            token = "amber" if due < today else "ink3"
        return Row(
            uid=person.uid,
            title=person.name,
            kind="person",
            caption=kind_words(person),
            lead=initials(person.name),
            trailing=trailing,
            trailing_token=token,
            group=group(person.stage),
        )

    def _on_filter(self, typed: str) -> None:
        self._words = typed.strip()
        self.list_pane.set_empty(_("Nobody fits.") if typed else _("The people you learn with."))
        self.list_pane.set_source(self._fetch)

    def _show_first(self) -> None:
        self.sheet.leave()
        rows = self._fetch(0, 1)
        if rows:
            self.list_pane.select(rows[0].uid)
            self._open(rows[0].uid)
        else:
            self.stack.setCurrentWidget(self.empty)

    def _open(self, uid: str) -> None:
        self.sheet.show_mentor(self.journal.mentors.get(uid))
        self.stack.setCurrentWidget(self.sheet)

    def _mentor_of(self, uid: str) -> str:
        for shelf in (self.journal.mentors.members, self.journal.mentors.contacts):
            if (found := shelf.find(uid)) is not None:
                return str(found.mentorship_uid)
        return uid

    def _show_menu(self, uid: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("New session"), lambda: self.desk.ask("new_session", uid))
        menu.addAction(_("Move to bin"), lambda: self.remove(uid))
        menu.popup(where)

    def _make_empty(self) -> Empty:
        empty = Empty(_("Your first mentor"), _("Someone you already learn from, or someone you would like to ask."))
        begin = button(_("Add a mentor"), "primary", "plus")
        begin.setObjectName("first_mentor_button")
        begin.clicked.connect(self.begin_mentor)
        empty.add_button(begin)
        ask = button(_("Someone to ask"), icon="mail")
        ask.clicked.connect(lambda: self.new_mentor("", Stage.IDEA))
        empty.add_button(ask)
        return empty
