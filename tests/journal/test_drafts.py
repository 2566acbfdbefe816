"""What was being typed when the program was killed: found again, put where it belongs, and what stood there kept."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.journal import Journal
from mentee_journal.journal.drafts import _difference, _text
from tests.conftest import Clock


def reopened(journal: Journal) -> Journal:
    """As after a crash: nothing was closed, nothing was said."""
    journal.store._engine.dispose()
    journal.store._release()
    return Journal(journal.path, now=journal.now)


def test_what_was_typed_is_put_into_its_record_and_what_stood_there_is_kept(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", why="I wait too long")
    journal.drafts.keep("goal", goal.uid, "why", "I wait far too long, and", "I wait too long")
    after = reopened(journal)
    [left] = after.drafts.restore()
    assert (left.title, left.field, left.text, left.restored) == ("Speak up", "why", "I wait far too long, and", True)
    assert after.goals.get(goal.uid).why == "I wait far too long, and"
    assert [kept.text for kept in after.history.of(goal.uid, "why")] == ["I wait too long"]
    assert after.drafts.restore() == []
    after.close()


def test_a_save_takes_its_draft_away_in_the_same_moment(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    journal.drafts.keep("goal", goal.uid, "why", "Because")
    with journal.changing():
        journal.goals.change(goal.uid, why="Because of Ruth")
        journal.drafts.forget(goal.uid, ["why"])
    assert journal.drafts.restore() == []
    assert journal.goals.get(goal.uid).why == "Because of Ruth"


def test_the_last_of_many_drafts_of_a_field_counts(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    for words in ("B", "Be", "Because"):
        journal.drafts.keep("goal", goal.uid, "why", words)
    assert [left.text for left in journal.drafts.restore()] == ["Because"]


def test_five_lines_of_a_field_come_back_as_five(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", scale=["a", "b", "c", "d", "e"])
    journal.drafts.keep("goal", goal.uid, "scale", ["a", "b", "c", "d more", "e"], goal.scale)
    journal.drafts.restore()
    assert journal.goals.get(goal.uid).scale == ["a", "b", "c", "d more", "e"]


def test_words_for_a_text_that_changed_meanwhile_are_kept_beside_it(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up", why="first")
    journal.drafts.keep("goal", goal.uid, "why", "first and second", "first")
    journal.goals.change(goal.uid, why="something else")
    [left] = journal.drafts.restore()
    assert (left.text, left.restored) == (" and second", False)
    assert journal.goals.get(goal.uid).why == "something else"
    assert journal.drafts.restore() == [left]


def test_words_for_a_record_that_is_gone_are_kept(journal: Journal) -> None:
    journal.drafts.keep("goal", "an-older-copy-of-the-file-has-no-such-goal", "why", "Because")
    [left] = journal.drafts.restore()
    assert (left.text, left.restored) == ("Because", False)


def test_words_for_a_field_that_this_version_does_not_know_are_kept(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    journal.drafts.keep("goal", goal.uid, "a_field_of_next_year", "Because")
    [left] = journal.drafts.restore()
    assert (left.text, left.restored) == ("Because", False)


def test_a_title_wiped_out_when_the_power_went_stays(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    journal.drafts.keep("goal", goal.uid, "title", "", "Speak up")
    assert journal.drafts.restore() == []
    assert journal.goals.get(goal.uid).title == "Speak up"


def test_a_line_that_was_begun_waits_for_its_field(journal: Journal) -> None:
    journal.drafts.keep("", "some-session", "sessions/takeaway_edit", "Ask fir")
    after = reopened(journal)
    assert [left.restored for left in after.drafts.restore()] == [False]
    assert after.drafts.begun() == {("some-session", "sessions/takeaway_edit"): "Ask fir"}
    after.close()


def test_drafts_are_news_to_nobody_and_in_no_archive(journal: Journal, tmp_path: Path) -> None:
    from mentee_journal.exchange.archive import export_archive

    goal = journal.goals.add(title="Speak up")
    heard: list[object] = []
    journal.listen(heard.append)
    journal.drafts.keep("goal", goal.uid, "why", "a needle in a draft")
    assert heard == []
    export_archive(journal, tmp_path / "all.json")
    assert "needle" not in (tmp_path / "all.json").read_text(encoding="utf-8")


def test_a_draft_of_a_long_note_is_as_short_as_what_was_typed(journal: Journal, clock: Clock) -> None:
    note = "a line of a long note\n" * 50_000
    told = _difference(note, note[:600_000] + "seven more words" + note[600_000:])
    assert len(told) < 100


@given(st.text(), st.text(), st.text(), st.text())
def test_a_draft_and_what_stood_there_make_the_whole_text_again(head: str, old: str, new: str, tail: str) -> None:
    before, after = head + old + tail, head + new + tail
    assert _text(_difference(before, after), before) == after
