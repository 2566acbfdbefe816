"""Any number of computers, whatever was done on each: however their journals come together, the outcome is the same."""

import itertools
import json
import shutil
from collections.abc import Callable
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.journal import Journal
from mentee_journal.journal.digests import doubtful
from tests.conftest import TUESDAY, Clock

WORDS = st.sampled_from(["", "one", "two", "three", "Quatre", "五"])
DEEDS = st.one_of(
    st.tuples(st.sampled_from(["why", "obstacle"]), WORDS),
    st.tuples(st.just("title"), WORDS.filter(bool)),
    st.tuples(st.just("notes"), WORDS),
    st.tuples(st.sampled_from(["bin", "back", "takeaway", "earlier"]), st.just("")),
    st.tuples(st.sampled_from(["tag", "untag"]), st.sampled_from(["trust", "time"])),
    st.tuples(st.just("scale"), st.sampled_from(["", "low", "high"])),
)
EARLIER = ("about_uid", "field", "text", "rival")
LIVES = st.lists(st.tuples(st.integers(0, 2), DEEDS, st.sampled_from([0, 0, 15])), max_size=14)


def do(journal: Journal, deed: str, words: str) -> None:
    goals, sessions, history = journal.goals, journal.sessions, journal.history
    deeds: dict[str, Callable[[], object]] = {
        "scale": lambda: goals.change("goal", scale=[words, "same"] if words else []),
        "notes": lambda: sessions.change("session", notes=words),
        "bin": lambda: goals.remove("goal"),
        "back": lambda: goals.restore("goal"),
        "takeaway": lambda: sessions.takeaways.add(session_uid="session", text="a line"),
        "tag": lambda: sessions.change("session", tags=tags_of(journal) | {journal.tags.named(words).uid}),
        "untag": lambda: sessions.change("session", tags=tags_of(journal) - {journal.tags.named(words).uid}),
        "earlier": lambda: [history.restore(one.uid) for one in history.of("goal")[:1]],
    }
    if deed in deeds:
        deeds[deed]()
    else:
        goals.change("goal", **{deed: words})


def tags_of(journal: Journal) -> set[str]:
    return {tag.uid for tag in journal.sessions.get("session").tags}


def told(journal: Journal, folder: Path) -> Any:
    """Everything that an archive holds; tags by their names, of earlier texts the words and whether they are rivals."""
    file = folder / "told.json"
    export_archive(journal, file)
    held = json.loads(file.read_text(encoding="utf-8"))
    names = {tag["uid"]: tag["name"] for tag in held.pop("tags", [])}
    for session in held["sessions"]:
        session["tags"] = sorted(names[uid] for uid in session.get("tags", []))
    earlier = {tuple(str(one.get(name)) for name in EARLIER) for one in held.pop("revisions", [])}
    return {**held, "exported_at": "", "tags": sorted(names.values()), "earlier": sorted(earlier)}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("first") / "first.mjournal"
    with closing(Journal(path, now=Clock(TUESDAY))) as journal:
        journal.goals.add(uid="goal", title="Speak up", why="first")
        journal.sessions.add(uid="session", starts_at=TUESDAY.replace(tzinfo=None), notes="first")
    return path


@given(LIVES)
@settings(max_examples=5, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_in_which_journals_come_together_does_not_matter(
    first: Path, tmp_path_factory: pytest.TempPathFactory, lives: list[tuple[int, tuple[str, str], int]]
) -> None:
    folder, clock = tmp_path_factory.mktemp("lives"), Clock(TUESDAY)
    clock.pass_(hours=1)
    with ExitStack() as open_:
        computers = [open_.enter_context(closing(copy(first, folder / f"{n}.mjournal", clock))) for n in range(3)]
        for computer, deed, minutes in lives:
            do(computers[computer], *deed)
            clock.pass_(minutes=minutes)
        for number, journal in enumerate(computers):
            export_archive(journal, folder / f"{number}.json")
    clock.pass_(hours=1)
    outcomes = []
    for order in itertools.permutations(range(3)):
        with closing(copy(folder / f"{order[0]}.mjournal", folder / "together.mjournal", clock)) as journal:
            for number in order[1:]:
                import_archive(journal, folder / f"{number}.json")
            outcomes.append(told(journal, folder))
            for number in order:
                assert import_archive(journal, folder / f"{number}.json").changed == 0
            assert told(journal, folder) == outcomes[-1]
            assert doubtful(journal) == []
    assert all(outcome == outcomes[0] for outcome in outcomes)


def copy(path: Path, to: Path, clock: Clock) -> Journal:
    return Journal(Path(shutil.copy(path, to)), now=clock)
