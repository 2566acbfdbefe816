"""The shelf of questions: the person's own, and what they did with the shipped ones."""

from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Prompt


class Questions(Shelf[Prompt]):
    kind = Prompt
