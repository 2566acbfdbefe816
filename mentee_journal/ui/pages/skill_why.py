"""Why a skill is where it is: the look back in a sentence, and what shows the rating, with its day."""

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.changes import Undo
from mentee_journal.models import Goal, Rater, Rating
from mentee_journal.ui.comment_notes import VoicePart
from mentee_journal.ui.links import FIELDS, finder
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.skill_seen import Seen, evidence_of
from mentee_journal.ui.pages.skill_words import why
from mentee_journal.ui.widgets.boxes import Column, empty
from mentee_journal.ui.widgets.card import Heading
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.link_chooser import LinkChooser, Linked
from mentee_journal.ui.widgets.log_row import LogRow

KINDS = ("session", "goal", "feedback")


@dataclass(frozen=True)
class Shows:
    """Something that shows a rating: a link, or the words of a mentor (without a kind)."""

    text: str
    icon: str
    on: dt.date | None
    kind: str = ""
    uid: str = ""


class EvidenceRow(LogRow):
    """A line of what shows it; Enter opens it, Delete or its menu takes the link away."""

    removed = Signal()

    def __init__(self, one: Shows, today: dt.date) -> None:
        voice = not one.kind
        end = i18n.short_day(one.on, today) if one.on else ""
        super().__init__(one.text, one.icon, end=end, role="small", token="voiceink" if voice else "accent")
        self.look(tall=30)
        self._link = bool(one.kind)
        if self._link:
            self.setAccessibleDescription(_("Press Delete to take it away."))
        else:
            self.quiet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._link and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Open"), self.click)
        menu.addAction(_("Take away"), self.removed.emit)
        menu.popup(event.globalPos() if event.globalPos() else QPoint())


class WhyPart(QWidget):
    """The sentence about the look back, and the evidence of the rating that is shown."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._rating = page, ""
        self.head = Heading(_("Why"))
        self.add_link = self.head.add_link(_("Add evidence"))
        self.add_link.setObjectName("add_evidence")
        self.add_link.clicked.connect(self.choose)
        self.sentence = WrappingLabel("", "journal")
        self.sentence.setObjectName("why_label")
        self.nothing = WrappingLabel(_("Link a session, a goal or feedback that shows it."), "small", "ink2")
        self.rows = Column(0)
        self.voice = VoicePart(page, small=True, heading=False)
        column = Column(6, parent=self)
        for widget in (self.head, self.sentence, self.nothing):
            column.addWidget(widget)
        column.addLayout(self.rows)
        column.addWidget(self.voice)
        column.addStretch(1)

    def show_skill(self, seen: Seen, uid: str, history: list[Rating]) -> None:
        line = seen.line(uid)
        if line is None:
            return
        rating = evidence_of([one for one in history if one.assessment.rater == Rater.SELF], seen)
        self._rating = rating.uid if rating else ""
        words = why(line, seen.today)
        if rating and rating.evidence.strip():
            words = f"{words} {_('“{words}”').format(words=rating.evidence.strip())}"
        self.sentence.set_words(words)
        self.add_link.setVisible(rating is not None)
        found = [*self._links(rating), *_voices(history, seen)]
        self.nothing.setVisible(rating is not None and not found)
        with keep_focus(self):
            self.voice.show_about([uid])
            empty(self.rows)
            for one in found:
                self.rows.addWidget(self._row(one, seen.today))

    def enter(self) -> None:
        """Put the keyboard to the evidence."""
        first = self.findChild(EvidenceRow)
        target = first if first is not None and first.focusPolicy() != Qt.FocusPolicy.NoFocus else self.add_link
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> LinkChooser:
        """Open the list of sessions, goals and feedback to link."""
        linked = {one.uid for one in self._links(self._page.journal.skills.ratings.get(self._rating))}
        find = finder(self._page.journal, KINDS)
        chooser = LinkChooser(
            self.add_link, _("What shows it?"), lambda typed: [one for one in find(typed) if one.uid not in linked]
        )
        chooser.chosen.connect(self._add)
        chooser.open()
        return chooser

    def _add(self, one: Linked) -> None:
        ratings, field = self._page.journal.skills.ratings, FIELDS[one.kind]
        now = [other.uid for other in getattr(ratings.get(self._rating), field)]
        ratings.change(self._rating, **{field: [*now, one.uid]})

    def _remove(self, one: Shows) -> None:
        ratings, field, rating = self._page.journal.skills.ratings, FIELDS[one.kind], self._rating
        before = [other.uid for other in getattr(ratings.get(rating), field)]
        ratings.change(rating, **{field: [uid for uid in before if uid != one.uid]})
        self._page.desk.tell(_("Link taken away"), Undo(lambda: ratings.change(rating, **{field: before})))

    def _row(self, one: Shows, today: dt.date) -> EvidenceRow:
        row = EvidenceRow(one, today)
        row.setObjectName(f"evidence_{one.uid}")
        row.clicked.connect(lambda: self._open(one))
        row.removed.connect(lambda: self._remove(one))
        return row

    def _open(self, one: Shows) -> None:
        if one.kind == "feedback":
            session = self._page.journal.feedback.get(one.uid).session_uid
            self._page.desk.open("sessions", session) if session else self._page.desk.open("reflect", one.uid)
        elif one.kind:
            self._page.desk.open({"session": "sessions", "goal": "goals"}[one.kind], one.uid)

    def _links(self, rating: Rating | None) -> list[Shows]:
        if rating is None:
            return []
        found = [
            Shows(one.title or _("A session"), "session", one.starts_at.date(), "session", one.uid)
            for one in rating.sessions
        ]
        found += [Shows(one.title, "goal", self._last_news(one), "goal", one.uid) for one in rating.goals]
        found += [
            Shows(_("“{words}”").format(words=one.what_was_done or one.situation), "quote", one.on, "feedback", one.uid)
            for one in rating.feedback
        ]
        return found

    def _last_news(self, goal: Goal) -> dt.date | None:
        check_ins = self._page.journal.goals.get(goal.uid).check_ins
        return check_ins[-1].on if check_ins else goal.starts_on


def _voices(history: list[Rating], seen: Seen) -> list[Shows]:
    """What the mentor said to the rating that stands beside mine."""
    uid = seen.mentor.uid if seen.mentor else ""
    return [
        Shows(_("“{words}”").format(words=one.evidence.strip()), "voice", one.assessment.on)
        for one in history
        if one.assessment_uid == uid and one.evidence.strip()
    ]
