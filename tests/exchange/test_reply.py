"""What a mentor sends back finds its way to what it is about, and twice the same adds nothing."""

import pytest

from mentee_journal.exchange.reply import Kept, Reply, keep, read
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, note, summarise
from tests.summary.story import Story, tell


@pytest.fixture
def story(journal: Journal) -> Story:
    return tell(journal)


@pytest.fixture
def sent(journal: Journal, story: Story) -> str:
    """The summary for Ruth, as it left."""
    summary = summarise(journal, Choice(story.ruth, opening="It went well.", question="What would you do next?"))
    text = markdown(summary)
    note(journal, summary, text.encode(), text=text, file_name="summary.md")
    return text


def said(reply: Reply) -> list[tuple[str, str]]:
    return [(remark.code, remark.text) for remark in reply.remarks]


def under(text: str, code: str, words: str) -> str:
    label = f"**Comment on {code}:**\n"
    assert text.count(label) == 1
    return text.replace(label, f"{label}\n{words}\n")


def test_a_comment_under_a_label_is_about_that_entry(journal: Journal, story: Story, sent: str) -> None:
    reply = read(journal, under(sent, "S1", "Well said.\n\nWhat next?").encode(), "summary.md")
    (remark,) = reply.remarks
    assert (remark.about_kind, remark.about_uid, remark.code) == ("session", story.news, "S1")
    assert (remark.text, remark.title) == ("Well said.\n\nWhat next?", "Session: Hard news, said early")
    assert (reply.author, reply.mentorship_uid, reply.missing) == ("Ruth Adeyemi", story.ruth, ())
    kept, _undo = keep(journal, reply)
    assert kept == Kept(comments=1)
    (comment,) = journal.comments.about(story.news)
    assert (comment.text, comment.author, comment.on) == (remark.text, "Ruth Adeyemi", journal.today())


def test_twice_the_same_file_adds_nothing(journal: Journal, sent: str) -> None:
    answered = under(sent, "S1", "Well said.").replace("**Your view of K1 (1-5):**", "**Your view of K1 (1-5):** 4")
    keep(journal, read(journal, answered.encode()))
    again = read(journal, answered.replace("\n", "\r\n").encode())
    assert all(remark.is_known for remark in (*again.remarks, *again.ratings))
    assert keep(journal, again)[0] == Kept(known=2)
    assert len(journal.attachments.of(again.share_uid or "")) == 1


def test_an_undo_takes_all_of_it_back(journal: Journal, sent: str) -> None:
    answered = under(sent, "S1", "Well said.").replace("**Your view of K1 (1-5):**", "**Your view of K1 (1-5):** 4")
    before = len(journal.skills.assessments())
    kept, undo = keep(journal, read(journal, answered.encode()))
    assert (kept.comments, kept.ratings) == (1, 1)
    undo()
    assert len(journal.skills.assessments()) == before
    assert keep(journal, read(journal, answered.encode()))[0] == kept
