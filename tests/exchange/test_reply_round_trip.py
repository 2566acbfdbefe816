"""Whatever a program does to a summary on its way back, every comment in it comes home, to what it is about (X6)."""

import datetime as dt
from collections.abc import Iterator

import pytest

from mentee_journal.exchange.reply import Reply, read, read_text
from mentee_journal.exchange.reply.decode import decode
from mentee_journal.exchange.reply.parse import parse
from mentee_journal.exchange.reply.sent import Sent
from mentee_journal.export.markdown import markdown
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, Summary, note, summarise
from tests.conftest import TUESDAY
from tests.exchange.returned import BY_HAND, BY_PANDOC, Transform, as_page, canonical, commented, made
from tests.export.test_contain import HOSTILE
from tests.summary.story import tell
from tests.system import needs

SEEDS = (1, 2, 3)


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Journal]:
    """Reading changes nothing in it, so all tests here share one."""
    journal = Journal(tmp_path_factory.mktemp("reply") / "journal.mjournal", now=lambda: TUESDAY)
    yield journal
    journal.close()


@pytest.fixture(scope="module")
def summary(journal: Journal) -> Summary:
    story = tell(journal)
    for number in range(0, len(HOSTILE), 8):
        notes = "\n\n".join(HOSTILE[number : number + 8])
        journal.sessions.add(
            starts_at=dt.datetime(2026, 10, 1 + number // 8, 9), notes=notes, mentorship_uid=story.ruth, status="held"
        )
    summary = summarise(journal, Choice(story.ruth, opening="It went well.", question="What would you do next?"))
    text = markdown(summary)
    note(journal, summary, text.encode(), text=text)
    return summary


def came_home(name: str, transform: Transform, journal: Journal, summary: Summary) -> tuple[Reply, int]:
    """Read what the transformation makes of a commented summary; every comment in it must be there, at its place."""
    marked = commented(summary.code, markdown(summary), 7, under_headings="headings" not in name)
    changed = transform(marked.text)
    data = changed if isinstance(changed, bytes) else changed.encode()
    reply = read(journal, data, "summary.md")
    arrived = canonical(decode(data))
    wanted = {canonical(text): code for text, code in marked.wanted.items()}
    wanted = {text: code for text, code in wanted.items() if text.split()[0] in arrived}
    placed = [
        text
        for text, code in wanted.items()
        if any(text in canonical(one.text) and one.code == code and not one.is_doubtful for one in reply.remarks)
    ]
    assert placed == list(wanted)
    assert reply.document == summary.code
    return reply, len(wanted)


@pytest.mark.parametrize("name", BY_HAND)
def test_every_comment_comes_home(name: str, journal: Journal, summary: Summary) -> None:
    reply, number = came_home(name, BY_HAND[name], journal, summary)
    assert number >= (6 if name == "half deleted" else 12)
    assert bool(reply.missing) == (name == "half deleted")
    said_otherwise = [one.text for one in reply.remarks if "Mark" not in one.text and not one.is_doubtful]
    assert len(said_otherwise) <= (4 if "mail" in name or "quoted twice" in name else 1)


def test_the_source_of_a_whole_page_pasted_as_text_is_read_like_its_words(journal: Journal, summary: Summary) -> None:
    marked = commented(summary.code, markdown(summary), 7)
    reply = read_text(journal, as_page(marked.text))
    told = [(one.code, canonical(one.text)) for one in reply.remarks if not one.is_doubtful]
    assert sorted(told) == sorted((code, canonical(text)) for text, code in marked.wanted.items())


@pytest.mark.parametrize("name", BY_PANDOC)
def test_every_comment_comes_home_through_other_formats(name: str, journal: Journal, summary: Summary) -> None:
    needs("pandoc")
    reply, number = came_home(name, BY_PANDOC[name], journal, summary)
    assert number >= 12
    assert len([one for one in reply.remarks if "Mark" not in one.text and not one.is_doubtful]) <= 2


@pytest.mark.parametrize("name", BY_HAND)
def test_every_comment_on_summaries_at_random_comes_home(name: str) -> None:
    for seed in SEEDS:
        summary = made(seed)
        sent = markdown(summary)
        marked = commented(summary.code, sent, seed, under_headings="headings" not in name)
        changed = BY_HAND[name](marked.text)
        text = decode(changed if isinstance(changed, bytes) else changed.encode())
        found = parse(text, Sent(sent), summary.code, [])
        told = [(one["place"], canonical(one["text"])) for one in found.remarks]
        arrived = canonical(text)
        for said, code in marked.wanted.items():
            if canonical(said).split()[0] in arrived:
                assert any(place == code and canonical(said) in one for place, one in told), said
