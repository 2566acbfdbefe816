"""The agenda of a session: what to leave with, and the lines in order with their minutes."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import AgendaLine, Session
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_lines import LineRow
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit

MINUTES = (0, 5, 10, 15, 20, 30, 45)
ICONS = {
    "comment": ("voice", "voiceink"),
    "action": ("circle-check", "ink2"),
    "goal": ("goal", "ink2"),
    "takeaway": ("bookmark", "ink2"),
    "question": ("help", "ink2"),
    "advice": ("check", "ink2"),
    "session": ("session", "ink2"),
    "reflection": ("reflect", "ink2"),
    "feedback": ("quote", "ink2"),
}


class TimeBar(QWidget):
    """The minutes of the lines side by side, as a share of the session's; what is left stays open."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[int, str]] = []
        self._all = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        keep_look(self, self.updateGeometry)

    def set_parts(self, parts: list[tuple[int, str]], minutes: int) -> None:
        """Show parts of (minutes, colour token) within `minutes`."""
        self._parts, self._all = parts, max(minutes, sum(part for part, _token in parts), 1)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.px(120), theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        gap = theme.px(2)
        with painting(self) as canvas:
            x = 0.0
            for minutes, token in self._parts:
                width = self.width() * minutes / self._all
                canvas.box(QRectF(x, 0, max(width - gap, 1), self.height()), token, None, 3)
                x += width
            if x < self.width() - 1:
                canvas.box(QRectF(x, 0, self.width() - x, self.height()), "sunken", "line2", 3)


class AgendaRow(QWidget):
    """A line: its number, words, what it is about and its minutes. Alt with the arrows moves it."""

    def __init__(self, card: "AgendaCard", line: AgendaLine, number: int) -> None:
        super().__init__()
        self._card, self._uid = card, line.uid
        row = Line(12, (0, 6, 0, 6), parent=self)
        row.addWidget(Label(str(number), "section_title", "ink2"), 0, Qt.AlignmentFlag.AlignVCenter)
        icon, token = ICONS.get(line.about_kind, ("edit", "ink3"))
        self.words = LineRow(
            line.text,
            icon,
            token=token,
            name=f"agenda_{line.uid}",
            change=lambda text: card.shelf.change(line.uid, text=text),
            remove=lambda: card.remove(line.uid),
        )
        self.words.setToolTip(_("Enter changes it, Alt with the arrows moves it, Delete takes it away"))
        row.addWidget(self.words, 1)
        options = [(str(n), _("{count} min").format(count=n) if n else _("open")) for n in MINUTES]
        self.minutes = Choice(options, small=True)
        self.minutes.setObjectName(f"minutes_{line.uid}")
        self.minutes.setAccessibleName(_("Minutes for “{text}”").format(text=line.text))
        self.minutes.set_current(str(line.minutes or 0))
        self.minutes.chosen.connect(lambda key: card.shelf.change(line.uid, minutes=int(key) or None))
        row.addWidget(self.minutes)
        for step, name, glyph in ((-1, _("Move up"), "chev-up"), (1, _("Move down"), "chev-down")):
            move = icon_button(glyph, f"{name}: {line.text}", name, side=24)
            move.setObjectName(f"{glyph}_{line.uid}")
            move.clicked.connect(lambda _on=False, step=step: card.move_by(line.uid, step))
            row.addWidget(move)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._card.move_by(self._uid, -1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() == Qt.Key.Key_Insert:
            self._card.adding.setFocus()
        else:
            super().keyPressEvent(event)


class AgendaCard(Card):
    """Every change is kept with the session as it is made."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__(gap=10, margins=(28, 22, 28, 22))
        self._page, self.shelf, self._uid = page, page.journal.sessions.agenda, ""
        self._order: list[str] = []
        self.aim_edit: GrowingEdit = form.text("aim", GrowingEdit(lines=1, most=4))
        self.aim_edit.setObjectName("aim_edit")
        self.body.addWidget(Field(_("What do I want to leave with?"), self.aim_edit))
        head = Line(8, (0, 8, 0, 0))
        head.addWidget(Label(_("Your agenda"), "section_title"), 1)
        self.time_label = Label("", "small", "ink2")
        head.addWidget(self.time_label)
        self.body.addLayout(head)
        self.bar = TimeBar()
        self.body.addWidget(self.bar)
        self.rows = Column(0)
        self.body.addLayout(self.rows)
        self.adding = LineEdit(placeholder=_("Add a line"), icon="plus")
        self.adding.setAccessibleName(_("Add a line to the agenda"))
        self.adding.setObjectName("agenda_edit")
        self.adding.returnPressed.connect(self._add)
        self.body.addWidget(self.adding)

    def show_session(self, session: Session) -> None:
        self._uid, self._order = session.uid, [line.uid for line in session.agenda]
        empty(self.rows)
        for number, line in enumerate(session.agenda, 1):
            self.rows.addWidget(AgendaRow(self, line, number))
        taken = sum(line.minutes or 0 for line in session.agenda)
        if session.minutes:
            self.time_label.setText(_("{taken} of {all} minutes").format(taken=taken, all=session.minutes))
        else:
            self.time_label.setText(_("{taken} minutes").format(taken=taken) if taken else "")
        parts = [
            (line.minutes, "voice" if line.about_kind == "comment" else "accent")
            for line in session.agenda
            if line.minutes
        ]
        self.bar.set_parts(parts, session.minutes or 0)
        self.bar.setAccessibleName(self.time_label.text())
        self.bar.setVisible(bool(parts))

    def move_by(self, uid: str, steps: int) -> None:
        """Move a line up or down."""
        self.shelf.move(uid, self._order.index(uid) + steps)

    def remove(self, uid: str) -> None:
        self._page.desk.tell(_("Line moved to the bin"), self.shelf.remove(uid))

    def _add(self) -> None:
        if text := self.adding.text().strip():
            self.adding.clear()
            self.shelf.add(session_uid=self._uid, text=text, minutes=10)
