"""One sitting as it goes on: what is asked next, and every answer written to the journal at once."""

from dataclasses import dataclass, field
from typing import Any

from mentee_journal.journal import Journal
from mentee_journal.journal.frameworks import in_use
from mentee_journal.models import Assessment, Competency, Framework, Occasion, Rater, Rating

NOW, THEN = "now", "then"


@dataclass
class Said:
    """What was said so far to one question; `uid` names the question and the skill."""

    uid: str
    level: str = ""
    knowledge: int | None = None
    confidence: int | None = None
    evidence: str = ""
    sessions: list[Any] = field(default_factory=list)
    goals: list[Any] = field(default_factory=list)
    feedback: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """A question: which skill, as it is now or as it was then."""

    skill: Competency
    when: str = NOW

    @property
    def uid(self) -> str:
        return f"{self.when}:{self.skill.uid}"


@dataclass(frozen=True)
class Wish:
    """What one sits down for: whose ratings, and whether a mentorship ends."""

    rater: str = Rater.SELF
    mentorship_uid: str | None = None
    is_closing: bool = False


class Sitting:
    """Begins with the first answer, so that looking in leaves no trace; goes on with one that was put off.

    It is the shelf of the form that asks: `get` and `change` take the address of a step.
    """

    def __init__(self, journal: Journal, framework: Framework, wish: Wish) -> None:
        self._journal, self.shelf, self.wish = journal, journal.skills, wish
        self.framework, self.skills = framework, in_use(framework)
        self.on = journal.today()
        self.record: Assessment | None = self.shelf.unfinished(
            framework.uid, rater=wish.rater, mentorship_uid=wish.mentorship_uid
        )
        if self.record and self.record.rater == Rater.MENTOR:
            self.on = self.record.on
        self._mine = self.shelf.sittings(framework.uid) if wish.rater == Rater.SELF else []
        self._steps = [Step(skill) for skill in self.skills]

    @property
    def is_mentors(self) -> bool:
        return self.wish.rater == Rater.MENTOR

    @property
    def occasion(self) -> str:
        if self.wish.is_closing:
            return Occasion.CLOSING
        if self.record:
            return self.record.occasion
        return Occasion.CHECK if self._mine or self.is_mentors else Occasion.BASELINE

    def steps(self, when: str = NOW) -> list[Step]:
        """The questions of a part, in order. Looking back is for what was rated at the beginning and again now."""
        if when == NOW:
            return self._steps
        known = self.begin_levels()
        return [Step(skill, THEN) for skill in self.skills if skill.uid in known and self.level(skill.uid)]

    def begin(self) -> Assessment | None:
        """The first sitting, which one looks back to; none at the first itself, nor for a mentor."""
        return self._mine[0] if self._mine else None

    def begin_levels(self) -> dict[str, int]:
        begin = self.begin()
        found = begin.ratings if begin else []
        return {one.competency_uid: one.level for one in found if one.level is not None}

    def rating(self, skill_uid: str) -> Rating | None:
        found = self.record.ratings if self.record else []
        return next((one for one in found if one.competency_uid == skill_uid), None)

    def is_answered(self, step: Step) -> bool:
        """Whether something was said to a step; *not yet tried* is an answer too."""
        rating = self.rating(step.skill.uid)
        return rating is not None and (step.when == NOW or rating.then_level is not None)

    def level(self, skill_uid: str) -> int | None:
        rating = self.rating(skill_uid)
        return rating.level if rating else None

    def last(self, skill_uid: str) -> tuple[Assessment, int] | None:
        """What was said the last time, and when."""
        for sitting in reversed(self._mine):
            for one in sitting.ratings:
                if one.competency_uid == skill_uid and one.level is not None:
                    return sitting, one.level
        return None

    def first_open(self) -> int:
        """The first question that has no answer; how many there are when all have one."""
        return next((n for n, step in enumerate(self._steps) if self.rating(step.skill.uid) is None), len(self._steps))

    def get(self, uid: str) -> Said:
        """What was said to a step."""
        when, _colon, skill = uid.partition(":")
        rating = self.rating(skill)
        if rating is None:
            return Said(uid)
        level = rating.level if when == NOW else rating.then_level
        return Said(
            uid,
            str(level or ""),
            rating.knowledge,
            rating.confidence,
            rating.evidence,
            rating.sessions,
            rating.goals,
            rating.feedback,
        )

    def change(self, uid: str, **fields: Any) -> None:
        """Write down what was just said."""
        when, _colon, skill = uid.partition(":")
        if "level" in fields:
            fields["level" if when == NOW else "then_level"] = int(fields.pop("level") or 0) or None
        with self._journal.changing():
            if self.record is None:
                self.record = self._begin()
            self.shelf.rate(self.record.uid, skill, **fields)
        self.record = self.shelf.get(self.record.uid)

    def skip(self, step: Step) -> None:
        """Not yet tried: an answer too, and no number."""
        if step.when == THEN and self.rating(step.skill.uid) is None:
            return
        self.change(step.uid, level="")

    def rated_on(self, day: Any) -> None:
        """The day on which a mentor rated."""
        self.on = day
        if self.record:
            self.shelf.change(self.record.uid, on=day)

    def finish(self) -> bool:
        """Make it history; False when nothing was said."""
        if self.record is None:
            return False
        fields = {"occasion": Occasion.CLOSING} if self.wish.is_closing else {}
        with self._journal.changing():
            self.shelf.change(self.record.uid, **fields)
            self.shelf.finish(self.record.uid)
        return True

    def _begin(self) -> Assessment:
        wish = self.wish
        return self.shelf.begin(
            self.framework.uid,
            on=self.on,
            rater=wish.rater,
            mentorship_uid=wish.mentorship_uid,
            occasion=self.occasion,
            finished=False,
        )
