"""The page of one mentor: who they are, what was agreed, what you work on, and everything in time order."""

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.story import cadence_words, numbers
from mentee_journal.models import Mentorship, MentorshipKind, Stage
from mentee_journal.ui.earlier import show_earlier
from mentee_journal.ui.form import Form
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.mentor_closing import ClosingCard
from mentee_journal.ui.pages.mentor_details import DetailsCard
from mentee_journal.ui.pages.mentor_log import LogPart
from mentee_journal.ui.pages.mentor_members import MembersPart
from mentee_journal.ui.pages.mentor_voice import MentorVoice
from mentee_journal.ui.pages.mentor_words import kind_words, stages
from mentee_journal.ui.pages.session_words import when
from mentee_journal.ui.widgets.avatar import Avatar
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import button, icon_button
from mentee_journal.ui.widgets.card import Card, Heading
from mentee_journal.ui.widgets.chips import Chip
from mentee_journal.ui.widgets.columns import Columns
from mentee_journal.ui.widgets.flow import FlowLayout
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.keep_focus import keep_focus
from mentee_journal.ui.widgets.key_values import KeyValues
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.stat_strip import StatStrip
from mentee_journal.ui.widgets.title_edit import NeededTitleEdit


class MentorSheet(QWidget):
    """`show_mentor(person)` on every redraw."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.page, self.desk, self.mentors = page, page.desk, page.journal.mentors
        self.uid = ""
        self.form = Form(page, self.mentors, self)
        self.avatar = Avatar("?", 56)
        name = NeededTitleEdit(_("Name"), _("Name of the person or the circle"))
        self.name_edit: NeededTitleEdit = self.form.text("name", name)
        self.name_edit.setObjectName("name_edit")
        self.quiet = WrappingLabel("", "body", "ink2")
        self.strip, self.agreement = StatStrip(), KeyValues()
        self.together, self.words, self.coming = QWidget(), MentorVoice(page), Column(8)
        self.together_flow = FlowLayout(self.together, 6)
        self.log = LogPart(page)
        self.details = DetailsCard(page, self.form)
        self.members, self.closing = MembersPart(page), ClosingCard(page)
        self._lay_out()

    def show_mentor(self, person: Mentorship) -> None:
        """Show this person as the journal holds them now."""
        another = person.uid != self.uid
        place = self.area.place()
        self.uid = person.uid
        with keep_focus(self):
            self.form.show(person)
            self._show_head(person)
            self._show_agreement(person)
            self._show_together(person)
            self.words.show_mentor(person)
            self._show_coming(person)
            self.log.show_mentor(person)
            self.details.show_mentor(person)
            self.members.show_mentor(person)
            if another:
                self.details.hide()
                self.closing.hide()
        self.area.go_to(QPoint() if another else place)

    def leave(self) -> None:
        """Show nobody any more."""
        self.form.forget()
        self.uid = ""

    def edit_name(self) -> None:
        """Put the caret into the name, all of it chosen, and open the details."""
        self.details.show()
        self.name_edit.setFocus()
        self.name_edit.selectAll()

    def _lay_out(self) -> None:
        self.area = Scroll(ground="card", gap=18, margins=(32, 24, 32, 40))
        self.area.body.addLayout(self._head())
        self.area.body.addWidget(self.details)
        self.area.body.addWidget(self.closing)
        self.area.body.addWidget(self.strip)
        agreed, worked_on = QWidget(), QWidget()
        left, right = Column(10, parent=agreed), Column(12, parent=worked_on)
        heading = Heading(_("Our agreement"))
        self.edit_link = heading.add_link(_("Edit"))
        self.edit_link.setObjectName("edit_link")
        self.edit_link.clicked.connect(self.details.toggle)
        left.addWidget(heading)
        left.addWidget(self.agreement)
        self.no_agreement = WrappingLabel(_("Nothing is written down yet. Two lines are enough."), "small", "ink3")
        left.addWidget(self.no_agreement)
        left.addStretch(1)
        right.addWidget(Heading(_("Together we work on")))
        right.addWidget(self.together)
        right.addWidget(self.words)
        right.addLayout(self.coming)
        right.addStretch(1)
        self.area.body.addLayout(Columns([(agreed, 53), (worked_on, 47)], gap=32, below=18, least=280))
        self.area.body.addWidget(self.members)
        self.area.body.addWidget(self.log)
        self.area.body.addStretch(1)
        Column(parent=self).addWidget(self.area)

    def _head(self) -> Columns:
        who, deeds = QWidget(), QWidget()
        head, line = Line(16, parent=who), Line(16, parent=deeds)
        head.addWidget(self.avatar)
        words = Column(0)
        words.addWidget(self.name_edit)
        words.addWidget(self.quiet)
        head.addLayout(words, 1)
        self.more_button = icon_button("more", _("More for this mentor"))
        self.more_button.setObjectName("more_button")
        self.more_button.clicked.connect(self._show_menu)
        self.session_button = button(_("New session"), "primary", "plus")
        self.session_button.setObjectName("new_session_button")
        self.session_button.clicked.connect(lambda: self.desk.ask("new_session", self.uid))
        line.addWidget(self.more_button)
        line.addWidget(self.session_button)
        return Columns([(who, 1), (deeds, 0)], least=280, middle=True)

    def _show_head(self, person: Mentorship) -> None:
        self.avatar.set_person(person.name, active=person.stage == Stage.ACTIVE)
        role = ", ".join(part for part in (person.role, person.organisation) if part)
        kind = kind_words(person)
        if person.starts_on:
            kind = _("{kind} since {day}").format(kind=kind, day=i18n.plain_day(person.starts_on))
        if person.stage != Stage.ACTIVE:
            kind = f"{kind}, {stages()[person.stage]}"
        self.quiet.setText(f"{role}. {kind}" if role else kind)
        seen = numbers(self.page.journal, person.uid)
        today = self.page.journal.today()
        shared = i18n.short_day(seen.last_shared, today) if seen.last_shared else i18n.pgettext("no date", "never")
        useful = i18n.number(round(seen.usefulness, 1)) if seen.usefulness else "\N{EN DASH}"
        every = cadence_words(person)
        sessions = ngettext("session", "sessions", seen.held)
        if every:
            sessions = ngettext("session, {every}", "sessions, {every}", seen.held).format(every=every.lower())
        self.strip.set_numbers(
            [
                (str(seen.held), sessions),
                (useful, _("of 5, how useful")),
                (str(seen.comments), ngettext("comment in your journal", "comments in your journal", seen.comments)),
                (shared, _("last summary shared")),
            ]
        )

    def _show_agreement(self, person: Mentorship) -> None:
        until = i18n.plain_day(person.ends_on) if person.ends_on else ""
        review = i18n.plain_day(person.review_on) if person.review_on else ""
        pairs: list[tuple[str, ...]] = [
            (_("Purpose"), person.purpose, "quote"),
            (_("How often"), cadence_words(person)),
            (_("Where"), person.channel),
            (_("In confidence"), person.confidentiality),
            (_("Look at it again"), review),
            (_("Until"), until),
            (_("I expect"), person.expect_from_mentor),
            (_("They expect"), person.expect_from_me),
        ]
        self.agreement.set_pairs(pairs)
        self.no_agreement.setVisible(not any(pair[1] for pair in pairs))

    def _show_together(self, person: Mentorship) -> None:
        empty(self.together_flow)
        skills = {skill.uid: skill.name for goal in person.goals for skill in goal.competencies}
        for goal in person.goals:
            chip = Chip(goal.title, "goal")
            chip.clicked.connect(lambda _on=False, uid=goal.uid: self.desk.open("goals", uid))
            self.together_flow.addWidget(chip)
        for uid, name in skills.items():
            chip = Chip(name, "skill")
            chip.clicked.connect(lambda _on=False, uid=uid: self.desk.open("skills", uid))
            self.together_flow.addWidget(chip)
        if not person.goals:
            self.together_flow.addWidget(Label(_("Link a goal to this person under Goals."), "small", "ink3"))

    def _show_coming(self, person: Mentorship) -> None:
        empty(self.coming)
        today = self.page.journal.today()
        coming = self.page.journal.sessions.next(person.uid)
        if coming:
            card = Card(margins=(16, 8, 8, 8))
            line = Line(12)
            line.addWidget(Icon("calendar", "accent"))
            line.addWidget(Label(when(coming, today)), 1)
            prepare = button(_("Prepare"), icon="edit", small=True)
            prepare.setObjectName("prepare_button")
            prepare.clicked.connect(lambda: self.desk.ask("prepare", coming.uid))
            line.addWidget(prepare)
            card.body.addLayout(line)
            self.coming.addWidget(card)

    def _set_stage(self, stage: str) -> None:
        self.mentors.set_stage(self.uid, stage)

    def _close(self, person: Mentorship) -> None:
        self.closing.begin(person)
        self.area.reveal(self.closing)

    def _show_menu(self) -> None:
        person = self.mentors.get(self.uid)
        menu = QMenu(self)
        menu.addAction(_("Change details and agreement"), self.details.toggle)
        menu.addAction(_("Write a message"), lambda: self.page.show_view("outreach"))  # type: ignore[attr-defined]
        stage_menu = menu.addMenu(_("Stage"))
        for stage, words in stages().items():
            stage_menu.addAction(words, partial(self._set_stage, stage))
        private = menu.addAction(_("Private"))
        private.setCheckable(True)
        private.setChecked(person.private)
        private.triggered.connect(lambda on: self.mentors.change(self.uid, private=on))
        menu.addAction(_("Earlier texts"), lambda: show_earlier(self.desk, self.uid, self))
        menu.addSeparator()
        if person.stage in {Stage.ACTIVE, Stage.PAUSED} and person.kind in set(MentorshipKind):
            menu.addAction(_("End this mentorship well"), lambda: self._close(person))
        menu.addAction(_("Move to bin"), lambda: self.page.remove(self.uid))  # type: ignore[attr-defined]
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
