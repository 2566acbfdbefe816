"""The advice ledger: what was said, what was tried, what came of it, and whether they were told."""

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Advice


class AdviceLedger(Shelf[Advice]):
    kind = Advice
    fetched = ("session", "mentorship")
