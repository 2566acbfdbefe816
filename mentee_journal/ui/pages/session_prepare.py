"""Prepare: what the record says deserves time at the left, the agenda that is made of it at the right."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QWidget

from mentee_journal.i18n import _
from mentee_journal.models import Session
from mentee_journal.paths import write_whole
from mentee_journal.summary.agenda import agenda_markdown
from mentee_journal.summary.sheet import Offer, groups, sheet_markdown
from mentee_journal.ui import ask, theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_agenda import AgendaCard
from mentee_journal.ui.pages.session_words import full_when, title_of
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton, button, icon_button
from mentee_journal.ui.widgets.icon_line import Icon, IconLine
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll

NO_HTML = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML

LOOKS = {
    "comments": ("voice", "voiceink", "quote"),
    "actions": ("circle-check", "accent", "body"),
    "flagged": ("bookmark", "accent", "body"),
    "advice": ("check", "accent", "body"),
    "quiet": ("goal", "amber", "body"),
    "moved": ("goal", "accent", "body"),
    "takeaways": ("bookmark", "accent", "quote"),
    "questions": ("help", "accent", "quote"),
}
"""How each group looks: its icon, the icon's colour, and the font of its offers."""


class PrepareView(QWidget):
    """A page of its own over the sessions; Esc or *Sessions* leads back to the sheet."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setObjectName("prepare_view")
        self.page, self.journal = page, page.journal
        self.uid = ""
        self.form = Form(page, page.journal.sessions, self)
        self.head = PageHead("")
        self.offers = Column(4)
        self.agenda = AgendaCard(page, self.form)
        self.confidence_line = IconLine("lock", "")
        self._lay_out()

    def show_session(self, session: Session) -> None:
        """Gather what the record holds for this session."""
        self.uid = session.uid
        self.refresh()

    def refresh(self) -> None:
        session = self.journal.sessions.find(self.uid) if self.uid else None
        if session is None or session.deleted_at:
            return
        mentor = session.mentorship
        number = self.journal.sessions.number(session) if mentor else 0
        title = title_of(session.title, session.kind, mentor.name if mentor else "", number)
        self.head.set_words(_("Prepare: {title}").format(title=title), full_when(session))
        self.form.show(session)
        place = self.area.place()
        with keep_focus(self):
            self.agenda.show_session(session)
            self._show_offers(session)
        self.area.go_to(place)
        kept = mentor.confidentiality if mentor else ""
        self.confidence_line.words.setText(_("Agreed: {words}").format(words=kept))
        self.confidence_line.setVisible(bool(kept))

    def keyPressEvent(self, event: object) -> None:
        if getattr(event, "key", int)() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        self.area = Scroll(gap=14, margins=(40, 24, 40, 40))
        back = LinkButton(_("Sessions"), icon="back")
        back.setObjectName("back_link")
        back.clicked.connect(self._leave)
        self.area.body.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        self.calendar_button = button(_("Add to calendar"), icon="calendar")
        self.calendar_button.setObjectName("calendar_button")
        self.calendar_button.clicked.connect(self._save_date)
        self.print_button = icon_button("print", _("Print the sheet"), side=36)
        self.print_button.setObjectName("print_button")
        self.print_button.clicked.connect(self._print)
        self.copy_button = button(_("Copy agenda"), icon="copy")
        self.copy_button.setObjectName("copy_button")
        self.copy_button.clicked.connect(self._copy)
        self.start_button = button(_("Start session"), "primary")
        self.start_button.setObjectName("start_button")
        self.start_button.clicked.connect(self._start)
        for made in (self.print_button, self.calendar_button, self.copy_button):
            self.head.add(made)
        self.head.add(self.start_button)
        self.area.body.addWidget(self.head)
        self.area.body.addLayout(self._columns())
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def _columns(self) -> Line:
        columns = Line(32)
        left = QWidget()
        left.setMinimumWidth(theme.px(240))
        column = Column(6, parent=left)
        column.addWidget(Label(_("From your journal"), "card_heading"))
        column.addWidget(WrappingLabel(_("Pick what deserves time."), "small", "ink2"))
        column.addLayout(self.offers)
        column.addStretch(1)
        columns.addWidget(left, 41)
        right = Column(12)
        right.addWidget(self.agenda)
        right.addWidget(self.confidence_line)
        right.addStretch(1)
        columns.addLayout(right, 59)
        return columns

    def _show_offers(self, session: Session) -> None:
        empty(self.offers)
        on_agenda = {(line.about_kind, line.about_uid) for line in session.agenda}
        asked = [(one.key, one.text) for one in self.page.desk.content.questions if one.to_mentor]
        for group in groups(self.journal, session, asked):
            icon, token, role = LOOKS[group.key]
            head = Line(8, (0, 10, 0, 2))
            head.addWidget(Icon(icon, token, 16))
            head.addWidget(Label(group.title, "small_semibold", token if token == "voiceink" else "ink2"), 1)
            self.offers.addLayout(head)
            for offer in group.offers:
                added = (offer.kind, offer.uid) in on_agenda
                self.offers.addWidget(self._offer_row(session, offer, role, added=added))

    def _offer_row(self, session: Session, offer: Offer, role: str, *, added: bool) -> QWidget:
        row = QWidget()
        line = Line(12, (0, 4, 0, 4), parent=row)
        words = Column(0)
        words.addWidget(WrappingLabel(offer.text, role, max_lines=3))
        if offer.caption:
            words.addWidget(WrappingLabel(offer.caption, "caption", "amber" if offer.late else "ink2", max_lines=2))
        line.addLayout(words, 1)
        if added:
            line.addWidget(Icon("check", "accent", 16))
            line.addWidget(Label(_("Added"), "small_semibold", "accentink"))
            return row
        add = button(_("Add"), icon="plus", small=True)
        add.setObjectName(f"add_{offer.uid}")
        add.setAccessibleName(_("Add “{text}”").format(text=offer.text))
        add.clicked.connect(lambda: self._add(session.uid, offer))
        line.addWidget(add)
        return row

    def _add(self, session_uid: str, offer: Offer) -> None:
        self.journal.sessions.agenda.add(
            session_uid=session_uid, text=offer.text, minutes=10, about_kind=offer.kind, about_uid=offer.uid
        )

    def _copy(self) -> None:
        self.page.flush()
        QGuiApplication.clipboard().setText(agenda_markdown(self.journal.sessions.get(self.uid)))
        self.page.desk.tell(_("Agenda copied"))

    def _print(self) -> None:
        """Print what the page shows: the agenda, then what else could be on it."""
        self.page.flush()
        session = self.journal.sessions.get(self.uid)
        asked = [(one.key, one.text) for one in self.page.desk.content.questions if one.to_mentor]
        printer = ask.printer(self, _("Print the sheet"))
        if printer is not None:
            from mentee_journal.export.paper.passage import SafeDocument

            document = SafeDocument()
            document.setDefaultFont(theme.font("journal"))
            document.setMarkdown(sheet_markdown(self.journal, session, asked), NO_HTML)
            document.print_(printer)

    def _save_date(self) -> None:
        """Save this session as a calendar file, to be opened with any calendar program."""
        from mentee_journal.export.calendar import calendar
        from mentee_journal.summary.calendar import only

        with self.journal.whole():
            session = self.journal.sessions.get(self.uid)
        name = f"{session.starts_at:%Y-%m-%d}.ics"
        target = ask.file_to_save(self, _("Save a calendar file"), Path.home(), name, _("Calendars (*.ics)"))
        if target is not None:
            write_whole(target, calendar(only(session)))
            self.page.desk.tell(_("The date was saved. Open the file with your calendar."))

    def _start(self) -> None:
        self.page.flush()
        self.journal.sessions.hold(self.uid)
        self._leave()

    def _leave(self) -> None:
        self.page.flush()
        self.page.leave_prepare(self.uid)  # type: ignore[attr-defined]
