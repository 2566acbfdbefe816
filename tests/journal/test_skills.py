"""Skills are rated again and again, and every sitting stays as it was (rows C1, C3 to C10)."""

import datetime as dt

import pytest

from mentee_journal.content import Content
from mentee_journal.errors import BadValue
from mentee_journal.journal import Journal
from mentee_journal.journal.frameworks import SkillDraft, in_use
from mentee_journal.models import Competency, Framework, Occasion, Rater
from tests.conftest import Clock

JUNE, JULY, SEPTEMBER = dt.date(2026, 6, 15), dt.date(2026, 7, 27), dt.date(2026, 9, 14)


@pytest.fixture
def team(journal: Journal) -> Framework:
    return journal.skills.frameworks.make("Team", [SkillDraft("Listening", aim=4), SkillDraft("Delegating", aim=4)])


def sit(journal: Journal, team: Framework, on: dt.date, *levels: int | None, **fields: object) -> str:
    sitting = journal.skills.begin(team.uid, on=on, **fields)
    for skill, level in zip(in_use(team), levels, strict=True):
        journal.skills.rate(sitting.uid, skill.uid, level=level)
    return sitting.uid


def named(team: Framework, name: str) -> Competency:
    return next(skill for skill in team.competencies if skill.name == name)


def test_a_shipped_list_is_copied_into_the_journal_with_its_five_sentences(journal: Journal) -> None:
    """C2, C3"""
    shipped = next(one for one in Content().frameworks if one.key == "small_team")
    mine = journal.skills.frameworks.take(shipped)
    assert [skill.name for skill in mine.competencies] == [skill.name for skill in shipped.skills]
    assert mine.competencies[2].levels == list(shipped.skills[2].levels)
    assert (mine.key, mine.source) == ("small_team", shipped.source)


def test_a_copy_of_a_list_has_no_ratings_and_leaves_out_what_was_laid_aside(journal: Journal, team: Framework) -> None:
    """C3"""
    sit(journal, team, JUNE, 3, 3)
    journal.skills.competencies.change(named(team, "Listening").uid, archived=True)
    copy = journal.skills.frameworks.copy(team.uid, "Team, mine")
    assert [(skill.name, skill.aim) for skill in copy.competencies] == [("Delegating", 4)]
    assert journal.skills.changes(copy.uid)[0].now is None


def test_the_list_in_use_is_the_one_chosen_else_the_one_rated_last(journal: Journal, team: Framework) -> None:
    """C3"""
    other = journal.skills.frameworks.make("Other", [SkillDraft("Writing")])
    assert journal.skills.current() == journal.skills.frameworks.get(team.uid)
    sit(journal, other, JUNE, 2)
    assert journal.skills.current() == journal.skills.frameworks.get(other.uid)
    journal.skills.choose(team.uid)
    assert journal.skills.current() == journal.skills.frameworks.get(team.uid)
    journal.skills.frameworks.remove(team.uid)
    assert journal.skills.current() == journal.skills.frameworks.get(other.uid)


def test_a_new_sitting_never_overwrites_an_old_one(journal: Journal, team: Framework) -> None:
    """C4, C6"""
    sit(journal, team, JUNE, 3, 3)
    sit(journal, team, JULY, 2, 4)
    sit(journal, team, SEPTEMBER, 4, 4)
    listening = named(team, "Listening")
    assert [rating.level for rating in journal.skills.history(listening.uid)] == [3, 2, 4]
    assert [one.occasion for one in journal.skills.sittings(team.uid)] == [
        Occasion.BASELINE,
        Occasion.CHECK,
        Occasion.CHECK,
    ]


def test_the_change_is_from_the_first_rating_to_now_and_the_shift_is_told_apart(
    journal: Journal, team: Framework
) -> None:
    """C6, C7"""
    sit(journal, team, JUNE, 3, 3)
    now = sit(journal, team, SEPTEMBER, 4, 3)
    journal.skills.rate(now, named(team, "Delegating").uid, then_level=1)
    listening, delegating = journal.skills.changes(team.uid)
    assert (listening.before, listening.now, listening.change, listening.shift) == (3, 4, 1, None)
    assert (delegating.before, delegating.looking_back, delegating.change, delegating.shift) == (3, 1, 0, -2)
    assert delegating.before_on == JUNE


