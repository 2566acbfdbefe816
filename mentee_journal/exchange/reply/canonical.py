"""What is left of a text when every program has had its way with it: its words, and the quoting of its lines."""

import hashlib
import html
import re
import unicodedata

ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts that set no spaces: each sign is a word."""

_WORD = re.compile(f"[{ALONE}]|[^\\W_{ALONE}]+")
_ODD = re.compile(r"[&\\<]|\]\(")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_TARGET = re.compile(r"\]\([^()\n]{0,2000}\)")
HUGE = re.compile(r"&#\w{9,}")  # no sign has such a number, and some ways to read it take for ever
_UNSEEN = dict.fromkeys(
    map(
        ord,
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufe0f",
    )
)
_DASHES = r"(?:\\?[-\u2013\u2014]){1,4}"
_MARK = re.compile(
    rf"(?:<|&lt;|\\<)\\?!\s{{0,3}}{_DASHES}\s{{0,3}}(?:mj|mentee-journal)\b"
    rf"([^<>\n]{{0,80}}?){_DASHES}\s{{0,3}}\\?(?:>|&gt;)",
    re.IGNORECASE,
)
_WRAPPER = re.compile(r"</?(?:span|div)\b[^<>\n]{0,300}>|<!-- ?-->", re.IGNORECASE)  # word processors leave them behind
_QUOTES = re.compile(r"(?:[ \t]{0,3}>)+[ ]?")


def words(text: str) -> list[str]:
    """The words of `text`, without what Markdown, HTML, quoting and typography put around them."""
    if not text.isascii() or _ODD.search(text):
        text = html.unescape(HUGE.sub(" ", _TARGET.sub("] ", _ESCAPE.sub(r"\1", bare(text)))))
        text = unicodedata.normalize("NFKC", text)
    return _WORD.findall(text.casefold())


def without_marks(text: str) -> str:
    """`text` without the comments that nobody sees."""
    return _MARK.sub("", text) if "!" in text else text


def bare(text: str) -> str:
    """`text` without anything that nobody sees."""
    text = without_marks(text).translate(_UNSEEN)
    return _WRAPPER.sub("", text) if "<" in text else text


def signs(text: str) -> str:
    """What is left of a text without words, to be compared."""
    return "".join(bare(text).split()).replace("\\", "")


def mark(text: str) -> str | None:
    """What stands in the comment that nobody sees, if `text` is one and nothing else."""
    found = _MARK.fullmatch(text.strip())
    return found[1] if found else None


def depth(line: str) -> int:
    """How many marks of quoting stand before a line."""
    found = _QUOTES.match(line)
    return found[0].count(">") if found else 0


def unquoted(line: str, levels: int | None = None) -> str:
    """The line without its marks of quoting, or without the first `levels` of them."""
    found = _QUOTES.match(line)
    if found is None or levels == 0:
        return line
    if levels is None or levels >= found[0].count(">"):
        return line[found.end() :]
    end = 0
    for _level in range(levels):
        end = line.index(">", end) + 1
    return line[end:].removeprefix(" ")


def fingerprint(document: str, place: str, text: str) -> str:
    """The same for the same words at the same place of the same document, whatever was done to the lines."""
    symbols = [sign for sign in text if unicodedata.category(sign) in {"So", "Sm"}]
    said = words(text) + symbols or text.split()
    return hashlib.sha256("\0".join([document, place, *said]).encode("utf-8", "replace")).hexdigest()
