"""How a mentorship is told in words: its kind, its stage, its groups in the list."""

from mentee_journal.i18n import _
from mentee_journal.journal.mentors import ON_THE_WAY, RESTING
from mentee_journal.models import Mentorship, MentorshipKind, Stage


def kinds() -> dict[str, str]:
    return {
        MentorshipKind.ONE_TO_ONE: _("One to one"),
        MentorshipKind.REVERSE: _("Reverse: I mentor them"),
        MentorshipKind.EXTERNAL: _("External"),
        MentorshipKind.PEER: _("Peer"),
        MentorshipKind.CIRCLE: _("Circle"),
    }


def stages() -> dict[str, str]:
    return {
        Stage.IDEA: _("Idea"),
        Stage.ASKED: _("Asked"),
        Stage.AGREED: _("Agreed"),
        Stage.ACTIVE: _("Active"),
        Stage.PAUSED: _("Paused"),
        Stage.COMPLETED: _("Ended"),
        Stage.DECLINED: _("Said no"),
    }


def group(stage: str) -> str:
    """The head of the list that a mentor stands under."""
    if stage in ON_THE_WAY:
        return _("On the way")
    return _("Resting") if stage in RESTING else _("Active")


def kind_words(person: Mentorship) -> str:
    """*Circle of 5*, *Peer*."""
    if person.kind == MentorshipKind.CIRCLE and person.members:
        return _("Circle of {count}").format(count=len(person.members))
    return kinds()[person.kind]