def test_an_earlier_sitting_is_seen_as_it_was_then(journal: Journal, team: Framework) -> None:
    """C4"""
    ruth = journal.mentors.add(name="Ruth").uid
    sit(journal, team, JUNE, 3, 3)
    july = sit(journal, team, JULY, 2, 2)
    sit(journal, team, JULY + dt.timedelta(2), 1, 1, rater=Rater.MENTOR, mentorship_uid=ruth)
    september = sit(journal, team, SEPTEMBER, 4, 4)
    sit(journal, team, SEPTEMBER + dt.timedelta(4), 5, 5, rater=Rater.MENTOR, mentorship_uid=ruth)
    assert [(one.now, one.mentor) for one in journal.skills.changes(team.uid, july)] == [(2, 1), (2, 1)]
    assert [(one.now, one.mentor) for one in journal.skills.changes(team.uid, september)] == [(4, 5), (4, 5)]


def test_one_mentors_ratings_are_not_taken_for_anothers(journal: Journal, team: Framework) -> None:
    """C10"""
    ruth, tomasz = journal.mentors.add(name="Ruth").uid, journal.mentors.add(name="Tomasz").uid
    sit(journal, team, JULY, 2, 2, rater=Rater.MENTOR, mentorship_uid=ruth)
    sit(journal, team, SEPTEMBER, 5, None, rater=Rater.MENTOR, mentorship_uid=tomasz)
    assert [one.mentor for one in journal.skills.changes(team.uid, "", ruth)] == [2, 2]
    assert [one.mentor for one in journal.skills.changes(team.uid, "", tomasz)] == [5, None]


def test_what_was_put_off_waits_and_counts_when_it_is_finished(
    journal: Journal, team: Framework, clock: Clock
) -> None:
    """C4"""
    sit(journal, team, JUNE, 3, 3)
    later = sit(journal, team, SEPTEMBER, 5, None, finished=False)
    waiting = journal.skills.unfinished(team.uid)
    assert waiting is not None
    assert waiting.uid == later
    assert journal.skills.changes(team.uid)[0].now == 3
    assert len(journal.skills.history(named(team, "Listening").uid)) == 1
    journal.skills.finish(later)
    assert journal.skills.unfinished(team.uid) is None
    assert journal.skills.changes(team.uid)[0].now == 5
    assert journal.skills.get(later).on == clock.moment.date()


def test_skill_knowledge_and_confidence_are_kept_apart(journal: Journal, team: Framework) -> None:
    """C8"""
    sitting = journal.skills.begin(team.uid)
    rating = journal.skills.rate(sitting.uid, team.competencies[0].uid, level=2, knowledge=4, confidence=5)
    assert (rating.level, rating.knowledge, rating.confidence) == (2, 4, 5)
    with pytest.raises(BadValue):
        journal.skills.rate(sitting.uid, team.competencies[0].uid, knowledge=6)


def test_a_rating_is_linked_to_what_shows_it(journal: Journal, team: Framework) -> None:
    """C9"""
    goal = journal.goals.add(title="Hand over the rota")
    sitting = journal.skills.begin(team.uid)
    journal.skills.rate(sitting.uid, team.competencies[1].uid, level=3, goals=[goal.uid], evidence="Samir ran it.")
    (rating,) = journal.skills.history(team.competencies[1].uid)
    assert [one.title for one in rating.goals] == ["Hand over the rota"]


def test_a_sitting_in_the_bin_is_no_part_of_the_history_until_it_is_back(journal: Journal, team: Framework) -> None:
    """C4"""
    sit(journal, team, JUNE, 3, 3)
    undo = journal.skills.remove(sit(journal, team, JULY, 2, 2))
    assert journal.skills.changes(team.uid)[0].now == 3
    undo()
    assert journal.skills.changes(team.uid)[0].now == 2
