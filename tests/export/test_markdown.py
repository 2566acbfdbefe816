"""A summary as Markdown: the very words, codes and places for comments, so that it finds its way back."""

from pathlib import Path

import pytest

from mentee_journal.errors import FileExists, JournalError
from mentee_journal.export import FORMATS, Format, file_name, write
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, summarise
from tests.export.rendered import rendered
from tests.summary.story import day, tell

GOLDEN = Path(__file__).parent / "golden" / "summary.md"


def autumn(journal: Journal) -> Choice:
    return Choice(
        tell(journal).ruth,
        since=day(3),
        opening="Samir ran his first week of the rota. I looked once and changed nothing.",
        question="Where would you let me fail a little?",
        code="MJ-7K3F-9QXA",
    )


def test_the_whole_document_is_as_it_should_be(journal: Journal) -> None:
    assert markdown(summarise(journal, autumn(journal))) == GOLDEN.read_text(encoding="utf-8")


def test_every_code_has_a_heading_a_marker_and_a_label(journal: Journal) -> None:
    summary = summarise(journal, autumn(journal))
    text = markdown(summary)
    codes = [code for _kind, _uid, code, _hash in summary.held() if code] + ["Q1"]
    found = rendered(text, "extra")
    assert [heading.split()[0] for heading in found.headings if heading[1:2].isdigit()] == codes
    assert found.comments == ["mentee-journal 1 MJ-7K3F-9QXA", *(f"mj MJ-7K3F-9QXA {code}" for code in codes)]
    assert [bold for bold in found.bold if bold.startswith("Comment on")] == [f"Comment on {code}:" for code in codes]
    assert "**Your view of K2 (1-5):**" in text
    assert text.endswith("---\n\nEnd of summary MJ-7K3F-9QXA.\n")
    assert found.quoted_headings == 0


def test_an_empty_summary_is_a_whole_document(journal: Journal) -> None:
    text = markdown(summarise(journal, Choice(code="MJ-7K3F-9QXA")))
    assert [line for line in text.split("\n") if line.startswith("#")] == ["# Summary"]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_writes_a_file_that_only_its_owner_reads(form: Format, journal: Journal, tmp_path: Path) -> None:
    summary = summarise(journal, autumn(journal))
    path = tmp_path / file_name(summary, form)
    assert path.name == f"summary-MJ-7K3F-9QXA{form.suffix}"
    data = write(summary, path)
    assert path.read_bytes() == data
    if form.suffix != ".pdf":  # Qt writes the moment into it
        assert data == form.write(summary)
    assert path.stat().st_mode & 0o077 == 0


def test_a_file_in_the_way_is_kept(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("my own", encoding="utf-8")
    summary = summarise(journal, Choice())
    with pytest.raises(FileExists):
        write(summary, path)
    assert path.read_text(encoding="utf-8") == "my own"
    write(summary, path, force=True)
    assert path.read_text(encoding="utf-8").startswith("<!-- mentee-journal 1")


def test_an_ending_of_no_format_says_which_there_are(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(JournalError, match=r"\.md"):
        write(summarise(journal, Choice()), tmp_path / "summary.docx")


def test_a_folder_that_is_not_there_is_said_in_words(journal: Journal, tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="Your journal itself is safe"):
        write(summarise(journal, Choice()), tmp_path / "gone" / "summary.md")
