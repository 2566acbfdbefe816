"""What records of any kind are called and where each is opened, for lists in which all kinds stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, func, literal, or_, select
from sqlalchemy.orm import Session

from mentee_journal.i18n import _
from mentee_journal.journal.forms import group_of, owners
from mentee_journal.models import Base

_PARENTS = {
    "session": ("mentorship_uid",),
    "action": ("session_uid", "goal_uid", "mentorship_uid"),
    "advice": ("session_uid", "mentorship_uid"),
    "feedback": ("session_uid", "mentorship_uid"),
    "rating": ("assessment_uid", "competency_uid"),
}
"""Where kinds that are not simply owned by another look for a name, or for the page they are seen on."""

_TITLES = {
    "profile": ("name",),
    "session": ("title", "mentorship.name"),
    "action": ("text",),
    "advice": ("text",),
    "feedback": ("person", "mentorship.name", "what_was_done"),
    "prompt": ("text",),
    "agenda_line": ("session.title", "text"),
    "takeaway": ("session.title", "text"),
    "milestone": ("goal.title",),
    "check_in": ("goal.title",),
    "goal": ("title",),
    "reading": ("indicator.name",),
    "reflection": ("title",),
    "answer": ("reflection.title", "question"),
    "rating": ("competency.name",),
    "member": ("mentorship.name",),
    "contact": ("mentorship.name",),
    "assessment": ("title", "note"),
    "comment": ("text",),
    "share": ("file_name",),
    "share_item": ("share.file_name",),
    "revision": ("text",),
}
"""Of which columns the first that is not empty is a record's title; all others have a `name`."""

_ABOUT = frozenset({"comment", "attachment", "revision", "share_item"})
_SEEN_ELSEWHERE = frozenset({"action", "advice", "feedback"})


@dataclass(frozen=True)
class Titled:
    """A record as it stands in a list of all kinds."""

    kind: str
    uid: str
    title: str
    opens_kind: str
    opens_uid: str
    private: bool
    """By itself, or because what it belongs to is."""
    owner_in_bin: bool


def titled(session: Session, kind: str, uids: Iterable[str]) -> dict[str, Titled]:
    """How the records of one kind are called, by their addresses."""
    query = _query(kind).where(Base.metadata.tables[kind].c.uid.in_(list(uids)))
    return {row[0]: Titled(kind, *row) for row in session.execute(query)}


@lru_cache(maxsize=64)
def _query(kind: str) -> Select[Any]:
    table = Base.metadata.tables[kind]
    owner_column, owner_kind = owners().get(kind, ("", ""))
    columns = _PARENTS.get(kind, ())
    if owner_column and owner_column not in columns:
        columns = (*columns, owner_column)
    source: FromClause = table
    parents = {}
    for column in columns:
        other = Base.metadata.tables[column.removesuffix("_uid")].alias()
        parents[column.removesuffix("_uid")] = other
        source = source.outerjoin(other, other.c.uid == table.c[column])
    owner = parents.get(owner_kind) if owner_kind else None
    opens_kind, opens_uid = _opens(kind, table, parents)
    return select(
        table.c.uid,
        _title(table, parents, _TITLES.get(kind, ("name",))),
        opens_kind,
        opens_uid,
        table.c.private if owner is None else or_(table.c.private, owner.c.private),
        literal(False) if owner is None else owner.c.deleted_at.is_not(None),
    ).select_from(source)


def _title(table: FromClause, parents: dict[str, Any], names: tuple[str, ...]) -> ColumnElement[str]:
    found = []
    for name in names:
        parent, _dot, column = name.rpartition(".")
        found.append(func.nullif((parents[parent] if parent else table).c[column], ""))
    return func.coalesce(*found, "")


def _opens(kind: str, table: FromClause, parents: dict[str, Any]) -> tuple[ColumnElement[str], ColumnElement[str]]:
    """What is opened to see it: what it belongs to or came from, the record it is about, or else itself."""
    if kind in _ABOUT:
        about = table.c.about_uid.is_not(None) & (table.c.about_kind != "")
        return (
            case((about, table.c.about_kind), else_=literal(kind)),
            case((about, table.c.about_uid), else_=table.c.uid),
        )
    if group_of(kind) == kind and kind not in _SEEN_ELSEWHERE:
        return literal(kind), table.c.uid
    there = {name: parent.c.uid.is_not(None) & parent.c.deleted_at.is_(None) for name, parent in parents.items()}
    kinds = [(is_there, literal(name)) for name, is_there in there.items()]
    uids = [(is_there, parents[name].c.uid) for name, is_there in there.items()]
    return case(*kinds, else_=literal(kind)), case(*uids, else_=table.c.uid)


def kind_name(kind: str) -> str:
    """What a kind is called beside a single record of it."""
    return {
        "profile": _("Profile"),
        "mentorship": _("Mentor"),
        "member": _("Member of a circle"),
        "contact": _("Contact"),
        "need": _("Need"),
        "session": _("Session"),
        "agenda_line": _("Agenda"),
        "takeaway": _("Takeaway"),
        "action": _("Action"),
        "advice": _("Advice"),
        "feedback": _("Feedback"),
        "goal": _("Goal"),
        "milestone": _("Milestone"),
        "check_in": _("Check-in"),
        "indicator": _("Indicator"),
        "reading": _("Reading"),
        "prompt": _("Question"),
        "reflection": _("Reflection"),
        "answer": _("Answer"),
        "framework": _("Framework"),
        "competency": _("Skill"),
        "assessment": _("Self-rating"),
        "rating": _("Rating"),
        "share": _("Summary"),
        "share_item": _("Entry of a summary"),
        "comment": _("Comment"),
        "tag": _("Tag"),
        "attachment": _("Attachment"),
        "revision": _("Earlier text"),
    }.get(kind, kind)
