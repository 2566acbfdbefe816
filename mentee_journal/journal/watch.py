"""What a unit of work does by itself as it is written: dates, news of what it touched, and earlier texts kept."""

import datetime as dt
from typing import Any

from sqlalchemy import event, inspect, select
from sqlalchemy.orm import Session, UOWTransaction

from mentee_journal.journal.digests import seal, seal_if_words_changed
from mentee_journal.journal.forms import as_text
from mentee_journal.models import Record, Revision, kind_of, utc_text

KEPT_FIELDS = {
    "session": ("notes", "private_notes", "aim"),
    "takeaway": ("text",),
    "agenda_line": ("text",),
    "action": ("text",),
    "goal": ("why", "if_then", "obstacle", "closing_note", "scale"),
    "milestone": ("text",),
    "check_in": ("note",),
    "answer": ("text",),
    "mentorship": (
        "notes", "purpose", "closing_note", "how_we_met", "topics",
        "confidentiality", "expect_from_mentor", "expect_from_me",
    ),
    "contact": ("text",),
    "advice": ("text", "experiment", "result"),
    "feedback": ("situation", "what_was_done", "effect", "response"),
    "prompt": ("text",),
    "competency": ("definition", "levels"),
    "comment": ("reply",),
    "rating": ("evidence",),
    "profile": ("about",),
}  # fmt: skip
"""The long fields of which earlier texts are kept."""

PAUSE = dt.timedelta(minutes=10)  # of typing between two texts that are kept
WORTH = 40  # characters: when more than half of a text goes at once, it is kept whatever the time


def watch(session: Session, now: dt.datetime, *, keep_dates: bool = False) -> None:
    """Make `session` stamp what it changes with `now`, keep earlier texts, and note what it touched.

    `keep_dates` is for an archive that comes in: its records bring their own dates.
    """
    session.info.update(now=utc_text(now), keep_dates=keep_dates, kinds=set(), uids=set())
    event.listen(session, "before_flush", _before_flush)


def touch(session: Session, kind: str, uid: str) -> None:
    """Note that the record changed in a way that the session does not see (its links, a bulk statement)."""
    session.info["kinds"].add(kind)
    session.info["uids"].add(uid)


def _before_flush(session: Session, _context: UOWTransaction, _objects: Any) -> None:
    changed = [record for record in session.dirty if session.is_modified(record)]
    for record in [*session.new, *changed, *session.deleted]:
        if isinstance(record, Record):
            touch(session, kind_of(record), record.uid)
    _seal(session, changed)
    if session.info["keep_dates"]:
        return
    for record in changed:
        if isinstance(record, Record):
            _keep_earlier_texts(session, record)
            record.updated_at = session.info["now"]
    for record in session.new:
        if isinstance(record, Record):
            record.created_at = record.updated_at = session.info["now"]


def _seal(session: Session, changed: list[Any]) -> None:
    for record in session.new:
        if isinstance(record, Record):
            seal(record)
    for record in changed:
        if isinstance(record, Record):
            seal_if_words_changed(record)


def _keep_earlier_texts(session: Session, record: Record) -> None:
    kind = kind_of(record)
    for field in KEPT_FIELDS.get(kind, ()):
        before = inspect(record).attrs[field].history.deleted
        text, now = as_text(before[0] if before else ""), as_text(getattr(record, field))
        if text and (_is_wiped(text, now) or _is_time(session, record.uid, field)):
            kept = Revision(about_kind=kind, about_uid=record.uid, field=field, text=text)
            seal(kept)
            session.add(kept)


def _is_wiped(before: str, now: str) -> bool:
    return len(before) > WORTH and len(now) * 2 < len(before)


def _is_time(session: Session, uid: str, field: str) -> bool:
    with session.no_autoflush:
        last = session.scalar(
            select(Revision.created_at)
            .where(Revision.about_uid == uid, Revision.field == field)
            .order_by(Revision.created_at.desc())
            .limit(1)
        )
    return last is None or _moment(session.info["now"]) - _moment(last) >= PAUSE


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text)
