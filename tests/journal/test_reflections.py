"""Reflections: begun, finished, found again, and set beside what was written before."""

import datetime as dt

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentee_journal.journal import Journal
from mentee_journal.models.base import clean
from tests.conftest import Clock


def test_r1_a_reflection_is_private_until_the_writer_says_otherwise(journal: Journal) -> None:
    """R1"""
    assert journal.reflections.begin().private
    assert not journal.reflections.begin(private=False).private


def test_r3_what_is_not_finished_waits(journal: Journal) -> None:
    """R3: only guided cycles wait, and no longer than until they are done."""
    waiting = journal.reflections.answer("What happened?", "It rained.", guide="gibbs", finished=False)
    journal.reflections.answer("A question", "Half a word", finished=False)
    assert [one.uid for one in journal.reflections.unfinished()] == [waiting.uid]
    journal.reflections.finish(waiting.uid)
    assert not journal.reflections.unfinished()


def test_r3_a_page_without_a_word_is_not_kept(journal: Journal) -> None:
    """R3"""
    empty = journal.reflections.answer("A question", "  \n", finished=False)
    journal.reflections.finish(empty.uid)
    assert not journal.reflections.count()
    assert journal.reflections.get(empty.uid).deleted_at


def test_r5_earlier_answers_to_the_same_question_newest_first(journal: Journal, clock: Clock) -> None:
    """R5"""
    for text in ("June", "July", "August", "September"):
        journal.reflections.answer("Q", text, prompt="nine_growth")
        clock.pass_(days=30)
    now = journal.reflections.answer("Q", "October", prompt="nine_growth")
    before = journal.reflections.answers.before(prompt="nine_growth", besides=now.uid)
    assert [one.text for one in before] == ["September", "August", "July"]


def test_r5_earlier_answers_to_the_same_step_of_a_guide(journal: Journal) -> None:
    """R5"""
    journal.reflections.answer("What happened?", "Then", guide="gibbs", step="description")
    journal.reflections.answer("What happened?", "Elsewhere", guide="kolb", step="description")
    before = journal.reflections.answers.before(guide="gibbs", step="description")
    assert [one.text for one in before] == ["Then"]
    assert not journal.reflections.answers.before(guide="gibbs")


def test_r5_what_lies_in_the_bin_is_not_shown_again(journal: Journal) -> None:
    """R5"""
    old = journal.reflections.answer("Q", "Then", prompt="nine_growth")
    journal.reflections.remove(old.uid)
    assert not journal.reflections.answers.before(prompt="nine_growth")


def test_r6_this_day_of_other_years_comes_back(journal: Journal) -> None:
    """R6"""
    today = journal.today()
    old = journal.reflections.answer("Q", "A year ago", on=today.replace(year=today.year - 1))
    journal.reflections.answer("Q", "Yesterday", on=today - dt.timedelta(days=1))
    assert [one.uid for one in journal.reflections.on_this_day()] == [old.uid]


def test_r6_one_old_page_a_day_and_none_of_the_last_weeks(journal: Journal, clock: Clock) -> None:
    """R6"""
    assert journal.reflections.once() is None
    journal.reflections.answer("Q", "Fresh", on=journal.today() - dt.timedelta(days=5))
    assert journal.reflections.once() is None
    for weeks in range(6, 12):
        journal.reflections.answer("Q", str(weeks), on=journal.today() - dt.timedelta(weeks=weeks))
    first = journal.reflections.once()
    assert first is not None
    clock.pass_(hours=3)
    again = journal.reflections.once()
    assert again is not None
    assert again.uid == first.uid


def test_r3_list_shows_how_each_begins_and_narrows_by_words_titles_and_tags(journal: Journal) -> None:
    """R3"""
    tag = journal.tags.named("trust")
    one = journal.reflections.answer("What happened?", "The night line closes", title="Hard news", private=False)
    two = journal.reflections.answer("A question", "Nothing of that", tags=[tag.uid])
    lines = journal.reflections.lines()
    assert {line.uid for line in lines} == {one.uid, two.uid}
    shown = next(line for line in lines if line.uid == one.uid)
    assert (shown.title, shown.question, shown.words) == ("Hard news", "What happened?", "The night line closes")
    for words, uid in (("NIGHT closes", one.uid), ("hard", one.uid), ("trus", two.uid), ("question", two.uid)):
        assert [line.uid for line in journal.reflections.lines(words)] == [uid]
    assert not journal.reflections.lines("night trust")


def test_r3_list_comes_page_by_page(journal: Journal) -> None:
    """R3"""
    for number in range(7):
        journal.reflections.answer("Q", str(number), on=dt.date(2026, 1, 1) + dt.timedelta(days=number))
    pages = [journal.reflections.lines(limit=3, offset=offset) for offset in (0, 3, 6)]
    assert [line.words for page in pages for line in page] == list("6543210")


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(min_size=1))
def test_any_words_come_back_as_they_were_written(journal: Journal, text: str) -> None:
    made = journal.reflections.answer("Q", text)
    assert journal.reflections.get(made.uid).answers[0].text == clean(text)
