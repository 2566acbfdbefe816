"""The search as SQL: fixed pieces of text chosen by the filters; all that was typed is bound."""

import datetime as dt
from collections.abc import Collection
from functools import lru_cache
from typing import Any

from sqlalchemy import TextClause, bindparam, text
from sqlalchemy.orm import Session

from mentee_journal.journal.forms import Form, forms
from mentee_journal.journal.search_words import Query
from mentee_journal.journal.snippets import SEEN
from mentee_journal.models.search_index import SLOTS_A_DAY, words_of

_DAY_ZERO = 1721424  # from the index's day numbers (Julian) to those of `datetime.date`
_WORDS_FROM = "search CROSS JOIN search_entry e ON e.id = search.rowid"  # CROSS: words first, then records


def day_of(number: int) -> dt.date:
    """The day on which the record with this number in the index stands."""
    return dt.date.fromordinal(max(1, number // SLOTS_A_DAY - _DAY_ZERO))


def _first_number(day: dt.date) -> int:
    return (day.toordinal() + _DAY_ZERO) * SLOTS_A_DAY


def words_behind(session: Session, kind: str, uid: str) -> list[Any]:
    """Title and text of a record, as they may be seen."""
    return [(title[:SEEN], body[:SEEN]) for title, body in session.execute(text(words_of(kind)), {"uid": uid})]


class Asked:
    """A query, ready to be put to the index."""

    def __init__(self, session: Session, query: Query, kinds: Collection[str] | None) -> None:
        self._session = session
        self._words = query.match()
        self._where: list[str] = []
        self._bound: dict[str, Any] = {}
        if self._words:
            self._where.append("search MATCH :words")
            self._bound["words"] = self._words
        self._limit_days(query)
        for name, chosen in (("typed_kinds", query.kinds), ("kinds", frozenset(kinds or ()))):
            if chosen:
                self._where.append(f"e.kind IN :{name}")
                self._bound[name] = sorted(chosen)
        for number, person in enumerate(query.people):
            self._limit(f"person_{number}", _people(session, person), _tied_to_people())
        for number, tag in enumerate(query.tags):
            self._limit(f"tag_{number}", _named(session, "tag", tag), _tied_to_tags())

    def rows(self, limit: int, offset: int, *, best_first: bool) -> list[Any]:
        if not self._words:
            listed = f"SELECT e.id, e.uid, e.kind, '', '' FROM search_entry e {self._tail('e.id DESC')}"
            return self._all(listed, limit, offset)
        place, order = ("bm25(search, 4.0, 1.0)", "place") if best_first else ("-e.id", "search.rowid DESC")
        found = f"SELECT e.id, e.uid, e.kind, {place} AS place FROM {_WORDS_FROM} {self._tail(order)}"
        words = f"substr(w.title, 1, {SEEN}), substr(w.body, 1, {SEEN})"
        joined = f"({found}) f CROSS JOIN search w ON w.rowid = f.id"  # the text of those shown, not of all
        return self._all(f"SELECT f.id, f.uid, f.kind, {words} FROM {joined} ORDER BY f.place", limit, offset)

    def counts(self) -> list[Any]:
        source = _WORDS_FROM if self._words else "search_entry e"
        return self._all(f"SELECT e.kind, count(*) FROM {source} WHERE {self._conditions()} GROUP BY e.kind")

    def _tail(self, order: str) -> str:
        return f"WHERE {self._conditions()} ORDER BY {order} LIMIT :limit OFFSET :offset"

    def _conditions(self) -> str:
        return " AND ".join(self._where)

    def _all(self, sql: str, limit: int | None = None, offset: int = 0) -> list[Any]:
        bound = self._bound if limit is None else {**self._bound, "limit": limit, "offset": offset}
        return list(self._session.execute(_bindable(sql, bound), bound))

    def _limit_days(self, query: Query) -> None:
        number = "search.rowid" if self._words else "e.id"
        for name, day, sign in (("first", query.first, ">="), ("before", query.before, "<")):
            if day:
                self._where.append(f"{number} {sign} :{name}")
                self._bound[name] = _first_number(day)

    def _limit(self, name: str, uids: list[str], related: str) -> None:
        self._where.append(f"e.uid IN ({related.format(name=name)})")
        self._bound[name] = uids


def _bindable(sql: str, bound: dict[str, Any]) -> TextClause:
    lists: list[Any] = [bindparam(name, expanding=True) for name, value in bound.items() if isinstance(value, list)]
    return text(sql).bindparams(*lists)


def _people(session: Session, name: str) -> list[str]:
    """The mentorships of that name, or with a member of that name."""
    members = _named(session, "member", name)
    sql = _bindable("SELECT mentorship_uid FROM member WHERE uid IN :members", {"members": members})
    circles = list(session.execute(sql, {"members": members}).scalars())
    return _named(session, "mentorship", name) + circles


def _named(session: Session, kind: str, name: str) -> list[str]:
    """Those whose name holds `name`; there are few enough to look at each."""
    table = forms()[kind].table
    rows = session.execute(table.select().with_only_columns(table.c.uid, table.c.name))
    return [uid for uid, whole in rows if name.casefold() in whole.casefold()]


def _union(*selects: str) -> str:
    return " UNION ".join(selects)


def _with_children(roots: str) -> str:
    """The addresses of `roots`, and of what belongs to them."""
    inner = [
        f"SELECT r.uid FROM {form.kind} r JOIN roots ON r.{form.owner.column} = roots.uid"
        for form in forms().values()
        if form.owner
    ]
    return f"WITH roots(uid) AS ({roots}) " + _union("SELECT uid FROM roots", *inner)


def _from_sessions() -> list[str]:
    return [form.kind for form in forms().values() if form.kind != "session" and _has(form, "session_uid")]


def _has(form: Form, column: str) -> bool:
    return column in form.table.columns and not (form.owner and form.owner.column == column)


@lru_cache(maxsize=1)
def _tied_to_people() -> str:
    tied = [form.kind for form in forms().values() if _has(form, "mentorship_uid")]
    talks = "SELECT uid FROM session WHERE mentorship_uid IN :{name}"
    return _with_children(
        _union(
            "SELECT uid FROM mentorship WHERE uid IN :{name}",
            *(f"SELECT uid FROM {kind} WHERE mentorship_uid IN :{{name}}" for kind in tied),
            *(f"SELECT uid FROM {kind} WHERE session_uid IN ({talks})" for kind in _from_sessions()),
            "SELECT goal_uid FROM goal_mentorship WHERE mentorship_uid IN :{name}",
            "SELECT need_uid FROM need_mentorship WHERE mentorship_uid IN :{name}",
        )
    )


@lru_cache(maxsize=1)
def _tied_to_tags() -> str:
    links = [link for form in forms().values() for link in form.links if link.target == "tag"]
    return _with_children(
        _union(
            "SELECT uid FROM tag WHERE uid IN :{name}",
            *(f"SELECT {link.own} FROM {link.table.name} WHERE tag_uid IN :{{name}}" for link in links),
        )
    )
