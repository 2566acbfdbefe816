"""What the person wants to be told of before a summary leaves: words to watch for, and words that are always fine."""

from mentee_journal.i18n import _
from mentee_journal.summary.findings import fine_words, forget_fine, keep_watch_words, watch_words
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.settings_rows import Part, SettingRow
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.text_fields import GrowingEdit


class SharePart(Part):
    """The list of words saves itself as it is typed."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("Before you share"))
        self._journal = page.journal
        self._saves = page.autosave(lambda: keep_watch_words(self._journal, self.watch_edit.words().split("\n")), self)
        self.watch_edit = GrowingEdit(lines=3, most=12)
        self.watch_edit.setObjectName("watch_words_edit")
        self.watch_edit.edited.connect(self._saves.touch)
        hint = _("One word or phrase a line. Share points at them, as it does at names, mail addresses and numbers.")
        self.body.addWidget(Field(_("Words to watch for"), self.watch_edit, hint))
        self.body.addSpacing(12)
        self.forget_button = button(_("Point at them again"), icon="refresh")
        self.forget_button.setObjectName("forget_fine_button")
        self.forget_button.clicked.connect(lambda: forget_fine(self._journal))
        self.fine_row = SettingRow(_("Words that are always fine"), " ", self.forget_button)
        self.body.addWidget(self.fine_row)

    def show_words(self) -> None:
        """Show what the journal holds now; what is being typed stays. The shade covers it: these are words to hide."""
        self.setVisible(not self._journal.shade.is_on)
        if self._journal.shade.is_on:
            return
        if not self._saves.is_waiting and not self.watch_edit.hasFocus():
            self.watch_edit.set_words("\n".join(watch_words(self._journal)), "watch_words")
        fine = fine_words(self._journal)
        self.fine_row.about.set_words(", ".join(fine))
        self.fine_row.setVisible(bool(fine))
