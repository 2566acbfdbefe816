"""How a goal goes: the number over time, the milestones, and what to do when it gets hard."""

import datetime as dt

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.goals import Standing
from mentee_journal.models import Goal, Milestone
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_words import amount
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.card import Card, Heading
from mentee_journal.ui.widgets.charts import TrendChart
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.near_dates import read_day
from mentee_journal.ui.widgets.paint import Canvas
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from mentee_journal.ui.widgets.tick_box import TickBox
from mentee_journal.ui.widgets.typed_fields import Unreadable


class MeasureCard(Card):
    """The measure with its start, now and aim, and the line between. Hidden for a goal without a number."""

    def __init__(self, page: Page) -> None:
        super().__init__(gap=10, margins=(24, 16, 24, 12))
        self._today = page.journal.today
        self.name = WrappingLabel("", "card_heading")
        self.caption = Label("", "small", "ink2")
        self.numbers = {key: Label("", "section_title") for key in ("start", "now", "aim")}
        self.numbers["now"].set_look(token="accentink")
        self.chart = TrendChart()
        self._lay_out()

    def show_goal(self, goal: Goal, standing: Standing) -> None:
        points = [(check.on, check.value) for check in goal.check_ins if check.value is not None]
        if goal.baseline is not None and goal.starts_on and (not points or goal.starts_on < points[0][0]):
            points.insert(0, (goal.starts_on, goal.baseline))
        self.setVisible(bool(goal.measure or goal.target is not None or points))
        self.name.setText(goal.measure or _("The number"))
        count = len(goal.check_ins)
        words = ngettext("{count} check-in", "{count} check-ins", count).format(count=count)
        if goal.starts_on:
            begun = i18n.short_day(goal.starts_on, self._today())
            words = _("{check_ins} since {day}").format(check_ins=words, day=begun)
        self.caption.setText(words)
        for key, value in (("start", goal.baseline), ("now", standing.value), ("aim", goal.target)):
            self.numbers[key].setText("\N{EN DASH}" if value is None else i18n.number(value))
        self._show_chart(goal, points)

    def _show_chart(self, goal: Goal, points: list[tuple[dt.date, float]]) -> None:
        self.chart.setVisible(len(points) > 1)
        if len(points) > 1:
            aim = _("Aim {amount}").format(amount=amount(goal.target, goal.unit)) if goal.target is not None else ""
            self.chart.set_readings(
                points, target=goal.target, target_words=aim, until=goal.due_on, today=self._today(), unit=goal.unit
            )

    def _lay_out(self) -> None:
        told, numbers = QWidget(), QWidget()
        words, head = Column(0, parent=told), Line(24, parent=numbers)
        words.addWidget(self.name)
        words.addWidget(self.caption)
        for key, name in (("start", _("Start")), ("now", _("Now")), ("aim", _("Aim"))):
            pair = Column(0)
            pair.addWidget(Label(name, "small", "ink2"))
            pair.addWidget(self.numbers[key])
            head.addLayout(pair)
        self.body.addLayout(Columns([(told, 1), (numbers, 0)], gap=24, below=4, least=200))
        self.body.addWidget(self.chart)


