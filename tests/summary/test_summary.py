"""A summary holds what was chosen, in the order and the words a mentor can read months later."""

import datetime as dt

from mentee_journal.journal import Journal
from mentee_journal.summary import SECTIONS, Choice, Item, Summary, since_last_shared, summarise
from tests.conftest import Clock
from tests.summary.story import at, day, tell


def items(summary: Summary, section: str) -> tuple[Item, ...]:
    return next((one.items for one in summary.sections if one.name == section), ())


def titles(summary: Summary, section: str) -> list[str]:
    return [item.title for item in items(summary, section)]


def test_it_says_from_whom_for_whom_and_of_which_days(journal: Journal) -> None:
    story = tell(journal)
    summary = summarise(journal, Choice(story.ruth, since=day(3)))
    assert summary.title == "Summary for Ruth Adeyemi"
    assert summary.byline == "From Ines Carvalho. 3 to 13 October 2026"
    assert [section.name for section in summary.sections] == list(SECTIONS[:6])
    assert summarise(journal, Choice()).title == "Summary from Ines Carvalho"
    assert summarise(journal, Choice()).byline == "Up to 13 October 2026"


def test_sessions_of_the_days_chosen_come_newest_first(journal: Journal) -> None:
    story = tell(journal)
    summary = summarise(journal, Choice(story.ruth, since=day(3)))
    assert titles(summary, "sessions") == ["Hard news, said early", "Call with Tomasz"]
    assert titles(summarise(journal, Choice(story.ruth)), "sessions")[-1] == "Long ago"
    assert titles(summarise(journal, Choice(until=day(6))), "sessions") == ["Call with Tomasz", "Long ago"]
    news = items(summary, "sessions")[0]
    assert news.facts[0] == "Operations circle, Wednesday 7 October 2026, 60 minutes"
    assert news.facts[2] == "Towards: Hand over the weekly rota"


def test_a_planned_session_whose_day_has_come_counts(journal: Journal) -> None:
    journal.sessions.add(title="This afternoon", starts_at=at(13), status="planned")
    journal.sessions.add(title="Tomorrow", starts_at=at(14), status="planned")
    assert titles(summarise(journal, Choice()), "sessions") == ["This afternoon"]


def test_third_persons_of_a_circle_are_called_by_alias_or_initials(journal: Journal) -> None:
    story = tell(journal)
    summary = summarise(journal, Choice(story.ruth))
    assert items(summary, "sessions")[0].facts[1] == "Present: W. O., Kestrel"
    assert not any(name in repr(summary) for name in ("Aïcha", "Benali", "Okafor"))


def test_another_mentor_is_not_named(journal: Journal) -> None:
    story = tell(journal)
    journal.sessions.change(story.call, title="A call")
    summary = summarise(journal, Choice(story.ruth))
    assert "Tomasz" not in repr(summary)
    assert "Send me the slides" not in titles(summary, "actions")
    assert len(items(summary, "advice")) == 1
    assert summary.skills[1].mentor == 2
    assert summarise(journal, Choice(story.tomasz)).skills[1].mentor == 5


def test_a_goal_says_how_it_stands(journal: Journal) -> None:
    story = tell(journal)
    rota, read = items(summarise(journal, Choice(story.ruth, since=day(3))), "goals")
    assert rota.standing == "4 h to 3.5 h, aim 1 h"
    assert rota.share is not None
    assert round(rota.share, 3) == 0.167
    assert rota.facts == (
        "Due Monday 30 November 2026",
        "Next: Samir runs a whole month, by Sunday 15 November 2026",
        "Last check-in Monday 12 October 2026, confidence 4 of 5",
    )
    assert read.standing == "2 of 3 milestones"
    assert "An old one" in titles(summarise(journal, Choice(story.ruth)), "goals")


def test_goals_in_every_state_find_words(journal: Journal) -> None:
    journal.goals.add(title="paused", status="paused", due_on=day(1, 12))
    journal.goals.add(title="draft", status="draft", target=5)
    journal.goals.add(title="reached", status="achieved", closed_on=day(2))
    journal.goals.add(title="dropped", status="dropped")
    told = journal.goals.add(title="told", baseline=2, unit="talks")
    journal.goals.check_in(told.uid, progress=40)
    felt = journal.goals.add(title="felt")
    journal.goals.check_in(felt.uid, progress=40)
    found = {goal.title: (goal.standing, *goal.facts) for goal in items(summarise(journal, Choice()), "goals")}
    assert found["paused"] == ("", "Paused. Due Tuesday 1 December 2026")
    assert found["draft"] == ("Aim 5", "A draft")
    assert found["reached"] == ("", "Reached on Friday 2 October 2026")
    assert found["dropped"] == ("", "Set aside for good")
    assert found["told"][0] == "Now 2 talks"
    assert found["felt"][0] == "40 % of the way"


