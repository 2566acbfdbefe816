"""What has changed since a mentor read it: the words as they would leave now, held against those that left."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from mentee_journal.summary.choice import Choice
from mentee_journal.summary.sections import Chosen, sections, skills

if TYPE_CHECKING:
    from mentee_journal.journal import Journal
    from mentee_journal.journal.shares import Held
    from mentee_journal.models import Comment

SECTION_OF = {
    "session": "sessions",
    "takeaway": "takeaways",
    "goal": "goals",
    "action": "actions",
    "advice": "advice",
    "reflection": "reflections",
    "competency": "skills",
}
"""In which section of a summary the entries of a kind stand."""


OF_A_DAY = frozenset({"sessions", "takeaways", "reflections"})
"""The sections that can be read for one day alone; a goal is as its last check-in says, whatever the day."""


def hashes(
    journal: "Journal", kinds: Iterable[str], mentor_uid: str | None = None, day: dt.date | None = None
) -> dict[str, str]:
    """By address, the hash of each entry of these kinds that may leave now.

    With `day`, of what belongs to a day only that day's.
    """
    wanted = frozenset(SECTION_OF[kind] for kind in kinds if kind in SECTION_OF)
    found: dict[str, str] = {}
    for part, of_day in ((wanted & OF_A_DAY, day), (wanted - OF_A_DAY, None)):
        if part:
            chosen = Chosen(journal, Choice(mentor_uid, since=of_day, until=of_day, sections=part), "")
            found |= {item.uid: item.hash for section in sections(chosen) for item in section.items}
            found |= {skill.uid: skill.hash for skill in skills(chosen)}
    return found


def changed(journal: "Journal", held: Sequence["Held"], mentor_uid: str | None) -> frozenset[str]:
    """The addresses of what a summary held whose words are others by now. What may not leave any more is not told."""
    now = hashes(journal, {one.kind for one in held}, mentor_uid)
    return frozenset(one.uid for one in held if one.uid in now and now[one.uid] != one.hash)


def outdated(journal: "Journal", comments: Sequence["Comment"], day: dt.date | None = None) -> frozenset[str]:
    """The addresses of the comments whose entry has changed since the mentor read it; `day` is that of the entries."""
    found = {one.uid for one in comments if one.record_changed}
    open_ones = [one for one in comments if not one.record_changed]
    read = journal.comments.hashes_read(open_ones) if open_ones else {}
    asked = {(one.mentorship_uid, one.about_kind) for one in open_ones if one.uid in read}
    for mentor_uid in {mentor for mentor, _kind in asked}:
        now = hashes(journal, {kind for mentor, kind in asked if mentor == mentor_uid}, mentor_uid, day)
        for one in open_ones:
            if one.mentorship_uid == mentor_uid and one.about_uid in now and one.uid in read:
                found |= {one.uid} if now[one.about_uid] != read[one.uid] else set()
    return frozenset(found)
