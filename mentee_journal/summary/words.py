"""The words of ours in a summary, once for every format: headings, dates in full, how something stands."""

import datetime as dt

from mentee_journal import i18n
from mentee_journal.i18n import _, ngettext
from mentee_journal.models import AdviceStatus, GoalStatus, Owner, SessionKind

_SHORT_UNIT = 3  # letters


def heading(section: str) -> str:
    """What a section is called."""
    return {
        "takeaways": _("Takeaways"),
        "sessions": _("Sessions"),
        "goals": _("Goals"),
        "actions": _("Actions"),
        "advice": _("Advice I tried"),
        "reflections": _("Reflections"),
        "skills": _("Skills"),
        "comments": _("What you wrote last time"),
    }[section]


def titled(kind: str, title: str, note: str = "") -> str:
    """*Action: Ask Samir (due Wednesday 14 October 2026)*."""
    words = _("{kind}: {title}").format(kind=_kind(kind), title=title)
    return _("{title} ({note})").format(title=words, note=note) if note else words


def _kind(kind: str) -> str:
    return {
        "takeaway": _("Takeaway"),
        "session": _("Session"),
        "goal": _("Goal"),
        "action": _("Action"),
        "advice": _("Advice"),
        "reflection": _("Reflection"),
        "competency": _("Skill"),
    }[kind]


def opening_heading() -> str:
    return _("Since we last spoke")


def question_heading() -> str:
    return _("One question for you")


def title(mentor: str, person: str) -> str:
    if mentor:
        return _("Summary for {mentor}").format(mentor=mentor)
    return _("Summary from {person}").format(person=person) if person else _("Summary")


def byline(person: str, mentor: str, since: dt.date | None, until: dt.date) -> str:
    """From whom and of which days: *From Ines Carvalho. 3 to 13 October 2026*."""
    days = i18n.days(since, until) if since else _("Up to {day}").format(day=i18n.plain_day(until))
    if not person or not mentor:
        return days
    return _("From {person}. {days}").format(person=person, days=days)


def initials(name: str, alias: str = "") -> str:
    """How a third person is called: by the alias they were given, else *W. O.*"""
    return alias or " ".join(f"{word[0]}." for word in name.split())


def session_title(title: str, starts_at: dt.datetime) -> str:
    return title or _("Session on {day}").format(day=i18n.full_day(starts_at.date()))


def session_facts(with_whom: str, kind: str, starts_at: dt.datetime, minutes: int | None) -> str:
    """*Operations circle, Wednesday 7 October 2026, 60 minutes*."""
    parts = [with_whom, _session_kind(kind), i18n.full_day(starts_at.date())]
    if minutes:
        parts.append(ngettext("{minutes} minute", "{minutes} minutes", minutes).format(minutes=minutes))
    return ", ".join(part for part in parts if part)


def _session_kind(kind: str) -> str:
    """Nothing where the kind is plain from the rest."""
    if kind in (SessionKind.MEETING, SessionKind.CIRCLE, SessionKind.OTHER):
        return ""
    return {
        SessionKind.GUEST_SPEAKER: _("guest speaker"),
        SessionKind.BOOK_CLUB: _("book club"),
        SessionKind.CASE_STUDY: _("case study"),
        SessionKind.GROUP_DISCUSSION: _("group discussion"),
        SessionKind.SHADOWING: _("shadowing"),
    }[SessionKind(kind)]


def present(names: list[str]) -> str:
    return _("Present: {names}").format(names=", ".join(names)) if names else ""


def towards(goals: list[str]) -> str:
    return _("Towards: {goals}").format(goals=", ".join(goals)) if goals else ""


def goal_standing(
    ends: tuple[float | None, float | None], value: float | None, unit: str, steps: tuple[int, int]
) -> str:
    """*4 h to 3.5 h, aim 1 h*, or *4 of 6 milestones*; `ends` are baseline and target, `steps` those done and all."""
    baseline, target = ends
    if value is not None and target is not None:
        each = unit if len(unit) <= _SHORT_UNIT else ""  # *4 h to 3.5 h, aim 1 h*, but *4 to 5, aim 6 people*
        words = {"now": _amount(value, each), "aim": _amount(target, unit)}
        if baseline is None or baseline == value:
            return _("Now {now}, aim {aim}").format(**words)
        return _("{baseline} to {now}, aim {aim}").format(baseline=_amount(baseline, each), **words)
    if steps[1]:
        return ngettext("{done} of {all} milestone", "{done} of {all} milestones", steps[1]).format(
            done=steps[0], all=steps[1]
        )
    if value is not None:
        return _("Now {now}").format(now=_amount(value, unit))
    return _("Aim {aim}").format(aim=_amount(target, unit)) if target is not None else ""


def progress(percent: int) -> str:
    return _("{percent} % of the way").format(percent=percent)


def _amount(value: float, unit: str) -> str:
    return f"{i18n.number(value)} {unit}".strip()


