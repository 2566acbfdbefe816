"""The commands about copies of the journal: one more, one back in its place, and what can be read of a damaged one."""

import argparse

from mentee_journal.cli.opening import passphrase
from mentee_journal.cli.reading import reading, say
from mentee_journal.i18n import _, ngettext


def backup(asked: argparse.Namespace) -> int:
    """A verified copy, in the folder of backups or in one that was named; the journal may be open in a window."""
    from mentee_journal.journal.backups import Why

    with reading(asked) as journal:
        if asked.folder:
            say(str(journal.backups.make_in(asked.folder, Why.HAND).path))
        else:
            say(str(journal.backups.make(Why.HAND).copy.path))
    return 0


def rescue(asked: argparse.Namespace) -> int:
    """Get out of a damaged file what can be read; nothing is written to it."""
    from mentee_journal.exchange.rescue import ARCHIVE, JOURNAL, TEXTS, rescue

    asked.file.stat()  # an OSError says that it is not there
    salvaged = rescue(asked.file, asked.folder, _passphrase_of(asked))
    for kind in sorted(salvaged.read.keys() | salvaged.lost.keys()):
        read, lost = salvaged.read.get(kind, 0), salvaged.lost.get(kind, 0)
        say(f"{read:8}  {kind}" + (f"  ({_('{number} could not be read').format(number=lost)})" if lost else ""))
    if salvaged.parted:
        say(_("Of {number} of them a part could not be read.").format(number=salvaged.parted))
    if salvaged.replaced:
        number = salvaged.replaced
        what = ngettext(
            "In {number} text what is no text was replaced by “\ufffd”: look for it in {file}.",
            "In {number} texts what is no text was replaced by “\ufffd”: look for it in {file}.",
            number,
        )
        say(what.format(number=number, file=TEXTS))
    say(_("Written to {folder}: {files}.").format(folder=asked.folder, files=f"{JOURNAL}, {ARCHIVE}, {TEXTS}"))
    return 0


def restore(asked: argparse.Namespace) -> int:
    """Put a backup in the journal's place; the present one is kept."""
    from mentee_journal.journal.backups import Backups

    key = _passphrase_of(asked)
    kept = Backups(asked.journal, key=lambda: key).restore(asked.file)
    say(_("{file} holds what the backup held.").format(file=asked.journal))
    if kept is not None:
        say(_("What was there is kept: {file}").format(file=kept))
    return 0


def _passphrase_of(asked: argparse.Namespace) -> str | None:
    """That of the named file, asked for when it needs one."""
    from mentee_journal.journal.backups import needs_passphrase

    if asked.passphrase_file is None and not needs_passphrase(asked.file):
        return None
    return passphrase(asked.passphrase_file)
