"""What was found in a file that came back, as plain data: to be shown, corrected and then kept."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """A comment of the mentor's, word for word. `about_uid` None: it has no place yet (*unsorted*)."""

    fingerprint: str
    """Of document, place and words: the same remark in a second file has the same."""
    text: str
    about_kind: str = ""
    about_uid: str | None = None
    code: str = ""
    """What it is about is called so in the document: S1."""
    title: str = ""
    """And so on paper."""
    edited_from: str = ""
    """The mentee's words that the mentor wrote over, when `text` is what they made of them."""
    level: int | None = None
    """Of a goal: how sure the mentor is, 1 to 5. The text may then be empty."""
    is_known: bool = False
    """It was brought in before; keeping it adds nothing."""
    is_doubtful: bool = False
    """More likely a trace of the mentor's program than words of theirs: shown unticked."""
    record_changed: bool = False
    """The entry has changed since the mentor read it."""


@dataclass(frozen=True)
class Place:
    """Something in the summary that a comment may be about: each entry, the question, and the summary as a whole."""

    code: str
    """Empty: the summary as a whole."""
    kind: str
    uid: str
    title: str
    is_changed: bool = False
    """The entry is not what it was when it was shared."""


@dataclass(frozen=True)
class Rated:
    """The mentor's view of a skill, 1 to 5."""

    code: str
    competency_uid: str
    name: str
    level: int
    is_known: bool = False


@dataclass(frozen=True)
class Done:
    """Something that was the mentor's to do, and is done."""

    code: str
    action_uid: str
    text: str
    is_known: bool = False


@dataclass(frozen=True)
class Reply:
    """A whole file. `share_uid` None: it is of no summary of this journal, and all in it is unsorted."""

    share_uid: str | None
    document: str
    """The code of the summary; empty when none was found."""
    mentorship_uid: str | None
    author: str
    """How the mentor is called in the journal; may be empty."""
    remarks: tuple[Remark, ...]
    ratings: tuple[Rated, ...] = ()
    done: tuple[Done, ...] = ()
    missing: tuple[str, ...] = ()
    """The codes of the summary of which nothing is left in the file."""
    other_documents: tuple[str, ...] = ()
    """The codes of other summaries that were found in it."""
    places: tuple[Place, ...] = ()
    """Where a comment may go, in the order of the summary, the summary as a whole first."""
    file_name: str = ""
    data: bytes = b""
    """The bytes as they came; kept with the journal."""


@dataclass(frozen=True)
class Kept:
    """What became of a reply."""

    comments: int = 0
    unsorted: int = 0
    ratings: int = 0
    done: int = 0
    known: int = 0
    """Was there already."""
