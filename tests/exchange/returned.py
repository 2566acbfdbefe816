"""Summaries at random, what mentors write into them, and what programs do to a file on its way back."""

import datetime as dt
import quopri
import random
import re
import subprocess
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser

import markdown

from mentee_journal.exchange.reply.canonical import words
from mentee_journal.summary import Item, Passage, Section, Skill, Summary
from mentee_journal.summary import words as our_words
from mentee_journal.summary.codes import new_code
from tests.export.test_contain import HOSTILE

_MENTEE = re.findall(
    r"\w+",
    """we talked about testing career goals feedback difficult conversation my manager planning request review
    estimate blocked finished learned tried asked writing reading presentation next week deadline confidence""",
)
_MENTOR = re.findall(
    r"\w+",
    """great excellent perhaps consider splendid suggestion recommend resource ask colleague instead improvement
    habit reflect deeper challenge proud progress pairing practice""",
)
_ALSO = [
    *("Yes.", "Well done", "“smart” quotes -- and dashes... ‘x’", "مرحبا بالعالم", "我们谈到了计划。"),  # noqa: RUF001
    *("🎉👩\u200d💻", "Comment on G1: no"),
]

_KINDS = {"T": "takeaway", "S": "session", "G": "goal", "A": "action", "V": "advice", "R": "reflection"}


@dataclass
class Marked:
    """A summary with comments in it: each comment, and the code of the entry that it is about (empty: the whole)."""

    code: str
    text: str
    wanted: dict[str, str] = field(default_factory=dict)

    def write(self, after: str, said: str) -> None:
        """Write behind the line that the pattern matches."""
        self.text, times = re.subn(f"(?m)^{after}$", lambda found: found[0] + said, self.text)
        assert times == 1, after


def _prose(chance: random.Random, vocabulary: list[str], least: int, most: int) -> str:
    said = " ".join(chance.choice(vocabulary) for _time in range(chance.randint(least, most)))
    return said.capitalize() + chance.choice(".!?")


def _text(chance: random.Random) -> str:
    parts = [_prose(chance, _MENTEE, 5, 40) for _time in range(chance.randint(1, 4))]
    for _time in range(chance.randint(0, 3)):
        parts.insert(chance.randint(0, len(parts)), chance.choice([*HOSTILE, *_ALSO]))
    return "\n\n".join(parts)


def made(seed: int) -> Summary:
    """A summary with entries of every kind."""
    chance = random.Random(seed)
    sections = []
    for letter, kind in _KINDS.items():
        items = tuple(
            Item(
                f"{letter}{number}",
                kind,
                f"{kind}-{number}",
                _prose(chance, _MENTEE, 2, 8),
                ("Wednesday 7 October 2026",) if chance.random() < 0.5 else (),
                (Passage("What I wanted to leave with", _text(chance)), Passage("", _text(chance))),
            )
            for number in range(1, chance.randint(1, 3))
        )
        sections.append(Section(kind, kind, items))
    skills = tuple(
        Skill(f"K{number}", f"skill-{number}", name, 2, None, 3, 1, 4, None, _prose(chance, _MENTEE, 5, 12))
        for number, name in enumerate(["Listening", "Giving & taking"], 1)
    )
    day = dt.date(2026, 10, 13)
    return Summary(
        *(new_code(), day, "Summary for Ruth", "From Ines. 3 to 13 October 2026", "ruth", "Ruth", "Ines", None, day),
        *(_text(chance), tuple(sections), skills, (), _prose(chance, _MENTEE, 4, 9)),
    )


def commented(code: str, sent: str, seed: int, *, under_headings: bool = True) -> Marked:
    """Comments under labels, behind them, and right under headings, and one at the end; some entries have none."""
    chance = random.Random(seed)
    marked = Marked(code, sent)
    for number, entry in enumerate(re.findall(r"^<!-- mj \S+ (\w+) -->$", sent, re.MULTILINE)):
        where = chance.random()
        if where < 0.2:
            continue
        said = f"Mark{number:03d} {_prose(chance, _MENTOR + _MENTEE, 3, 25)}"
        label = re.escape(f"**{our_words.comment_label(entry)}**")
        if where < 0.7 or (where >= 0.85 and not under_headings):
            if chance.random() < 0.3:
                said += f"\n\n- bullet of mark{number:03d}\n- another point\n\nAnd well done."
            marked.write(f"({label})", f"\n\n{said}")
        elif where < 0.85:
            marked.write(f"({label})", f" {said}")
        else:
            marked.write(f"(## {entry} .*)", f"\n\n{said}")
        marked.wanted[said] = entry
    said = f"Mark999 {_prose(chance, _MENTOR, 5, 12)}"
    marked.text += f"\n{said}\n"
    marked.wanted[said] = ""
    return marked


# What programs do


def mail_quoted(text: str) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
    return f"Hi Ines,\nplease find my remarks below.\n\nOn Mon, 12 Oct 2026, Ines wrote:\n{quoted}\n\nBest, Ruth\n"


def wrapped(text: str, width: int = 72) -> str:
    found = []
    for line in text.split("\n"):
        head = re.match(r"(?:> ?)*", line)
        quote = head[0] if head else ""
        lines = textwrap.wrap(line[len(quote) :], width - len(quote), break_long_words=False, break_on_hyphens=False)
        found += [quote + one for one in lines] or [line]
    return "\n".join(found)


