"""How what a mentor writes is read: under a label, behind it, between braces, over the mentee's words, or anywhere."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mentee_journal.exchange.reply import Reply, read, read_text
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, Summary, note, summarise
from mentee_journal.summary.codes import new_code
from tests.conftest import TUESDAY
from tests.summary.story import Story, tell


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """Reading changes nothing in it, so all tests here share one."""
    journal = Journal(tmp_path_factory.mktemp("reply") / "journal.mjournal", now=lambda: TUESDAY)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def story(journal: Journal) -> Story:
    return tell(journal)


@pytest.fixture(scope="module")
def summary(journal: Journal, story: Story) -> Summary:
    summary = summarise(journal, Choice(story.ruth, opening="It went well.", question="What would you do next?"))
    text = markdown(summary)
    note(journal, summary, text.encode(), text=text)
    return summary


@pytest.fixture
def sent(summary: Summary) -> str:
    return markdown(summary)


def under(text: str, code: str, words: str) -> str:
    label = f"**Comment on {code}:**\n"
    assert text.count(label) == 1
    return text.replace(label, f"{label}\n{words}\n")


def told(reply: Reply) -> list[tuple[str, str]]:
    return [(remark.code, remark.text) for remark in reply.remarks]


def answers(journal: Journal, text: str) -> list[tuple[str, str]]:
    return told(read(journal, text.encode()))


def test_an_untouched_summary_says_nothing(journal: Journal, sent: str) -> None:
    reply = read(journal, sent.encode())
    assert (reply.remarks, reply.ratings, reply.done, reply.missing) == ((), (), (), ())


def test_an_answer_may_be_what_the_mentee_wrote_too(journal: Journal, sent: str) -> None:
    assert answers(journal, under(sent, "S3", "The beginning.")) == [("S3", "The beginning.")]
    assert answers(journal, under(sent, "G2", "Read the planning data")) == [("G2", "Read the planning data")]
    again = "Hard news belongs in the second sentence, not the last."
    assert answers(journal, under(sent, "T2", again)) == [("T2", again)]


def test_an_answer_without_a_word_is_one(journal: Journal, sent: str) -> None:
    text = under(under(under(sent, "S1", "👍"), "S2", "!!!"), "S3", "10/10")
    assert answers(journal, text) == [("S1", "👍"), ("S2", "!!!"), ("S3", "10/10")]


def test_a_long_answer_stays_as_it_was_written(journal: Journal, sent: str) -> None:
    words = "# My view\n\nFirst.\n\n```\ncode\n\n# not a heading\n```\n\n1. a\n2. *b* [c](https://d.example) &amp; <e>"
    assert answers(journal, under(sent, "S1", words)) == [("S1", words)]


def test_a_quote_and_an_answer_to_it_stay_where_they_are(journal: Journal, sent: str) -> None:
    words = "> He reads the data from the bottom up.\n\nSo do I."
    assert answers(journal, under(sent, "S2", words))[-1][0] == "S2"
    assert "So do I." in answers(journal, under(sent, "S2", words))[-1][1]


def test_words_before_the_first_entry_are_about_the_whole(journal: Journal, sent: str) -> None:
    reply = read(journal, f"Thank you for this!\n\n{sent}\nSee you soon.\n".encode())
    assert told(reply) == [("", "Thank you for this!"), ("", "See you soon.")]
    assert {(one.about_kind, one.about_uid) for one in reply.remarks} == {("share", reply.share_uid)}


def test_words_right_under_a_heading_are_about_its_entry(journal: Journal, sent: str) -> None:
    text = sent.replace("## S2 ", "Between.\n\n## S2 ").replace("> He reads", "Which data?\n\n> He reads")
    assert answers(journal, text) == [("S1", "Between."), ("S2", "Which data?")]


def test_a_label_is_one_however_it_is_written(journal: Journal, sent: str) -> None:
    quoted, escaped = "> Comment on S2:", "\\*\\*Comment on S2:\\*\\*"
    for label in ("comment on s 2 \u2013", "Comments on S2:", "COMMENT ON S2.", escaped, quoted):
        assert answers(journal, sent.replace("**Comment on S2:**", f"{label} thanks")) == [("S2", "thanks")], label
    text = under(sent, "S1", "Fine.\n\nComment on S2: see below")
    assert answers(journal, text) == [("S1", "Fine."), ("S2", "see below")]
    text = sent.replace("**Comment on S2:**", "**Comment on S2:** **Bold** words")
    assert answers(journal, text) == [("S2", "**Bold** words")]


def test_a_sentence_with_a_code_in_it_is_no_label(journal: Journal, sent: str) -> None:
    for words in (
        "Regarding S2: I agree.",
        "Your view of things is fine.",
        "Anything else you need",
        "Comment on S99: hm",
    ):
        assert answers(journal, under(sent, "S1", words)) == [("S1", words)]


def test_look_alikes_in_codes_are_put_right(journal: Journal, summary: Summary) -> None:
    code = summary.code.replace("0", "O").replace("1", "l")
    assert answers(journal, f"Summary {code}\n\nComment on Sl: Yes indeed")[-1] == ("S1", "Yes indeed")


def test_a_comment_between_braces_is_about_what_stands_there(journal: Journal, sent: str) -> None:
    text = sent.replace("from the bottom up.", "from the {>> all of it? <<}bottom up.")
    assert answers(journal, text) == [("S2", "all of it?")]
    text = sent.replace("## S2", "{>> one\n\ntwo <<}\n\n## S2")
    assert answers(journal, text) == [("S1", "one\n\ntwo")]


def test_words_of_the_mentees_that_were_changed_are_an_edit(journal: Journal, story: Story, sent: str) -> None:
    text = sent.replace("He reads the data from the bottom up.", "He reads the data (all of it?) from the bottom up.")
    (remark,) = read(journal, text.encode()).remarks
    assert (remark.code, remark.about_uid) == ("S2", story.call)
    assert remark.edited_from == "He reads the data from the bottom up."
    assert remark.text == "He reads the data (all of it?) from the bottom up."


def test_a_heading_that_was_changed_is_an_edit_and_still_shows_the_way(journal: Journal, sent: str) -> None:
    text = sent.replace("Session: Call with Tomasz", "Something else").replace("> He reads", "And here?\n\n> He reads")
    edit, remark = read(journal, text.encode()).remarks
    assert edit.code == remark.code == "S2"
    assert "Call with Tomasz" in edit.edited_from
    assert remark.text == "And here?"


NUMBERS = {"4": 4, "4/5": 4, " 4 ": 4, "**4**": 4, "4 of 5": 4, "4.": 4, "(5)": 5, "[3]": 3, "4 / 5": 4, "１": 1}  # noqa: RUF001


def test_a_number_behind_its_label_is_a_rating(journal: Journal, sent: str) -> None:
    label = "**Your view of K2 (1-5):**"
    answers = {f"{label} {said}": level for said, level in NUMBERS.items()}
    for answer, level in {**answers, f"{label}\n4": 4, f"{label}\n\n**4**/5": 4}.items():
        reply = read_text(journal, sent.replace(label, answer))
        assert [(one.code, one.level, one.name) for one in reply.ratings] == [("K2", level, "Delegating")], answer
        assert reply.remarks == ()


def test_a_dash_or_a_bare_label_changes_no_rating(journal: Journal, sent: str) -> None:
    text = sent.replace("**Your view of K2 (1-5):**", "Your view of K2 (1–5): 2")  # noqa: RUF001
    assert [(one.code, one.level) for one in read_text(journal, text).ratings] == [("K2", 2)]


def test_what_is_no_clear_number_is_a_comment(journal: Journal, sent: str) -> None:
    for said in ("6", "0", "3-4", "4.5", "between 3 and 4", "45"):
        reply = read_text(journal, sent.replace("**Your view of K2 (1-5):**", f"**Your view of K2 (1-5):** {said}"))
        assert (reply.ratings, told(reply)) == ((), [("K2", said)])
    reply = read_text(journal, sent.replace("**Your view of K2 (1-5):**", "**Your view of K2 (1-5):** 4, and growing"))
    assert [one.level for one in reply.ratings] == [4]
    assert told(reply) == [("K2", "4, and growing")]


PAGE = """<!-- mentee-journal 1 {code} -->

