"""What the long fields of a record are called, where one of them is spoken of away from its page."""

from mentee_journal.i18n import _


def field_name(kind: str, field: str) -> str:
    """*Notes*, *Why*; for a field without a name of its own, *Text*."""
    own = {
        ("session", "aim"): _("What you want to leave with"),
        ("goal", "why"): _("Why"),
        ("goal", "if_then"): _("If it gets hard"),
        ("goal", "obstacle"): _("What could get in the way"),
        ("goal", "scale"): _("What each result would look like"),
        ("mentorship", "purpose"): _("What it is for"),
        ("advice", "experiment"): _("What you try"),
        ("advice", "result"): _("What came of it"),
        ("feedback", "situation"): _("The moment"),
        ("feedback", "what_was_done"): _("What was done"),
        ("feedback", "effect"): _("Its effect"),
        ("feedback", "response"): _("What became of it"),
        ("rating", "evidence"): _("What shows it"),
        ("answer", "text"): _("Answer"),
        ("comment", "reply"): _("Your reply"),
        ("profile", "about"): _("What you hope for"),
        ("competency", "levels"): _("Levels"),
    }
    any_kind = {
        "title": _("Title"),
        "name": _("Name"),
        "notes": _("Notes"),
        "private_notes": _("Just for you"),
        "closing_note": _("What you take from it"),
    }
    if not kind:
        return _("Begun, not entered")
    return own.get((kind, field)) or any_kind.get(field) or _("Text")
