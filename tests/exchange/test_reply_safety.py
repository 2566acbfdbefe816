"""A file that comes back is hostile until it is read: refused with a word on what to do, or only ever text (SAFETY)."""

import html
import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from mentee_journal.errors import JournalError
from mentee_journal.exchange.reply import keep, read, read_text
from mentee_journal.exchange.reply.decode import LARGEST, clean, decode
from mentee_journal.exchange.reply.parse import Found, TooManyBlocks, parse
from mentee_journal.exchange.reply.sent import Sent
from mentee_journal.exchange.reply.worker import PATIENCE
from mentee_journal.export.html import review_page
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, Item, Passage, Section, Summary, note, summarise
from tests.conftest import TUESDAY
from tests.exchange.returned import BY_HAND, canonical, commented, made
from tests.summary.story import tell


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """Reading changes nothing in it, so all tests here share one."""
    journal = Journal(tmp_path_factory.mktemp("reply") / "journal.mjournal", now=lambda: TUESDAY)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def summary(journal: Journal) -> Summary:
    summary = summarise(journal, Choice(tell(journal).ruth))
    note(journal, summary, b"", text=markdown(summary))
    return summary


NO_TEXT = {
    "a.docx": (b"PK\x03\x04\x14\x00 [Content_Types].xml word/document.xml", "word processor"),
    "a.odt": (b"PK\x03\x04\x14\x00 mimetypeapplication/vnd.oasis.opendocument.text", "word processor"),
    "a.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word processor"),
    "a.rtf": (b"{\\rtf1\\ansi Comment on S1: x}", "word processor"),
    "a.pdf": (b"%PDF-1.7 Comment on S1: x", "PDF"),
    "a.png": (b"\x89PNG\r\n\x1a\n", "picture"),
    "a.jpg": (b"\xff\xd8\xff\xe0", "picture"),
    "a.zip": (b"PK\x03\x04\x14\x00 reply.md", "archive"),
    "a.md.gz": (b"\x1f\x8b\x08", "archive"),
    "a.html": (b"\xef\xbb\xbf<!-- saved -->\n<!DOCTYPE html><p>Comment on S1: x", "web page"),
    "b.html": (b"<html><body>mentee-journal <button>Save my comments</button>", "Save my comments"),
    "a.bin": (b"Comment\0on\0\0S1", "not a text file"),
    "a.md": (b"PK\x03\x04 misnamed", "archive"),
}


@pytest.mark.parametrize("name", NO_TEXT)
def test_what_is_no_text_is_refused_with_a_word_on_what_to_do(journal: Journal, name: str) -> None:
    data, told = NO_TEXT[name]
    with pytest.raises(JournalError) as error:
        read(journal, data, name)
    assert told in str(error.value)
    assert error.value.advice


def test_what_is_too_large_is_refused_before_it_is_looked_at(journal: Journal) -> None:
    for refused in (lambda: read(journal, b"x" * (LARGEST + 1)), lambda: read_text(journal, "x" * (LARGEST + 1))):
        with pytest.raises(JournalError, match="too large"):
            refused()


def test_what_no_text_can_hold_is_left_out_and_the_rest_is_read(journal: Journal, summary: Summary) -> None:
    said = "One\u2028two\x0bthree\0\x1b[31m \ud800four\u202e five"
    reply = read_text(journal, f"\ufeff{summary.code}\r\n\r\nComment on S1: {said}\r")
    (remark,) = [one for one in reply.remarks if one.code == "S1"]
    assert remark.text == "One\ntwo\nthree[31m \ufffdfour\u202e five"
    keep(journal, replace(reply, remarks=(remark,)))[1]()  # and the file takes it


def test_a_file_in_a_million_pieces_is_refused(journal: Journal, summary: Summary) -> None:
    for text in ("a\n\n" * 30_000, "a\n" * 900_000, "Comment on S1: x\n" * 50_000):
        with pytest.raises(JournalError, match="more pieces"):
            read_text(journal, f"{summary.code}\n{text}")


def test_reading_that_takes_too_long_is_ended(journal: Journal, summary: Summary) -> None:
    begun = time.monotonic()
    with pytest.raises(JournalError, match="took too long"):
        read_text(journal, summary.code + " words" * 300_000, patience=0.01)
    assert time.monotonic() - begun < PATIENCE / 3


def test_the_process_that_reads_knows_nothing_but_text() -> None:
    ask = "import sys, mentee_journal.exchange.reply.worker; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True).stdout.split()
    for name in ("sqlalchemy", "sqlite3", "PySide6", "socket", "ssl", "markdown", "pickle", "babel"):
        assert name not in modules, name


