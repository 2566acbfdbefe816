"""A file that says it is an archive, opened with care: JSON, or TOML of the same shape."""

import json
import tomllib
from pathlib import Path
from typing import Any

from mentee_journal.errors import BadArchive
from mentee_journal.i18n import _

LARGEST = 512 * 1024 * 1024
"""The bytes an archive may have: what is larger is no journal, and would fill the memory."""


def nothing_changed() -> str:
    return _("Nothing was changed. Mend the file, then bring it in again.")


def open_document(path: Path) -> dict[str, Any]:
    """The object that the file holds. Errors: BadArchive, in plain words."""
    text = _text(path)
    try:
        document = tomllib.loads(text) if path.suffix.lower() == ".toml" else _json(text)
    except json.JSONDecodeError as error:
        what = _("{name} is not JSON: the mistake is in line {line}, column {column}.")
        raise _bad(what.format(name=path.name, line=error.lineno, column=error.colno)) from None
    except (ValueError, RecursionError):  # TOML's mistakes, numbers of thousands of digits, lists in lists in lists
        raise _bad(_("{name} cannot be read as an archive.").format(name=path.name)) from None
    if not isinstance(document, dict):
        raise _bad(_("{name} is JSON, but not an archive.").format(name=path.name))
    return document


def _text(path: Path) -> str:
    try:
        if not path.is_file():  # a pipe would be waited for without end
            raise _bad(_("There is no file {name}.").format(name=path.name))
        if path.stat().st_size > LARGEST:
            raise _bad(_("{name} is too large to be an archive.").format(name=path.name))
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _bad(_("{name} is not a text file in UTF-8.").format(name=path.name)) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _bad(_("{name} cannot be read: {reason}.").format(name=path.name, reason=reason)) from None


def _json(text: str) -> Any:
    return json.loads(text, parse_constant=_no_number)


def _no_number(name: str) -> None:
    raise ValueError(name)  # NaN and Infinity are no JSON


def _bad(what: str) -> BadArchive:
    return BadArchive(what, nothing_changed())
