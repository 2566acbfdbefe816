"""Drafts of the letters that are hard to begin: a first message, a second note, and thanks at the end.

What helps an answer, and so is asked for: why this person, one's own goal, and one small, specific request.
"""

import urllib.parse

from mentee_journal.i18n import _
from mentee_journal.models import Goal, Mentorship, Session


def first_message(person: Mentorship, *, me: str, goal: Goal | None, why: str, ask: str) -> str:
    """A first message. What is not known yet stands as a bracketed gap, to be filled in before it is sent."""
    lines = [
        _("Dear {name},").format(name=person.name),
        "",
        why or person.how_we_met or _("[One sentence: what of theirs you saw, read or heard, and why it stayed.]"),
        "",
    ]
    if goal is not None:
        lines.append(_("I am working on this: {goal}.").format(goal=goal.title.rstrip(".")))
    lines += [
        ask or _("[One small, specific question that can be answered in ten minutes.]"),
        "",
        _("A few lines would help me very much. If now is not a good time, that is quite all right."),
        "",
        _("With thanks"),
        me,
    ]
    return "\n".join(lines).rstrip() + "\n"


def second_note(person: Mentorship, *, me: str, ask: str) -> str:
    """A short second note, polite and with one clear question; after it one lets it rest."""
    lines = [
        _("Dear {name},").format(name=person.name),
        "",
        _("I wrote to you a while ago and know how full weeks are. My question still stands, in one line:"),
        ask or _("[The question, in one line.]"),
        "",
        _("If I hear nothing, I will not write again about it."),
        "",
        _("With thanks"),
        me,
    ]
    return "\n".join(lines).rstrip() + "\n"


def thanks(person: Mentorship, *, me: str, kept: list[str], sessions: list[Session]) -> str:
    """A letter of thanks at the end: how long it went, and what stays."""
    lines = [_("Dear {name},").format(name=person.name), ""]
    if sessions:
        count = len(sessions)
        lines.append(_("Thank you for {count} conversations since {day}.").format(count=count, day=_since(sessions)))
    else:
        lines.append(_("Thank you for your time."))
    if kept:
        lines += ["", _("Three things stay with me:") if len(kept) > 1 else _("One thing stays with me:")]
        lines += [f"- {one}" for one in kept]
    lines += ["", _("With thanks"), me]
    return "\n".join(lines).rstrip() + "\n"


def is_small_and_specific(ask: str) -> list[str]:
    """What would make a request easier to answer; empty when nothing comes to mind. A hint, never a bar."""
    words = ask.split()
    hints = []
    if not words:
        return [_("Ask one thing. People answer a question sooner than a wish.")]
    if "?" not in ask:
        hints.append(_("Put it as a question."))
    if len(words) > 40:  # noqa: PLR2004
        hints.append(_("Shorter: a busy person should see at a glance what you ask."))
    if any(word.strip(".,?!").casefold() in {"mentor", "mentoring", "advice"} for word in words):
        hints.append(_("More specific: name the situation instead of asking for advice in general."))
    return hints


def mail_link(email: str, subject: str, text: str) -> str:
    """A `mailto:` address that opens the letter in the person's mail program; nothing is sent by us."""
    fields = urllib.parse.urlencode({"subject": subject, "body": text}, quote_via=urllib.parse.quote)
    return f"mailto:{urllib.parse.quote(email, safe='@+.-_')}?{fields}"


def _since(sessions: list[Session]) -> str:
    from mentee_journal.i18n import plain_day

    return plain_day(min(one.starts_at for one in sessions).date())