class Diamond(TickBox):
    """The mark of a milestone: a diamond, filled with a tick when it is reached."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()  # the row moves itself; a button would walk on with the arrows
        else:
            super().keyPressEvent(event)

    def _paint_mark(self, canvas: Canvas) -> None:
        middle = self._mark_rect().center()
        if self.isChecked():
            side = theme.px(13) / 2
            painter = canvas.painter
            painter.save()
            painter.translate(canvas.place(self._mark_rect()).center())
            painter.rotate(45)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawRoundedRect(QRectF(-side, -side, 2 * side, 2 * side), 2, 2)
            painter.restore()
            canvas.icon("check", middle.x() - theme.px(5), middle.y(), theme.px(10), "onaccent")
        else:
            canvas.icon("milestone", middle.x() - theme.px(10), middle.y(), theme.px(20), "ink2")


class MilestoneRow(QWidget):
    """A milestone with its tick and its day; Alt with the arrows moves it, Delete takes it away."""

    def __init__(self, part: "MilestonesPart", milestone: Milestone, today: dt.date) -> None:
        super().__init__()
        self._part, self._uid, self._place = part, milestone.uid, milestone.position
        self.tick = Diamond(name=milestone.text)
        self.tick.setObjectName(f"milestone_{milestone.uid}")
        self.tick.setChecked(milestone.done_on is not None)
        self.tick.clicked.connect(lambda on: part.tick(milestone.uid, on=on))
        words = WrappingLabel(milestone.text, "body", "ink2" if milestone.done_on else "ink")
        when = milestone.done_on or milestone.due_on
        late = milestone.done_on is None and milestone.due_on is not None and milestone.due_on < today
        day = Label(i18n.short_day(when, today) if when else "", "small", "amber" if late else "ink2")
        line = Line(12, (0, 6, 0, 6), parent=self)
        line.addWidget(self.tick)
        line.addWidget(words, 1)
        line.addWidget(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._part.move_by(self._uid, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Delete:
            self._part.remove(self._uid)
        elif event.key() == Qt.Key.Key_Insert:
            self._part.adding.setFocus()
        else:
            super().keyPressEvent(event)


class MilestonesPart(QWidget):
    """The steps on the way; a line at the end adds one: *He runs a whole month, 31 Oct*."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._goals, self._uid = page, page.journal.goals, ""
        self._order: list[str] = []
        self.heading = Heading(_("Milestones"))
        self.rows = Column(0)
        self.adding = LineEdit(placeholder=_("Add a milestone, with a day if you like"), small=True)
        self.adding.setAccessibleName(_("Add a milestone"))
        self.adding.setObjectName("milestone_edit")
        self.adding.returnPressed.connect(self._add)
        column = Column(4, parent=self)
        column.addWidget(self.heading)
        column.addLayout(self.rows)
        column.addWidget(self.adding)
        column.addStretch(1)

    def show_goal(self, goal: Goal, standing: Standing) -> None:
        self._uid, self._order = goal.uid, [one.uid for one in goal.milestones]
        done = _("{done} of {all}").format(done=standing.done_milestones, all=standing.milestones)
        self.heading.set_caption(done if standing.milestones else "")
        empty(self.rows)
        for milestone in goal.milestones:
            self.rows.addWidget(MilestoneRow(self, milestone, self._page.journal.today()))

    def tick(self, uid: str, *, on: bool) -> None:
        """Reached, or not after all."""
        self._goals.milestones.tick(uid) if on else self._goals.milestones.untick(uid)

    def move_by(self, uid: str, steps: int) -> None:
        """Move a milestone up or down."""
        self._goals.milestones.move(uid, self._order.index(uid) + steps)

    def remove(self, uid: str) -> None:
        self._page.desk.tell(_("Milestone moved to the bin"), self._goals.milestones.remove(uid))

    def _add(self) -> None:
        text, due_on = with_day(self.adding.text(), self._page.journal.today())
        if text:
            self.adding.clear()
            self._goals.milestones.add(goal_uid=self._uid, text=text, due_on=due_on)


class IfThenPart(QWidget):
    """The obstacle within, and the plan for it: if that happens, then I do this."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        column = Column(4, parent=self)
        column.addWidget(Heading(_("If it gets hard")))
        card = Card(ground="paper", gap=4, margins=(16, 12, 16, 12), radius=8)
        for field, name, hint in (
            ("obstacle", _("If"), _("What in me could get in the way?")),
            ("if_then", _("then"), _("What will I do when it does?")),
        ):
            edit: GrowingEdit = form.text(field, GrowingEdit(placeholder=hint, lines=1, bare=True))
            edit.setAccessibleName(f"{name}: {hint}")
            edit.setObjectName(f"{field}_edit")
            card.body.addWidget(Label(name, "small", "ink3"))
            card.body.addWidget(edit)
        column.addWidget(card)
        column.addStretch(1)

    def show_goal(self, goal: Goal, standing: Standing) -> None:
        """The form shows the texts; nothing else is here."""


def with_day(typed: str, today: dt.date) -> tuple[str, dt.date | None]:
    """*He runs a month, 31 Oct* as its words and its day, when what follows the last comma is one."""
    words, comma, last = typed.strip().rpartition(",")
    if not comma:
        return typed.strip(), None
    try:
        return words.strip(), read_day(last.strip(), today)
    except Unreadable:
        return typed.strip(), None


