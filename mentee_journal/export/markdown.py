"""A summary as Markdown that reads well as plain text and in any renderer, and finds its way back.

The grammar is that of docs/formats.md: the document's code, a code for each entry, a place to comment under each, and
what the person wrote in block quotes out of which nothing can break.
"""

from collections.abc import Iterator
from itertools import chain

from mentee_journal.export.contain import cell, one_line, paragraph, quote
from mentee_journal.i18n import _
from mentee_journal.summary import Item, Remark, Summary, sentences, skill_table, words

DASH = "\u2013"  # between a code and what it stands for


def markdown(summary: Summary) -> str:
    """The whole document, ending in a newline."""
    parts = chain(
        _head(summary),
        _words(words.opening_heading(), summary.opening),
        *(_item(summary.code, item) for section in summary.sections for item in section.items),
        _skills(summary),
        _remarks(summary),
        _question(summary),
        ["---", words.end(summary.code)],
    )
    return "\n\n".join(parts) + "\n"


def _head(summary: Summary) -> Iterator[str]:
    yield f"<!-- mentee-journal 1 {summary.code} -->"
    yield f"# {one_line(summary.title)}"
    yield paragraph(sentences((summary.byline,)))
    yield _(
        "Summary {code}. Dear mentor: please write under the lines that begin with “Comment on”. "
        "You may also write anywhere else. Send the file back as it is."
    ).format(code=summary.code)


def _words(heading: str, text: str) -> Iterator[str]:
    if text.strip():
        yield f"## {one_line(heading)}"
        yield quote(text)


def _item(document: str, item: Item) -> Iterator[str]:
    yield f"## {item.code} {DASH} {one_line(words.titled(item.kind, item.title, item.note))}"
    if facts := sentences((item.standing, *item.facts)):
        yield paragraph(facts)
    for passage in item.passages:
        if passage.label:
            yield f"**{one_line(passage.label)}**"
        yield quote(passage.text)
    yield from _slot(document, item.code)


def _slot(document: str, code: str) -> Iterator[str]:
    """Where the mentor writes: the label is one carrier of the way back, the comment that nobody sees another."""
    yield f"<!-- mj {document} {code} -->"
    yield f"**{words.comment_label(code)}**\n"


def _skills(summary: Summary) -> Iterator[str]:
    if not summary.skills:
        return
    yield f"## {one_line(words.heading('skills'))}"
    yield _table(summary)
    yield words.levels()
    for skill in summary.skills:
        yield f"## {skill.code} {DASH} {one_line(words.titled('competency', skill.name))}"
        if skill.now is not None:
            yield paragraph(sentences((words.my_level(skill.now),)))
        if skill.described.strip():
            yield quote(skill.described)
        yield f"<!-- mj {summary.code} {skill.code} -->"
        yield f"**{words.view_label(skill.code)}**"
        yield f"**{words.comment_label(skill.code)}**\n"


def _table(summary: Summary) -> str:
    heads, rows = skill_table(summary)
    lines = [heads, ["---", *[":-:"] * (len(heads) - 1)], *rows]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines)


def _remarks(summary: Summary) -> Iterator[str]:
    if summary.remarks:
        yield f"## {one_line(words.heading('comments'))}"
        yield from chain.from_iterable(map(_remark, summary.remarks))


def _remark(remark: Remark) -> Iterator[str]:
    line = f"**{one_line(remark.line)}**"
    yield f"{line} {DASH} {one_line(remark.about)}" if remark.about else line
    yield quote(remark.text)
    if remark.reply.strip():
        yield f"**{one_line(words.reply_label())}**"
        yield quote(remark.reply)


def _question(summary: Summary) -> Iterator[str]:
    if summary.question.strip():
        yield f"## Q1 {DASH} {one_line(words.question_heading())}"
        yield quote(summary.question)
        yield from _slot(summary.code, "Q1")
