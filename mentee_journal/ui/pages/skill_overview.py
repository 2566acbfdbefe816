"""The overview of the skills page: radar and table side by side, and below them one skill over time with its why."""

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from mentee_journal.charts.radar import fits
from mentee_journal.i18n import _, ngettext
from mentee_journal.models import Framework
from mentee_journal.ui import theme
from mentee_journal.ui.pages.skill_cards import ChangeCard, ShapeCard, TrendPart
from mentee_journal.ui.pages.skill_menus import SkillMenus
from mentee_journal.ui.pages.skill_seen import Seen, look
from mentee_journal.ui.pages.skill_why import WhyPart
from mentee_journal.ui.widgets.boxes import Column, Line, follow
from mentee_journal.ui.widgets.buttons import LinkButton, button, icon_button
from mentee_journal.ui.widgets.card import Card, Hairline
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.scroll import Scroll

if TYPE_CHECKING:
    from mentee_journal.ui.pages.skills_page import SkillsPage

BESIDE, TREND_TALL, NARROW, LEAST_EXPORT = 920, 176, 800, 560


class Overview(QWidget):
    """`overview.show_framework(framework)`; the selected skill is the same in radar, table and trend."""

    def __init__(self, page: "SkillsPage") -> None:
        super().__init__()
        self.page, self.journal = page, page.journal
        self.selected, self._sitting, self._mentor = "", "", ""
        self.seen: Seen | None = None
        self.shape_card, self.change_card = ShapeCard(), ChangeCard()
        self.trend_part, self.why_part = TrendPart(), WhyPart(page)
        self.menus = SkillMenus(page)
        self._make_head()
        self._lay_out()
        self._connect()
        keep_look(self, self._arrange)

    def show_framework(self, framework: Framework) -> None:
        """Show what the journal holds now; scroll place, selection and focus stay."""
        place = self.area.place()
        seen = self.seen = look(self.journal, framework, self._sitting, self._mentor)
        if seen.line(self.selected) is None:
            self.selected = self._first(seen)
        self._show_head(seen)
        self.shape_card.show_shape(seen, self.selected)
        people = self.journal.mentors.all()
        self.change_card.show_changes(seen, self.selected, has_mentors=bool(people) and bool(seen.lines))
        self._show_skill()
        self.first_words.setVisible(not seen.mine)
        self.more_button.setVisible(bool(seen.lines))
        self._arrange()
        self.area.go_to(place)

    def pick(self, *, skill: str = "", sitting: str = "") -> None:
        """Have a skill, or a sitting, be the one that is shown next."""
        self.selected = skill or self.selected
        self._sitting = sitting or self._sitting

    def panes(self) -> list[QWidget]:
        return [self.head, self.shape_card, self.change_card, self.skill_card]

    def start(self) -> QWidget:
        return self.change_card.table

    def enter(self) -> None:
        """Put the keyboard into the table."""
        self.change_card.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _first(self, seen: Seen) -> str:
        """The skill to begin with: where the measure moved, else the one furthest from its aim, else the first."""
        moved = [line for line in seen.lines if line.shift]
        short = sorted(
            (line for line in seen.lines if line.now and line.competency.aim),
            key=lambda line: (line.now or 0) - (line.competency.aim or 0),
        )
        found = [*moved, *short, *seen.lines]
        return found[0].competency.uid if found else ""

    def _select(self, uid: str) -> None:
        self.selected = uid
        if self.seen is None:
            return
        uids = [line.competency.uid for line in self.seen.lines]
        self.shape_card.radar.select(uids.index(uid))
        self.change_card.table.select(uid)
        self._show_skill()

    def _choose_sitting(self, uid: str) -> None:
        self._sitting = uid
        self.page.refresh()

    def _choose_mentor(self, uid: str) -> None:
        self._mentor = uid
        self.page.refresh()

    def _show_head(self, seen: Seen) -> None:
        count = len(seen.lines)
        words = ngettext("{name}, {count} skill", "{name}, {count} skills", count)
        self.head.set_words(_("Skills"), words.format(name=seen.framework.name, count=count))
        self.head.quiet.setToolTip("\n".join(filter(None, [seen.framework.about, seen.framework.source])))
        self.rate_button.setEnabled(count > 0)
        self.rate_button.setToolTip("" if count else _("There is no skill in this list yet."))

    def _show_skill(self) -> None:
        seen = self.seen
        self.skill_card.setVisible(seen is not None and bool(seen.line(self.selected)) and bool(seen.mine))
        if seen is None or self.skill_card.isHidden():
            return
        history = self.journal.skills.history(self.selected)
        self.trend_part.show_skill(seen, self.selected, history, self._until(seen.today))
        self.why_part.show_skill(seen, self.selected, history)

    def _until(self, today: dt.date) -> dt.date:
        """The next day on which a mentorship is looked at; the line has until then."""
        days = [day for one in self.journal.mentors.active() for day in (one.review_on, one.ends_on) if day]
        return min((day for day in days if day > today), default=today)

    def _edit(self, uid: str) -> None:
        if self.seen:
            self.page.edit(self.seen.framework, uid)

    def _fill_more(self) -> None:
        if self.seen:
            self.menus.fill_ratings(self.more_menu, self.seen.framework, self.more_button)

    def _make_head(self) -> None:
        self.head = PageHead(_("Skills"), " ")
        self.change_link = LinkButton(_("Change"))
        self.change_link.setObjectName("change_link")
        self.change_link.setAccessibleName(_("Change the list of skills"))
        menu = QMenu(self.change_link)
        menu.aboutToShow.connect(
            lambda: self.page.lists.fill(menu, self.seen.framework if self.seen else None, self.page.edit)
        )
        self.change_link.setMenu(menu)
        self.head.add_under(self.change_link)
        self.more_button = icon_button("more", _("All ratings"), side=36)
        self.more_button.setObjectName("all_ratings_button")
        self.more_menu = QMenu(self.more_button)
        self.more_menu.aboutToShow.connect(self._fill_more)
        self.more_button.setMenu(self.more_menu)
        self.export_button = button(_("Export"), icon="export")
        self.export_button.setObjectName("export_button")
        self.export_button.setToolTip(_("Save this list of skills as a file, without your ratings"))
        self.rate_button = button(_("Rate myself"), "primary")
        self.rate_button.setObjectName("rate_button")
        for widget in (self.more_button, self.export_button, self.rate_button):
            self.head.add(widget)

    def _lay_out(self) -> None:
        self.area = Scroll(gap=16, margins=(40, 26, 40, 24))
        self.first_words = WrappingLabel(
            _("Rate yourself once, and the shape shows. Rate yourself again in some weeks, and you see what changed."),
            "body",
            "ink2",
        )
        self.cards = Line(16)
        self.cards.addWidget(self.shape_card, 10)
        self.cards.addWidget(self.change_card, 13)
        self.skill_card = Card(gap=0, margins=(20, 14, 20, 12))
        self.skill_card.setObjectName("skill_card")
        self.skill_card.heading.hide()
        self.halves = Line(24)
        self.rule = Hairline(upright=True)
        self.halves.addWidget(self.trend_part, 10)
        self.halves.addWidget(self.rule)
        self.halves.addWidget(self.why_part, 13)
        self.skill_card.body.addLayout(self.halves)
        body = self.area.body
        body.addWidget(self.head)
        body.addWidget(self.first_words)
        body.addLayout(self.cards)
        body.addWidget(self.skill_card)
        body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def _arrange(self) -> None:
        """Side by side where there is room, else one below the other."""
        narrow = self.width() < theme.px(NARROW)
        follow(self.area.body, 16, (24, 20, 24, 24) if narrow else (40, 26, 40, 24))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        beside = self.width() >= theme.px(BESIDE)
        drawn = self.seen is not None and fits(len(self.seen.lines))
        self.cards.setDirection(across if beside and drawn else down)
        self.halves.setDirection(across if beside else down)
        self.rule.setVisible(beside)
        self.export_button.setVisible(self.width() >= theme.px(LEAST_EXPORT))  # it is in the menu of the list too
        self.shape_card.radar.setMinimumHeight(theme.px(300))
        self.trend_part.trend.setMinimumHeight(theme.px(TREND_TALL))

    def _connect(self) -> None:
        self.shape_card.chosen.connect(self._select)
        self.shape_card.dates.chosen.connect(self._choose_sitting)
        table = self.change_card.table
        table.chosen.connect(self._select)
        table.opened.connect(lambda _uid: self.why_part.enter())
        table.renamed.connect(self._edit)
        table.aim_asked.connect(self.menus.aims)
        table.menu_asked.connect(self.menus.skill)
        self.trend_part.opened.connect(lambda _index: self.why_part.enter())
        self.change_card.mentor_chosen.connect(self._choose_mentor)
        self.change_card.mentor_link.clicked.connect(lambda: self.menus.mentors(self.change_card.mentor_link))
        self.rate_button.clicked.connect(self._rate)
        self.export_button.clicked.connect(self._export)

    def _rate(self) -> None:
        self.page.rate()

    def _export(self) -> None:
        if self.seen:
            self.page.lists.save(self.seen.framework)
