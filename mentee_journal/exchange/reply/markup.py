"""The source of a web page that was pasted as text: its words in paragraphs. Nothing of it is rendered."""

import html
import re

from mentee_journal.exchange.reply.canonical import HUGE

_ENDS = re.compile(r"</(?:p|h[1-6]|li|td|th|blockquote|div)>", re.IGNORECASE)
_ATTRIBUTES = r"\b[^<>]{0,500}>"
_APART = re.compile(
    r"</?(?:p|h[1-6]|blockquote|div|ul|ol|table|thead|tbody|pre|hr|section|article|main|body|html|dl|dt|dd)"
    + _ATTRIBUTES
    + r"\s{0,3}",
    re.IGNORECASE,
)
_DECLARED = re.compile(r"<!doctype[^<>]{0,200}>", re.IGNORECASE)
_ON_A_LINE = re.compile(r"\s{0,3}<(?:li|tr|br)" + _ATTRIBUTES, re.IGNORECASE)
_WITHIN = re.compile(
    r"</?(?:strong|b|em|i|u|s|del|ins|code|span|a|sub|sup|font|small|mark|img|input|col|colgroup|li|tr|td|th)"
    + _ATTRIBUTES,
    re.IGNORECASE,
)
_PLAINLY = 5  # ends of paragraphs, from which on it is no accident


def without_markup(text: str) -> str:
    """`text` as it is; where it is plainly the source of a page, only what one would read of that."""
    if len(_ENDS.findall(text)) < _PLAINLY:
        return text
    for name in ("head", "style", "script"):
        text = _without(_DECLARED.sub("", text), name)
    text = _ON_A_LINE.sub("\n", _APART.sub("\n\n", text))
    return html.unescape(HUGE.sub(" ", _WITHIN.sub("", text.replace("</td>", " ").replace("</th>", " "))))


def _without(text: str, name: str) -> str:
    """`text` without the elements of that name and all in them."""
    found = []
    done = 0
    lower = text.lower()
    while (start := lower.find(f"<{name}", done)) >= 0 and (end := lower.find(f"</{name}>", start)) >= 0:
        found.append(text[done:start])
        done = end + len(name) + 3
    return "".join([*found, text[done:]])
