"""The sheet of one session: its head, the notes, and beside them what came out of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Session
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_ask import AskLine
from mentee_journal.ui.pages.session_head import SessionHead
from mentee_journal.ui.pages.session_margin import Margin
from mentee_journal.ui.shared_words import shared_words
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.card import Hairline, Surface
from mentee_journal.ui.widgets.editor import Editor, EditorBar, WordCount
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.scroll import Panes
from mentee_journal.ui.widgets.segmented import Segmented

MARGIN_FROM = 700  # pixels of the sheet at 100 % text: below, the margin becomes a second view of the sheet


class SessionSheet(QWidget):
    """`show_session(session)` on every redraw; typing is bound to the session it was typed for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.uid, self._focused = page, "", False
        self.form = Form(page, page.journal.sessions, self)
        self.head = SessionHead(page, self.form)
        self.title_edit, self.details = self.head.title_edit, self.head.details
        self.editor: Editor = self.form.text("notes", Editor(placeholder=_("What happened, and what stays with you?")))
        self.editor.setObjectName("notes_edit")
        self.editor.setAccessibleName(_("Notes"))
        self.bar = EditorBar(self.editor, ask=_("Ask me something"))
        self.margin, self.ask_line = Margin(page, self.form), AskLine(page, self.editor)
        self.words_label, self.share_label = WordCount(self.editor, "small"), ElidedLabel("", "small", "ink2", end=True)
        self._lay_out()
        self._connect()

    def panes(self) -> list[QWidget]:
        return [self.paper, self.margin]

    def show_session(self, session: Session) -> None:
        """Show this session as the journal holds it now."""
        if session.uid != self.uid:
            self.ask_line.hide()
        self.uid = session.uid
        self.form.show(session)
        self.head.show_session(session)
        self.margin.show_session(session)
        self._show_share(session)
        self._name_views(session)

    def leave(self) -> None:
        """Show no session any more."""
        self.form.forget()
        self.uid = ""

    def enter(self) -> None:
        """Move the keyboard into the notes."""
        self.editor.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._focused:
            self.toggle_focus()
        else:
            super().keyPressEvent(event)

    def toggle_focus(self) -> None:
        """Nothing but the words, or all of it again (Ctrl+Shift+F, Esc)."""
        self._focused = not self._focused
        rail = self.window().findChild(QWidget, "rail")
        if rail is not None:
            rail.setVisible(not self._focused)
        self.page.list_pane.setVisible(not self._focused)  # type: ignore[attr-defined]
        self.head.set_focused(self._focused)
        self.bar.setVisible(not self._focused)
        self.editor.set_role("focus_journal" if self._focused else "journal")
        self._arrange()
        self.editor.setFocus()

    def _connect(self) -> None:
        self.title_edit.returnPressed.connect(self.enter)
        self.bar.asked.connect(self.ask_line.offer)
        self.head.focus_button.clicked.connect(self.toggle_focus)
        self.head.leave_focus_button.clicked.connect(self.toggle_focus)
        # Actions of the sheet rather than keys of its buttons, which are not always to be seen.
        for keys, deed in (("Ctrl+Shift+F", self.toggle_focus), ("Ctrl+Shift+P", self.head.private_switch.click)):
            action = QAction(self)
            action.setShortcut(keys)
            action.triggered.connect(deed)
            self.addAction(action)

    def _lay_out(self) -> None:
        self.paper = Surface("card")
        column = Column(0, parent=self.paper)
        column.addWidget(self.head)
        self.view_choice = Segmented(_("View"), [("notes", _("Notes")), ("margin", _("What came out of it"))])
        self.view_choice.chosen.connect(lambda _key: self._arrange())
        views = Line(0, (32, 0, 32, 10))
        views.addWidget(self.view_choice)
        views.addStretch(1)
        column.addLayout(views)
        self.notes_view = self._notes_view()
        self.views = QStackedWidget()
        self.views.addWidget(self.notes_view)
        column.addWidget(self.views, 1)
        self._panes = Panes([self.paper, self.margin], [492, 276], stretch=0)
        Column(parent=self).addWidget(self._panes)

    def _notes_view(self) -> QWidget:
        view = QWidget()
        notes = Column(0, parent=view)
        for widget in (Hairline(), self.bar, Hairline(), self.editor, self.ask_line, Hairline()):
            notes.addWidget(widget, 1 if widget is self.editor else 0)
        foot = Line(16, (32, 8, 32, 8))
        foot.addWidget(self.words_label)
        foot.addWidget(self.share_label, 1)
        notes.addLayout(foot)
        return view

    def _show_share(self, session: Session) -> None:
        day = session.starts_at.date()
        words = shared_words(self.page.journal, "session", session.uid, private=session.private, day=day)
        self.share_label.setText(words)

    def _name_views(self, session: Session) -> None:
        count = len(session.takeaways) + len(session.actions) + len(session.advice) + len(session.feedback)
        count += self.margin.comment_count
        text = _("What came out of it, {count}").format(count=count) if count else _("What came out of it")
        self.view_choice.set_text("margin", text)

    def _arrange(self) -> None:
        """Beside each other where there is room, else one at a time; with the focus on the words, only those."""
        room = self.width() >= theme.px(MARGIN_FROM)
        self.view_choice.setVisible(not room and not self._focused)
        if room:
            if self._panes.indexOf(self.margin) < 0:
                self._panes.addWidget(self.margin)
            self.margin.setVisible(not self._focused)
            self._panes.settle()
            self.views.setCurrentWidget(self.notes_view)
            return
        if self.views.indexOf(self.margin) < 0:
            self.views.addWidget(self.margin)
        in_margin = self.view_choice.current() == "margin" and not self._focused
        self.views.setCurrentWidget(self.margin if in_margin else self.notes_view)
        self.margin.setVisible(in_margin)
