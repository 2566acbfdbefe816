"""Today: what is next, what is due, one question, and how the last weeks went."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.today import Today, today
from mentee_journal.models import Stage
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.today_cards import (
    ActionsCard,
    AwayCard,
    CommentsPart,
    GoalsCard,
    NextSessionCard,
    RhythmCard,
)
from mentee_journal.ui.pages.today_question import QuestionCard
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll

SIDE = 360  # the width of the second column at 100 % text
NARROW = 1000


class TodayPage(Page):
    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.head = PageHead("")
        self.new_button = button(_("New session"), icon="plus", key_hint=_("Ctrl N"))
        self.new_button.setObjectName("new_button")
        self.new_button.clicked.connect(lambda: desk.ask("new_session"))
        self.head.add(self.new_button)
        self.actions_card, self.goals_card, self.rhythm_card = ActionsCard(desk), GoalsCard(desk), RhythmCard(desk)
        self.question_card, self.comments_part = QuestionCard(self), CommentsPart(self)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        seen = today(self.journal)
        place = self.area.place()
        with keep_focus(self):
            self._show_head()
            self._fill_main(seen)
            self.question_card.refresh()
            self.comments_part.show_comments(seen.new_comments)
            self.actions_card.show_actions(seen.open_actions)
            self.goals_card.show_goals(seen.goals)
            self.rhythm_card.show_rhythm(seen)
        QTimer.singleShot(0, self.area, lambda: self.area.go_to(place))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.window().isVisible():  # else the program is about to end, and the answer goes on tomorrow
            self.question_card.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = min(theme.px(SIDE), round(self.width() * 0.38))
        self.side.setFixedWidth(side)

    def _lay_out(self) -> None:
        self.area = Scroll(gap=16, margins=(40, 26, 40, 40))
        self.area.body.addWidget(self.head)
        columns = Line(24)
        self.main, self.before, self.after = Column(16), Column(16), Column(16)
        self.main.addLayout(self.before)
        self.main.addWidget(self.question_card)
        self.main.addWidget(self.comments_part)
        self.main.addLayout(self.after)
        self.main.addStretch(1)
        columns.addLayout(self.main, 1)
        self.side = QWidget()
        side = Column(16, parent=self.side)
        for card in (self.actions_card, self.goals_card, self.rhythm_card):
            side.addWidget(card)
        side.addStretch(1)
        columns.addWidget(self.side)
        self.area.body.addLayout(columns)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def _show_head(self) -> None:
        hour, name = self.journal.now().hour, first_name(self.journal.profile.me().name)
        self.head.set_words(_greeting(hour, name), self._week())

    def _week(self) -> str:
        day = self.journal.today()
        people = [p for p in self.journal.mentors.all(Stage.ACTIVE) if p.starts_on and p.starts_on <= day]
        said = i18n.long_day(day)
        if not people or people[0].starts_on is None:
            return said
        week = (day - people[0].starts_on).days // 7 + 1
        return _("{day}. Week {week} with {name}").format(day=said, week=week, name=first_name(people[0].name))

    def _fill_main(self, seen: Today) -> None:
        """What is around the question, which itself stays: it may be written in."""
        empty(self.before)
        empty(self.after)
        if seen.next_session:
            question = self.journal.questions.to_ask(self.desk.content)
            self.before.addWidget(NextSessionCard(self.desk, seen, question.text if question else ""))
        elif not self.journal.sessions.count():
            self.before.addWidget(self._first_steps())
        away = AwayCard(self.desk, seen)
        if away.is_empty():
            away.deleteLater()
        else:
            self.after.addWidget(away)

    def _first_steps(self) -> QWidget:
        card = Empty(_("A quiet place to begin"), _("Write down a conversation that taught you something."))
        begin = button(_("New session"), "primary", "plus")
        begin.setObjectName("first_session_button")
        begin.clicked.connect(lambda: self.desk.ask("new_session"))
        card.add_button(begin)
        return card


def _greeting(hour: int, name: str) -> str:
    if hour < 12:  # noqa: PLR2004
        return _("Good morning, {name}").format(name=name) if name else _("Good morning")
    if hour < 18:  # noqa: PLR2004
        return _("Good afternoon, {name}").format(name=name) if name else _("Good afternoon")
    return _("Good evening, {name}").format(name=name) if name else _("Good evening")
