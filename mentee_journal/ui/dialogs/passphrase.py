"""Set a passphrase, change it, or take it away: what it does is said before, and it is typed twice."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QWidget

from mentee_journal.errors import BadValue, JournalError
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Hairline
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.secret_edit import SecretEdit
from mentee_journal.ui.widgets.tick_box import TickBox

SHORT = 12  # characters; no score, only a word to think of


def statement() -> list[str]:
    """What a passphrase does, what it does not, and what nobody can do."""
    return [
        _("It encrypts the whole file. Whoever finds it, on a lost computer or in a backup, can read nothing."),
        _("It does not protect while the journal is open, nor from a program that watches what you type or see."),
        _("Nobody can reset it, not even us. Write it down, and keep that away from this computer."),
    ]


class _Secret(Field):
    """A field for a passphrase, under its label."""

    def __init__(self, label: str, name: str) -> None:
        self.secret = SecretEdit()
        self.secret.setObjectName(name)
        super().__init__(label, self.secret)

    def wrong(self, words: str) -> None:
        """Say what is wrong with it, and let it be typed over."""
        self.problem(words)
        self.secret.setFocus()
        self.secret.selectAll()


class PassphraseDialog(QDialog):
    """`deed` is set, change or remove; `done_` is called with the copies that could not follow."""

    _at_copy = Signal(int, int)  # from the worker's thread

    def __init__(self, desk: Desk, deed: str, parent: QWidget, done_: Callable[[list[Any]], None]) -> None:
        super().__init__(parent)
        self._desk, self._deed, self._done = desk, deed, done_
        self._store = desk.journal.store
        self.setObjectName("passphrase_dialog")
        self.setModal(True)
        titles = {
            "set": _("Set a passphrase"),
            "change": _("Change the passphrase"),
            "remove": _("Take the passphrase away"),
        }
        self.setWindowTitle(titles[deed])
        self.present = self._secret(_("The present passphrase"), "present_edit") if deed != "set" else None
        self.first = self._secret(_("New passphrase"), "new_edit") if deed != "remove" else None
        self.again = self._secret(_("The same again"), "again_edit") if deed != "remove" else None
        copies = len(self._copies())
        words = ngettext(
            "The copy of this journal follows ({count})", "The {count} copies of this journal follow", copies
        )
        self.copies_tick = TickBox(words.format(count=copies))
        self.copies_tick.setObjectName("copies_tick")
        self.copies_tick.setChecked(True)
        self.copies_tick.setVisible(bool(copies))
        self.progress_label = Label("", "small", "ink2")
        self.progress_label.setObjectName("progress_label")
        self.do_button = button(titles[deed], "remove" if deed == "remove" else "primary")
        self.do_button.setObjectName("do_button")
        self.do_button.clicked.connect(self._on_do)
        self._at_copy.connect(self._say_copy)
        self.cancel_button = button(_("Leave it as it is"))
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out(parent)

    def keyPressEvent(self, event: Any) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_do()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.do_button.is_busy():
            event.ignore()
        else:
            super().closeEvent(event)

    def reject(self) -> None:
        if not self.do_button.is_busy():
            super().reject()

    def _copies(self) -> list[Any]:
        return [*self._store.copies(), *(one.path for one in self._desk.journal.backups.elsewhere())]

    def _secret(self, label: str, name: str) -> "_Secret":
        field = _Secret(label, name)
        field.secret.textEdited.connect(lambda _text: self._think(field))
        return field

    def _think(self, field: _Secret) -> None:
        """Take back what was wrong; of a short one say that it is short."""
        field.problem("")
        if field is self.first:
            text = field.secret.text()
            short = 0 < len(text) < SHORT
            field.set_hint(
                _("That is short. Four or five words that only you would put together are better.") if short else ""
            )

    def _lay_out(self, parent: QWidget) -> None:
        area = Scroll(gap=16, margins=(24, 20, 24, 20))
        if self._deed == "remove":
            words = _("Whoever has the file, or a copy of it, can read it then.")
            area.body.addWidget(NoticeBox(words, "problem"))
        else:
            for words in statement():
                area.body.addWidget(WrappingLabel(words, "body", "ink2"))
        for field in (self.present, self.first, self.again):
            if field is not None:
                area.body.addWidget(field)
        area.body.addWidget(self.copies_tick)
        area.body.addWidget(self.progress_label)
        area.body.addStretch(1)
        foot = Line(8, (24, 12, 24, 16))
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.do_button)
        column = Column(parent=self)
        column.addWidget(area, 1)
        column.addWidget(Hairline())
        column.addLayout(foot)
        self._order()
        wide, tall = theme.px(480), theme.px(340 if self._deed == "remove" else 480)
        room = parent.window()
        self.resize(min(wide, room.width()), min(tall, room.height()))
        first = self.present or self.first
        if first is not None:
            first.secret.setFocus()

    def _order(self) -> None:
        """Tab goes from field to field; the eyes come after them, or the second word would be typed at one."""
        fields = [field.secret for field in (self.present, self.first, self.again) if field is not None]
        order = [*fields, *(secret.eye for secret in fields), self.copies_tick, self.cancel_button, self.do_button]
        for one, then in pairwise(order):
            QWidget.setTabOrder(one, then)

    def _on_do(self) -> None:
        if self.do_button.is_busy():
            return
        if self.present is not None and not self._is_present(self.present):
            return
        wanted = None
        if self.first is not None and self.again is not None:
            wanted = self.first.secret.text()
            if wanted != self.again.secret.text():
                self.again.wrong(_("These two are not the same."))
                return
        self._rest(_("Working…"))
        copies_too = self.copies_tick.isChecked()
        also = [one.path for one in self._desk.journal.backups.elsewhere()]
        self._desk.background.run(
            self,
            lambda: self._store.set_passphrase(
                wanted, copies_too=copies_too, also=also, progress=self._at_copy.emit
            ),
            self._finish,
            self._fail,
        )

    def _say_copy(self, done: int, of: int) -> None:
        words = _("The journal is done. Copy {number} of {count} follows.").format(number=done + 1, count=of)
        self.progress_label.setText(words if self.copies_tick.isChecked() else "")

    def _rest(self, doing: str = "") -> None:
        """While the file is written anew take no word and no press; "" ends it."""
        self.do_button.set_busy(doing)
        fields = [field.secret for field in (self.present, self.first, self.again) if field is not None]
        for part in (*fields, self.copies_tick, self.cancel_button):
            part.setEnabled(not doing)
        self.progress_label.setText("")

    def _is_present(self, field: _Secret) -> bool:
        try:
            if self._store.is_passphrase(field.secret.text()):
                return True
        except BadValue:
            pass
        field.wrong(_("This is not the present passphrase. Look at Caps Lock, then try again."))
        return False

    def _finish(self, left: list[Any]) -> None:
        self.do_button.set_busy()
        self.accept()
        self._done(left)

    def _fail(self, error: BaseException) -> None:
        self._rest()
        if isinstance(error, OSError):
            error = JournalError(_("The disk did not take it. The journal is as it was."), _("See that there is room."))
        if not isinstance(error, JournalError):
            raise error
        if (field := self.first or self.present) is not None:
            field.wrong(str(error))
