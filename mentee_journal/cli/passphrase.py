"""The command `passphrase`: protect the journal's file, change its passphrase, or take it away."""

import argparse

from mentee_journal.cli.opening import new_passphrase, opened
from mentee_journal.cli.reading import say
from mentee_journal.i18n import _

SET, REMOVE = "set", "remove"


def passphrase(asked: argparse.Namespace) -> int:
    with opened(asked, create=False) as journal:
        name = journal.path.name
        wanted = new_passphrase(asked.new_passphrase_file) if asked.deed == SET else None
        left = journal.store.set_passphrase(wanted, copies_too=not asked.keep_copies)
    if wanted is None:
        say(_("{name} has no passphrase now: whoever has the file can read it.").format(name=name))
    else:
        say(_("{name} opens with its passphrase alone now.").format(name=name))
        say(_("Nobody can reset it. Keep it where you will find it again, away from this computer."))
    for copy in left:
        say(_("Not changed: {path}").format(path=copy))
    return 0
