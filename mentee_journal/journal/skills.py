"""The shelf of skills: frameworks with their competencies, and the assessments in which they were rated."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Assessment, Competency, Framework, Occasion, Rater, Rating

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Frameworks(Shelf[Framework]):
    kind = Framework
    fetched = ("competencies",)

    def all(self) -> list[Framework]:
        return self._list(select(Framework).order_by(Framework.created_at, Framework.uid))


class Competencies(Shelf[Competency]):
    kind = Competency
    fetched = ("framework", "sessions", "goals")

    def all(self) -> list[Competency]:
        """The skills in use, framework by framework."""
        query = select(Competency).where(Competency.archived.is_(False))
        return self._list(query.order_by(Competency.framework_uid, Competency.position, Competency.uid))


class Ratings(Shelf[Rating]):
    kind = Rating
    fetched = ("competency", "assessment", "sessions", "goals", "feedback")


@dataclass(frozen=True)
class SkillChange:
    """A line of the change table: one skill from the first rating to the last. Levels are 1 to 5 or None."""

    competency: Competency
    before: int | None
    looking_back: int | None
    now: int | None
    mentor: int | None
    confidence: int | None

    @property
    def change(self) -> int | None:
        """From the beginning to now; the look back counts where there is one, since standards move."""
        begin = self.before if self.looking_back is None else self.looking_back
        return None if begin is None or self.now is None else self.now - begin


class Skills(Shelf[Assessment]):
    kind = Assessment
    fetched = (
        "mentorship",
        "ratings.competency",
        "ratings.sessions",
        "ratings.goals",
        "ratings.feedback",
    )

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.frameworks = Frameworks(journal)
        self.competencies = Competencies(journal)
        self.ratings = Ratings(journal)

    def assessments(self, framework_uid: str | None = None, *, rater: str | None = None) -> list[Assessment]:
        """The sittings, oldest first; of one framework, by one kind of rater."""
        query = select(Assessment)
        if framework_uid:
            query = query.where(Assessment.framework_uid == framework_uid)
        if rater:
            query = query.where(Assessment.rater == rater)
        return self._list(query.order_by(Assessment.on, Assessment.created_at, Assessment.uid))

    def begin(self, framework_uid: str, **fields: Any) -> Assessment:
        """A new sitting of today (or `on`): the first of a framework is the baseline, later ones are checks."""
        earlier = self.assessments(framework_uid, rater=fields.get("rater", Rater.SELF))
        occasion = Occasion.CHECK if earlier else Occasion.BASELINE
        return self.add(
            **{"framework_uid": framework_uid, "on": self._journal.today(), "occasion": occasion, **fields}
        )

    def rate(self, assessment_uid: str, competency_uid: str, **fields: Any) -> Rating:
        """Rate one skill in a sitting, or change what was just said in it."""
        with self._journal.reading() as session:
            found = session.scalars(
                select(Rating).where(
                    Rating.assessment_uid == assessment_uid,
                    Rating.competency_uid == competency_uid,
                    Rating.deleted_at.is_(None),
                )
            ).first()
        if found is None:
            return self.ratings.add(assessment_uid=assessment_uid, competency_uid=competency_uid, **fields)
        self.ratings.change(found.uid, **fields)
        return self.ratings.get(found.uid)

    def history(self, competency_uid: str) -> list[Rating]:
        """Every rating of a skill, mine and mentors', oldest first."""
        with self._journal.reading():
            return self.ratings._list(
                select(Rating)
                .join(Assessment, Assessment.uid == Rating.assessment_uid)
                .where(Rating.competency_uid == competency_uid, Assessment.deleted_at.is_(None))
                .order_by(Assessment.on, Assessment.created_at)
            )

    def changes(self, framework_uid: str, until: dt.date | None = None) -> list[SkillChange]:
        """The change table of a framework: from the first self-rating to the last (up to `until`)."""
        framework = self.frameworks.get(framework_uid)
        sittings = [a for a in self.assessments(framework_uid) if until is None or a.on <= until]
        return change_table([skill for skill in framework.competencies if not skill.archived], sittings)


def change_table(skills: Iterable[Competency], sittings: Sequence[Assessment]) -> list[SkillChange]:
    """How each of `skills` changed over `sittings`, which are given oldest first."""
    return [_change(skill, sittings) for skill in skills]


def _change(skill: Competency, sittings: Sequence[Assessment]) -> SkillChange:
    mine, mentors = _ratings(skill, sittings, Rater.SELF), _ratings(skill, sittings, Rater.MENTOR)
    levels = [rating.level for rating in mine if rating.level is not None]
    back = [rating.then_level for rating in mine if rating.then_level is not None]
    given = [rating.level for rating in mentors if rating.level is not None]
    sure = [rating.confidence for rating in mine if rating.confidence is not None]
    return SkillChange(
        competency=skill,
        before=levels[0] if len(levels) > 1 else None,
        looking_back=back[-1] if back else None,
        now=levels[-1] if levels else None,
        mentor=given[-1] if given else None,
        confidence=sure[-1] if sure else None,
    )


def _ratings(skill: Competency, sittings: Sequence[Assessment], rater: str) -> list[Rating]:
    return [
        rating
        for sitting in sittings
        if sitting.rater == rater and sitting.finished
        for rating in sitting.ratings
        if rating.competency_uid == skill.uid
    ]
