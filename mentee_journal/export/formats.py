"""The formats of a summary, and the writing of one: screen, command line and manual use this list."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from mentee_journal import paths
from mentee_journal.errors import FileExists, JournalError
from mentee_journal.export.markdown import markdown
from mentee_journal.i18n import _
from mentee_journal.summary import Summary


@dataclass(frozen=True)
class Format:
    """One form of a summary. `write` gives the bytes of the file; `label` is its name in the person's language."""

    name: str
    suffix: str
    write: Callable[[Summary], bytes]

    @property
    def label(self) -> str:
        return {"Markdown": _("Markdown"), "Review page": _("Review page"), "PDF": _("PDF")}[self.name]

    @property
    def key(self) -> str:
        """*md*, *html* or *pdf*, as the ledger calls it."""
        return self.suffix.lstrip(".")


def _markdown(summary: Summary) -> bytes:
    return markdown(summary).encode("utf-8")


def _review_page(summary: Summary) -> bytes:
    from mentee_journal.export.html import review_page  # Markdown and the allow-list take a moment to load

    return review_page(summary).encode("utf-8")


def _pdf(summary: Summary) -> bytes:
    from mentee_journal.export.pdf import pdf  # names Qt

    return pdf(summary)


FORMATS = (
    Format("Markdown", ".md", _markdown),
    Format("Review page", ".html", _review_page),
    Format("PDF", ".pdf", _pdf),
)


def format_of(path: Path) -> Format | None:
    """The format that the ending of a file's name asks for."""
    return next((one for one in FORMATS if one.suffix == path.suffix.lower()), None)


def file_name(summary: Summary, form: Format = FORMATS[0]) -> str:
    """*summary-MJ-7K3F-9QXA.md*."""
    return f"summary-{summary.code}{form.suffix}"


def write(summary: Summary, path: Path, *, force: bool = False) -> bytes:
    """Write the file in the format of its ending, whole or not at all, and give back what it holds.

    FileExists unless `force`; JournalError where the ending is of no format or the file cannot be written.
    """
    form = format_of(path)
    if form is None:
        known = ", ".join(one.suffix for one in FORMATS)
        raise JournalError(
            _("A summary cannot be saved as {name}.").format(name=path.name),
            _("The name may end in: {endings}").format(endings=known),
        )
    if path.exists() and not force:
        raise FileExists(_("There is already a file {name}.").format(name=path.name), _("Choose another name."))
    data = form.write(summary)
    save(data, path)
    return data


def save(data: bytes, path: Path) -> None:
    """Write what a format gave, whole or not at all. JournalError where that cannot be."""
    try:
        paths.write_whole(path, data)
    except OSError as error:
        raise JournalError(
            _("The summary could not be saved in {folder}.").format(folder=path.parent),
            _("Your journal itself is safe. Choose another folder."),
        ) from error
