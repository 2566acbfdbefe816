"""The question of the day, answered in place: a reflection begins with the first word and is saved by itself."""

import datetime as dt

from PySide6.QtCore import Qt

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.questions import Question
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_begin import beginnings
from mentee_journal.ui.pages.reflect_writing import Opener, Writing
from mentee_journal.ui.widgets.boxes import Line
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.text_fields import GrowingEdit
from mentee_journal.ui.widgets.tick_box import Switch

MOST_LINES = 8


class QuestionCard(Card):
    """`refresh()` on every redraw; it stays on the page, so that caret and words do too."""

    def __init__(self, page: Page) -> None:
        super().__init__(gap=8, margins=(24, 12, 24, 16))
        self.setObjectName("question_card")
        self.setAccessibleName(_("Question of the day"))
        self._page, self._journal, self._content = page, page.journal, page.desk.content
        reflections, answers = beginnings(page.journal)
        self._opener = Opener(reflections, answers, self._content)
        self._writing: Writing | None = None
        self._turn, self._day = 0, page.journal.today()
        self._answer_form, self._form = Form(page, answers, self), Form(page, reflections, self)
        self.question, self.written = WrappingLabel("", "question"), WrappingLabel("", "journal", max_lines=MOST_LINES)
        self.before = WrappingLabel("", "small", "ink2", max_lines=2)
        self.edit: GrowingEdit = self._answer_form.text("text", GrowingEdit(role="journal", lines=3, most=MOST_LINES))
        self.private_switch: Switch = self._form.value("private", Switch(name=_("Keep private")))
        self.saved_label = Label("", "caption", "ink2")
        self.another_link = LinkButton(_("Another"), icon="refresh")
        self.open_link, self.done_button = LinkButton(_("Open full page")), button(_("Done"), small=True)
        self._name_parts()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Show the question of today with what was written to it."""
        if self._journal.today() != self._day:
            self.settle()
            self._writing, self._turn, self._day = None, 0, self._journal.today()
        if self._writing is not None:
            reflection = self._journal.reflections.find(self._writing.uid)
            if reflection is not None and reflection.deleted_at:
                self._writing = None
            elif reflection is not None:
                self._writing.take(reflection)
        if self._writing is None:
            self._open(self._journal.questions.of_day(self._content, self._turn))
        self._show()

    def settle(self) -> None:
        """What is left is done; a page without a word was none."""
        self._answer_form.save.flush()
        reflection = self._journal.reflections.find(self._writing.uid) if self._writing else None
        if reflection and not (reflection.finished or reflection.deleted_at or self._answer_form.save.is_waiting):
            self._journal.reflections.finish(reflection.uid)

    def _open(self, question: Question | None) -> None:
        if question is None:
            return
        today = self._journal.today()
        for answer in self._journal.reflections.answers.to_prompt(question.prompt):
            if answer.reflection.on == today:
                writing = self._opener.record(self._journal.reflections.get(answer.reflection_uid))
                writing.go(next(n for n, one in enumerate(writing.answers) if one.uid == answer.uid))
                self._writing = writing
                return
        self._writing = self._opener.question(question, on=today)

    def _show(self) -> None:
        writing = self._writing
        self.setVisible(writing is not None)
        if writing is None:
            return
        self._answer_form.show(writing.answer)
        self._form.show(writing.reflection)
        self.question.setText(writing.step.question)
        self.edit.setAccessibleName(writing.step.question)
        done = writing.reflection.finished and writing.has_begun
        self.written.setText(writing.answer.text.strip() if done else "")
        self._show_before(writing, done=done)
        for widget in (self.edit, self.private_switch, self.lock, self.private_label, self.done_button):
            widget.setVisible(not done)
        self.written.setVisible(done)
        if not writing.has_begun:
            self.saved_label.setText("")

    def _show_before(self, writing: Writing, *, done: bool) -> None:
        """The old answer would lead the pen: it comes when the new one is done."""
        found = []
        if done and writing.answer.prompt:
            shelf = self._journal.reflections.answers
            found = shelf.before(prompt=writing.answer.prompt, besides=writing.uid, most=1)
        self.before.setVisible(bool(found))
        if found:
            day = i18n.short_day(found[0].on, self._journal.today())
            lead = _("You wrote on {day}:").format(day=day)
            self.before.set_words(found[0].text.strip(), lead)

    def _name_parts(self) -> None:
        for widget, name in (
            (self.edit, "day_answer_edit"),
            (self.private_switch, "day_private_switch"),
            (self.another_link, "another_link"),
            (self.open_link, "open_page_link"),
            (self.done_button, "day_done_button"),
            (self.saved_label, "day_saved_label"),
        ):
            widget.setObjectName(name)

    def _lay_out(self) -> None:
        head = Line(10)
        head.addWidget(Icon("reflect", "accent", 18))
        head.addWidget(Label(_("Question of the day"), "small", "ink2"))
        head.addStretch(1)
        head.addWidget(self.another_link)
        self.body.addLayout(head)
        for widget in (self.question, self.edit, self.written, self.before):
            self.body.addWidget(widget)
        foot = Line(10)
        self.lock, self.private_label = Icon("lock", "ink2", 16), Label(_("Keep private"), "small", "ink2")
        self.private_label.setBuddy(self.private_switch)
        for part in (self.private_switch, self.lock, self.private_label):
            foot.addWidget(part)
        foot.addStretch(1)
        foot.addWidget(self.saved_label)
        foot.addSpacing(10)
        foot.addWidget(self.open_link)
        foot.addSpacing(8)
        foot.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(foot)

    def _connect(self) -> None:
        self.another_link.clicked.connect(self._ask_another)
        self.open_link.clicked.connect(self._open_page)
        self.done_button.clicked.connect(self._finish)
        self._answer_form.save.saved.connect(self._on_saved)

    def _on_saved(self, moment: dt.datetime) -> None:
        self.saved_label.setText(_("Saved {time}").format(time=i18n.clock_time(moment)))

    def _finish(self) -> None:
        self.settle()
        self.refresh()
        self.another_link.setFocus()

    def _ask_another(self) -> None:
        self.settle()
        if self._answer_form.save.is_waiting:
            return
        self._turn += 1
        self._open(self._journal.questions.of_day(self._content, self._turn))
        self._show()
        if self.edit.isVisible():
            self.edit.setFocus()

    def _open_page(self) -> None:
        """Go on writing in Reflect, where this leaves off."""
        writing = self._writing
        self._answer_form.save.flush()
        if writing is None or self._answer_form.save.is_waiting:
            return
        self._writing = None
        if self._journal.reflections.find(writing.uid) is not None:
            self._page.desk.open("reflect", writing.uid)
        else:
            self._page.desk.ask("new_reflection", writing.answer.prompt)
