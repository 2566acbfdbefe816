"""What changed in each skill: from the first self-rating to the last, with the look back and the mentor's view."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mentee_journal.models import Assessment, Competency, Rater, Rating


@dataclass(frozen=True)
class SkillChange:
    """A line of the change table: one skill from the first rating to the last. Levels are 1 to 5 or None."""

    competency: Competency
    before: int | None
    looking_back: int | None
    now: int | None
    mentor: int | None
    confidence: int | None
    before_on: dt.date | None = None

    @property
    def change(self) -> int | None:
        """From the first rating to now, as both were given at the time."""
        return None if self.before is None or self.now is None else self.now - self.before

    @property
    def shift(self) -> int | None:
        """How far one's own measure moved: the beginning as seen from today, less the beginning as seen then."""
        if self.before is None or self.looking_back is None:
            return None
        return self.looking_back - self.before


def change_table(skills: Iterable[Competency], sittings: Sequence[Assessment]) -> list[SkillChange]:
    """How each of `skills` changed over `sittings`, which are given oldest first."""
    return [_change(skill, sittings) for skill in skills]


def until(sittings: Sequence[Assessment], uid: str) -> list[Assessment]:
    """What was known at the sitting `uid`: those up to it, and the mentors' before one's own next; all when unknown."""
    mine = [one.uid for one in sittings if one.rater == Rater.SELF and one.finished]
    if uid not in mine or uid == mine[-1]:
        return list(sittings)
    following = mine[mine.index(uid) + 1]
    return list(sittings[: [one.uid for one in sittings].index(following)])


def _change(skill: Competency, sittings: Sequence[Assessment]) -> SkillChange:
    mine, mentors = _ratings(skill, sittings, Rater.SELF), _ratings(skill, sittings, Rater.MENTOR)
    rated = [(sitting, rating.level) for sitting, rating in mine if rating.level is not None]
    back = [rating.then_level for _sitting, rating in mine if rating.then_level is not None]
    given = [rating.level for _sitting, rating in mentors if rating.level is not None]
    sure = [rating.confidence for _sitting, rating in mine if rating.confidence is not None]
    began = rated[0] if len(rated) > 1 else None
    return SkillChange(
        competency=skill,
        before=began[1] if began else None,
        looking_back=back[-1] if back else None,
        now=rated[-1][1] if rated else None,
        mentor=given[-1] if given else None,
        confidence=sure[-1] if sure else None,
        before_on=began[0].on if began else None,
    )


def _ratings(skill: Competency, sittings: Sequence[Assessment], rater: str) -> list[tuple[Assessment, Rating]]:
    return [
        (sitting, rating)
        for sitting in sittings
        if sitting.rater == rater and sitting.finished
        for rating in sitting.ratings
        if rating.competency_uid == skill.uid
    ]
