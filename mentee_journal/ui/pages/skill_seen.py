"""What the skills page shows of one list of skills: read once a redraw, so that radar, table and trend agree."""

import datetime as dt
from dataclasses import dataclass

from mentee_journal.journal import Journal
from mentee_journal.journal.skill_changes import SkillChange
from mentee_journal.models import Assessment, Framework, Rater, Rating
from mentee_journal.ui.pages.skill_table import Heads
from mentee_journal.ui.pages.skill_words import begin_name, mentor_name


@dataclass(frozen=True)
class Seen:
    """The lines of the change table up to one sitting, and what stands around them."""

    framework: Framework
    today: dt.date
    mine: list[Assessment]
    """One's own finished sittings, oldest first."""
    mentors: list[Assessment]
    """The last sitting of each mentor that was known then, the newest last."""
    sitting: Assessment | None
    lines: list[SkillChange]
    mentor: Assessment | None

    @property
    def heads(self) -> Heads:
        return Heads(begin_name(self.lines, self.today), mentor_name(self.mentor) if self.mentor else "")

    @property
    def begin(self) -> Assessment | None:
        """The sitting that the others are compared with."""
        return self.mine[0] if len(self.mine) > 1 else None

    def line(self, uid: str) -> SkillChange | None:
        return next((line for line in self.lines if line.competency.uid == uid), None)


def look(journal: Journal, framework: Framework, sitting_uid: str, mentor_uid: str) -> Seen:
    """The skills of `framework` as they were at a sitting, beside the ratings of one mentor (else of the last)."""
    shelf = journal.skills
    mine = shelf.sittings(framework.uid)
    sitting = next((one for one in mine if one.uid == sitting_uid), mine[-1] if mine else None)
    mentors = _last_of_each(shelf.sittings(framework.uid, rater=Rater.MENTOR), mine, sitting)
    mentor = next((one for one in mentors if one.mentorship_uid == mentor_uid), mentors[-1] if mentors else None)
    lines = shelf.changes(framework.uid, sitting.uid if sitting else "", (mentor and mentor.mentorship_uid) or "")
    return Seen(framework, journal.today(), mine, mentors, sitting, lines, mentor)


def evidence_of(history: list[Rating], seen: Seen) -> Rating | None:
    """The rating whose evidence is shown: one's own of the sitting that is shown, or the last one before it."""
    places = {one.uid: place for place, one in enumerate(seen.mine)}
    last = places.get(seen.sitting.uid, -1) if seen.sitting else -1
    found = [one for one in history if places.get(one.assessment_uid, last + 1) <= last]
    return found[-1] if found else None


def _last_of_each(given: list[Assessment], mine: list[Assessment], sitting: Assessment | None) -> list[Assessment]:
    place = mine.index(sitting) if sitting in mine else len(mine)
    following = mine[place + 1] if place + 1 < len(mine) else None
    known = [
        one for one in given if following is None or (one.on, one.created_at) < (following.on, following.created_at)
    ]
    last = {one.mentorship_uid: one for one in known}
    return sorted(last.values(), key=lambda one: (one.on, one.created_at))