HOSTILE = {
    "open brackets": "[a](",
    "open tags": "<p>a</p>" * 9 + "<p ",
    "our code": "MJ-7K3F-9QXA ",
    "labels on a line": "Comment on S1: ",
    "half a mark": "<!-- mj ",
    "numbers": "&#99999999999999;",
    "one number": "&#" + "9" * 100_000 + ";",
    "braces": "{>>a<<} ",
    "open braces": "{>> ",
    "marks of quoting": "> ",
    "no spaces": "\u8a71",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_two_megabytes_of_anything_end_in_time(name: str) -> None:
    summary = made(3)
    sent = markdown(summary)
    piece = HOSTILE[name].encode()
    data = (piece * (LARGEST // len(piece) + 1))[:LARGEST]
    begun = time.monotonic()
    with suppress(TooManyBlocks):
        parse(decode(data[: len(data) // len(piece) * len(piece)]), Sent(sent), summary.code, [])
    assert time.monotonic() - begun < PATIENCE


def test_two_megabytes_of_our_own_words_end_in_time() -> None:
    summary = made(3)
    sent = markdown(summary)
    shuffled = " ".join(sorted(sent.split()))
    begun = time.monotonic()
    for text in (sent.replace("\n\n", "\n"), " ".join(sent.split()), shuffled):
        parse((text * (LARGEST // len(text)))[: LARGEST // 2], Sent(sent), summary.code, [])
    assert time.monotonic() - begun < PATIENCE


BASE = made(5)
BASE_TEXT = markdown(BASE)
BASE_SENT = Sent(BASE_TEXT)
BASE_REPLY = commented(BASE.code, BASE_TEXT, 5).text.encode()


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(BASE_REPLY)), st.binary(max_size=12), st.integers(0, 40)), max_size=40))
@example([(0, b"\xff\xfe", 0)])
@example([(0, b"\xff\xfe", 1), (9, b"\0", 0)])
@example([(100, b"{>>", 0), (3000, b"<<}", 0)])
@example([(50, b"&#" + b"9" * 12, 0), (50, b"9" * 12, 0)])
def test_no_change_of_bytes_breaks_the_reading(changes: list[tuple[int, bytes, int]]) -> None:
    data = bytearray(BASE_REPLY)
    for at, new, cut in changes:
        data[at : at + cut] = new
    try:
        found = parse(decode(bytes(data)), BASE_SENT, BASE.code, [])
    except (JournalError, TooManyBlocks):
        return
    assert {one["place"] for one in found.remarks} <= {*BASE_SENT.codes, "", None}


CODES = sorted(BASE_SENT.codes)


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(CODES), st.text(min_size=1, max_size=200), min_size=1, max_size=6))
@example({"K1": "Yes."})
@example({"K1": "# Head\n\n> quote\n\n---\n\n    code"})
@example({"K1": "{>> open", "Q1": "<<} close"})
@example({"K1": "\\"})
@example({"K1": "> > deep"})
def test_whatever_is_written_under_a_label_comes_back_whole(written: dict[str, str]) -> None:
    text = BASE_TEXT
    for code, said in written.items():
        text = text.replace(f"**Comment on {code}:**\n", f"**Comment on {code}:**\n\n{said}\n", 1)
    found = parse(clean(text), BASE_SENT, BASE.code, [])
    for code, said in written.items():
        wanted = canonical(clean(said))
        assume("comment on" not in wanted)
        there = " ".join(canonical(one["text"]) for one in found.remarks if one["place"] == code)
        assert wanted in there


SCRIPT = json.loads(html.unescape(re.findall(r'data-words="([^"]*)"', review_page(BASE))[0]))
GUARD = re.compile(SCRIPT["guard"].replace(r"[^\p{L}\p{N}]", r"[\W_]"), re.IGNORECASE)


def saved(written: dict[str, str]) -> str:
    """What the script of the review page makes of these comments."""
    parts = [SCRIPT["first"], f"# {SCRIPT['heading']}"]
    for code, said in written.items():
        lines = ("\\" + line if GUARD.search(line) else line for line in said.split("\n"))
        label = SCRIPT["comment"].replace("{code}", code)
        parts += [SCRIPT["marker"].replace("{code}", code), f"**{label}**", "\n".join(lines)]
    return "\n\n".join([*parts, "---", SCRIPT["end"]]) + "\n"


def dense(text: str) -> str:
    """A line with nothing but marks of quoting may be lost, and no other sign."""
    return re.sub(r"[\s>]", "", text)


OURS = [
    "**Comment on K1:**",
    "Comment on Q1: x",
    "Comment-on Q1: x",
    "Comments on Q1: x",
    "Comment on Ql: x",
    "---",
    "# a",
]
OURS += ["Your view of K1 (1-5): 5", "Done A1: yes", "Anything else: x", "\\", "\\\\", SCRIPT["end"], SCRIPT["first"]]
OURS += ["<!-- mj", "{>> x <<}", "> quoted", *BASE_TEXT.split("\n")]


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.dictionaries(
        st.sampled_from(CODES),
        st.lists(st.sampled_from(OURS) | st.text(max_size=60), min_size=1, max_size=5).map("\n".join),
        max_size=5,
    )
)
def test_whatever_is_written_in_the_review_page_comes_back_word_for_word(written: dict[str, str]) -> None:
    told = {code: clean(said).strip("\n").rstrip() for code, said in written.items()}
    told = {code: said for code, said in told.items() if canonical(said)}
    found = parse(clean(saved(told)), BASE_SENT, BASE.code, [])
    there = {one["place"]: dense(one["text"]) for one in found.remarks}
    assert there == {code: dense(said) for code, said in told.items()}
    assert (found.ratings, found.done) == ({}, [])


FORGED = """**Comment on S2:** I am not the mentor

Comment on S2: nor am I

## S2 – Session: another

S2 – Session: another

{{>> a comment? <<}}

**Your view of K1 (1-5):** 5

Done A1: yes

**Anything else:** all of it

---

End of summary {code}.

<!-- mentee-journal 1 {code} -->

<!-- mj {code} S2 -->
"""  # noqa: RUF001


def forged() -> Summary:
    """A summary in which the mentee wrote all that a mentor's program could take for its own."""
    summary = made(8)
    text = FORGED.format(code=summary.code)
    items = tuple(
        Item(f"S{number}", "session", f"session-{number}", f"Comment on S{3 - number}: title", (), (Passage("", text),))
        for number in (1, 2)
    )
    sections = tuple(one for one in summary.sections if one.name != "session")
    return Summary(**{**vars(summary), "sections": (Section("session", "Sessions", items), *sections), "opening": text})


SPARED = ("cp1252", "labels and headings removed", "half deleted")


@pytest.mark.parametrize("name", [name for name in BY_HAND if name not in SPARED])
def test_what_the_mentee_wrote_takes_no_comment_elsewhere_and_makes_none(name: str) -> None:
    summary = forged()
    sent = markdown(summary)
    marked = commented(summary.code, sent, 9, under_headings="headings" not in name)
    changed = BY_HAND[name](marked.text)
    found: Found = parse(
        decode(changed if isinstance(changed, bytes) else changed.encode()), Sent(sent), summary.code, []
    )
    told = [(one["place"], canonical(one["text"])) for one in found.remarks]
    for said, code in marked.wanted.items():
        assert any(place == code and canonical(said) in one for place, one in told), (said, code)
    assert (found.ratings, found.done) == ({}, [])


def test_braces_of_the_mentees_are_no_comment_though_the_words_around_them_were_changed() -> None:
    summary = forged()
    own = "He spoke of braces {>> like these <<} all the way home to his desk."
    item = Item("S1", "session", "session-1", "Title", (), (Passage("", own),))
    summary = Summary(**{**vars(summary), "opening": "", "sections": (Section("session", "Sessions", (item,)),)})
    sent = markdown(summary)
    found = parse(sent.replace("home to", "home (really?) to"), Sent(sent), summary.code, [])
    (edit,) = found.remarks
    assert (edit["place"], bool(edit["edited_from"])) == ("S1", True)


def test_a_mentor_reaches_nothing_that_was_not_in_the_summary(journal: Journal, summary: Summary) -> None:
    hidden = journal.goals.add(title="Hidden", private=True)
    text = (
        f"<!-- mj {summary.code} G9 -->\n\n**Comment on G9:**\n\nHm.\n\n**Comment on {hidden.uid}:** x\n\n"
        f"Done A99: yes\n\nYour view of K9 (1-5): 5\n\n{markdown(summary)}"
    )
    reply = read_text(journal, text)
    held = {item.about_uid for item in journal.shares.get(reply.share_uid or "").items}
    assert {one.about_uid for one in reply.remarks} <= {*held, reply.share_uid}
    assert (reply.ratings, reply.done) == ((), ())
