"""What the person chose to share: with whom, of which days, which sections and entries, and their own words."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mentee_journal.journal.may_leave import Scope
from mentee_journal.summary.codes import new_code

if TYPE_CHECKING:
    from mentee_journal.journal import Journal

SECTIONS = ("takeaways", "sessions", "goals", "actions", "advice", "reflections", "skills", "comments")
"""What a summary can hold, in the order in which it does."""

_DRAFTS = "share_drafts"  # a preference of the journal: words for a summary, by mentor


@dataclass(frozen=True)
class Choice:
    """`sections` None means all that have news. Private entries are in no choice: they cannot be chosen."""

    mentor_uid: str | None = None
    since: dt.date | None = None
    until: dt.date | None = None
    sections: frozenset[str] | None = None
    left_out: frozenset[str] = frozenset()
    opening: str = ""
    question: str = ""
    about: str = ""
    """A goal or a tag: only what belongs to it. Empty is everything."""
    fine: frozenset[str] = frozenset()
    """Words that were said to be fine in this summary."""
    code: str = field(default_factory=new_code)

    @property
    def scope(self) -> Scope:
        return Scope(self.mentor_uid, self.since, self.until)

    def keep(self, uids: Iterable[str], *, of: Iterable[str]) -> "Choice":
        """The choice in which, of the entries `of`, just `uids` are included."""
        return replace(self, left_out=(self.left_out - frozenset(uids)) | (frozenset(of) - frozenset(uids)))


def since_last_shared(journal: "Journal", mentor_uid: str | None) -> Choice:
    """The usual choice: all that is new since the last summary for this mentor, and everything when it is the first."""
    last = journal.shares.last(mentor_uid) if mentor_uid else None
    return Choice(mentor_uid, since=last.on if last else None)


def begun(journal: "Journal", mentor_uid: str | None) -> Choice:
    """The usual choice with the words that were written for this mentor and have not left yet."""
    usual = since_last_shared(journal, mentor_uid)
    draft = journal.profile.preference(_DRAFTS, {}).get(mentor_uid or "", {})
    if not draft or journal.shares.with_code(draft["code"]):
        return usual
    return replace(usual, **{**draft, "fine": frozenset(draft.get("fine", ()))})


def keep_words(journal: "Journal", choice: Choice) -> None:
    """Keep the words of `choice`, which are in no entry, until they leave."""
    drafts = dict(journal.profile.preference(_DRAFTS, {}))
    drafts[choice.mentor_uid or ""] = {
        "opening": choice.opening,
        "question": choice.question,
        "code": choice.code,
        "fine": sorted(choice.fine),
    }
    journal.profile.prefer(_DRAFTS, drafts)
