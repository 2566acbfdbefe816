"""Share: choose what goes into a summary, see the very text on paper, and save it as a file for the mentor."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.summary import Choice, Offer, Summary, begun, keep_words, marked, tick
from mentee_journal.summary.codes import new_code
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.share_file import ShareFile
from mentee_journal.ui.pages.share_foot import form_for, nothing_chosen, reading_still, remember_form
from mentee_journal.ui.pages.share_giving import Giving
from mentee_journal.ui.pages.share_options import ShareOptions, mentor_of_next
from mentee_journal.ui.pages.share_panes import SharePanes
from mentee_journal.ui.pages.share_preview import COMMENTS, PREVIEW, SharePreview
from mentee_journal.ui.pages.share_reading import Reading
from mentee_journal.ui.widgets.boxes import Column

PAUSE = 150  # milliseconds after the last key before the words stand on the paper


class SharePage(Page):
    kinds = frozenset({
        "profile", "mentorship", "member", "session", "takeaway", "action", "advice", "goal", "milestone", "check_in",
        "reflection", "answer", "framework", "competency", "assessment", "rating", "comment", "share",
    })  # fmt: skip

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._choice: Choice | None = None
        self._offer = Offer((), frozenset())
        self._summary: Summary | None = None
        self._spent = ""  # the code of the document that has left
        self._words = self.autosave(lambda: keep_words(self.journal, self._chosen()))
        self.reading = Reading(desk, self)
        self.file = ShareFile(desk.background, self)
        self.giving = Giving(desk, self.file, self)
        self.options, self.preview = ShareOptions(self.desk), SharePreview(self, self.file)
        self._panes = SharePanes(self.options, self.preview)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        Column(parent=self).addWidget(self._panes)
        self._connect()
        self.refresh()
        self.options.tree.unfold("sessions")

    def panes(self) -> list[QWidget]:
        return [self.options, self.preview]

    def toast_ground(self) -> QWidget:
        return self.preview

    def refresh(self) -> None:
        """Show what the journal holds now; what was chosen and typed stays."""
        self.options.show_mentors()
        mentor = self._choice.mentor_uid if self._choice else mentor_of_next(self.journal) or None
        if self._choice is None or (mentor and self.options.mentor_choice.findData(mentor) < 0):
            self._begin(mentor_of_next(self.journal))
        else:
            self.options.mentor_choice.set_current(mentor or "")
            self._show()
        self.preview.refresh()

    def show_record(self, uid: str) -> None:
        """Open a summary that left, or a comment that came back."""
        if self.journal.shares.find(uid):
            self.preview.show_share(uid)
        elif self.journal.comments.find(uid):
            self.preview.show_comment(uid)
        else:
            return
        self._panes.turn(to_paper=True)

    def current_record(self) -> str:
        return self.preview.current()

    def begun_for(self) -> str:
        return self._choice.mentor_uid or "" if self._choice else ""

    def share_with(self, mentor_uid: str = "") -> None:
        """Begin a summary for this mentor."""
        self._begin(mentor_uid)
        self.preview.show_view(PREVIEW)

    def show_comments(self, _uid: str = "") -> None:
        """Open all that came back."""
        self.preview.show_view(COMMENTS)
        self._panes.turn(to_paper=True)

    def save(self) -> None:
        """Write the summary to a file of the person's choice, and note that it left."""
        self._give(lambda summary: self.giving.save(summary, self.options.foot.form()))

    def copy(self) -> None:
        """Put the text of the file on the clipboard, and note that it left."""
        self._give(self.giving.copy)

    def print_out(self) -> None:
        """Print the pages of the PDF, and note that they left."""
        self._give(self.giving.print_out)

    def _give(self, deed: Callable[[Summary], None]) -> None:
        """Do it with the words as they are typed now, unless there is nothing to give or the last one is on its way."""
        if self.reading.is_reading:
            self.desk.tell(reading_still())
        elif self._current().is_empty:
            self.desk.tell(nothing_chosen())
        elif not self.giving.is_busy:
            deed(self._current())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._panes.arrange(self.width())
        if self._choice and self._choice.code == self._spent:
            self._begin(self._choice.mentor_uid or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._panes.arrange(self.width())

    def _begin(self, mentor_uid: str) -> None:
        """A new summary for this mentor: what is new since the last one, and the words begun for it."""
        self.flush()
        self._choice = begun(self.journal, mentor_uid or None)
        self.options.mentor_choice.set_current(mentor_uid)
        self.options.about_choice.set_current("")
        self.options.show_periods(self._choice.since)
        self.options.show_words(self._choice)
        self.options.foot.set_form(form_for(self.journal, mentor_uid))
        self._show()

    def _change(self, **changes: object) -> None:
        """Choose otherwise; what has left keeps its code, so another text gets another."""
        choice = self._chosen()
        if choice.code == self._spent:
            changes["code"] = new_code()
        self._choice = replace(choice, **changes)  # type: ignore[arg-type]

    def _chosen(self) -> Choice:
        assert self._choice is not None  # there is one from the first refresh on
        return self._choice

    def _show(self) -> None:
        self.reading.read(self._chosen(), self._on_read)
        if self.reading.is_reading:
            self.options.foot.set_can_give(reading_still())

    def _on_read(self, offered: Offer, summary: Summary) -> None:
        self._offer, self._summary = offered, summary
        self.options.show_offer(offered)
        self._show_paper()

    def _show_paper(self) -> None:
        self._soon.stop()
        if self.giving.is_busy or self.reading.is_reading:
            return  # what is on its way is finished first
        summary = self._current()
        self.options.foot.set_can_give("" if not summary.is_empty else nothing_chosen())
        self.preview.show_summary(summary, self.options.foot.form())
        self.options.findings.check(summary, self._chosen().fine)

    def _current(self) -> Summary:
        """The summary with the words as they are typed now."""
        choice = self._chosen()
        assert self._summary is not None
        return replace(self._summary, code=choice.code, opening=choice.opening, question=choice.question)

    def _on_left(self, code: str) -> None:
        self._spent = code

    def _on_busy(self, doing: str) -> None:
        self.options.foot.show_busy(doing)
        if not doing:
            self._soon.start()  # what was chosen meanwhile

    def _on_form(self, key: str) -> None:
        self.preview.set_form(self.options.foot.form())
        remember_form(self.journal, self._chosen().mentor_uid or "", key)
        self._show_paper()

    def _on_period(self) -> None:
        since, until = self.options.period()
        self._change(since=since, until=until, about=self.options.about_choice.current())
        self._show()

    def _on_ticked(self, section: str, uids: set[str], included: bool) -> None:
        choice = tick(self._chosen(), self._offer, section, uids, included=included)
        self._change(sections=choice.sections, left_out=choice.left_out)
        self._offer = marked(self._offer, self._chosen())  # the next tick may come before what it says was read
        self._show()

    def _on_edited(self) -> None:
        self._change(opening=self.options.opening_edit.words(), question=self.options.question_edit.words())
        self._words.touch()
        self._soon.start()

    def _on_fine(self, words: str) -> None:
        self._change(fine=self._chosen().fine | {words})
        self._words.touch()
        self._show_paper()

    def _on_pointed(self, words: str, number: int) -> None:
        self._panes.turn(to_paper=True)
        self.preview.point_at(words, number)

    def _connect(self) -> None:
        self.options.mentor_chosen.connect(self._begin)
        self.options.period_chosen.connect(self._on_period)
        self.options.edited.connect(self._on_edited)
        self.options.tree.ticked.connect(self._on_ticked)
        self.options.findings.pointed.connect(self._on_pointed)
        self.options.findings.left_out.connect(lambda name, uids: self._on_ticked(name, uids, included=False))
        self.options.findings.fine.connect(self._on_fine)
        self.options.foot.form_choice.chosen.connect(self._on_form)
        self.giving.left.connect(self._on_left)
        self.giving.busy.connect(self._on_busy)
        self.preview.bring_in_button.clicked.connect(lambda: self.desk.ask("bring_in"))
        self._soon.timeout.connect(self._show_paper)
        _give_ways(self)


def _give_ways(page: SharePage) -> None:
    """A button and a key for each way to give a summary away."""
    foot = page.options.foot
    for made, text, keys, deed in (
        (foot.save_button, _("Save summary"), "Ctrl+Shift+E", page.save),
        (foot.copy_button, _("Copy summary"), "Ctrl+Shift+C", page.copy),
        (foot.print_button, _("Print summary"), "Ctrl+P", page.print_out),
    ):
        made.clicked.connect(deed)
        action = QAction(text, page)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(deed)
        page.addAction(action)
    foot.stop_button.clicked.connect(page.giving.stop)
    for show in (foot.show_progress, page.preview.show_progress):
        page.file.progressed.connect(show)
