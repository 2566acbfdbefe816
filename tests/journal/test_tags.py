"""Tags: words of the person's own, each there once."""

import pytest

from mentee_journal.errors import BadValue
from mentee_journal.journal import Journal


def test_a_tag_is_made_when_it_is_first_named(journal: Journal) -> None:
    tag = journal.tags.named("trust")
    assert journal.tags.named("trust").uid == tag.uid
    assert [one.name for one in journal.tags.all()] == ["trust"]


@pytest.mark.parametrize("again", ["#trust", "Trust", "  trust ", "TRUST", "# trust"])
def test_the_same_word_typed_otherwise_is_the_same_tag(journal: Journal, again: str) -> None:
    assert journal.tags.named("trust").uid == journal.tags.named(again).uid


def test_letters_of_every_script_have_cases(journal: Journal) -> None:
    assert journal.tags.named("ÉTÉ Straße").uid == journal.tags.named("été STRASSE").uid


def test_a_tag_in_the_bin_comes_back_when_it_is_named(journal: Journal) -> None:
    tag = journal.tags.named("trust")
    journal.tags.remove(tag.uid)
    assert journal.tags.all() == []
    assert journal.tags.named("Trust").uid == tag.uid
    assert len(journal.tags.all()) == 1


def test_tags_are_in_the_order_of_the_alphabet(journal: Journal) -> None:
    for name in ("b", "C", "a"):
        journal.tags.named(name)
    assert [tag.name for tag in journal.tags.all()] == ["a", "b", "C"]


def test_what_no_text_can_hold_is_no_second_tag(journal: Journal) -> None:
    assert journal.tags.named("tr\x00ust").uid == journal.tags.named("trust").uid


def test_two_tags_of_one_name_are_refused(journal: Journal) -> None:
    journal.tags.named("trust")
    with pytest.raises(BadValue):
        journal.tags.add(name="trust")
