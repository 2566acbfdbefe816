"""The command `export`: a summary for a mentor, everything as an archive, or the dates ahead."""

import argparse
import datetime as dt
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from mentee_journal import paths
from mentee_journal.cli.misuse import Misuse
from mentee_journal.cli.opening import opened
from mentee_journal.cli.reading import reading, say
from mentee_journal.errors import JournalError
from mentee_journal.i18n import _, ngettext

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.summary import Choice, Finding

ARCHIVE = ".json"
CALENDAR = ".ics"
_PLACES = 8  # of each finding that are named


def export(asked: argparse.Namespace) -> int:
    from mentee_journal.export import check_target

    known = _exporters()
    write = known.get(asked.file.suffix.lower())
    if write is None:
        what = _("A file can be exported as {endings}, not as {name}.")
        raise Misuse(what.format(endings=", ".join(known), name=asked.file.name))
    chosen = [name for name in ("mentor", "since", "until", "only") if getattr(asked, name)]
    if chosen and write is not _export_summary:
        what = _("--{option} is for summaries: {name} holds everything.")
        raise Misuse(what.format(option=chosen[0], name=asked.file.name))
    advice = _("Choose another name, or add --force to replace it.")
    check_target(asked.file, asked.journal, force=asked.force, advice=advice)
    write(asked)
    return 0


def _exporters() -> dict[str, Callable[[argparse.Namespace], None]]:
    from mentee_journal.export import FORMATS

    return {**{one.suffix: _export_summary for one in FORMATS}, **_EVERYTHING}


def _export_archive(asked: argparse.Namespace) -> None:
    from mentee_journal.exchange.archive import export_archive

    with reading(asked) as journal:
        number = export_archive(journal, asked.file)
    words = ngettext(
        "{number} record, private ones included: {file}", "{number} records, private ones included: {file}", number
    )
    say(words.format(number=number, file=asked.file))


def _export_calendar(asked: argparse.Namespace) -> None:
    from mentee_journal.export.calendar import calendar
    from mentee_journal.summary.calendar import dates

    with reading(asked) as journal:
        paths.write_whole(asked.file, calendar(dates(journal)))


def _export_copy(asked: argparse.Namespace) -> None:
    """A copy without a passphrase, for other programs and for the day when this one is gone."""
    with reading(asked) as journal:
        if journal.store.is_protected:
            journal.store.write_readable(asked.file)
        else:
            journal.back_up(asked.file)
    say(_("Whoever has this file can read all of it: {file}").format(file=asked.file))


_EVERYTHING = {ARCHIVE: _export_archive, CALENDAR: _export_calendar, paths.JOURNAL_SUFFIX: _export_copy}


def _export_summary(asked: argparse.Namespace) -> None:
    """Write a summary, and note in the journal that it left: comments on it could not be brought in otherwise."""
    from mentee_journal.export import write
    from mentee_journal.export.markdown import markdown
    from mentee_journal.summary import find, note, summarise

    with opened(asked, create=False) as journal:
        summary = summarise(journal, _choice(asked, journal))
        data = write(summary, asked.file, force=True)
        _point_at(find(journal, summary))
        form = asked.file.suffix.lower().lstrip(".")
        note(journal, summary, data, text=markdown(summary), file_name=asked.file.name, form=form)


def _point_at(findings: "tuple[Finding, ...]") -> None:
    """Say on the error stream what to look at before the file is given away; it is written all the same."""
    if not findings:
        return
    places = sum(len(finding.places) for finding in findings)
    lead = ngettext(
        "Look at {number} place before you give this away:",
        "Look at {number} places before you give this away:",
        places,
    )
    lines = [lead.format(number=places)]
    for finding in findings:
        where = ", ".join(dict.fromkeys(place.code or place.title for place in finding.places[:_PLACES]))
        more = ", …" if len(finding.places) > _PLACES else ""
        lines.append(f"  {finding.words}: {where}{more}")
    sys.stderr.write("\n".join(lines) + "\n")


def _choice(asked: argparse.Namespace, journal: "Journal") -> "Choice":
    from mentee_journal.journal.search_words import read_period
    from mentee_journal.summary import SECTIONS, Choice

    days = {}
    for name in ("since", "until"):
        if text := getattr(asked, name):
            period = read_period(text, journal.today())
            if period is None:
                raise Misuse(_("--{option} needs a date such as 2026-10-13 or 2026-10.").format(option=name))
            days[name] = period
    only = frozenset(asked.only.replace(" ", "").split(",")) if asked.only else None
    if only and not only <= set(SECTIONS):
        raise Misuse(_("--only takes some of: {sections}").format(sections=",".join(SECTIONS)))
    return Choice(
        mentor_uid=_mentor(journal, asked.mentor) if asked.mentor else None,
        since=days["since"][0] if "since" in days else None,
        until=days["until"][1] - dt.timedelta(days=1) if "until" in days else None,
        sections=only,
    )


def _mentor(journal: "Journal", name: str) -> str:
    """The one mentor of that name, or whose name holds it."""
    mentors = journal.mentors.all()
    for fits in (lambda one: one == name.casefold(), lambda one: name.casefold() in one):
        found = [mentor for mentor in mentors if fits(mentor.name.casefold())]
        if len(found) == 1:
            return found[0].uid
    names = ", ".join(mentor.name for mentor in (found or mentors))
    if found:
        raise JournalError(_("Several mentors are called {name}: {names}.").format(name=name, names=names))
    raise JournalError(
        _("No mentor is called {name}. There are: {names}.").format(name=name, names=names or _("nobody yet"))
    )
