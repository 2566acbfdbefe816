"""Random edits, kills and restarts by a seeded script: each acknowledged edit must be there, and the file whole.

python -m tests.faults.soak [--edits 10000] [--seed 1] [--file FILE]
"""

import argparse
import json
import random
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mentee_journal.journal import Journal

AT_ONCE = 120  # edits between two kills, at most
WORDS = [
    "trust",
    "rota",
    "Samir",
    "feedback",
    "καλημέρα",
    "слово",
    "كلمة",
    "言葉",
    "🌱",
    "**bold**",
    "-",
    "list",
    ">",
    "quote\n",
]


@dataclass
class Known:
    """What the journal must hold: the words by address, and whether each record is in the bin."""

    words: dict[str, str] = field(default_factory=dict)
    binned: dict[str, bool] = field(default_factory=dict)
    edits: int = 0

    def hear(self, told: dict[str, Any]) -> None:
        self.edits += 1
        self.words[told["uid"]] = told["words"]
        self.binned[told["uid"]] = told["binned"]

    def read(self, journal: Journal) -> "Known":
        """What it really holds of these records and of those that came since."""
        now = Known(edits=self.edits)
        shelves: tuple[Any, ...] = (journal.goals, journal.sessions, journal.reflections.answers)
        for uid in self.words:
            record = next((found for shelf in shelves if (found := shelf.find(uid))), None)
            now.words[uid] = WAYS[type(record).__name__].read(record) if record else "(lost)"
            now.binned[uid] = record is not None and record.deleted_at is not None
        return now

    def differences(self, other: "Known") -> list[str]:
        return [uid for uid in self.words if self.at(uid) != other.at(uid)]

    def at(self, uid: str) -> tuple[str | None, bool | None]:
        return self.words.get(uid), self.binned.get(uid)


@dataclass(frozen=True)
class Way:
    """How the words of one kind are written and read."""

    add: Callable[[Journal, str], str]
    change: Callable[[Journal, str, str], None]
    read: Callable[[Any], str]
    shelf: Callable[[Journal], Any]


def add_answer(journal: Journal, words: str) -> str:
    with journal.changing():
        reflection = journal.reflections.add(on=journal.today())
        return journal.reflections.answers.add(reflection_uid=reflection.uid, question="What now?", text=words).uid


WAYS = {
    "Goal": Way(
        lambda journal, words: journal.goals.add(title="A goal", why=words).uid,
        lambda journal, uid, words: journal.goals.change(uid, why=words),
        lambda goal: str(goal.why),
        lambda journal: journal.goals,
    ),
    "Session": Way(
        lambda journal, words: journal.sessions.add(starts_at=journal.now().replace(tzinfo=None), notes=words).uid,
        lambda journal, uid, words: journal.sessions.change(uid, notes=words),
        lambda session: str(session.notes),
        lambda journal: journal.sessions,
    ),
    "Answer": Way(
        add_answer,
        lambda journal, uid, words: journal.reflections.answers.change(uid, text=words),
        lambda answer: str(answer.text),
        lambda journal: journal.reflections.answers,
    ),
}


def edit(journal: Journal, chance: random.Random, mine: list[tuple[str, str]]) -> dict[str, Any]:
    """One edit of a random kind; what the journal must hold from now on."""
    words = " ".join(chance.choices(WORDS, k=chance.choice((1, 5, 40, 400))))
    if not mine or chance.random() < 0.2:
        kind = chance.choice(list(WAYS))
        uid = WAYS[kind].add(journal, words)
        mine.append((kind, uid))
        return {"uid": uid, "words": words, "binned": False}
    kind, uid = chance.choice(mine[-60:])
    way = WAYS[kind]
    shelf, luck = way.shelf(journal), chance.random()
    binned = shelf.get(uid).deleted_at is not None
    if luck < 0.1:
        (shelf.restore if binned else shelf.remove)(uid)
        return {"uid": uid, "words": way.read(shelf.get(uid)), "binned": not binned}
    way.change(journal, uid, words)
    return {"uid": uid, "words": words, "binned": binned}


def work(file: Path, seed: str) -> None:
    """The process that is killed: edits without end, each told after its commit."""
    journal, chance, mine = Journal(file), random.Random(seed), list[tuple[str, str]]()
    while True:
        told = json.dumps(edit(journal, chance, mine)) + "\n"
        sys.stdout.write(told)
        sys.stdout.flush()


def soak(file: Path, edits: int, seed: int, say: Callable[[str], object] = lambda _line: None) -> Known:
    """Run to the end. AssertionError when anything acknowledged is not there."""
    known, chance, restarts = Known(), random.Random(seed), 0
    while known.edits < edits:
        told = killed_after(file, f"{seed}.{restarts}", chance.randint(1, AT_ONCE))
        unheard = Known(dict(known.words), dict(known.binned))
        for line in told:
            known.hear(json.loads(line))
        with closing(Journal(file)) as journal:
            assert journal.store.check() == []
            now = known.read(journal)
            # What was being saved when the kill came may be there or not; it is of one record, and was told to nobody.
            different = known.differences(now)
            assert len(different) <= 1, f"seed {seed}, restart {restarts}: {len(different)} records differ"
            assert "(lost)" not in now.words.values()
            known.words.update({uid: now.words[uid] for uid in different})
            known.binned.update({uid: now.binned[uid] for uid in different})
        restarts += 1
        say(f"{known.edits} edits, {restarts} kills, {len(known.words)} records, {len(unheard.words)} before")
    return known


def killed_after(file: Path, seed: str, number: int) -> list[str]:
    """What a process said before it was killed, somewhere after so many edits."""
    command = [sys.executable, "-m", "tests.faults.soak", "--work", str(file), seed]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        told = [process.stdout.readline() for _ in range(number)]
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().splitlines(keepends=True)
    assert all(told), "the process ended by itself"
    return [line for line in told if line.endswith("\n")]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--work", nargs=2, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.work:
        work(Path(asked.work[0]), asked.work[1])
    with tempfile.TemporaryDirectory() as folder:
        file = asked.file or Path(folder) / "soak.mjournal"
        Journal(file).close()
        soak(file, asked.edits, asked.seed, lambda line: sys.stdout.write(f"{line}\n"))
        check = [sys.executable, "-m", "mentee_journal", "--journal", str(file), "check"]
        return subprocess.run(check, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
