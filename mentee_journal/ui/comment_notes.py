"""The mentor's voice beside what it is about: read, answered, and seen for what it was written on (X6, X7).

A note stays the same widget over redraws, so that an answer is typed on while the journal tells its news.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtWidgets import QBoxLayout, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal import Undo
from mentee_journal.journal.titles import Titled, kind_name
from mentee_journal.models import Comment
from mentee_journal.summary.changed import outdated
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.places import PLACE_OF_KIND
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.card import Heading
from mentee_journal.ui.widgets.changed_words import ChangedWords
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.mentor_note import MentorNote
from mentee_journal.ui.widgets.rating import Marks
from mentee_journal.ui.widgets.text_fields import GrowingEdit


def author_of(comment: Comment) -> str:
    """Who wrote it, by first name."""
    name = comment.author or (comment.mentorship.name if comment.mentorship else "")
    return first_name(name) or _("Your mentor")


def changed_then(comments: Iterable[Comment]) -> frozenset[str]:
    """Those whose entry was another already when they came in: for lists of all kinds, where it is not read anew."""
    return frozenset(comment.uid for comment in comments if comment.record_changed)


def target(comment: Comment, place: Titled | None) -> tuple[str, str]:
    """Where what a comment is about is opened; without a place, the comment itself."""
    if place is None:
        return "share", comment.uid
    if place.kind == "action":
        return PLACE_OF_KIND.get(place.opens_kind, "sessions"), place.opens_uid
    return PLACE_OF_KIND.get(place.kind, "share"), place.uid


class CommentNote(MentorNote):
    """One comment: its words or what they changed, its marks, and the answer, which saves itself.

    With `away` it stands apart from its entry, names it, and has *Go to*.
    """

    def __init__(self, page: Page, comment: Comment, *, small: bool = True, away: bool = False) -> None:
        super().__init__("", "", small=small)
        self.setObjectName(f"comment_{comment.uid}")
        self._page, self._away, self._asked = page, away, False
        self.comment = comment
        self._place: Titled | None = None
        self.changes = ChangedWords("", "")
        self.sure = QWidget()
        self.sure_marks = Marks(None, squares=True, name=_("How sure your mentor is"))
        self.edited_line = IconLine("edit", "", "voiceink", role="caption")
        self.outdated_line = IconLine("refresh", "", "voiceink", role="caption")
        self.new_line = IconLine("circle", _("Not read yet"), "voiceink", role="caption")
        self.answer_label = Label(_("Your answer"), "caption_semibold", "voiceink")
        self.form = Form(page, page.journal.comments, self)
        self.answer_edit: GrowingEdit = self.form.text("reply", GrowingEdit(lines=1, most=8))
        self.answer_edit.setAccessibleName(_("Your answer"))
        self.answer_edit.setObjectName(f"answer_edit_{comment.uid}")
        self._lay_out()
        self._add_deeds()

    def show_comment(self, comment: Comment, place: Titled | None = None, *, outdated: bool = False) -> None:
        """Show it as the journal holds it now; `outdated` when its entry is another than the mentor read."""
        self.comment, self._place = comment, place
        who, day = author_of(comment), i18n.short_day(comment.on, self._page.journal.today())
        if self._away:
            self.set_words(_headed(comment, who, place), self._plain_words(), day)
        else:
            self.set_words(_("{name}, {day}").format(name=who, day=day), self._plain_words())
        self._show_marks(who, outdated=outdated)
        self.form.show(comment)
        self._show_answer()

    def show_again(self) -> None:
        """Show it as it is by now, where it stays although it is not on the list any more."""
        if comment := self._page.journal.comments.find(self.comment.uid):
            self.show_comment(comment, self._place)

    def is_answering(self) -> bool:
        """Whether the person is at their answer, so that it must not go."""
        return self.answer_edit.hasFocus() or self.form.save.is_waiting

    def answer(self) -> None:
        """Open the field for the answer, with the caret in it."""
        self._asked = True
        self._show_answer()
        self.answer_edit.setFocus()
        if self.comment.read_at is None:
            self._page.journal.comments.mark_read(self.comment.uid)

    def mark_read(self) -> None:
        """It has been read; that can be taken back."""
        uid, shelf = self.comment.uid, self._page.journal.comments
        shelf.mark_read(uid)
        self._page.desk.tell(_("Marked as read"), Undo(lambda: shelf.change(uid, read_at=None)))

    def go(self) -> None:
        """Open what it is about."""
        self._page.desk.open(*target(self.comment, self._place))

    def _plain_words(self) -> str:
        return "" if self.comment.edited_from else self.comment.text

    def _show_marks(self, who: str, *, outdated: bool) -> None:
        comment = self.comment
        self.changes.setVisible(bool(comment.edited_from))
        if comment.edited_from:
            self.changes.set_texts(comment.edited_from, comment.text)
        self.edited_line.setVisible(bool(comment.edited_from))
        self.edited_line.set_words(_("{name} changed your words").format(name=who))
        self.sure.setVisible(comment.level is not None)
        self.sure_marks.set_value(comment.level)
        self.outdated_line.setVisible(outdated)
        self.outdated_line.set_words(_("You have changed this since {name} read it").format(name=who))
        self.new_line.setVisible(comment.read_at is None)

    def _show_answer(self) -> None:
        shown = bool(self.comment.reply) or self._asked or self.is_answering()
        self.answer_label.setVisible(shown)
        self.answer_edit.setVisible(shown)
        self.answer_link.setVisible(not shown)
        self.read_link.setVisible(self.comment.read_at is None)
        self.go_link.setVisible(self._away and self._place is not None)
        self.show_links()

    def _lay_out(self) -> None:
        line = Line(8, parent=self.sure)
        line.addWidget(Label(_("How sure"), "caption", "ink2"))
        line.addWidget(self.sure_marks)
        line.addStretch(1)
        parts = (self.changes, self.sure, self.edited_line, self.outdated_line, self.new_line)
        for part in (*parts, self.answer_label, self.answer_edit):
            self.body.addWidget(part)

    def _add_deeds(self) -> None:
        self.read_link = self.add_link(_("Read"))
        self.answer_link = self.add_link(_("Answer"))
        self.go_link = self.add_link(_("Go to it"))
        for link, name, deed in (
            (self.read_link, "read", self.mark_read),
            (self.answer_link, "answer", self.answer),
            (self.go_link, "go_to", self.go),
        ):
            link.setObjectName(f"{name}_{self.comment.uid}")
            link.clicked.connect(lambda _on=False, deed=deed: deed())
        self.read_link.setToolTip(_("I have read it"))


def _headed(comment: Comment, who: str, place: Titled | None) -> str:
    """What stands above a comment that is apart from its entry."""
    if place and place.kind == "share":
        return _("{name}, on the summary as a whole").format(name=who)
    if place:
        return _("{name}, on “{title}”").format(name=who, title=place.title or kind_name(place.kind))
    words = _("{name}, on an entry that is in the bin") if comment.about_uid else _("{name}, no place yet")
    return words.format(name=who)


class CommentNotes(QWidget):
    """A column of notes; `show_comments` on every redraw. It is hidden when there is none."""

    def __init__(
        self, page: Page, *, small: bool = True, away: bool = False, note: type[CommentNote] = CommentNote
    ) -> None:
        super().__init__()
        self._page, self._small, self._away, self._note = page, small, away, note
        self.notes: dict[str, CommentNote] = {}
        self.column = Column(8, parent=self)
        self.hide()

    def show_comments(
        self,
        comments: Sequence[Comment],
        old: Collection[str] = (),
        places: Mapping[str, Titled] | None = None,
    ) -> None:
        """Show these; `old` are those whose entry is another by now. One that is being answered stays in any case."""
        there = {comment.uid for comment in comments}
        for uid, note in list(self.notes.items()):
            if uid not in there and note.is_answering():
                note.show_again()
            elif uid not in there:
                self._let_go(self.notes.pop(uid))
        for place, comment in enumerate(comments):
            note = self.notes.get(comment.uid) or self._made(comment)
            self.column.removeWidget(note)
            self.column.insertWidget(place, note)
            note.show_comment(comment, (places or {}).get(comment.uid), outdated=comment.uid in old)
            note.show()
        self.setVisible(bool(self.notes))

    def _made(self, comment: Comment) -> CommentNote:
        self.notes[comment.uid] = self._note(self._page, comment, small=self._small, away=self._away)
        return self.notes[comment.uid]

    def _let_go(self, note: CommentNote) -> None:
        note.form.forget()
        self.column.removeWidget(note)
        note.hide()
        note.deleteLater()


class NotesBeside:
    """The notes of many entries whose rows are made anew on every redraw.

    `read` what is about the entries shown, `lift` the notes out of a layout before it is emptied, `lay` those about
    an entry below its row.
    """

    def __init__(self, page: Page) -> None:
        self._page = page
        self._columns: dict[str, CommentNotes] = {}
        self._about: dict[str, list[Comment]] = {}
        self._outdated: frozenset[str] = frozenset()

    def read(self, about: Mapping[str, list[Comment]], outdated: frozenset[str]) -> None:
        """Take what was found for all entries at once; entries without a comment lose their column."""
        self._about, self._outdated = dict(about), outdated
        for uid in [uid for uid in self._columns if uid not in self._about]:
            column = self._columns.pop(uid)
            column.hide()
            column.deleteLater()

    def lift(self, layout: QBoxLayout) -> None:
        """Take the columns out of a layout, but leave them where they are seen."""
        for column in self._columns.values():
            layout.removeWidget(column)

    def lay(self, layout: QBoxLayout, uid: str) -> None:
        """Put what is about an entry at the end of a layout."""
        if not self._about.get(uid):
            return
        column = self._columns.setdefault(uid, CommentNotes(self._page))
        layout.addWidget(column)  # before it is shown: what stands nowhere would be a window of its own
        column.show_comments(self._about[uid], self._outdated)


def all_of(about: Mapping[str, Iterable[Comment]]) -> list[Comment]:
    """The comments of all entries in one list."""
    return [comment for comments in about.values() for comment in comments]


class VoicePart(QWidget):
    """*From your mentor*: what is about the entries of a sheet; not to be seen while there is nothing."""

    def __init__(self, page: Page, *, small: bool = False, heading: bool = True) -> None:
        super().__init__()
        self._page = page
        self.heading = Heading(_("From your mentor"))
        self.notes = CommentNotes(page, small=small)
        column = Column(8, parent=self)
        if heading:
            column.addWidget(self.heading)
        column.addWidget(self.notes)

    def show_about(self, uids: Iterable[str], day: dt.date | None = None) -> None:
        """Show what is about these; `day` is that of the entry, when it has one."""
        journal = self._page.journal
        comments = all_of(journal.comments.about_each(uids))
        self.notes.show_comments(comments, outdated(journal, comments, day))
        self.setVisible(bool(self.notes.notes))
