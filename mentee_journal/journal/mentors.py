"""The shelf of mentors, with members of circles, contacts and the mentor map."""

import datetime as dt
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import (
    Contact,
    Direction,
    Member,
    Mentorship,
    Need,
    Session,
    SessionStatus,
    Stage,
)

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal

ON_THE_WAY = (Stage.IDEA, Stage.ASKED, Stage.AGREED)
RESTING = (Stage.PAUSED, Stage.COMPLETED, Stage.DECLINED)


class Members(Shelf[Member]):
    kind = Member


class Needs(Shelf[Need]):
    kind = Need
    fetched = ("mentorships",)

    def all(self) -> list[Need]:
        """The mentor map: each need with the people who meet it; one without people is a gap."""
        return self._list(select(Need).order_by(Need.position, Need.uid))


class Contacts(Shelf[Contact]):
    kind = Contact

    def log(self, mentorship_uid: str, text: str = "", **fields: Any) -> Contact:
        """Note a contact of today (or `on`). An answer clears what was to be followed up before it."""
        contact = self.add(
            mentorship_uid=mentorship_uid, text=text, **{"on": self._journal.today(), **fields}
        )
        if contact.direction == Direction.IN:
            for earlier in self._of(mentorship_uid):
                if earlier.follow_up_on and earlier.on <= contact.on and earlier.uid != contact.uid:
                    self.change(earlier.uid, follow_up_on=None)
        return contact

    def follow_up(self, mentorship_uid: str) -> dt.date | None:
        """When to write again: what the last contact says; None when they answered since, or nothing is set."""
        last = next(iter(self._of(mentorship_uid)), None)
        return last.follow_up_on if last and last.direction == Direction.OUT else None

    def _of(self, mentorship_uid: str) -> list[Contact]:
        query = select(Contact).where(Contact.mentorship_uid == mentorship_uid)
        return self._list(query.order_by(Contact.on.desc(), Contact.created_at.desc(), Contact.uid.desc()))


class Mentors(Shelf[Mentorship]):
    kind = Mentorship
    fetched = ("members", "contacts", "goals", "goals.competencies", "needs")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.members = Members(journal)
        self.contacts = Contacts(journal)
        self.needs = Needs(journal)

    def all(self, *stages: str) -> list[Mentorship]:
        """Those of the `stages` given (all without), in the order they were added."""
        query = select(Mentorship).order_by(Mentorship.created_at, Mentorship.uid)
        return self._list(query.where(Mentorship.stage.in_(stages)) if stages else query)

    def active(self) -> list[Mentorship]:
        return self.all(Stage.ACTIVE)

    def named(self, name: str) -> Mentorship | None:
        """The one called `name`, or whose name begins with it when only one does; upper and lower case alike."""
        wanted = name.casefold().strip()
        people = self.all()
        exact = [person for person in people if person.name.casefold() == wanted]
        near = [person for person in people if person.name.casefold().startswith(wanted)]
        return exact[0] if exact else near[0] if len(near) == 1 else None

    def next_due(self, mentorship: Mentorship) -> dt.date | None:
        """When the next session is due: the last one held plus the cadence; the start when none was held yet."""
        if mentorship.cadence_days is None or mentorship.stage != Stage.ACTIVE:
            return None
        with self._journal.reading() as session:
            last = session.scalar(
                select(func.max(Session.starts_at)).where(
                    Session.mentorship_uid == mentorship.uid,
                    Session.status == SessionStatus.HELD,
                    Session.deleted_at.is_(None),
                )
            )
        begin = last.date() if last else mentorship.starts_on
        return begin + dt.timedelta(days=mentorship.cadence_days) if begin else None

    def set_stage(self, uid: str, stage: str) -> None:
        """Move someone on the outreach board; becoming active dates the beginning, if it has no date yet."""
        person = self.get(uid)
        begins = stage == Stage.ACTIVE and person.starts_on is None
        self.change(uid, stage=stage, **({"starts_on": self._journal.today()} if begins else {}))
