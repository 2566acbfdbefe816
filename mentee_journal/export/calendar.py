"""Dates as a calendar file (iCalendar, RFC 5545) that every calendar program reads.

Each event keeps its UID from one file to the next, so that bringing in a second file updates and does not double.
"""

import datetime as dt

from icalendar import Calendar, Event, Todo

from mentee_journal.i18n import _
from mentee_journal.summary.calendar import Dates, Meeting, ToDo

_HOST = "mentee-journal"  # after the @ of a UID; says which program made it, not which computer


def calendar(dates: Dates) -> bytes:
    """The calendar file. Meetings are in floating local time: fourteen o'clock wherever one is."""
    found = Calendar()
    found.add("prodid", "-//Mentee Journal//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", _("Mentee Journal"))
    for meeting in dates.meetings:
        found.add_component(_event(meeting))
    for to_do in dates.to_dos:
        found.add_component(_to_do(to_do))
    return bytes(found.to_ical())


def _event(meeting: Meeting) -> Event:
    event = Event()
    event.add("uid", f"{meeting.uid}@{_HOST}")
    event.add("dtstamp", _moment(meeting.changed_at))
    event.add("last-modified", _moment(meeting.changed_at))
    event.add("summary", meeting.title)
    event.add("dtstart", meeting.starts_at)
    event.add("dtend", meeting.starts_at + dt.timedelta(minutes=meeting.minutes))
    if meeting.place:
        event.add("location", meeting.place)
    if meeting.text:
        event.add("description", meeting.text)
    event.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    return event


def _to_do(to_do: ToDo) -> Todo:
    task = Todo()
    task.add("uid", f"{to_do.uid}@{_HOST}")
    task.add("dtstamp", _moment(to_do.changed_at))
    task.add("last-modified", _moment(to_do.changed_at))
    task.add("summary", to_do.title)
    task.add("due", to_do.due_on)
    if to_do.done_on:
        task.add("status", "COMPLETED")
        task.add("completed", dt.datetime.combine(to_do.done_on, dt.time(12), dt.UTC))
    else:
        task.add("status", "NEEDS-ACTION")
    return task


def _moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(microsecond=0)
