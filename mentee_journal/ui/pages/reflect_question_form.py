"""The words, the moment and the topic of a question of one's own; saved as they are typed."""

from typing import Any

from mentee_journal.content import moment_names
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.journal.questions import Question
from mentee_journal.models import Prompt
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_begin import Beginning
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.text_fields import GrowingEdit


class Rewording(Beginning):
    """Own questions begin with their first words; a change of a shipped one begins a copy of the person's own."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal.questions, frozenset({"text"}))
        self._questions = journal.questions
        self._shipped: dict[str, Question] = {}

    def of(self, question: Question) -> Prompt:
        """The record to edit for a question."""
        if question.mine:
            return self._questions.get(question.uid)
        fields: dict[str, Any] = {
            "text": question.text,
            "moment": question.moment,
            "topic": question.topic,
            "key": question.key,
        }
        record = Prompt(uid=question.uid, **fields) if question.uid else Prompt(**fields)
        self._shipped[record.uid] = question
        return record

    def change(self, uid: str, **fields: Any) -> None:
        if "text" in fields and not fields["text"].strip():
            return  # a question without words is none; the old ones stay
        if (question := self._shipped.get(uid)) is None:
            super().change(uid, **fields)
        elif question.uid or self._questions.find(uid):
            self._questions.change(uid, set="mine", **fields)
        else:
            start = {"text": question.text, "moment": question.moment, "topic": question.topic, "key": question.key}
            self._questions.add(uid=uid, **{**start, **fields})


class QuestionForm(Card):
    """`begin(moment)` or `edit(question)`; hidden otherwise."""

    def __init__(self, page: Page) -> None:
        super().__init__(ground="paper", gap=12, margins=(16, 14, 16, 16), radius=8)
        self.setObjectName("question_form")
        self.setAccessibleName(_("Your question"))
        self._shelf = Rewording(page.journal)
        self._form = Form(page, self._shelf, self)
        self.text_edit: GrowingEdit = self._form.text("text", GrowingEdit(lines=2, most=6))
        self.moment_choice: Choice = self._form.value("moment", Choice(list(moment_names().items())))
        topics = [("", _("No topic")), *((one.key, one.name) for one in page.desk.content.topics)]
        self.topic_choice = Choice(topics)
        self.topic_choice.chosen.connect(lambda key: self._shelf.change(self._form.uid, topic=key))
        self.done_button = button(_("Done"), small=True)
        self.done_button.clicked.connect(self.leave)
        for widget, name in (
            (self.text_edit, "question_edit"),
            (self.moment_choice, "moment_choice"),
            (self.topic_choice, "topic_choice"),
            (self.done_button, "question_done_button"),
        ):
            widget.setObjectName(name)
        self._lay_out()
        self.hide()

    def begin(self, moment: str) -> None:
        """A new question; it is there as soon as it has words."""
        self._show(self._shelf.draft(text="", moment=moment))

    def edit(self, question: Question) -> None:
        """Change the words of a question."""
        self._show(self._shelf.of(question))

    def leave(self) -> None:
        """Save and close."""
        self._form.forget()
        self.hide()

    def _show(self, record: Prompt) -> None:
        self._form.show(record)
        self.topic_choice.set_current(record.topic)
        self.show()
        self.text_edit.setFocus()

    def _lay_out(self) -> None:
        self.body.addWidget(Field(_("Your question"), self.text_edit))
        line = Line(12)
        line.addWidget(Field(_("When would you ask it?"), self.moment_choice), 1)
        line.addWidget(Field(_("Topic"), self.topic_choice), 1)
        self.body.addLayout(line)
        foot = Line(8)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        self.body.addLayout(foot)
