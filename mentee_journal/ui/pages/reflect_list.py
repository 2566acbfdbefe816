"""The list of Reflect: what to write from, or what was written; at its foot feedback, topics and the count."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.ui import theme
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_rows import past_rows, write_rows
from mentee_journal.ui.pages.reflect_topics import TopicDots
from mentee_journal.ui.widgets.buttons import LinkButton
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.segmented import Segmented

ROOMY = 640  # pixels of height at 100 % text: below, the list needs the foot of the pane
WRITE, PAST = "write", "past"


class ReflectList(ListPane):
    """`show_mode(WRITE)`, `find(uid)`; rows are named `guide:KEY`, `set:KEY`, `today`, `free`, or by an address."""

    mode_changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(_("Reflect"), filter_hint=_("Filter by word or tag"), empty=_("Nothing here yet."))
        self.setObjectName("list_pane")
        self._journal, self._content = page.journal, page.desk.content
        self._every_guide, self._words = False, ""
        self.mode = Segmented(_("View"), [(WRITE, _("Write")), (PAST, _("Past"))], small=True)
        self.mode.setObjectName("mode")
        self.feedback_link = LinkButton(_("Feedback"), icon="quote")
        self.feedback_link.setObjectName("feedback_link")
        self.topic_dots, self.count_line = TopicDots(), IconLine("calendar", "")
        self.add_to_head(self.mode)
        for widget in (self.feedback_link, self.topic_dots, self.count_line):
            self.add_below(widget)
        self.mode.chosen.connect(lambda _key: self._on_mode())
        self.filter_typed.connect(self._narrow)
        self._on_mode()

    def refresh(self) -> None:
        """Show rows and counts as they are now."""
        self._count()
        super().refresh()

    def show_mode(self, key: str) -> None:
        """Show what to write from, or what was written."""
        if self.mode.current() != key:
            self.mode.set_current(key)
            self._on_mode()

    def show_every_guide(self) -> None:
        """List all guided cycles."""
        self._every_guide = True
        self.refresh()

    def mark(self, uid: str) -> None:
        """Mark a reflection in the list of what was written."""
        self.show_mode(PAST)
        if layout := self.layout():
            layout.activate()  # the field above the list may have come or gone
        if not self.select(uid) and self._words:
            self.filter_field.clear()
            self._narrow("")
            self.select(uid)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count()

    def _on_mode(self) -> None:
        self.filter_field.setVisible(self.mode.current() == PAST)
        self.set_source(self._fetch)
        self._count()
        self.mode_changed.emit()

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        if self.mode.current() == PAST:
            return past_rows(self._journal, self._content, self._words, offset, limit)
        return write_rows(self._journal, self._content, every_guide=self._every_guide)[offset : offset + limit]

    def _narrow(self, words: str) -> None:
        self._words = words
        self.set_empty(_("Nothing fits. Try a shorter word.") if words else _("Nothing here yet."))
        self.set_source(self._fetch)

    def _count(self) -> None:
        count, first = self._journal.reflections.count(), self._journal.reflections.first_day()
        told, roomy = self._journal.feedback.count(), self.height() >= theme.px(ROOMY)
        self.mode.set_text(PAST, _("Past {count}").format(count=count) if count else _("Past"))
        self.feedback_link.setText(_("Feedback, {count}").format(count=told) if told else _("Feedback"))
        self.topic_dots.show_coverage(self._journal.questions.coverage(self._content))
        self.topic_dots.setVisible(roomy)
        self.count_line.setVisible(roomy and count > 0)
        if first:
            month = i18n.month_name(first) if first.year == self._journal.today().year else i18n.month(first)
            words = ngettext("{count} reflection since {month}", "{count} reflections since {month}", count)
            self.count_line.set_words(words.format(count=count, month=month))
