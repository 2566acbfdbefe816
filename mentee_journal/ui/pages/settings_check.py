"""Check the journal: whether the file is sound, and every text the one that was written."""

import datetime as dt
import threading

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.digests import Doubtful, doubtful
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part, SettingRow
from mentee_journal.ui.places import PLACE_OF_KIND
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox

SHOWN = 50


class _Ended(Exception):
    """The person did not want to wait."""


class CheckPart(Part):
    """A button, how far it is, and what was found: each entry with the way to it."""

    _moved = Signal(int, int)

    def __init__(self, page: Page) -> None:
        super().__init__(_("Check the journal"))
        self._page, self._journal = page, page.journal
        self._end = threading.Event()
        self.check_button, self.end_button = button(_("Check now"), icon="check"), button(_("Stop"), "quiet")
        self.check_button.setObjectName("check_journal_button")
        self.end_button.setObjectName("end_check_button")
        self.state = Label("", "small", "ink2")
        self.found = Column(8)
        controls = QWidget()
        line = Line(8, parent=controls)
        for part in (self.state, self.check_button, self.end_button):
            line.addWidget(part)
        self.end_button.hide()
        about = _("Reads the whole file, and compares every text with a digest that was written with it")
        self.body.addWidget(SettingRow(_("Is everything as you wrote it?"), about, controls, line=False))
        self.body.addLayout(self.found)
        self.check_button.clicked.connect(self._check)
        self.end_button.clicked.connect(self._end.set)
        self._moved.connect(self._on_moved)

    def _check(self) -> None:
        self._page.flush()
        self._end.clear()
        empty(self.found)
        self._show_busy(busy=True)
        self._page.desk.background.run(self, self._look, self._tell, self._failed)

    def _look(self) -> tuple[list[str], list[Doubtful]]:
        """In the background."""
        return self._journal.store.check(), doubtful(self._journal, self._on_progress)

    def _on_progress(self, done: int, total: int) -> None:
        if self._end.is_set():
            raise _Ended
        self._moved.emit(done, total)

    def _on_moved(self, done: int, total: int) -> None:
        self.state.setText(_("{done} of {all}").format(done=i18n.number(done), all=i18n.number(total)))

    def _show_busy(self, *, busy: bool) -> None:
        self.check_button.setVisible(not busy)
        self.end_button.setVisible(busy)
        self.state.setText("")

    def _tell(self, answer: tuple[list[str], list[Doubtful]]) -> None:
        problems, changed = answer
        self._show_busy(busy=False)
        if not problems and not changed:
            self.found.addWidget(NoticeBox("", "calm", lead=_("The file is whole, and every text is as you wrote it.")))
        if problems:
            lead = _("The file is damaged.")
            advice = _("Do not write on in it. Open a backup, or save an archive of what can be read.")
            self.found.addWidget(NoticeBox(advice, "problem", lead=lead))
        if changed:
            self.found.addWidget(NoticeBox(_told_advice(), "problem", lead=told_count(changed)))
        for one in changed[:SHOWN]:
            self.found.addWidget(self._row(one))

    def _row(self, one: Doubtful) -> QWidget:
        row = QWidget()
        line = Line(12, parent=row)
        line.addWidget(WrappingLabel(told(one)), 1)
        if one.kind in PLACE_OF_KIND:
            look = button(_("Open"), small=True)
            look.setObjectName(f"open_{one.uid}")
            look.clicked.connect(lambda: self._page.desk.open(PLACE_OF_KIND[one.kind], one.uid))
            line.addWidget(look)
        return row

    def _failed(self, error: BaseException) -> None:
        self._show_busy(busy=False)
        if isinstance(error, JournalError):
            self._page.desk.failed.emit(error)
        elif not isinstance(error, _Ended):
            raise error


def told_count(changed: list[Doubtful]) -> str:
    """*In 2 entries the words are not those that were written.*"""
    number = len(changed)
    return ngettext(
        "In {number} entry the words are not those that were written.",
        "In {number} entries the words are not those that were written.",
        number,
    ).format(number=number)


def _told_advice() -> str:
    return _("A disk that fails does this. Look at their earlier texts, and compare with a backup from before.")


def told(one: Doubtful) -> str:
    """The entry by its title and day."""
    day = i18n.full_day(dt.date.fromisoformat(one.day)) if one.day else ""
    return _("“{title}”, {day}").format(title=one.title or _("Untitled"), day=day)
