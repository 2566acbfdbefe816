"""The details of a mentor and the agreement with them: folded away until they are to be changed."""

from typing import Any

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Mentorship
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.mentor_words import kinds, stages
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit


class CadenceChoice(Choice):
    """Days between sessions, from every week to every three months; kept as a number."""

    def __init__(self) -> None:
        super().__init__(
            [
                ("", _("When it suits")),
                ("7", _("Every week")),
                ("14", _("Every 2 weeks")),
                ("21", _("Every 3 weeks")),
                ("30", _("Every month")),
                ("60", _("Every 2 months")),
                ("90", _("Every 3 months")),
            ]
        )

    def show_days(self, days: int | None) -> None:
        """Choose these days; a number of one's own is added to the choices."""
        key = str(days or "")
        if key and self.findData(key) < 0:
            self.addItem(_("Every {days} days").format(days=key), key)
        self.set_current(key)


class DetailsCard(Card):
    """Every field is optional but the name, and each saves itself."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(ground="paper", gap=12)
        self.setObjectName("mentor_details")
        self._mentors, self._uid = page.journal.mentors, ""
        today = page.journal.today
        self.cadence = CadenceChoice()
        self.cadence.chosen.connect(lambda key: self._mentors.change(self._uid, cadence_days=int(key) if key else None))
        about: list[tuple[str, Any, str, str]] = [
            ("kind", Choice(list(kinds().items())), _("Kind"), ""),
            ("stage", Choice(list(stages().items())), _("Where you stand"), ""),
            ("role", LineEdit(), _("Role"), ""),
            ("organisation", LineEdit(), _("Where they work"), ""),
            ("email", LineEdit(), _("Mail"), ""),
            ("link", LineEdit(), _("Web page"), ""),
            ("how_we_met", GrowingEdit(lines=1), _("How you met"), ""),
            ("topics", GrowingEdit(lines=1), _("What you can learn from them"), ""),
        ]
        agreement: list[tuple[str, Any, str, str]] = [
            ("purpose", GrowingEdit(lines=1), _("What is it for?"), ""),
            ("", self.cadence, _("How often"), ""),
            ("channel", LineEdit(), _("Where, or how"), ""),
            ("confidentiality", GrowingEdit(lines=1), _("In confidence"), ""),
            ("expect_from_mentor", GrowingEdit(lines=1), _("What you expect"), ""),
            ("expect_from_me", GrowingEdit(lines=1), _("What they expect"), ""),
            ("starts_on", DateField(today), _("Since"), ""),
            ("review_on", DateField(today), _("Look at it again on"), ""),
            ("ends_on", DateField(today), _("Until"), ""),
            ("notes", GrowingEdit(lines=2), _("Notes"), ""),
        ]
        self._add_fields(form, about)
        self.body.addWidget(WrappingLabel(_("Our agreement"), "card_heading"))
        self._add_fields(form, agreement)
        deeds = Line(8)
        self.done_button = button(_("Done"))
        self.done_button.setObjectName("details_done_button")
        self.done_button.clicked.connect(self.toggle)
        deeds.addWidget(self.done_button)
        deeds.addStretch(1)
        self.body.addLayout(deeds)
        self.hide()

    def show_mentor(self, person: Mentorship) -> None:
        self._uid = person.uid
        self.cadence.show_days(person.cadence_days)

    def toggle(self) -> None:
        """Show the fields, or hide them."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            first = self.findChild(Choice)
            if first is not None:
                first.setFocus()

    def _add_fields(self, form: Form, fields: list[tuple[str, Any, str, str]]) -> None:
        boxes: list[tuple[QWidget, int]] = []
        for name, widget, label, hint in fields:
            if name:
                typed = isinstance(widget, LineEdit | GrowingEdit) and not isinstance(widget, DateField)
                form.text(name, widget) if typed else form.value(name, widget)
                widget.setObjectName(f"{name}_field")
            boxes.append((Field(label, widget, hint), 1))
        for place in range(0, len(boxes), 2):
            self.body.addLayout(Columns(boxes[place : place + 2], gap=12, least=200))
