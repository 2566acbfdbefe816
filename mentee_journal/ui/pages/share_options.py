"""The pane where one chooses: with whom, of what time, what to include, and the words of one's own."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal import Journal
from mentee_journal.models import Mentorship, Stage
from mentee_journal.summary import Choice as Chosen
from mentee_journal.summary import Offer, words
from mentee_journal.ui.begun import SAVED_BY_PAGE
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.pages.share_findings import FindingsBox
from mentee_journal.ui.pages.share_foot import ShareFoot
from mentee_journal.ui.pages.share_tree import OfferTree
from mentee_journal.ui.widgets.boxes import Column, Line
from mentee_journal.ui.widgets.card import Hairline, Surface
from mentee_journal.ui.widgets.choice import Choice
from mentee_journal.ui.widgets.date_field import DateField
from mentee_journal.ui.widgets.field import Field
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.notice_box import NoticeBox
from mentee_journal.ui.widgets.scroll import Scroll
from mentee_journal.ui.widgets.text_fields import GrowingEdit

LAST, MONTH, QUARTER, ALL, OWN = "last", "month", "quarter", "all", "own"
_DAYS = {MONTH: 30, QUARTER: 91}
_WITH = (Stage.ACTIVE, Stage.AGREED, Stage.PAUSED, Stage.COMPLETED)


class ShareOptions(Surface):
    """Tells `mentor_chosen(uid)`, `period_chosen()`, `edited()` (the words) and, from the tree, `tree.ticked`."""

    mentor_chosen = Signal(str)
    period_chosen = Signal()
    edited = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("paper", parent=parent)
        journal = self._journal = desk.journal
        self._last: dt.date | None = None
        self.mentor_choice = Choice(icon="mentors")
        self.period_choice = Choice(icon="calendar")
        self.about_choice = Choice(icon="filter")
        self.since_field, self.until_field = DateField(journal.today), DateField(journal.today)
        self.own_days = QWidget()
        self.count_label = Label("", "small", "ink2")
        self.tree = OfferTree()
        self.nothing_label = WrappingLabel(_("Nothing was written in this time."), "small", "ink2")
        self.private_box = NoticeBox(_("Their titles, dates and tags are left out too."), "lock")
        self.findings = FindingsBox(desk)
        self.opening_edit = GrowingEdit(lines=2, most=8)
        self.question_edit = GrowingEdit(lines=1, most=5)
        for edit in (self.opening_edit, self.question_edit):
            edit.setProperty(SAVED_BY_PAGE, True)
        self.foot = ShareFoot()
        self._name_parts()
        self._lay_out()
        self._connect()

    def show_mentors(self) -> None:
        """Offer the people one shares with; who was chosen stays so."""
        people = [person for person in self._journal.mentors.all() if person.stage in _WITH]
        people.sort(key=lambda person: _WITH.index(Stage(person.stage)))
        options = [(person.uid, person.name) for person in people]
        self.mentor_choice.set_options([*options, ("", _("No one in particular"))])
        goals = [(goal.uid, goal.title) for goal in self._journal.goals.all() if not goal.private]
        tags = [(tag.uid, _("Tag: {name}").format(name=tag.name)) for tag in self._journal.tags.all()]
        self.about_choice.set_options([("", _("Everything")), *goals, *tags])

    def show_periods(self, last: dt.date | None) -> None:
        """Offer the times; `last` is when something was last shared with this mentor."""
        self._last = last
        names = {MONTH: _("The last 30 days"), QUARTER: _("The last three months"), ALL: _("Everything so far")}
        first = {}
        if last:
            day = i18n.short_day(last, self._journal.today())
            first = {LAST: _("Since last shared, {day}").format(day=day)}
        self.period_choice.set_options(list({**first, **names, OWN: _("Days of my own")}.items()))
        self.period_choice.set_current(LAST if last else ALL)
        self._show_own_days()

    def period(self) -> tuple[dt.date | None, dt.date | None]:
        """The first and the last day chosen."""
        chosen, today = self.period_choice.current(), self._journal.today()
        if chosen == OWN:
            return self.since_field.value(), self.until_field.value()
        if chosen in _DAYS:
            return today - dt.timedelta(days=_DAYS[chosen]), None
        return (self._last, None) if chosen == LAST else (None, None)

    def show_offer(self, offer: Offer) -> None:
        """Show what could go, and what stays here."""
        self.tree.set_offer(offer)
        self.nothing_label.setVisible(not offer.sections)
        counted = _("{included} of {total}").format(included=offer.included, total=offer.total)
        self.count_label.setText(counted if offer.total else "")
        lead = ngettext(
            "{number} private entry stays here.", "{number} private entries stay here.", offer.private
        ).format(number=offer.private)
        told = ngettext(
            "It is private, or belongs to something private. Its title, date and tags are left out too.",
            "They are private, or belong to something private. Their titles, dates and tags are left out too.",
            offer.private,
        )
        self.private_box.set_words(told, lead)
        self.private_box.setVisible(offer.private > 0)

    def show_words(self, choice: Chosen) -> None:
        """Show the words of one's own without losing the caret."""
        self.opening_edit.set_words(choice.opening, choice.code)
        self.question_edit.set_words(choice.question, choice.code)

    def order(self) -> list[QWidget]:
        """Where Tab goes, from choosing to saving."""
        fields = (self.mentor_choice, self.period_choice, self.since_field, self.until_field, self.about_choice)
        return [*fields, self.tree, self.opening_edit, self.question_edit, *self.foot.order()]

    def _name_parts(self) -> None:
        for name in ("mentor_choice", "period_choice", "since_field", "until_field", "tree", "opening_edit"):
            getattr(self, name).setObjectName(name)
        for name in ("about_choice", "question_edit", "private_box", "count_label", "foot"):
            getattr(self, name).setObjectName(name)

    def _lay_out(self) -> None:
        outer = Column(0, parent=self)
        self.area = Scroll(ground="paper", gap=0, margins=(0, 26, 0, 24))
        outer.addWidget(self.area, 1)
        outer.addWidget(Hairline())
        outer.addWidget(self.foot)
        body = self.area.body
        top = Column(17, (24, 0, 14, 5))
        top.addWidget(WrappingLabel(_("Share a summary"), "section_title"))
        top.addWidget(Field(_("With"), self.mentor_choice))
        top.addWidget(Field(_("What time"), self.period_choice))
        top.addWidget(self.own_days)
        top.addWidget(Field(_("About"), self.about_choice))
        head = Line(8)
        head.addWidget(Label(_("What to include"), "small_medium"))
        head.addStretch(1)
        head.addWidget(self.count_label)
        top.addLayout(head)
        top.addWidget(self.nothing_label)
        body.addLayout(top)
        body.addWidget(self.tree)
        body.addLayout(self._lay_out_words())
        body.addStretch(1)
        days = Line(12, parent=self.own_days)
        days.addWidget(Field(_("From"), self.since_field), 1)
        days.addWidget(Field(_("To"), self.until_field), 1)

    def _lay_out_words(self) -> Column:
        below = Column(20, (24, 14, 14, 0))
        below.addWidget(self.private_box)
        below.addWidget(self.findings)
        hint = _("Your own words to begin with.")
        below.addWidget(Field(words.opening_heading(), self.opening_edit, hint, optional=True))
        hint = _("It stands at the end, with room for an answer.")
        below.addWidget(Field(words.question_heading(), self.question_edit, hint, optional=True))
        return below

    def _connect(self) -> None:
        self.mentor_choice.chosen.connect(self.mentor_chosen)
        self.period_choice.chosen.connect(lambda _key: self._on_period())
        self.about_choice.chosen.connect(lambda _key: self.period_chosen.emit())
        self.since_field.changed.connect(lambda _day: self.period_chosen.emit())
        self.until_field.changed.connect(lambda _day: self.period_chosen.emit())
        self.opening_edit.edited.connect(self.edited)
        self.question_edit.edited.connect(self.edited)
        self.findings.counted.connect(self.foot.show_findings)
        self.foot.to_look_at.clicked.connect(self._lead_to_findings)

    def _lead_to_findings(self) -> None:
        """Scroll to the box, and put the keys on its first line."""
        self.area.ensureWidgetVisible(self.findings)
        if line := self.findings.first():
            line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_period(self) -> None:
        self._show_own_days()
        self.period_chosen.emit()

    def _show_own_days(self) -> None:
        self.own_days.setVisible(self.period_choice.current() == OWN)


def mentor_of_next(journal: Journal) -> str:
    """With whom one shares next, as far as one can guess: the mentor of the next session, else an active one."""
    coming = journal.sessions.next()
    people: list[Mentorship] = journal.mentors.active()
    if coming and coming.mentorship_uid in {person.uid for person in people}:
        return coming.mentorship_uid or ""
    return people[0].uid if people else ""

