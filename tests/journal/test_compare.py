"""What would change if a backup took the journal's place."""

from pathlib import Path

from mentee_journal.journal import Journal
from mentee_journal.journal.backups import Why
from mentee_journal.journal.compare import Comparison, compare, opened


def against(journal: Journal, backup: Path) -> Comparison:
    with opened(backup) as then:
        return compare(journal, then)


def told(comparison: Comparison) -> dict[str, tuple[list[str], list[str], list[str]]]:
    return {one.kind: (one.gone, one.back, one.changed) for one in comparison.differences}


def test_a_backup_of_now_changes_nothing(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    comparison = against(journal, journal.backups.make(Why.AUTO).copy.path)
    assert told(comparison) == {}
    assert comparison.total == 1


def test_what_would_go_come_back_and_change_is_told_by_title(journal: Journal) -> None:
    gone, _same, other = (journal.goals.add(title=title) for title in ("Removed since", "Untouched", "Changed since"))
    step = journal.goals.milestones.add(goal_uid=other.uid, text="step")
    journal.mentors.add(name="Ruth")
    then = journal.backups.make(Why.AUTO).copy.path
    journal.goals.remove(gone.uid)
    journal.goals.milestones.change(step.uid, text="another step")
    journal.goals.add(title="New since")
    comparison = against(journal, then)
    assert told(comparison) == {"goal": (["New since"], ["Removed since"], ["Changed since"])}
    assert (comparison.gone, comparison.changed) == (1, 1)
    assert not comparison.is_much


def test_losing_many_entries_is_much(journal: Journal) -> None:
    then = journal.backups.make(Why.AUTO).copy.path
    for number in range(11):
        journal.goals.add(title=f"goal {number}")
    comparison = against(journal, then)
    assert comparison.is_much
    assert comparison.differences[0].counts == (11, 0, 0)


def test_looking_into_a_backup_leaves_it_as_it_was(journal: Journal) -> None:
    journal.goals.add(title="Speak up")
    then = journal.backups.make(Why.AUTO).copy.path
    before, beside = then.read_bytes(), sorted(then.parent.iterdir())
    against(journal, then)
    assert then.read_bytes() == before
    assert sorted(then.parent.iterdir()) == beside
