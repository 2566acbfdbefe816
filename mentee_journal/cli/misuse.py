"""What every command shares: the name it is called by, and the error of being called wrongly."""

from mentee_journal.errors import JournalError

NAME = "mentee-journal"


class Misuse(JournalError):
    """The command was not given what it needs."""
