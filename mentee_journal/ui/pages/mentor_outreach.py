"""The outreach board: whom you could ask, whom you asked, who said yes; and a draft of the message."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal.letters import first_message, is_small_and_specific, mail_link, second_note
from mentee_journal.journal.story import cadence_words
from mentee_journal.journal.today import follow_ups
from mentee_journal.models import Mentorship, Stage
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.begun import BEGUN_FOR
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.mentor_words import kind_words, stages
from mentee_journal.ui.widgets.avatar import initials
from mentee_journal.ui.widgets.board import Board, BoardCard, BoardColumn
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.buttons import button
from mentee_journal.ui.widgets.card import Card
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import WrappingLabel
from mentee_journal.ui.widgets.page_head import PageHead
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.segmented import Segmented
from mentee_journal.ui.widgets.text_fields import GrowingEdit

REST = (Stage.PAUSED, Stage.COMPLETED, Stage.DECLINED)


class DraftCard(Card):
    """A message from the goal and one small, specific ask; copied, or opened in the mail program."""

    def __init__(self, page: Page) -> None:
        super().__init__(_("A first message"), gap=10)
        self.setObjectName("draft_card")
        self._page, self._journal, self._uid, self._second = page, page.journal, "", False
        self.goal_choice = Choice()
        self.why_edit = GrowingEdit(lines=1, placeholder=_("What of theirs did you see, read or hear?"))
        self.ask_edit = GrowingEdit(lines=1, placeholder=_("One question, answered in ten minutes"))
        self.ask_edit.setObjectName("ask_edit")
        self.hints = WrappingLabel("", "caption", "amber")
        self.letter = GrowingEdit(lines=8, most=16)
        self.letter.setObjectName("draft_edit")
        self._written = ""
        self._lay_out()
        self.hide()

    def begin(self, person: Mentorship, *, second: bool = False) -> None:
        """Open for this person; `second` is the short note after no answer came."""
        self._uid, self._second = person.uid, second
        for edit in (self.why_edit, self.ask_edit, self.letter):
            edit.setProperty(BEGUN_FOR, person.uid)
        title = _("A second note to {name}") if second else _("A first message to {name}")
        self.heading.title.setText(title.format(name=person.name))
        self.goal_choice.set_options([("", _("No goal"))] + [(g.uid, g.title) for g in self._journal.goals.open()])
        self.letter.set_words("")
        self._written = ""
        self._draft()
        self.show()
        self.ask_edit.setFocus()

    def _lay_out(self) -> None:
        row = Line(16)
        row.addWidget(Field(_("Your goal"), self.goal_choice), 1)
        row.addWidget(Field(_("Why this person"), self.why_edit), 1)
        self.body.addLayout(row)
        self.body.addWidget(Field(_("What you ask"), self.ask_edit))
        self.body.addWidget(self.hints)
        self.body.addWidget(Field(_("The message, to change as you like"), self.letter))
        deeds = Line(8)
        self.copy_button = button(_("Copy"), "primary", "copy")
        self.copy_button.setObjectName("copy_draft_button")
        self.mail_button = button(_("Open in my mail program"), icon="mail")
        self.sent_button = button(_("I sent it"), icon="check")
        self.sent_button.setObjectName("sent_button")
        leave = button(_("Not now"), "quiet")
        for made, deed in (
            (self.copy_button, self._copy),
            (self.mail_button, self._mail),
            (self.sent_button, self._sent),
            (leave, self.hide),
        ):
            made.clicked.connect(deed)
            deeds.addWidget(made)
        deeds.addStretch(1)
        self.body.addLayout(deeds)
        self.goal_choice.chosen.connect(lambda _key: self._draft())
        self.why_edit.edited.connect(self._draft)
        self.ask_edit.edited.connect(self._draft)

    def _draft(self) -> None:
        """Write it anew, unless it was changed by hand."""
        ask = self.ask_edit.words().strip()
        self.hints.setText(" ".join(is_small_and_specific(ask)))
        if self.letter.words() != self._written:
            return
        person, me = self._journal.mentors.get(self._uid), self._journal.profile.me().name
        if self._second:
            self._written = second_note(person, me=me, ask=ask)
        else:
            goal = self._journal.goals.find(self.goal_choice.current()) if self.goal_choice.current() else None
            self._written = first_message(person, me=me, goal=goal, why=self.why_edit.words().strip(), ask=ask)
        self.letter.set_words(self._written)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.letter.words())
        self._page.desk.tell(_("Message copied"))

    def _mail(self) -> None:
        person = self._journal.mentors.get(self._uid)
        QDesktopServices.openUrl(QUrl(mail_link(person.email, _("A question"), self.letter.words())))

    def _sent(self) -> None:
        """Log it as a contact, to be followed up in ten days, and move an idea to Asked."""
        import datetime as dt

        person, today = self._journal.mentors.get(self._uid), self._journal.today()
        with self._journal.changing():
            follow_up = None if self._second else today + dt.timedelta(days=10)
            text = _("Wrote a second note") if self._second else _("Wrote a first message")
            self._journal.mentors.contacts.log(person.uid, text, follow_up_on=follow_up)
            if person.stage == Stage.IDEA:
                self._journal.mentors.set_stage(person.uid, Stage.ASKED)
        self.hide()


class OutreachView(QWidget):
    """The board, the draft, and a kind word when nobody answered."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setObjectName("outreach_view")
        self._page, self._journal = page, page.journal
        self._waiting: Mentorship | None = None
        self.area = Scroll(gap=16, margins=(40, 26, 40, 32))
        self.head = PageHead(_("Mentors"), "")
        from mentee_journal.ui.pages.mentors_page import views

        self.view_choice = Segmented(_("View"), views())
        self.view_choice.chosen.connect(self._on_view)
        add = button(_("Add a mentor"), "primary", "plus")
        add.setObjectName("add_idea_button")
        add.clicked.connect(lambda: page.new_mentor("", Stage.IDEA))  # type: ignore[attr-defined]
        self.head.add(self.view_choice)
        self.head.add(add)
        self.board = Board(_("Outreach"))
        self.board.opened.connect(self._on_opened)
        self.board.moved.connect(self._on_moved)
        self.draft = DraftCard(page)
        self.nudge = Card(margins=(20, 12, 12, 12))
        self._lay_out_nudge()
        for widget in (self.head, self.board, self.nudge, self.draft):
            self.area.body.addWidget(widget)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def show_all(self) -> None:
        """Show everybody where they stand."""
        self.view_choice.set_current("outreach")
        people = self._journal.mentors.all()
        titles = {
            "idea": (_("Idea"), _("People you could learn from")),
            "asked": (_("Asked"), _("You wrote, no answer yet")),
            "agreed": (_("Agreed"), _("They said yes")),
            "active": (_("Active"), _("You talk regularly")),
            "rest": (_("Resting or closed"), _("Paused, ended, or a kind no")),
        }
        columns = []
        for key, (title, caption) in titles.items():
            stages_here = REST if key == "rest" else (Stage(key),)
            cards = [self._card(person) for person in people if person.stage in stages_here]
            columns.append(BoardColumn(key, title, caption, cards))
        self.board.set_columns(columns)
        self._show_nudge()

    def _card(self, person: Mentorship) -> BoardCard:
        today = self._journal.today()
        follow_up = self._journal.mentors.contacts.follow_up(person.uid)
        coming = self._journal.sessions.next(person.uid)
        due, late = "", False
        if coming:
            due = i18n.day(coming.starts_at.date(), today)
        elif follow_up:
            due, late = _("Follow up {day}").format(day=i18n.day(follow_up, today)), follow_up <= today
        caption = person.role or (kind_words(person) if person.stage == Stage.ACTIVE else stages()[person.stage])
        note = next((line for line in person.notes.splitlines() if line.strip()), "")
        return BoardCard(
            uid=person.uid,
            title=person.name,
            caption=caption,
            text=note or cadence_words(person) or person.purpose,
            initials=initials(person.name),
            due=due,
            late=late,
            active=person.stage == Stage.ACTIVE,
        )

    def _lay_out_nudge(self) -> None:
        line = Line(16)
        line.addWidget(Icon("mail", "accent"))
        words = Column(0)
        self.nudge_title, self.nudge_text = WrappingLabel("", "body_medium"), WrappingLabel("", "small", "ink2")
        words.addWidget(self.nudge_title)
        words.addWidget(self.nudge_text)
        line.addLayout(words, 1)
        self.write_button = button(_("Write a follow-up"), small=True)
        self.write_button.setObjectName("write_follow_up_button")
        self.write_button.clicked.connect(self._write)
        line.addWidget(self.write_button)
        self.nudge.body.addLayout(line)

    def _show_nudge(self) -> None:
        today = self._journal.today()
        waiting = [one for one in follow_ups(self._journal) if (one.on - today).days <= 7]  # noqa: PLR2004
        self._waiting = waiting[0].mentorship if waiting else None
        self.nudge.setVisible(bool(waiting))
        if not waiting:
            self.head.set_words(_("Mentors"), _("Nobody waits for a word from you this week"))
            return
        person, last = waiting[0].mentorship, waiting[0].mentorship.contacts[-1].on
        day = i18n.day(waiting[0].on, today)
        self.head.set_words(_("Mentors"), _("Follow up: {name}, {day}").format(name=person.name, day=day))
        days, name = (today - last).days, first_name(person.name)
        self.nudge_title.setText(_("No word from {name} for {days} days. That is normal.").format(name=name, days=days))
        self.nudge_text.setText(_("A short second note, with one clear question, is polite. After that, let it rest."))

    def _write(self) -> None:
        if self._waiting is not None:
            self.draft.begin(self._waiting, second=True)

    def _on_opened(self, uid: str) -> None:
        person = self._journal.mentors.get(uid)
        if person.stage == Stage.IDEA:
            self.draft.begin(person)
        else:
            self._page.show_record(uid)

    def _on_moved(self, uid: str, column: str) -> None:
        self._journal.mentors.set_stage(uid, Stage.PAUSED if column == "rest" else column)

    def _on_view(self, key: str) -> None:
        self._page.show_view(key)  # type: ignore[attr-defined]
