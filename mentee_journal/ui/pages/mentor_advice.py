"""The advice ledger: what was said, what I try, what came of it, and whether they know."""

from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.advice import WITH_OUTCOME
from mentee_journal.models import Advice, AdviceStatus
from mentee_journal.summary.changed import outdated
from mentee_journal.ui.comment_notes import CommentNotes, all_of
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import GrowingEdit, LineEdit
from mentee_journal.ui.widgets.tick_box import Switch


def statuses() -> list[tuple[str, str]]:
    return [
        (AdviceStatus.NEW, _("New")),
        (AdviceStatus.TRYING, _("Trying it")),
        (AdviceStatus.WORKED, _("It worked")),
        (AdviceStatus.PARTLY, _("Partly")),
        (AdviceStatus.DID_NOT_WORK, _("It did not work")),
        (AdviceStatus.SET_ASIDE, _("Set aside")),
    ]


class AdviceCard(Card):
    """One piece of advice; every field saves itself."""

    def __init__(self, page: Page, advice: Advice) -> None:
        super().__init__(gap=10)
        self._page, self.uid = page, advice.uid
        self.setObjectName(f"advice_{advice.uid}")
        self.form = Form(page, page.journal.advice, self)
        self.text_edit: GrowingEdit = self.form.text("text", GrowingEdit(lines=1, bare=True))
        self.text_edit.setAccessibleName(_("Advice"))
        self.who = Label("", "small", "voiceink")
        self.status: Choice = self.form.value("status", Choice(statuses(), small=True))
        self.status.setAccessibleName(_("What became of it"))
        self.status.setObjectName(f"status_{advice.uid}")
        self.experiment: GrowingEdit = self.form.text("experiment", GrowingEdit(lines=1))
        self.result: GrowingEdit = self.form.text("result", GrowingEdit(lines=1))
        self.told = button(_("I told them"), icon="check", small=True)
        self.told.setObjectName(f"told_{advice.uid}")
        self.told.clicked.connect(lambda: page.journal.advice.told(self.uid))
        self.told_label = Label("", "small", "ink2")
        self.notes = CommentNotes(page)
        self.raise_switch: Switch = self.form.value("bring_up", Switch(_("Bring this up next time")))
        self._lay_out()

    def show_advice(self, advice: Advice) -> None:
        today = self._page.journal.today()
        self.form.show(advice)
        name = advice.mentorship.name if advice.mentorship else ""
        day = i18n.day(advice.on, today) if advice.on else ""
        self.who.setText(", ".join(part for part in (name, day) if part))
        has_outcome = advice.status in WITH_OUTCOME
        self.result_box.setVisible(has_outcome or bool(advice.result))
        self.told.setVisible(has_outcome and advice.told_mentor_on is None)
        told = i18n.day(advice.told_mentor_on, today) if advice.told_mentor_on else ""
        self.told_label.setText(_("Told them on {day}").format(day=told) if told else "")

    def _lay_out(self) -> None:
        head = Line(12)
        head.addWidget(self.who, 1)
        head.addWidget(self.status)
        remove = icon_button("trash", _("Move this advice to the bin"), side=28)
        remove.clicked.connect(self._remove)
        head.addWidget(remove)
        self.body.addLayout(head)
        self.body.addWidget(self.text_edit)
        fields = Line(16)
        fields.addWidget(Field(_("What I will try"), self.experiment, optional=True), 1)
        self.result_box = Field(_("What came of it"), self.result, optional=True)
        fields.addWidget(self.result_box, 1)
        self.body.addLayout(fields)
        self.body.addWidget(self.notes)
        foot = Line(12)
        foot.addWidget(self.raise_switch)
        foot.addStretch(1)
        foot.addWidget(self.told_label)
        foot.addWidget(self.told)
        self.body.addLayout(foot)

    def _remove(self) -> None:
        self._page.desk.tell(_("Advice moved to the bin"), self._page.journal.advice.remove(self.uid))


class AdviceView(QWidget):
    """All advice, narrowed by what is still to be done about it; cards are kept while they are written in."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setObjectName("advice_view")
        self._page, self._ledger = page, page.journal.advice
        self._cards: dict[str, AdviceCard] = {}
        from mentee_journal.ui.pages.mentors_page import views

        self.area = Scroll(gap=12, margins=(40, 26, 40, 32))
        self.head = PageHead(_("Advice"), "")
        self.view_choice = Segmented(_("View"), views())
        self.view_choice.chosen.connect(lambda key: page.show_view(key))  # type: ignore[attr-defined]  # noqa: PLW0108
        self.head.add(self.view_choice)
        self.adding = LineEdit(placeholder=_("What were you advised?"), icon="plus")
        self.adding.setAccessibleName(_("Add advice"))
        self.adding.setObjectName("new_advice_edit")
        self.adding.returnPressed.connect(self._add)
        self.which = Segmented(
            _("Which advice"), [("all", _("All")), ("try", _("To try")), ("tell", _("To tell them"))], small=True
        )
        self.which.setObjectName("which_advice")
        self.which.chosen.connect(lambda _key: self.show_all())
        self.cards = Column(12)
        self.nothing = WrappingLabel(_("Nothing here. What a mentor advises you is kept with its session."), "small")
        self.area.body.addWidget(self.head)
        line = Line(12)
        line.addWidget(self.adding, 1)
        line.addWidget(self.which)
        self.area.body.addLayout(line)
        self.area.body.addLayout(self.cards)
        self.area.body.addWidget(self.nothing)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def show_all(self) -> None:
        """Show the advice that was asked for, newest first."""
        self.view_choice.set_current("advice")
        which = {"try": self._ledger.to_try, "tell": self._ledger.to_tell}.get(self.which.current(), self._ledger.all)
        found = which()
        to_tell = len(self._ledger.to_tell())
        words = ngettext("{count} outcome to tell", "{count} outcomes to tell", to_tell).format(count=to_tell)
        self.head.set_words(_("Advice"), words if to_tell else _("What was said, and what came of it."))
        there = {advice.uid for advice in found}
        for uid in [uid for uid in self._cards if uid not in there]:
            card = self._cards.pop(uid)
            card.form.forget()
            self.cards.removeWidget(card)
            card.hide()
            card.deleteLater()
        about = self._page.journal.comments.about_each(advice.uid for advice in found)
        old = outdated(self._page.journal, all_of(about))
        for place, advice in enumerate(found):
            if advice.uid not in self._cards:
                self._cards[advice.uid] = AdviceCard(self._page, advice)
            card = self._cards[advice.uid]
            self.cards.removeWidget(card)
            self.cards.insertWidget(place, card)
            card.show_advice(advice)
            card.notes.show_comments(about.get(advice.uid, []), old)
        self.nothing.setVisible(not found)

    def _add(self) -> None:
        if text := self.adding.text().strip():
            self.adding.clear()
            self._ledger.add(text=text, on=self._page.journal.today())
