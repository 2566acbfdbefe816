"""The sheet of one goal: its title and why, what it is linked to, how it goes, and what was said about it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Goal, GoalStatus
from mentee_journal.ui.comment_notes import VoicePart
from mentee_journal.ui.earlier import show_earlier
from mentee_journal.ui.form import Form
from mentee_journal.ui.links import chip_row
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_closing import ClosingCard
from mentee_journal.ui.pages.goal_details import DetailsCard
from mentee_journal.ui.pages.goal_news import CheckInCard, CheckInsPart, LinksPart
from mentee_journal.ui.pages.goal_progress import IfThenPart, MeasureCard, MilestonesPart
from mentee_journal.ui.pages.goal_words import due_words, state_words
from mentee_journal.ui.shared_words import shared_words
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.chips import Chip
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.text_fields import GrowingEdit
from mentee_journal.ui.widgets.title_edit import NeededTitleEdit


class GoalSheet(QWidget):
    """`show_goal(goal)` on every redraw; it writes through the shelf and never shows what it wrote by itself."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.desk, self.goals = page, page.desk, page.journal.goals
        self.uid = ""
        self.form = Form(page, self.goals, self)
        title = NeededTitleEdit(_("Title of the goal"), _("What do you want to reach?"))
        self.title_edit: NeededTitleEdit = self.form.text("title", title)
        self.why_edit: GrowingEdit = self.form.text(
            "why", GrowingEdit(placeholder=_("So that …"), role="quote", lines=1, bare=True)
        )
        self.why_edit.setAccessibleName(_("Why it matters"))
        self.links = chip_row(self.desk, self.goals, ("skill", "person", "tag"), _("Link a skill, a mentor or a tag"))
        self.check_in_card = CheckInCard(page)
        self.closing_card = ClosingCard(page)
        self.measure_card, self.milestones = MeasureCard(page), MilestonesPart(page)
        self.if_then = IfThenPart(self.form)
        self.voice = VoicePart(page)
        self.check_ins, self.linked = CheckInsPart(page), LinksPart(page)
        self.details = DetailsCard(page, self.form)
        self.shared_line = IconLine("share", "")
        self.shared_line.setObjectName("shared_line")
        self._lay_out()

    def show_goal(self, goal: Goal) -> None:
        """Show this goal as the journal holds it now."""
        another = goal.uid != self.uid
        place = self.area.place()
        self.uid = goal.uid
        standing = self.goals.standing(goal)
        with keep_focus(self):
            self.form.show(goal)
            self.links.show_links(goal)
            self._show_top(goal)
            for part in (self.measure_card, self.milestones, self.if_then, self.check_ins, self.linked):
                part.show_goal(goal, standing)
            self.closing_card.show_goal(goal)
            self._show_shared(goal)
            self.voice.show_about([goal.uid, *(action.uid for action in goal.actions)])
            if another:
                self.check_in_card.hide()
                self.closing_card.hide()
                self.details.fold(folded=True)
        self.area.go_to(QPoint() if another else place)

    def leave(self) -> None:
        """Show no goal any more."""
        self.form.forget()
        self.uid = ""

    def edit_title(self) -> None:
        """Put the caret into the title, all of it chosen, and open the details."""
        self.details.fold(folded=False)
        self.title_edit.setFocus()
        self.title_edit.selectAll()

    def check_in(self) -> None:
        """Open the card that notes how it stands today."""
        self.form.save.flush()
        self.check_in_card.begin(self.goals.get(self.uid))
        self.area.reveal(self.check_in_card)

    def _lay_out(self) -> None:
        self.area = Scroll(ground="card", gap=12, margins=(32, 18, 32, 40))
        state, deeds = QWidget(), QWidget()
        self._state_line = FlowLayout(state, 12)
        self.more_button = icon_button("more", _("More for this goal"))
        self.more_button.setObjectName("more_button")
        self.more_button.clicked.connect(self._show_menu)
        self.check_in_button = button(_("Check in"), "primary", "plus")
        self.check_in_button.setObjectName("check_in_button")
        self.check_in_button.clicked.connect(self.check_in)
        line = Line(12, parent=deeds)
        line.addWidget(self.more_button)
        line.addWidget(self.check_in_button)
        self.area.body.addLayout(Columns([(state, 1), (deeds, 0)], gap=12, least=200, middle=True))
        for widget in (self.title_edit, self.why_edit, self.links, self.check_in_card, self.closing_card):
            self.area.body.addWidget(widget)
        self.area.body.addWidget(self.measure_card)
        self.area.body.addLayout(Columns([(self.milestones, 1), (self.if_then, 1)], gap=32))
        for part in (self.voice, self.check_ins, self.linked, self.details, self.shared_line):
            self.area.body.addWidget(part)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def _show_top(self, goal: Goal) -> None:
        empty(self._state_line)
        words, kind, icon = state_words(goal, self.goals.standing(goal))
        self._state_line.addWidget(Chip(words, kind, icon=icon, quiet=True))
        if goal.private:
            self._state_line.addWidget(Chip(_("Private"), "plain", icon="lock", quiet=True))
        if goal.bring_up:
            self._state_line.addWidget(Chip(_("To bring up"), "plain", icon="bookmark", quiet=True))
        due = due_words(goal.due_on, self.page.journal.today())
        if due and goal.status == GoalStatus.ACTIVE:
            self._state_line.addWidget(Label(due, "small", "ink2"))

    def _show_shared(self, goal: Goal) -> None:
        words = shared_words(self.page.journal, "goal", goal.uid, private=goal.private)
        self.shared_line.set_words(words)
        self.shared_line.setVisible(bool(words))

    def _close(self, goal: Goal) -> None:
        self.closing_card.begin(goal)
        self.area.reveal(self.closing_card)

    def _show_menu(self) -> None:
        goal = self.goals.get(self.uid)
        closed = goal.closed_on is not None
        menu = QMenu(self)
        menu.addAction(_("Change the details"), lambda: self.details.fold(folded=False, enter=True))
        for name, field, on in (
            (_("Bring this up next time"), "bring_up", goal.bring_up),
            (_("Private"), "private", goal.private),
        ):
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(on)
            action.triggered.connect(lambda checked, field=field: self.goals.change(self.uid, **{field: checked}))
        menu.addAction(_("Earlier texts"), lambda: show_earlier(self.page.desk, self.uid, self))
        menu.addSeparator()
        if closed:
            menu.addAction(_("Open it again"), lambda: self.goals.reopen(self.uid))
        else:
            menu.addAction(_("Close this goal"), lambda: self._close(goal))
        menu.addAction(_("Move to bin"), lambda: self.page.remove(self.uid))  # type: ignore[attr-defined]
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
