"""The sheet of one session: when, what kind, with whom; the notes; and beside them what came out of it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Session, SessionStatus
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.links import chip_row
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_ask import AskLine
from mentee_journal.ui.pages.session_details import DetailsCard
from mentee_journal.ui.pages.session_margin import Margin
from mentee_journal.ui.pages.session_meta import MetaLine
from mentee_journal.ui.pages.session_words import icon_of, kinds, title_of, when
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Hairline, Surface
from mentee_journal.ui.widgets.editor import Editor, EditorBar, WordCount
from mentee_journal.ui.widgets.label import Label
from mentee_journal.ui.widgets.saved_label import SavedLabel
from mentee_journal.ui.widgets.scroll import Panes
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.tick_box import Switch
from mentee_journal.ui.widgets.title_edit import TitleEdit

MARGIN_FROM = 700  # pixels of the sheet at 100 % text: below, the margin becomes a second view of the sheet


class SessionSheet(QWidget):
    """`show_session(session)` on every redraw; typing is bound to the session it was typed for."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.desk, self.sessions = page, page.desk, page.journal.sessions
        self.uid = ""
        self._focused = False
        self.form = Form(page, self.sessions, self)
        self.saved_label = SavedLabel(self.desk)
        self.private_switch: Switch = self.form.value("private", Switch(_("Private")))
        self.title_edit: TitleEdit = self.form.text("title", TitleEdit(_("Title"), _("What was it about?")))
        self.editor: Editor = self.form.text("notes", Editor(placeholder=_("What happened, and what stays with you?")))
        self.bar = EditorBar(self.editor, ask=_("Ask me something"))
        self.links = chip_row(self.desk, self.sessions, ("goal", "skill", "tag"))
        self.details, self.margin = DetailsCard(page, self.form), Margin(page, self.form)
        self.ask_line = AskLine(page, self.editor)
        self.words_label, self.share_label = WordCount(self.editor, "small"), Label("", "small", "ink2")
        self._name_parts()
        self._lay_out()
        self._add_keys()
        self.bar.asked.connect(self.ask_line.offer)

    def panes(self) -> list[QWidget]:
        return [self.paper, self.margin]

    def show_session(self, session: Session) -> None:
        """Show this session as the journal holds it now."""
        another = session.uid != self.uid
        self.uid = session.uid
        self.form.show(session)
        self.links.show_links(session)
        self._show_meta(session)
        self.details.show_session(session)
        self.margin.show_session(session)
        self._show_share(session)
        if another:
            self.details.hide()
            self.ask_line.hide()
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
        window = self.window()
        for name in ("rail", "list_pane"):
            part = window.findChild(QWidget, name)
            if part is not None:
                part.setVisible(not self._focused)
        self.page.list_pane.setVisible(not self._focused)  # type: ignore[attr-defined]
        for widget in (self.links, self.details_button, self.more_button, self.bar):
            widget.setVisible(not self._focused)
        self.leave_focus_button.setVisible(self._focused)
        self.editor.set_role("focus_journal" if self._focused else "journal")
        self._arrange()
        self.editor.setFocus()

    def _name_parts(self) -> None:
        for widget, name in (
            (self.title_edit, "title_edit"),
            (self.editor, "notes_edit"),
            (self.private_switch, "private_switch"),
        ):
            widget.setObjectName(name)
        self.editor.setAccessibleName(_("Notes"))
        self.private_switch.setToolTip(_("A private entry is never part of a summary (Ctrl+Shift+P)"))

    def _add_keys(self) -> None:
        """Actions of the sheet rather than keys of its buttons, which are not always to be seen."""
        for keys, deed in (("Ctrl+Shift+F", self.toggle_focus), ("Ctrl+Shift+P", self.private_switch.click)):
            action = QAction(self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(deed)
            self.addAction(action)

    def _lay_out(self) -> None:
        self.paper = Surface("card")
        column = Column(0, parent=self.paper)
        self.head = Column(8, (32, 16, 32, 14))
        self.head.addLayout(self._top_line())
        self.head.addWidget(self.title_edit)
        self.details_button = MetaLine()
        self.details_button.setObjectName("details_button")
        self.details_button.clicked.connect(self.details.toggle)
        self.head.addWidget(self.details_button)
        self.head.addLayout(self._planned_line())
        self.head.addWidget(self.details)
        self.head.addWidget(self.links)
        column.addLayout(self.head)
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
        foot.addStretch(1)
        foot.addWidget(self.share_label)
        notes.addLayout(foot)
        return view

    def _top_line(self) -> Line:
        line = Line(12)
        self.leave_focus_button = button(_("Leave focus"), "quiet", "back", small=True, key_hint=_("Esc"))
        self.leave_focus_button.clicked.connect(self.toggle_focus)
        self.leave_focus_button.hide()
        self.focus_button = icon_button("focus", _("Only the words (Ctrl+Shift+F)"))
        self.focus_button.clicked.connect(self.toggle_focus)
        self.more_button = icon_button("more", _("More for this session"))
        self.more_button.setObjectName("more_button")
        self.more_button.clicked.connect(self._show_menu)
        line.addWidget(self.leave_focus_button)
        line.addWidget(self.saved_label)
        line.addStretch(1)
        for widget in (self.private_switch, self.focus_button, self.more_button):
            line.addWidget(widget)
        return line

    def _planned_line(self) -> Line:
        line = Line(6)
        self.prepare_button = button(_("Prepare"), icon="edit", small=True)
        self.prepare_button.setObjectName("prepare_button")
        self.prepare_button.clicked.connect(lambda: self.desk.ask("prepare", self.uid))
        self.held_button = button(_("It took place"), "quiet", "check", small=True)
        self.held_button.setObjectName("held_button")
        self.held_button.clicked.connect(lambda: self.sessions.hold(self.uid))
        for widget in (self.prepare_button, self.held_button):
            line.addWidget(widget)
        line.addStretch(1)
        return line

    def _show_meta(self, session: Session) -> None:
        mentor = session.mentorship
        kind_name = kinds()[session.kind][0]
        icon = icon_of(session.kind, mentor.kind if mentor else "")
        parts = [("calendar", when(session, self.page.journal.today())), (icon, kind_name)]
        parts += [("mentors", mentor.name if mentor else ""), ("globe", session.place)]
        self.details_button.show_parts(parts[:3] if self._focused else parts)
        planned = session.status == SessionStatus.PLANNED
        self.prepare_button.setVisible(planned and not self._focused)
        self.held_button.setVisible(planned and not self._focused)
        number = self.sessions.number(session) if mentor else 0
        self.title_edit.setPlaceholderText(title_of("", session.kind, mentor.name if mentor else "", number))

    def _show_share(self, session: Session) -> None:
        if session.private:
            self.share_label.setText(_("Private, never shared"))
            return
        shared = self.page.journal.shares.last_with(session.uid)
        if shared is None or shared.mentorship is None:
            self.share_label.setText("")
            return
        from mentee_journal import i18n

        day, name = i18n.short_day(shared.on, self.page.journal.today()), first_name(shared.mentorship.name)
        self.share_label.setText(_("Shared with {name} on {day}").format(name=name, day=day))

    def _name_views(self, session: Session) -> None:
        count = len(session.takeaways) + len(session.actions) + len(session.advice) + len(session.feedback)
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

    def _show_menu(self) -> None:
        session = self.sessions.get(self.uid)
        menu = QMenu(self)
        menu.addAction(_("Prepare"), lambda: self.desk.ask("prepare", self.uid))
        raise_action = menu.addAction(_("Bring this up next time"))
        raise_action.setCheckable(True)
        raise_action.setChecked(session.bring_up)
        raise_action.triggered.connect(lambda on: self.sessions.change(self.uid, bring_up=on))
        menu.addAction(_("Write about it in Reflect"), self._reflect)
        menu.addSeparator()
        menu.addAction(_("Move to bin"), lambda: self.page.remove(self.uid))  # type: ignore[attr-defined]
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _reflect(self) -> None:
        session = self.sessions.get(self.uid)
        made = self.page.journal.reflections.begin(session_uid=self.uid, mentorship_uid=session.mentorship_uid)
        self.desk.open("reflect", made.uid)
