"""The desk beside the options: what would leave, as it reads and as the very file, what did, or what came back."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from mentee_journal.export import FORMATS, Format
from mentee_journal.export.paper.pages import Pages
from mentee_journal.i18n import _, ngettext
from mentee_journal.summary import Summary
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.share_comments import CommentTray
from mentee_journal.ui.pages.share_file import PAGED, ShareFile
from mentee_journal.ui.pages.share_ledger import ShareLedger
from mentee_journal.ui.pages.share_paper import Paper
from mentee_journal.ui.pages.share_sheets import Sheets
from mentee_journal.ui.pages.share_text import FileText
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.segmented import Segmented

PREVIEW, BEFORE, COMMENTS = "preview", "before", "comments"
READS, FILE = "reads", "file"
WORDS_A_MINUTE, WORDS_A_PAGE = 200, 330


class SharePreview(Surface):
    """`show_summary(summary, form)` shows what would leave; `show_view(BEFORE)` turns to the ledger."""

    def __init__(self, page: Page, file: ShareFile) -> None:
        super().__init__("desk")
        self._journal, self._file = page.journal, file
        self._summary: Summary | None = None
        self._form = FORMATS[0]
        self._counted: tuple[Summary, int] | None = None
        self.paper, self.ledger, self.tray = Paper(_("Preview of the summary")), ShareLedger(page), CommentTray(page)
        self.sheets, self.file_text = Sheets(), FileText()
        views = [(PREVIEW, _("Preview")), (BEFORE, _("Shared before")), (COMMENTS, _("Comments"))]
        self.view_choice = Segmented(_("What is shown"), views)
        ways = [(READS, _("As it reads")), (FILE, _("The file itself"))]
        self.way_choice = Segmented(_("How the summary is shown"), ways, small=True)
        self.length_label = ElidedLabel("", "small", "ink2")
        self.back_button = button(_("Back"), icon="back")
        for name in ("paper", "sheets", "file_text", "ledger", "view_choice", "way_choice", "length_label"):
            getattr(self, name).setObjectName(name)
        self.bring_in_button = button(_("Bring in comments"), "voice", "import")
        self.bring_in_button.setObjectName("bring_in_button")
        self.back_button.setObjectName("back_button")
        self.back_button.hide()
        self._lay_out()
        self.view_choice.chosen.connect(self._on_chosen)
        self.way_choice.chosen.connect(lambda _way: self._show())

    def set_form(self, form: Format) -> None:
        """Turn to the way in which one looks at this form first: a PDF by its pages, a text as it reads."""
        if form != self._form:
            self._form, paged = form, form.suffix == PAGED
            self.way_choice.set_text(FILE, _("The pages") if paged else _("The file itself"))
            self.way_choice.set_current(FILE if paged else READS)

    def show_summary(self, summary: Summary, form: Format) -> None:
        """Show what would leave."""
        self.set_form(form)
        self._summary = summary
        self._show()

    def point_at(self, words: str, number: int) -> None:
        """Show the place on the paper where these words stand; the `number` steps through all of them."""
        self.way_choice.set_current(READS)
        self.show_view(PREVIEW)
        self.paper.point_at(words, number)

    def show_view(self, key: str) -> None:
        self.view_choice.set_current(key)
        self._on_chosen(key)

    def refresh(self) -> None:
        """Read the ledger anew."""
        number = self._journal.shares.count()
        words = _("Shared before {number}").format(number=number) if number else _("Shared before")
        self.view_choice.set_text(BEFORE, words)
        unread = self._journal.comments.unread_count()
        words = _("Comments {number}").format(number=unread) if unread else _("Comments")
        self.view_choice.set_text(COMMENTS, words)
        if self.view_choice.current() == BEFORE:
            self.ledger.refresh()
        elif self.view_choice.current() == COMMENTS:
            self.tray.refresh()

    def show_share(self, uid: str) -> None:
        """Open a summary that left."""
        self.show_view(BEFORE)
        self.ledger.show_record(uid)

    def show_comment(self, uid: str) -> None:
        """Open a comment among all that came back."""
        self.show_view(COMMENTS)
        self.tray.show_comment(uid)

    def show_progress(self, done: int, of: int) -> None:
        """While a long file is made."""
        percent = 100 * done // max(of, 1)
        self.length_label.setText(_("Making the file, {percent} %").format(percent=percent))

    def current(self) -> str:
        """The summary that left and is open, or none."""
        return self.ledger.current() if self.view_choice.current() == BEFORE else ""

    def view(self) -> QWidget:
        """What is seen now."""
        return self._stack.currentWidget() or self.paper

    def _on_chosen(self, key: str) -> None:
        for part in (self.way_choice, self.length_label):
            part.setVisible(key == PREVIEW)
        if key == BEFORE:
            self.ledger.show_newest()
        elif key == COMMENTS:
            self.tray.refresh()
        self._show()

    def _show(self) -> None:
        """Turn to what is chosen, and fill it: what is not seen is not made."""
        if other := {BEFORE: self.ledger, COMMENTS: self.tray}.get(self.view_choice.current()):
            self._stack.setCurrentWidget(other)
        elif self._summary is None:
            self._stack.setCurrentWidget(self.paper)
        elif self.way_choice.current() == READS:
            self.paper.show_summary(self._summary)
            self._stack.setCurrentWidget(self.paper)
            self._say_length(0)
        elif self._form.suffix == PAGED:
            self._stack.setCurrentWidget(self.sheets)
            self._file.want_pages(self._form, self._summary, self._show_pages)
        else:
            self._stack.setCurrentWidget(self.file_text)
            self._file.want_data(self._form, self._summary, self._show_data)

    def _show_pages(self, pages: Pages) -> None:
        self.sheets.show_pages(pages)
        self._say_length(pages.count)

    def _show_data(self, data: bytes) -> None:
        self.file_text.show_data(data)
        self._say_length(0)

    def _say_length(self, pages: int) -> None:
        """*1 page, about 2 minutes to read*; how many pages a text would fill is a guess."""
        assert self._summary is not None
        if self._counted is None or self._counted[0] != self._summary:
            self._counted = (self._summary, length(self._summary))
        words = self._counted[1]
        pages = pages or max(round(words / WORDS_A_PAGE), 1)
        minutes = max(round(words / WORDS_A_MINUTE), 1)
        said = ngettext("{pages} page", "{pages} pages", pages).format(pages=pages)
        read = ngettext("about {minutes} minute to read", "about {minutes} minutes to read", minutes)
        self.length_label.setText(_("{pages}, {minutes}").format(pages=said, minutes=read.format(minutes=minutes)))

    def _lay_out(self) -> None:
        column = Column(12, (40, 22, 40, 0), parent=self)
        views, deeds = QWidget(), QWidget()
        head, end, ways = Line(12, parent=views), Line(parent=deeds), Line(12)
        for widget in (self.back_button, self.view_choice):
            head.addWidget(widget)
        head.addStretch(1)
        end.addWidget(self.bring_in_button)
        column.addLayout(Columns([(views, 1), (deeds, 0)], gap=12, least=320, middle=True))
        ways.addWidget(self.way_choice)
        ways.addWidget(self.length_label, 1)
        column.addLayout(ways)
        self._stack = QStackedWidget()
        for view in (self.paper, self.sheets, self.file_text, self.ledger, self.tray):
            self._stack.addWidget(view)
        column.addWidget(self._stack, 1)


def length(summary: Summary) -> int:
    """How many words a reader has before them."""
    texts = [summary.title, summary.byline, summary.opening, summary.question]
    for section in summary.sections:
        for item in section.items:
            texts += [item.title, item.note, item.standing, *item.facts]
            texts += [words for passage in item.passages for words in (passage.label, passage.text)]
    texts += [f"{skill.name} {skill.described}" for skill in summary.skills]
    texts += [f"{remark.about} {remark.text} {remark.reply}" for remark in summary.remarks]
    return sum(len(text.split()) for text in texts)
