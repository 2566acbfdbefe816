"""A short soak; the long one, ten thousand edits, is `make soak`."""

import shutil
from pathlib import Path

import pytest

from tests.faults.soak import soak

EDITS = 250


@pytest.mark.timeout(180)
def test_every_edit_that_was_acknowledged_survives_the_kills(blank: Path, tmp_path: Path) -> None:
    file = Path(shutil.copy(blank, tmp_path / "soak.mjournal"))
    assert soak(file, EDITS, seed=11).edits >= EDITS
