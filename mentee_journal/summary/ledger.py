"""The line in the ledger that a summary leaves behind, so that comments on it find their way back."""

from typing import TYPE_CHECKING

from mentee_journal.summary.summary import Summary

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.models import Share


def note(
    journal: "Journal", summary: Summary, data: bytes, *, text: str, file_name: str = "", form: str = "md"
) -> "Share":
    """Note that `summary` left as `data`: in a file of this name, or on the clipboard.

    `text` is the summary as Markdown, whatever the form: what comes back is compared with it, and it can be read again.
    """
    return journal.shares.record(
        data,
        summary.held(),
        code=summary.code,
        mentorship_uid=summary.mentor_uid,
        format=form,
        since=summary.since,
        until=summary.until,
        file_name=file_name,
        text=text,
    )
