"""A set of questions on the sheet: choose one to write from, mark it, put it in other words, or add one's own."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.questions import Question
from mentee_journal.models import MINE
from mentee_journal.ui import theme
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_question_form import QuestionForm
from mentee_journal.ui.pages.reflect_rows import set_name
from mentee_journal.ui.pages.reflect_topics import TopicDots
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import PlainText, button, icon_button
from mentee_journal.ui.widgets.card import Surface
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.paint import keep_look, painting
from mentee_journal.ui.widgets.scroll import Scroll

PAGE = 60  # rows that are made at once; a button shows the next


class QuestionButton(PlainText):
    """The words of a question, over as many lines as they need; a click writes from it."""

    def __init__(self, text: str, caption: str) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleDescription(caption)
        self.setAutoDefault(False)
        self._words, self._caption = WrappingLabel(text, "quote"), WrappingLabel(caption, "caption", "ink3")
        for label in (self._words, self._caption):
            label.setParent(self)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        keep_look(self, self._restyle)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = width - 2 * theme.px(12)
        caption = self._caption.heightForWidth(room) + theme.px(2) if self._caption.text() else 0
        return self._words.heightForWidth(room) + caption + 2 * theme.px(8)

    def sizeHint(self) -> QSize:
        laid_out = self.testAttribute(Qt.WidgetAttribute.WA_Resized)
        return QSize(theme.px(320), self.heightForWidth(self.width() if laid_out else theme.px(320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # the height follows the width
        side, wide = theme.px(12), self.width() - 2 * theme.px(12)
        tall = self._words.heightForWidth(wide)
        self._words.setGeometry(side, theme.px(8), wide, tall)
        self._caption.setGeometry(side, theme.px(10) + tall, wide, self._caption.heightForWidth(wide))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.isDown() or self.underMouse():
            with painting(self) as canvas:
                canvas.box(QRectF(self.rect()), "press" if self.isDown() else "hover", None, theme.px(8))

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()


class QuestionsView(Surface):
    """`show_set(key)`; `chosen(question)` tells which one to write from."""

    chosen = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__("card")
        self.setObjectName("questions_view")
        self._page, self.journal, self._content = page, page.journal, page.desk.content
        self.key, self._most = "", PAGE
        self._shown: Sequence[tuple[str, Question]] = ()
        self.title, self.about = WrappingLabel("", "sheet_title"), WrappingLabel("", "small", "ink2")
        self.new_button = button(_("Write a question"), icon="plus", small=True)
        self.new_button.setObjectName("new_question_button")
        self.form, self.dots = QuestionForm(page), TopicDots(quiet=True)
        self.new_button.clicked.connect(lambda: self.form.begin(self._moment()))
        self._lay_out()

    def show_set(self, key: str) -> None:
        """Show the questions of a set."""
        if key != self.key:
            self.form.leave()
            self.key, self._most = key, PAGE
            self._area.verticalScrollBar().setValue(0)
        self.refresh()

    def refresh(self) -> None:
        """Show them as they are now."""
        shipped = next((one for one in self._content.question_sets if one.key == self.key), None)
        self.title.setText(set_name(self._content, self.key))
        about = {
            MINE: _("What you keep asking yourself. They come up as the question of the day, too."),
            "favourite": _("Those with a star."),
            "archived": _("Out of the way, not gone."),
        }
        self.about.setText(shipped.about if shipped else about.get(self.key, ""))
        self.dots.setVisible(self.key == "nine")
        if self.key == "nine":
            self.dots.show_coverage(self.journal.questions.coverage(self._content))
        found = self.journal.questions.in_set(self._content, self.key)
        heads = {topic.key: topic.name for topic in self._content.topics} if self.key == "nine" else {}
        rows = [(heads.get(one.topic, ""), one) for one in found[: self._most]]
        if rows != self._shown:
            self._shown = rows
            with keep_focus(self):
                self._fill(rows, more=len(found) - len(rows))

    def first(self) -> QWidget | None:
        """The first question, to be given the keyboard."""
        return self._list.findChild(QuestionButton)

    def _lay_out(self) -> None:
        self._area = Scroll(ground="card", gap=10, margins=(20, 28, 32, 32))  # the rows reach out by 12
        head = Line(16, (12, 0, 0, 0))
        words = Column(4)
        words.addWidget(self.title)
        words.addWidget(self.about)
        words.addWidget(self.dots)
        head.addLayout(words, 1)
        head.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)
        self._area.body.addLayout(head)
        self._area.body.addWidget(self.form)
        self._list = QWidget()
        self._rows = Column(2, parent=self._list)
        self._area.body.addWidget(self._list)
        self._area.body.addStretch(1)
        Column(parent=self).addWidget(self._area)

    def _fill(self, rows: Sequence[tuple[str, Question]], more: int) -> None:
        empty(self._rows)
        for head, question in rows:
            if head:
                line = Line(0, (12, 8, 0, 0))
                line.addWidget(Label(head, "group_head", "ink3"))
                self._rows.addLayout(line)
            self._rows.addWidget(QuestionRow(self, question))
        if not rows:
            words = _("Write down what you would like to be asked.") if self.key == MINE else _("Nothing here.")
            self._rows.addWidget(WrappingLabel(words, "small", "ink2"))
        if more > 0:
            more_button = button(_("Show more"), "quiet", small=True)
            more_button.setObjectName("more_questions_button")
            more_button.clicked.connect(self._show_more)
            self._rows.addWidget(more_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()

    def _moment(self) -> str:
        return next((one.moment for one in self._content.question_sets if one.key == self.key), "any")

    def star(self, question: Question) -> None:
        """Mark it as a favourite, or no longer."""
        self.journal.questions.star(question, on=not question.favourite)

    def show_menu(self, question: Question, opener: QWidget) -> None:
        """What else can be done with a question."""
        questions = self.journal.questions
        menu = QMenu(self)
        menu.addAction(_("Change the words"), lambda: self.form.edit(question))
        if question.archived:
            menu.addAction(_("Bring back"), lambda: questions.put_away(question, on=False))
        else:
            menu.addAction(_("Put away"), lambda: questions.put_away(question))
        if question.mine:
            words = _("Use the first words again") if question.key else _("Move to bin")
            menu.addAction(words, lambda: self._drop(question))
        menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))

    def _drop(self, question: Question) -> None:
        self.form.leave()
        self._page.desk.tell(_("Question moved to the bin"), self.journal.questions.drop(question))


class QuestionRow(QWidget):
    """A question, its star, and what else can be done with it."""

    def __init__(self, view: QuestionsView, question: Question) -> None:
        super().__init__()
        line = Line(4, parent=self)
        self.words = QuestionButton(question.text, _caption(view, question))
        self.words.setObjectName(f"question_{question.prompt}")
        self.words.clicked.connect(lambda: view.chosen.emit(question))
        name = _("No longer a favourite") if question.favourite else _("Make it a favourite")
        star = icon_button("star", name, token="accent" if question.favourite else "ink3")
        star.setObjectName(f"star_{question.prompt}")
        star.setCheckable(True)
        star.setChecked(question.favourite)
        star.clicked.connect(lambda: view.star(question))
        more = icon_button("more", _("More for this question"))
        more.setObjectName(f"more_{question.prompt}")
        more.clicked.connect(lambda: view.show_menu(question, more))
        line.addWidget(self.words, 1)
        line.addWidget(star)
        line.addWidget(more)


def _caption(view: QuestionsView, question: Question) -> str:
    parts = []
    if question.mine:
        parts.append(_("Your words") if question.key else _("Your question"))
    if question.answered_on:
        today = view.journal.today()
        words = ngettext("Answered on {day}", "Answered {count} times, last on {day}", question.answers)
        parts.append(words.format(count=question.answers, day=i18n.short_day(question.answered_on, today)))
    return " · ".join(parts)