def test_open_actions_of_both_sides_come_before_those_done(journal: Journal) -> None:
    story = tell(journal)
    found = items(summarise(journal, Choice(story.ruth, since=day(3))), "actions")
    assert [(item.code, item.note, item.is_done) for item in found] == [
        ("A1", "was due Thursday 8 October 2026", False),
        ("A2", "due Wednesday 14 October 2026", False),
        ("A3", "yours, due Tuesday 20 October 2026", False),
        ("A4", "done Friday 9 October 2026", True),
    ]


def test_the_table_of_skills_begins_at_the_beginning(journal: Journal) -> None:
    story = tell(journal)
    listening, delegating = summarise(journal, Choice(story.ruth, since=day(3))).skills
    assert (listening.before, listening.now, listening.change, listening.aim) == (3, 4, 1, 4)
    assert (delegating.before, delegating.looking_back, delegating.now, delegating.change) == (3, 1, 3, 0)
    assert delegating.described == "I hand over a clear result and a date."
    assert summarise(journal, Choice(story.ruth, since=day(8))).skills == ()
    assert len(summarise(journal, Choice(story.ruth, since=day(8), sections=frozenset({"skills"}))).skills) == 2


def test_what_the_mentor_wrote_comes_with_the_reply_and_its_subject(journal: Journal) -> None:
    story = tell(journal)
    (remark,) = summarise(journal, Choice(story.ruth, since=day(3))).remarks
    assert remark.line == "Ruth, Saturday 10 October 2026"
    assert remark.about.startswith("Hard news belongs")
    assert remark.reply == "One week without a call."
    left_out = Choice(story.ruth, since=day(3), left_out=frozenset({story.takeaway}))
    assert summarise(journal, left_out).remarks[0].about == ""
    assert summarise(journal, Choice()).remarks == ()


def test_what_is_left_out_is_not_even_named_by_what_stays(journal: Journal) -> None:
    story = tell(journal)
    summary = summarise(journal, Choice(story.ruth, left_out=frozenset({story.rota})))
    assert "Hand over the weekly rota" not in repr(summary)
    assert [goal.code for goal in items(summary, "goals")][:1] == ["G1"]


def test_only_the_sections_chosen_are_in_it(journal: Journal) -> None:
    story = tell(journal)
    summary = summarise(journal, Choice(story.ruth, sections=frozenset({"goals"})))
    assert [section.name for section in summary.sections] == ["goals"]
    assert not summary.skills
    assert not summary.remarks


def test_an_empty_journal_gives_an_empty_summary(journal: Journal) -> None:
    summary = summarise(journal, Choice())
    assert summary.is_empty
    assert summary.title == "Summary"


def test_the_usual_days_begin_with_the_last_summary_for_this_mentor(journal: Journal, clock: Clock) -> None:
    story = tell(journal)
    assert since_last_shared(journal, story.ruth).since is None
    summary = summarise(journal, since_last_shared(journal, story.ruth))
    journal.shares.record(b"x", summary.held(), code=summary.code, mentorship_uid=story.ruth)
    clock.pass_(days=20)
    assert since_last_shared(journal, story.ruth).since == dt.date(2026, 10, 13)
    assert since_last_shared(journal, story.tomasz).since is None


def test_the_hash_of_an_entry_changes_with_its_words_alone(journal: Journal, clock: Clock) -> None:
    story = tell(journal)
    before = {uid: found for _kind, uid, _code, found in summarise(journal, Choice(story.ruth)).held()}
    journal.sessions.change(story.call, notes="He reads it from the top.")
    clock.pass_(days=30)
    after = {uid: found for _kind, uid, _code, found in summarise(journal, Choice(story.ruth)).held()}
    assert {uid for uid in before if before[uid] != after.get(uid)} == {story.call}


def test_words_a_mentor_wrote_over_mine_and_their_number_come_along_as_theirs(journal: Journal) -> None:
    story = tell(journal)
    of_ruth = {"on": day(11), "author": "Ruth", "mentorship_uid": story.ruth}
    on_goal = {"about_kind": "goal", "about_uid": story.rota}
    journal.comments.add(text="I looked *never*.", edited_from="I looked once.", **of_ruth, **on_goal)
    journal.comments.add(text="", level=2, **of_ruth, **on_goal)
    remarks = summarise(journal, Choice(story.ruth, since=day(11))).remarks
    assert {(one.line, one.text) for one in remarks} == {
        ("Ruth, Sunday 11 October 2026, in place of my words", "I looked *never*."),
        ("Ruth, Sunday 11 October 2026", "Your view: 2 of 5"),
    }


def test_a_remark_about_what_is_private_by_now_stays_here(journal: Journal) -> None:
    story = tell(journal)
    journal.sessions.change(story.news, private=True)
    assert summarise(journal, Choice(story.ruth, since=day(3))).remarks == ()
