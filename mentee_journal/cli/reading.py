"""The commands that only read: they work beside an open window too."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

from mentee_journal.cli.opening import opened
from mentee_journal.i18n import _, ngettext

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.journal.search import Hit


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


@contextmanager
def reading(asked: argparse.Namespace) -> Iterator["Journal"]:
    """The journal, beside an open window too; nothing may be written to it."""
    with opened(asked, create=False, lock=False) as journal:
        yield journal


def search(asked: argparse.Namespace) -> int:
    line = _json if asked.json else _line
    with reading(asked) as journal:
        for hit in journal.search.find(" ".join(asked.words), limit=asked.limit):
            say(line(hit))
    return 0


def _line(hit: "Hit") -> str:
    from mentee_journal.journal.titles import kind_name

    title, snippet = " ".join(hit.title.split()), _snippet(hit)
    parts = (hit.day.isoformat(), kind_name(hit.kind), title, "" if snippet == title else snippet)
    return "  ".join(part for part in parts if part)


def _json(hit: "Hit") -> str:
    found = {"date": hit.day.isoformat(), "kind": hit.kind, "title": hit.title, "snippet": _snippet(hit)}
    opens = {"kind": hit.opens_kind, "uid": hit.opens_uid}
    return json.dumps({**found, "uid": hit.uid, "opens": opens}, ensure_ascii=False)


def _snippet(hit: "Hit") -> str:
    return "".join(text for text, _is_hit in hit.snippet)


def prepare(asked: argparse.Namespace) -> int:
    """Print the sheet that prepares the next session with a mentor."""
    from mentee_journal.content import Content
    from mentee_journal.errors import NotFound
    from mentee_journal.summary.sheet import sheet_markdown

    with reading(asked) as journal:
        mentor = journal.mentors.named(asked.mentor)
        if mentor is None:
            what = _("There is no mentor called {name}.").format(name=asked.mentor)
            raise NotFound(what, _("See the names under Mentors."))
        session = journal.sessions.next(mentor.uid)
        if session is None:
            what = _("No session with {name} is planned.").format(name=mentor.name)
            raise NotFound(what, _("Plan one in the window first."))
        questions = [(one.key, one.text) for one in Content().questions if one.to_mentor]
        sys.stdout.write(sheet_markdown(journal, session, questions))
    return 0


def check(asked: argparse.Namespace) -> int:
    from mentee_journal.journal import records
    from mentee_journal.journal.digests import doubtful

    with reading(asked) as journal:
        if problems := journal.store.check():
            _damaged(problems)
        if changed := doubtful(journal):
            _changed([f"{one.kind} {one.uid}  {one.day}  {one.title}" for one in changed])
        with records.reading(journal) as found:
            counts = found.counts()
    say(_("{file} is whole.").format(file=asked.journal))
    for kind, number in counts.items():
        if number:
            say(f"{number:8}  {kind}")
    return 0


def _changed(entries: list[str]) -> NoReturn:
    from mentee_journal.errors import JournalDamaged

    for entry in entries:
        say(entry)
    number = len(entries)
    what = ngettext(
        "In {number} entry the words are not those that were written.",
        "In {number} entries the words are not those that were written.",
        number,
    )
    raise JournalDamaged(what.format(number=number), _("Look at their earlier texts, and at a backup."))


def _damaged(problems: list[str]) -> NoReturn:
    from mentee_journal.errors import JournalDamaged

    for problem in problems:
        say(problem)
    number = len(problems)
    what = ngettext("The journal is damaged in {number} place.", "The journal is damaged in {number} places.", number)
    raise JournalDamaged(what.format(number=number), _("Open a backup."))
