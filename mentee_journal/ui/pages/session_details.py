"""Day, time, kind, person and place of a session: folded away until they are to be changed."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from mentee_journal.i18n import _
from mentee_journal.models import MentorshipKind, Session
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_words import kinds, statuses
from mentee_journal.ui.widgets.boxes import follow
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.link_chooser import ChipRow, Linked
from mentee_journal.ui.widgets.text_fields import LineEdit
from mentee_journal.ui.widgets.typed_fields import DurationField, TimeField


class DetailsCard(Card):
    """Every field is optional but the day, and each saves itself."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(ground="paper", gap=12, margins=(16, 14, 16, 16))
        self.setObjectName("session_details")
        self._page, self._journal, self._uid = page, page.journal, ""
        self.day_field = DateField(page.journal.today, clearable=False)
        self.time_field = TimeField()
        self.mentor_choice: Choice = form.value("mentorship_uid", Choice(icon="mentors"))
        self.kind_choice: Choice = form.value("kind", Choice([(key, name) for key, (name, _i) in kinds().items()]))
        self.status_choice: Choice = form.value("status", Choice(statuses()))
        self.minutes_field: DurationField = form.value("minutes", DurationField())
        self.place_edit: LineEdit = form.text("place", LineEdit(placeholder=_("Where?")))
        self.feeling_edit: LineEdit = form.text("feeling", LineEdit(placeholder=_("Two words, as: lighter, unsure")))
        self.template_button = button(_("Start from an outline"), "quiet", "list", small=True)
        self.members = ChipRow(_("Who was there"), self._find_members)
        self._lay_out()
        self._connect()
        self.hide()

    def show_session(self, session: Session) -> None:
        self._uid = session.uid
        if not self.day_field.hasFocus():
            self.day_field.set_value(session.starts_at.date())
        if not self.time_field.hasFocus():
            self.time_field.set_value(session.starts_at.time())
        people = [("", _("Nobody in particular"))]
        people += [(one.uid, one.name) for one in self._journal.mentors.all()]
        self.mentor_choice.set_options(people)
        self.mentor_choice.set_current(session.mentorship_uid or "")
        in_circle = session.mentorship is not None and session.mentorship.kind == MentorshipKind.CIRCLE
        self.members_box.setVisible(in_circle)
        self.members.set_linked([Linked(one.uid, one.name, "person") for one in session.members])
        self.template_button.setVisible(not session.notes.strip())

    def toggle(self) -> None:
        """Show the fields, with the keyboard in the first, or hide them."""
        self.setVisible(self.isHidden())
        if self.isVisible():
            self.day_field.setFocus()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        follow(grid, 12)
        fields = [
            Field(_("Day"), self.day_field),
            Field(_("Time"), self.time_field),
            Field(_("With"), self.mentor_choice),
            Field(_("Kind"), self.kind_choice),
            Field(_("How long"), self.minutes_field),
            Field(_("Is it planned?"), self.status_choice),
            Field(_("Where"), self.place_edit),
            Field(_("How did it leave you?"), self.feeling_edit),
        ]
        for place, field in enumerate(fields):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(grid)
        self.members_box = Field(_("Who was there"), self.members)
        self.body.addWidget(self.members_box)
        self.body.addWidget(self.template_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _connect(self) -> None:
        for widget, name in (
            (self.day_field, "day_field"),
            (self.time_field, "time_field"),
            (self.mentor_choice, "mentor_choice"),
            (self.kind_choice, "kind_choice"),
            (self.place_edit, "place_edit"),
            (self.template_button, "template_button"),
        ):
            widget.setObjectName(name)
        self.day_field.changed.connect(lambda _value: self._move())
        self.time_field.changed.connect(lambda _value: self._move())
        self.template_button.clicked.connect(self._use_template)
        self.members.added.connect(lambda one: self._set_member(one, present=True))
        self.members.removed.connect(lambda one: self._set_member(one, present=False))

    def _move(self) -> None:
        """Give the session the day and time of the fields."""
        day, time = self.day_field.value(), self.time_field.value()
        if day is not None:
            now = self._journal.sessions.get(self._uid).starts_at
            self._journal.sessions.change(self._uid, starts_at=dt.datetime.combine(day, time or now.time()))

    def _use_template(self) -> None:
        session = self._journal.sessions.get(self._uid)
        reverse = session.mentorship is not None and session.mentorship.kind == MentorshipKind.REVERSE
        templates = self._page.desk.content.session_templates
        wanted = "reverse_hour" if reverse else session.kind
        template = next((one for one in templates if one.key == wanted), None)
        template = template or next((one for one in templates if one.kind == session.kind), None)
        if template is not None:
            self._journal.sessions.use_template(self._uid, template)

    def _find_members(self, typed: str) -> list[Linked]:
        session = self._journal.sessions.get(self._uid)
        if session.mentorship_uid is None:
            return []
        people = self._journal.mentors.get(session.mentorship_uid).members
        return [Linked(one.uid, one.name, "person") for one in people if typed.casefold() in one.name.casefold()]

    def _set_member(self, one: Linked, *, present: bool) -> None:
        now = [member.uid for member in self._journal.sessions.get(self._uid).members if member.uid != one.uid]
        self._journal.sessions.change(self._uid, members=[*now, one.uid] if present else now)
