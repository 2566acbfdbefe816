"""What a mentor sent back: read, each comment shown with its place, and kept when the person says so."""

from mentee_journal.exchange.reply.keeping import keep
from mentee_journal.exchange.reply.reading import read, read_file, read_text
from mentee_journal.exchange.reply.reply import Done, Kept, Place, Rated, Remark, Reply

__all__ = ["Done", "Kept", "Place", "Rated", "Remark", "Reply", "keep", "read", "read_file", "read_text"]
