"""Where nothing may be written: over a journal, a backup or a folder, whoever asks for it."""

from pathlib import Path

from mentee_journal.errors import FileExists
from mentee_journal.i18n import _
from mentee_journal.paths import JOURNAL_SUFFIX


def check_target(file: Path, journal: Path, *, force: bool, advice: str = "") -> None:
    """Refuse to write over a journal or a backup ever, and over another file unless told to (FileExists)."""
    if file.exists() and (file.is_dir() or _is_journal(file) or (journal.exists() and file.samefile(journal))):
        raise FileExists(
            _("{name} is a folder, a journal or a backup.").format(name=file.name), _("Choose another name.")
        )
    if file.exists() and not force:
        raise FileExists(
            _("There is already a file {name}.").format(name=file.name), advice or _("Choose another name.")
        )


def _is_journal(file: Path) -> bool:
    """By its name, for one under a passphrase looks like nothing; else by how it begins."""
    if JOURNAL_SUFFIX in file.resolve().name:
        return True
    if not file.is_file():
        return False
    with file.open("rb") as opened:
        return opened.read(16) == b"SQLite format 3\0"
