"""All that mentors wrote, what has no place yet first: given a place, read, answered, or moved to the bin."""

from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Undo
from mentee_journal.models import Comment
from mentee_journal.ui.comment_notes import CommentNote, CommentNotes, changed_then
from mentee_journal.ui.comment_places import place_finder, record_kind
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.link_chooser import LinkChooser, Linked
from mentee_journal.ui.widgets.scroll import Scroll

A_PAGE = 50


class TrayNote(CommentNote):
    """A comment that can be put elsewhere or moved to the bin."""

    def __init__(self, page: Page, comment: Comment, *, small: bool = False, away: bool = True) -> None:
        super().__init__(page, comment, small=small, away=away)
        self.place_link = self.add_link(_("Give it a place"))
        self.place_link.setObjectName(f"give_place_{comment.uid}")
        self.place_link.clicked.connect(self.ask_place)
        self.remove_link = self.add_link(_("Move to bin"))
        self.remove_link.setObjectName(f"remove_{comment.uid}")
        self.remove_link.clicked.connect(self.remove)

    def ask_place(self) -> None:
        """Open the list of places, to be searched."""
        chooser = LinkChooser(self.place_link, _("What is it about?"), place_finder(self._page.journal))
        chooser.setObjectName("place_chooser")
        chooser.chosen.connect(self._put)
        chooser.open()

    def remove(self) -> None:
        self._page.desk.tell(_("Comment moved to the bin"), self._page.journal.comments.remove(self.comment.uid))

    def _put(self, one: Linked) -> None:
        before, shelf = self.comment, self._page.journal.comments
        kind = record_kind(one)
        shelf.give_place(before.uid, kind, one.uid if kind else None)
        back = {"about_kind": before.about_kind, "about_uid": before.about_uid, "record_changed": before.record_changed}
        said = _("It has no place now") if not kind else _("It stands with “{title}” now").format(title=one.text)
        self._page.desk.tell(said, Undo(lambda: shelf.change(before.uid, **back)))

    def _show_answer(self) -> None:
        placed = self.comment.about_uid is not None
        self.place_link.setText(_("Give it another place") if placed else _("Give it a place"))
        super()._show_answer()


class CommentTray(QWidget):
    """`refresh()` on every redraw; `show_comment(uid)` scrolls to one."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("comment_tray")
        self._page, self._shelf, self._most = page, page.journal.comments, A_PAGE
        self.empty_label = WrappingLabel(
            _("What your mentors send back is listed here, and beside the entries it is about."), "small", "ink2"
        )
        self.loose_label = Label(_("No place yet"), "group_head", "ink3")
        self.placed_label = Label(_("Beside your entries"), "group_head", "ink3")
        self.loose = CommentNotes(page, small=False, away=True, note=TrayNote)
        self.placed = CommentNotes(page, small=False, away=True, note=TrayNote)
        self.more_link = LinkButton("", "voiceink")
        self.more_link.setObjectName("older_comments_link")
        self.more_link.clicked.connect(self._show_more)
        self.area = Scroll(ground="desk", gap=12, margins=(0, 0, 0, 32))
        for part in (self.empty_label, self.loose_label, self.loose, self.placed_label, self.placed, self.more_link):
            self.area.body.addWidget(part)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def refresh(self) -> None:
        """Show the comments as the journal holds them now."""
        place, total = self.area.place(), self._shelf.count()
        comments = self._shelf.tray(self._most)
        loose = [one for one in comments if one.about_uid is None]
        placed = [one for one in comments if one.about_uid is not None]
        with keep_focus(self):
            self.loose.show_comments(loose, changed_then(loose))
            self.placed.show_comments(placed, changed_then(placed), self._shelf.places(placed))
        for label, notes in ((self.loose_label, self.loose), (self.placed_label, self.placed)):
            label.setVisible(bool(notes.notes))
        self.empty_label.setVisible(not total)
        left = total - len(comments)
        self.more_link.setText(ngettext("{count} older one", "{count} older ones", left).format(count=left))
        self.more_link.setVisible(left > 0)
        self.area.go_to(place)

    def show_comment(self, uid: str) -> None:
        """Scroll to a comment, and put the keyboard on it."""
        self.refresh()
        note = self.loose.notes.get(uid) or self.placed.notes.get(uid)
        if note is not None:
            self.area.reveal(note)
            note.answer_link.setFocus()

    def _show_more(self) -> None:
        self._most += A_PAGE
        self.refresh()
