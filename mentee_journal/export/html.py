"""A summary as a review page: one file that a mentor opens from disk, writes in, and saves their comments from.

Everything is inside: one style, one script, and a policy that lets nothing else run, load or leave. What people wrote
enters through escaping and `safe_html`; what the page says is put into words here, also for the script.
"""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from html import escape
from string import Template

from mentee_journal import paths
from mentee_journal.export.elements import Html
from mentee_journal.export.review_items import parts
from mentee_journal.i18n import _, is_right_to_left, language, ngettext
from mentee_journal.summary import Summary, words

_TOKEN = re.compile(r"var\(--(\w+)\)")
_HEAD_OF_ICON = re.compile(r"^<svg [^>]*>")
_ICONS = {"lock": "lock", "voice": "voice", "print_icon": "print", "copy_icon": "copy", "save_icon": "export"}


def review_page(summary: Summary) -> str:
    """The whole file."""
    style, script = _style(), _file("page.js").strip()
    inside = {
        "lang": language().replace("_", "-"),
        "dir": "rtl" if is_right_to_left() else "ltr",
        "policy": _policy(style, script),
        "title": summary.title,
        "byline": summary.byline,
        "document": _("Summary {code}").format(code=summary.code),
        "words": json.dumps(_words_of_script(summary), ensure_ascii=False),
        **_words(summary),
    }
    return Template(_file("page.html")).substitute(
        {name: escape(text) for name, text in inside.items()},
        parts=parts(summary),
        style=style,
        script=script,
        **{name: _icon(file) for name, file in _ICONS.items()},
    )


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


@cache
def _file(name: str) -> str:
    return paths.resource("templates", "review", name).read_text(encoding="utf-8")


def _icon(name: str) -> Html:
    """The lines of a drawing; how they are drawn is in the style."""
    drawn = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8").strip()
    head = '<svg class="icon" width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">'
    return Html(_HEAD_OF_ICON.sub(head, drawn))


@cache
def _style() -> str:
    """The style with the colours of Paper, and those of Lamplight on a screen that asks for the dark."""
    rules = _file("page.css").strip()
    tokens = json.loads(paths.resource("themes", "tokens.json").read_text(encoding="utf-8"))
    used = sorted(set(_TOKEN.findall(rules)) & set(tokens["light"]))
    light, dark = (_root(tokens[theme], used) for theme in ("light", "dark"))
    return f"{light}\n@media screen and (prefers-color-scheme: dark) {{ {dark} }}\n{rules}"


def _root(tokens: dict[str, str], used: Iterable[str]) -> str:
    return f":root {{ {' '.join(f'--{name}: {tokens[name]};' for name in used)} }}"


def _words(summary: Summary) -> dict[str, str]:
    """What stands on the page."""
    name = words.short_name(summary.person)
    how = _(
        "Write beside what you read, as much or as little as you like. "
        "At the end choose “Save my comments”, and send the file that you get back to {name}."
    ).format(name=name)
    nobody = _(
        "Write beside what you read, as much or as little as you like. "
        "At the end choose “Save my comments”, and send back the file that you get."
    )
    return {
        "skip": _("To the summary"),
        "offline": _("This page works without internet."),
        "yours": _("Only you see what you write, until you send it back."),
        "how": how if name else nobody,
        "no_script": _(
            "Here one can only read and print. "
            "To write, open this file in a browser such as Firefox, Chrome, Edge or Safari."
        ),
        "bar_name": _("What you wrote"),
        "by_hand": _("Please copy this text, and send it back in a mail:"),
        "print": _("Print"),
        "copy": _("Copy my comments"),
        "save": _("Save my comments"),
    }


def _words_of_script(summary: Summary) -> dict[str, object]:
    """What the script says, and the labels of the file that it writes."""
    file = f"comments-{summary.code}.md"
    return {
        "key": f"mentee-journal {summary.code}",
        "file": file,
        "first": f"<!-- mentee-journal 1 {summary.code} -->",
        "marker": f"<!-- mj {summary.code} {{code}} -->",
        "heading": words.reply_heading(summary.code),
        "end": words.end(summary.code),
        "comment": words.comment_label("{code}"),
        "view": words.view_label("{code}"),
        "done": words.done_label("{code}"),
        "yes": _("yes"),
        "anything": words.anything_label(),
        "guard": _guard(),
        "counts": _counts(summary),
        "lists": ["{0}", _("{0} and {1}"), _("{0}, {1} and {2}")],
        "none": _("Nothing written yet"),
        "kept": _("{counts} kept in this browser until you save"),
        "unkept": _("{counts}. This browser keeps nothing: please save before you close the page"),
        "saved": _("{counts}, saved"),
        "isSaved": _("Saved as {file}. Please send this file back.").format(file=file),
        "isCopied": _("Copied. Please paste it into a mail, and send it."),
        "remove": _("Remove everything I wrote here"),
        "restore": _("Put it back"),
        "removed": _("Removed, from this browser too"),
    }


def _counts(summary: Summary) -> dict[str, object]:
    """The words for every number of comments (c), views (v) and ticks (d) there can be, as the language wants them."""
    most = sum(1 for _held in summary.held()) + 2
    return {
        "c": _plural("{count} comment", "{count} comments", most),
        "v": _plural("{count} rating", "{count} ratings", most),
        "d": _plural("{count} action", "{count} actions", most),
    }


def _plural(singular: str, plural: str, most: int) -> dict[str, object]:
    """The digit `which[n]` says which of `forms` is right for n; gettext knows, a browser does not."""
    each = [ngettext(singular, plural, number) for number in range(most + 1)]
    forms = sorted(set(each))
    return {"forms": forms, "which": "".join(str(forms.index(form)) for form in each)}


def _guard() -> str:
    """A pattern for lines of the mentor's that could be taken for one of ours (docs/formats.md)."""
    ours = [words.comment_label("\0"), words.view_label("\0"), words.done_label("\0")]
    coded = ["".join((_plain(begin), r"\s*[A-Z]\s?\d", "" if begin.strip() else _plain(end)))
             for begin, _sign, end in (label.partition("\0") for label in ours)]  # fmt: skip
    whole = [_plain(words.anything_label()), _plain(words.end("\0").partition("\0")[0])]
    labels = "|".join(pattern for pattern in (*coded, *whole) if pattern)
    return rf"^(?:\\|\s*(?:<!--|#|-{{3,}}\s*$)|[^\p{{L}}\p{{N}}]*(?:{labels}))"


def _plain(words_: str) -> str:
    """`words_` as a pattern of the script's, with room for any space between them."""
    return r"\s+".join(re.sub(r"[\\^$.*+?()\[\]{}|/]", r"\\\g<0>", word) for word in words_.split())
