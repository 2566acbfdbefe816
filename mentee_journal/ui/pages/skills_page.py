"""Skills: the shape of them, what changed and why, rating oneself, and the lists they come from."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from mentee_journal.models import Framework, Rater
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.skill_edit import EditView
from mentee_journal.ui.pages.skill_empty import make_empty
from mentee_journal.ui.pages.skill_lists import Lists
from mentee_journal.ui.pages.skill_overview import Overview
from mentee_journal.ui.pages.skill_rate import RateView
from mentee_journal.ui.pages.skill_sitting import Wish
from mentee_journal.ui.widgets.boxes import Column

CLOSING = "closing"


class SkillsPage(Page):
    kinds = frozenset(
        {"framework", "competency", "assessment", "rating", "session", "goal", "check_in", "feedback", "mentorship"}
        | {"comment", "profile"}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.lists = Lists(desk, self)
        self.overview = Overview(self)
        self.empty = make_empty(self)
        self.rate_view, self.edit_view = RateView(self), EditView(self)
        self.stack = QStackedWidget()
        for view in (self.empty, self.overview, self.rate_view, self.edit_view):
            self.stack.addWidget(view)
        Column(parent=self).addWidget(self.stack)
        self.rate_view.left.connect(self.show_overview)
        self.edit_view.left.connect(self.show_overview)
        self.refresh()
        self.overview.enter()  # so that the keyboard begins in the table

    def refresh(self) -> None:
        shown = self.stack.currentWidget()
        framework = self.journal.skills.current()
        if framework is None and shown is not self.rate_view:
            self.stack.setCurrentWidget(self.empty)
        elif shown is self.edit_view:
            self.edit_view.refresh()
        elif shown is not self.rate_view and framework:
            self.overview.show_framework(framework)
            self.stack.setCurrentWidget(self.overview)

    def panes(self) -> list[QWidget]:
        view = self.stack.currentWidget()
        if view is self.rate_view:
            return self.rate_view.panes()
        if view is self.edit_view:
            return self.edit_view.panes()
        return self.overview.panes() if view is self.overview else [self.empty]

    def start(self) -> QWidget | None:
        return self.overview.start() if self.stack.currentWidget() is self.overview else None

    def current_record(self) -> str:
        return self.overview.selected

    def show_overview(self) -> None:
        """Leave rating or editing."""
        self.flush()
        self.stack.setCurrentWidget(self.overview)
        self.refresh()
        if self.stack.currentWidget() is self.overview:
            self.overview.enter()

    def show_record(self, uid: str) -> None:
        self.flush()
        skills = self.journal.skills
        if skills.frameworks.find(uid):
            self._show(uid)
        elif skill := skills.competencies.find(uid):
            self._show(skill.framework_uid, skill=uid)
        elif rating := skills.ratings.find(uid):
            self._show(rating.competency.framework_uid, skill=rating.competency_uid, sitting=rating.assessment_uid)
        elif sitting := skills.find(uid):
            self._show(sitting.framework_uid or "", sitting=uid)

    def rate(self, uid: str = "") -> None:
        """Rate myself; `closing` is at the end of a mentorship, a skill's address begins with that skill."""
        skill = self.journal.skills.competencies.find(uid) if uid and uid != CLOSING else None
        if skill:
            self.journal.skills.choose(skill.framework_uid)
        framework = self.journal.skills.current()
        if framework is None:
            self.refresh()
            return
        self.flush()
        self.stack.setCurrentWidget(self.rate_view)
        self.rate_view.begin(framework, Wish(is_closing=uid == CLOSING), skill.uid if skill else "")

    def rate_for(self, mentorship_uid: str) -> None:
        """Enter by hand what a mentor gave."""
        if framework := self.journal.skills.current():
            self.flush()
            self.stack.setCurrentWidget(self.rate_view)
            self.rate_view.begin(framework, Wish(Rater.MENTOR, mentorship_uid))

    def edit(self, framework: Framework, skill_uid: str = "") -> None:
        """Change the skills of a list."""
        self.flush()
        self.stack.setCurrentWidget(self.edit_view)
        self.edit_view.begin(framework, skill_uid)

    def _show(self, framework_uid: str, *, skill: str = "", sitting: str = "") -> None:
        found = self.journal.skills.frameworks.find(framework_uid)
        if found is None or found.deleted_at:
            return
        current = self.journal.skills.current()
        if current is None or current.uid != framework_uid:
            self.journal.skills.choose(framework_uid)
        self.overview.pick(skill=skill, sitting=sitting)
        self.stack.setCurrentWidget(self.overview)
        self.refresh()
