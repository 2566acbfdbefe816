"""What a mentor sends back finds its way to what it is about, and twice the same adds nothing."""

import re
from dataclasses import replace

import pytest

from mentee_journal.errors import JournalError
from mentee_journal.exchange.reply import Kept, Reply, keep, read
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.journal.changes import Change
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


def test_comments_numbers_and_ticks_become_part_of_the_journal(journal: Journal, story: Story, sent: str) -> None:
    code = re.findall("MJ-[0-9A-Z-]{9}", sent)[0]
    text = (
        f"<!-- mentee-journal 1 {code} -->\n\n# Comments on summary {code}\n\n<!-- mj {code} G1 -->\n\n"
        "**Your view of G1 (1-5):** 3\n\n**Comment on G1:**\n\nYou will.\n\n**Your view of K1 (1-5):** 4\n\n"
        "**Your view of K2 (1-5):** 5\n\n**Done A3:** yes\n\n**Anything else:**\n\nRest.\n"
    )
    changes: list[Change] = []
    journal.listen(changes.append)
    reply = read(journal, text.encode(), "comments.md")
    kept, undo = keep(journal, reply)
    assert kept == Kept(comments=2, ratings=2, done=1)
    assert len(changes) == 1  # one unit of work
    (about_goal,) = journal.comments.about(story.rota)
    assert (about_goal.text, about_goal.level, about_goal.share_uid) == ("You will.", 3, reply.share_uid)
    (general,) = journal.comments.about(reply.share_uid or "")
    assert (general.text, general.about_kind) == ("Rest.", "share")
    sitting = journal.skills.assessments(rater="mentor")[-1]
    assert (sitting.on, sitting.mentorship_uid, sitting.title) == (journal.today(), story.ruth, code)
    assert sorted((one.competency.name, one.level) for one in sitting.ratings) == [("Delegating", 5), ("Listening", 4)]
    (action,) = [one for one in journal.actions.done() if one.text == "Introduce me to Marta"]
    assert action.done_on == journal.today()
    (file,) = journal.attachments.of(reply.share_uid or "")
    assert (file.name, file.about_kind, journal.attachments.data(file.uid)) == ("comments.md", "share", text.encode())
    undo()
    undo()
    assert journal.comments.about(story.rota) == journal.comments.about(reply.share_uid or "") == []
    assert journal.attachments.of(reply.share_uid or "") == []
    reopened = journal.actions.get(action.uid)
    assert reopened.done_on is None


def test_a_later_file_adds_only_what_is_new_and_no_sitting_is_overwritten(journal: Journal, sent: str) -> None:
    first = sent.replace("**Your view of K1 (1-5):**", "**Your view of K1 (1-5):** 3")
    keep(journal, read(journal, first.encode()))
    second = first.replace("(1-5):** 3", "(1-5):** 4").replace("view of K2 (1-5):**", "view of K2 (1-5):** 2")
    reply = read(journal, under(second, "S1", "And this.").encode())
    assert [one.is_known for one in reply.ratings] == [False, False]
    assert keep(journal, reply)[0] == Kept(comments=1, ratings=2)
    sittings = [one for one in journal.skills.assessments(rater="mentor") if one.title]
    assert [sorted(rating.level or 0 for rating in one.ratings) for one in sittings] == [[3], [2, 4]]


def test_what_was_added_to_an_answer_comes_in_and_the_rest_is_known(journal: Journal, sent: str) -> None:
    said = "Well said."
    for more in ("", "And brave.\n\nWhat next?", "One last thing."):
        said = f"{said}\n\n{more}".strip()
        reply = read(journal, under(under(sent, "S1", said), "S2", "New.").encode())
        assert [remark.text for remark in reply.remarks] == [more or said, "New."]
        kept, _undo = keep(journal, reply)
        assert kept.comments == (1 if more else 2)
        again = read(journal, under(sent, "S1", said).replace("\n", "\r\n").encode())
        assert [remark.is_known for remark in again.remarks] == [True]


def test_a_remark_that_was_moved_by_hand_or_thrown_away_is_known(journal: Journal, story: Story, sent: str) -> None:
    data = under(under(sent, "S1", "Well said."), "S2", "Really?").encode()
    reply = read(journal, data)
    moved = replace(reply.remarks[0], about_kind="goal", about_uid=story.rota)
    keep(journal, replace(reply, remarks=(moved, reply.remarks[1])))
    (comment,) = journal.comments.about(story.rota)
    journal.comments.remove(comment.uid)
    again = read(journal, data)
    assert all(remark.is_known for remark in again.remarks)
    assert keep(journal, again)[0] == Kept(known=2)
    assert len(journal.comments.from_mentor(story.ruth)) == 2  # with that of the story


def test_a_comment_on_what_has_changed_since_says_so(journal: Journal, story: Story, sent: str) -> None:
    journal.sessions.change(story.news, notes="Quite other words.")
    reply = read(journal, under(under(sent, "S1", "Well said."), "S2", "Which data?").encode())
    assert [(one.code, one.record_changed) for one in reply.remarks] == [("S1", True), ("S2", False)]
    keep(journal, reply)
    (comment,) = journal.comments.about(story.news)
    assert comment.record_changed


def test_words_about_a_document_that_is_not_ours_are_kept_without_a_place(journal: Journal, story: Story) -> None:
    text = "<!-- mentee-journal 1 MJ-7K3F-9QXA -->\n\nHello!\n\n**Comment on S1:**\n\nFine.\n"
    reply = read(journal, text.encode(), "other.md")
    assert (reply.share_uid, reply.mentorship_uid) == (None, None)
    kept, _undo = keep(journal, replace(reply, mentorship_uid=story.ruth, author="Ruth"))
    assert kept.comments == kept.unsorted == len(reply.remarks) > 0
    (file,) = journal.attachments.of(story.ruth)
    assert journal.attachments.data(file.uid) == text.encode()
    assert keep(journal, replace(read(journal, text.encode()), mentorship_uid=story.ruth))[0].comments == 0


def test_nothing_is_kept_when_not_all_of_it_can_be(journal: Journal, story: Story, sent: str) -> None:
    answered = under(sent, "S1", "Well said.").replace("**Your view of K1 (1-5):**", "**Your view of K1 (1-5):** 4")
    reply = read(journal, answered.encode())
    journal.skills.competencies.change(reply.ratings[0].competency_uid, name="Hearing")
    broken = replace(reply.ratings[0], competency_uid="nobody")
    with pytest.raises(JournalError):
        keep(journal, replace(reply, ratings=(broken,)))
    assert journal.comments.about(story.news) == []


def test_a_summary_that_left_in_two_states_is_told_apart_by_its_words(journal: Journal, story: Story) -> None:
    choice = Choice(story.ruth)
    texts = []
    for one in (choice, replace(choice, left_out=frozenset({story.news}))):
        summary = summarise(journal, one)
        texts.append(markdown(summary))
        note(journal, summary, texts[-1].encode(), text=texts[-1])
    first, second = (read(journal, under(text, "S1", "Good.").encode()) for text in texts)
    assert [one.about_uid for one in (*first.remarks, *second.remarks)] == [story.news, story.call]
