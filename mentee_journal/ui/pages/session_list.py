"""The list of sessions: rows page by page, narrowed by words, person, open actions or a day of the month above it."""

import datetime as dt
from dataclasses import replace

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.journal.sessions import Line as SessionLine
from mentee_journal.journal.sessions import Wanted
from mentee_journal.models import SessionStatus
from mentee_journal.summary.sheet import first_name
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.session_calendar import MonthPart
from mentee_journal.ui.pages.session_words import icon_of, title_of
from mentee_journal.ui.widgets.buttons import icon_button
from mentee_journal.ui.widgets.list_pane import ListPane
from mentee_journal.ui.widgets.list_rows import Mark, Row

ACTIONS = "actions"  # the key of the filter for sessions with open actions; others are those of mentors


class SessionList(ListPane):
    """`show_all()` after a change, `find(uid)` to mark one, `first()` for the address of the first that fits."""

    def __init__(self, page: Page) -> None:
        super().__init__(
            _("Sessions"),
            new=_("New"),
            filter_hint=_("Filter by word, person or tag"),
            empty=_("Your sessions will appear here."),
        )
        self._journal = page.journal
        self.wanted = Wanted()
        self.month = MonthPart(page.journal)
        self.month.hide()
        self.month_button = icon_button("calendar", _("Show the month"), side=28)
        self.month_button.setObjectName("month_button")
        self.month_button.setCheckable(True)
        self.month_button.toggled.connect(self._show_month)
        self.month.chosen.connect(self._on_day)
        self.add_to_head(self.month_button)
        self.add_under_head(self.month)
        self.filter_typed.connect(lambda _typed: self._narrow())
        self.filter_chosen.connect(lambda _key: self._narrow())
        self.set_source(self._fetch)

    def show_all(self) -> None:
        """Read the rows and the counts of the filters anew."""
        count = self._journal.sessions.count()
        filters = [("", _("All {count}").format(count=count))]
        mentor = next(iter(self._journal.mentors.active()), None)
        if mentor:
            filters.append((mentor.uid, _("With {name}").format(name=first_name(mentor.name))))
        filters.append((ACTIONS, _("Open actions")))
        self.set_filters(filters if count else [], self.filter_chips.current())
        self.refresh()
        if self.month.isVisible():
            self.month.refresh()

    def mark(self, uid: str) -> None:
        """Mark a session; when the filters hide it, they are lifted."""
        if not self.select(uid):
            self.widen()
            self.select(uid)

    def widen(self) -> None:
        """Show all, so that what is asked for is in the list."""
        self.filter_field.clear()
        self.filter_chips.set_current("")
        self.wanted = Wanted()
        self._narrow()

    def first(self) -> str:
        """The address of the first that fits; empty when none does."""
        return next((line.uid for line in self._journal.sessions.lines(self.wanted, 1)), "")

    def _narrow(self) -> None:
        key = self.filter_chips.current()
        self.wanted = Wanted(
            words=self.filter_field.text(),
            mentorship_uid=key if key not in {"", ACTIONS} else None,
            with_open_actions=key == ACTIONS,
            day=self.wanted.day,
        )
        narrowed = self.wanted != Wanted()
        empty = _("Nothing fits. Try a shorter word.") if narrowed else _("Your sessions will appear here.")
        self.set_empty(empty)
        self.set_source(self._fetch)

    def _show_month(self, on: bool) -> None:
        self.month.setVisible(on)
        if on:
            self.month.refresh()
            self.month.grid.setFocus()
        else:
            self.month.leave_day()

    def _on_day(self, day: dt.date | None) -> None:
        self.wanted = replace(self.wanted, day=day)
        self.set_empty(_("No session on this day."))
        self.set_source(self._fetch)

    def _fetch(self, offset: int, limit: int) -> list[Row]:
        return [_row(line) for line in self._journal.sessions.lines(self.wanted, limit, offset)]


def _row(line: SessionLine) -> Row:
    day = line.starts_at.date()
    caption = line.mentor or title_of("", line.kind, "")
    if line.status == SessionStatus.CANCELLED:
        caption = _("Cancelled")
    return Row(
        uid=line.uid,
        title=title_of(line.title, line.kind, line.mentor),
        caption=caption,
        icon=icon_of(line.kind, line.mentor_kind),
        lead=str(day.day),
        lead_caption=i18n.short_weekday(day),
        marks=_marks(line),
        group=_("Coming up") if line.status == SessionStatus.PLANNED else i18n.month(day),
    )


def _marks(line: SessionLine) -> tuple[Mark, ...]:
    marks = []
    if line.private:
        marks.append(Mark("lock", said=_("private")))
    if line.comments:
        said = ngettext("{count} comment", "{count} comments", line.comments).format(count=line.comments)
        marks.append(Mark("voice", str(line.comments), "voiceink", said))
    if line.open_actions:
        said = ngettext("{count} open action", "{count} open actions", line.open_actions)
        marks.append(Mark("checkbox", str(line.open_actions), said=said.format(count=line.open_actions)))
    return tuple(marks)
