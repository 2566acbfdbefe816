"""Records that begin with the first word written to them: looking at a question leaves no trace in the journal."""

from typing import Any

from mentee_journal.journal import Journal
from mentee_journal.journal.shelf import Shelf
from mentee_journal.models import Answer


class Beginning:
    """Stands before a shelf for the forms: it changes a record, or adds it when there is none yet.

    What is merely chosen (a day, *private*) does not begin a record; it is kept until words do.
    """

    def __init__(self, shelf: Shelf[Any], words: frozenset[str]) -> None:
        self._shelf, self._words = shelf, words
        self._starts: dict[str, dict[str, Any]] = {}

    @property
    def kind(self) -> Any:
        return self._shelf.kind

    def draft(self, **fields: Any) -> Any:
        """A record that is not in the journal yet."""
        record = self._shelf.kind(**fields)
        self._starts[record.uid] = {"uid": record.uid, **fields}
        return record

    def get(self, uid: str) -> Any:
        """The record, in the journal or still to begin."""
        return self._shelf.find(uid) or self._shelf.kind(**self._starts[uid])

    def change(self, uid: str, **fields: Any) -> None:
        """Set fields of the record, which begins with its first words or links."""
        if uid not in self._starts or self._shelf.find(uid) is not None:
            self._shelf.change(uid, **fields)
            return
        kept = self._starts[uid] | fields
        if any(fields.get(name) for name in self._words):
            self._shelf.add(**kept)
        else:
            self._starts[uid] = kept

    def begin(self, uid: str) -> None:
        """Add it if it has not begun."""
        if uid in self._starts and self._shelf.find(uid) is None:
            self._shelf.add(**self._starts[uid])


class BeginningAnswers(Beginning):
    """Answers, whose reflection begins with them."""

    def __init__(self, journal: Journal, reflections: Beginning) -> None:
        super().__init__(journal.reflections.answers, frozenset({"text"}))
        self._journal, self._reflections = journal, reflections

    def draft_for(self, reflection_uid: str, **fields: Any) -> Answer:
        """An answer that is not in the journal yet, of a reflection that may not be either."""
        return self.draft(reflection_uid=reflection_uid, **fields)  # type: ignore[no-any-return]

    def change(self, uid: str, **fields: Any) -> None:
        with self._journal.changing():
            if uid in self._starts and fields.get("text"):
                self._reflections.begin(self._starts[uid]["reflection_uid"])
            super().change(uid, **fields)


LINKS = frozenset({"goal_uid", "session_uid", "mentorship_uid", "tags", "competencies"})


def beginnings(journal: Journal) -> tuple[Beginning, BeginningAnswers]:
    """Reflections and their answers, each begun by its first word."""
    reflections = Beginning(journal.reflections, LINKS | {"title"})
    return reflections, BeginningAnswers(journal, reflections)


def fields_about(journal: Journal, uid: str = "") -> dict[str, Any]:
    """The fields of a new reflection: today, and what it is about, a session, a goal or a mentor."""
    fields: dict[str, Any] = {"on": journal.today()}
    if uid and (session := journal.sessions.find(uid)):
        return fields | {"session_uid": uid, "mentorship_uid": session.mentorship_uid}
    if uid and journal.goals.find(uid):
        return fields | {"goal_uid": uid}
    if uid and journal.mentors.find(uid):
        return fields | {"mentorship_uid": uid}
    return fields
