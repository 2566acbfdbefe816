"""Questions: the shipped ones, what the person did with them, their own, and the one of the day."""

import datetime as dt

import pytest

from mentee_journal.content import Content
from mentee_journal.journal import Journal
from mentee_journal.models import MINE
from tests.conftest import Clock


@pytest.fixture(scope="module")
def content() -> Content:
    return Content()


def answer(journal: Journal, prompt: str, days_ago: int = 0) -> None:
    on = journal.today() - dt.timedelta(days=days_ago)
    journal.reflections.answer("As it was asked", "Some words.", prompt=prompt, on=on)


def test_r1_questions_are_there_on_the_first_day(journal: Journal, content: Content) -> None:
    """R1: the shipped questions can be used at once, set by set."""
    counts = journal.questions.counts(content)
    assert counts["nine"] == 9
    assert all(counts[one.key] == len(one.questions) for one in content.question_sets)


def test_r1_question_of_the_day_stays_all_day_and_changes_overnight(
    journal: Journal, content: Content, clock: Clock
) -> None:
    """R1"""
    first = journal.questions.of_day(content)
    clock.pass_(hours=5)
    assert journal.questions.of_day(content) == first
    days = set()
    for _day in range(12):
        clock.pass_(days=1)
        question = journal.questions.of_day(content)
        assert question is not None
        days.add(question.prompt)
    assert len(days) > 8


def test_r1_question_of_the_day_is_never_for_a_mentor_nor_for_a_hard_day(
    journal: Journal, content: Content, clock: Clock
) -> None:
    """R1"""
    for turn in range(80):
        question = journal.questions.of_day(content, turn)
        assert question is not None
        assert not question.to_mentor
        assert question.set != "hard_day"
        assert question.moment == "any"


def test_r1_what_was_answered_lately_is_not_asked_again(journal: Journal, content: Content, clock: Clock) -> None:
    """R1"""
    asked = []
    for _day in range(20):
        question = journal.questions.of_day(content)
        assert question is not None
        asked.append(question.prompt)
        answer(journal, question.prompt)
        clock.pass_(days=1)
    assert len(set(asked)) == 20


def test_r1_a_question_comes_even_when_all_were_answered(journal: Journal, content: Content, clock: Clock) -> None:
    """R1"""
    for question in content.questions:
        answer(journal, question.key, days_ago=3)
    assert journal.questions.of_day(content) is not None


def test_r1_what_is_answered_today_stays_the_question_of_today(journal: Journal, content: Content) -> None:
    """R1"""
    another = journal.questions.of_day(content, turn=3)
    assert another is not None
    answer(journal, another.prompt)
    now = journal.questions.of_day(content)
    assert now is not None
    assert now.prompt == another.prompt
    onward = journal.questions.of_day(content, turn=1)
    assert onward is not None
    assert onward.prompt != another.prompt


def test_r2_coverage_counts_answers_to_shipped_and_own_questions(journal: Journal, content: Content) -> None:
    """R2"""
    assert [one.answers for one in journal.questions.coverage(content)] == [0] * 9
    own = journal.questions.add(text="Whose worry am I carrying?", topic="active")
    answer(journal, own.uid)
    answer(journal, "nine_growth")
    answer(journal, "nine_growth", days_ago=9)
    covered = {one.topic.key: one.answers for one in journal.questions.coverage(content)}
    assert covered["active"] == 1
    assert covered["growth"] == 2
    assert sum(1 for count in covered.values() if count) == 2


def test_r2_an_empty_answer_covers_nothing(journal: Journal, content: Content) -> None:
    """R2"""
    journal.reflections.answer("As it was asked", "", prompt="nine_growth")
    assert not any(one.answers for one in journal.questions.coverage(content))


def test_r4_own_question_stands_among_mine_and_at_its_moment(journal: Journal, content: Content) -> None:
    """R4"""
    own = journal.questions.add(text="What am I pretending to know?", moment="before_session")
    for name in (MINE, "before_session"):
        assert own.uid in [one.uid for one in journal.questions.in_set(content, name)]
    assert own.uid not in [one.uid for one in journal.questions.in_set(content, "any_day")]


def test_r4_changing_a_shipped_question_makes_a_copy_of_ones_own(journal: Journal, content: Content) -> None:
    """R4"""
    before = journal.questions.in_set(content, "nine")[0]
    uid = journal.questions.reword(before, "How have we both grown?")
    after = journal.questions.in_set(content, "nine")[0]
    assert (after.text, after.mine, after.uid, after.prompt) == ("How have we both grown?", True, uid, before.prompt)
    assert [one.uid for one in journal.questions.in_set(content, MINE)] == [uid]
    journal.questions.drop(after)
    assert journal.questions.in_set(content, "nine")[0].text == before.text


def test_r4_answers_stay_with_a_question_that_was_put_in_other_words(journal: Journal, content: Content) -> None:
    """R4, R5"""
    before = journal.questions.in_set(content, "nine")[0]
    answer(journal, before.prompt)
    journal.questions.reword(before, "How have we both grown?")
    assert journal.questions.in_set(content, "nine")[0].answers == 1


def test_r4_a_favourite_keeps_its_place_and_its_words(journal: Journal, content: Content) -> None:
    """R4"""
    question = journal.questions.in_set(content, "monthly")[2]
    journal.questions.star(question, on=True)
    starred = journal.questions.in_set(content, "favourite")
    assert [one.prompt for one in starred] == [question.prompt]
    assert journal.questions.in_set(content, "monthly")[2].text == question.text
    assert not journal.questions.in_set(content, MINE)
    journal.questions.star(starred[0], on=False)
    assert not journal.questions.in_set(content, "favourite")


def test_r4_what_is_put_away_is_asked_no_more_and_can_come_back(journal: Journal, content: Content) -> None:
    """R4"""
    question = journal.questions.of_day(content)
    assert question is not None
    journal.questions.put_away(question)
    assert question.prompt not in [one.prompt for one in journal.questions.in_set(content, question.set)]
    assert journal.questions.of_day(content) != question
    (away,) = journal.questions.in_set(content, "archived")
    journal.questions.put_away(away, on=False)
    assert question.prompt in [one.prompt for one in journal.questions.in_set(content, question.set)]
