"""How rating is laid out: the list of skills, the question with its five cards, and what lies beside them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.links import HasLinks, LinkRow
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.skill_rate_parts import Between, RateFoot, RateHead, RateSide
from mentee_journal.ui.widgets.boxes import Column, Line, follow
from mentee_journal.ui.widgets.buttons import Button, LinkButton
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.radio_cards import RadioCards
from mentee_journal.ui.widgets.rating import CirclesRating
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.text_fields import GrowingEdit

LIST, LEAST_SHEET, SIDE_BY_SIDE, LEAST_BAR = 264, 480, 600, 640


class RateLayout(QWidget):
    """The widgets of a sitting with their names and places; `RateView` gives them something to ask."""

    def __init__(self, page: Page, shelf: HasLinks | None = None) -> None:
        super().__init__(page)
        self.page = page
        self.head, self.side, self.foot, self.between = RateHead(page), RateSide(), RateFoot(), Between()
        self.title, self.question = WrappingLabel("", "sheet_title"), WrappingLabel("", "body", "ink2")
        self.definition, self.last_words = WrappingLabel("", "body"), WrappingLabel("", "small_medium", "accentink")
        self.last_link = LinkButton(_("Show my last rating"), icon="eye")
        self.levels = RadioCards(_("Level"), numbered=True)
        self.sure = CirclesRating(_("How sure are you?"), numbered=True)
        self.knows = CirclesRating(_("How much do you know about it?"), numbered=True)
        self.evidence = GrowingEdit(lines=2)
        self._following, self._end = "", ""
        self._bind(shelf or self)  # type: ignore[arg-type]  # what a subclass writes to is itself
        self._lay_out()
        keep_look(self, self._arrange)

    def panes(self) -> list[QWidget]:
        return [self.side, self.views, self.foot]

    def main_button(self) -> Button:
        """What Enter does."""
        return self.between.look_button if self.is_between() else self.foot.next_button

    def is_between(self) -> bool:
        return self.views.currentWidget() is self.between

    def show_question(self) -> None:
        self.views.setCurrentWidget(self.area)
        self.area.verticalScrollBar().setValue(0)
        self.foot.show()

    def show_pause(self, title: str, words: str) -> None:
        self.between.show_words(title, words)
        self.views.setCurrentWidget(self.between)
        self.foot.hide()
        self.head.later_button.setText(_("Done"))
        self.between.look_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_details(self, *, details: bool, mentors: bool) -> None:
        """Certainty and knowledge are one's own; the look back asks for the level alone."""
        self.circles.setVisible(details and not mentors)
        self.shows.setVisible(details)
        self.shows.label.setText(_("What did they say?") if mentors else _("What shows it?"))
        self.evidence.setAccessibleName(self.shows.label.text())
        self.links.setVisible(details and not mentors)

    def show_last(self, words: str, *, possible: bool) -> None:
        """The last rating stays hidden until it is asked for, so that it does not lead the hand."""
        self.last_link.setVisible(possible)
        self.last_link.setText(_("Hide my last rating") if words else _("Show my last rating"))
        self.last_link.set_icon("eye-off" if words else "eye")
        self.last_words.set_words(words)
        self.last_words.setVisible(bool(words))

    def show_buttons(self, following: str, end: str) -> None:
        self._following, self._end = following, end
        self._arrange()

    def focus_levels(self) -> None:
        """Put the keyboard on the chosen level, else on the first."""
        self.levels.card(self.levels.current() or "1").setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Leave out the list, the bar and the name of what follows where there is no room for them."""
        listed = self.width() >= theme.px(LIST + LEAST_SHEET)
        side = theme.px(LIST) if listed else 0
        self.side.setFixedWidth(theme.px(LIST))
        self.side.setVisible(listed)
        self.foot.lead.setFixedWidth(side)
        edge = 40 if listed else 20
        follow(self.foot.line, 8, (edge, 16, edge, 16))
        follow(self.area.body, 8, (edge, 24, edge, 20))
        for widget in (self.head.progress, self.head.under):
            widget.setVisible(self.width() >= theme.px(LEAST_BAR))
        beside = self.width() - side >= theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.details.setDirection(direction)
        following = self._following if beside else _("Next")
        self.foot.next_button.setText(following if self._following else self._end)

    def _bind(self, shelf: HasLinks) -> None:
        self.form = Form(self.page, shelf, self)
        self.form.value("level", self.levels)
        self.form.value("confidence", self.sure)
        self.form.value("knowledge", self.knows)
        self.form.text("evidence", self.evidence)
        self.links = LinkRow(self.page.desk, shelf, ("session", "goal", "feedback"), _("Link what shows it"))
        self.links.add_chip.setText(_("Link"))
        self.links.add_chip.setAccessibleName(_("Link what shows it"))
        for name in ("last_link", "levels", "sure", "knows", "evidence", "links"):
            getattr(self, name).setObjectName(name)

    def _lay_out(self) -> None:
        self.views = QStackedWidget()
        self.views.addWidget(self._sheet())
        self.views.addWidget(self.between)
        column, middle = Column(0, parent=self), Line(0)
        middle.addWidget(self.side)
        middle.addWidget(self.views, 1)
        column.addWidget(self.head)
        column.addLayout(middle, 1)
        column.addWidget(self.foot)

    def _sheet(self) -> QWidget:
        self.area = Scroll(ground="card", gap=8, margins=(40, 24, 40, 20))
        top, words = Line(16), Column(0)
        top.addWidget(self.title, 1)
        top.addWidget(self.last_link, 0, Qt.AlignmentFlag.AlignTop)
        words.addLayout(top)
        for label in (self.definition, self.question, self.last_words):
            words.addWidget(label)
        body = self.area.body
        body.addLayout(words)
        body.addSpacing(theme.px(8))
        body.addWidget(self.levels)
        body.addSpacing(theme.px(8))
        body.addLayout(self._details())
        body.addStretch(1)
        return self.area

    def _details(self) -> Line:
        self.details = Line(24)
        self.circles = QWidget()
        circles, shown = Column(10, parent=self.circles), Column(8)
        circles.addWidget(Field(_("How sure are you?"), self.sure, _("1 is not sure, 5 is sure.")))
        circles.addWidget(Field(_("How much do you know about it?"), self.knows, optional=True))
        circles.addStretch(1)
        self.circles.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.shows = Field(_("What shows it?"), self.evidence, optional=True)
        shown.addWidget(self.shows)
        shown.addWidget(self.links)
        shown.addStretch(1)
        self.details.addWidget(self.circles)
        self.details.addLayout(shown, 1)
        return self.details
