"""Finding again what was written, through the journal."""

import datetime as dt
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentee_journal.journal import Journal
from mentee_journal.journal.search import Hit, Marked
from mentee_journal.journal.search_words import read_period

TODAY = dt.date(2026, 10, 13)


def titles(hits: list[Hit]) -> list[str]:
    return [hit.title for hit in hits]


def plain(snippet: Marked) -> str:
    return "".join(text for text, _is_hit in snippet)


def marked(snippet: Marked) -> list[str]:
    return [text for text, is_hit in snippet if is_hit]


def test_a_word_is_found_while_its_beginning_is_typed(journal: Journal) -> None:
    journal.goals.add(title="Speak up in the review")
    for typed in ("s", "sp", "Spea", "SPEAK", "speak u", "review speak"):
        assert titles(journal.search.find(typed)) == ["Speak up in the review"]
    assert journal.search.find("speaker") == []


def test_accents_do_not_matter(journal: Journal) -> None:
    journal.goals.add(title="Café mit Müller")
    assert len(journal.search.find("cafe muller")) == 1
    assert len(journal.search.find("CAFÉ")) == 1


def test_newest_comes_first_and_the_best_first_when_asked(journal: Journal) -> None:
    for day, notes in (
        (1, "trust trust trust trust"),
        (9, "much was said, and some of it was about trust"),
        (5, "trust"),
    ):
        journal.sessions.add(starts_at=dt.datetime(2026, 10, day, 9), title=f"day {day}", notes=notes)
    assert titles(journal.search.find("trust")) == ["day 9", "day 5", "day 1"]
    assert titles(journal.search.find("trust", by="rank")) == ["day 1", "day 5", "day 9"]


def test_the_snippet_shows_the_words_found(journal: Journal) -> None:
    journal.sessions.add(
        starts_at=dt.datetime(2026, 10, 1, 9), title="Talk", notes="First line.\n\nHe <b>asked</b> about courage today"
    )
    [hit] = journal.search.find("courage asked")
    assert plain(hit.snippet) == "First line. He <b>asked</b> about courage today"
    assert marked(hit.snippet) == ["asked", "courage"]
    assert (hit.kind, hit.day, hit.private) == ("session", dt.date(2026, 10, 1), False)


def test_what_belongs_to_an_entry_opens_that_entry(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="Talk")
    goal = journal.goals.add(title="Aim")
    reflection = journal.reflections.answer("What went well?", "zebra")
    framework = journal.skills.frameworks.add(name="Own")
    skill = journal.skills.competencies.add(framework_uid=framework.uid, name="Listening")
    assessment = journal.skills.add(on=TODAY)
    journal.sessions.takeaways.add(session_uid=session.uid, text="zebra")
    journal.sessions.agenda.add(session_uid=session.uid, text="zebra")
    journal.goals.milestones.add(goal_uid=goal.uid, text="zebra")
    journal.goals.check_ins.add(goal_uid=goal.uid, on=TODAY, note="zebra")
    journal.skills.ratings.add(assessment_uid=assessment.uid, competency_uid=skill.uid, evidence="zebra")
    journal.actions.add(text="zebra", session_uid=session.uid)
    journal.advice.add(text="zebra")
    opened = {hit.kind: (hit.opens_kind, hit.opens_uid, hit.title) for hit in journal.search.find("zebra")}
    advice = opened.pop("advice")
    assert (advice[0], advice[2]) == ("advice", "zebra")
    assert opened == {
        "takeaway": ("session", session.uid, "Talk"),
        "agenda_line": ("session", session.uid, "Talk"),
        "action": ("session", session.uid, "zebra"),
        "milestone": ("goal", goal.uid, "Aim"),
        "check_in": ("goal", goal.uid, "Aim"),
        "answer": ("reflection", reflection.uid, "What went well?"),
        "rating": ("assessment", assessment.uid, "Listening"),
    }


def test_what_is_part_of_a_private_entry_is_private(journal: Journal) -> None:
    journal.reflections.answer("Why?", "shared zebra", private=False)
    journal.reflections.answer("Why?", "hidden zebra")
    assert {plain(hit.snippet): hit.private for hit in journal.search.find("zebra")} == {
        "shared zebra": False,
        "hidden zebra": True,
    }


def test_what_is_in_the_bin_is_not_found(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="Talk")
    journal.sessions.takeaways.add(session_uid=session.uid, text="zebra")
    undo = journal.sessions.remove(session.uid)
    late = journal.sessions.takeaways.add(session_uid=session.uid, text="zebra two")
    assert journal.search.find("zebra") == []
    journal.sessions.takeaways.remove(late.uid)
    undo()
    assert len(journal.search.find("zebra")) == 1