# Comments on summary {code}

<!-- mj {code} S1 -->

**Comment on S1:**

First line,
second line.

\\# not a heading
\\**Comment on S2:** not a label
\\---
\\\\ one backslash
He reads the data from the bottom up.

**Comment on K1:**

Good at it.

**Your view of K1 (1-5):** 4

**Your view of G1 (1-5):** 2

**Your view of G2 (1-5):** 3

**Comment on G2:**

You will.

**Done A3:** yes

**Comment on Q1:**

Rest.

**Anything else:**

See you soon.

---

End of summary {code}.
"""


def test_the_file_of_the_review_page_is_read_line_by_line(journal: Journal, story: Story, summary: Summary) -> None:
    text = PAGE.format(code=summary.code)
    for changed in (text, text.replace("\n", "\r\n"), "\n".join(f"> {line}".rstrip() for line in text.split("\n"))):
        reply = read(journal, changed.encode(), f"comments-{summary.code}.md")
        words = (
            "First line,\nsecond line.\n\n# not a heading\n**Comment on S2:** not a label\n---\n\\ one backslash\n"
            "He reads the data from the bottom up."
        )
        assert [(one.code, one.text, one.level) for one in reply.remarks] == [
            ("S1", words, None),
            ("K1", "Good at it.", None),
            ("G2", "You will.", 3),
            ("Q1", "Rest.", None),
            ("", "See you soon.", None),
            ("G1", "", 2),
        ]
        assert [(one.code, one.level) for one in reply.ratings] == [("K1", 4)]
        assert [one.code for one in reply.done] == ["A3"]
        assert reply.missing == ()


def test_a_no_is_a_comment_and_a_yes_is_none(journal: Journal, summary: Summary) -> None:
    text = PAGE.format(code=summary.code).replace("**Done A3:** yes", "**Done A3:** not yet")
    reply = read(journal, text.encode())
    assert reply.done == ()
    assert ("A3", "not yet") in told(reply)


def test_what_is_missing_is_named(journal: Journal, sent: str) -> None:
    start, end = sent.index("## S2 "), sent.index("## S3 ")
    assert read(journal, (sent[:start] + sent[end:]).encode()).missing == ("S2",)


def test_another_document_in_the_file_is_named_and_what_is_about_it_has_no_place(journal: Journal, sent: str) -> None:
    other = new_code()
    foreign = f"<!-- mj {other} S1 -->\n\n**Comment on S1:**\n\nNot for this one.\n"
    reply = read(journal, under(sent, "S3", "For this one.").encode() + f"\n{foreign}".encode())
    assert reply.other_documents == (other,)
    assert told(reply)[0] == ("S3", "For this one.")
    stray = reply.remarks[1:]
    assert any("Not for this one." in one.text for one in stray)
    assert {one.about_uid for one in stray} == {None}


def test_a_document_that_this_journal_never_sent_is_all_unsorted(journal: Journal, summary: Summary, sent: str) -> None:
    other = new_code()
    reply = read(journal, under(sent, "S3", "Who is this for?").replace(summary.code, other).encode())
    assert (reply.share_uid, reply.mentorship_uid, reply.document) == (None, None, other)
    assert {one.about_uid for one in reply.remarks} == {None}
    assert any("Who is this for?" in one.text for one in reply.remarks)


def test_a_letter_without_a_code_is_all_unsorted(journal: Journal, summary: Summary) -> None:
    reply = read_text(journal, "Dear Ines,\n\nnice summary! See you on Monday.\n\nRuth")
    assert (reply.share_uid, reply.document) == (None, "")
    assert [one.text for one in reply.remarks] == ["Dear Ines,\n\nnice summary! See you on Monday.\n\nRuth"]
    assert read_text(journal, "").remarks == ()


def test_a_part_without_the_code_is_known_by_its_words(journal: Journal, summary: Summary, sent: str) -> None:
    part = under(sent, "S1", "Well done.")[sent.index("## S1") : sent.index("## S3")]
    reply = read_text(journal, re.sub("<!--.*?-->", "", part))
    assert reply.document == summary.code
    assert told(reply) == [("S1", "Well done.")]


def test_the_name_of_the_file_may_say_which_document_it_is(journal: Journal, summary: Summary) -> None:
    reply = read(journal, b"Comment on S2: Fine.", f"comments-{summary.code} (1).md")
    assert told(reply) == [("S2", "Fine.")]


def test_the_places_are_those_of_the_paper_in_its_order(journal: Journal, story: Story, sent: str) -> None:
    reply = read(journal, sent.encode())
    assert [place.code for place in reply.places][:6] == ["", "T1", "T2", "S1", "S2", "S3"]
    assert reply.places[-1].code == "Q1"
    by_code = {place.code: place for place in reply.places}
    call = by_code["S2"]
    assert (call.kind, call.uid, call.title) == ("session", story.call, "Session: Call with Tomasz")
    assert (by_code["Q1"].kind, by_code["Q1"].uid) == ("share", reply.share_uid)


def test_labels_of_another_language_are_known_from_what_was_sent(journal: Journal, summary: Summary, sent: str) -> None:
    code = new_code()
    german = (
        sent.replace(summary.code, code)
        .replace("Comment on", "Kommentar zu")
        .replace("Your view of", "Deine Sicht auf")
    )
    note(journal, replace(summary, code=code), german.encode(), text=german)
    text = german.replace("**Kommentar zu S2:**", "kommentar zu s2: Welche Daten?").replace("**Kommentar zu S3:**", "")
    text = re.sub("<!--.*?-->", "", text).replace("**Deine Sicht auf K2 (1-5):**", "Deine Sicht auf K2 (1-5): 3 von 5")
    reply = read_text(journal, text)
    assert told(reply) == [("S2", "Welche Daten?")]
    assert [(one.code, one.level) for one in reply.ratings] == [("K2", 3)]
    reply = read_text(journal, f"{code}\n\nKommentar zu S1: Ja.\n\nDeine Sicht auf K1 (1-5): 2")
    assert [remark.code for remark in reply.remarks if "Ja." in remark.text] == ["S1"]
    assert [(one.code, one.level) for one in reply.ratings] == [("K1", 2)]
