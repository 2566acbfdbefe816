"""How rating is laid out: the list of skills, the five cards, what lies beside them, and the buttons below."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.links import HasLinks, LinkRow
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import Button, LinkButton, button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.list_rows import Row, RowsModel
from mentee_journal.ui.widgets.progress import Progress
from mentee_journal.ui.widgets.radio_cards import RadioCards
from mentee_journal.ui.widgets.rating import CirclesRating
from mentee_journal.ui.widgets.rows_view import RowsView
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.text_fields import GrowingEdit

LIST, LEAST_SHEET, SIDE_BY_SIDE = 264, 480, 600


class RateLayout(QWidget):
    """The widgets of a sitting with their names and places; `RateView` gives them something to ask."""

    links: LinkRow
    form: Form

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page = page
        self.heading, self.under = ElidedLabel("", "section_title"), ElidedLabel("", "small", "ink2")
        self.count, self.progress = Label("", "small", "ink2"), Progress(name=_("How far you are"))
        self.later_button, self.back_button, self.skip_button = (
            button(_("Finish later")), button(_("Back")), button(_("Skip this one"), "quiet"),
        )  # fmt: skip
        self.next_button = button("", "primary", key_hint=_("Enter"))
        self.look_button = button(_("Look back"), "primary", key_hint=_("Enter"))
        self.done_button = button(_("Done"))
        self.day_field = DateField(page.journal.today, clearable=False)
        self.day_field.setAccessibleName(_("Rated on"))
        self.rows = RowsModel(None, self)
        self.list = RowsView(self.rows)
        self.title, self.question = WrappingLabel("", "sheet_title"), WrappingLabel("", "body", "ink2")
        self.definition, self.last_words = WrappingLabel("", "body"), WrappingLabel("", "small_medium", "accentink")
        self.last_link = LinkButton(_("Show my last rating"), icon="eye")
        self.levels = RadioCards(_("Level"), numbered=True)
        self.sure = CirclesRating(_("How sure are you?"), numbered=True)
        self.knows = CirclesRating(_("How much do you know about it?"), numbered=True)
        self.evidence = GrowingEdit(lines=2)
        self._following, self._end = "", ""

    def form_of(self, shelf: HasLinks) -> None:
        """Bind the fields to what answers are written to, and lay everything out."""
        self.form = Form(self.page, shelf, self)
        self.form.value("level", self.levels)
        self.form.value("confidence", self.sure)
        self.form.value("knowledge", self.knows)
        self.form.text("evidence", self.evidence)
        self.links = LinkRow(self.page.desk, shelf, ("session", "goal", "feedback"), _("Link what shows it"))
        self.links.add_chip.setText(_("Link"))
        self.links.add_chip.setAccessibleName(_("Link what shows it"))
        self._name_parts()
        column = Column(0, parent=self)
        column.addWidget(self._head())
        middle = Line(0)
        middle.addWidget(self._side())
        self.views = QStackedWidget()
        self.views.addWidget(self._sheet())
        self.views.addWidget(self._between())
        middle.addWidget(self.views, 1)
        column.addLayout(middle, 1)
        column.addWidget(self._foot())

    def panes(self) -> list[QWidget]:
        return [self.side, self.views, self.foot]

    def main_button(self) -> Button:
        """What Enter does."""
        return self.look_button if self.is_between() else self.next_button

    def is_between(self) -> bool:
        return self.views.currentIndex() == 1

    def show_head(self, title: str, under: str) -> None:
        self.heading.setText(title)
        self.under.setText(under)

    def show_question(self) -> None:
        self.views.setCurrentIndex(0)
        self.foot.show()

    def show_between(self, title: str, words: str) -> None:
        self._between_title.set_words(title)
        self._between_words.set_words(words)
        self.views.setCurrentIndex(1)
        self.foot.hide()
        self.later_button.setText(_("Done"))

    def show_details(self, *, details: bool, mentors: bool) -> None:
        """Certainty and knowledge are one's own; the look back asks for the level alone."""
        self.circles.setVisible(details and not mentors)
        self.shows.setVisible(details)
        self.shows.label.setText(_("What did they say?") if mentors else _("What shows it?"))
        self.evidence.setAccessibleName(self.shows.label.text())
        self.links.setVisible(details and not mentors)

    def show_last(self, words: str, *, possible: bool) -> None:
        self.last_link.setVisible(possible)
        self.last_link.setText(_("Hide my last rating") if words else _("Show my last rating"))
        self.last_link.set_icon("eye-off" if words else "eye")
        self.last_words.set_words(words)
        self.last_words.setVisible(bool(words))

    def show_buttons(self, following: str, end: str) -> None:
        self._following, self._end = following, end
        self._arrange()

    def show_progress(self, words: str, share: float) -> None:
        self.count.setText(words)
        self.progress.set_share(share, words)

    def show_rows(self, rows: Sequence[Row], current: str) -> None:
        self.rows.set_source(lambda offset, limit: rows[offset : offset + limit])
        self.list.setMaximumHeight(self.list.content_height() + theme.px(8))
        place = self.rows.place_of(current)
        if place >= 0:
            self.list.setCurrentIndex(self.rows.index(place))
            self.list.scrollTo(self.rows.index(place))
        else:
            self.list.clearSelection()

    def focus_levels(self) -> None:
        """Put the keyboard on the chosen level, else on the first."""
        self.levels.card(self.levels.current() or "1").setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Leave out the list and the name of what follows where there is no room for them."""
        self.side.setFixedWidth(theme.px(LIST))
        self.side.setVisible(self.width() >= theme.px(LIST + LEAST_SHEET))
        room = self.width() - (theme.px(LIST) if not self.side.isHidden() else 0)
        beside = room >= theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self.details.setDirection(direction)
        self.next_button.setText((self._following if beside else "") or (_("Next") if self._following else self._end))
        self.lead.setFixedWidth(theme.px(LIST) if not self.side.isHidden() else 0)

    def _head(self) -> QWidget:
        head = Surface("paper", edge="bottom")
        line = Line(16, (40, 22, 40, 16), parent=head)
        words = Column(0)
        words.addWidget(self.heading)
        words.addWidget(self.under)
        line.addLayout(words, 1)
        self.progress.setFixedWidth(theme.px(160))
        for widget in (self.day_field, self.count, self.progress, self.later_button):
            line.addWidget(widget)
        return head

    def _side(self) -> QWidget:
        self.side = Surface("paper", edge="trailing")
        column = Column(4, (20, 20, 1, 20), parent=self.side)
        caption = Line(0, (20, 0, 0, 0))
        caption.addWidget(Label(_("Skills"), "group_head", "ink2"))
        column.addLayout(caption)
        column.addWidget(self.list, 1000)
        note = Line(0, (20, 16, 16, 0))
        self.note = WrappingLabel(_("Nobody grades this. An honest 2 is worth more than a polite 4."), "small", "ink2")
        note.addWidget(self.note)
        column.addLayout(note)
        column.addStretch(1)
        return self.side

    def _sheet(self) -> QWidget:
        self.area = Scroll(ground="card", gap=8, margins=(40, 24, 40, 20))
        top = Line(16)
        top.addWidget(self.title, 1)
        top.addWidget(self.last_link, 0, Qt.AlignmentFlag.AlignTop)
        words = Column(0)
        words.addLayout(top)
        for label in (self.definition, self.question, self.last_words):
            words.addWidget(label)
        self.area.body.addLayout(words)
        self.area.body.addSpacing(theme.px(8))
        self.area.body.addWidget(self.levels)
        self.area.body.addSpacing(theme.px(8))
        self.details = Line(24)
        self.circles = QWidget()
        circles = Column(10, parent=self.circles)
        circles.addWidget(Field(_("How sure are you?"), self.sure, _("1 is not sure, 5 is sure.")))
        circles.addWidget(Field(_("How much do you know about it?"), self.knows, optional=True))
        circles.addStretch(1)
        self.circles.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.shows = Field(_("What shows it?"), self.evidence, optional=True)
        shown = Column(8)
        shown.addWidget(self.shows)
        shown.addWidget(self.links)
        shown.addStretch(1)
        self.details.addWidget(self.circles)
        self.details.addLayout(shown, 1)
        self.area.body.addLayout(self.details)
        self.area.body.addStretch(1)
        return self.area

    def _between(self) -> QWidget:
        area = Scroll(ground="card", gap=12, margins=(40, 24, 40, 20))
        self._between_title, self._between_words = (
            WrappingLabel("", "sheet_title"),
            WrappingLabel("", "journal", "ink2"),
        )
        area.body.addWidget(self._between_title)
        area.body.addWidget(self._between_words)
        buttons = Line(8)
        buttons.addWidget(self.look_button)
        buttons.addWidget(self.done_button)
        buttons.addStretch(1)
        area.body.addLayout(buttons)
        area.body.addStretch(1)
        return area

    def _foot(self) -> QWidget:
        self.foot = Surface("card", edge="top")
        outer = Line(0, parent=self.foot)
        self.lead = QWidget()
        outer.addWidget(self.lead)
        line = Line(8, (40, 16, 40, 16))
        line.addWidget(self.back_button)
        line.addWidget(self.skip_button)
        line.addStretch(1)
        line.addWidget(self.next_button)
        outer.addLayout(line, 1)
        return self.foot

    def _name_parts(self) -> None:
        for name in ("later_button", "back_button", "skip_button", "next_button", "look_button", "done_button"):
            getattr(self, name).setObjectName(name)
        for name in ("last_link", "levels", "sure", "knows", "evidence", "links", "day_field"):
            getattr(self, name).setObjectName(name)
        self.list.setObjectName("skills_left")
        self.list.setAccessibleName(_("Skills"))
        self.back_button.setToolTip(_("Alt+Left"))
