"""The head of a session's sheet: saved or not, private or not, title, the line of facts with its details, and links."""

from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Session, SessionStatus
from mentee_journal.ui.earlier import show_earlier
from mentee_journal.ui.form import Form
from mentee_journal.ui.links import chip_row
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_details import DetailsCard
from mentee_journal.ui.pages.session_meta import MetaLine
from mentee_journal.ui.pages.session_words import icon_of, kinds, title_of, when
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.saved_label import SavedLabel
from mentee_journal.ui.widgets.tick_box import Switch
from mentee_journal.ui.widgets.title_edit import TitleEdit


class SessionHead(QWidget):
    """Its fields are part of the sheet's form, which shows and saves them."""

    def __init__(self, page: Page, form: Form) -> None:
        super().__init__()
        self._page, self._sessions, self._uid, self._focused = page, page.journal.sessions, "", False
        self.saved_label = SavedLabel(page.desk)
        self.private_switch: Switch = form.value("private", Switch(_("Private")))
        self.private_switch.setObjectName("private_switch")
        self.private_switch.setToolTip(_("A private entry is never part of a summary (Ctrl+Shift+P)"))
        self.title_edit: TitleEdit = form.text("title", TitleEdit(_("Title"), _("What was it about?")))
        self.title_edit.setObjectName("title_edit")
        self.meta, self.details = MetaLine(), DetailsCard(page, form)
        self.meta.setObjectName("details_button")
        self.meta.clicked.connect(self.details.toggle)
        self.links = chip_row(page.desk, page.journal.sessions, ("goal", "skill", "tag"))
        self.leave_focus_button = button(_("Leave focus"), "quiet", "back", small=True, key_hint=_("Esc"))
        self.leave_focus_button.hide()
        self.focus_button = icon_button("focus", _("Only the words (Ctrl+Shift+F)"))
        self.more_button = icon_button("more", _("More for this session"))
        self.more_button.setObjectName("more_button")
        self.more_button.clicked.connect(self._show_menu)
        self.prepare_button = button(_("Prepare"), icon="edit", small=True)
        self.held_button = button(_("It took place"), "quiet", "check", small=True)
        self._lay_out()

    def show_session(self, session: Session) -> None:
        if session.uid != self._uid:
            self.details.hide()
        self._uid = session.uid
        self.links.show_links(session)
        self.details.show_session(session)
        mentor = session.mentorship
        icon = icon_of(session.kind, mentor.kind if mentor else "")
        parts = [("calendar", when(session, self._page.journal.today())), (icon, kinds()[session.kind][0])]
        self.meta.show_parts([*parts, ("mentors", mentor.name if mentor else ""), ("globe", session.place)])
        planned = session.status == SessionStatus.PLANNED
        self.prepare_button.setVisible(planned and not self._focused)
        self.held_button.setVisible(planned and not self._focused)
        number = self._sessions.number(session) if mentor else 0
        self.title_edit.setPlaceholderText(title_of("", session.kind, mentor.name if mentor else "", number))

    def set_focused(self, on: bool) -> None:
        """Only title and switch, for the focus mode, or all of it."""
        self._focused = on
        self.leave_focus_button.setVisible(on)
        for widget in (self.meta, self.links, self.more_button):
            widget.setVisible(not on)
        if on:
            for part in (self.details, self.prepare_button, self.held_button):
                part.hide()

    def _lay_out(self) -> None:
        column = Column(8, (32, 16, 32, 14), parent=self)
        top = Line(12)
        top.addWidget(self.leave_focus_button)
        top.addWidget(self.saved_label)
        top.addStretch(1)
        for widget in (self.private_switch, self.focus_button, self.more_button):
            top.addWidget(widget)
        column.addLayout(top)
        column.addWidget(self.title_edit)
        column.addWidget(self.meta)
        planned = Line(6)
        for made, name, deed in (
            (self.prepare_button, "prepare_button", lambda: self._page.desk.ask("prepare", self._uid)),
            (self.held_button, "held_button", lambda: self._sessions.hold(self._uid)),
        ):
            made.setObjectName(name)
            made.clicked.connect(deed)
            planned.addWidget(made)
        planned.addStretch(1)
        column.addLayout(planned)
        column.addWidget(self.details)
        column.addWidget(self.links)

    def _show_menu(self) -> None:
        session = self._sessions.get(self._uid)
        menu = QMenu(self)
        menu.addAction(_("Prepare"), lambda: self._page.desk.ask("prepare", self._uid))
        raise_action = menu.addAction(_("Bring this up next time"))
        raise_action.setCheckable(True)
        raise_action.setChecked(session.bring_up)
        raise_action.triggered.connect(self._raise)
        menu.addAction(_("Write about it in Reflect"), self._reflect)
        menu.addAction(_("Earlier texts"), lambda: show_earlier(self._page.desk, self._uid, self))
        menu.addSeparator()
        menu.addAction(_("Move to bin"), partial(self._page.remove, self._uid))  # type: ignore[attr-defined]
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))

    def _raise(self, on: bool) -> None:
        self._sessions.change(self._uid, bring_up=on)

    def _reflect(self) -> None:
        session = self._sessions.get(self._uid)
        made = self._page.journal.reflections.begin(session_uid=self._uid, mentorship_uid=session.mentorship_uid)
        self._page.desk.open("reflect", made.uid)
