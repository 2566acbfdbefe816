"""What a mentor sent back: read, each comment shown with its place, and kept when the person says so."""

from mentee_journal.exchange.reply.reply import Done, Kept, Rated, Remark, Reply

__all__ = ["Done", "Kept", "Rated", "Remark", "Reply"]
