"""The cards of Today: each shows one part of the reading and tells the desk what was asked of it."""

import datetime as dt

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.goals import Standing
from mentee_journal.journal.today import Today
from mentee_journal.models import Action, Comment, Goal, Owner, Session
from mentee_journal.summary.sheet import due_words, first_name
from mentee_journal.ui.comment_notes import CommentNotes, changed_then
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.goal_words import standing_words
from mentee_journal.ui.pages.session_words import title_of
from mentee_journal.ui.widgets.action_row import ActionRow
from mentee_journal.ui.widgets.boxes import Column, Line, empty
from mentee_journal.ui.widgets.buttons import LinkButton, button
from mentee_journal.ui.widgets.card import Card, Hairline
from mentee_journal.ui.widgets.date_leaf import DateLeaf
from mentee_journal.ui.widgets.elided import ElidedLabel
from mentee_journal.ui.widgets.heat_map import HeatMap
from mentee_journal.ui.widgets.icon_line import Icon
from mentee_journal.ui.widgets.label import Label, WrappingLabel
from mentee_journal.ui.widgets.log_row import LogRow
from mentee_journal.ui.widgets.progress import ProgressRow

MOST_ACTIONS, MOST_GOALS, MOST_COMMENTS = 4, 3, 3


def how_soon(day: dt.date, today: dt.date) -> str:
    """*Today*, *Tomorrow*, *In 2 days*."""
    days = (day - today).days
    if days <= 1:
        return i18n.near_day(day, today)
    return ngettext("In {days} day", "In {days} days", days).format(days=days)


class NextSessionCard(Card):
    """The session to come, and what speaks for preparing it."""

    def __init__(self, desk: Desk, seen: Today, question: str = "") -> None:
        super().__init__(gap=0, margins=(24, 20, 24, 8))
        session = seen.next_session
        assert session is not None
        today = desk.journal.today()
        self.setAccessibleName(_("Next session"))
        head = Line(16)
        day = session.starts_at.date()
        head.addWidget(DateLeaf(i18n.short_weekday(day), str(day.day), said=i18n.long_day(day)))
        words = Column(2)
        words.addStretch(1)
        words.addWidget(WrappingLabel(_title(session, seen.session_number), "section_title"))
        words.addWidget(WrappingLabel(_when(session, today), "body", "ink2"))
        words.addStretch(1)
        head.addLayout(words, 1)
        self.prepare_button = button(_("Prepare"), "primary", "edit")
        self.prepare_button.setObjectName("prepare_button")
        self.prepare_button.clicked.connect(lambda: desk.ask("prepare", session.uid))
        head.addWidget(self.prepare_button)
        self.body.addLayout(head)
        self.body.addSpacing(12)
        for icon, token, caption, text, role in _reasons(seen, question, today):
            self.body.addWidget(Hairline())
            self.body.addWidget(ReasonRow(icon, token, caption, text, role))


def _title(session: Session, number: int) -> str:
    return title_of(session.title, session.kind, session.mentorship.name if session.mentorship else "", number)


def _when(session: Session, today: dt.date) -> str:
    soon, begin = how_soon(session.starts_at.date(), today), i18n.clock_time(session.starts_at)
    if session.minutes:
        end = i18n.clock_time(session.starts_at + dt.timedelta(minutes=session.minutes))
        words = _("{soon}, {begin} to {end}").format(soon=soon, begin=begin, end=end)
    else:
        words = _("{soon}, {begin}").format(soon=soon, begin=begin)
    return f"{words}. {session.place}" if session.place else words


