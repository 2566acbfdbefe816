"""The command `import` for what a mentor sent back: each comment goes where it belongs, or is only shown."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mentee_journal.cli.reading import say
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.exchange.reply import Remark, Reply
    from mentee_journal.journal import Journal

ENDINGS = (".md", ".markdown", ".txt")
EXPLAINED = (".docx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm")
"""What a mentor may send back too: the message says what to do with it."""

_WIDTH = 60  # characters of a comment that a line shows


def bring_in_reply(journal: "Journal", file: Path, *, dry_run: bool) -> None:
    """Keep the comments, ratings and ticks of a file; or say what they are and where they would go."""
    from mentee_journal.errors import JournalError
    from mentee_journal.exchange.reply import keep, read_file

    try:
        reply = read_file(journal, file)
    except JournalError as error:
        raise JournalError(f"{file}: {error.what}", error.advice) from error
    if dry_run:
        _show(reply)
    doubtful = [one for one in reply.remarks if one.is_doubtful and not one.is_known]
    trusted = replace(reply, remarks=tuple(one for one in reply.remarks if not one.is_doubtful))
    _count(file, trusted)
    if doubtful:
        what = _("{file}: left out as likely traces of a program: {count}. The window shows them.")
        sys.stderr.write(what.format(file=file, count=len(doubtful)) + "\n")
    if not dry_run:
        keep(journal, trusted)


def _count(file: Path, reply: "Reply") -> None:
    new = [one for one in reply.remarks if not one.is_known]
    ratings = [one for one in reply.ratings if not one.is_known]
    done = [one for one in reply.done if not one.is_known]
    everything = len(reply.remarks) + len(reply.ratings) + len(reply.done)
    what = _(
        "{file}: {placed} placed, {edited} edited, {unsorted} without a place, {ratings} rated, {done} done, "
        "{known} known before."
    )
    say(
        what.format(
            file=file,
            placed=sum(one.about_uid is not None and not one.edited_from for one in new),
            edited=sum(bool(one.edited_from) for one in new),
            unsorted=sum(one.about_uid is None for one in new),
            ratings=len(ratings),
            done=len(done),
            known=everything - len(new) - len(ratings) - len(done),
        )
    )


def _show(reply: "Reply") -> None:
    for remark in reply.remarks:
        say(_line(remark.code or "-", remark.title or _("Without a place"), _said(remark)))
    for rated in reply.ratings:
        say(_line(rated.code, rated.name, _("{level} of 5").format(level=rated.level)))
    for done in reply.done:
        say(_line(done.code, done.text, _("Done")))


def _said(remark: "Remark") -> str:
    words = " ".join(remark.text.split())
    short = words if len(words) <= _WIDTH else f"{words[: _WIDTH - 1]}…"
    notes = {
        _("{level} of 5").format(level=remark.level): remark.level is not None,
        _("known before"): remark.is_known,
        _("edited"): bool(remark.edited_from),
        _("likely a trace of a program"): remark.is_doubtful,
        _("the entry has changed since"): remark.record_changed,
    }
    told = ", ".join(note for note, holds in notes.items() if holds)
    return f"{short} ({told})".strip() if told else short


def _line(*parts: str) -> str:
    return "  ".join(" ".join(part.split()) for part in parts)
