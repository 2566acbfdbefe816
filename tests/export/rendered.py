"""What a renderer makes of Markdown: its elements, outside and inside of block quotes."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass
class Rendered:
    headings: list[str] = field(default_factory=list)
    quoted_headings: int = 0
    elements: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    targets: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    bold: list[str] = field(default_factory=list)
    text: str = ""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Rendered()
        self._quotes = 0
        self._into: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.elements.add(tag)
        self.found.attributes.update(name for name, _value in attrs)
        self.found.targets += [value or "" for name, value in attrs if name in ("href", "src")]
        self._quotes += tag == "blockquote"
        if tag in HEADINGS:
            if self._quotes:
                self.found.quoted_headings += 1
            else:
                self._into.append(self.found.headings)
                self.found.headings.append("")
        if tag == "strong" and not self._quotes:
            self._into.append(self.found.bold)
            self.found.bold.append("")

    def handle_endtag(self, tag: str) -> None:
        self._quotes -= tag == "blockquote"
        if (tag in HEADINGS or tag == "strong") and self._into and not self._quotes:
            self._into.pop()

    def handle_data(self, data: str) -> None:
        self.found.text += data
        for words in self._into:
            words[-1] += data

    def handle_comment(self, data: str) -> None:
        self.found.comments.append(data.strip())


def rendered(text: str, *extensions: str) -> Rendered:
    reader = _Reader()
    reader.feed(markdown.markdown(text, extensions=list(extensions)))
    reader.close()
    return reader.found
