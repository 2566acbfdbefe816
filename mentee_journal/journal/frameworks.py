"""The lists of skills: taken from those that ship with the program, copied, written by hand or brought in."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Competency, Framework

if TYPE_CHECKING:
    from mentee_journal.content import Framework as Shipped

__all__ = ["LEVELS", "Competencies", "Framework", "Frameworks", "SkillDraft", "in_use"]

LEVELS = 5


@dataclass(frozen=True)
class SkillDraft:
    """A skill that is about to be written down."""

    name: str
    definition: str = ""
    group: str = ""
    levels: list[str] = field(default_factory=list)
    aim: int | None = None


class Frameworks(Shelf[Framework]):
    kind = Framework
    fetched = ("competencies",)

    def all(self) -> list[Framework]:
        return self._list(select(Framework).order_by(Framework.created_at, Framework.uid))

    def make(
        self, name: str, skills: Iterable[SkillDraft] = (), *, about: str = "", source: str = "", key: str = ""
    ) -> Framework:
        """A new list with these skills, in this order; all of it or nothing."""
        shelf = self._journal.skills.competencies
        with self._journal.changing():
            made = self.add(name=name, about=about, source=source, key=key)
            for skill in skills:
                shelf.add(framework_uid=made.uid, **vars(skill))
        return self.get(made.uid)

    def take(self, shipped: "Shipped") -> Framework:
        """A list of one's own, made of one that ships with the program."""
        drafts = [SkillDraft(one.name, one.definition, one.group, list(one.levels)) for one in shipped.skills]
        return self.make(shipped.name, drafts, about=shipped.about, source=shipped.source, key=shipped.key)

    def copy(self, uid: str, name: str) -> Framework:
        """The same skills once more, to be changed freely; their ratings stay with the first."""
        mine = self.get(uid)
        drafts = [
            SkillDraft(one.name, one.definition, one.group, list(one.levels), one.aim)
            for one in mine.competencies
            if not one.archived
        ]
        return self.make(name, drafts, about=mine.about, source=mine.source)


class Competencies(Shelf[Competency]):
    kind = Competency
    fetched = ("framework", "sessions", "goals")

    def all(self) -> list[Competency]:
        """The skills in use, framework by framework."""
        query = select(Competency).where(Competency.archived.is_(False))
        return self._list(query.order_by(Competency.framework_uid, Competency.position, Competency.uid))


def in_use(framework: Framework) -> list[Competency]:
    """The skills of a list that are not laid aside, in its order."""
    return [skill for skill in framework.competencies if not skill.archived]
