"""Plain data to files: Markdown, calendar and what comes later."""

from mentee_journal.export.formats import FORMATS, Format, file_name, format_of, write

__all__ = ["FORMATS", "Format", "file_name", "format_of", "write"]
