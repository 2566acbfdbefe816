"""The family of errors a person can understand: what happened, what is safe, what to do."""


class JournalError(Exception):
    """Something the mentee can understand and act upon.

    ``what`` is one sentence that says what happened (and what is safe), ``advice`` one that says what to do.
    Neither ever holds text from the journal beyond a name the person chose, so both may be logged.
    """

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.what} {self.advice}".strip()


class NotFound(JournalError):
    """The record asked for is not in this journal (or was removed for good)."""


class BadValue(JournalError):
    """A field was given something it cannot hold; names the field."""


class CannotOpen(JournalError):
    """The journal cannot be opened; nothing was changed."""


class JournalMissing(CannotOpen):
    """There is no file where the journal should be."""


class NotAJournal(CannotOpen):
    """The file is something else: another program's, empty, a folder, a pipe."""


class JournalDamaged(CannotOpen):
    """The file is a journal, but parts of it are missing or unreadable."""


class JournalTooNew(CannotOpen):
    """A newer version of the program wrote the journal."""


class JournalInUse(CannotOpen):
    """Another window, or another computer, has this journal open."""

    def __init__(self, what: str, advice: str = "", *, elsewhere: str = "") -> None:
        super().__init__(what, advice)
        self.elsewhere = elsewhere
        """The name of the other computer; it may have stopped without letting the journal go."""


class JournalReadOnly(CannotOpen):
    """The file or its folder cannot be written to."""


class NeedsPassphrase(CannotOpen):
    """The journal is protected by a passphrase, and none was given."""


class WrongPassphrase(NeedsPassphrase):
    """The passphrase does not open the journal, or the file is damaged: nobody can tell which."""


class CannotEncrypt(CannotOpen):
    """The part of the program that works with passphrases is not installed."""


class UpgradeFailed(CannotOpen):
    """The journal could not be brought to the newest form; the file is as it was."""


class SaveFailed(JournalError):
    """A change could not be written; what was typed is still on the screen."""


class BackupFailed(JournalError):
    """A copy of the journal could not be made; the journal and the older copies are as they were."""


class FileExists(JournalError):
    """A file is in the way and may not be replaced without being asked."""


class BadContent(JournalError):
    """A file that ships with the program, or that the person made, has a mistake in it; names the place."""


class BadArchive(JournalError):
    """A file to bring in cannot be used; names the record and the field. Nothing was changed."""
