"""Links between records as chips: what can be linked, what is, and setting it through the shelf."""

from collections.abc import Sequence
from typing import Any, Protocol

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.ui.desk import Desk
from mentee_journal.ui.widgets.link_chooser import ChipRow, Find, Linked

MOST = 60  # offered at once; typing narrows them

FIELDS = {
    "goal": "goals",
    "skill": "competencies",
    "tag": "tags",
    "person": "mentorships",
    "session": "sessions",
    "feedback": "feedback",
}
"""The field of a record that holds links of each kind of chip."""

PLACES = {"goal": "goals", "skill": "skills", "person": "mentors", "session": "sessions"}


class HasLinks(Protocol):
    """A shelf whose records can be linked."""

    @property
    def kind(self) -> Any: ...
    def get(self, uid: str) -> Any: ...
    def change(self, uid: str, **fields: Any) -> None: ...


def linked(record: Any, kinds: Sequence[str]) -> list[Linked]:
    """The links of `record` as chips, kind by kind. The record has been fetched with them."""
    return [
        Linked(one.uid, _words(kind, one), kind) for kind in kinds for one in getattr(record, FIELDS[kind])
    ]


def finder(journal: Journal, kinds: Sequence[str]) -> Find:
    """What a chooser offers for the words typed so far."""

    def find(typed: str) -> list[Linked]:
        words = typed.casefold().split()
        found = [one for kind in kinds for one in _offer(journal, kind)]
        return [one for one in found if all(word in one.text.casefold() for word in words)][:MOST]

    return find


def chip_row(desk: Desk, shelf: HasLinks, kinds: Sequence[str], name: str = "") -> "LinkRow":
    """A row of chips for the links of one record; call `show(record)` on every redraw."""
    return LinkRow(desk, shelf, kinds, name or _("Link a goal, a skill or a tag"))


class LinkRow(ChipRow):
    """Shows the links of a record and changes them through its shelf; new tags are made by typing."""

    def __init__(self, desk: Desk, shelf: HasLinks, kinds: Sequence[str], name: str) -> None:
        super().__init__(name, finder(desk.journal, kinds), new_kind="tag" if "tag" in kinds else "")
        self._desk, self._shelf, self._kinds, self._uid = desk, shelf, tuple(kinds), ""
        self.added.connect(lambda one: self._set(one, present=True))
        self.removed.connect(lambda one: self._set(one, present=False))
        self.created.connect(self._on_created)
        self.opened.connect(self._on_opened)

    def show_links(self, record: Any) -> None:
        """Show the links of this record."""
        self._uid = record.uid
        self.set_linked(linked(record, self._kinds))

    def _set(self, one: Linked, *, present: bool) -> None:
        field = FIELDS[one.kind]
        now = [other.uid for other in getattr(self._shelf.get(self._uid), field) if other.uid != one.uid]
        self._shelf.change(self._uid, **{field: [*now, one.uid] if present else now})

    def _on_created(self, text: str) -> None:
        tag = self._desk.journal.tags.named(text)
        self._set(Linked(tag.uid, tag.name, "tag"), present=True)

    def _on_opened(self, one: Linked) -> None:
        if one.kind in PLACES:
            self._desk.open(PLACES[one.kind], one.uid)


def _offer(journal: Journal, kind: str) -> list[Linked]:
    if kind == "goal":
        return [Linked(one.uid, one.title, kind, _("Goals")) for one in journal.goals.all()]
    if kind == "skill":
        return [Linked(one.uid, one.name, kind, _("Skills")) for one in journal.skills.competencies.all()]
    if kind == "tag":
        return [Linked(one.uid, one.name, kind, _("Tags")) for one in journal.tags.all()]
    if kind == "person":
        return [Linked(one.uid, one.name, kind, _("Mentors")) for one in journal.mentors.all()]
    if kind == "feedback":
        return [Linked(one.uid, one.what_was_done, kind, _("Feedback")) for one in journal.feedback.all()]
    lines = journal.sessions.lines()
    today = journal.today()
    return [
        Linked(one.uid, one.title or i18n.day(one.starts_at.date(), today), kind, _("Sessions")) for one in lines
    ]


def _words(kind: str, record: Any) -> str:
    if kind in {"skill", "tag", "person"}:
        return str(record.name)
    if kind == "feedback":
        return str(record.what_was_done)
    return str(record.title) or i18n.plain_day(record.starts_at.date())
