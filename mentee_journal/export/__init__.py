"""Plain data to files: Markdown, calendar and what comes later."""

from mentee_journal.export.formats import FORMATS, Format, file_name, format_of, save, write
from mentee_journal.export.targets import check_target

__all__ = ["FORMATS", "Format", "check_target", "file_name", "format_of", "save", "write"]
