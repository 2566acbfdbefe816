"""Closing a goal asks why, and which of one's own five lines came true."""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Goal, GoalStatus
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_words import closing_reasons, scale_names
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.radio_cards import Option, RadioCards
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import GrowingEdit


class ClosingCard(Card):
    """Opens when a goal is to be closed; nothing changes before *Close the goal*."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("How did it end?"), ground="paper", gap=12)
        self.setObjectName("closing_card")
        self._goals, self._uid = page.journal.goals, ""
        self.how = Segmented(
            _("How did it end?"),
            [
                (GoalStatus.ACHIEVED, _("Reached")),
                (GoalStatus.PAUSED, _("Paused")),
                (GoalStatus.DROPPED, _("Dropped")),
            ],
        )
        self.why = Choice(closing_reasons())
        self.scale_label = Label(_("Which line came true?"), "small_medium")
        self.scale = RadioCards(_("Which line came true?"), [])
        self.note_edit = GrowingEdit(placeholder=_("What do you take from it?"))
        self.note_edit.setObjectName("closing_note")
        self._lay_out()
        self.hide()

    def begin(self, goal: Goal) -> None:
        """Open for this goal."""
        self._uid = goal.uid
        self.note_edit.set_words(goal.closing_note)
        self._offer_scale(goal)
        self.show()
        self.how.setFocus()

    def show_goal(self, goal: Goal) -> None:
        if goal.uid != self._uid or goal.closed_on:
            self.hide()

    def close_goal(self) -> None:
        """Close it as chosen."""
        attained = self.scale.current()
        self._goals.close(
            self._uid,
            self.how.current() or GoalStatus.ACHIEVED,
            dict(closing_reasons()).get(self.why.current(), ""),
            closing_note=self.note_edit.words(),
            attained=int(attained) if attained else None,
        )
        self.hide()

    def _offer_scale(self, goal: Goal) -> None:
        names = scale_names()
        options = [Option(str(place - 2), names[place], text) for place, text in enumerate(goal.scale) if text]
        self.scale.set_options(options)
        for widget in (self.scale, self.scale_label):
            widget.setVisible(bool(options))

    def _lay_out(self) -> None:
        row: QWidget = Field(_("Why now?"), self.why)
        self.body.addWidget(self.how)
        self.body.addWidget(row)
        self.body.addWidget(self.scale_label)
        self.body.addWidget(self.scale)
        self.body.addWidget(Field(_("Worth keeping"), self.note_edit, optional=True))
        deeds = Line(8)
        self.close_button = button(_("Close the goal"), "primary")
        self.close_button.setObjectName("close_goal_button")
        self.close_button.clicked.connect(self.close_goal)
        leave = button(_("Not now"), "quiet")
        leave.clicked.connect(self.hide)
        deeds.addWidget(self.close_button)
        deeds.addWidget(leave)
        deeds.addStretch(1)
        self.body.addLayout(deeds)
