"""The line in the ledger: what left in any form can be read again, and be compared with what comes back."""

import hashlib

from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, note, summarise
from tests.summary.story import tell


def test_x9_of_a_file_of_any_form_its_own_checksum_and_its_words_as_markdown_are_kept(journal: Journal) -> None:
    story = tell(journal)
    summary = summarise(journal, Choice(mentor_uid=story.ruth))
    note(journal, summary, b"%PDF and so on", text="# The words", file_name="s.pdf", form="pdf")
    share = journal.shares.with_code(summary.code)
    assert share is not None
    assert (share.format, share.file_name, share.text) == ("pdf", "s.pdf", "# The words")
    assert share.sha256 == hashlib.sha256(b"%PDF and so on").hexdigest()
    assert len(share.items) == len(list(summary.held()))


def test_x9_each_form_in_which_the_same_words_left_is_a_line(journal: Journal) -> None:
    summary = summarise(journal, Choice(mentor_uid=tell(journal).ruth))
    for form in ("md", "pdf", "md"):  # copied, printed, and copied once more
        note(journal, summary, b"# The words", text="# The words", form=form)
    assert sorted(line.format for line in journal.shares.lines()) == ["md", "pdf"]
