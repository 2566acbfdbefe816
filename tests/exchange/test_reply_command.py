"""Comments come in from the command line, each to its place, and twice the same adds nothing (X6)."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mentee_journal.journal import Journal
from tests.summary.story import tell

pytestmark = pytest.mark.timeout(120)  # each line typed here starts the whole program


class Terminal:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        environment = {**os.environ, "MENTEE_JOURNAL": str(self.folder / "journal.mjournal")}
        command = [sys.executable, "-m", "mentee_journal", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        return done.returncode, done.stdout, done.stderr


@pytest.fixture
def terminal(journal: Journal, tmp_path: Path) -> Terminal:
    """A terminal in a folder with a journal, of which a summary for Ruth was just written."""
    tell(journal)
    journal.close()
    terminal = Terminal(tmp_path)
    assert terminal("export", "summary.md", "--mentor", "Ruth")[0] == 0
    return terminal


def test_comments_are_shown_kept_and_known_the_second_time(terminal: Terminal, tmp_path: Path) -> None:
    text = (tmp_path / "summary.md").read_text("utf-8")
    text = text.replace("**Comment on S2:**", "**Comment on S2:** Which data?").replace("(1-5):**", "(1-5):** 4", 1)
    text = text.replace("reads the data from", "reads all the data from").replace("## S1", "Hello Ines!\n\n## S1")
    reply = tmp_path / "reply.txt"
    reply.write_text(text, "utf-8")

    code, shown, errors = terminal("import", "--dry-run", "reply.txt")
    assert (code, errors) == (0, "")
    assert re.search(r"^S2  Session: .*  Which data\?$", shown, re.MULTILINE)
    assert re.search(r"^K1  Listening  4 of 5$", shown, re.MULTILINE)
    counted = "reply.txt: 2 placed, 1 edited, 0 without a place, 1 rated, 0 done, 0 known before.\n"
    assert shown.endswith(counted)

    assert terminal("import", "reply.txt") == (0, counted, "")
    reply.write_bytes(text.replace("\n", "\r\n").encode("utf-16"))
    known = "reply.txt: 0 placed, 0 edited, 0 without a place, 0 rated, 0 done, 4 known before.\n"
    assert terminal("import", "reply.txt") == (0, known, "")
    found = terminal("search", "Which data", "--json")[1]
    assert found.count("comment") >= 1


def test_a_document_is_refused_with_a_word_on_what_to_do(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "reply.docx").write_bytes(b"PK\x03\x04 word/document.xml")
    code, out, error = terminal("import", "reply.docx")
    assert (code, out) == (1, "")
    assert "reply.docx: This is a document of a word processor." in error
    assert "copy it, and paste it under “Bring in comments”" in error
    assert terminal("import", "gone.md")[0] == 1


def test_a_reply_makes_no_journal(tmp_path: Path) -> None:
    (tmp_path / "reply.md").write_text("Hello.", "utf-8")
    assert Terminal(tmp_path)("import", "reply.md")[0] == 1
    assert not (tmp_path / "journal.mjournal").exists()
