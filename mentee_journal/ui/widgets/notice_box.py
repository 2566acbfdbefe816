"""Quiet boxes with an icon: what stays here, what was restored, what went wrong."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.ui import theme
from mentee_journal.ui.widgets.boxes import Column, Line, follow
from mentee_journal.ui.widgets.buttons import Button, button
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting


@dataclass(frozen=True, slots=True)
class _Kind:
    fill: str
    edge: str
    icon: str
    icon_token: str
    token: str


KINDS = {
    "lock": _Kind("sunken", "line", "lock", "ink2", "ink2"),
    "calm": _Kind("card", "line", "lock", "accent", "ink2"),
    "info": _Kind("card", "line", "info", "accent", "ink2"),
    "draft": _Kind("ambersoft", "amberline", "undo", "amber", "ink"),
    "problem": _Kind("rosesoft", "roseline", "warning", "rose", "ink"),
}


class NoticeBox(QWidget):
    """`NoticeBox(_("Their titles are left out too."), "lock", lead=_("2 private entries stay here."))`.

    Kinds: lock calm info draft (amber) problem (rose). `box.add_button(_("Keep it"))` returns the button.
    """

    def __init__(self, text: str, kind: str = "lock", *, lead: str = "", icon: str = "") -> None:
        super().__init__()
        self._kind = KINDS[kind]
        small = kind in {"lock", "calm", "info"}
        self.words = WrappingLabel(text, "small" if small else "body", self._kind.token, lead=lead)
        sign = Icon(icon or self._kind.icon, self._kind.icon_token, 18 if small else 20)
        words, self._deeds = QWidget(), QWidget()
        self._said = Line(12, parent=words)
        self._said.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        self._said.addWidget(self.words, 1)
        self._line = Line(12, parent=self._deeds)
        self._deeds.hide()
        box = Column(0, (16, 10, 12, 10), parent=self)
        box.addLayout(Columns([(words, 1), (self._deeds, 0)], gap=12, below=8, least=220, middle=True))
        self.setAccessibleName(f"{lead} {text}".strip())
        keep_look(self, self.update)

    def set_words(self, text: str, lead: str = "") -> None:
        """Say something else."""
        self.words.set_words(text, lead)
        self.setAccessibleName(f"{lead} {text}".strip())

    def add_button(self, text: str, kind: str = "secondary") -> Button:
        """A small button at the end."""
        made = button(text, kind, small=True)
        self.add(made)
        return made

    def add(self, control: QWidget) -> None:
        """Any control at the end."""
        follow(self._said, 12, (0, 4, 0, 4))  # the first line stands level with the button
        self._line.addWidget(control)
        self._deeds.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with painting(self) as canvas:
            canvas.box(self.rect(), self._kind.fill, self._kind.edge, theme.px(8))
