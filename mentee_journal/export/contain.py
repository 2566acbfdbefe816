"""Keeps a person's Markdown in its place: its meaning stays, and nothing in it can reach beyond its block quote.

Whatever was typed, a renderer finds no heading, no HTML, no definition, no image and no link but to the web or an
address; headings are bold, images are links. Which renderers fall for what was tried out; where they differ, the text
is made such that all agree.
"""

import re

_CONTROLS = "".join(chr(code) for code in (*range(0x20), 0x7F) if chr(code) != "\n")
_SEPARATORS: dict[int, str | None] = {
    **dict.fromkeys(map(ord, _CONTROLS.replace("\t", ""))),  # some renderers drop these, and then see what was behind
    **dict.fromkeys(map(ord, "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), " "),
}
_UNSEEN = dict.fromkeys(map(ord, "\u200b\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]+)>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?=#?\w+;)")
_ATTRIBUTES = re.compile(r"\{(?=[ ]*[:#.]|>>|\+\+|--|~~|==|[^{}\n]*=)")  # also the marks of CriticMarkup
_SAFE_TARGET = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_FENCE = re.compile(r"([ ]{0,3})(`{3,}(?!.*`)|~{3,})(.*)")
_PREFIX = re.compile(r"(?:[ ]*(?:>|[-+*](?=[ ]+\S)|\d{1,9}[.)](?=[ ]|$)))*[ ]*")  # of lists and quotes
_UNDERLINE = re.compile(r"(=+|-+)[ ]*")
_CODE_OR_LINK = re.compile(
    r"(?P<code>`[^`\n]*`)"
    r"|!?(?<!\\)\[(?P<text>(?:[^\[\]\\\n]|\\.|\n(?![ ]*\n)|\[[^\[\]\n]*\])*)\]"
    r"\(\s{0,3}<?(?P<target>[^\s<>()]*(?:\([^\s()]*\)[^\s<>()]*)*)>?"
    r"(?P<title>\s{1,3}(?:\"[^\"\n]*\"|'[^'\n]*'))?\s{0,3}\)"
)
_ODD = re.compile(r"[^\w ,.:;()/?!'\u2013\u201c\u201d\u2019+-]|_|  ")  # all else in a line is as it seems
_RISKY = "<[]{}#`~=" + _CONTROLS
_RISKY_BEYOND = "\x85\u2028\u2029"
_RULE = re.compile(r"^[ >*+\d.)-]*-[ ]*$", re.MULTILINE)
_KEPT = "\x00"  # between the halves of a link that is meant to be one
_NESTED = 4  # links within links within links
_PLAIN = re.compile(r"(?![ ]*(?:[-+*>|#=:\\]|\d+[.)]|\*\*)|[ ]{4})[^|]*\S[^|]*")  # a line of a paragraph
_HEADINGS = 6  # levels
_CODE = 4  # spaces before a line make it code


def one_line(text: str) -> str:
    """`text` on one line, in which no sign means anything to Markdown or HTML, or turns the direction of reading."""
    if not _ODD.search(text):
        return text.strip()
    text = " ".join(text.translate(_UNSEEN).split())
    text = re.sub(r"([\\`*{}\[\]])", r"\\\1", text)
    text = re.sub(r"(?<![^\W_])_|_(?![^\W_])", r"\\_", text)
    text = re.sub(r"^#+|#+$", lambda hashes: "\\#" * len(hashes[0]), text)
    return _TAG.sub("&lt;", _ENTITY.sub("&amp;", text))


def paragraph(text: str) -> str:
    """As `one_line`, where the line begins a paragraph: it begins no list, quote or code either."""
    text = re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", one_line(text))
    return re.sub(r"^([-+>=~:])", r"\\\1", text)


def cell(text: str) -> str:
    """As `one_line`, in a table."""
    return one_line(text).replace("|", "\\|")


def held(text: str) -> str:
    """`text` (Markdown) as it stands in its block quote, without the quote's marks."""
    if _is_plain(text):
        return text.strip("\n")
    lines = _contained(text.translate(_SEPARATORS).expandtabs(4).strip("\n").split("\n"))
    return "\n".join(lines).strip("\n")


def quote(text: str) -> str:
    """`text` (Markdown) in a block quote that holds it."""
    return "\n".join(f"> {line}" if line.strip() else ">" for line in held(text).split("\n"))


def _is_plain(text: str) -> bool:
    """Most of what people write holds nothing that could reach beyond its quote; to see that is quick."""
    marks = _RISKY if text.isascii() else _RISKY + _RISKY_BEYOND
    return not any(mark in text for mark in marks) and not ("-" in text and _RULE.search(text))


def _contained(lines: list[str]) -> list[str]:
    found: list[str] = []
    prose: list[str] = []
    fence: tuple[str, int] | None = None  # the fence that is open and how far it is indented
    for line in lines:
        mark = _FENCE.fullmatch(line)
        if fence is not None:
            if mark and mark[2].startswith(fence[0]) and not mark[3].strip():
                found.append(f" {fence[0]}")
                fence = None
            else:
                found.append(" " + _code(_outdented(line, fence[1])))
        elif mark:
            found += _prose(prose)
            prose = []
            fence = (mark[2], len(mark[1]))
            found.append(f" {mark[2]}{_code(mark[3])}")
        else:
            prose.append(line)
    return [*found, *_prose(prose), *([f" {fence[0]}"] if fence else [])]


def _outdented(line: str, indent: int) -> str:
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]


def _code(line: str) -> str:
    """A line of code. It stands one column in, with its fence: code to those who know fences, no heading to others."""
    line = re.sub(r"^([ ]*\*?)\[(?=[^\]]*\][ ]?:)", r"\1\\[", line)
    head = _PREFIX.match(line)
    if head and head[0].strip() and (line[head.end() :].startswith("#") or _UNDERLINE.fullmatch(line, head.end())):
        line = f"{head[0]}\\{line[head.end() :]}"  # in a list or quote the column does not help
    return _TAG.sub("&lt;", _ATTRIBUTES.sub(r"\\{", line.replace("](", "] (")))


def _prose(lines: list[str]) -> list[str]:
    if not lines:
        return []
    text = _AUTOLINK.sub(r"\1", _links("\n".join(lines)))
    text = _TAG.sub("&lt;", _ATTRIBUTES.sub(r"\\{", text))
    found: list[str] = []
    has_list = False
    for line in text.split("\n"):
        prefix = _PREFIX.match(line)
        head = prefix[0] if prefix else ""
        has_list = has_list or bool(head.strip())
        rest = line[len(head) :]
        if rest.startswith("#") and (len(head) < _CODE or has_list):
            _heading(found, head, rest)
        elif _UNDERLINE.fullmatch(rest):
            _underline(found, head, rest)
        else:
            found.append(head + _no_definition(head, rest))
    return found


def _heading(found: list[str], head: str, rest: str) -> None:
    """A heading is bold; a word with a hash mark, which some take for a heading, is as it was."""
    words = rest.lstrip("#")
    if len(rest) - len(words) > _HEADINGS or words[:1] not in ("", " "):
        found.append(f"{head}\\{rest}")
        return
    words = words.strip()
    open_end = words.rstrip("#")
    if open_end[-1:] in ("", " "):  # hash marks may close a heading too
        words = open_end.rstrip()
    if head.strip():
        found.append(head + _bold(words))
    else:
        _apart(found)
        found += [_bold(words), ""]


def _underline(found: list[str], head: str, rest: str) -> None:
    """A line of `===` or `---`: what it underlines is a heading, hence bold; else it is a rule."""
    if not head.strip() and found and _PLAIN.fullmatch(found[-1]):
        words = found.pop()
        _apart(found)
        found += [_bold(words), ""]
    elif head.strip() or rest.startswith("="):
        found.append(f"{head}\\{rest}")
    else:
        _apart(found)
        found.append(head + rest)


def _apart(found: list[str]) -> None:
    if found and found[-1].strip():
        found.append("")


def _bold(words: str) -> str:
    words = words.replace("**", "").strip().rstrip("\\")
    return f"**{words}**" if words else ""


def _no_definition(head: str, rest: str) -> str:
    """A bracket that begins a line could define a link, a footnote or an abbreviation for the whole document."""
    if rest.startswith("*["):
        return f"\\{rest}"
    if rest.startswith(": ") and len(head) - len(head.rstrip(" ")) < _CODE:
        return f"&#58;{rest[1:]}"  # else a list of definitions, in which even what is indented could be a heading
    if not rest.startswith("["):
        return rest
    is_box = bool(head.strip()) and re.match(r"\[[ xX]\](?=[ ]|$)", rest)
    return rest if is_box or re.match(r"\[[^\[\]]*\]\(", rest) else f"\\{rest}"


def _links(text: str) -> str:
    """Links that go to the web or an address are kept; of others the words stay; all else that could be one is none."""
    for _time in range(_NESTED):
        text = _CODE_OR_LINK.sub(_link, text)
    return text.replace("](", "]\\(").replace(_KEPT, "")


def _link(found: re.Match[str]) -> str:
    if (code := found["code"]) is not None:
        return code.replace("](", "] (")
    text, target = found["text"], found["target"]
    if not _SAFE_TARGET.fullmatch(target):
        return text
    if not text.strip():
        return target
    return f"[{text}]{_KEPT}({target}{found['title'] or ''})"
