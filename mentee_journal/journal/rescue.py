"""Make a journal of what could be read of a damaged one: whole again, with a place for whatever lost its owner."""

import datetime as dt
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, text, update
from sqlalchemy.orm import Session

from mentee_journal.i18n import _
from mentee_journal.journal import records
from mentee_journal.journal.forms import Field, Form, Holds, forms
from mentee_journal.journal.journal import Journal
from mentee_journal.models import Base
from mentee_journal.store.salvage import Salvaged, salvage

__all__ = ["Salvaged", "rescued"]


def rescued(damaged: Path, target: Path, passphrase: str | None = None) -> Salvaged:
    """Read what the file at `damaged` still gives into a new journal at `target`. The damaged file is not touched.

    Errors: NotAJournal, JournalDamaged when nothing can be read, any OSError.
    """
    salvaged = salvage(damaged, target, passphrase)
    journal = Journal(target, create=False, passphrase=passphrase)
    try:
        with journal.changing(keep_dates=True) as session:
            session.execute(text("PRAGMA defer_foreign_keys=ON"))
            for form in forms().values():
                for field in form.fields:
                    _mend_field(session, form, field)
            found = records.Records(session)
            for form in reversed(forms().values()):  # one that is made here may need another in turn
                _give_owners(session, found, form)
            for form in forms().values():
                _drop_references(session, form)
            _drop_links(session)
    finally:
        journal.close()
    return salvaged


def _mend_field(session: Session, form: Form, field: Field) -> None:
    """Put the value of a new record in the place of one that the field cannot hold."""
    column = form.table.c[field.column]
    unfit: dict[Holds, ColumnElement[bool]] = {
        Holds.WORD: column.not_in(field.words),
        Holds.MOMENT: func.datetime(column).is_(None),
        Holds.DATE: func.date(column).is_(None),
        Holds.WALL_TIME: func.datetime(column).is_(None),
        Holds.TEXTS: or_(func.json_valid(column) == 0, func.substr(column, 1, 1) != "["),
        Holds.MAP: or_(func.json_valid(column) == 0, func.substr(column, 1, 1) != "{"),
    }
    if field.low is not None and field.high is not None:
        unfit[Holds.WHOLE] = ~column.between(field.low, field.high)
    if field.filled:
        session.execute(update(form.table).where(column == "").values({field.column: _lost_words()}))
    if field.holds in unfit:
        broken = column.is_not(None) & unfit[field.holds]
        session.execute(update(form.table).where(broken).values({field.column: _new(field)}))


def _lost_words() -> str:
    return _("Rescued: this entry itself was lost")


def _new(field: Field) -> Any:
    if field.holds is Holds.MOMENT and not field.optional:
        return records.moment_text(dt.datetime.now(dt.UTC))
    if field.required and field.holds is Holds.DATE:
        return dt.date(2000, 1, 1)
    if field.required and field.holds is Holds.WALL_TIME:
        return dt.datetime(2000, 1, 1)
    return field.words[0] if field.required and field.words else field.default


def _give_owners(session: Session, found: records.Records, form: Form) -> None:
    """Words whose entry was lost get an entry that says so, in which they are."""
    own = select(form.table.c.uid)
    lost = {
        uid
        for child in forms().values()
        for field in child.fields
        if field.target == form.kind and not field.optional
        for uid in session.scalars(select(child.table.c[field.column]).where(child.table.c[field.column].not_in(own)))
    }
    if lost:
        found.add(form.kind, [_placeholder(form, uid) for uid in sorted(lost)])


def _placeholder(form: Form, uid: str) -> records.Row:
    row = {field.name: _new(field) for field in form.fields}
    for field in form.fields:
        if field.required and field.holds is Holds.TEXT:
            row[field.name] = _lost_words()
        elif field.holds is Holds.REFERENCE and not field.optional:
            row[field.name] = f"rescued-{field.target}"  # which is made next
    stamp = records.moment_text(dt.datetime.now(dt.UTC))
    return {**row, "uid": uid, "created_at": stamp, "updated_at": stamp, "private": True}


def _drop_references(session: Session, form: Form) -> None:
    for field in form.fields:
        if field.target and field.optional:
            column, target = form.table.c[field.column], forms()[field.target].table
            nowhere = column.is_not(None) & column.not_in(select(target.c.uid))
            session.execute(update(form.table).where(nowhere).values({field.column: None}))


def _drop_links(session: Session) -> None:
    """A link is nothing without its two ends."""
    for table in Base.metadata.sorted_tables:
        if "uid" not in table.columns:
            for key in table.foreign_keys:
                nowhere = key.parent.not_in(select(key.column))
                session.execute(table.delete().where(nowhere))
    assert not session.execute(text("PRAGMA foreign_key_check")).first()