def _reasons(seen: Today, question: str, today: dt.date) -> list[tuple[str, str, str, str, str]]:
    """At most one line each: what is due, which goal is quiet, what was taken away, what could be asked."""
    found = []
    soon = [a for a in seen.open_actions if a.due_on and a.owner == Owner.ME and a.due_on >= today]
    if soon and soon[0].due_on:
        near = i18n.near_day(soon[0].due_on, today)
        day = near.lower() if (soon[0].due_on - today).days <= 1 else near  # names of days keep their capitals
        caption = _("Due {day}").format(day=day)
        found.append(("circle-check", "accent", caption, soon[0].text, "body"))
    quiet = [(goal, standing) for goal, standing in seen.goals if standing.quiet_days]
    if quiet:
        caption = _("{days} days quiet").format(days=quiet[0][1].quiet_days)
        found.append(("goal", "amber", caption, quiet[0][0].title, "body"))
    if seen.last_takeaway:
        quoted = _("“{words}”").format(words=seen.last_takeaway)
        found.append(("bookmark", "accent", _("You took away"), quoted, "quote"))
    if question:
        found.append(("help", "accent", _("You could ask"), _("“{words}”").format(words=question), "quote"))
    return found


class ReasonRow(QWidget):
    """An icon, a quiet word for why, and the thing itself on one line."""

    def __init__(self, icon: str, token: str, caption: str, text: str, role: str) -> None:
        super().__init__()
        line = Line(0, (0, 11, 0, 11), parent=self)
        line.addWidget(Icon(icon, token, 18))
        line.addSpacing(12)
        label = CaptionColumn(caption, "small", "ink2")
        line.addWidget(label)
        line.addWidget(ElidedLabel(text, role), 1)


class CaptionColumn(Label):
    """A quiet word as wide as its column, so that what follows stands in line."""

    def sizeHint(self) -> QSize:
        from mentee_journal.ui import theme

        size = super().sizeHint()
        return QSize(max(size.width() + theme.px(12), theme.px(108)), size.height())


class CommentsPart(QWidget):
    """The newest words of mentors that were not read yet; the others wait under Share."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.setObjectName("new_comments")
        self._page = page
        self.notes = CommentNotes(page, small=False, away=True)
        self.more_link = LinkButton("", "voiceink")
        self.more_link.setObjectName("more_comments_link")
        self.more_link.clicked.connect(lambda: page.desk.ask("show_comments"))
        column = Column(8, parent=self)
        column.addWidget(self.notes)
        column.addWidget(self.more_link, 0, Qt.AlignmentFlag.AlignLeading)

    def show_comments(self, comments: list[Comment]) -> None:
        """Show the first few of these; one that is being answered stays."""
        shown = comments[:MOST_COMMENTS]
        self.notes.show_comments(shown, changed_then(shown), self._page.journal.comments.places(shown))
        more = len(comments) - min(len(comments), MOST_COMMENTS)
        self.more_link.setText(ngettext("{count} more comment", "{count} more comments", more).format(count=more))
        self.more_link.setVisible(more > 0)
        self.setVisible(bool(self.notes.notes) or more > 0)


class AwayCard(Card):
    """*While you were away*: what came due since, each with the one thing to do about it."""

    def __init__(self, desk: Desk, seen: Today) -> None:
        super().__init__(_("While you were away"), gap=2)
        self.setObjectName("away_card")
        self._desk, self._today = desk, desk.journal.today()
        for session in seen.past_planned:
            day = i18n.day(session.starts_at.date(), self._today)
            title = _title(session, 0)
            self._add("session", _("Did it take place? {title}").format(title=title), day, "sessions", session.uid)
        for one in seen.follow_ups:
            if one.on <= self._today:
                text = _("Write to {name} again").format(name=one.mentorship.name)
                self._add("mail", text, i18n.day(one.on, self._today), "mentors", one.mentorship.uid)
        for person, due in seen.due_meetings:
            text = _("Time to talk to {name} again").format(name=person.name)
            self._add("calendar", text, i18n.day(due, self._today), "mentors", person.uid)
        for person in seen.reviews:
            if person.review_on:
                text = _("Look at the agreement with {name} again").format(name=person.name)
                self._add("refresh", text, i18n.day(person.review_on, self._today), "mentors", person.uid)

    def is_empty(self) -> bool:
        return not self.body.count()

    def _add(self, icon: str, text: str, end: str, place: str, uid: str) -> None:
        row = LogRow(text, icon, end=end)
        row.setObjectName(f"away_{uid}")
        row.clicked.connect(lambda: self._desk.open(place, uid))
        self.body.addWidget(row)


class ActionsCard(Card):
    """The open actions, soonest first; a tick finishes one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Open actions"), gap=4)
        self._desk = desk
        self.all_link = self.heading.add_link("")
        self.all_link.clicked.connect(lambda: desk.open("sessions"))

    def show_actions(self, actions: list[Action]) -> None:
        """Show the first few of these."""
        empty(self.body)
        today = self._desk.journal.today()
        self.all_link.setText(_("All {count}").format(count=len(actions)))
        self.all_link.setVisible(len(actions) > MOST_ACTIONS)
        for action in actions[:MOST_ACTIONS]:
            self.body.addWidget(self._row(action, today))
        if not actions:
            sentence = _("Nothing is open. What you agree in a session stands here.")
            self.body.addWidget(WrappingLabel(sentence, "small", "ink2"))

    def _row(self, action: Action, today: dt.date) -> ActionRow:
        words, late = due_words(action.due_on, today)
        mentor = action.mentorship or (action.session.mentorship if action.session else None)
        owner = first_name(mentor.name) if action.owner == Owner.MENTOR and mentor else ""
        row = ActionRow(action.text, words, late=late, owner=owner)
        row.tick.setObjectName(f"action_{action.uid}")
        row.ticked.connect(lambda _on, uid=action.uid: self._finish(uid))
        if action.session_uid:
            row.opened.connect(lambda uid=action.session_uid: self._desk.open("sessions", uid))
        return row

    def _finish(self, uid: str) -> None:
        from mentee_journal.journal import Undo

        actions = self._desk.journal.actions
        actions.finish(uid)
        self._desk.tell(_("Done"), Undo(lambda: actions.reopen(uid)))


