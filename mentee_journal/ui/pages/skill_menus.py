"""The menus of the skills page: of one skill, its aim, whose ratings to enter, and all sittings."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal.i18n import _
from mentee_journal.journal.changes import Undo
from mentee_journal.models import Assessment, Framework, Rater, Stage
from mentee_journal.ui import theme
from mentee_journal.ui.pages.skill_words import sitting_line

if TYPE_CHECKING:
    from mentee_journal.ui.pages.skills_page import SkillsPage

HIGHEST = 5


class SkillMenus:
    """Each opens where it is told, and does its deed through the journal or the page."""

    def __init__(self, page: "SkillsPage") -> None:
        self._page, self._journal, self._skills = page, page.journal, page.journal.skills.competencies

    def skill(self, uid: str, where: QPoint) -> None:
        """What can be done with a skill of the table."""
        menu = self._menu("skill_menu")
        menu.addAction(_("Rate this skill"), lambda: self._page.rate(uid))
        self._fill_aims(menu.addMenu(_("Aim")), uid)
        menu.addAction(_("Edit this skill"), lambda: self._edit(uid))
        menu.addAction(_("Lay this skill aside"), lambda: self._lay_aside(uid))
        menu.popup(where)

    def aims(self, uid: str, where: QPoint) -> None:
        """Where one wants to be with a skill."""
        menu = self._menu("aim_menu")
        self._fill_aims(menu, uid)
        menu.popup(where)

    def mentors(self, opener: QWidget) -> None:
        """Whose ratings are entered; those one meets now come first."""
        menu = self._menu("mentor_menu")
        for person in sorted(self._journal.mentors.all(), key=lambda one: one.stage != Stage.ACTIVE):
            menu.addAction(person.name.replace("&", "&&"), partial(self._page.rate_for, person.uid))
        menu.popup(opener.mapToGlobal(QPoint(0, opener.height())))

    def fill_ratings(self, menu: QMenu, framework: Framework, opener: QWidget) -> None:
        """All sittings, mine and mentors', each to be kept private or moved to the bin."""
        menu.clear()
        if self._journal.mentors.all():
            menu.addAction(_("Enter a mentor's ratings"), lambda: self.mentors(opener))
            menu.addSeparator()
        for sitting in reversed(self._journal.skills.assessments(framework.uid)):
            self._add_sitting(menu, sitting)

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._page)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _fill_aims(self, menu: QMenu, uid: str) -> None:
        now = self._skills.get(uid).aim
        for level in (*range(1, HIGHEST + 1), None):
            words = _("Aim {level}").format(level=level) if level else _("No aim")
            action = menu.addAction(words, partial(self._skills.change, uid, aim=level))
            action.setCheckable(True)
            action.setChecked(level == now)

    def _edit(self, uid: str) -> None:
        self._page.edit(self._journal.skills.frameworks.get(self._skills.get(uid).framework_uid), uid)

    def _lay_aside(self, uid: str) -> None:
        self._skills.change(uid, archived=True)
        words = _("“{title}” laid aside, with its ratings").format(title=self._skills.get(uid).name)
        self._page.desk.tell(words, Undo(lambda: self._skills.change(uid, archived=False)))

    def _add_sitting(self, menu: QMenu, sitting: Assessment) -> None:
        words = sitting_line(sitting, self._journal.today())
        if sitting.rater == Rater.SELF:
            words = _("My ratings, {day}").format(day=words)
        if not sitting.finished:
            words = _("{sitting}, not finished").format(sitting=words)
        inner = menu.addMenu(words.replace("&", "&&"))
        if sitting.private:
            inner.setIcon(theme.icon("lock"))
        private = inner.addAction(_("Private: never in a summary"))
        private.setCheckable(True)
        private.setChecked(sitting.private)
        private.triggered.connect(lambda on: self._journal.skills.change(sitting.uid, private=on))
        inner.addAction(_("Move to bin"), lambda: self._remove(sitting, words))

    def _remove(self, sitting: Assessment, words: str) -> None:
        undo = self._journal.skills.remove(sitting.uid)
        self._page.desk.tell(_("“{title}” moved to the bin").format(title=words), undo)
