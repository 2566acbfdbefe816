"""What can be asked on the command line, and the help that explains it."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from mentee_journal import paths
from mentee_journal.cli.copies import backup, rescue, restore
from mentee_journal.cli.export import export
from mentee_journal.cli.incoming import bring_in
from mentee_journal.cli.misuse import NAME, Misuse
from mentee_journal.cli.passphrase import REMOVE, SET, passphrase
from mentee_journal.cli.reading import check, prepare, say, search
from mentee_journal.cli.window import demo, window
from mentee_journal.i18n import _

__all__ = ["NAME", "Misuse", "parser"]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise Misuse(f"{message}.", _("See {command} --help.").format(command=self.prog))


def parser() -> argparse.ArgumentParser:
    top = _Parser(
        prog=NAME,
        description=_("A journal for people who are being mentored. Without a command its window opens."),
    )
    top.set_defaults(command=window)
    top.add_argument("--version", action=_Version, nargs=0, help=_("say which version this is"))
    _add_journal(top, paths.default_journal())
    commands = top.add_subparsers(title=_("commands"), metavar=_("COMMAND"), parser_class=_Parser)
    _command(commands, "demo", demo, _("open a throw-away sample journal"))
    _add_export(_command(commands, "export", export, _("write a summary for a mentor, or everything"), *_EXPORTS))
    _add_import(_command(commands, "import", bring_in, _("bring in archives, and what mentors sent back"), *_IMPORTS))
    _add_search(_command(commands, "search", search, _("find words in everything"), *_SEARCHES))
    asked = _command(commands, "prepare", prepare, _("print the sheet for the next session"), "prepare Ruth")
    asked.add_argument("mentor", metavar=_("MENTOR"), help=_("the name, or how it begins"))
    _command(commands, "check", check, _("see whether the file is whole, and what is in it"))
    asked = _command(commands, "backup", backup, _("copy the journal, verified"), "backup", "backup /media/stick")
    asked.add_argument(
        "folder", metavar=_("DIR"), nargs="?", type=Path, help=_("where to; without it the folder backups beside it")
    )
    asked = _command(commands, "restore", restore, _("put a backup in the journal's place"), _RESTORE)
    asked.add_argument("file", metavar=_("FILE"), type=_path, help=_("the backup; the present journal is kept"))
    asked = _command(commands, "rescue", rescue, _("get out of a damaged file what can be read"), _RESCUE)
    asked.add_argument("file", metavar=_("FILE"), type=_path, help=_("the damaged journal; nothing is written to it"))
    asked.add_argument("folder", metavar=_("DIR"), type=_path, help=_("where to; it is made"))
    _add_passphrase(_command(commands, "passphrase", passphrase, _("protect the file, or no longer"), *_PASSPHRASES))
    return top


_EXPORTS = (
    "export summary.md --mentor Ruth --since 2026-09 --only sessions,goals",
    "export everything.json",
    "export dates.ics --force",
    "export readable.mjournal",
)
_IMPORTS = ("import everything.json", "import summary-MJ-7K3F-9QXA.md", "import --dry-run reply.txt")
_SEARCHES = ("search trust", 'search "hard talk" with:ruth in:sep', "search tag:team kind:goals --json")


_RESTORE = 'restore "backups/journal 00042 2026-10-13 14.32 auto.mjournal"'
_RESCUE = "rescue journal.mjournal rescued"
_PASSPHRASES = ("passphrase set", "passphrase remove --passphrase-file words.txt")


def _command(commands: Any, name: str, run: Callable[[argparse.Namespace], int], does: str, *examples: str) -> Any:
    lines = "\n".join(f"  {NAME} {example}" for example in examples or (name,))
    parser = commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=_("Examples:") + f"\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(command=run)
    _add_journal(parser, argparse.SUPPRESS)
    help_ = _("a file whose first line is the passphrase, - for the standard input; without it you are asked")
    parser.add_argument("--passphrase-file", metavar=_("FILE"), type=_path, help=help_)
    return parser


def _add_journal(parser: argparse.ArgumentParser, default: Any) -> None:
    help_ = _("the journal's file, when it is not your usual one")
    parser.add_argument("--journal", metavar=_("FILE"), type=_path, default=default, help=help_)


def _path(text: str) -> Path:
    return Path(text).expanduser()


def _add_export(parser: argparse.ArgumentParser) -> None:
    file = _(
        ".md, .html, .pdf: a summary, as text, as a page to comment in, as pages; .json: everything, private records "
        "too; .ics: the dates ahead; .mjournal: a copy of the journal without its passphrase"
    )
    parser.add_argument("file", metavar=_("FILE"), type=Path, help=file)
    parser.add_argument("--mentor", metavar=_("NAME"), help=_("for whom the summary is"))
    parser.add_argument("--since", metavar=_("DATE"), help=_("from this day on, as 2026-10-13 or 2026-10"))
    parser.add_argument("--until", metavar=_("DATE"), help=_("up to this day"))
    only = _("some of the sections: sessions,goals,...")
    parser.add_argument("--only", metavar=_("SECTIONS"), help=only)
    parser.add_argument("--force", action="store_true", help=_("replace a file that is there already"))


def _add_import(parser: argparse.ArgumentParser) -> None:
    files = _(".json, or .toml by hand: an archive; .md, .markdown, .txt: comments that came back")
    parser.add_argument("files", metavar=_("FILE"), nargs="+", type=Path, help=files)
    shown = _("only show each comment and where it would go")
    parser.add_argument("--dry-run", action="store_true", help=shown)


def _add_passphrase(parser: argparse.ArgumentParser) -> None:
    deeds = _("set: encrypt the journal under a passphrase, or change it; remove: take it away")
    parser.add_argument("deed", choices=(SET, REMOVE), help=deeds)
    new = _("a file whose first line is the new passphrase; without it you are asked")
    parser.add_argument("--new-passphrase-file", metavar=_("FILE"), type=_path, help=new)
    keep = _("leave the older copies beside the journal as they are")
    parser.add_argument("--keep-copies", action="store_true", help=keep)


def _add_search(parser: argparse.ArgumentParser) -> None:
    words = _("what to find; with:NAME tag:TAG kind:KIND in:2026-09 before:DATE after:DATE narrow it")
    parser.add_argument("words", metavar=_("WORDS"), nargs="+", help=words)
    parser.add_argument("--limit", type=int, default=50, help=_("how many lines at most (50)"))
    parser.add_argument("--json", action="store_true", help=_("one JSON object a line, for other programs"))


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_arguments: Any) -> None:
        from importlib.metadata import version  # slow to import, and rarely needed

        say(f"{NAME} {version(NAME)}")
        parser.exit()
