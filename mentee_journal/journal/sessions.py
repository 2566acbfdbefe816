"""The shelf of sessions, with their agenda and takeaways."""

from typing import TYPE_CHECKING

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import AgendaLine, Session, Takeaway

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class Agenda(Shelf[AgendaLine]):
    kind = AgendaLine


class Takeaways(Shelf[Takeaway]):
    kind = Takeaway


class Sessions(Shelf[Session]):
    kind = Session
    fetched = (
        "mentorship",
        "agenda",
        "takeaways",
        "actions",
        "advice",
        "feedback",
        "reflections",
        "goals",
        "competencies",
        "tags",
        "members",
    )

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.agenda = Agenda(journal)
        self.takeaways = Takeaways(journal)
