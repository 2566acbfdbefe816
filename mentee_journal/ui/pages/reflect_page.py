"""Reflect: write step by step, from a question or freely; and find what one wrote."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.questions import Question
from mentee_journal.ui import theme
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.feedback_view import FeedbackView
from mentee_journal.ui.pages.reflect_begin import beginnings
from mentee_journal.ui.pages.reflect_questions import QuestionsView
from mentee_journal.ui.pages.reflect_rows import past_rows, write_rows
from mentee_journal.ui.pages.reflect_sheet import ReflectSheet
from mentee_journal.ui.pages.reflect_topics import TopicDots
from mentee_journal.ui.pages.reflect_writing import Opener, Writing
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.empty import Empty
from mentee_journal.ui.widgets.icon_line import IconLine
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Row
from mentee_journal.ui.widgets.scroll import Panes
from mentee_journal.ui.widgets.segmented import Segmented

ROOMY = 640  # pixels of height at 100 % text: below, the list needs the foot of the pane


class ReflectPage(Page):
    kinds = frozenset({"reflection", "answer", "prompt", "feedback", "session", "goal", "competency", "tag"}) | {
        "mentorship"
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        reflections, answers = beginnings(self.journal)
        self.opener = Opener(reflections, answers, desk.content)
        self.list_pane = ListPane(_("Reflect"), filter_hint=_("Filter by word or tag"), empty=_("Nothing here yet."))
        self.list_pane.setObjectName("list_pane")
        self.mode = Segmented(_("View"), [("write", _("Write")), ("past", _("Past"))], small=True)
        self.mode.setObjectName("mode")
        self.topic_dots, self.count_line = TopicDots(), IconLine("calendar", "")
        self.writing, self.questions = ReflectSheet(self, reflections, answers), QuestionsView(self)
        self.feedback_link, self.feedback = LinkButton(_("Feedback"), icon="quote"), FeedbackView(self)
        self.feedback_link.setObjectName("feedback_link")
        self.empty = self._make_empty()
        self.stack = QStackedWidget()
        for view in (self.empty, self.writing, self.questions, self.feedback):
            self.stack.addWidget(view)
        self._every_guide, self._words = False, ""
        self._lay_out()
        self._connect()
        self._show_mode()
        self._show_first()

    def panes(self) -> list[QWidget]:
        view = self.stack.currentWidget()
        return [self.list_pane, *(self.writing.panes() if view is self.writing else [view])]

    def start(self) -> QWidget | None:
        return self.empty_button if self.stack.currentWidget() is self.empty else self.list_pane.list

    def current_record(self) -> str:
        return self.writing.uid if self.stack.currentWidget() is self.writing else ""

    def refresh(self) -> None:
        self._count()
        self.list_pane.refresh()
        self.writing.refresh()
        if self.stack.currentWidget() is self.questions:
            self.questions.refresh()
        elif self.stack.currentWidget() is self.feedback:
            self.feedback.refresh()

    def show_record(self, uid: str) -> None:
        if (answer := self.journal.reflections.answers.find(uid)) is not None:
            uid = answer.reflection_uid
        if self.journal.reflections.find(uid) is not None:
            self._open_past(uid)
        elif self.journal.feedback.find(uid) is not None:
            self.show_feedback()
            self.feedback.open(uid)
        elif (prompt := self.journal.questions.find(uid)) is not None:
            self._set_mode("write")
            self._open(f"set:{'archived' if prompt.archived else 'mine' if prompt.set == 'mine' else prompt.set}")

    def new_reflection(self, uid: str = "") -> None:
        """Begin a page: free, about the session, goal or mentor `uid`, or from the question that `uid` names."""
        self._set_mode("write")
        if uid and (question := self.journal.questions.offered(self.desk.content, uid)):
            self._ask(question)
            return
        self.list_pane.select("free")
        self._write(self.opener.free(**self._about(uid)))
        self.writing.enter()

    def show_feedback(self) -> None:
        """Show the feedback received and given."""
        if self.writing.leave():
            self.list_pane.select("")
            self.feedback.refresh()
            self.stack.setCurrentWidget(self.feedback)

    def remove(self, uid: str) -> None:
        """Move a reflection to the bin."""
        if self.journal.reflections.find(uid) is None:
            return
        self.flush()
        self.desk.tell(_("Reflection moved to the bin"), self.journal.reflections.remove(uid))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stack.currentWidget() is self.empty:
            self.empty_button.setFocus()  # else Qt gives the keyboard to the list, which opens its first row

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.window().isVisible():  # else the program is about to end, and the page goes on tomorrow
            self.writing.settle()

    def _lay_out(self) -> None:
        self.list_pane.add_to_head(self.mode)
        self.list_pane.add_below(self.feedback_link)
        self.list_pane.add_below(self.topic_dots)
        self.list_pane.add_below(self.count_line)
        self._panes = Panes([self.list_pane, self.stack], [304, 768], stretch=1)
        Column(parent=self).addWidget(self._panes)

    def _connect(self) -> None:
        pane, sheet = self.list_pane, self.writing
        self.mode.chosen.connect(lambda _key: self._show_mode())
        pane.chosen.connect(self._open)
        pane.opened.connect(self._open_and_enter)
        pane.removed.connect(self.remove)
        pane.menu_asked.connect(self._show_menu)
        pane.filter_typed.connect(self._narrow)
        self.feedback_link.clicked.connect(self.show_feedback)
        self.topic_dots.clicked.connect(lambda: self._choose("set:nine"))
        self.questions.chosen.connect(self._ask)
        sheet.left.connect(self._rest)
        sheet.back_asked.connect(self._back_to_questions)
        sheet.again_asked.connect(self._begin_guide)
        sheet.removed.connect(self.remove)

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        content = self.desk.content
        if self.mode.current() == "past":
            return past_rows(self.journal, content, self._words, offset, limit)
        return write_rows(self.journal, content, every_guide=self._every_guide)[offset : offset + limit]

    def _show_mode(self) -> None:
        past = self.mode.current() == "past"
        self.list_pane.filter_field.setVisible(past)
        self.list_pane.set_source(self._fetch)
        self._count()
        if past:
            self.list_pane.select(self.writing.uid)

    def _set_mode(self, key: str) -> None:
        if self.mode.current() != key:
            self.mode.set_current(key)
            self._show_mode()

    def _narrow(self, words: str) -> None:
        self._words = words
        self.list_pane.set_empty(_("Nothing fits. Try a shorter word.") if words else _("Nothing here yet."))
        self.list_pane.set_source(self._fetch)

    def _count(self) -> None:
        count, first = self.journal.reflections.count(), self.journal.reflections.first_day()
        self.mode.set_text("past", _("Past {count}").format(count=count) if count else _("Past"))
        self.topic_dots.show_coverage(self.journal.questions.coverage(self.desk.content))
        told = self.journal.feedback.count()
        self.feedback_link.setText(_("Feedback, {count}").format(count=told) if told else _("Feedback"))
        roomy = self.height() >= theme.px(ROOMY)
        self.topic_dots.setVisible(roomy)
        self.count_line.setVisible(roomy and count > 0)
        if first:
            month = i18n.month_name(first) if first.year == self.journal.today().year else i18n.month(first)
            words = ngettext("{count} reflection since {month}", "{count} reflections since {month}", count)
            self.count_line.set_words(words.format(count=count, month=month))

    def _show_first(self) -> None:
        """What waits to be finished, or else a quiet page to begin from."""
        waiting = self.journal.reflections.unfinished()
        if waiting:
            self._choose(f"guide:{waiting[0].guide}")
        else:
            self.stack.setCurrentWidget(self.empty)

    def _choose(self, key: str) -> None:
        self._set_mode("write")
        self.list_pane.select(key)
        self._open(key)

    def _open(self, key: str) -> None:
        """Open what a row of the list stands for."""
        kind, _colon, name = key.partition(":")
        if kind == "guide":
            self._open_guide(name)
        elif kind == "set":
            self._show_questions(name)
        elif kind == "guides":
            self._every_guide = True
            self.list_pane.refresh()
        elif kind == "free":
            self._write(self.opener.free(**self._about("")))
        elif kind == "today":
            question = self.journal.questions.of_day(self.desk.content)
            if question is not None:
                self._ask(question, can_go_back=False)
        else:
            self._open_past(key)

    def _open_and_enter(self, key: str) -> None:
        self._open(key)
        if self.stack.currentWidget() is self.writing:
            self.writing.enter()
        elif (first := self.questions.first()) is not None:
            first.setFocus()

    def _open_guide(self, key: str) -> None:
        waiting = next((one for one in self.journal.reflections.unfinished() if one.guide == key), None)
        if waiting is None:
            self._begin_guide(key)
        elif waiting.uid != self.current_record():
            self._write(self.opener.record(self.journal.reflections.get(waiting.uid)))

    def _begin_guide(self, key: str) -> None:
        guide = self.desk.content.guide(key)
        if guide is not None:
            self._write(self.opener.guide(guide, **self._about("")))

    def _open_past(self, uid: str) -> None:
        if uid == self.current_record():
            return
        if self.mode.current() == "write":
            self._set_mode("past")
        if layout := self.list_pane.layout():
            layout.activate()  # the field above the list may have come or gone
        if not self.list_pane.select(uid) and self._words:
            self.list_pane.filter_field.clear()
            self._narrow("")
            self.list_pane.select(uid)
        self._write(self.opener.record(self.journal.reflections.get(uid)))

    def _ask(self, question: Question, *, can_go_back: bool = True) -> None:
        self._write(self.opener.question(question, **self._about("")), can_go_back=can_go_back)
        if can_go_back:
            self.writing.enter()

    def _show_questions(self, key: str) -> None:
        if self.writing.leave():
            self.questions.show_set(key)
            self.stack.setCurrentWidget(self.questions)

    def _back_to_questions(self) -> None:
        if self.questions.key:
            self._show_questions(self.questions.key)

    def _write(self, writing: Writing, *, can_go_back: bool = False) -> None:
        if self.writing.open(writing, can_go_back=can_go_back):
            self.stack.setCurrentWidget(self.writing)

    def _rest(self) -> None:
        """Nothing is open any more."""
        self.list_pane.select("")
        self.stack.setCurrentWidget(self.empty)

    def _about(self, uid: str) -> dict[str, object]:
        """The fields of a new reflection: today, and what it is about."""
        fields: dict[str, object] = {"on": self.journal.today()}
        if uid and (session := self.journal.sessions.find(uid)):
            return fields | {"session_uid": uid, "mentorship_uid": session.mentorship_uid}
        if uid and self.journal.goals.find(uid):
            return fields | {"goal_uid": uid}
        if uid and self.journal.mentors.find(uid):
            return fields | {"mentorship_uid": uid}
        return fields

    def _show_menu(self, uid: str, where: QPoint) -> None:
        if self.mode.current() == "past":
            menu = QMenu(self)
            menu.addAction(_("Move to bin"), lambda: self.remove(uid))
            menu.popup(where)

    def _make_empty(self) -> Empty:
        empty = Empty(
            _("A page to think on"), _("Answer one question, go step by step, or just write. It stays private.")
        )
        self.empty_button = button(_("Today’s question"), "primary", "reflect")
        self.empty_button.setObjectName("todays_question_button")
        self.empty_button.clicked.connect(lambda: self._choose_and_enter("today"))
        empty.add_button(self.empty_button)
        for icon, title, text, key in (
            ("forward", _("Something happened"), _("What? So what? Now what?"), "guide:what_so_what_now_what"),
            ("swap", _("The other chair"), _("See it as they did"), "guide:other_chair"),
            ("edit", _("A free page"), _("No question, just you"), "free"),
        ):
            starter = empty.add_starter(icon, title, text)
            starter.setObjectName(f"starter_{key.partition(':')[2] or key}")
            starter.clicked.connect(lambda _on=False, key=key: self._choose_and_enter(key))
        return empty

    def _choose_and_enter(self, key: str) -> None:
        self._choose(key)
        self.writing.enter()
