"""The mentor's voice: where it is about something, and whether it was read and answered."""

import datetime as dt

from mentee_journal.journal import Journal


def test_a_comment_is_found_beside_what_it_is_about(journal: Journal) -> None:
    goal = journal.goals.add(title="rota")
    later = journal.comments.add(text="And now?", on=dt.date(2026, 10, 9), about_kind="goal", about_uid=goal.uid)
    first = journal.comments.add(text="Good aim.", on=dt.date(2026, 10, 8), about_kind="goal", about_uid=goal.uid)
    journal.comments.add(text="Anything else", on=dt.date(2026, 10, 9))
    assert [comment.uid for comment in journal.comments.about(goal.uid)] == [first.uid, later.uid]


def test_a_comment_is_new_until_it_was_read(journal: Journal) -> None:
    comment = journal.comments.add(text="Worth keeping.", on=dt.date(2026, 10, 10))
    assert [one.uid for one in journal.comments.unread()] == [comment.uid]
    journal.comments.mark_read(comment.uid)
    assert journal.comments.unread() == []
    assert journal.comments.get(comment.uid).read_at == "2026-10-13T13:32:00.000Z"


def test_a_comment_waits_for_a_reply(journal: Journal) -> None:
    ruth = journal.mentors.add(name="Ruth")
    comment = journal.comments.add(text="Worth keeping.", on=dt.date(2026, 10, 10), mentorship_uid=ruth.uid)
    assert [one.uid for one in journal.comments.unanswered(ruth.uid)] == [comment.uid]
    journal.comments.change(comment.uid, reply="One week without a call.")
    assert journal.comments.unanswered(ruth.uid) == []


def test_what_is_about_many_entries_is_found_in_one_look(journal: Journal) -> None:
    goals = [journal.goals.add(title=title) for title in ("Read", "Write", "Rest")]
    for goal in goals[:2]:
        journal.comments.add(text=goal.title, on=dt.date(2026, 10, 8), about_kind="goal", about_uid=goal.uid)
    found = journal.comments.about_each([goal.uid for goal in goals])
    assert {uid: [one.text for one in comments] for uid, comments in found.items()} == {
        goals[0].uid: ["Read"],
        goals[1].uid: ["Write"],
    }


def test_the_tray_begins_with_what_has_no_place(journal: Journal) -> None:
    goal = journal.goals.add(title="Read")
    placed = {"about_kind": "goal", "about_uid": goal.uid}
    read = journal.comments.add(text="Old and read", on=dt.date(2026, 10, 9), **placed)
    journal.comments.mark_read(read.uid)
    journal.comments.add(text="New", on=dt.date(2026, 10, 8), **placed)
    journal.comments.add(text="Unsorted", on=dt.date(2026, 1, 1))
    assert [one.text for one in journal.comments.tray()] == ["Unsorted", "New", "Old and read"]
    assert [one.text for one in journal.comments.tray(1, 1)] == ["New"]
    assert journal.comments.unread_count() == 2


def test_a_comment_is_given_another_place_or_none(journal: Journal) -> None:
    goal = journal.goals.add(title="Read")
    comment = journal.comments.add(text="Which one?", on=dt.date(2026, 10, 9))
    journal.comments.give_place(comment.uid, "goal", goal.uid)
    placed = journal.comments.get(comment.uid)
    assert (placed.about_kind, placed.about_uid) == ("goal", goal.uid)
    assert journal.comments.places([placed])[comment.uid].title == "Read"
    journal.goals.remove(goal.uid)
    assert journal.comments.places([placed]) == {}
    journal.goals.restore(goal.uid)
    journal.comments.give_place(comment.uid)
    loose = journal.comments.get(comment.uid)
    assert (loose.about_kind, loose.about_uid, journal.comments.places([loose])) == ("", None, {})
