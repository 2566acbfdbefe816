"""The command line: each command imports what it needs when it runs; without one the window opens."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from mentee_journal import i18n
from mentee_journal.cli.asking import NAME, Misuse, parser
from mentee_journal.errors import JournalError

FAILED, MISUSED = 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, 1 when it failed, 2 when it was misused."""
    _keep_to_oneself()
    _speak()
    try:
        asked = parser().parse_args(arguments)
        return _run(asked)
    except Misuse as error:
        return _complain(error, MISUSED)
    except JournalError as error:
        return _complain(error, FAILED)
    except BrokenPipeError:  # as `mentee-journal search trust | head -1` ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return _complain(JournalError(f"{error.filename or NAME}: {reason}."), FAILED)
    except KeyboardInterrupt:
        return 130


def _run(asked: argparse.Namespace) -> int:
    command: Callable[[argparse.Namespace], int] = asked.command
    return command(asked)


def _keep_to_oneself() -> None:
    """What is written is for its owner alone, and a crash leaves no picture of the memory, with the journal in it."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _speak() -> None:
    """In the language that the person chose in the window."""
    from mentee_journal import settings

    i18n.set_language(settings.load(settings.settings_file()).language)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _complain(error: JournalError, code: int) -> int:
    sys.stderr.write(" ".join(f"{NAME}: {error}".split()) + "\n")
    return code
