"""Whom the journal knows by name: mentors, members of circles, and people whom feedback came from or went to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from mentee_journal.models import Feedback, Member, Mentorship, MentorshipKind

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


@dataclass(frozen=True)
class Known:
    """Somebody's name as it was written, and for a member of a circle the address, where an alias can be given."""

    name: str
    member_uid: str = ""


def third_persons(journal: "Journal", mentor_uid: str | None) -> list[Known]:
    """Everybody with a name in the journal but the person and this mentor; a circle is no person."""
    mentors = select(Mentorship.name).where(
        Mentorship.deleted_at.is_(None), Mentorship.kind != MentorshipKind.CIRCLE, Mentorship.uid != (mentor_uid or "")
    )
    members = select(Member.name, Member.uid).where(Member.deleted_at.is_(None))
    people = select(Feedback.person).where(Feedback.deleted_at.is_(None), Feedback.person != "").distinct()
    with journal.reading() as session:
        found = [Known(name, uid) for name, uid in session.execute(members.order_by(Member.uid))]
        found += [Known(name) for name in session.scalars(mentors.order_by(Mentorship.uid))]
        found += [Known(name) for name in session.scalars(people.order_by(Feedback.person))]
    return found
