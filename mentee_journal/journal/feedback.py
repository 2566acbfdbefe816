"""The shelf of feedback received and given."""

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Feedback


class FeedbackShelf(Shelf[Feedback]):
    kind = Feedback
    fetched = ("session", "mentorship")
