"""Where a comment can go: the entries near at hand, and any that words find."""

from mentee_journal import i18n
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.journal.search import Hit
from mentee_journal.journal.titles import kind_name
from mentee_journal.ui.widgets.link_chooser import Find, Linked

NOWHERE = "nowhere"
"""The address that stands for no place."""

MOST = 40
_RECENT = 12
_CHIPS = {"competency": "skill"}
_KINDS = frozenset({"session", "takeaway", "goal", "action", "advice", "reflection", "answer", "competency"})
_OWN_WORDS = frozenset({"takeaway", "action", "advice"})


def place_finder(journal: Journal) -> Find:
    """What a chooser offers for the words typed so far: *no place yet* first, then entries."""

    def find(typed: str) -> list[Linked]:
        nowhere = [Linked(NOWHERE, _("No place yet"), "plain")]
        if not typed.strip():
            return nowhere + _near(journal)
        return [_found(hit) for hit in journal.search.find(typed, MOST, kinds=_KINDS)] + nowhere

    return find


def record_kind(one: Linked) -> str:
    """The kind of record that was chosen; empty for no place."""
    if one.uid == NOWHERE:
        return ""
    return next((kind for kind, chip in _CHIPS.items() if chip == one.kind), one.kind)


def named(kind: str, title: str) -> str:
    """*Session: Letting the rota go*."""
    said = kind_name(kind)
    return _("{kind}: {title}").format(kind=said, title=title) if title else said


def coded(title: str, code: str) -> str:
    """*S1, Session: Letting the rota go*, as a summary calls it; the summary as a whole has no code."""
    return _("{code}, {entry}").format(code=code, entry=title) if code else title


def _near(journal: Journal) -> list[Linked]:
    today = journal.today()
    found = [Linked(one.uid, one.title, "goal", _("Goals")) for one in journal.goals.open()]
    found += [
        Linked(one.uid, one.title or i18n.day(one.starts_at.date(), today), "session", _("Sessions"))
        for one in journal.sessions.lines(limit=_RECENT)
    ]
    return found + [Linked(one.uid, one.name, "skill", _("Skills")) for one in journal.skills.competencies.all()]


def _found(hit: Hit) -> Linked:
    if hit.kind == "answer":
        return Linked(hit.opens_uid, hit.title or _("A reflection"), "reflection", kind_name("reflection"))
    words = "".join(piece for piece, _is_sought in hit.snippet).strip()
    text = (words if hit.kind in _OWN_WORDS else hit.title) or hit.title or words or _("Untitled")
    return Linked(hit.uid, text, _CHIPS.get(hit.kind, hit.kind), kind_name(hit.kind))
