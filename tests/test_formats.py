"""docs/formats.md describes the files as they are."""

import json
import re
from pathlib import Path

from mentee_journal.exchange.archive import import_archive
from mentee_journal.journal import Journal
from mentee_journal.models import Base
from mentee_journal.store.look import APPLICATION_ID

FORMATS = (Path(__file__).parents[1] / "docs" / "formats.md").read_text(encoding="utf-8")


def test_every_table_is_described() -> None:
    table = FORMATS.split("| Table | Holds |")[1].split("\n\n")[0]
    named = set(re.findall(r"`(\w+)`", table)) - {"resources"}
    assert named == set(Base.metadata.tables) | {"search", "search_entry", "search_words"}


def test_the_header_is_as_described() -> None:
    assert f"0x{APPLICATION_ID:X}" in FORMATS


def test_the_archive_shown_can_be_brought_in(journal: Journal, tmp_path: Path) -> None:
    example = FORMATS.split("```json\n")[1].split("```")[0]
    (tmp_path / "example.json").write_text(json.dumps(json.loads(example)), encoding="utf-8")
    result = import_archive(journal, tmp_path / "example.json")
    assert (sum(result.added.values()), result.notes) == (8, [])
