"""Where the mentor answers on the review page: a box for words, five squares, a tick; each says what it is about."""

from mentee_journal.export.elements import Html, element, lines, single
from mentee_journal.i18n import _
from mentee_journal.summary import words

LEVELS = range(1, 6)


def hidden(text: str) -> Html:
    """Words for those who listen; whoever sees has them from the place."""
    return element("span", text, class_="hidden")


def comment_box(code: str, about: str) -> Html:
    return box(code, _("Comment on {title}").format(title=about), _("Write a comment"))


def box(key: str, name: str, hint: str) -> Html:
    """A field that grows with its words, and what stands in its place on paper: the words, or lines to write on."""
    return element(
        "div",
        element("label", name, for_=f"c-{key}", class_="hidden"),
        element("textarea", id=f"c-{key}", data_words=key, placeholder=hint, rows="1", dir="auto"),
        element("p", _("Ready to save"), class_="ready", hidden=True),
        element("div", class_="paper", dir="auto", aria_hidden="true"),
        class_="box",
    )


def squares(code: str, about: str, legend: Html, *, has_sentences: bool = False) -> Html:
    """One of five, or none: the mentor's view of a skill, or how sure they are of a goal."""
    names = words.level_names() if code.startswith("K") else sureness()
    return element(
        "fieldset",
        element("legend", legend),
        element(
            "div",
            *(_square(code, level, name, has_sentences) for level, name in zip(LEVELS, names, strict=True)),
            element("button", _("Clear"), hidden(f"({about})"), type="button", class_="quiet", hidden=True),
            class_="squares",
        ),
        data_view=code,
    )


def sureness() -> tuple[str, ...]:
    """What the squares beside a goal are called; only the ends have a name."""
    return _("not yet"), "", "", "", _("certain")


def _square(code: str, level: int, name: str, has_sentence: bool) -> Html:
    return element(
        "label",
        single(
            "input",
            type="radio",
            name=f"v-{code}",
            value=level,
            aria_describedby=sentence_id(code, level) if has_sentence else None,
        ),
        element("span", str(level)),
        hidden(f"({name})") if name else Html(),
    )


def sentence_id(code: str, level: int) -> str:
    """The address of the sentence that says what `level` looks like."""
    return f"l-{code}-{level}"


def done_box(code: str, about: str) -> Html:
    tick = single("input", type="checkbox", data_done=code)
    return element("label", tick, element("span", _("Done"), hidden(f"({about})")), class_="done")


def answer(*parts: str) -> Html:
    return element("div", lines(*parts), class_="answer")
