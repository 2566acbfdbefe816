"""The ledger of what left: for whom, when, in which form."""

from typing import TYPE_CHECKING

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Share, ShareItem

if TYPE_CHECKING:
    from mentee_journal.journal.journal import Journal


class ShareItems(Shelf[ShareItem]):
    kind = ShareItem


class Shares(Shelf[Share]):
    kind = Share
    fetched = ("items", "mentorship")

    def __init__(self, journal: "Journal") -> None:
        super().__init__(journal)
        self.items = ShareItems(journal)
