"""Files that come in, spoilt at random: each is taken whole or refused in words, and soon; nothing else happens."""

import os
import random
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from mentee_journal import settings
from mentee_journal.errors import JournalError
from mentee_journal.exchange.archive import import_archive
from mentee_journal.exchange.frameworks import import_framework
from mentee_journal.journal import Journal, records
from mentee_journal.paths import resource
from tests.faults.mutate import spoilt

TRIES = int(os.environ.get("MENTEE_JOURNAL_MUTATIONS", "80"))
SOON = 10  # seconds, on a busy machine; most take a hundredth
EVERYTHING = Path(__file__).parents[1] / "exchange" / "everything.json"

pytestmark = pytest.mark.timeout(600)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("sound", "bring_in"),
    [
        (EVERYTHING, import_archive),
        (resource("frameworks", "starter.toml"), import_framework),
        (resource("sample.toml"), import_archive),
    ],
    ids=["archive", "list-of-skills", "archive-by-hand"],
)
def test_a_spoilt_file_is_taken_whole_or_refused_in_words(
    journal: Journal, tmp_path: Path, sound: Path, bring_in: Callable[[Journal, Path], object]
) -> None:
    data, chance = sound.read_bytes(), random.Random(sound.name)
    refused = 0
    for number in range(TRIES if len(data) < 60_000 else TRIES // 6):
        file = tmp_path / f"spoilt{sound.suffix}"
        file.write_bytes(spoilt(data, chance))
        before, begun = held(journal), time.monotonic()
        try:
            bring_in(journal, file)
        except JournalError:
            refused += 1
            assert held(journal) == before, f"number {number} was refused and changed something"
        assert time.monotonic() - begun < SOON, f"number {number}"
    assert refused > 0
    assert journal.store.check() == []


@pytest.mark.filterwarnings("ignore")
def test_spoilt_settings_are_never_in_the_way(tmp_path: Path) -> None:
    file, chance = tmp_path / "settings.json", random.Random(5)
    settings.save(settings.Settings(records={"goals": "x"}, panes={"goals": [1, 2]}, geometry="AdnQywADAAA="), file)
    data = file.read_bytes()
    for _ in range(TRIES * 5):
        file.write_bytes(spoilt(data, chance))
        found = settings.load(file)
        assert found.theme in settings.THEMES
        with suppress(UnicodeEncodeError):
            settings.save(found, file)


def held(journal: Journal) -> int:
    with records.reading(journal) as found:
        return found.count()
