"""The shelf of actions: what is to be done, by the mentee or by a mentor."""

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Action


class Actions(Shelf[Action]):
    kind = Action
    fetched = ("session", "goal", "mentorship")
