"""The parts around a question: the head with the progress, the list of skills, the buttons below, the pause between."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.list_rows import Row, RowsModel
from mentee_journal.ui.widgets.paint import keep_look
from mentee_journal.ui.widgets.progress import Progress
from mentee_journal.ui.widgets.rows_view import RowsView
from mentee_journal.ui.widgets.scroll import Scroll

BAR = 160


class RateHead(Surface):
    """What the sitting is, how far one is, and the way to put it off."""

    def __init__(self, page: Page) -> None:
        super().__init__("paper", edge="bottom")
        self.heading, self.under = WrappingLabel("", "section_title"), WrappingLabel("", "small", "ink2")
        self.count, self.progress = Label("", "small", "ink2"), Progress(name=_("How far you are"))
        self.day_field = DateField(page.journal.today, clearable=False)
        self.day_field.setAccessibleName(_("Rated on"))
        self.day_field.setObjectName("day_field")
        self.later_button = button(_("Finish later"))
        self.later_button.setObjectName("later_button")
        line = Line(16, (40, 22, 40, 16), parent=self)
        words = Column(0)
        words.addWidget(self.heading)
        words.addWidget(self.under)
        line.addLayout(words, 1)
        for widget in (self.day_field, self.count, self.progress, self.later_button):
            line.addWidget(widget)
        keep_look(self, self._restyle)

    def show_words(self, title: str, under: str) -> None:
        self.heading.set_words(title)
        self.under.set_words(under)

    def show_progress(self, words: str, share: float) -> None:
        self.count.setText(words)
        self.progress.set_share(share, words)

    def _restyle(self) -> None:
        self.progress.setFixedWidth(theme.px(BAR))


class RateSide(Surface):
    """The skills that were rated and those that are left."""

    def __init__(self) -> None:
        super().__init__("paper", edge="trailing")
        self.rows = RowsModel(None, self)
        self.list = RowsView(self.rows)
        self.list.setObjectName("skills_left")
        self.list.setAccessibleName(_("Skills"))
        self.note = WrappingLabel(_("Nobody grades this. An honest 2 is worth more than a polite 4."), "small", "ink2")
        column = Column(4, (20, 20, 1, 20), parent=self)
        caption, note = Line(0, (20, 0, 0, 0)), Line(0, (20, 16, 16, 0))
        caption.addWidget(Label(_("Skills"), "group_head", "ink2"))
        note.addWidget(self.note)
        column.addLayout(caption)
        column.addWidget(self.list, 1000)
        column.addLayout(note)
        column.addStretch(1)

    def show_rows(self, rows: Sequence[Row], current: str) -> None:
        self.rows.set_source(lambda offset, limit: rows[offset : offset + limit])
        self.list.setMaximumHeight(self.list.content_height() + theme.px(8))
        place = self.rows.place_of(current)
        if place >= 0:
            self.list.setCurrentIndex(self.rows.index(place))
            self.list.scrollTo(self.rows.index(place))
        else:
            self.list.clearSelection()


class RateFoot(Surface):
    """Back, leave one out, and on."""

    def __init__(self) -> None:
        super().__init__("card", edge="top")
        self.back_button, self.skip_button = button(_("Back")), button(_("Skip this one"), "quiet")
        self.next_button = button("", "primary", key_hint=_("Enter"))
        self.back_button.setObjectName("back_button")
        self.skip_button.setObjectName("skip_button")
        self.next_button.setObjectName("next_button")
        self.lead = QWidget()
        outer = Line(0, parent=self)
        line = self.line = Line(8, (40, 16, 40, 16))
        outer.addWidget(self.lead)
        line.addWidget(self.back_button)
        line.addWidget(self.skip_button)
        line.addStretch(1)
        line.addWidget(self.next_button)
        outer.addLayout(line, 1)


class Between(Scroll):
    """The pause after all is rated: look back, or be done."""

    def __init__(self) -> None:
        super().__init__(ground="card", gap=16, margins=(40, 24, 40, 20))
        self.title, self.words = WrappingLabel("", "sheet_title"), WrappingLabel("", "journal", "ink2")
        self.look_button = button(_("Look back"), "primary", key_hint=_("Enter"))
        self.look_button.setObjectName("look_button")
        self.done_button = button(_("Done"))
        self.done_button.setObjectName("done_button")
        buttons = Line(8)
        buttons.addWidget(self.look_button)
        buttons.addWidget(self.done_button)
        buttons.addStretch(1)
        self.body.addWidget(self.title)
        self.body.addWidget(self.words)
        self.body.addLayout(buttons)
        self.body.addStretch(1)
        keep_look(self, self._narrow)

    def show_words(self, title: str, words: str) -> None:
        self.title.set_words(title)
        self.words.set_words(words)

    def _narrow(self) -> None:
        self.words.setMaximumWidth(theme.px(680))
