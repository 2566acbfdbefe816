"""What is said about a goal over time: the line that notes how it stands, the check-ins so far, and its links."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.goals import Standing
from mentee_journal.models import CheckIn, Goal
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_words import amount
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card, Hairline, Heading
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.log_row import LogRow
from mentee_journal.ui.widgets.rating import CirclesRating
from mentee_journal.ui.widgets.text_fields import GrowingEdit
from mentee_journal.ui.widgets.typed_fields import NumberField

SHOWN = 4  # check-ins before "All"


class CheckInCard(Card):
    """Notes how the goal stands today, or on another day. Ctrl+Enter notes it, Esc leaves it."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("How does it stand?"), ground="paper", gap=10)
        self.setObjectName("check_in_card")
        self._goals, self._today, self._uid = page.journal.goals, page.journal.today, ""
        self.day_field = DateField(page.journal.today, clearable=False)
        self.value_field = NumberField()
        self.progress_field = NumberField(lowest=0)
        self.confidence = CirclesRating(_("How sure are you to get there?"))
        self.note_edit = GrowingEdit(placeholder=_("What moved, what stood in the way?"))
        self.note_edit.setObjectName("check_in_note")
        self.value_field.setObjectName("check_in_value")
        self._lay_out()
        self.hide()

    def begin(self, goal: Goal) -> None:
        """Open with today and nothing said; the caret is in the first field."""
        if self.isHidden() or goal.uid != self._uid:
            self._uid = goal.uid
            self.day_field.set_value(self._today())
            self.value_field.set_value(None)
            self.progress_field.set_value(None)
            self.confidence.set_rating(None)
            self.note_edit.set_words("")
        has_number = bool(goal.measure or goal.target is not None)
        self.value_box.setVisible(has_number)
        self.progress_box.setVisible(not has_number)
        self.value_box.label.setText(goal.measure or _("The number now"))
        self.show()
        (self.value_field if has_number else self.note_edit).setFocus()

    def note(self) -> None:
        """Keep it as a check-in."""
        for field in (self.day_field, self.value_field, self.progress_field):
            field.settle()
        progress = self.progress_field.value()
        self._goals.check_in(
            self._uid,
            on=self.day_field.value() or self._today(),
            value=self.value_field.value(),
            progress=None if progress is None else min(100, round(progress)),
            confidence=self.confidence.rating(),
            note=self.note_edit.words(),
        )
        self.note_edit.set_words("")
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.note()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.value_box = Field(_("The number now"), self.value_field)
        self.progress_box = Field(_("How far, in percent"), self.progress_field, optional=True)
        boxes = (Field(_("Day"), self.day_field), self.value_box, self.progress_box)
        self.body.addLayout(Columns([(box, 1) for box in boxes], least=160))
        sure = Line(12)
        sure.addWidget(Label(_("How sure are you to get there?"), "small", "ink2"))
        sure.addWidget(self.confidence)
        sure.addStretch(1)
        self.body.addLayout(sure)
        self.body.addWidget(Field(_("In a sentence or two"), self.note_edit, optional=True))
        deeds = Line(8)
        self.note_button = button(_("Note it"), "primary")
        self.note_button.setObjectName("note_button")
        self.note_button.clicked.connect(self.note)
        leave = button(_("Not now"), "quiet")
        leave.clicked.connect(self.hide)
        deeds.addWidget(self.note_button)
        deeds.addWidget(leave)
        deeds.addStretch(1)
        self.body.addLayout(deeds)


class CheckInsPart(QWidget):
    """The check-ins, newest first."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._all, self._goal_uid = page, False, ""
        self.heading = Heading(_("Check-ins"))
        self.all_link = self.heading.add_link("")
        self.all_link.clicked.connect(self._show_all)
        self.rows = Column(0)
        column = Column(4, parent=self)
        column.addWidget(self.heading)
        column.addLayout(self.rows)

    def show_goal(self, goal: Goal, standing: Standing) -> None:
        if goal.uid != self._goal_uid:
            self._goal_uid, self._all = goal.uid, False
        newest = list(reversed(goal.check_ins))
        self.setVisible(bool(newest))
        self.all_link.setText(_("All {count}").format(count=len(newest)))
        self.all_link.setVisible(len(newest) > SHOWN and not self._all)
        empty(self.rows)
        for check_in in newest if self._all else newest[:SHOWN]:
            self.rows.addWidget(Hairline())
            self.rows.addWidget(CheckInRow(self._page, goal, check_in))

    def _show_all(self) -> None:
        self._all = True
        goal = self._page.journal.goals.get(self._goal_uid)
        self.show_goal(goal, self._page.journal.goals.standing(goal))


class CheckInRow(QWidget):
    """*9 Oct · 3.5 h · Looked once, on Monday.* Delete moves it to the bin."""

    def __init__(self, page: Page, goal: Goal, check_in: CheckIn) -> None:
        super().__init__()
        self._page, self._uid = page, check_in.uid
        self.setObjectName(f"check_in_{check_in.uid}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        day = i18n.short_day(check_in.on, page.journal.today())
        if check_in.value is not None:
            said = amount(check_in.value, goal.unit)
        else:
            said = _("{percent} %").format(percent=check_in.progress) if check_in.progress is not None else ""
        self.setAccessibleName(", ".join(part for part in (day, said, check_in.note) if part))
        line = Line(12, (0, 8, 0, 8), parent=self)
        for text, role, token, width in ((day, "small", "ink2", 52), (said, "body_semibold", "ink", 56)):
            label = Label(text, role, token)
            label.setMinimumWidth(width)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(WrappingLabel(check_in.note, "quote"), 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            undo = self._page.journal.goals.check_ins.remove(self._uid)
            self._page.desk.tell(_("Check-in moved to the bin"), undo)
        else:
            super().keyPressEvent(event)


class LinksPart(QWidget):
    """Where the goal came up: sessions, actions and reflections that are about it."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.rows = Column(0)
        column = Column(4, parent=self)
        column.addWidget(Heading(_("Where it came up")))
        column.addLayout(self.rows)

    def show_goal(self, goal: Goal, standing: Standing) -> None:
        today = self._page.journal.today()
        found = [
            (one.starts_at.date(), "session", one.title or _("A session"), "sessions", one.uid) for one in goal.sessions
        ]
        found += [(one.on, "reflect", one.title or _("A reflection"), "reflect", one.uid) for one in goal.reflections]
        found.sort(key=lambda one: one[0], reverse=True)
        empty(self.rows)
        for day, icon, title, place, uid in found:
            row = LogRow(title, icon, end=i18n.short_day(day, today)).look(line=True)
            row.setObjectName(f"link_{uid}")
            row.clicked.connect(lambda _checked=False, place=place, uid=uid: self._page.desk.open(place, uid))
            self.rows.addWidget(row)
        for action in goal.actions:
            end = _("Done") if action.done_on else ""
            self.rows.addWidget(LogRow(action.text, "circle-check", end=end).look(line=True).quiet())
        self.setVisible(bool(found or goal.actions))
