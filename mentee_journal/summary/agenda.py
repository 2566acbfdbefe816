"""The agenda of one session as Markdown, to be copied or printed for oneself."""

from mentee_journal.i18n import _, clock_time, full_day
from mentee_journal.models import Session


def agenda_markdown(session: Session) -> str:
    """*# Session with Ruth*, when it is, what to leave with, and the numbered lines with their minutes."""
    name = session.mentorship.name if session.mentorship else ""
    title = session.title or (_("Session with {name}").format(name=name) if name else _("Session"))
    when = _("{day}, {time}").format(day=full_day(session.starts_at.date()), time=clock_time(session.starts_at))
    lines = [f"# {title}", "", f"{when}. {session.place}".rstrip(". "), ""]
    if session.aim:
        lines += [_("What I want to leave with: {aim}").format(aim=session.aim), ""]
    for number, line in enumerate(session.agenda, 1):
        minutes = _(" ({count} min)").format(count=line.minutes) if line.minutes else ""
        lines.append(f"{number}. {line.text}{minutes}")
    return "\n".join(lines).rstrip() + "\n"
