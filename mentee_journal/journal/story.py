"""Everything that happened with one mentor, in time order: sessions, contacts, advice, feedback, comments, shares."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, func, select

from mentee_journal.i18n import _, ngettext
from mentee_journal.models import (
    Advice,
    Assessment,
    Comment,
    Contact,
    Direction,
    Feedback,
    Kind,
    Mentorship,
    Rater,
    Reflection,
    Session,
    SessionStatus,
    Share,
)

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


@dataclass(frozen=True)
class Event:
    """One thing that happened: `mentors` says that it is the mentor's voice."""

    on: dt.date
    kind: str
    uid: str
    text: str
    mentors: bool = False


@dataclass(frozen=True)
class Numbers:
    """What the strip on a mentor's page shows."""

    held: int
    usefulness: float | None
    comments: int
    last_shared: dt.date | None


def story(journal: "Journal", mentorship_uid: str) -> list[Event]:
    """What happened with this mentor, newest first."""
    found = [*_sessions(journal, mentorship_uid), *_contacts(journal, mentorship_uid)]
    with journal.reading() as reading:
        for advice in reading.scalars(_of(Advice, mentorship_uid)):
            text = _("Advice: {text}").format(text=advice.text)
            found.append(Event(_day(advice.on, advice.created_at), Kind.ADVICE, advice.uid, text, mentors=True))
        for feedback in reading.scalars(_of(Feedback, mentorship_uid)):
            text = _("Feedback: {text}").format(text=feedback.what_was_done or feedback.situation)
            found.append(Event(_day(feedback.on, feedback.created_at), Kind.FEEDBACK, feedback.uid, text))
        for comment in reading.scalars(_of(Comment, mentorship_uid)):
            text = _("“{words}”").format(words=comment.text) if comment.text else _("Said how sure they are of it")
            found.append(Event(comment.on, Kind.COMMENT, comment.uid, text, mentors=True))
        shares = reading.scalars(_of(Share, mentorship_uid))
        found += [Event(one.on, Kind.SHARE, one.uid, _("Shared a summary")) for one in shares]
        written = reading.scalars(_of(Reflection, mentorship_uid))
        found += [Event(one.on, Kind.REFLECTION, one.uid, one.title or _("Wrote a reflection")) for one in written]
        rated = reading.scalars(_of(Assessment, mentorship_uid).where(Assessment.rater == Rater.MENTOR))
        found += [Event(one.on, Kind.ASSESSMENT, one.uid, _("Rated my skills"), mentors=True) for one in rated]
    return sorted(found, key=lambda event: (event.on, event.uid), reverse=True)


def numbers(journal: "Journal", mentorship_uid: str) -> Numbers:
    """How much came of it so far."""
    took_place = Session.status == SessionStatus.HELD
    held = (Session.mentorship_uid == mentorship_uid, took_place, Session.deleted_at.is_(None))
    with journal.reading() as reading:
        count, useful = reading.execute(select(func.count(), func.avg(Session.usefulness)).where(*held)).one()
        comments = reading.scalar(
            select(func.count()).where(Comment.mentorship_uid == mentorship_uid, Comment.deleted_at.is_(None))
        )
    last = journal.shares.last(mentorship_uid)
    return Numbers(count, useful, comments or 0, last.on if last else None)


def cadence_words(mentorship: Mentorship) -> str:
    """*Every 2 weeks*, *Every 10 days*; empty without a cadence."""
    days = mentorship.cadence_days
    if not days:
        return ""
    weeks, rest = divmod(days, 7)
    if rest:
        return ngettext("Every {days} day", "Every {days} days", days).format(days=days)
    return _("Every week") if weeks == 1 else _("Every {weeks} weeks").format(weeks=weeks)


def _sessions(journal: "Journal", mentorship_uid: str) -> list[Event]:
    with journal.reading() as reading:
        rows = reading.scalars(_of(Session, mentorship_uid).where(Session.status == SessionStatus.HELD))
        return [Event(one.starts_at.date(), Kind.SESSION, one.uid, one.title or _("A session")) for one in rows]


def _contacts(journal: "Journal", mentorship_uid: str) -> list[Event]:
    with journal.reading() as reading:
        rows = list(reading.scalars(_of(Contact, mentorship_uid)))
    return [
        Event(one.on, Kind.CONTACT, one.uid, one.text or one.channel, mentors=one.direction == Direction.IN)
        for one in rows
    ]


def _of(kind: Any, mentorship_uid: str) -> Select[Any]:
    return select(kind).where(kind.mentorship_uid == mentorship_uid, kind.deleted_at.is_(None))


def _day(on: dt.date | None, created_at: str) -> dt.date:
    return on or dt.date.fromisoformat(created_at[:10])
