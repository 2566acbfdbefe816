"""The rows of what came back, before anything is kept: each comment with its place, each number, each thing done."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mentee_journal.exchange.reply import Done, Place, Rated, Remark
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.ui.comment_places import NOWHERE, coded, named, place_finder, record_kind
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.changed_words import ChangedWords
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.link_chooser import LinkChooser, Linked
from mentee_journal.ui.widgets.mentor_note import MentorNote
from mentee_journal.ui.widgets.rating import Marks
from mentee_journal.ui.widgets.tick_box import TickBox

ANOTHER = "another"
START = 60  # letters by which a reader knows a comment


class RemarkRow(QWidget):
    """A comment: kept or not, where it goes, and the words. `changed` when the person chose otherwise."""

    changed = Signal()

    def __init__(self, remark: Remark, number: int, journal: Journal, places: tuple[Place, ...], who: str) -> None:
        super().__init__()
        self.setObjectName(f"remark_{number}")
        self._remark, self._journal, self._who = remark, journal, who
        self._offered = {self._key(one.kind, one.uid, one.code): one for one in places}
        words = remark.text or _("A number alone")
        self.tick = TickBox(name=_("Keep “{words}”").format(words=words[:START]))
        self.tick.setObjectName(f"keep_{number}")
        self.tick.setChecked(not remark.is_doubtful)
        if remark.is_known:
            self.tick.hide()
        self.tick.toggled.connect(self.changed)
        self.place_choice = Choice()
        self.place_choice.setObjectName(f"place_{number}")
        self.place_choice.setAccessibleName(_("Where it goes"))
        self.place_choice.setEnabled(not remark.is_known)
        self._lay_out()
        self._offer(remark)
        self.place_choice.chosen.connect(self._on_place)

    def chosen(self) -> Remark | None:
        """The comment as it is to be kept; None when it is left out, or here already."""
        return self._remark if self.tick.isChecked() and not self._remark.is_known else None

    def remark(self) -> Remark:
        return self._remark

    def set_who(self, who: str) -> None:
        """Say by whom it is."""
        self._who = who
        self.note.set_words(who, "" if self._remark.edited_from else self._remark.text)

    def _lay_out(self) -> None:
        remark = self._remark
        self.note = MentorNote("", "", small=True)
        if remark.edited_from:
            self.note.body.addWidget(ChangedWords(remark.edited_from, remark.text))
        if remark.level is not None:
            self.note.body.addWidget(_sure(remark.level))
        self.set_who(self._who)
        row = Line(8, parent=self)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        if remark.is_known:
            row.addSpacing(24)
        column = Column(6)
        column.addWidget(self.place_choice)
        column.addWidget(self.note)
        for icon, words in self._marks():
            column.addWidget(IconLine(icon, words, role="caption"))
        row.addLayout(column, 1)

    def _marks(self) -> list[tuple[str, str]]:
        remark, found = self._remark, []
        if remark.is_known:
            found.append(("check", _("Is here already, and is not kept twice.")))
        if remark.edited_from:
            found.append(("edit", _("Your words were changed. Your entry stays as you wrote it.")))
        if remark.record_changed:
            found.append(("refresh", _("You have changed this entry since it was shared.")))
        if remark.is_doubtful:
            found.append(("help", _("May be no comment, but something the program of your mentor added.")))
        return found

    def _offer(self, remark: Remark) -> None:
        """The places of the summary, the one it goes to, none, and any other."""
        self._remark = remark
        options = {key: coded(one.title, one.code) for key, one in self._offered.items()}
        mine = self._key(remark.about_kind, remark.about_uid, remark.code)
        if remark.about_uid is not None:
            words = coded(remark.title, remark.code) if remark.code else named(remark.about_kind, remark.title)
            options.setdefault(mine, words)
        ends = {NOWHERE: _("No place yet (unsorted)"), ANOTHER: _("Another entry…")}
        self.place_choice.set_options(list({**options, **ends}.items()))
        self.place_choice.set_current(mine if remark.about_uid is not None else NOWHERE)

    def _on_place(self, key: str) -> None:
        if key == ANOTHER:
            self._offer(self._remark)
            self._ask()
        elif key == NOWHERE:
            self._put("", None)
        elif key in self._offered:
            one = self._offered[key]
            self._put(one.kind, one.uid, one.code, one.title, is_changed=one.is_changed)

    def _ask(self) -> None:
        chooser = LinkChooser(self.place_choice, _("Where does it go?"), place_finder(self._journal))
        chooser.setObjectName("place_chooser")
        chooser.chosen.connect(self._on_found)
        chooser.open()

    def _on_found(self, one: Linked) -> None:
        kind = record_kind(one)
        self._put(kind, one.uid if kind else None, title=one.text if kind else "")

    def _put(self, kind: str, uid: str | None, code: str = "", title: str = "", *, is_changed: bool = False) -> None:
        place = {"about_kind": kind, "about_uid": uid, "code": code, "title": title}
        self._offer(replace(self._remark, **place, record_changed=is_changed))  # type: ignore[arg-type]
        self.changed.emit()

    @staticmethod
    def _key(kind: str, uid: str | None, code: str) -> str:
        return f"{kind} {uid} {code}"


class TickedRow(QWidget):
    """One line with a tick: a number for a skill, or something that is done."""

    changed = Signal()

    def __init__(self, words: str, name: str, *, is_known: bool, level: int | None = None) -> None:
        super().__init__()
        self._is_known = is_known
        self.tick = TickBox(name=words)
        self.tick.setObjectName(name)
        self.tick.setChecked(True)
        if is_known:
            self.tick.hide()
        self.tick.toggled.connect(self.changed)
        line = Line(8, parent=self)
        line.addWidget(self.tick)
        if is_known:
            line.addSpacing(24)
        line.addWidget(ElidedLabel(words), 1)
        if is_known:
            line.addWidget(Label(_("Here already"), "caption", "ink2"))
        if level is not None:
            line.addWidget(Marks(level, squares=True, name=words))

    def is_kept(self) -> bool:
        return self.tick.isChecked() and not self._is_known


def rated_row(rated: Rated) -> TickedRow:
    """The mentor's number for a skill."""
    words = _("{code}, {entry}").format(code=rated.code, entry=rated.name)
    return TickedRow(words, f"rated_{rated.code}", is_known=rated.is_known, level=rated.level)


def done_row(done: Done) -> TickedRow:
    """Something that was the mentor's to do, and is done."""
    words = _("{code}, done: {action}").format(code=done.code, action=done.text)
    return TickedRow(words, f"done_{done.code}", is_known=done.is_known)


def _sure(level: int) -> QWidget:
    holder = QWidget()
    line = Line(8, parent=holder)
    line.addWidget(Label(_("How sure"), "caption", "ink2"))
    line.addWidget(Marks(level, squares=True, name=_("How sure your mentor is")))
    line.addStretch(1)
    return holder
