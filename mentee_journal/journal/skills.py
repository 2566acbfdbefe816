"""The shelf of skills: frameworks with their competencies, and the assessments in which they were rated."""

from typing import TYPE_CHECKING

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Assessment, Competency, Framework, Rating

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Frameworks(Shelf[Framework]):
    kind = Framework
    fetched = ("competencies",)


class Competencies(Shelf[Competency]):
    kind = Competency
    fetched = ("framework", "sessions", "goals")


class Ratings(Shelf[Rating]):
    kind = Rating
    fetched = ("competency", "assessment", "sessions", "goals", "feedback")


class Skills(Shelf[Assessment]):
    kind = Assessment
    fetched = ("mentorship", "ratings.competency", "ratings.sessions", "ratings.goals", "ratings.feedback")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.frameworks = Frameworks(journal)
        self.competencies = Competencies(journal)
        self.ratings = Ratings(journal)
