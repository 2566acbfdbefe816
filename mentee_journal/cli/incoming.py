"""The command `import`: archives, and what mentors sent back; each file comes in whole or not at all."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mentee_journal.cli.misuse import Misuse
from mentee_journal.cli.opening import opened
from mentee_journal.cli.reading import say
from mentee_journal.cli.replies import ENDINGS, EXPLAINED, bring_in_reply
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

ARCHIVES = (".json", ".toml")
KNOWN = (*ARCHIVES, *ENDINGS)


def bring_in(asked: argparse.Namespace) -> int:
    for file in asked.files:
        _check(file, dry_run=asked.dry_run)
    has_archive = any(_is_archive(file) for file in asked.files)
    with opened(asked, create=has_archive) as journal:
        for file in asked.files:
            if _is_archive(file):
                _bring_in_archive(journal, file)
            else:
                bring_in_reply(journal, file, dry_run=asked.dry_run)
    return 0


def _check(file: Path, *, dry_run: bool) -> None:
    if file.suffix.lower() not in (*KNOWN, *EXPLAINED):
        what = _("A file to bring in ends in {endings}, not as {name}.")
        raise Misuse(what.format(endings=", ".join(KNOWN), name=file.name))
    if dry_run and _is_archive(file):
        raise Misuse(_("--dry-run is for what a mentor sent back: {name} is an archive.").format(name=file.name))


def _is_archive(file: Path) -> bool:
    return file.suffix.lower() in ARCHIVES


def _bring_in_archive(journal: "Journal", file: Path) -> None:
    from mentee_journal.errors import BadArchive
    from mentee_journal.exchange.archive import import_archive

    try:
        result = import_archive(journal, file)
    except BadArchive as error:
        raise BadArchive(f"{file}: {error.what}", error.advice) from error
    what = _("{file}: {added} added, {changed} changed, {same} as they were.")
    say(what.format(file=file, added=sum(result.added.values()), changed=result.changed, same=result.same))
    for note in result.notes:
        sys.stderr.write(f"{file}: {note}\n")
