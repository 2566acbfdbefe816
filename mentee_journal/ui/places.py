"""The places of the rail: what each is called, and which page it opens. A page is imported when first shown."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from mentee_journal.i18n import _
from mentee_journal.ui.widgets.rail import Place

_PALETTE = "mentee_journal.ui.dialogs.palette"

PAGES = {
    "today": ("today_page", "TodayPage"),
    "sessions": ("sessions_page", "SessionsPage"),
    "goals": ("goals_page", "GoalsPage"),
    "reflect": ("reflect_page", "ReflectPage"),
    "skills": ("skills_page", "SkillsPage"),
    "mentors": ("mentors_page", "MentorsPage"),
    "share": ("share_page", "SharePage"),
    "settings": ("settings_page", "SettingsPage"),
}

PLACE_OF_KIND = {
    "session": "sessions",
    "takeaway": "sessions",
    "agenda_line": "sessions",
    "action": "sessions",
    "advice": "mentors",
    "goal": "goals",
    "indicator": "goals",
    "reflection": "reflect",
    "prompt": "reflect",
    "feedback": "reflect",
    "framework": "skills",
    "competency": "skills",
    "assessment": "skills",
    "mentorship": "mentors",
    "need": "mentors",
    "share": "share",
    "comment": "share",
}
"""Where a record of each kind is opened."""


DEEDS = {
    "new_session": "sessions",
    "prepare": "sessions",
    "new_goal": "goals",
    "check_in": "goals",
    "new_reflection": "reflect",
    "rate": "skills",
    "new_mentor": "mentors",
    "share_with": "share",
    "show_comments": "share",
}
"""What pages do for each other: the method of the page and the place it is in. The record may be empty."""


def places() -> list[Place]:
    """The places whose page there is, in the order of the rail."""
    all_places = [
        Place("today", _("Today"), "today", "Ctrl+1"),
        Place("sessions", _("Sessions"), "session", "Ctrl+2"),
        Place("goals", _("Goals"), "goal", "Ctrl+3"),
        Place("reflect", _("Reflect"), "reflect", "Ctrl+4"),
        Place("skills", _("Skills"), "skills", "Ctrl+5"),
        Place("mentors", _("Mentors"), "mentors", "Ctrl+6"),
        Place("share", _("Share"), "share", "Ctrl+7"),
        Place("settings", _("Settings"), "settings", "Ctrl+,", at_bottom=True),
    ]
    return [place for place in all_places if find_spec(_module(place.key))]


def has_palette() -> bool:
    """Whether there is something that the search button opens."""
    return find_spec(_PALETTE) is not None


def palette_class() -> Callable[..., Any]:
    """The class of the palette: `Palette(window).open()`."""
    return import_module(_PALETTE).Palette  # type: ignore[no-any-return]


def page_class(key: str) -> Callable[..., Any]:
    """The class of a place's page."""
    _file, name = PAGES[key]
    return getattr(import_module(_module(key)), name)  # type: ignore[no-any-return]


def covered_class() -> Callable[..., Any]:
    """The class of the page that stands for one that the shade covers whole."""
    return import_module("mentee_journal.ui.pages.covered_page").CoveredPage  # type: ignore[no-any-return]


def _module(key: str) -> str:
    return f"mentee_journal.ui.pages.{PAGES[key][0]}"
