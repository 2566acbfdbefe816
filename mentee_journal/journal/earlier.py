"""Earlier texts as they are looked at: beside the present ones, with the entry in which they are seen."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from mentee_journal.journal.forms import Holds, as_text, forms
from mentee_journal.journal.titles import Titled, titled
from mentee_journal.journal.watch import KEPT_FIELDS
from mentee_journal.models import Revision


@dataclass(frozen=True)
class Earlier:
    """An earlier text of a field, or one that lost when two journals met (`rival`)."""

    uid: str
    about: Titled
    field: str
    text: str
    at: dt.datetime
    rival: bool
    present: str


def earlier_on(session: Session, uid: str) -> list[Earlier]:
    """Those of a record and of what is seen on its page, newest first, without what stands there now."""
    found: list[Earlier] = []
    for kind in KEPT_FIELDS:
        form = forms()[kind]
        leads = [form.table.c[one.column] for one in form.fields if one.holds is Holds.REFERENCE]
        near = select(form.table.c.uid).where(or_(form.table.c.uid == uid, *(column == uid for column in leads)))
        found += [one for one in _told(session, kind, _revisions(session, near)) if one.about.opens_uid == uid]
    return sorted(found, key=lambda one: (one.at, one.uid), reverse=True)


def rivals(session: Session) -> list[Earlier]:
    """All that nobody has looked at yet, newest first."""
    rows = session.scalars(select(Revision).where(Revision.rival, Revision.deleted_at.is_(None))).all()
    found: list[Earlier] = []
    for kind in {row.about_kind for row in rows} & set(forms()):
        found += _told(session, kind, [row for row in rows if row.about_kind == kind])
    return sorted(found, key=lambda one: (one.at, one.uid), reverse=True)


def drop_known(session: Session, uids: Sequence[str]) -> None:
    """Of these records, let go of each rival that stands there now, or that somebody wrote over knowingly.

    So it does not matter in which order several journals came together.
    """
    rows = session.scalars(select(Revision).where(Revision.about_uid.in_(uids))).all()
    known = {(row.about_uid, row.field, row.text) for row in rows if not row.rival}
    for kind in {row.about_kind for row in rows if row.rival} & set(forms()):
        table = forms()[kind].table
        for record in session.execute(select(table).where(table.c.uid.in_(uids))):
            known |= {(record.uid, row.field, as_text(getattr(record, row.field, ""))) for row in rows if row.rival}
    for row in rows:
        if row.rival and (row.about_uid, row.field, row.text) in known:
            session.delete(row)


def _revisions(session: Session, near: Select[tuple[str]]) -> Sequence[Revision]:
    return session.scalars(select(Revision).where(Revision.about_uid.in_(near), Revision.deleted_at.is_(None))).all()


def _told(session: Session, kind: str, rows: Sequence[Revision]) -> list[Earlier]:
    table, uids = forms()[kind].table, {row.about_uid for row in rows}
    if not uids:
        return []
    now = {row.uid: row for row in session.execute(select(table).where(table.c.uid.in_(uids)))}
    names = titled(session, kind, uids)
    found = []
    for row in rows:
        record = now.get(row.about_uid)
        if record is None or record.deleted_at is not None or row.field not in table.c:
            continue
        present = as_text(getattr(record, row.field))
        if present != row.text:
            at = dt.datetime.fromisoformat(row.created_at)
            about = names[row.about_uid]
            found.append(Earlier(row.uid, about, row.field, row.text, at, row.rival, present))
    return found
