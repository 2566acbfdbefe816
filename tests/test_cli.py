"""The commands, run inside this process; tests/acceptance runs the real one."""

import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from mentee_journal.cli import main
from mentee_journal.journal import Journal

EVERYTHING = Path(__file__).parent / "exchange" / "everything.json"
PRIVATE = ("lemur", "lynx", "tapir", "vole", "gecko", "narwhal", "private thought")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def full_journal(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    file = tmp_path_factory.mktemp("full") / "my.mjournal"
    assert main(["import", str(EVERYTHING), "--journal", str(file)]) == 0
    return file.read_bytes()


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the journal is, in the folder in which the commands run, without a screen."""
    monkeypatch.chdir(tmp_path)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    file = tmp_path / "my.mjournal"
    monkeypatch.setenv("MENTEE_JOURNAL", str(file))
    return file


@pytest.fixture
def full(file: Path, full_journal: bytes) -> Path:
    file.write_bytes(full_journal)
    return file


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def said(run: Run) -> Callable[..., str]:
    """What a command that does well says; a summary may also point at what to look at before it is given away."""

    def said(*arguments: str | Path) -> str:
        code, out, complaint = run(*arguments)
        assert (code, complaint if not complaint.startswith("Look at ") else "") == (0, "")
        return out

    return said


@pytest.fixture
def complained(run: Run) -> Callable[..., tuple[int, str]]:
    """The exit code, and the one line that says why."""

    def complained(*arguments: str | Path) -> tuple[int, str]:
        code, out, line = run(*arguments)
        assert (out, line[:16], line.count("\n")) == ("", "mentee-journal: ", 1)
        return code, line

    return complained


Said = Callable[..., str]
Complained = Callable[..., tuple[int, str]]


def test_a_summary_holds_what_may_leave_and_nothing_else(full: Path, said: Said) -> None:
    said("export", "s.md")
    text = Path("s.md").read_text(encoding="utf-8")
    for shared in ("Hand over the weekly rota", "Letting the rota go", "nothing fell down", "Delegating", "Ask Samir"):
        assert shared in text
    assert [word for word in PRIVATE if word in text] == []
    assert Path("s.md").stat().st_mode & 0o777 == 0o600


def test_a_summary_that_left_is_in_the_ledger(full: Path, said: Said) -> None:
    said("export", "s.md", "--mentor", "ruth", "--since", "2026-09", "--only", "sessions,goals")
    text = Path("s.md").read_text(encoding="utf-8")
    assert "# Summary for Ruth Adeyemi" in text
    assert "Ask Samir" not in text
    journal = Journal(full, lock=False)
    share = journal.shares.last("ruth")
    journal.close()
    assert share is not None
    assert share.code in text
    assert (share.file_name, share.text, str(share.since)) == ("s.md", text, "2026-09-01")


def test_hits_for_other_programs_are_json(full: Path, said: Said) -> None:
    [line] = said("search", "ocelot", "--json").splitlines()
    assert json.loads(line) == {
        "date": "2026-10-01",
        "kind": "takeaway",
        "title": "Letting the rota go",
        "snippet": "Checking is not care: ocelot.",
        "uid": "takeaway-1",
        "opens": {"kind": "session", "uid": "talk"},
    }
    assert len(said("search", "rota", "--limit", "2").splitlines()) == 2
    assert said("search", "nothing-of-the-kind") == ""


def test_a_whole_journal_is_said_to_be_whole(full: Path, said: Said) -> None:
    words = said("check")
    assert words.startswith(f"{full} is whole.\n")
    assert re.search(r"^ +3  session$", words, re.MULTILINE)
    assert re.search(r"^ +2  goal$", words, re.MULTILINE)


def test_a_damaged_journal_is_said_to_be_damaged(full: Path, run: Run) -> None:
    with sqlite3.connect(full) as connection:
        find = "SELECT rootpage FROM sqlite_master WHERE name = 'ix_takeaway_session_uid'"
        page = connection.execute(find).fetchone()[0]
    data = bytearray(full.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    full.write_bytes(data)
    code, _out, line = run("check")
    assert (code, line.startswith("mentee-journal: The journal is damaged in ")) == (1, True)
    assert full.read_bytes() == data


def test_a_backup_is_a_journal_of_its_own(full: Path, said: Said) -> None:
    kept = Path(said("backup").strip())
    assert kept.parent == full.parent / "backups"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert "is whole" in said("check", "--journal", kept)
    elsewhere = Path(said("backup", full.parent / "stick").strip())
    assert said("--journal", elsewhere, "search", "ocelot") == said("search", "ocelot")


def test_an_existing_file_is_replaced_only_when_told(full: Path, said: Said, complained: Complained) -> None:
    for name in ("s.md", "a.json", "d.ics"):
        Path(name).write_text("mine")
        code, line = complained("export", name)
        assert (code, Path(name).read_text()) == (1, "mine")
        assert "--force" in line
        said("export", name, "--force")
        assert Path(name).read_text() != "mine"


def test_no_export_ever_replaces_a_journal_or_a_backup(full: Path, said: Said, complained: Complained) -> None:
    disguised = Path(said("backup").strip()).rename("backup.json")
    Path("link.json").symlink_to(full)
    before = full.read_bytes(), disguised.read_bytes()
    for name in ("backup.json", "link.json"):
        assert complained("export", name, "--force")[0] == 1
    assert (full.read_bytes(), disguised.read_bytes()) == before


def test_a_mistake_in_an_archive_is_named_in_one_line(file: Path, complained: Complained) -> None:
    Path("a.json").write_text('{"format": "mentee-journal", "version": 1, "goals": [{"why": "x"}]}')
    code, line = complained("import", "a.json")
    assert code == 1
    assert "a.json: In goals, entry 1, “title” is missing. Nothing was changed." in line
    assert complained("import", "none.json")[0] == 1


def test_what_an_archive_holds_beyond_the_known_is_told(file: Path, run: Run) -> None:
    Path("a.json").write_text('{"format": "mentee-journal", "version": 1, "planets": []}')
    code, out, note = run("import", "a.json")
    assert (code, out) == (0, "a.json: 0 added, 0 changed, 0 as they were.\n")
    assert note == "a.json: “planets” is not known here and was left out (1).\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "no screen"),
        (["demo"], "no screen"),
        (["fly"], "invalid choice"),
        (["export"], "required: FILE"),
        (["export", "a.doc"], ".md, .html, .pdf, .json, .ics, .mjournal"),
        (["export", "a.json", "--mentor", "Ruth"], "--mentor is for summaries"),
        (["export", "a.md", "--since", "soon"], "--since needs a date such as"),
        (["export", "a.md", "--only", "poems"], "--only takes some of: takeaways,sessions,goals"),
        (["import", "a.png"], ".json, .toml, .md"),
        (["import", "--dry-run", "a.json"], "--dry-run is for what a mentor sent back"),
        (["search"], "required: WORDS"),
        (["--frobnicate"], "unrecognized arguments: --frobnicate"),
    ],
)
def test_misuse_is_one_line_and_exit_code_2(
    full: Path, complained: Complained, arguments: list[str], told: str
) -> None:
    code, line = complained(*arguments)
    assert code == 2
    assert told in line


def test_what_fails_is_one_line_and_exit_code_1(file: Path, complained: Complained) -> None:
    for arguments in (["check"], ["search", "x"], ["export", "a.json"], ["export", "a.md"], ["backup"]):
        code, line = complained(*arguments)
        assert code == 1
        assert "There is no journal at" in line
    assert list(file.parent.iterdir()) == []
    file.write_bytes(b"")
    assert "is empty" in complained("check")[1]
    assert complained("import", EVERYTHING)[0] == 1
    assert file.read_bytes() == b""


def test_nobody_of_that_name_is_told_with_those_there_are(full: Path, complained: Complained) -> None:
    code, line = complained("export", "s.md", "--mentor", "Zoe")
    assert code == 1
    assert "No mentor is called Zoe. There are: Ruth Adeyemi, Operations circle." in line
    assert not Path("s.md").exists()


def test_check_names_an_entry_whose_words_changed_on_the_disk(full: Path, run: Run) -> None:
    with closing(sqlite3.connect(full)) as opened, opened:
        opened.execute("UPDATE goal SET why = why || 'x' WHERE uid = (SELECT min(uid) FROM goal)")
    code, told, complained = run("check")
    assert code == 1
    assert told.startswith("goal ")
    assert "In 1 entry the words are not those that were written." in complained
