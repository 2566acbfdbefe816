"""How a session is told in words: its kind, its title where it has none, when it is."""

import datetime as dt

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.models import MentorshipKind, Session, SessionKind, SessionStatus
from mentee_journal.summary.sheet import first_name


def kinds() -> dict[str, tuple[str, str]]:
    """Each kind's name and icon."""
    return {
        SessionKind.MEETING: (_("A talk"), "session-talk"),
        SessionKind.CIRCLE: (_("Circle"), "group"),
        SessionKind.GUEST_SPEAKER: (_("Guest speaker"), "speaker"),
        SessionKind.BOOK_CLUB: (_("Book club"), "book"),
        SessionKind.CASE_STUDY: (_("Case study"), "case"),
        SessionKind.GROUP_DISCUSSION: (_("Group discussion"), "group"),
        SessionKind.SHADOWING: (_("Shadowing"), "shadow"),
        SessionKind.OTHER: (_("Something else"), "session"),
    }


def icon_of(kind: str, mentorship_kind: str = "") -> str:
    """The icon of a session in a list: a reverse hour has its own."""
    if mentorship_kind == MentorshipKind.REVERSE:
        return "swap"
    icon = kinds()[kind][1]
    return "voice" if icon == "session-talk" else icon


def statuses() -> list[tuple[str, str]]:
    return [
        (SessionStatus.PLANNED, _("Planned")),
        (SessionStatus.HELD, _("Took place")),
        (SessionStatus.CANCELLED, _("Cancelled")),
    ]


def title_of(title: str, kind: str, mentor: str, number: int = 0) -> str:
    """The title, or *Session 9 with Ruth*, or the kind."""
    if title:
        return title
    if mentor and number:
        return _("Session {number} with {name}").format(number=number, name=first_name(mentor))
    if mentor:
        return _("Session with {name}").format(name=first_name(mentor))
    return kinds()[kind][0]


def when(session: Session, today: dt.date) -> str:
    """*Thu 1 Oct, 14:00*."""
    day = i18n.day(session.starts_at.date(), today)
    return _("{day}, {time}").format(day=day, time=i18n.clock_time(session.starts_at))


def full_when(session: Session) -> str:
    """*Thursday 15 October, 14:00 to 14:50. Room 2.14*."""
    day, begin = i18n.long_day(session.starts_at.date()), i18n.clock_time(session.starts_at)
    if session.minutes:
        end = i18n.clock_time(session.starts_at + dt.timedelta(minutes=session.minutes))
        words = _("{day}, {begin} to {end}").format(day=day, begin=begin, end=end)
    else:
        words = _("{day}, {begin}").format(day=day, begin=begin)
    return f"{words}. {session.place}" if session.place else words
