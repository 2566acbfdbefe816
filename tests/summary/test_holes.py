"""Ways in which something private could show through something that is not; each was open once."""

import datetime as dt
from pathlib import Path

from mentee_journal.exchange.frameworks import export_framework
from mentee_journal.export.calendar import calendar
from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, summarise
from mentee_journal.summary.calendar import dates
from tests.summary.story import at, day

DAY = dt.date(2026, 10, 7)


def test_ratings_of_a_private_mentor_stay_with_them(journal: Journal) -> None:
    coach = journal.mentors.add(name="Coach", private=True).uid
    mine = journal.skills.frameworks.add(name="Mine").uid
    skill = journal.skills.competencies.add(framework_uid=mine, name="Listening").uid
    sitting = journal.skills.begin(mine, on=DAY)
    journal.skills.rate(sitting.uid, skill, level=3)
    hers = journal.skills.begin(mine, on=DAY, rater="mentor", mentorship_uid=coach)
    journal.skills.rate(hers.uid, skill, level=5)
    assert summarise(journal, Choice()).skills[0].mentor is None
    assert summarise(journal, Choice(coach)).skills[0].mentor == 5


def test_words_about_a_skill_of_a_private_list_stay(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth").uid
    mine = journal.skills.frameworks.add(name="Mine", private=True).uid
    skill = journal.skills.competencies.add(framework_uid=mine, name="Secret skill").uid
    journal.comments.add(text="Go on.", on=DAY, mentorship_uid=ruth, about_kind="competency", about_uid=skill)
    assert summarise(journal, Choice(ruth)).remarks == ()


def test_words_about_something_private_stay_when_that_is_gone_for_good(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth").uid
    secret = journal.sessions.add(title="Secret", starts_at=at(7), private=True).uid
    inside = journal.sessions.takeaways.add(session_uid=secret, text="Inside").uid
    goal = journal.goals.add(title="Open").uid
    for text, kind, uid in (("a", "session", secret), ("b", "takeaway", inside), ("c", "goal", goal)):
        journal.comments.add(text=text, on=DAY, mentorship_uid=ruth, about_kind=kind, about_uid=uid)
    for shelf, uid in ((journal.sessions, secret), (journal.goals, goal)):
        shelf.remove(uid)
    journal.bin.empty()
    assert [remark.text for remark in summarise(journal, Choice(ruth)).remarks] == ["c"]


def test_members_of_a_private_circle_are_nowhere_present(journal: Journal) -> None:
    circle = journal.mentors.add(name="Support", kind="circle", private=True).uid
    member = journal.mentors.members.add(mentorship_uid=circle, name="Zoltan Quill", alias="Zq").uid
    journal.sessions.add(title="Open", starts_at=at(7), members=[member])
    assert "Zq" not in repr(summarise(journal, Choice()))
    assert "Zq" in repr(summarise(journal, Choice(circle)))


def test_sessions_of_a_private_mentor_are_in_no_calendar(journal: Journal) -> None:
    coach = journal.mentors.add(name="Coach", private=True).uid
    journal.sessions.add(title="With the coach", starts_at=at(20), status="planned", mentorship_uid=coach)
    journal.goals.milestones.add(goal_uid=journal.goals.add(title="G", private=True).uid, text="M", due_on=day(20))
    assert dates(journal).meetings == ()
    assert b"VEVENT" not in calendar(dates(journal))


def test_a_private_skill_is_in_no_list_that_is_given_away(journal: Journal, tmp_path: Path) -> None:
    mine = journal.skills.frameworks.add(name="Mine").uid
    journal.skills.competencies.add(framework_uid=mine, name="Listening")
    journal.skills.competencies.add(framework_uid=mine, name="Secret skill", private=True)
    export_framework(journal, mine, tmp_path / "mine.toml")
    text = (tmp_path / "mine.toml").read_text(encoding="utf-8")
    assert "Listening" in text
    assert "ecret" not in text


def test_a_sitting_over_a_private_list_alone_does_not_bring_the_skills_in(journal: Journal) -> None:
    """Else the mentor would see their own old ratings, and know that there was a sitting."""
    ruth = journal.mentors.add(name="Ruth").uid
    known = journal.skills.frameworks.add(name="Mine").uid
    skill = journal.skills.competencies.add(framework_uid=known, name="Listening").uid
    hers = journal.skills.begin(known, on=dt.date(2026, 6, 1), rater="mentor", mentorship_uid=ruth)
    journal.skills.rate(hers.uid, skill, level=4)
    secret = journal.skills.frameworks.add(name="Secret", private=True).uid
    hidden = journal.skills.competencies.add(framework_uid=secret, name="Hidden").uid
    sitting = journal.skills.begin(secret, on=DAY)
    journal.skills.rate(sitting.uid, hidden, level=2)
    assert summarise(journal, Choice(ruth, since=dt.date(2026, 10, 1))).skills == ()
