"""What the Share page offers, and how ticking changes the choice."""

from mentee_journal.journal import Journal
from mentee_journal.summary import Choice, offer, summarise, tick
from tests.summary.story import day, tell


def test_private_entries_are_counted_and_not_named(journal: Journal) -> None:
    story = tell(journal)
    offered = offer(journal, Choice(story.ruth, since=day(3)))
    assert {section.name: section.private for section in offered.sections if section.private} == {
        "sessions": 1,
        "goals": 1,
        "actions": 1,
        "reflections": 1,
    }
    assert offered.private == 4
    assert (offered.included, offered.total) == (15, 19)
    assert "Therapy" not in repr(offered)


def test_the_line_beside_a_section_says_how_much_of_it_goes(journal: Journal) -> None:
    story = tell(journal)
    choice = Choice(story.ruth, since=day(8))
    notes = {section.name: section.note for section in offer(journal, choice).sections}
    assert notes["skills"] == "No change"
    assert notes["goals"] == "2 of 3"
    journal.actions.change(journal.actions.open()[-1].uid, private=False)
    for action in journal.actions.open():
        journal.actions.change(action.uid, private=False)
    offered = offer(journal, choice)
    assert offered.section("actions").note == "4 open, 1 done"


def test_an_entry_is_left_out_and_taken_in_again(journal: Journal) -> None:
    story = tell(journal)
    choice = Choice(story.ruth, since=day(3))
    without = tick(choice, offer(journal, choice), "sessions", {story.call}, included=False)
    assert [item.title for item in offer(journal, without).section("sessions").items if item.is_included] == [
        "Hard news, said early"
    ]
    assert "He reads the data" not in repr(summarise(journal, without))
    again = tick(without, offer(journal, without), "sessions", {story.call}, included=True)
    assert offer(journal, again).section("sessions").included == 2
    assert again.left_out == frozenset()


def test_a_section_goes_out_whole_and_one_entry_of_it_comes_back(journal: Journal) -> None:
    story = tell(journal)
    choice = Choice(story.ruth, since=day(3))
    offered = offer(journal, choice)
    everything = {item.uid for item in offered.section("goals").items}
    out = tick(choice, offered, "goals", everything, included=False)
    assert offer(journal, out).section("goals").included == 0
    assert "goals" not in {section.name for section in summarise(journal, out).sections}
    one = tick(out, offer(journal, out), "goals", {story.rota}, included=True)
    assert [item.uid for item in offer(journal, one).section("goals").items if item.is_included] == [story.rota]


def test_skills_without_news_can_be_taken_in(journal: Journal) -> None:
    story = tell(journal)
    choice = Choice(story.ruth, since=day(8))
    offered = offer(journal, choice)
    skills = {item.uid for item in offered.section("skills").items}
    taken = tick(choice, offered, "skills", skills, included=True)
    assert len(summarise(journal, taken).skills) == 2