def smart(text: str) -> str:
    text = re.sub(r'"([^"\n]*)"', "\u201c\\1\u201d", text)
    return text.replace("'", "\u2019").replace("--", "\u2013").replace("...", "\u2026")


def without_comments(text: str) -> str:
    return re.sub(r"<!--.*?-->", "", text)


def without_labels(text: str) -> str:
    return re.sub(r"\*\*Comment on [A-Z]\d+:\*\* ?", "", text)


def without_headings(text: str) -> str:
    return re.sub(r"(?m)^## .*$", "", text)


def _sections(text: str) -> tuple[str, list[str], str]:
    head, *sections = re.split(r"(?m)^(?=## )", text)
    last, rule, tail = sections[-1].partition("\n---\n")
    return head, [*sections[:-1], last + "\n"], rule + tail


def reversed_(text: str) -> str:
    head, sections, tail = _sections(text)
    return head + "".join(reversed(sections)) + tail


def half_deleted(text: str) -> str:
    head, sections, tail = _sections(text)
    return head + "".join(sections[len(sections) // 2 :]) + tail


def google_docs(text: str) -> str:
    text = re.sub(r"(?m)^> ?", "", without_comments(text))
    text = re.sub(r"(?m)^(#+) (.*)$", r"\1 **\2**", text)
    return re.sub(r"(?<!\*)([-_.!+])(?=\s)", r"\\\1", text)


def plain_text(text: str) -> str:
    """As copied out of a word processor: nothing but words, every paragraph on a line of its own."""
    text = re.sub(r"(?m)^(?:#+|>) ?", "", without_comments(text)).replace("**", "").replace("---", "")
    return re.sub(r"\n{2,}", "\n", text)


class _AsSeen(HTMLParser):
    """The text that one copies out of a browser."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "h1", "h2", "h3", "li", "blockquote", "table", "tr", "hr", "pre"):
            self.text = self.text.rstrip() + ("\n\n" if tag not in ("li", "tr") else "\n")
        elif tag in ("td", "th"):
            self.text += "\t"
        elif tag == "br":
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data if data.strip() else (" " if not self.text.endswith((" ", "\n")) else "")


def copied_from_browser(text: str) -> str:
    reader = _AsSeen()
    reader.feed(markdown.markdown(text, extensions=["tables", "fenced_code"]))
    return reader.text


def as_page(text: str) -> str:
    head = "<!DOCTYPE html>\n<html><head><title>Summary</title><style>p { margin: 0 }</style></head><body>\n"
    return f"{head}{as_html(text)}<script>let a = 1</script></body></html>"


def as_html(text: str) -> str:
    return markdown.markdown(text, extensions=["tables", "fenced_code"])


def pandoc(there: str, back: str = "gfm") -> Callable[[str], str]:
    """Through another format and back."""

    def run(data: bytes, *options: str) -> bytes:
        return subprocess.run(["pandoc", *options], input=data, capture_output=True, check=True, timeout=60).stdout

    def transform(text: str) -> str:
        between = run(text.encode(), "-f", "gfm", "-t", there, "-s", "-o", "-")
        source = {"plain": None, "gfm": "gfm"}.get(there, there)
        return (run(between, "-f", source, "-t", back) if source else between).decode()

    return transform


Transform = Callable[[str], str | bytes]

BY_HAND: dict[str, Transform] = {
    "as it is": lambda text: text,
    "CRLF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without its mark": lambda text: text.encode("utf-16-le"),
    "cp1252": lambda text: text.encode("cp1252", "replace"),
    "trimmed blanks": lambda text: "\n".join(line.rstrip() for line in text.split("\n")).strip(),
    "trailing blanks": lambda text: "\n".join(f"{line}  " for line in text.split("\n")),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "smart quotes": smart,
    "blank lines doubled": lambda text: text.replace("\n", "\n\n"),
    "blank lines collapsed": lambda text: re.sub(r"\n{3,}", "\n\n", text),
    "all blank lines removed": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "wrapped at 72": wrapped,
    "quoted in a mail": mail_quoted,
    "quoted in a mail and wrapped": lambda text: wrapped(mail_quoted(text)),
    "wrapped and quoted in a mail": lambda text: mail_quoted(wrapped(text, 70)),
    "quoted twice": lambda text: mail_quoted(mail_quoted(text)),
    "quoted-printable": lambda text: quopri.encodestring(text.encode()),
    "HTML comments stripped": without_comments,
    "HTML comments mangled": lambda text: text.replace("<!--", "<!\u2013").replace("-->", "\u2013>"),
    "labels deleted": without_labels,
    "headings removed": without_headings,
    "labels and headings removed": lambda text: without_labels(without_headings(text)),
    "labels and marks removed": lambda text: without_labels(without_comments(text)),
    "bold lost": lambda text: text.replace("**", ""),
    "quotes lost": lambda text: re.sub(r"(?m)^> ?", "", text),
    "sections reversed": reversed_,
    "half deleted": half_deleted,
    "Google Docs": google_docs,
    "plain text": plain_text,
    "copied from a browser": copied_from_browser,
    "a renderer's HTML as text": as_html,
}
BY_PANDOC: dict[str, Transform] = {
    "pandoc gfm": pandoc("gfm"),
    "Word": pandoc("docx"),
    "LibreOffice": pandoc("odt"),
    "HTML": pandoc("html"),
    "pandoc plain": pandoc("plain"),
    "pandoc commonmark": pandoc("gfm", "commonmark"),
}


def canonical(text: str) -> str:
    return " ".join(words(text))
