"""Goals: the list with how each stands, and the sheet of the one that is open."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal import i18n
from mentee_journal.errors import NotFound
from mentee_journal.i18n import _
from mentee_journal.journal.goals import OPEN, REACHED, SET_ASIDE
from mentee_journal.models import Goal
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_sheet import GoalSheet
from mentee_journal.ui.pages.goal_words import standing_words
from mentee_journal.ui.pages.indicators_sheet import IndicatorsSheet
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.scroll import Panes

STATUSES = {"open": OPEN, "reached": REACHED, "aside": SET_ASIDE}


class GoalsPage(Page):
    kinds = frozenset({"goal", "milestone", "check_in", "action", "session", "competency", "tag", "mentorship"}) | {
        "comment",
        "indicator",
        "reading",
        "reflection",
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.list_pane = ListPane(
            _("Goals"), new=_("New"), filter_hint=_("Filter by word or tag"), empty=_("Your goals will appear here.")
        )
        self._words = ""
        self.sheet = GoalSheet(self)
        self.indicators = IndicatorsSheet(self)
        self.empty = self._make_empty()
        self.stack = QStackedWidget()
        for widget in (self.empty, self.sheet, self.indicators):
            self.stack.addWidget(widget)
        self.numbers_link = LinkButton(_("My numbers"), icon="list")
        self.numbers_link.setObjectName("numbers_link")
        self.numbers_link.clicked.connect(self.show_indicators)
        self.list_pane.add_below(self.numbers_link)
        self._panes = Panes([self.list_pane, self.stack], [304, 768], stretch=1)
        Column(parent=self).addWidget(self._panes)
        self._connect()
        self.refresh()

    def panes(self) -> list[QWidget]:
        return [self.list_pane, self.stack]

    def refresh(self) -> None:
        self._count()
        self.list_pane.set_source(self._fetch) if not self.list_pane.rows.rowCount() else self.list_pane.refresh()
        if self.stack.currentWidget() is self.indicators:
            self.indicators.show_all()
            return
        uid = self.sheet.uid
        goal = self.journal.goals.find(uid) if uid else None
        if goal is None or goal.deleted_at:
            self._show_first()
        else:
            self.sheet.show_goal(goal)

    def show_record(self, uid: str) -> None:
        try:
            goal = self.journal.goals.get(uid)
        except NotFound:
            return
        if not self._fits(goal):
            self.list_pane.filter_field.clear()
            self._on_typed("")
        group = next((key for key, statuses in STATUSES.items() if goal.status in statuses), "open")
        if group != self.list_pane.filter_chips.current():
            self.list_pane.filter_chips.set_current(group)
            self.list_pane.set_source(self._fetch)
        self.list_pane.select(uid)
        self._open(uid)

    def current_record(self) -> str:
        return self.sheet.uid

    def new_goal(self, _uid: str = "") -> None:
        """Begin a goal; its title is chosen, to be typed over."""
        goal = self.journal.goals.add(title=_("A new goal"), starts_on=self.journal.today())
        self.show_record(goal.uid)
        self.sheet.edit_title()

    def check_in(self, uid: str = "") -> None:
        """Open the line to note how a goal stands today."""
        if uid:
            self.show_record(uid)
        if self.sheet.uid:
            self.sheet.check_in()

    def show_indicators(self) -> None:
        """Show the numbers that no goal owns."""
        self.flush()
        self.indicators.show_all()
        self.stack.setCurrentWidget(self.indicators)

    def _connect(self) -> None:
        self.list_pane.new_asked.connect(self.new_goal)
        self.list_pane.chosen.connect(self._open)
        self.list_pane.opened.connect(self._open_and_enter)
        self.list_pane.removed.connect(self.remove)
        self.list_pane.menu_asked.connect(self._show_menu)
        self.list_pane.filter_typed.connect(self._on_typed)
        self.list_pane.filter_chosen.connect(lambda _key: self._on_filter())

    def remove(self, uid: str) -> None:
        """Move a goal to the bin."""
        title = self.journal.goals.get(uid).title
        self.flush()
        undo = self.journal.goals.remove(uid)
        self.desk.tell(_("“{title}” moved to the bin").format(title=title), undo)

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        wanted = STATUSES[self.list_pane.filter_chips.current() or "open"]
        fits = [goal for goal in self.journal.goals.all(*wanted) if self._fits(goal)]
        return [self._row(goal) for goal in fits[offset : offset + limit]]

    def _fits(self, goal: Goal) -> bool:
        """Whether each word typed is in the goal's title, its why, its tags, or the names it is linked to."""
        names = [one.name for one in goal.tags] + [one.name for one in goal.mentorships]
        told = [goal.title, goal.why, *names, *(one.name for one in goal.competencies)]
        told_words = " ".join(told).casefold()
        return all(word in told_words for word in self._words.casefold().split())

    def _on_typed(self, typed: str) -> None:
        self._words = typed
        self.list_pane.set_empty(_("Nothing fits. Try a shorter word.") if typed else _("Your goals will appear here."))
        self.list_pane.set_source(self._fetch)

    def _row(self, goal: Goal) -> Row:
        standing = self.journal.goals.standing(goal)
        today = self.journal.today()
        quiet = standing.quiet_days
        if quiet:
            caption = _("Quiet for {days} days").format(days=quiet)
        elif goal.closed_on:
            caption = _("Closed {day}").format(day=i18n.short_day(goal.closed_on, today))
        elif goal.due_on:
            caption = _("Due {day}").format(day=i18n.short_day(goal.due_on, today))
        else:
            caption = _("No date")
        return Row(
            uid=goal.uid,
            title=goal.title,
            kind="goal",
            caption=caption,
            icon="warning" if quiet else "",
            token="amber" if quiet else "ink3",
            trailing=standing_words(goal, standing),
            progress=standing.share or 0.0,
        )

    def _count(self) -> None:
        counts = self.journal.goals.counts()
        words = {"open": _("Open {count}"), "reached": _("Reached {count}"), "aside": _("Set aside {count}")}
        filters = [
            (key, words[key].format(count=sum(counts.get(status, 0) for status in statuses)))
            for key, statuses in STATUSES.items()
        ]
        self.list_pane.set_filters(filters, self.list_pane.filter_chips.current() or "open")

    def _show_first(self) -> None:
        self.sheet.leave()
        rows = self._fetch(0, 1)
        if rows:
            self.list_pane.select(rows[0].uid)
            self._open(rows[0].uid)
        else:
            self.stack.setCurrentWidget(self.empty)

    def _on_filter(self) -> None:
        self.list_pane.set_source(self._fetch)
        self._show_first()

    def _open(self, uid: str) -> None:
        self.sheet.show_goal(self.journal.goals.get(uid))
        self.stack.setCurrentWidget(self.sheet)

    def _open_and_enter(self, uid: str) -> None:
        self._open(uid)
        self.sheet.title_edit.setFocus()

    def _show_menu(self, uid: str, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(_("Check in"), lambda: self.check_in(uid))
        menu.addAction(_("Move to bin"), lambda: self.remove(uid))
        menu.popup(where)

    def _make_empty(self) -> Empty:
        empty = Empty(_("Your first goal"), _("What would you like to be able to do a few months from now?"))
        begin = button(_("New goal"), "primary", "plus", key_hint=_("Ctrl Shift G"))
        begin.setObjectName("first_goal_button")
        begin.clicked.connect(self.new_goal)
        empty.add_button(begin)
        return empty
