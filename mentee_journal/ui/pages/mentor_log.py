"""Everything with one mentor in time order, and the card that logs a contact."""

from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.story import Event, story
from mentee_journal.models import Direction, Kind, Mentorship
from mentee_journal.ui.page import Page
from mentee_journal.ui.places import PLACE_OF_KIND
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card, Heading
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.log_row import LogRow
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit

SHOWN = 8
ICONS = {
    Kind.SESSION: "session",
    Kind.CONTACT: "mail",
    Kind.ADVICE: "bookmark",
    Kind.FEEDBACK: "quote",
    Kind.COMMENT: "voice",
    Kind.SHARE: "share",
    Kind.REFLECTION: "reflect",
    Kind.ASSESSMENT: "skills",
}


class ContactCard(Card):
    """Who wrote or called, when, and when to write again."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("Log a contact"), ground="paper", gap=10)
        self.setObjectName("contact_card")
        self._contacts, self._today, self._uid = page.journal.mentors.contacts, page.journal.today, ""
        self.direction = Segmented(
            _("Who wrote?"), [(Direction.OUT, _("I wrote or called")), (Direction.IN, _("They did"))]
        )
        self.day_field = DateField(page.journal.today, clearable=False)
        self.channel_edit = LineEdit(placeholder=_("Mail, telephone, in passing …"))
        self.text_edit = GrowingEdit(placeholder=_("What was it about?"), lines=1)
        self.text_edit.setObjectName("contact_text")
        self.follow_up_field = DateField(page.journal.today, placeholder=_("When to write again, if nothing comes"))
        self.follow_up_field.setObjectName("follow_up_field")
        self._lay_out()
        self.hide()

    def begin(self, uid: str) -> None:
        """Open for a person, with today."""
        self._uid = uid
        self.direction.set_current(Direction.OUT)
        self.day_field.set_value(self._today())
        self.follow_up_field.set_value(None)
        self.channel_edit.clear()
        self.text_edit.set_words("")
        self.show()
        self.text_edit.setFocus()

    def keep(self) -> None:
        """Log it."""
        self.day_field.settle()
        self.follow_up_field.settle()
        self._contacts.log(
            self._uid,
            self.text_edit.words(),
            on=self.day_field.value() or self._today(),
            channel=self.channel_edit.text(),
            direction=self.direction.current() or Direction.OUT,
            follow_up_on=self.follow_up_field.value(),
        )
        self.hide()

    def _lay_out(self) -> None:
        self.body.addWidget(self.direction)
        row = Line(16)
        row.addWidget(Field(_("Day"), self.day_field), 1)
        row.addWidget(Field(_("How"), self.channel_edit, optional=True), 1)
        row.addWidget(Field(_("Follow up"), self.follow_up_field, optional=True), 1)
        self.body.addLayout(row)
        self.body.addWidget(Field(_("What"), self.text_edit))
        deeds = Line(8)
        keep, leave = button(_("Log it"), "primary"), button(_("Not now"), "quiet")
        keep.setObjectName("log_button")
        keep.clicked.connect(self.keep)
        leave.clicked.connect(self.hide)
        deeds.addWidget(keep)
        deeds.addWidget(leave)
        deeds.addStretch(1)
        self.body.addLayout(deeds)


class LogPart(QWidget):
    """The story with one mentor, newest first; each line opens what it tells of."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._uid, self._all = page, "", False
        self.card = ContactCard(page)
        heading = Heading(_("Contact log"))
        self.add_link = heading.add_link(_("Log a contact"), "plus")
        self.add_link.setObjectName("log_contact_link")
        self.add_link.clicked.connect(lambda: self.card.begin(self._uid))
        self.all_link = heading.add_link("")
        self.all_link.clicked.connect(self._show_all)
        self.rows = Column(0)
        column = Column(6, parent=self)
        column.addWidget(heading)
        column.addWidget(self.card)
        column.addLayout(self.rows)

    def show_mentor(self, person: Mentorship) -> None:
        if person.uid != self._uid:
            self._uid, self._all = person.uid, False
            self.card.hide()
        events = story(self._page.journal, person.uid)
        self.all_link.setText(_("All {count}").format(count=len(events)))
        self.all_link.setVisible(len(events) > SHOWN and not self._all)
        empty(self.rows)
        for event in events if self._all else events[:SHOWN]:
            self.rows.addWidget(self._row(event))

    def _row(self, event: Event) -> LogRow:
        token = "voiceink" if event.mentors else "ink2"
        day = i18n.day(event.on, self._page.journal.today())
        row = LogRow(event.text, ICONS[Kind(event.kind)], end=day, token=token).look(line=True)
        row.setObjectName(f"event_{event.uid}")
        place = PLACE_OF_KIND.get(event.kind)
        if event.kind == Kind.ADVICE:
            row.clicked.connect(lambda: self._page.show_view("advice"))  # type: ignore[attr-defined]
        elif place:
            row.clicked.connect(lambda: self._page.desk.open(place, event.uid))
        else:
            row.quiet()
        return row

    def _show_all(self) -> None:
        self._all = True
        self.show_mentor(self._page.journal.mentors.get(self._uid))
