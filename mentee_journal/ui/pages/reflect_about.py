"""What a reflection is about, as chips: a session, a goal, a mentor, skills and tags."""

from typing import Any

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.models import Reflection
from mentee_journal.ui.links import FIELDS, PLACES, finder
from mentee_journal.ui.page import Page
from mentee_journal.ui.pages.reflect_begin import Beginning
from mentee_journal.ui.widgets.link_chooser import ChipRow, Linked

KINDS = ("session", "goal", "skill", "person", "tag")
ONE = {"session": "session_uid", "goal": "goal_uid", "person": "mentorship_uid"}
"""Of these there is one at most: a new one takes the place of the old."""


class AboutRow(ChipRow):
    """`show_links(reflection)` on every redraw; changes go through the shelf."""

    def __init__(self, page: Page, reflections: Beginning) -> None:
        super().__init__(_("What is it about?"), finder(page.journal, KINDS), add_text=_("Link"), new_kind="tag")
        self.setObjectName("about_row")
        self._page, self._reflections, self._uid = page, reflections, ""
        self.added.connect(lambda one: self._set(one, present=True))
        self.removed.connect(lambda one: self._set(one, present=False))
        self.created.connect(self._on_created)
        self.opened.connect(self._on_opened)

    def show_links(self, reflection: Reflection) -> None:
        """Show what it is linked to."""
        self._uid = reflection.uid
        self.set_linked(_linked(reflection))

    def _set(self, one: Linked, *, present: bool) -> None:
        if one.kind in ONE:
            self._reflections.change(self._uid, **{ONE[one.kind]: one.uid if present else None})
            return
        field = FIELDS[one.kind]
        now = [other.uid for other in getattr(self._reflections.get(self._uid), field) if other.uid != one.uid]
        self._reflections.change(self._uid, **{field: [*now, one.uid] if present else now})

    def _on_created(self, text: str) -> None:
        tag = self._page.journal.tags.named(text)
        self._set(Linked(tag.uid, tag.name, "tag"), present=True)

    def _on_opened(self, one: Linked) -> None:
        if one.kind in PLACES:
            self._page.desk.open(PLACES[one.kind], one.uid)


def _linked(reflection: Reflection) -> list[Linked]:
    found: list[tuple[str, Any, str]] = []
    if session := reflection.session:
        found.append(("session", session, session.title or i18n.plain_day(session.starts_at.date())))
    if reflection.goal:
        found.append(("goal", reflection.goal, reflection.goal.title))
    found += [("skill", one, one.name) for one in reflection.competencies]
    if reflection.mentorship:
        found.append(("person", reflection.mentorship, reflection.mentorship.name))
    found += [("tag", one, one.name) for one in reflection.tags]
    return [Linked(one.uid, text, kind) for kind, one, text in found]