def test_a_session_without_a_title_is_called_after_the_mentor(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth Amara")
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), mentorship_uid=ruth.uid, notes="zebra")
    assert titles(journal.search.find("zebra")) == ["Ruth Amara"]


def test_with_finds_all_that_has_to_do_with_a_person(journal: Journal) -> None:
    ruth, sam = journal.mentors.add(name="Ruth Amara"), journal.mentors.add(name="Sam")
    session = journal.sessions.add(
        starts_at=dt.datetime(2026, 10, 1, 9), title="r", mentorship_uid=ruth.uid, notes="zebra"
    )
    journal.sessions.takeaways.add(session_uid=session.uid, text="zebra")
    journal.actions.add(text="zebra", session_uid=session.uid)
    goal = journal.goals.add(title="zebra", mentorships=[ruth.uid])
    journal.goals.milestones.add(goal_uid=goal.uid, text="zebra")
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 2, 9), title="s", mentorship_uid=sam.uid, notes="zebra")
    journal.goals.add(title="zebra alone")
    kinds = sorted(hit.kind for hit in journal.search.find("zebra with:ruth"))
    assert kinds == ["action", "goal", "milestone", "session", "takeaway"]
    assert journal.search.find("zebra with:nobody") == []
    assert len(journal.search.find('zebra with:"ruth amara"')) == 5


def test_with_knows_the_members_of_a_circle(journal: Journal) -> None:
    circle = journal.mentors.add(name="Tuesday circle", kind="circle")
    journal.mentors.members.add(mentorship_uid=circle.uid, name="Pia Sol")
    journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="c", mentorship_uid=circle.uid, notes="zebra")
    assert titles(journal.search.find("zebra with:pia")) == ["c"]


def test_tags_and_kinds_narrow_the_search(journal: Journal) -> None:
    tag = journal.tags.named("trust")
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="a", notes="zebra", tags=[tag.uid])
    journal.sessions.takeaways.add(session_uid=session.uid, text="zebra")
    journal.goals.add(title="zebra", tags=[tag.uid])
    journal.goals.add(title="zebra other")
    assert sorted(hit.kind for hit in journal.search.find("zebra tag:trust")) == ["goal", "session", "takeaway"]
    assert sorted(hit.kind for hit in journal.search.find("zebra tag:#trust kind:sessions")) == ["session", "takeaway"]
    assert sorted(hit.kind for hit in journal.search.find("zebra", kinds={"goal"})) == ["goal", "goal"]


def test_days_narrow_the_search(journal: Journal) -> None:
    for day in (dt.date(2025, 9, 30), dt.date(2026, 9, 1), dt.date(2026, 9, 30), dt.date(2026, 10, 12)):
        journal.sessions.add(starts_at=dt.datetime.combine(day, dt.time(9)), title=str(day), notes="zebra")
    for typed, found in {
        "zebra in:sep": ["2026-09-30", "2026-09-01"],
        "zebra in:2025": ["2025-09-30"],
        "zebra before:2026-09": ["2025-09-30"],
        "zebra after:2026-09-30": ["2026-10-12", "2026-09-30"],
        "zebra before:1 oct after:2026-09-02": ["2026-09-30"],
        "zebra in:yesterday": ["2026-10-12"],
        "in:september": ["2026-09-30", "2026-09-01"],
    }.items():
        assert titles(journal.search.find(typed)) == found, typed


def test_a_filter_half_typed_does_nothing(journal: Journal) -> None:
    journal.goals.add(title="zebra")
    for typed in ("zebra in:", "zebra in:s", "zebra before:20", "zebra kind:g", "zebra with:", 'zebra "'):
        assert len(journal.search.find(typed)) == 1, typed


def test_words_of_the_search_language_of_the_file_are_only_words(journal: Journal) -> None:
    journal.goals.add(title='foo" OR (bar AND NOT near')
    for typed in ('foo" OR (bar', "NOT near", "title:foo", "AND", "NEAR(foo bar)", "foo* ^bar", "{title}: foo"):
        assert isinstance(journal.search.find(typed), list)
    assert len(journal.search.find('foo" OR (bar')) == 1
    assert journal.search.find("foo OR zebra") == []


def test_a_phrase_in_quotes_stands_as_it_was_written(journal: Journal) -> None:
    journal.goals.add(title="a hard talk")
    journal.goals.add(title="talk, hard")
    assert titles(journal.search.find('"hard talk"')) == ["a hard talk"]
    assert journal.search.find('"hard tal"') == []
    assert len(journal.search.find('"hard tal')) == 1


