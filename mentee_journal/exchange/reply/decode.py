"""Bytes that came in become text; what is no text is refused with a word on how to bring it in all the same."""

import quopri
import re

from mentee_journal.errors import JournalError
from mentee_journal.i18n import _

LARGEST = 2_000_000
"""The bytes a reply may have."""

_BREAKS = dict.fromkeys(map(ord, "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), "\n")  # Word's and Qt's ends of lines too
_DROPPED: dict[int, str] = {code: "" for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n"}
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_CLEANED = _DROPPED | _BREAKS | _HALVES
_MARKED = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_PACKED = (b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"BM", b"II*\0", b"MM\0*", b"\0\0\0")
_OFFICE = (b"\xd0\xcf\x11\xe0",)
_WORD_ENDINGS = (".docx", ".doc", ".odt", ".pages", ".epub")
_IS_PAGE = re.compile(
    r"\s*(?:<!--(?! ?mentee-journal)[^>]{0,500}-->\s*|<\?xml[^>]{0,200}\?>\s*){0,9}<(?:!doctype\s+html|html\b)", re.I
)
_QUOTED = re.compile(rb"=(?:[0-9A-F]{2}|\r?\n)")
_FEW = 3
_MOST_ZEROS = 200  # one in so many bytes is an accident


def decode(data: bytes, file_name: str = "") -> str:
    """The text of a file, with `\\n` at the ends of its lines. JournalError where it is no text, or too much."""
    check_size(data)
    _refuse_by_signs(data, file_name.lower())
    text = clean(_decoded(data))
    if _IS_PAGE.match(text[:20_000]):
        raise _page(text)
    return text


def check_size(data: bytes) -> None:
    """JournalError when there is more than anybody writes."""
    if len(data) > LARGEST:
        raise JournalError(
            _("This is too large to be read as comments: 2 MB are the most."),
            _("Copy what your mentor wrote, and paste only that. Nothing was changed."),
        )


def clean(text: str) -> str:
    """`text` with `\\n` at the ends of its lines and nothing in it that no text file can hold."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEANED).lstrip("\ufeff")


def _decoded(data: bytes) -> str:
    for mark, coding in _MARKED.items():
        if data.startswith(mark):
            return data.decode(coding, "replace")
    if coding := _wide(data):
        return data.decode(coding, "replace")
    if data.count(0) > len(data) // _MOST_ZEROS:
        raise _no_text()
    if _is_quoted_printable(data):
        data = quopri.decodestring(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _wide(data: bytes) -> str:
    """UTF-16 without its mark: every other byte of what is mostly Latin is zero."""
    start = data[:2000]
    zeros = (start[0::2].count(0), start[1::2].count(0))
    if len(start) >= _FEW and max(zeros) > len(start) // 4 and min(zeros) == 0:
        return "utf-16-be" if zeros[0] else "utf-16-le"
    return ""


def _is_quoted_printable(data: bytes) -> bool:
    """Plainly so: every sign of equality begins an escape, and our dash, or a good number, is among them."""
    signs = data.count(b"=")
    return signs >= _FEW and data.isascii() and len(_QUOTED.findall(data)) == signs


def _refuse_by_signs(data: bytes, name: str) -> None:
    if data.startswith(b"%PDF"):
        raise _paste(_("This is a PDF, and comments cannot be read out of one."))
    if data.lstrip()[:5] == b"{\\rtf":
        raise _paste(_("This is a document of a word processor."))
    if data.startswith(_OFFICE) or (data.startswith(_PACKED) and name.endswith(_WORD_ENDINGS)) or _is_document(data):
        raise _paste(_("This is a document of a word processor."))
    if data.startswith(_PACKED):
        raise JournalError(
            _("This is an archive, and it was not opened."),
            _("Unpack it yourself, and choose the file with the comments in it. Nothing was changed."),
        )
    if data.startswith(_PICTURES):
        raise JournalError(
            _("This is a picture, and words cannot be read out of one."),
            _("Type the comments, and paste them here. Nothing was changed."),
        )


def _is_document(data: bytes) -> bool:
    return data.startswith(_PACKED) and any(
        sign in data[:4000] for sign in (b"word/", b"mimetypeapplication/vnd.oasis")
    )


def _page(text: str) -> JournalError:
    if "mentee-journal" in text:
        return JournalError(
            _("This is the review page itself; the comments are in another file."),
            _("Open it in the browser in which the comments were written, and press “Save my comments”."),
        )
    return _paste(_("This is a web page, and it was not opened."))


def _paste(what: str) -> JournalError:
    advice = _("Open it, select everything, copy it, and paste it under “Bring in comments”. Nothing was changed.")
    return JournalError(what, advice)


def _no_text() -> JournalError:
    return _paste(_("This is not a text file."))
