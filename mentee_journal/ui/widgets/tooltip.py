"""Tooltips with words a person wrote: Qt would read some of them as HTML, and open the files they name."""

from html import escape


def plain_tip(text: str) -> str:
    """`text` for `setToolTip`, shown letter by letter whatever it holds."""
    if "<" not in text:
        return text
    return f"<span>{escape(text).replace(chr(10), '<br>')}</span>"
