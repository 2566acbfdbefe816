"""Runs each program of ours beside its floor, in turns, and prints the ratio of the medians beside its budget."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROUNDS = 7


@dataclass(frozen=True)
class Race:
    """One program against the least that could do its work; both end by themselves."""

    name: str
    floor: list[str]
    ours: list[str]
    budget: float


RACES = [
    Race("first painted window", ["floors/window.py"], ["ours/window.py"], 1.3),
    Race("search from the command line", ["floors/query.py"], ["-m", "mentee_journal", "search", "trust"], 1.3),
]


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": folder, "XDG_DATA_HOME": folder}
        env |= {"XDG_CONFIG_HOME": folder, "MENTEE_JOURNAL": f"{folder}/bench.mjournal", "PYTHONPATH": str(HERE.parent)}
        run(["ours/prepare.py"], env)
        return max(compare(race, env) for race in RACES)


def compare(race: Race, env: dict[str, str]) -> int:
    """Print how far ours is above the floor; 1 when it is over the budget."""
    rounds = [(run(race.floor, env), run(race.ours, env)) for _ in range(ROUNDS + 1)][1:]  # the first one warms up
    floor, ours = (statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = ours / floor
    print(f"{race.name:32} {ratio:5.2f} x the floor of {floor:.3f} s; the budget is {race.budget}", flush=True)
    return int(ratio > race.budget)


def run(command: list[str], env: dict[str, str]) -> float:
    """The seconds that one run takes, from outside."""
    started = time.perf_counter()
    subprocess.run([sys.executable, *command], cwd=HERE, env=env, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
