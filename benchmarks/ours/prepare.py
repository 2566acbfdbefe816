"""Makes the journal that the benchmarks open."""

from mentee_journal import paths
from mentee_journal.journal import Journal

journal = Journal(paths.default_journal())
for number in range(100):
    journal.goals.add(title=f"Goal {number}", why="Because trust grows slowly, and is soon lost.")
journal.close()
