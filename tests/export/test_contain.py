"""Whatever a mentee typed keeps its meaning and its place: nothing in it reaches beyond its quote."""

import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mentee_journal.export.contain import cell, one_line, paragraph, quote
from tests.export.rendered import rendered

HOSTILE = [
    "# Heading",
    "#hashtag",
    "####### seven",
    "# ",
    "## S2 – fake ##",  # noqa: RUF001
    "Title\n=====",
    "Title\n---",
    "**Comment on S1:**",
    "Comment on S2: fake",
    "<!-- mj MJ-0000-0000 S2 -->",
    "<!-- unclosed",
    "```python\n# a comment\nprint('x')",
    "```\n<b>closed</b>\n[x]: javascript:alert(1)\n# h\n```",
    "~~~\n![x](http://evil.example/y.png)",
    "- ```\n  # in a list\n  ```",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "---",
    "===",
    "- - -",
    "[S1]: http://evil.example",
    "[foo\nbar]: javascript:alert(1)",
    "[foo bar]",
    "- [x]: javascript:alert(1)",
    "> [y]: javascript:alert(1)",
    "<script>alert(1)</script>",
    "<details><summary>x</summary>",
    "</blockquote>",
    "<div markdown=1>",
    "<a href='javascript:alert(1)' onclick=x>",
    "<https://ok.example/?a=1>",
    "<javascript:alert(1)>",
    "> quoted by me",
    "> # quoted heading",
    "> Title\n> ===",
    "1. one\n2. two",
    "1. # in a list",
    "- # in a list",
    "* item\n\n    # deep heading",
    "- [ ] task\n- [x] done",
    "    indented code",
    "    # indented comment",
    "two trailing blanks  ",
    "![img](http://evil.example/x.png)",
    "![a [b] c](http://evil.example/x.png)",
    "[link](javascript:alert(1))",
    "[a\nb](JavaScript:alert(1))",
    "[[a](javascript:x)](data:text/html,x)",
    "[a [b [c]]](javascript:x)",
    "[x]( <javascript:alert(1)> 'title')",
    "[file](//evil/share) [unc](\\\\evil\\share) [rel](notes.md)",
    "[fine](https://ok.example/(a)) and [mail](mailto:a@b.example)",
    "`a[0](javascript:x)` and `b[1](y)`",
    "&lt;b&gt; & &amp; &#60;i&#62;",
    "a_b_c and *star* \\*esc\\* \\",
    "[^1]: footnote",
    "text[^1]",
    "*[HTML]: abbreviation",
    "HTML\n: definition",
    "\u202eturned",
    "line\u2028separator\x85next",
    "{#id .class onclick=alert(1)}",
    "{: onclick=alert(1) }",
    "{>> comment <<}",
    "$x^2$ and $$y$$",
    "`" * 7,
    "\t# tabbed",
    "",
]
texts = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=30)), max_size=7).map("\n".join)
PLAIN = {"p", "h1", "h2", "blockquote", "strong", "em", "code", "pre", "ul", "ol", "li", "a", "hr", "br"}
ALLOWED = PLAIN | {"table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "sup"}
relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=250)


@relaxed
@example(text="\x03#", renderer=())
@example(text="HTML\n: definition\n\t# tabbed", renderer=("extra", "sane_lists"))
@given(text=texts, renderer=st.sampled_from([(), ("extra", "sane_lists")]))
def test_nothing_breaks_out_of_its_quote(text: str, renderer: tuple[str, ...]) -> None:
    held = quote(text)
    slot = "<!-- mj X -->\n\n**Comment on S1:**"
    document = f"# Ours\n\n{held}\n\n{slot}\n\n\n## Next\n\n{held}\n\n---\n\nEnd.\n"
    found = rendered(document, *renderer)
    assert found.headings == ["Ours", "Next"]
    assert found.quoted_headings == 0
    assert found.elements <= ALLOWED
    assert found.comments == ["mj X"]
    assert found.bold.count("Comment on S1:") == 1
    assert found.text.rstrip().endswith("End.")
    assert all(target.lower().startswith(("http://", "https://", "mailto:")) for target in found.targets)
    assert found.attributes <= {"href", "title", "style", "class", "start"}  # style: how a table aligns
    assert all(line.startswith(">") for line in held.split("\n"))


@relaxed
@given(text=st.one_of(texts, st.text(max_size=60)))
def test_a_title_is_one_line_without_meaning(text: str) -> None:
    document = f"## S1 – {one_line(text)}\n\n{paragraph(text) or 'x'}\n\n| {cell(text)} |\n"  # noqa: RUF001
    assert not set("\n\r\u2028\x85") & set(document.replace("\n", "", 5))
    found = rendered(document)
    assert len(found.headings) == 1
    assert found.elements <= {"h2", "p"}


def test_a_title_reads_as_it_was_typed() -> None:
    titles = ("C#", "snake_case and _this_", "a < b <b> & *c*", "Q&A &amp; co", "[x](https://y) `z`", "C:\\path {x}")
    for title in titles:
        assert rendered(f"# {one_line(title)}").headings == [title]


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("# What I learned\nIt is hard.", "> **What I learned**\n>\n> It is hard."),
        ("Before\n## Then ##\nafter", "> Before\n>\n> **Then**\n>\n> after"),
        ("Title\n=====\ntext", "> **Title**\n>\n> text"),
        ("text\n\n---\nmore", "> text\n>\n> ---\n> more"),
        ("#trust", "> \\#trust"),
        ("a <b>c</b>", "> a &lt;b>c&lt;/b>"),
        ("1 < 2 > 1", "> 1 < 2 > 1"),
        ("[x]: https://a.example", "> \\[x]: https://a.example"),
        ("- [ ] do\n- [x] done", "> - [ ] do\n> - [x] done"),
        ("![Us](https://a.example/b.png)", "> [Us](https://a.example/b.png)"),
        ("![](https://a.example/b.png)", "> https://a.example/b.png"),
        ("[here](javascript:alert(1)) [there](file:///etc)", "> here there"),
        ('[a](https://b.example/c_(d) "e")', '> [a](https://b.example/c_(d) "e")'),
        ("<https://a.example>", "> https://a.example"),
        ("```py\nif x[0](y): # no\n```", ">  ```py\n>  if x[0] (y): # no\n>  ```"),
        ("```\nopen", ">  ```\n>  open\n>  ```"),
        ("> said\n> Ruth", "> > said\n> > Ruth"),
        ("    # code", ">     # code"),
        ("one\n\n\n", "> one"),
        ("", ">"),
    ],
)
def test_it_keeps_its_meaning(typed: str, held: str) -> None:
    assert quote(typed) == held


SLOW = ["[", "![", "](", "`", "[a](b", "# " + " " * 50, "> ", "- ", "[x]", "{", "<", "\\", "a\n---\n", "[a]( "]


@pytest.mark.parametrize("piece", SLOW)
def test_no_text_takes_long(piece: str) -> None:
    start = time.process_time()
    quote(piece * 20_000)
    one_line(piece * 20_000)
    assert time.process_time() - start < 5
