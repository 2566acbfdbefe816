"""Feedback received and given, newest first, each told as one moment."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.models import Feedback, FeedbackDirection
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.feedback_form import FeedbackForm
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton, button, icon_button
from mentee_journal.ui.widgets.card import Card, Surface
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.key_values import KeyValues
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.segmented import Segmented

PAGE = 40  # cards that are made at once; a button shows the next


class FeedbackView(Surface):
    """`refresh()` on every redraw; `open(uid)` shows one of them to be changed."""

    def __init__(self, page: Page) -> None:
        super().__init__("card")
        self.setObjectName("feedback_view")
        self.setAccessibleName(_("Feedback"))
        self.page, self._most = page, PAGE
        self._shown: Sequence[tuple[object, ...]] = ()
        self.filter = Segmented(
            _("Which feedback?"),
            [("", _("All")), (FeedbackDirection.RECEIVED, _("I was told")), (FeedbackDirection.GIVEN, _("I told"))],
            small=True,
        )
        self.new_button = button(_("Write it down"), icon="plus", small=True)
        self.new_button.setObjectName("new_feedback_button")
        self.form = FeedbackForm(page)
        self._lay_out()
        self.filter.chosen.connect(lambda _key: self.refresh())
        self.new_button.clicked.connect(lambda: self.begin(self.filter.current() or FeedbackDirection.RECEIVED))

    def begin(self, direction: str = FeedbackDirection.RECEIVED) -> None:
        """A new one, the keyboard in its first field."""
        self.form.begin(direction)
        self._area.verticalScrollBar().setValue(0)

    def open(self, uid: str) -> None:
        """Show one of them to be changed."""
        self.form.edit(self.page.journal.feedback.get(uid))
        self._area.verticalScrollBar().setValue(0)

    def refresh(self) -> None:
        """Show them as they are now."""
        self.form.refresh()
        found = self.page.journal.feedback.all(self.filter.current() or None)
        rows = found[: self._most]
        shown = [(one.uid, one.updated_at, one.mentorship.name if one.mentorship else "", len(found)) for one in rows]
        if shown != self._shown:
            self._shown = shown
            place = self._area.place()
            with keep_focus(self):
                self._fill(rows, more=len(found) - len(rows))
            self._area.go_to(place)

    def _fill(self, rows: Sequence[Feedback], more: int) -> None:
        empty(self._rows)
        for one in rows:
            self._rows.addWidget(FeedbackCard(self, one))
        if not rows:
            words = _("One moment is enough: when it was, what was done, and what it did to someone.")
            self._rows.addWidget(WrappingLabel(words, "small", "ink2"))
        if more > 0:
            more_button = button(_("Show more"), "quiet", small=True)
            more_button.setObjectName("more_feedback_button")
            more_button.clicked.connect(self._show_more)
            self._rows.addWidget(more_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()

    def remove(self, uid: str) -> None:
        """Move one to the bin."""
        self.page.flush()
        self.page.desk.tell(_("Feedback moved to the bin"), self.page.journal.feedback.remove(uid))

    def _lay_out(self) -> None:
        self._area = Scroll(ground="card", gap=14, margins=(32, 28, 32, 32))
        head = Line(16)
        head.addWidget(WrappingLabel(_("Feedback"), "sheet_title"), 1)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self._area.body.addLayout(head)
        self._area.body.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignLeading)
        self._area.body.addWidget(self.form)
        holder = QWidget()
        self._rows = Column(12, parent=holder)
        self._area.body.addWidget(holder)
        self._area.body.addStretch(1)
        Column(parent=self).addWidget(self._area)


class FeedbackCard(Card):
    """One moment: who told whom and when, and the four parts as far as they were written."""

    def __init__(self, view: FeedbackView, one: Feedback) -> None:
        super().__init__(gap=8, margins=(20, 12, 12, 14))
        self.setAccessibleName(_headline(one))
        head = Line(10)
        head.addWidget(Icon("quote" if one.direction == FeedbackDirection.RECEIVED else "speaker", "accent", 18))
        words = WrappingLabel(_headline(one), "body_semibold")
        head.addWidget(words, 1)
        if one.private:
            head.addWidget(Icon("lock", "ink3", 16))
        day = i18n.day(one.on, view.page.journal.today()) if one.on else ""
        head.addWidget(WrappingLabel(day, "small", "ink2"))
        edit, remove = LinkButton(_("Change")), icon_button("trash", _("Move to bin"), side=28)
        edit.setObjectName(f"change_{one.uid}")
        remove.setObjectName(f"remove_{one.uid}")
        edit.clicked.connect(lambda: view.open(one.uid))
        remove.clicked.connect(lambda: view.remove(one.uid))
        head.addWidget(edit)
        head.addWidget(remove)
        self.body.addLayout(head)
        self.body.addWidget(KeyValues(_parts(one), names=124))


def _headline(one: Feedback) -> str:
    name = one.person or (one.mentorship.name if one.mentorship else "")
    if one.direction == FeedbackDirection.RECEIVED:
        return _("{name} told me").format(name=name) if name else _("I was told")
    return _("I told {name}").format(name=name) if name else _("I told someone")


def _parts(one: Feedback) -> list[tuple[str, ...]]:
    parts = [
        (_("When and where"), one.situation),
        (_("What was done"), one.what_was_done),
        (_("Its effect"), one.effect),
        (_("The answer"), one.response),
    ]
    return [(name, text.strip(), "quote") for name, text in parts]
