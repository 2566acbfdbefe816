"""Opening the journal for a command: a passphrase is asked for in the terminal, or read from a file that was named.

It is never an argument nor in the environment, where other programs could read it.
"""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mentee_journal.errors import JournalError, NeedsPassphrase, WrongPassphrase
from mentee_journal.i18n import _

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

STDIN = "-"
LONGEST = 10_000  # characters of the first line that are read


@contextmanager
def opened(asked: argparse.Namespace, *, create: bool = True, lock: bool = True) -> Iterator["Journal"]:
    """The journal of a command, closed at the end."""
    journal = _open(asked, create=create, lock=lock)
    try:
        yield journal
    finally:
        journal.close()


def _open(asked: argparse.Namespace, *, create: bool, lock: bool) -> "Journal":
    from mentee_journal.journal import Journal

    try:
        return Journal(asked.journal, create=create, lock=lock)
    except NeedsPassphrase as error:
        from_file = asked.passphrase_file is not None
        if not (from_file or sys.stdin.isatty()):
            raise NeedsPassphrase(error.what, _how()) from error
    while True:
        try:
            return Journal(asked.journal, create=create, lock=lock, passphrase=passphrase(asked.passphrase_file))
        except WrongPassphrase as error:
            if from_file:
                raise
            sys.stderr.write(f"{error}\n")


def passphrase(file: Path | None) -> str:
    """The first line of `file`, or what is typed in the terminal, where it is not shown."""
    if file is None:
        if not sys.stdin.isatty():
            raise NeedsPassphrase(_("It is protected by a passphrase."), _how())
        return _typed(_("Passphrase: "))
    if str(file) == STDIN:
        line = sys.stdin.buffer.readline(LONGEST)
    else:
        with file.open("rb") as opened_:
            line = opened_.readline(LONGEST)
    try:
        return line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        raise JournalError(_("{file} is not text.").format(file=file), _("Nothing was changed.")) from None


def new_passphrase(file: Path | None) -> str:
    """The one to be set: from `file`, or typed twice."""
    if file is not None:
        return passphrase(file)
    if not sys.stdin.isatty():
        what = _("A new passphrase is typed in a terminal.")
        raise JournalError(what, _("Or add --new-passphrase-file FILE (- for the standard input)."))
    while True:
        typed = _typed(_("New passphrase: "))
        if typed == _typed(_("The same again: ")):
            return typed
        sys.stderr.write(_("These two are not the same.") + "\n")


def _how() -> str:
    return _("Run it in a terminal, or add --passphrase-file FILE (- for the standard input).")


def _typed(prompt: str) -> str:
    try:
        return getpass.getpass(prompt)
    except EOFError:
        raise KeyboardInterrupt from None
