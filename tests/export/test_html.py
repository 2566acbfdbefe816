"""The review page as a file: what is in it, what cannot be in it, and how long it takes (X5, X8, C10)."""

import base64
import datetime as dt
import hashlib
import json
import re
import time
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from itertools import pairwise

import html5lib
import pytest

from mentee_journal.export.html import review_page
from mentee_journal.export.safe_html import SafeHtml
from mentee_journal.i18n import set_language
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, Item, Passage, Remark, Section, Skill, Summary, summarise
from tests.summary.story import tell

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</textarea></script></style><svg onload=alert(1)>",
    '"><iframe srcdoc="<script>alert(1)</script>">',
    "' onmouseover='alert(1)",
    '<meta http-equiv="refresh" content="0;url=https://example.org/">',
    "[run](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc/passwd) [share](\\\\evil\\share)",
    "![pixel](https://example.org/pixel.png) ![other][o]\n\n[o]: https://example.org/o.png",
    "<!-- --><base href=https://example.org/><link rel=stylesheet href=https://example.org/x.css>",
    "```\n<script>alert(1)</script>\n```\n`<b>`",
    "$title ${policy} $$ {code} {0}",
    "--> ]]> \u202e\u2066 &lt;script&gt; &#60;b&#62;",
)


class Page(HTMLParser):
    """The elements of a page with their attributes, and the words of some."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def autumn(journal: Journal) -> Summary:
    choice = Choice(tell(journal).ruth, opening="Samir ran his week.", question="Where?", code="MJ-7K3F-9QXA")
    return summarise(journal, choice)


def full_of(text: str) -> Summary:
    """A summary with `text` in every place where a person's words can be."""
    item = Item("S1", "session", "u", text, (text,), (Passage(text, text), Passage("", text)), text, 0.5, text)
    goal, action = replace(item, code="G1", kind="goal"), replace(item, code="A1", kind="action", is_readers=True)
    items = (item, goal, action)
    skills = tuple(
        Skill(f"K{number}", "u", text, 1, 2, 3, 2, 4, 5, text, text, (text,) * 5) for number in range(1, 5)
    )
    names = ("sessions", "goals", "actions")
    sections = tuple(Section(name, text, (one,)) for name, one in zip(names, items, strict=True))
    day = dt.date(2026, 10, 13)
    remarks = (Remark("u", text, text, text, text),)
    return Summary("MJ-7K3F-9QXA", day, text, text, "m", text, text, None, day, text, sections, skills, remarks, text)


def of_one_text(text: str) -> str:
    return SafeHtml()(text)


def test_x5_every_entry_has_its_box_and_every_skill_and_open_goal_its_squares(journal: Journal) -> None:
    summary = autumn(journal)
    page = Page(review_page(summary))
    codes = {code for _kind, _uid, code, _hash in summary.held() if code}
    assert {box.get("data-words") for box in page.all("textarea")} - {None} == codes | {"Q1", "anything"}
    assert {group["data-view"] for group in page.all("fieldset")} == {"G1", "G2", "K1", "K2"}  # G3 is reached
    assert [box["data-done"] for box in page.all("input") if "data-done" in box] == ["A3"]


def test_every_word_of_the_summary_is_on_the_page(journal: Journal) -> None:
    summary = autumn(journal)
    words = Page(review_page(summary)).words
    for section in summary.sections:
        for item in section.items:
            assert not [text for text in (item.title, item.standing, *item.facts) if text not in words]
    for text in ("Samir ran his week.", "Saying no to Marta.", "I rewrote mine", "One week without a call.", "Where?"):
        assert text in words
    for text in ("Secret", "Therapy", "Just for me", "Leave the company", "Not for Ruth's eyes"):
        assert text not in words


def test_c10_what_the_mentee_says_of_a_skill_is_folded_away_from_where_the_mentor_rates(journal: Journal) -> None:
    text = review_page(autumn(journal))
    before, fold = text.split("<details")
    fold, after = fold.split("</details>")
    assert "I say 3 of 5" in fold
    assert "I say" not in before
    assert "I say 3" not in after
    assert "I hand over a clear result and a date." in before  # what the level looks like


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(journal: Journal) -> None:
    text = review_page(autumn(journal))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', text)
    rules = dict(rule.strip().split(" ", 1) for rule in unescape(policy).split(";"))
    for tag, rule in (("style", "style-src"), ("script", "script-src")):
        (held,) = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(held.encode()).digest()).decode()
        assert rules.pop(rule) == f"'sha256-{digest}'"
    assert rules == dict.fromkeys(("default-src", "connect-src", "base-uri", "form-action"), "'none'")
    assert '<meta name="referrer" content="no-referrer">' in text


