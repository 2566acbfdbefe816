"""The full-text index over every kind of record: the words stay in their own tables and are only indexed here.

`search_entry` gives each record with words a number that begins with its day, so that the index's own order, by
number, is oldest to newest, and the newest hits are found without sorting. The view `search_words` hands SQLite's
FTS5 the words behind a number, and triggers keep all of it in step; what lies in the bin is not indexed.
"""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, event

from mentee_journal.models.base import Base

_INDEX = (
    "CREATE VIRTUAL TABLE search USING fts5(title, body, content='search_words', content_rowid='id', "
    "prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')"
)

SLOTS_A_DAY = 1 << 20  # how many numbers each day has


@dataclass(frozen=True)
class Source:
    """Where one kind keeps its words: the column of its title, further columns, and its day (SQL over `{row}`)."""

    table: str
    title: str
    body: str
    day: str


def _owners(owner: str, column: str) -> str:
    return f"(SELECT substr(o.\"{column}\", 1, 10) FROM {owner} o WHERE o.uid = {{row}}.{owner}_uid)"


_CREATED = "substr({row}.created_at, 1, 10)"
_ON = '{row}."on"'

SOURCES = (
    Source("profile", "name", "about", _CREATED),
    Source(
        "mentorship",
        "name",
        "role organisation email link how_we_met topics notes purpose expect_from_mentor expect_from_me channel "
        "confidentiality closing_note",
        _CREATED,
    ),
    Source("member", "name", "role alias email", _CREATED),
    Source("contact", "text", "channel", _ON),
    Source("need", "name", "", _CREATED),
    Source("session", "title", "aim notes private_notes feeling place", "substr({row}.starts_at, 1, 10)"),
    Source("agenda_line", "text", "", _owners("session", "starts_at")),
    Source("takeaway", "text", "", _owners("session", "starts_at")),
    Source("action", "text", "", f"coalesce({{row}}.due_on, {_CREATED})"),
    Source("advice", "text", "experiment result", f"coalesce({_ON}, {_CREATED})"),
    Source("feedback", "what_was_done", "person situation effect response", f"coalesce({_ON}, {_CREATED})"),
    Source("goal", "title", "why measure obstacle if_then scale closing_reason closing_note", _CREATED),
    Source("milestone", "text", "", _CREATED),
    Source("check_in", "note", "", _ON),
    Source("indicator", "name", "unit", _CREATED),
    Source("reading", "note", "", _ON),
    Source("prompt", "text", "topic", _CREATED),
    Source("reflection", "title", "", _ON),
    Source("answer", "question", "text", _owners("reflection", "on")),
    Source("framework", "name", "about source", _CREATED),
    Source("competency", "name", "definition levels", _CREATED),
    Source("assessment", "title", "note", _ON),
    Source("rating", "evidence", "", _CREATED),
    Source("comment", "text", "author reply", _ON),
    Source("tag", "name", "", _CREATED),
    Source("attachment", "name", "", _CREATED),
)


def index_ddl() -> list[str]:
    """The statements that make the index on an empty journal, in order."""
    branches = (
        f"SELECT e.id AS id, {_words(s, 'r')} FROM search_entry e JOIN {s.table} r ON r.uid = e.uid "
        f"WHERE e.kind = '{s.table}'"
        for s in SOURCES
    )
    return [
        "CREATE TABLE search_entry (id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL)",
        "CREATE VIEW search_words AS " + " UNION ALL ".join(branches),
        _INDEX,
        *(trigger for source in SOURCES for trigger in _triggers(source)),
    ]


def words_of(kind: str) -> str:
    """The query for the title and the body that the index has of the record `:uid` of a kind, as the tables give it."""
    source = next(source for source in SOURCES if source.table == kind)
    return f"SELECT {_words(source, 'r')} FROM {kind} r WHERE r.uid = :uid"


def _words(source: Source, row: str) -> str:
    body = " || char(10) || ".join(f'coalesce({row}."{column}", \'\')' for column in source.body.split())
    return f"coalesce({row}.\"{source.title}\", '') AS title, {body or chr(39) * 2} AS body"


def _triggers(source: Source) -> list[str]:
    table = source.table
    forget = (
        f"INSERT INTO search(search, rowid, title, body) SELECT 'delete', id, {_words(source, 'old')} "
        "FROM search_entry WHERE uid = old.uid; DELETE FROM search_entry WHERE uid = old.uid; "
    )
    day = source.day.format(row="new")
    first = f"CAST(julianday(coalesce({day}, '2000-01-01')) AS INTEGER) * {SLOTS_A_DAY}"
    learn = (
        f"INSERT INTO search_entry(id, uid, kind) SELECT coalesce(max(id), {first}) + 1, new.uid, '{table}' "
        f"FROM search_entry WHERE id BETWEEN {first} AND {first} + {SLOTS_A_DAY - 1}; "
        f"INSERT INTO search(rowid, title, body) SELECT id, {_words(source, 'new')} "
        "FROM search_entry WHERE uid = new.uid; "
    )
    kept = "new.deleted_at IS NULL"
    watched = ", ".join(f'"{column}"' for column in _columns(source))
    changed = f"search_{table}_changed AFTER UPDATE OF {watched} ON {table}"
    return [
        f"CREATE TRIGGER search_{table}_added AFTER INSERT ON {table} WHEN {kept} BEGIN {learn}END",
        f"CREATE TRIGGER {changed} BEGIN {forget}{_only_if(learn, kept)}END",
        f"CREATE TRIGGER search_{table}_removed AFTER DELETE ON {table} BEGIN {forget}END",
    ]


def _only_if(learn: str, kept: str) -> str:
    """Statements of a trigger have no IF; an aggregate would give a row even where nothing is kept, hence HAVING."""
    number, words = learn.rstrip().rstrip(";").split("; ")
    return f"{number} HAVING {kept}; {words} AND {kept}; "


def _columns(source: Source) -> list[str]:
    days = {"on", "starts_at", "due_on"} & set(source.day.replace('"', " ").replace(".", " ").replace(",", " ").split())
    own_days = set() if source.day.startswith("(SELECT") else days
    return sorted({source.title, *source.body.split(), *own_days, "deleted_at"})


@event.listens_for(Base.metadata, "after_create")
def _make_index(_target: Any, connection: Connection, **_options: Any) -> None:
    for statement in index_ddl():
        connection.exec_driver_sql(statement)
