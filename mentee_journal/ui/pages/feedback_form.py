"""What was said about one moment: when and where, what was done, its effect, and the answer; saved as it is typed."""

from PySide6.QtWidgets import QGridLayout

from mentee_journal.i18n import _
from mentee_journal.models import Feedback, FeedbackDirection
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_begin import Beginning
from mentee_journal.ui.widgets.boxes import Line, follow
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from mentee_journal.ui.widgets.tick_box import Switch, TickBox

WORDS = frozenset({"person", "situation", "what_was_done", "effect", "response"})


class FeedbackForm(Card):
    """`begin(direction)` or `edit(feedback)`; hidden otherwise."""

    def __init__(self, page: Page) -> None:
        super().__init__(ground="paper", gap=12, margins=(16, 14, 16, 16), radius=8)
        self.setObjectName("feedback_form")
        self.setAccessibleName(_("Feedback"))
        self._page, self._shelf = page, Beginning(page.journal.feedback, WORDS)
        self._form = form = Form(page, self._shelf, self)
        directions = [(FeedbackDirection.RECEIVED, _("I was told")), (FeedbackDirection.GIVEN, _("I told someone"))]
        self.direction: Segmented = form.value("direction", Segmented(_("Who told whom?"), directions))
        self.day_field: DateField = form.value("on", DateField(page.journal.today))
        self.mentor_choice: Choice = form.value("mentorship_uid", Choice(icon="mentors"))
        self.person_edit: LineEdit = form.text("person", LineEdit(placeholder=_("A name, or who they are to you")))
        self.situation_edit: GrowingEdit = form.text("situation", GrowingEdit(lines=1))
        self.done_edit: GrowingEdit = form.text("what_was_done", GrowingEdit(lines=1))
        self.effect_edit: GrowingEdit = form.text("effect", GrowingEdit(lines=1))
        self.response_edit: GrowingEdit = form.text("response", GrowingEdit(lines=1))
        self.private_switch: Switch = form.value("private", Switch(_("Private")))
        self.raise_tick: TickBox = form.value("bring_up", TickBox(_("Bring this up next time"), role="small"))
        self.done_button = button(_("Done"), small=True)
        self.done_button.clicked.connect(self.leave)
        self.direction.chosen.connect(self._name_fields)
        self._name_parts()
        self._lay_out()
        self._name_fields(self.direction.current())
        self.hide()

    @property
    def uid(self) -> str:
        """The feedback that is open, "" while none is."""
        return self._form.uid

    def begin(self, direction: str) -> None:
        """A new one of today; it is there as soon as it has words."""
        self._show(self._shelf.draft(direction=direction, on=self._page.journal.today()))
        self.situation_edit.setFocus()

    def edit(self, feedback: Feedback) -> None:
        """Change one."""
        self._show(feedback)
        self.situation_edit.setFocus()

    def refresh(self) -> None:
        """Show what the journal holds now."""
        record = self._page.journal.feedback.find(self.uid) if self.uid else None
        if record is not None and record.deleted_at:
            self.leave()
        elif record is not None:
            self._form.show(record)

    def leave(self) -> None:
        """Save and close."""
        self._form.forget()
        self.hide()

    def _show(self, record: Feedback) -> None:
        people = [("", _("Somebody else")), *((one.uid, one.name) for one in self._page.journal.mentors.all())]
        self.mentor_choice.set_options(people)
        self._form.show(record)
        self._name_fields(record.direction)
        self.show()

    def _name_fields(self, direction: str) -> None:
        """The questions follow who told whom."""
        received = direction == FeedbackDirection.RECEIVED
        names = (
            (self.mentor_field, _("Who said it?") if received else _("Whom did you tell?")),
            (self.done_field, _("What had you done?") if received else _("What had they done?")),
            (self.response_field, _("What did you make of it?") if received else _("What did they make of it?")),
        )
        for field, name in names:
            field.label.setText(name)
            field.editor.setAccessibleName(name)

    def _name_parts(self) -> None:
        for widget, name in (
            (self.day_field, "feedback_day_field"),
            (self.mentor_choice, "feedback_mentor_choice"),
            (self.person_edit, "feedback_person_edit"),
            (self.situation_edit, "feedback_situation_edit"),
            (self.done_edit, "feedback_done_edit"),
            (self.effect_edit, "feedback_effect_edit"),
            (self.response_edit, "feedback_response_edit"),
            (self.private_switch, "feedback_private_switch"),
            (self.raise_tick, "feedback_raise_tick"),
            (self.done_button, "feedback_close_button"),
        ):
            widget.setObjectName(name)

    def _lay_out(self) -> None:
        head = Line(12)
        head.addWidget(self.direction)
        head.addStretch(1)
        head.addWidget(self.private_switch)
        self.body.addLayout(head)
        grid = QGridLayout()
        follow(grid, 12)
        self.mentor_field = Field("", self.mentor_choice)
        grid.addWidget(self.mentor_field, 0, 0)
        grid.addWidget(Field(_("Their name"), self.person_edit, optional=True), 0, 1)
        grid.addWidget(Field(_("Day"), self.day_field), 1, 0)
        self.body.addLayout(grid)
        self.done_field, self.response_field = Field("", self.done_edit), Field("", self.response_edit)
        self.body.addWidget(Field(_("When and where was it?"), self.situation_edit))
        self.body.addWidget(self.done_field)
        self.body.addWidget(Field(_("What effect did it have?"), self.effect_edit))
        self.body.addWidget(self.response_field)
        foot = Line(12)
        foot.addWidget(self.raise_tick)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        self.body.addLayout(foot)
