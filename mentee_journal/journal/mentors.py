"""The shelf of mentors, with members of circles, contacts and the mentor map."""

from typing import TYPE_CHECKING

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Contact, Member, Mentorship, Need

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Members(Shelf[Member]):
    kind = Member


class Contacts(Shelf[Contact]):
    kind = Contact


class Needs(Shelf[Need]):
    kind = Need
    fetched = ("mentorships",)


class Mentors(Shelf[Mentorship]):
    kind = Mentorship
    fetched = ("members", "contacts", "goals", "needs")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.members = Members(journal)
        self.contacts = Contacts(journal)
        self.needs = Needs(journal)