def goal_status(status: str, closed_on: dt.date | None, due_on: dt.date | None) -> str:
    """*Due Monday 30 November 2026*, or how it ended."""
    if status in (GoalStatus.ACHIEVED, GoalStatus.DROPPED):
        reached = status == GoalStatus.ACHIEVED
        if closed_on is None:
            return _("Reached") if reached else _("Set aside for good")
        words = _("Reached on {day}") if reached else _("Set aside for good on {day}")
        return words.format(day=i18n.full_day(closed_on))
    due = _("Due {day}").format(day=i18n.full_day(due_on)) if due_on else ""
    state = {GoalStatus.PAUSED: _("Paused"), GoalStatus.DRAFT: _("A draft")}.get(GoalStatus(status), "")
    return ". ".join(part for part in (state, due) if part)


def milestone(text: str, due_on: dt.date | None) -> str:
    if due_on is None:
        return _("Next: {milestone}").format(milestone=text)
    return _("Next: {milestone}, by {day}").format(milestone=text, day=i18n.full_day(due_on))


def check_in(on: dt.date, confidence: int | None) -> str:
    day = i18n.full_day(on)
    if confidence is None:
        return _("Last check-in {day}").format(day=day)
    return _("Last check-in {day}, confidence {number} of 5").format(day=day, number=confidence)


def action(owner: str, mentor: str, due_on: dt.date | None, done_on: dt.date | None, today: dt.date) -> str:
    """Whose it is when it is not mine, and when it is due, was due, or was done."""
    whose = ""
    if owner == Owner.MENTOR:
        whose = _("yours") if mentor else _("for my mentor")
    return ", ".join(part for part in (whose, _when(due_on, done_on, today)) if part)


def _when(due_on: dt.date | None, done_on: dt.date | None, today: dt.date) -> str:
    if done_on:
        return _("done {day}").format(day=i18n.full_day(done_on))
    if due_on is None:
        return ""
    words = _("was due {day}") if due_on < today else _("due {day}")
    return words.format(day=i18n.full_day(due_on))


def advice_status(status: str) -> str:
    return {
        AdviceStatus.TRYING: _("I am trying it"),
        AdviceStatus.WORKED: _("It worked"),
        AdviceStatus.PARTLY: _("It worked in part"),
        AdviceStatus.DID_NOT_WORK: _("It did not work"),
        AdviceStatus.SET_ASIDE: _("I set it aside"),
    }.get(AdviceStatus(status), "")


def given(on: dt.date | None) -> str:
    return _("Given {day}").format(day=i18n.full_day(on)) if on else ""


def short_name(name: str) -> str:
    """*Ruth* of *Dr. Ruth Adeyemi*, where there is little room."""
    return next((word for word in name.split() if not word.endswith(".")), name)


def remark(author: str, on: dt.date, *, is_edit: bool = False) -> str:
    """*Ruth, Saturday 10 October 2026*; of my words as they made them, *in place of mine*."""
    line = ", ".join(part for part in (author, i18n.full_day(on)) if part)
    return _("{who_and_when}, in place of my words").format(who_and_when=line) if is_edit else line


def remark_text(text: str, level: int | None) -> str:
    """What they wrote, and the number they gave."""
    view = _("Your view: {level} of 5").format(level=level) if level else ""
    return "\n\n".join(part for part in (text, view) if part.strip())


def reflection_title(title: str, question: str) -> str:
    return title or question or _("Reflection")


def aim_label() -> str:
    return _("What I wanted to leave with")


def measure_label() -> str:
    return _("How I will know")


def check_in_label() -> str:
    return _("From my last check-in")


def experiment_label() -> str:
    return _("What I try")


def result_label() -> str:
    return _("What came of it")


def on_day(on: dt.date) -> str:
    return i18n.full_day(on)


def reply_label() -> str:
    return _("What I say to it")


def my_level(level: int) -> str:
    return _("I say {level} of 5").format(level=level)


def comment_label(code: str) -> str:
    """What stands before a comment on an entry, on paper and in the file that comes back."""
    return _("Comment on {code}:").format(code=code)


def view_label(code: str) -> str:
    """What stands before the mentor's number for a skill, or for how sure they are of a goal."""
    return _("Your view of {code} (1-5):").format(code=code)


def done_label(code: str) -> str:
    """What stands before *yes* when the mentor did what was theirs to do."""
    return _("Done {code}:").format(code=code)


def anything_label() -> str:
    """What stands before words about nothing in particular."""
    return _("Anything else:")


def reply_heading(code: str) -> str:
    """What the file that the review page saves is called in its first words."""
    return _("Comments on summary {code}").format(code=code)


def end(code: str) -> str:
    """The last words of a summary, and of the file that the review page saves."""
    return _("End of summary {code}.").format(code=code)


def apparatus(code: str) -> str:
    """What the file holds beside what one reads."""
    return _("Summary {code}. In the file each entry has its code and a line for comments.").format(code=code)


def level_names() -> tuple[str, ...]:
    """What the levels 1 to 5 are called."""
    return _("starting out"), _("trying"), _("steady"), _("strong"), _("helping others")


def levels() -> str:
    return _("1 starting out, 2 trying, 3 steady, 4 strong, 5 helping others.")
