"""Prepare: what the record says deserves time at the left, the agenda that is made of it at the right."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.prepare import Preparation, prepare
from mentee_journal.models import Owner, Session
from mentee_journal.ui import theme
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_agenda import AgendaCard
from mentee_journal.ui.pages.session_words import first_name, full_when, title_of
from mentee_journal.ui.pages.today_cards import due_words
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.icon_line import Icon, IconLine
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll

QUESTIONS = 3


@dataclass(frozen=True)
class Offer:
    """Something that could be on the agenda."""

    text: str
    caption: str
    kind: str
    uid: str
    role: str = "body"
    token: str = "ink2"


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
        self.copy_button = button(_("Copy agenda"), icon="copy")
        self.copy_button.setObjectName("copy_button")
        self.copy_button.clicked.connect(self._copy)
        self.start_button = button(_("Start session"), "primary")
        self.start_button.setObjectName("start_button")
        self.start_button.clicked.connect(self._start)
        self.head.add(self.copy_button)
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
        gathered = prepare(self.journal, session)
        for icon, token, title, offers in self._groups(gathered, session):
            if not offers:
                continue
            head = Line(8, (0, 10, 0, 2))
            head.addWidget(Icon(icon, token, 16))
            head.addWidget(Label(title, "small_semibold", token if token == "voiceink" else "ink2"), 1)
            self.offers.addLayout(head)
            for offer in offers:
                self.offers.addWidget(self._offer_row(session, offer, added=(offer.kind, offer.uid) in on_agenda))

    def _groups(self, seen: Preparation, session: Session) -> list[tuple[str, str, str, list[Offer]]]:
        today = self.journal.today()
        name = first_name(session.mentorship.name) if session.mentorship else ""
        comments = [Offer(c.text, i18n.day(c.on, today), "comment", c.uid, "quote") for c in seen.comments[:4]]
        actions = []
        for action in seen.actions[:8]:
            words, late = due_words(action.due_on, today)
            whose = name if action.owner == Owner.MENTOR else ""
            caption = ", ".join(part for part in (whose, words) if part)
            actions.append(Offer(action.text, caption, "action", action.uid, token="amber" if late else "ink2"))
        flagged = [Offer(f.title, _("You flagged this"), f.kind, f.uid) for f in seen.flagged]
        advice = [Offer(a.text, a.result or a.experiment, "advice", a.uid) for a in seen.advice[:4]]
        quiet = [
            Offer(goal.title, _("Quiet for {days} days").format(days=s.quiet_days), "goal", goal.uid, token="amber")
            for goal, s in seen.quiet_goals
        ]
        changed = [Offer(goal.title, _("Moved since last time"), "goal", goal.uid) for goal, _s in seen.changed_goals]
        takeaways = [Offer(t.text, "", "takeaway", t.uid, "quote") for t in seen.takeaways[:3]]
        questions = [Offer(text, "", "question", key, "quote") for key, text in self._questions(session)]
        return [
            ("voice", "voiceink", _("From {name}").format(name=name or _("your mentor")), comments),
            ("circle-check", "accent", _("Open actions"), actions),
            ("bookmark", "accent", _("To bring up"), flagged),
            ("check", "accent", _("Advice you tried"), advice),
            ("goal", "amber", _("Goals with no news"), quiet),
            ("goal", "accent", _("Goals that moved"), changed),
            ("bookmark", "accent", _("Last takeaways"), takeaways),
            ("help", "accent", _("Questions you could ask"), questions),
        ]

    def _questions(self, session: Session) -> list[tuple[str, str]]:
        """Three of the questions for a mentor, others each time: the session's number chooses where to begin."""
        offered = [one for one in self.page.desk.content.questions if one.to_mentor]
        if not offered:
            return []
        begin = self.journal.sessions.number(session) * QUESTIONS % len(offered)
        return [(one.key, one.text) for one in (offered + offered)[begin : begin + QUESTIONS]]

    def _offer_row(self, session: Session, offer: Offer, *, added: bool) -> QWidget:
        row = QWidget()
        line = Line(12, (0, 4, 0, 4), parent=row)
        words = Column(0)
        words.addWidget(WrappingLabel(offer.text, offer.role, max_lines=3))
        if offer.caption:
            words.addWidget(WrappingLabel(offer.caption, "caption", offer.token, max_lines=2))
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
        from mentee_journal.summary.agenda import agenda_markdown

        self.page.flush()
        QGuiApplication.clipboard().setText(agenda_markdown(self.journal.sessions.get(self.uid)))
        self.page.desk.tell(_("Agenda copied"))

    def _start(self) -> None:
        self.page.flush()
        self.journal.sessions.hold(self.uid)
        self._leave()

    def _leave(self) -> None:
        self.page.flush()
        self.page.leave_prepare(self.uid)  # type: ignore[attr-defined]
