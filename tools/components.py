"""Draws every component in its states, in both themes, to `screenshots/`: to be looked at beside the design.

python tools/components.py [folder]
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPaintEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import Button, button, icon_button
from mentee_journal.ui.widgets.card import Hairline, Surface
from mentee_journal.ui.widgets.chips import Chip
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.mentor_note import MentorNote
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.progress import Progress
from mentee_journal.ui.widgets.rating import Marks
from mentee_journal.ui.widgets.row_painter import State, paint_row
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import LineEdit
from mentee_journal.ui.widgets.tick_box import Switch, TickBox, paint_radio

TOKENS = (
    *("desk", "paper", "card", "sunken", "hover", "press", "line", "line2", "field", "ink", "ink2", "ink3", "accent"),
    *("accentink", "accentsoft", "voice", "voiceink", "voicesoft", "amber", "ambersoft", "rose", "rosesoft"),
    *("focus", "hit"),
)
WIDE, TALL = 1180, 1380


class Ringed(QWidget):
    """A widget with the focus ring around it, as the window draws it."""

    def __init__(self, inner: QWidget, radius: int = 8) -> None:
        super().__init__()
        self._inner, self._radius = inner, radius
        Line(0, (4, 4, 4, 4), parent=self).addWidget(inner)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            around = QRectF(self._inner.geometry())
            if isinstance(self._inner, TickBox):
                around = QRectF(self._inner.ring_area().translated(self._inner.pos()))
            canvas.box(around.adjusted(-4, -4, 4, 4), None, "focus", self._radius + 4, 2)


class Swatch(QWidget):
    """One colour."""

    def __init__(self, token: str) -> None:
        super().__init__()
        self._token = token
        keep_look(self, self.update)

    def sizeHint(self) -> QSize:
        return QSize(132, 34)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), self._token, "line2", 8)


class OneRow(QWidget):
    """A row of a list outside a list."""

    def __init__(self, state: State) -> None:
        super().__init__()
        self._state = state

    def sizeHint(self) -> QSize:
        return QSize(232, 60)

    def paintEvent(self, _event: QPaintEvent) -> None:
        row = Row(uid="1", title="Letting the rota go", caption="Ruth Adeyemi", lead="1", lead_caption="Thu")
        with painting(self) as canvas:
            paint_row(canvas, QRectF(self.rect()), row, self._state)


class Radio(QWidget):
    """The mark of one choice."""

    def __init__(self, *, on: bool) -> None:
        super().__init__()
        self._on = on

    def sizeHint(self) -> QSize:
        return QSize(20, 24)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            paint_radio(canvas, 10, 12, on=self._on)


def hovered(made: QWidget) -> QWidget:
    made.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    return made


def pressed(made: Button) -> Button:
    made.setDown(True)
    return made


def off(made: QWidget) -> QWidget:
    made.setEnabled(False)
    return made


def ticked(state: Qt.CheckState) -> TickBox:
    made = TickBox(name="tick")
    made.setTristate(True)
    made.setCheckState(state)
    return made


def wrong(text: str) -> LineEdit:
    made = LineEdit(text)
    made.set_problem(True)
    return made


def focused(text: str) -> LineEdit:
    class Focused(LineEdit):
        def hasFocus(self) -> bool:
            return True

    return Focused(text)


def wide(widget: QWidget, pixels: int) -> QWidget:
    widget.setFixedWidth(pixels)
    return widget


def chosen(chip: Chip) -> Chip:
    chip.setChecked(True)
    return chip


def segmented() -> Segmented:
    return Segmented("View", [("people", "People"), ("outreach", "Outreach")], "outreach")


def examples() -> list[tuple[str, list[tuple[QWidget, str]]]]:
    """Every row of the sheet: its name, and widgets with what they show."""
    on, some, none = Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked
    return [
        ("Primary", [(button("Prepare", "primary"), "rest"), (hovered(button("Prepare", "primary")), "hover"),
                     (pressed(button("Prepare", "primary")), "pressed"),
                     (Ringed(button("Prepare", "primary")), "focus"),
                     (off(button("Prepare", "primary")), "disabled")]),
        ("Secondary", [(button("New session"), "rest"), (hovered(button("New session")), "hover"),
                       (pressed(button("New session")), "pressed"), (Ringed(button("New session")), "focus"),
                       (off(button("New session")), "disabled")]),
        ("Quiet, voice,\nremove", [(button("See all", "quiet"), "quiet"),
                                   (hovered(button("See all", "quiet")), "quiet hover"),
                                   (button("Bring in comments", "voice", "import"), "voice"),
                                   (button("Move to bin", "remove", "trash"), "remove"),
                                   (icon_button("more", "More", side=36), "icon"),
                                   (hovered(icon_button("more", "More", side=36)), "icon hover")]),
        ("Field", [(wide(LineEdit("Room 2.14"), 148), "rest"), (wide(LineEdit(placeholder="Where?"), 148), "hint"),
                   (wide(focused("Room 2.14"), 148), "focus"), (wide(wrong("31 Feb"), 148), "problem, text below")]),
        ("Choices", [(ticked(none), "off"), (ticked(on), "on"), (ticked(some), "some"), (off(ticked(none)), "locked"),
                     (Ringed(ticked(on), 5), "focus"), (pair(Radio(on=False), Radio(on=True)), "radio"),
                     (pair(Switch(name="off"), flipped()), "switch"), (segmented(), "one of few")]),
        ("Chips", [(Chip("trust"), "plain"), (Chip("Delegating", "skill"), "goal, skill"),
                   (Chip("Ruth", "voice"), "mentor's voice"), (Chip("Was due 8 Oct", "due"), "attention"),
                   (Chip("Cannot open", "problem"), "problem"),
                   (pair(Chip("With Ruth", "filter"), chosen(Chip("All 21", "filter"))), "filter off, on"),
                   (Chip("Link", "add"), "add")]),
        ("Ratings", [(Marks(4), "mine, 4 of 5"), (Marks(3, squares=True), "mentor's, 3 of 5"),
                     (Marks(2, most=3, small=True), "how sure, 2 of 3"), (wide(Progress(0.61), 148), "progress"),
                     (IconLine("circle-check", "Reached", "accentink", role="small_medium"), "reached")]),
        ("List row", [(OneRow(State()), "rest"), (OneRow(State(hovered=True)), "hover"),
                      (OneRow(State(selected=True)), "selected"),
                      (OneRow(State(selected=True, ring=True)), "selected, focus")]),
    ]  # fmt: skip


def pair(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = Line(8, parent=holder)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def flipped() -> Switch:
    made = Switch(name="on")
    made.setChecked(True)
    return made


def sheet(title: str) -> QWidget:
    """The whole sheet."""
    page = Surface("paper")
    layout = Column(12, (40, 30, 40, 20), parent=page)
    head = Line(8)
    head.addWidget(Label("Components", "page_title"), 1)
    head.addWidget(Label(title, "body", "ink2"))
    layout.addLayout(head)
    for name, row in examples():
        layout.addWidget(Hairline())
        layout.addLayout(named(name, row))
    layout.addWidget(Hairline())
    layout.addLayout(voices())
    layout.addWidget(Hairline())
    layout.addLayout(colours())
    layout.addStretch(1)
    page.setFixedSize(WIDE, TALL)
    return page


def named(name: str, row: list[tuple[QWidget, str]]) -> QLayout:
    layout = Line(24)
    label = WrappingLabel(name, "body_medium")
    label.setFixedWidth(108)
    layout.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    for widget, caption in row:
        cell = Column(4)
        cell.addStretch(1)
        cell.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        cell.addStretch(1)
        cell.addWidget(Label(caption, "caption", "ink3"))
        layout.addLayout(cell)
    layout.addStretch(1)
    return layout


def voices() -> QLayout:
    layout = Line(24)
    label = WrappingLabel("Voice, notices", "body_medium")
    label.setFixedWidth(108)
    layout.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    left, right = Column(12), Column(12)
    note = MentorNote("Ruth, 10 October", "Worth keeping. What would tell you that you can stop looking?")
    draft = NoticeBox("We restored your unsaved draft.", "draft")
    draft.add_button("Keep it")
    problem = NoticeBox("The backup folder is not there. Your journal itself is safe.", "problem")
    lock = NoticeBox("Their titles, dates and tags are left out too.", lead="2 private entries stay here.")
    for box, widgets in ((left, (note, draft)), (right, (problem, lock))):
        for widget in widgets:
            widget.setFixedWidth(440)
            box.addWidget(widget)
        box.addStretch(1)
        layout.addLayout(box)
    layout.addStretch(1)
    return layout


def colours() -> QLayout:
    grid = QGridLayout()
    grid.setSpacing(8)
    for place, token in enumerate(TOKENS):
        cell = Column(2)
        cell.addWidget(Swatch(token))
        cell.addWidget(Label(token, "caption_medium"))
        cell.addWidget(Label(theme.color(token).name().upper(), "caption", "ink3"))
        grid.addLayout(cell, place // 7, place % 7)
    return grid


def main() -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    if "Inter" in QFontDatabase.families():
        app.setFont(QFont("Inter"))
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots")
    folder.mkdir(exist_ok=True)
    for choice, title, name in (
        ("light", "Paper (light)", "00-components"),
        ("dark", "Lamplight (dark)", "00-components-dark"),
    ):
        theme.current().apply(choice)
        page = sheet(title)
        page.show()
        app.processEvents()
        page.grab().save(str(folder / f"{name}.png"))
        page.close()


if __name__ == "__main__":
    main()
