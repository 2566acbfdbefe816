"""The shelf of goals, with their milestones and check-ins."""

from typing import TYPE_CHECKING

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import CheckIn, Goal, Milestone

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Milestones(Shelf[Milestone]):
    kind = Milestone


class CheckIns(Shelf[CheckIn]):
    kind = CheckIn


class Goals(Shelf[Goal]):
    kind = Goal
    fetched = (
        "milestones",
        "check_ins",
        "actions",
        "reflections",
        "sessions",
        "competencies",
        "mentorships",
        "tags",
    )

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.milestones = Milestones(journal)
        self.check_ins = CheckIns(journal)
