"""Two texts beside each other, to choose between: a draft and what stood there, an earlier text, a rival's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from mentee_journal.i18n import _
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Hairline, Surface
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.marked_text import MarkedText
from mentee_journal.ui.widgets.scroll import Panes

if TYPE_CHECKING:
    from mentee_journal.journal import Undo


@dataclass(frozen=True)
class Pair:
    """Two texts of one field. `take` makes `other` the present one and gives the way back; `keep` ends the question."""

    title: str
    when: str
    mine: str
    other: str
    mine_name: str
    other_name: str
    take: "Callable[[], Undo] | None" = None
    keep: "Callable[[], Undo | None] | None" = None
    taken: str = ""
    """What is said when `other` was taken."""


class CompareDialog(QDialog):
    """`CompareDialog(desk, _("Earlier texts"), pairs, window).open()`; with several, a list leads to each."""

    def __init__(self, desk: Desk, title: str, pairs: Sequence[Pair], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("compare_dialog")
        self.setWindowTitle(title)
        self._desk, self._pairs, self._place = desk, list(pairs), 0
        self.list_pane = ListPane(title)
        self.list_pane.set_source(self._rows)
        self.list_pane.chosen.connect(lambda uid: self._show(int(uid)))
        self.list_pane.setVisible(len(pairs) > 1)
        self.about = WrappingLabel("", "card_heading")
        self.mine, self.other = MarkedText(_("As it is now")), MarkedText(_("The other text"))
        self.mine_name, self.other_name = Label("", "group_head", "ink2"), Label("", "group_head", "ink2")
        self._make_buttons()
        self._lay_out()
        self.resize(min(theme.px(880), parent.width()), min(theme.px(560), parent.height()))
        if pairs:
            self.list_pane.select("0")
            self._show(0)

    def _make_buttons(self) -> None:
        self.keep_button = button(_("Keep this one"), "primary")
        self.take_button = button(_("Take the other"), icon="undo")
        self.copy_button = button(_("Copy the other"), "quiet", "copy")
        self.close_button = button(_("Close"), "quiet")
        for name in ("keep_button", "take_button", "copy_button", "close_button"):
            getattr(self, name).setObjectName(f"compare_{name}")
        self.keep_button.clicked.connect(self._keep)
        self.take_button.clicked.connect(self._take)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._pair.other))
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        right = Surface("card")
        column = Column(12, (24, 20, 24, 16), parent=right)
        column.addWidget(self.about)
        sides = QWidget()
        Columns([(self._side(self.mine_name, self.mine), 1), (self._side(self.other_name, self.other), 1)],
                gap=24, least=200, parent=sides)  # fmt: skip
        column.addWidget(sides, 1)
        column.addWidget(Hairline())
        deeds = Line(8)
        for made in (self.keep_button, self.take_button, self.copy_button):
            deeds.addWidget(made)
        deeds.addStretch(1)
        deeds.addWidget(self.close_button)
        column.addLayout(deeds)
        Column(parent=self).addWidget(Panes([self.list_pane, right], [240, 640], stretch=1))

    def _side(self, name: Label, text: MarkedText) -> QWidget:
        side = QWidget()
        column = Column(6, parent=side)
        column.addWidget(name)
        column.addWidget(text, 1)
        return side

    @property
    def _pair(self) -> Pair:
        return self._pairs[self._place]

    def _rows(self, offset: int, limit: int) -> list[Row]:
        rows = [
            Row(uid=str(place), kind="guide", icon="clock", title=one.title, caption=one.when)
            for place, one in enumerate(self._pairs)
        ]
        return rows[offset : offset + limit]

    def _show(self, place: int) -> None:
        self._place = place
        pair = self._pair
        self.about.setText(pair.title)
        self.mine_name.setText(pair.mine_name)
        self.other_name.setText(pair.other_name)
        self.mine.show_text(pair.mine, pair.other)
        self.other.show_text(pair.other, pair.mine)
        self.take_button.setVisible(pair.take is not None)
        self.keep_button.setVisible(pair.keep is not None)

    def _take(self) -> None:
        if self._pair.take is not None:
            self._desk.tell(self._pair.taken, self._pair.take())
            self._done()

    def _keep(self) -> None:
        if self._pair.keep is not None:
            if (undo := self._pair.keep()) is not None:
                self._desk.tell(_("The text stays as it is"), undo)
            self._done()

    def _done(self) -> None:
        """This pair is settled; go on with the next, or close."""
        del self._pairs[self._place]
        if not self._pairs:
            self.accept()
            return
        self._place = min(self._place, len(self._pairs) - 1)
        self.list_pane.set_source(self._rows)
        self.list_pane.select(str(self._place))
        self._show(self._place)
