"""While others watch, nothing private is read and other people have initials; nothing in the file changes (K10)."""

import json
import shutil
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, text

from mentee_journal.exchange.archive import export_archive
from mentee_journal.journal import Journal
from mentee_journal.journal.digests import doubtful
from mentee_journal.models import Base, Record, Reflection
from tests.conftest import TUESDAY, Clock
from tests.summary.story import at, tell
from tests.summary.test_private import Story, hidden_records


@settings(
    max_examples=3,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(data=st.data())
def test_no_table_gives_anything_private_and_each_gives_all_else(
    data: st.DataObject, blank: Path, tmp_path: Path
) -> None:
    journal = Journal(Path(shutil.copy(blank, tmp_path / "journal.mjournal")), now=Clock(TUESDAY))
    try:
        with journal.changing():
            Story(journal, data.draw).tell()
        compare(journal)
    finally:
        journal.close()


def compare(journal: Journal) -> None:
    hidden = {record.uid: type(record).__name__ for record in hidden_records(journal)}
    before = all_uids(journal)
    with journal.reading() as session:
        linked = {one.uid for one in session.scalars(select(Reflection))}
    journal.shade.lower()
    seen = all_uids(journal)
    assert {uid: kind for uid, kind in hidden.items() if uid in seen} == {}
    stricter = before - hidden.keys() - seen  # a reflection stays with the private session or goal that it is about
    assert stricter <= linked | children_of(journal, linked)
    journal.shade.lift()
    assert all_uids(journal) == before


def all_uids(journal: Journal) -> set[str]:
    found: set[str] = set()
    with journal.reading() as session:
        for mapper in Base.registry.mappers:
            if issubclass(mapper.class_, Record):
                found |= set(session.scalars(select(mapper.class_.uid)))
        found |= set(session.scalars(text("SELECT uid FROM search_entry")))
    return found


def children_of(journal: Journal, uids: set[str]) -> set[str]:
    with journal.whole(), journal.reading() as session:
        return set(session.execute(text("SELECT uid FROM answer")).scalars())


def test_other_people_have_initials_and_the_one_who_is_there_a_name(journal: Journal) -> None:
    story = tell(journal)
    journal.mentors.change(story.tomasz, email="tomasz@example.org")
    journal.shade.lower(story.ruth)
    assert [one.name for one in journal.mentors.all()] == ["Ruth Adeyemi", "T.", "Operations circle"]
    assert journal.mentors.get(story.tomasz).email == ""
    assert [one.name for one in journal.mentors.get(story.circle).members] == ["Kestrel", "W. O."]
    assert journal.sessions.get(story.call).mentorship.name == "T."  # type: ignore[union-attr]
    journal.shade.lower(story.tomasz)
    assert [one.name for one in journal.mentors.all()] == ["R. A.", "Tomasz", "Operations circle"]


def test_a_private_mentor_may_see_what_is_theirs(journal: Journal) -> None:
    coach = journal.mentors.add(name="Coach", private=True).uid
    session = journal.sessions.add(title="With the coach", starts_at=at(7), mentorship_uid=coach).uid
    journal.shade.lower()
    assert journal.sessions.find(session) is None
    journal.shade.lower(coach)
    assert journal.sessions.get(session).title == "With the coach"


def test_what_is_covered_is_found_by_no_search_and_counted_by_none(journal: Journal) -> None:
    story = tell(journal)
    assert journal.search.counts("afraid heart") == {}
    assert journal.search.counts("afraid") == {"session": 1}
    journal.shade.lower(story.ruth)
    for words in ("afraid", "secret", "therapy", "Okafor", "lawyer", "with:tomasz"):
        assert journal.search.find(words) == []
        assert journal.search.counts(words) == {}
    assert [hit.title for hit in journal.search.find("rewrote")] == ["Hard news, said early"]
    assert journal.search.counts("rewrote") == {"session": 1}


def test_what_is_seen_can_be_changed_and_what_is_covered_stays_as_it_was(journal: Journal) -> None:
    story = tell(journal)
    journal.shade.lower(story.ruth)
    journal.sessions.change(story.news, title="Changed", notes="New notes")
    journal.mentors.change(story.tomasz, role="Planner")
    assert journal.sessions.get(story.news).title == "Changed"
    undo = journal.goals.remove(story.rota)
    assert journal.goals.find(story.rota).deleted_at  # type: ignore[union-attr]
    undo()
    journal.shade.lift()
    assert journal.sessions.get(story.news).private_notes == "Just for me: I was afraid."
    tomasz = journal.mentors.get(story.tomasz)
    assert (tomasz.name, tomasz.role) == ("Tomasz", "Planner")


def test_what_is_begun_under_the_shade_stays_in_sight_until_it_is_lifted(journal: Journal) -> None:
    journal.shade.lower()
    reflection = journal.reflections.begin(title="Begun before all eyes")
    assert reflection.private
    journal.reflections.change(reflection.uid, title="Going on")
    assert journal.reflections.get(reflection.uid).title == "Going on"
    journal.shade.lift()
    journal.shade.lower()
    assert journal.reflections.find(reflection.uid) is None


def test_what_becomes_private_is_covered_at_once(journal: Journal) -> None:
    goal = journal.goals.add(title="Leave").uid
    journal.shade.lower()
    journal.goals.change(goal, private=True)
    assert journal.goals.find(goal) is None
    assert journal.goals.open() == []


def test_copies_are_whole_and_no_text_is_taken_for_damaged(journal: Journal, tmp_path: Path) -> None:
    tell(journal)
    export_archive(journal, tmp_path / "before.json")
    copied = journal.back_up(tmp_path / "before.mjournal").stat().st_size
    journal.shade.lower()
    export_archive(journal, tmp_path / "under.json")
    before, under = (json.loads((tmp_path / name).read_text()) for name in ("before.json", "under.json"))
    assert {**before, "exported_at": ""} == {**under, "exported_at": ""}
    assert journal.back_up(tmp_path / "under.mjournal").stat().st_size == copied
    assert doubtful(journal, lambda *_: None) == []
    assert journal.store.check() == []


def test_emptying_the_bin_leaves_what_is_covered(journal: Journal) -> None:
    secret = journal.goals.add(title="Secret", private=True).uid
    plain = journal.goals.add(title="Plain").uid
    for uid in (secret, plain):
        journal.goals.remove(uid)
    journal.shade.lower()
    assert [entry.title for entry in journal.bin.all()] == ["Plain"]
    journal.bin.empty()
    journal.shade.lift()
    assert [entry.title for entry in journal.bin.all()] == ["Secret"]


def test_it_is_off_when_a_journal_is_opened(journal: Journal, clock: Clock) -> None:
    journal.goals.add(title="Secret", private=True)
    journal.shade.lower()
    journal.close()
    again = Journal(journal.path, now=clock)
    assert not again.shade.is_on
    assert again.goals.count() == 1
    again.close()


def test_a_unit_of_work_that_fails_leaves_it_on(journal: Journal) -> None:
    journal.goals.add(title="Secret", private=True)
    journal.shade.lower()
    try:
        with journal.changing():
            assert journal.goals.count() == 1
            raise KeyError
    except KeyError:
        assert journal.goals.count() == 0


def test_a_journal_that_is_only_read_has_a_shade_too(journal: Journal, clock: Clock) -> None:
    journal.goals.add(title="Secret", private=True)
    journal.close()
    reading = Journal(journal.path, now=clock, lock=False)
    assert reading.goals.count() == 1
    reading.shade.lower()
    assert reading.goals.count() == 0
    reading.shade.lift()
    assert reading.goals.count() == 1
    reading.close()
