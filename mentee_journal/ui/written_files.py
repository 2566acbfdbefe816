"""Every file that the program writes, with this computer's paths and what is in it: for About, and held by a test."""

import fnmatch
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from mentee_journal import paths
from mentee_journal.i18n import _
from mentee_journal.settings import settings_file


@dataclass(frozen=True)
class Written:
    """Files of one kind. `patterns` are whole paths in which `*` stands for anything."""

    name: str
    patterns: tuple[str, ...]
    holds: str

    def told(self) -> str:
        """The paths, one a line, and below them what is in the files."""
        return "\n".join([*self.patterns, self.holds])


def written_files(journal: Path, second: Path | None = None) -> list[Written]:
    """What is written while `journal` is kept, by itself or because a button was pressed; `second` is for backups."""
    return [*_of_the_journal(journal, second), *_of_the_program()]


def _of_the_journal(journal: Path, second: Path | None) -> list[Written]:
    data, folder, stem = paths.data_dir(), journal.parent, journal.stem
    beside = f"{folder}/{stem} (*){journal.suffix}"
    return [
        Written(_("Your journal"), (str(journal),), _("All that you wrote, with drafts, earlier texts and the bin.")),
        Written(
            _("While it is saved"),
            (f"{journal}-journal",),
            _("What the save replaces, until it is complete. After a crash it is needed: leave it there."),
        ),
        Written(
            _("While it is open"),
            (f"{journal}.lock",),
            _("The name of this computer, the number of the program and since when; no words."),
        ),
        Written(
            _("Backups"),
            (f"{folder}/backups/*", *((f"{second}/*",) if second else ())),
            _("The whole journal as it was, protected as it is."),
        ),
        Written(
            _("Beside your journal"),
            (beside, f"{folder}/.mj-*", *((f"{data}/{stem}*{journal.suffix}",) if data != folder else ())),
            _("The whole journal from before an upgrade or a restore, or rescued; and unfinished files, for a moment."),
        ),
    ]


def _of_the_program() -> list[Written]:
    data = paths.data_dir()
    config = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return [
        Written(
            _("Your settings"),
            (str(settings_file()), f"{settings_file().parent}/.mj-*"),
            _("What you chose on this computer, and which entries were open; no words."),
        ),
        Written(
            _("Log"),
            (f"{data}/mentee-journal.log", f"{data}/mentee-journal.old.log"),
            _("Faults of the program and where in it they were; none of your words."),
        ),
        Written(
            _("After a crash"),
            (f"{data}/crash.txt", f"{data}/crash.old.txt"),
            _("Where in the program it was; none of your words."),
        ),
        Written(
            _("What you save yourself"),
            (),
            _("Summaries, archives, calendars and copies, where you choose. Nothing else leaves the journal."),
        ),
        Written(
            _("By Qt, with which the window is made"),
            (f"{config}/QtProject.conf",),
            _("Folders that you chose files in, when the system has no window of its own for that."),
        ),
    ]


def is_told(path: Path, files: list[Written]) -> bool:
    """Whether a file on the disk is one of these."""
    return any(fnmatch.fnmatchcase(str(path), pattern) for one in files for pattern in one.patterns)
