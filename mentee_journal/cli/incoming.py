"""The command `import`: archives come in, each whole or not at all."""

import argparse
import sys

from mentee_journal.cli.misuse import Misuse
from mentee_journal.cli.opening import opened
from mentee_journal.cli.reading import say
from mentee_journal.i18n import _

KNOWN = (".json", ".toml")


def bring_in(asked: argparse.Namespace) -> int:
    for file in asked.files:
        if file.suffix.lower() not in KNOWN:
            what = _("A file to bring in ends in {endings}, not as {name}.")
            raise Misuse(what.format(endings=", ".join(KNOWN), name=file.name))
    from mentee_journal.errors import BadArchive
    from mentee_journal.exchange.archive import import_archive

    with opened(asked) as journal:
        for file in asked.files:
            try:
                result = import_archive(journal, file)
            except BadArchive as error:
                raise BadArchive(f"{file}: {error.what}", error.advice) from error
            what = _("{file}: {added} added, {changed} changed, {same} as they were.")
            say(what.format(file=file, added=sum(result.added.values()), changed=result.changed, same=result.same))
            for note in result.notes:
                sys.stderr.write(f"{file}: {note}\n")
    return 0
