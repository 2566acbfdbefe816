"""Reflect: write step by step, from a question or freely; and find what one wrote."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.journal.questions import Question
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.feedback_view import FeedbackView
from mentee_journal.ui.pages.reflect_begin import beginnings, fields_about
from mentee_journal.ui.pages.reflect_empty import ReflectEmpty
from mentee_journal.ui.pages.reflect_list import PAST, WRITE, ReflectList
from mentee_journal.ui.pages.reflect_questions import QuestionsView
from mentee_journal.ui.pages.reflect_sheet import ReflectSheet
from mentee_journal.ui.pages.reflect_writing import Opener, Writing
from mentee_journal.ui.widgets.boxes import Column
from mentee_journal.ui.widgets.scroll import Panes


class ReflectPage(Page):
    kinds = frozenset({"reflection", "answer", "prompt", "feedback", "session", "goal", "competency", "tag"}) | {
        "comment",
        "mentorship",
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        reflections, answers = beginnings(self.journal)
        self.opener = Opener(reflections, answers, desk.content)
        self.list_pane = ReflectList(self)
        self.writing, self.questions = ReflectSheet(self, reflections, answers), QuestionsView(self)
        self.feedback = FeedbackView(self)
        self.empty = ReflectEmpty()
        self.stack = QStackedWidget()
        for view in (self.empty, self.writing, self.questions, self.feedback):
            self.stack.addWidget(view)
        self._panes = Panes([self.list_pane, self.stack], [304, 768], stretch=1)
        Column(parent=self).addWidget(self._panes)
        self._connect()
        self._show_first()

    def panes(self) -> list[QWidget]:
        view = self.stack.currentWidget()
        return [self.list_pane, *(self.writing.panes() if view is self.writing else [view])]

    def start(self) -> QWidget | None:
        return self.empty.button if self.stack.currentWidget() is self.empty else self.list_pane.list

    def current_record(self) -> str:
        return self.writing.uid if self.stack.currentWidget() is self.writing else ""

    def refresh(self) -> None:
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
            self.list_pane.show_mode(WRITE)
            self._open(f"set:{'archived' if prompt.archived else 'mine' if prompt.set == 'mine' else prompt.set}")

    def new_reflection(self, uid: str = "") -> None:
        """Begin a page: free, about the session, goal or mentor `uid`, or from the question that `uid` names."""
        self.list_pane.show_mode(WRITE)
        if uid and (question := self.journal.questions.offered(self.desk.content, uid)):
            self._ask(question)
            return
        self.list_pane.select("free")
        self._write(self.opener.free(**fields_about(self.journal, uid)))
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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.stack.currentWidget() is self.empty:
            self.empty.button.setFocus()  # else Qt gives the keyboard to the list, which opens its first row

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.window().isVisible():  # else the program is about to end, and the page goes on tomorrow
            self.writing.settle()

    def _connect(self) -> None:
        pane, sheet = self.list_pane, self.writing
        pane.mode_changed.connect(self._mark)
        pane.chosen.connect(self._open)
        pane.opened.connect(self._open_and_enter)
        pane.removed.connect(self.remove)
        pane.menu_asked.connect(self._show_menu)
        pane.feedback_link.clicked.connect(self.show_feedback)
        pane.topic_dots.clicked.connect(lambda: self._choose("set:nine"))
        self.questions.chosen.connect(self._ask)
        self.empty.chosen.connect(self._choose_and_enter)
        sheet.left.connect(self._rest)
        sheet.back_asked.connect(self._back_to_questions)
        sheet.again_asked.connect(self._begin_guide)
        sheet.removed.connect(self.remove)

    def _mark(self) -> None:
        """In the list of what was written, mark what is open."""
        if self.list_pane.mode.current() == PAST:
            self.list_pane.select(self.current_record())

    def _show_first(self) -> None:
        """What waits to be finished, or else a quiet page to begin from."""
        waiting = self.journal.reflections.unfinished()
        if waiting:
            self._choose(f"guide:{waiting[0].guide}")
        else:
            self.stack.setCurrentWidget(self.empty)

    def _choose(self, key: str) -> None:
        self.list_pane.show_mode(WRITE)
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
            self.list_pane.show_every_guide()
        elif kind == "free":
            self._write(self.opener.free(**fields_about(self.journal)))
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
            self._write(self.opener.guide(guide, **fields_about(self.journal)))

    def _open_past(self, uid: str) -> None:
        if uid == self.current_record():
            return
        self.list_pane.mark(uid)
        self._write(self.opener.record(self.journal.reflections.get(uid)))

    def _ask(self, question: Question, *, can_go_back: bool = True) -> None:
        self._write(self.opener.question(question, **fields_about(self.journal)), can_go_back=can_go_back)
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

    def _show_menu(self, uid: str, where: QPoint) -> None:
        if self.list_pane.mode.current() == PAST:
            menu = QMenu(self)
            menu.addAction(_("Move to bin"), lambda: self.remove(uid))
            menu.popup(where)

    def _choose_and_enter(self, key: str) -> None:
        self._choose(key)
        self.writing.enter()
