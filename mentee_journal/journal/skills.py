"""The shelf of skills: the sittings in which they were rated, by oneself and by mentors. None is ever overwritten."""

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from mentee_journal.journal.frameworks import Competencies, Frameworks, in_use
from mentee_journal.journal.shelf import Shelf
from mentee_journal.journal.skill_changes import SkillChange, change_table, until
from mentee_journal.models import Assessment, Framework, Occasion, Rater, Rating

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

CHOSEN = "framework"


class Ratings(Shelf[Rating]):
    kind = Rating
    fetched = ("competency", "assessment", "sessions", "goals", "feedback")

    def of_skill(self, competency_uid: str) -> list[Rating]:
        """The finished ratings of a skill, oldest first."""
        query = select(Rating).join(Assessment, Assessment.uid == Rating.assessment_uid)
        query = query.where(
            Rating.competency_uid == competency_uid, Assessment.deleted_at.is_(None), Assessment.finished.is_(True)
        )
        return self._list(query.order_by(Assessment.on, Assessment.created_at, Assessment.uid), "assessment.mentorship")


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

    def current(self) -> Framework | None:
        """The list of skills in use: the one chosen, else the one rated last, else the first."""
        lists = {one.uid: one for one in self.frameworks.all()}
        rated = [one.framework_uid or "" for one in reversed(self.assessments())]
        for uid in (self._journal.profile.preference(CHOSEN, ""), *rated):
            if uid in lists:
                return lists[uid]
        return next(iter(lists.values()), None)

    def choose(self, framework_uid: str) -> None:
        """Use this list of skills from now on; what was rated in others stays."""
        self._journal.profile.prefer(CHOSEN, framework_uid)

    def assessments(self, framework_uid: str | None = None, *, rater: str | None = None) -> list[Assessment]:
        """The sittings, oldest first; of one framework, by one kind of rater."""
        query = select(Assessment)
        if framework_uid:
            query = query.where(Assessment.framework_uid == framework_uid)
        if rater:
            query = query.where(Assessment.rater == rater)
        return self._list(query.order_by(Assessment.on, Assessment.created_at, Assessment.uid))

    def sittings(self, framework_uid: str, *, rater: str = Rater.SELF) -> list[Assessment]:
        """The finished ones, oldest first: the history that the page shows."""
        return [one for one in self.assessments(framework_uid, rater=rater) if one.finished]

    def unfinished(
        self, framework_uid: str, *, rater: str = Rater.SELF, mentorship_uid: str | None = None
    ) -> Assessment | None:
        """The sitting that was put off, to be gone on with; of a mentor, the one of that mentor."""
        for one in reversed(self.assessments(framework_uid, rater=rater)):
            if not one.finished and one.mentorship_uid == mentorship_uid:
                return one
        return None

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

    def said_of(self, document: str, mentorship_uid: str | None) -> dict[str, int]:
        """The levels that a mentor gave in answer to a document, by skill: the last one of each."""
        query = select(Assessment).where(Assessment.rater == Rater.MENTOR, Assessment.title == document)
        query = query.where(Assessment.mentorship_uid.is_not_distinct_from(mentorship_uid))
        sittings = self._list(query.order_by(Assessment.created_at, Assessment.uid))
        return {one.competency_uid: one.level for sitting in sittings for one in sitting.ratings if one.level}

    def finish(self, assessment_uid: str) -> None:
        """End a sitting: from now on it is history. One's own counts for the day on which it was ended."""
        sitting = self.get(assessment_uid)
        on = self._journal.today() if sitting.rater == Rater.SELF else sitting.on
        self.change(assessment_uid, finished=True, on=on)

    def history(self, competency_uid: str) -> list[Rating]:
        """Every finished rating of a skill, mine and mentors', oldest first."""
        return self.ratings.of_skill(competency_uid)

    def changes(self, framework_uid: str, sitting_uid: str = "", mentorship_uid: str = "") -> list[SkillChange]:
        """The change table of a framework: from the first self-rating to the last (or to the sitting given).

        Of mentors' ratings all count, or those of one mentor.
        """
        sittings = until(self.assessments(framework_uid), sitting_uid)
        if mentorship_uid:
            sittings = [one for one in sittings if one.rater == Rater.SELF or one.mentorship_uid == mentorship_uid]
        return change_table(in_use(self.frameworks.get(framework_uid)), sittings)