class GoalsCard(Card):
    """The open goals with how they stand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Goals"), gap=14)
        self._desk = desk
        self.check_in_link = self.heading.add_link(_("Check in"))
        self._first = ""
        self.check_in_link.clicked.connect(lambda: desk.ask("check_in", self._first))

    def show_goals(self, goals: list[tuple[Goal, Standing]]) -> None:
        """Show the first few of these."""
        empty(self.body)
        self._first = goals[0][0].uid if goals else ""
        self.check_in_link.setVisible(bool(goals))
        for goal, standing in _worth_a_look(goals):
            note = _("Quiet for {days} days").format(days=standing.quiet_days) if standing.quiet_days else ""
            words = standing_words(goal, standing)
            self.body.addWidget(ProgressRow(goal.title, words, standing.share or 0, note=note))
        if not goals:
            sentence = _("What would you like to reach with the help of others?")
            self.body.addWidget(WrappingLabel(sentence, "small", "ink2"))
            add = LinkButton(_("New goal"), icon="plus")
            add.setObjectName("first_goal_link")
            add.clicked.connect(lambda: self._desk.ask("new_goal"))
            self.body.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)


def _worth_a_look(goals: list[tuple[Goal, Standing]]) -> list[tuple[Goal, Standing]]:
    """The first few, the last of which gives way to a quiet one that would be missed."""
    shown = goals[:MOST_GOALS]
    quiet = [pair for pair in goals[MOST_GOALS:] if pair[1].quiet_days]
    if quiet and not any(standing.quiet_days for _goal, standing in shown):
        return [*shown[: MOST_GOALS - 1], quiet[0]]
    return shown


class RhythmCard(Card):
    """The heat map of sessions and reflections."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(_("Your rhythm"), gap=6)
        self._desk = desk
        self.heat_map = HeatMap()
        self.body.addWidget(self.heat_map)

    def show_rhythm(self, seen: Today) -> None:
        """Show the days of the reading."""
        days = {day: (one.sessions, one.reflections, one.planned) for day, one in seen.rhythm.items()}
        self.heat_map.set_days(days, self._desk.journal.today())
        held = sum(one.sessions for one in seen.rhythm.values())
        written = sum(one.reflections for one in seen.rhythm.values())
        sessions = ngettext("{count} session", "{count} sessions", held).format(count=held)
        reflections = ngettext("{count} reflection", "{count} reflections", written).format(count=written)
        self.heading.set_caption(_("{sessions}, {reflections}").format(sessions=sessions, reflections=reflections))
