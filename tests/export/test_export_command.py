"""A summary from the command line, as a process: what was chosen, a line in the ledger, and no file harmed."""

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.conftest import Clock
from tests.summary.story import Story, tell


@pytest.fixture
def told(journal: Journal) -> Story:
    story = tell(journal)
    journal.close()
    return story


def export(journal: Journal, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mentee_journal", "--journal", str(journal.path), "export", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_summary_for_a_mentor_of_the_days_and_sections_chosen(
    journal: Journal, told: Story, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "ruth.md"
    days = ("--since", "2026-10-03", "--until", "2026-10-13")
    done = export(journal, path, "--mentor", "ruth", *days, "--only", "sessions,goals")
    assert done.returncode == 0, done.stderr
    text = path.read_text(encoding="utf-8")
    assert "# Summary for Ruth Adeyemi" in text
    assert "From Ines Carvalho. 3 to 13 October 2026." in text
    assert "## S1 – Session: Hard news, said early" in text  # noqa: RUF001
    assert "## G1 – Goal: Hand over the weekly rota" in text  # noqa: RUF001
    for left_out in ("Takeaway", "Long ago", "Therapy", "Secret of the heart", "Just for me", "Leave the company"):
        assert left_out not in text
    again = Journal(journal.path, now=clock)
    (line,) = again.shares.lines()
    assert (line.mentor, line.file_name, line.items) == ("Ruth Adeyemi", "ruth.md", 4)
    assert f"<!-- mentee-journal 1 {line.code} -->" in text
    again.close()


def test_without_a_choice_everything_that_may_leave_does(journal: Journal, told: Story, tmp_path: Path) -> None:
    path = tmp_path / "all.md"
    assert export(journal, path).returncode == 0
    text = path.read_text(encoding="utf-8")
    for words in ("Long ago", "Hand over the weekly rota", "Saying *no* to Marta.", "K1 Listening", "Tomasz"):
        assert words in text
    assert "Secret" not in text


def test_what_to_look_at_before_giving_it_away_is_said_and_the_file_is_written(
    journal: Journal, told: Story, tmp_path: Path
) -> None:
    path = tmp_path / "ruth.md"
    done = export(journal, path, "--mentor", "ruth")
    assert done.returncode == 0
    assert done.stdout == ""
    assert done.stderr == "Look at 1 place before you give this away:\n  Tomasz: S3\n"
    assert path.exists()
    assert export(journal, tmp_path / "none.md", "--mentor", "ruth", "--only", "goals").stderr == ""


def test_x5_a_review_page_and_in_the_ledger_its_words(
    journal: Journal, told: Story, tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "ruth.html"
    done = export(journal, path, "--mentor", "ruth")
    assert done.returncode == 0, done.stderr
    data = path.read_bytes()
    assert data.startswith(b"<!DOCTYPE html>")
    assert b"Hand over the weekly rota" in data
    assert b"Secret" not in data
    again = Journal(journal.path, now=clock)
    (line,) = again.shares.lines()
    share = again.shares.get(line.uid)
    assert (share.format, share.file_name) == ("html", "ruth.html")
    assert share.sha256 == hashlib.sha256(data).hexdigest()
    assert share.text.startswith(f"<!-- mentee-journal 1 {share.code} -->\n\n# Summary for Ruth Adeyemi")
    again.close()


def test_a_file_in_the_way_is_kept_unless_told_otherwise(journal: Journal, told: Story, tmp_path: Path) -> None:
    path = tmp_path / "mine.md"
    path.write_text("my own", encoding="utf-8")
    refused = export(journal, path)
    assert refused.returncode == 1
    assert "mine.md" in refused.stderr
    assert path.read_text(encoding="utf-8") == "my own"
    assert export(journal, path, "--force").returncode == 0
    assert path.read_text(encoding="utf-8") != "my own"


@pytest.mark.parametrize("wrong", [("--mentor", "Nobody"), ("--only", "secrets"), ("--since", "someday")])
def test_what_cannot_be_chosen_is_said_in_one_line(
    journal: Journal, told: Story, tmp_path: Path, wrong: tuple[str, str]
) -> None:
    done = export(journal, tmp_path / "x.md", *wrong)
    assert done.returncode in {1, 2}
    assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "x.md").exists()
