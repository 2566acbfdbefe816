"""HTML put together from elements, in which every text is escaped unless it is HTML already."""

from html import escape


class Html(str):
    """Finished HTML; a plain `str` is words."""

    __slots__ = ()


def element(name: str, /, *inside: str, **attributes: str | int | bool | None) -> Html:
    """`element("p", "a < b", class_="facts")`. An attribute of True stands alone, one of None or False is left out.

    `_` in the name of an attribute is a hyphen, one at its end only keeps it apart from Python's words.
    """
    given = ((key, value) for key, value in attributes.items() if value is not None and value is not False)
    shown = "".join(_attribute(key, value) for key, value in given)
    return Html(f"<{name}{shown}>{joined(*inside)}</{name}>")


def single(name: str, /, **attributes: str | int | bool | None) -> Html:
    """An element that holds nothing and has no end: *input*, *br*."""
    return Html(element(name, **attributes).removesuffix(f"</{name}>"))


def lines(*parts: str) -> Html:
    """As `joined`, each on a line of its own: for whoever looks at the file."""
    return Html("\n".join(joined(part) for part in parts if part))


def joined(*parts: str) -> Html:
    """HTML and words, one after the other."""
    return Html("".join(part if isinstance(part, Html) else escape(part, quote=False) for part in parts))


def _attribute(key: str, value: str | int | bool | None) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
