"""The shelf of feedback received and given."""

from sqlalchemy import select

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Feedback


class FeedbackShelf(Shelf[Feedback]):
    kind = Feedback
    fetched = ("session", "mentorship")

    def all(self, direction: str | None = None) -> list[Feedback]:
        """Newest first; both directions, or one."""
        query = select(Feedback).order_by(Feedback.on.desc(), Feedback.uid.desc())
        return self._list(query.where(Feedback.direction == direction) if direction else query)

    def of_session(self, session_uid: str) -> list[Feedback]:
        query = select(Feedback).where(Feedback.session_uid == session_uid)
        return self._list(query.order_by(Feedback.created_at, Feedback.uid))
