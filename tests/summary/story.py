"""Ines's autumn: a journal with one of everything that a summary can hold, and things that must not be in it."""

import datetime as dt
from dataclasses import dataclass

from mentee_journal.journal import Journal
from mentee_journal.models import Session


def day(number: int, month: int = 10) -> dt.date:
    return dt.date(2026, month, number)


def at(number: int, month: int = 10) -> dt.datetime:
    return dt.datetime(2026, month, number, 15)


@dataclass
class Story:
    ruth: str
    tomasz: str
    circle: str
    news: str
    call: str
    rota: str
    read: str
    takeaway: str
    worry: str


def tell(journal: Journal) -> Story:
    """Fill the journal, and give back the addresses of those a test wants to name."""
    with journal.changing():  # one commit is faster than fifty
        return _tell(journal)


def _tell(journal: Journal) -> Story:
    journal.profile.tell(name="Ines Carvalho")
    ruth = journal.mentors.add(name="Ruth Adeyemi").uid
    tomasz = journal.mentors.add(name="Tomasz").uid
    circle = journal.mentors.add(name="Operations circle", kind="circle").uid
    news, call = _sessions(journal, ruth, tomasz, circle)
    rota, read = _goals(journal, news.uid)
    takeaway = journal.sessions.takeaways.add(
        session_uid=news.uid, text="Hard news belongs in the second sentence, not the last."
    )
    journal.sessions.takeaways.add(session_uid=news.uid, text="A clear date is kinder than “when you have time”.")
    _to_do(journal, ruth, tomasz, news.uid)
    journal.advice.add(
        text="Go home at six, and let them see it.",
        mentorship_uid=ruth,
        on=day(1),
        status="partly",
        experiment="Two evenings a week.",
        result="They asked fewer questions, not none.",
    )
    journal.advice.add(text="Read the data bottom up.", mentorship_uid=tomasz, on=day(6), status="worked")
    worry = journal.reflections.answer("What did I avoid?", "Saying *no* to Marta.", on=day(8), private=False)
    journal.reflections.answer("What hurts?", "Secret of the heart.", on=day(9))
    _skills(journal, ruth, tomasz)
    journal.comments.add(
        text="Worth keeping. What would tell you that you can stop looking?",
        on=day(10),
        author="Ruth",
        mentorship_uid=ruth,
        about_kind="takeaway",
        about_uid=takeaway.uid,
        reply="One week without a call.",
    )
    journal.comments.add(text="Not for Ruth's eyes.", on=day(10), mentorship_uid=tomasz)
    return Story(ruth, tomasz, circle, news.uid, call.uid, rota, read, takeaway.uid, worry.uid)


def _sessions(journal: Journal, ruth: str, tomasz: str, circle: str) -> tuple[Session, Session]:
    people = [
        journal.mentors.members.add(mentorship_uid=circle, name="Aïcha Benali", alias="Kestrel").uid,
        journal.mentors.members.add(mentorship_uid=circle, name="Wen Okafor").uid,
    ]
    news = journal.sessions.add(
        title="Hard news, said early",
        starts_at=at(7),
        minutes=60,
        kind="circle",
        mentorship_uid=circle,
        aim="One message I have been putting off.",
        notes="# What we did\nEveryone brought a message.\n\n- I rewrote mine\n- the thanks come last",
        private_notes="Just for me: I was afraid.",
        members=people,
        tags=[journal.tags.named("courage").uid],
    )
    call = journal.sessions.add(
        title="Call with Tomasz", starts_at=at(6), mentorship_uid=tomasz, notes="He reads the data from the bottom up."
    )
    journal.sessions.add(title="Therapy", starts_at=at(9), private=True, notes="Secret of the heart.")
    journal.sessions.add(title="Long ago", starts_at=at(1, 3), mentorship_uid=ruth, notes="The beginning.")
    journal.sessions.add(title="Called off", starts_at=at(8), status="cancelled")
    journal.sessions.add(title="Still to come", starts_at=at(20), status="planned", mentorship_uid=ruth)
    return news, call


def _goals(journal: Journal, news: str) -> tuple[str, str]:
    rota = journal.goals.add(
        title="Hand over the weekly rota",
        measure="I spend an hour a week on it at most.",
        unit="h",
        baseline=4,
        target=1,
        due_on=day(30, 11),
        sessions=[news],
    )
    journal.goals.milestones.add(goal_uid=rota.uid, text="Samir runs a week", done_on=day(11))
    journal.goals.milestones.add(goal_uid=rota.uid, text="Samir runs a whole month", due_on=day(15, 11))
    journal.goals.check_in(rota.uid, on=day(1), value=3.9)
    journal.goals.check_in(rota.uid, on=day(12), value=3.5, confidence=4, note="I looked once and changed *nothing*.")
    read = journal.goals.add(title="Read the planning data")
    for number in range(1, 4):
        journal.goals.milestones.add(
            goal_uid=read.uid, text=f"Exercise {number}", done_on=day(7, 9) if number < 3 else None
        )
    journal.goals.add(title="Leave the company", private=True)
    journal.goals.add(title="An old one", status="achieved", closed_on=day(1, 2))
    return rota.uid, read.uid


def _to_do(journal: Journal, ruth: str, tomasz: str, news: str) -> None:
    journal.actions.add(text="Write what a good rota is", due_on=day(8))
    journal.actions.add(text="Ask Samir about his rota week", due_on=day(14), session_uid=news)
    journal.actions.add(text="Introduce me to Marta", owner="mentor", mentorship_uid=ruth, due_on=day(20))
    journal.actions.add(text="Send me the slides", owner="mentor", mentorship_uid=tomasz)
    journal.actions.add(text="Give João the Friday report", done_on=day(9))
    journal.actions.add(text="Done long ago", done_on=day(1, 2))
    journal.actions.add(text="Call the lawyer", private=True)


def _skills(journal: Journal, ruth: str, tomasz: str) -> None:
    levels = ["I start.", "I try.", "I hand over a clear result and a date.", "I let go.", "I help others let go."]
    mine = journal.skills.frameworks.add(name="Leading a small team").uid
    add = journal.skills.competencies.add
    listening, delegating = (
        add(framework_uid=mine, name="Listening", levels=levels, aim=4),
        add(framework_uid=mine, name="Delegating", levels=levels, aim=4),
    )
    june = journal.skills.begin(mine, on=day(1, 6))
    journal.skills.rate(june.uid, listening.uid, level=3)
    journal.skills.rate(june.uid, delegating.uid, level=3, evidence="Just for me.")
    now = journal.skills.begin(mine, on=day(5))
    journal.skills.rate(now.uid, listening.uid, level=4)
    journal.skills.rate(now.uid, delegating.uid, level=3, then_level=1)
    hers = journal.skills.begin(mine, on=day(6), rater="mentor", mentorship_uid=ruth)
    journal.skills.rate(hers.uid, delegating.uid, level=2)
    his = journal.skills.begin(mine, on=day(7), rater="mentor", mentorship_uid=tomasz)
    journal.skills.rate(his.uid, delegating.uid, level=5)
