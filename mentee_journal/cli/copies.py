"""The commands about copies of the journal: one more, one back in its place, and what can be read of a damaged one."""

import argparse

from mentee_journal.cli.reading import reading, say


def backup(asked: argparse.Namespace) -> int:
    """A verified copy, in the folder of backups or in one that was named; the journal may be open in a window."""
    from mentee_journal.journal.backups import Why

    with reading(asked) as journal:
        if asked.folder:
            say(str(journal.backups.make_in(asked.folder, Why.HAND).path))
        else:
            say(str(journal.backups.make(Why.HAND).copy.path))
    return 0
