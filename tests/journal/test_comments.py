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
