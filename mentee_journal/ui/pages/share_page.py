"""Share: choose what goes into a summary, see the very text on paper, and save it as a file for the mentor."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from mentee_journal import export
from mentee_journal.export.markdown import markdown
from mentee_journal.i18n import _
from mentee_journal.summary import Choice, Offer, Summary, begun, keep_words, note, offer, summarise, tick
from mentee_journal.summary.codes import new_code
from mentee_journal.ui import ask, theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.share_options import ShareOptions, mentor_of_next
from mentee_journal.ui.pages.share_preview import PREVIEW, SharePreview
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.scroll import Panes

BOTH_FROM = 760  # pixels of the page at 100 % text: below, the options and the paper are seen one at a time
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
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self._single = False
        self._words = self.autosave(lambda: keep_words(self.journal, self._chosen()))
        self.options, self.preview = ShareOptions(self.desk), SharePreview(self.journal)
        self.look_button = button(_("Preview"), icon="eye")
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
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
        """Open a summary that left."""
        if self.journal.shares.find(uid):
            self.preview.show_share(uid)

    def current_record(self) -> str:
        return self.preview.current()

    def begun_for(self) -> str:
        return self._choice.mentor_uid or "" if self._choice else ""

    def share_with(self, mentor_uid: str = "") -> None:
        """Begin a summary for this mentor."""
        self._begin(mentor_uid)
        self.preview.show_view(PREVIEW)

    @Slot()
    def save(self) -> None:
        """Write the summary to a file of the person's choice, and note that it left."""
        summary = self._current()
        kinds = ";;".join(f"{form.name} (*{form.suffix})" for form in export.FORMATS)
        path = ask.file_to_save(self, _("Save summary"), self._folder, export.file_name(summary), kinds)
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(export.FORMATS[0].suffix)
        data = export.write(summary, path, force=True)
        self._folder = path.parent
        self._note(summary, data, path)
        self.desk.tell(_("Saved as {name}").format(name=path.name))

    @Slot()
    def copy(self) -> None:
        """Put the text of the file on the clipboard, and note that it left."""
        summary = self._current()
        data = export.FORMATS[0].write(summary)
        QGuiApplication.clipboard().setText(data.decode("utf-8"))
        self._note(summary, data)
        self.desk.tell(_("Copied: paste it into a mail or a note"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()
        if self._choice and self._choice.code == self._spent:
            self._begin(self._choice.mentor_uid or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._arrange()

    def _begin(self, mentor_uid: str) -> None:
        """A new summary for this mentor: what is new since the last one, and the words begun for it."""
        self.flush()
        self._choice = begun(self.journal, mentor_uid or None)
        self.options.mentor_choice.set_current(mentor_uid)
        self.options.show_periods(self._choice.since)
        self.options.show_words(self._choice)
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
        choice = self._chosen()
        self._offer = offer(self.journal, choice)
        self.options.show_offer(self._offer)
        self._summary = summarise(self.journal, choice)
        self._show_paper()

    def _show_paper(self) -> None:
        self._soon.stop()
        self.preview.show_summary(self._current())
        self.options.findings.check(self._current(), self._chosen().fine)

    def _current(self) -> Summary:
        """The summary with the words as they are typed now."""
        choice = self._chosen()
        assert self._summary is not None
        return replace(self._summary, code=choice.code, opening=choice.opening, question=choice.question)

    def _note(self, summary: Summary, data: bytes, path: Path | None = None) -> None:
        self._spent = summary.code
        form = path.suffix.lower().lstrip(".") if path else "md"
        name = path.name if path else ""
        note(self.journal, summary, data, text=markdown(summary), file_name=name, form=form)

    def _on_period(self) -> None:
        since, until = self.options.period()
        self._change(since=since, until=until)
        self._show()

    def _on_ticked(self, section: str, uids: set[str], included: bool) -> None:
        choice = tick(self._chosen(), self._offer, section, uids, included=included)
        self._change(sections=choice.sections, left_out=choice.left_out)
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
        if self._single:
            self._turn(to_paper=True)
        self.preview.point_at(words, number)

    def _arrange(self) -> None:
        """Beside each other where there is room, else one at a time."""
        single = self.width() < theme.px(BOTH_FROM)
        if single == self._single:
            return
        self._single = single
        self.look_button.setVisible(single)
        self.preview.back_button.setVisible(single)
        self.options.setVisible(True)
        self.preview.setVisible(not single)
        self._panes.settle()

    def _turn(self, to_paper: bool) -> None:
        """With room for one: to the paper, or back to the options."""
        self.preview.setVisible(to_paper)
        self.options.setVisible(not to_paper)
        (self.preview.paper if to_paper else self.look_button).setFocus()

    def _lay_out(self) -> None:
        self.look_button.setObjectName("look_button")
        self.look_button.hide()
        self.options.foot.addWidget(self.look_button)
        self._panes = Panes([self.options, self.preview], [360, 712], stretch=1)
        Column(parent=self).addWidget(self._panes)
        for first, then in pairwise([*self.options.order(), self.look_button, self.preview.back_button]):
            self.setTabOrder(first, then)

    def _connect(self) -> None:
        self.options.mentor_chosen.connect(self._begin)
        self.options.period_chosen.connect(self._on_period)
        self.options.edited.connect(self._on_edited)
        self.options.tree.ticked.connect(self._on_ticked)
        self.options.findings.pointed.connect(self._on_pointed)
        self.options.findings.left_out.connect(lambda name, uids: self._on_ticked(name, uids, included=False))
        self.options.findings.fine.connect(self._on_fine)
        self.options.save_button.clicked.connect(self.save)
        self.options.copy_button.clicked.connect(self.copy)
        self.look_button.clicked.connect(lambda: self._turn(True))
        self.preview.back_button.clicked.connect(lambda: self._turn(False))
        self._soon.timeout.connect(self._show_paper)
        _give_keys(self)


def _give_keys(page: SharePage) -> None:
    for text, keys, deed in (
        (_("Save summary"), "Ctrl+Shift+E", page.save),
        (_("Copy summary"), "Ctrl+Shift+C", page.copy),
    ):
        action = QAction(text, page)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(deed)
        page.addAction(action)
