"""What has changed since a mentor read it (X7, X9)."""

import datetime as dt

from mentee_journal.journal import Journal
from mentee_journal.models import Comment, Share
from mentee_journal.summary import Choice, note, summarise
from mentee_journal.summary.changed import changed, outdated
from tests.summary.story import Story, day, tell


def shared(journal: Journal, story: Story) -> Share:
    summary = summarise(journal, Choice(story.ruth))
    return note(journal, summary, b"what left", text="what left", file_name="summary.md")


def comment_on(journal: Journal, share: Share, story: Story, kind: str, uid: str) -> Comment:
    return journal.comments.add(
        text="Good.", on=day(10), mentorship_uid=story.ruth, share_uid=share.uid, about_kind=kind, about_uid=uid
    )


def test_nothing_has_changed_right_after_it_left(journal: Journal) -> None:
    share = shared(journal, tell(journal))
    held = journal.shares.held(share.uid)
    assert {one.kind for one in held} >= {"session", "takeaway", "goal", "action", "advice", "reflection", "competency"}
    assert changed(journal, held, share.mentorship_uid) == frozenset()


def test_new_words_are_told_and_a_mark_is_not(journal: Journal) -> None:
    story = tell(journal)
    share = shared(journal, story)
    journal.sessions.change(story.news, notes="Something else happened.")
    journal.goals.change(story.rota, bring_up=True)
    assert changed(journal, journal.shares.held(share.uid), share.mentorship_uid) == {story.news}


def test_a_comment_is_outdated_when_its_entry_is_another_by_now(journal: Journal) -> None:
    story = tell(journal)
    share = shared(journal, story)
    about = comment_on(journal, share, story, "session", story.news)
    other = comment_on(journal, share, story, "goal", story.rota)
    assert outdated(journal, [about, other]) == frozenset()
    journal.sessions.change(story.news, notes="Something else happened.")
    assert outdated(journal, [about, other], dt.date(2026, 10, 7)) == {about.uid}


def test_what_was_changed_when_it_came_in_stays_told(journal: Journal) -> None:
    comment = journal.comments.add(text="Good.", on=day(10), record_changed=True)
    assert outdated(journal, [comment]) == {comment.uid}


def test_who_got_an_entry_is_told_with_the_last_time_for_each(journal: Journal) -> None:
    story = tell(journal)
    first = shared(journal, story)
    summary = summarise(journal, Choice(story.tomasz))
    note(journal, summary, b"for tomasz", text="for tomasz", file_name="other.md")
    again = note(journal, summarise(journal, Choice(story.ruth)), b"once more", text="once more")
    sent = journal.shares.sent(story.rota)
    assert {(one.mentor, one.share_uid) for one in sent} >= {("Ruth Adeyemi", again.uid)}
    assert first.uid not in {one.share_uid for one in sent}
    assert {one.mentor for one in sent} == {"Ruth Adeyemi", "Tomasz"}


def test_comments_that_came_back_are_counted(journal: Journal) -> None:
    story = tell(journal)
    share = shared(journal, story)
    comment = comment_on(journal, share, story, "session", story.news)
    assert journal.shares.came_back(share.uid) == 1
    journal.comments.remove(comment.uid)
    assert journal.shares.came_back(share.uid) == 0
