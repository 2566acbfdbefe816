"""What a mentee can do: the journal and its shelves. No Qt, no files but the journal's own."""

from mentee_journal.journal.changes import Change, Undo
from mentee_journal.journal.journal import Journal

__all__ = ["Change", "Journal", "Undo"]