def test_the_script_puts_no_html_into_the_page_and_reads_none(journal: Journal) -> None:
    (script,) = re.findall(r"<script>(.*?)</script>", review_page(autumn(journal)), re.DOTALL)
    into_the_page = r"innerHTML|outerHTML|insertAdjacent|document\.write|DOMParser|eval|Function\(|fetch|XMLHttp"
    assert not re.search(into_the_page, script)
    (style,) = re.findall(r"<style>(.*?)</style>", review_page(autumn(journal)), re.DOTALL)
    assert not re.search(r"url\(|@import|@font-face|animation|transition", style)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    made = review_page(full_of(text))
    tree = html5lib.HTMLParser(strict=True).parse(made)
    page = Page(made)
    assert tree is not None
    assert len(page.all("script")) == len(page.all("style")) == 1
    loading = {"iframe", "img", "base", "link", "object", "embed", "form"}
    assert not loading & {name for name, _attributes in page.elements}
    assert [one["http-equiv"] for one in page.all("meta") if "http-equiv" in one] == ["Content-Security-Policy"]
    for _name, attributes in page.elements:
        assert not [name for name in attributes if name.startswith("on") or name in ("src", "srcdoc", "style")]
    for link in page.all("a"):
        assert (link.get("href") or "#").startswith(("#", "https://", "http://", "mailto:"))
        assert link.get("href") in (None, "#summary") or link["rel"] == "noopener noreferrer nofollow"


def test_headings_go_down_one_step_at_a_time_whatever_was_typed() -> None:
    made = of_one_text("# One\n\n### Three\n\n## Two\n\n###### Six\n\n# One")
    assert re.findall(r"<h(\d)>", made) == ["4", "5", "5", "6", "4"]
    levels = [int(level) for level in re.findall(r"<h(\d)\b", review_page(full_of("### a\n\n# b\n\n###### c")))]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert levels.count(1) == 1


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("said:\n- one\n- two", "<p>said:</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("- [ ] ask\n- [x] done", "<ul>\n<li>☐ ask</li>\n<li>☑ done</li>\n</ul>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("```\na\n- b\n```", "<pre><code>a\n- b\n</code></pre>"),
        ("a < b && c", "<p>a &lt; b &amp;&amp; c</p>"),
        ("![a view](https://example.org/a.png)", '<p><a target="_blank" rel="noopener noreferrer nofollow" '
         'href="https://example.org/a.png">a view</a></p>'),
        ("[x](javascript:alert(1))", "<p><a>x</a></p>"),
    ],
)  # fmt: skip
def test_markdown_as_people_type_it(typed: str, made: str) -> None:
    assert of_one_text(typed) == made


@pytest.mark.parametrize("bomb", ["[", "![", "[a][", "[a](b", "`[", "=\n", "a\n-\n", "1. ", "> ", "```a\n", "***a"])
def test_a_text_made_to_take_for_ever_is_shown_as_it_was_typed(bomb: str) -> None:
    safe = SafeHtml(limit=0.2)
    text = bomb * (20_000 // len(bomb))
    before = time.process_time()
    assert safe(text)
    assert time.process_time() - before < 2
    assert safe("*after* it") == "<p><em>after</em> it</p>"


def test_many_of_them_do_not_add_up() -> None:
    safe = SafeHtml(limit=0.2)
    before = time.process_time()
    shown = {safe("[<" * 10_000) for _time in range(8)}
    assert shown == {f"<pre>{'[&lt;' * 10_000}</pre>"}
    assert time.process_time() - before < 2


def test_a_thousand_sessions_are_a_page_in_seconds() -> None:
    notes = "Everyone brought a **message**.\n\n- I rewrote mine\n- the thanks come last\n\n> and so on\n" * 3
    items = tuple(
        Item(f"S{number}", "session", "u", f"Session {number}", ("Monday",), (Passage("", notes),))
        for number in range(1, 1001)
    )
    day = dt.date(2026, 10, 13)
    summary = Summary("MJ-7K3F-9QXA", day, "T", "B", None, "", "", None, day, "", (Section("sessions", "S", items),))
    before = time.process_time()
    made = review_page(summary)
    assert time.process_time() - before < 8
    assert made.count("<textarea") == 1002


def test_the_file_can_be_looked_at_in_an_editor(journal: Journal) -> None:
    lines = review_page(autumn(journal)).split("\n")
    assert max(map(len, lines)) < 3_000


def test_the_words_of_the_script_have_a_form_for_every_number(journal: Journal) -> None:
    page = Page(review_page(autumn(journal)))
    words = json.loads(page.all("body")[0]["data-words"] or "")
    counts = words["counts"]["c"]
    assert [counts["forms"][int(counts["which"][number])] for number in (0, 1, 2)] == [
        *("{count} comments", "{count} comment", "{count} comments")
    ]
    assert len(counts["which"]) > len(page.all("textarea"))


def test_the_page_says_its_language_and_its_direction(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    assert '<html lang="en" dir="ltr">' in review_page(autumn(journal))
    monkeypatch.setattr("mentee_journal.export.html.language", lambda: "pt_BR")
    monkeypatch.setattr("mentee_journal.export.html.is_right_to_left", lambda: True)
    assert '<html lang="pt-BR" dir="rtl">' in review_page(full_of("x"))
    set_language("en")


def test_an_empty_summary_is_a_page_too() -> None:
    day = dt.date(2026, 10, 13)
    made = review_page(Summary("MJ-7K3F-9QXA", day, "Summary", "Up to 13 October 2026", None, "", "", None, day))
    assert [box.get("data-words") for box in Page(made).all("textarea")] == ["anything", None]
