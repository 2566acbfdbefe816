"""The person whose journal it is."""

from mentee_journal.journal import Journal


def test_nothing_is_known_at_first(journal: Journal) -> None:
    me = journal.profile.me()
    assert (me.name, me.about, me.preferences) == ("", "", {})
    assert journal.profile.count() == 0


def test_what_was_told_is_kept_in_one_row(journal: Journal) -> None:
    journal.profile.tell(name="Ines")
    journal.profile.tell(about="To be unneeded at nine.")
    me = journal.profile.me()
    assert (me.name, me.about) == ("Ines", "To be unneeded at nine.")
    assert journal.profile.count() == 1


def test_preferences_go_with_the_journal(journal: Journal) -> None:
    assert journal.profile.preference("week_starts", 1) == 1
    journal.profile.prefer("week_starts", 7)
    journal.profile.prefer("watch_list", ["Samir"])
    other = Journal(journal.path, lock=False)
    assert other.profile.preference("week_starts") == 7
    assert other.profile.preference("watch_list") == ["Samir"]
    other.close()


def test_an_earlier_hope_is_kept(journal: Journal) -> None:
    journal.profile.tell(about="first")
    journal.profile.tell(about="second")
    assert [kept.text for kept in journal.history.of(journal.profile.me().uid)] == ["first"]
