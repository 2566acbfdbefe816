"""What people wrote (Markdown) as HTML that cannot run, load or reach anything, whatever was typed.

Raw HTML is off, an allow-list goes over what Markdown makes, and a text that takes long is shown as it was typed.
"""

import re
from collections.abc import Callable
from html import escape
from time import monotonic
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import IMAGE_LINK_RE, LinkInlineProcessor

_TAGS = {
    *("p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "strong", "em", "code", "pre", "blockquote"),
    *("ul", "ol", "li", "a", "table", "thead", "tbody", "tr", "th", "td"),
}
_ATTRIBUTES: dict[str, set[str]] = {"a": {"href"}, "ol": {"start"}, "*": set()}
_SCHEMES = {"https", "http", "mailto"}
_OUTSIDE = '<a target="_blank" rel="noopener noreferrer nofollow" href='

_LIMIT = 1.0  # seconds for one text; those who write want to go on
_LEAST = 0.02
_LONGEST = 100_000  # characters; some steps between two looks at the clock take longer the longer the text
_MOST_FENCES = 1_000

_FENCE = re.compile(r"^[ ]{0,3}(`{3,}(?!.*`)|~{3,})", re.MULTILINE)
_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,9}[.)])[ ]+\S")
_HEADING = re.compile(r"<(/?)h([1-6])>")
_BOX = re.compile(r"(<li>(?:\s*<p>)?)\[([ xX])\](?=\s)")
_DEEPEST = 6


class _TooLong(Exception):
    """This text takes longer than anybody would wait."""


class _Clock(BlockProcessor):
    """Looks at the clock before each block and each mark in it: some texts take time that grows as a square."""

    def __init__(self, markdown: Markdown) -> None:
        super().__init__(markdown.parser)
        self.end = 0.0
        for pattern in markdown.inlinePatterns:
            pattern.handleMatch = self._watched(pattern.handleMatch)  # type: ignore[method-assign]

    def check(self) -> None:
        if monotonic() > self.end:
            raise _TooLong

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Markdown's way of asking
        self.check()
        return False

    def _watched(self, handle: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any) -> Any:
            self.check()
            return handle(*arguments)

        return watched


class SafeHtml:
    """`SafeHtml()(text)`; one object for a whole document, because making it takes longer than using it."""

    def __init__(self, limit: float = _LIMIT) -> None:
        self._limit = limit
        self._markdown, self._clock = _reader()

    def __call__(self, text: str, below: int = 3) -> str:
        """`text` as HTML for the inside of a document; its headings come below the level `below`."""
        try:
            found = self._made(text)
        except (_TooLong, RecursionError):
            self._limit = max(self._limit / 2, _LEAST)  # many such texts in one document must not add up
            self._markdown, self._clock = _reader()  # the other one still believes that it is deep inside of a list
            return plain(text)
        found = _BOX.sub(lambda box: f"{box[1]}{'☐' if box[2] == ' ' else '☑'}", _demoted(found, below))
        found = nh3.clean(
            found, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes=_SCHEMES, url_relative="deny", link_rel=None
        )
        return found.replace("<a href=", _OUTSIDE)

    def _made(self, text: str) -> str:
        if len(text) > _LONGEST or len(_FENCE.findall(text)) > _MOST_FENCES:
            raise _TooLong
        self._clock.end = monotonic() + self._limit
        return self._markdown.reset().convert(_apart(text))


def _reader() -> tuple[Markdown, _Clock]:
    """Markdown without raw HTML and with images as links, and the clock in it."""
    markdown = Markdown(extensions=["fenced_code", "tables", "nl2br", "sane_lists"], output_format="html")
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "image_link", "image_reference", "short_image_ref"):
        markdown.inlinePatterns.deregister(name)
    markdown.inlinePatterns.register(LinkInlineProcessor(IMAGE_LINK_RE, markdown), "image_link", 150)
    clock = _Clock(markdown)
    markdown.parser.blockprocessors.register(clock, "clock", 1_000)
    return markdown, clock


def plain(text: str) -> str:
    """`text` as it was typed."""
    return f"<pre>{escape(text, quote=False)}</pre>"


def _apart(text: str) -> str:
    """A list may follow a line of words at once, as everybody types it; this Markdown wants an empty line before."""
    found: list[str] = []
    fence = ""
    for line in text.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        before = found[-1] if found else ""
        if not fence and _ITEM.match(line) and before.strip() and not _ITEM.match(before) and before[0] not in " >":
            found.append("")
        found.append(line)
    return "\n".join(found)


def _demoted(html: str, below: int) -> str:
    """Headings in steps of one below `below`, whatever levels were typed: a reader can go from one to the next."""
    open_levels: list[int] = []

    def level(found: re.Match[str]) -> str:
        if not found[1]:
            while open_levels and open_levels[-1] >= int(found[2]):
                open_levels.pop()
            open_levels.append(int(found[2]))
        return f"<{found[1]}h{min(below + len(open_levels), _DEEPEST)}>"

    return _HEADING.sub(level, html)