def test_every_kind_of_entry_with_words_can_be_found(journal: Journal) -> None:
    journal.profile.tell(name="zebra")
    ruth = journal.mentors.add(name="zebra")
    journal.mentors.members.add(mentorship_uid=ruth.uid, name="zebra")
    journal.mentors.contacts.log(ruth.uid, "zebra")
    journal.mentors.needs.add(name="zebra")
    journal.feedback.add(effect="zebra")
    journal.indicators.read(journal.indicators.add(name="zebra").uid, 2, note="zebra")
    journal.questions.add(text="zebra")
    journal.skills.frameworks.add(name="zebra")
    journal.comments.add(text="zebra", on=TODAY, about_kind="mentorship", about_uid=ruth.uid)
    journal.tags.named("zebra")
    hits = {hit.kind: hit for hit in journal.search.find("zebra")}
    assert set(hits) == {
        "profile", "mentorship", "member", "contact", "need", "feedback", "indicator", "reading", "prompt",
        "framework", "comment", "tag",
    }  # fmt: skip
    assert (hits["comment"].opens_kind, hits["comment"].opens_uid) == ("mentorship", ruth.uid)


def test_the_sentences_of_a_skill_are_shown_as_sentences(journal: Journal) -> None:
    framework = journal.skills.frameworks.add(name="Own")
    journal.skills.competencies.add(framework_uid=framework.uid, name="Listening", levels=["waits", "asks back"])
    [hit] = journal.search.find("asks")
    assert plain(hit.snippet).strip() == "waits asks back"


def test_hits_are_counted_for_each_group(journal: Journal) -> None:
    session = journal.sessions.add(starts_at=dt.datetime(2026, 10, 1, 9), title="zebra")
    for _ in range(3):
        journal.sessions.takeaways.add(session_uid=session.uid, text="zebra")
    journal.goals.add(title="zebra")
    assert journal.search.counts("zebra") == {"session": 4, "goal": 1}
    assert journal.search.counts("zebra kind:goal") == {"goal": 1}
    assert journal.search.counts("") == {}


def test_many_hits_come_a_page_at_a_time(journal: Journal) -> None:
    with journal.changing():
        for number in range(60):
            journal.goals.add(title=f"zebra {number}")
        gone = [journal.sessions.add(starts_at=dt.datetime(2026, 11, 1, 9), title=str(n)) for n in range(9)]
    for session in gone:
        journal.sessions.remove(session.uid)
        journal.sessions.takeaways.add(session_uid=session.uid, text="zebra in the bin")
    assert len(journal.search.find("zebra")) == 50
    assert len(journal.search.find("zebra", limit=7)) == 7
    assert len(journal.search.find("zebra", limit=100)) == 60


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(
        st.sampled_from('ab"*():^-+{}:\n\x00 \ud800é,in:with:tag:before:2026-10') | st.characters(), max_size=30
    )
)
def test_whatever_is_typed_the_search_answers(journal: Journal, text: str) -> None:
    for by in ("newest", "rank"):
        assert isinstance(journal.search.find(text, by=by), list)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(word=st.text(st.characters(categories=("Ll", "Lu", "Nd"), max_codepoint=0x24F), min_size=1, max_size=20))
def test_any_word_written_is_found_again(journal: Journal, word: str) -> None:
    goal = journal.goals.add(title=word)
    assert goal.uid in {hit.uid for hit in journal.search.find(f'"{word}"', limit=500)}


def test_a_search_that_was_stopped_answers_nothing_and_harms_nothing(journal: Journal) -> None:
    with journal.changing():
        for _ in range(100):
            journal.goals.add(title="zebra", why="zebra " * 5000)
    done = threading.Event()

    def keep_stopping() -> None:
        while not done.wait(0.002):
            journal.search.stop()

    stopper = threading.Thread(target=keep_stopping)
    stopper.start()
    try:
        found = [len(journal.search.find("z", by="rank")) for _ in range(20)]
        for number in range(20):
            journal.goals.add(title=f"saved {number}")
    finally:
        done.set()
        stopper.join()
    assert 0 in found
    assert journal.goals.count() == 120
    assert len(journal.search.find("z", by="rank")) == 50


@pytest.mark.parametrize(
    ("typed", "first", "days"),
    [
        ("2024-02", dt.date(2024, 2, 1), 29),
        ("2026", dt.date(2026, 1, 1), 365),
        ("nov", dt.date(2025, 11, 1), 30),
        ("15 oct", dt.date(2026, 10, 15), 1),
        ("15. Oct. 2024", dt.date(2024, 10, 15), 1),
        ("september 2024", dt.date(2024, 9, 1), 30),
        ("today", TODAY, 1),
    ],
)
def test_periods_are_read_as_people_type_them(typed: str, first: dt.date, days: int) -> None:
    assert read_period(typed, TODAY) == (first, first + dt.timedelta(days=days))


@pytest.mark.parametrize("typed", ["", "31 feb", "0000", "2026-13", "9999", "oc", "zebra", "99 may 2020"])
def test_what_is_no_period_is_none(typed: str) -> None:
    assert read_period(typed, TODAY) is None
