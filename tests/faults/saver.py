"""Saves argv[2] goals into the journal at argv[1], one commit each, and says so after each; run as a process.

argv[3] is the passphrase, if it has one.
"""

import sys
from pathlib import Path

from mentee_journal.errors import JournalError
from mentee_journal.journal import Journal


def main(file: Path, number: int, passphrase: str | None = None) -> None:
    with open(1, "wb", buffering=0, closefd=False) as told:
        try:
            journal = Journal(file, passphrase=passphrase)
        except JournalError as error:
            told.write(f"REFUSED {type(error).__name__}\n".encode())
            return
        told.write(b"READY\n")
        for goal in range(number):
            try:
                with journal.changing():
                    uid = journal.goals.add(title=f"goal {goal}", why="words " * 300).uid
                    journal.goals.milestones.add(goal_uid=uid, text="step")
                told.write(b"SAVED\n")
            except JournalError as error:
                told.write(f"FAILED {type(error).__name__}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), *sys.argv[3:])
