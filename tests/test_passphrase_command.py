"""The command line with a protected journal: every command works once it has the passphrase, and none without."""

import os
import re
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mentee_journal.cli import main
from mentee_journal.journal import Journal

pty = pytest.importorskip("pty")

EVERYTHING = Path(__file__).parent / "exchange" / "everything.json"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def words(tmp_path: Path) -> Path:
    file = tmp_path / "words.txt"
    file.write_text("a long Sunday walk\r\nand more\n", encoding="utf-8-sig")
    return file


@pytest.fixture
def sealed(tmp_path: Path, blank: Path, words: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "my.mjournal"
    monkeypatch.setenv("MENTEE_JOURNAL", str(file))
    file.write_bytes(blank.read_bytes())
    assert main(["passphrase", "set", "--new-passphrase-file", str(words)]) == 0
    return file


def test_a_passphrase_is_set_and_said_to_be_the_only_way_in(run: Run, sealed: Path, words: Path) -> None:
    _code, said, _complaint = run("passphrase", "set", "--passphrase-file", words, "--new-passphrase-file", words)
    assert "my.mjournal opens with its passphrase alone now." in said
    assert "Nobody can reset it." in said
    journal = Journal(sealed, passphrase="a long Sunday walk")
    assert journal.store.is_protected
    journal.close()


def test_every_command_works_with_the_passphrase(run: Run, sealed: Path, words: Path) -> None:
    key = ("--passphrase-file", words)
    for command in (
        ("import", EVERYTHING),
        ("search", "lemur"),
        ("check",),
        ("backup",),
        ("export", "summary.md"),
        ("export", "everything.json"),
        ("export", "dates.ics"),
        ("export", "readable.mjournal"),
    ):
        code, _out, complaint = run(*command, *key)
        assert (code, "passphrase" in complaint) == (0, False), command
    copies = list((sealed.parent / "backups").iterdir())
    assert copies
    assert not [copy for copy in (sealed, *copies) if copy.read_bytes().startswith(b"SQLite")]
    Journal(sealed.with_name("readable.mjournal")).close()
    assert "lemur" in sealed.with_name("everything.json").read_text()


def test_without_a_terminal_it_is_said_how_to_give_the_passphrase(run: Run, sealed: Path) -> None:
    for command in (("search", "trust"), ("check",), ("backup",), ("export", "all.json"), ("import", EVERYTHING)):
        code, out, complaint = run(*command)
        assert (code, out) == (1, "")
        assert complaint.count("\n") == 1
        assert "protected by a passphrase" in complaint
        assert "--passphrase-file FILE" in complaint
    assert not sealed.with_name("all.json").exists()


def test_a_wrong_passphrase_is_told_in_one_line_that_does_not_repeat_it(run: Run, sealed: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text("a short walk")
    code, _out, complaint = run("check", "--passphrase-file", tmp_path / "wrong.txt")
    assert code == 1
    assert complaint.startswith("mentee-journal: my.mjournal does not open with this passphrase.")
    assert "short walk" not in complaint
    (tmp_path / "wrong.txt").write_bytes(b"\xff\xfe\x00")
    assert run("check", "--passphrase-file", tmp_path / "wrong.txt")[0] == 1
    assert run("check", "--passphrase-file", tmp_path / "none.txt")[0] == 1


def test_a_passphrase_is_changed_and_removed_and_older_copies_follow(run: Run, sealed: Path, words: Path) -> None:
    assert run("backup", "--passphrase-file", words)[0] == 0
    (copy,) = (sealed.parent / "backups").iterdir()
    second = sealed.with_name("second.txt")
    second.write_text("another one")
    assert run("passphrase", "set", "--passphrase-file", words, "--new-passphrase-file", second)[0] == 0
    assert run("check", "--passphrase-file", words)[0] == 1
    assert run("check", "--passphrase-file", second, "--journal", copy)[0] == 0
    code, out, _complaint = run("passphrase", "remove", "--keep-copies", "--passphrase-file", second)
    assert code == 0
    assert "whoever has the file can read it" in out
    assert f"Not changed: {copy}" in out
    assert run("check")[0] == 0


def test_an_export_never_goes_over_a_protected_journal(run: Run, sealed: Path, words: Path) -> None:
    before = sealed.read_bytes()
    code, _out, complaint = run("export", sealed, "--force", "--passphrase-file", words)
    assert code == 1
    assert "is a folder, a journal or a backup" in complaint
    assert sealed.read_bytes() == before


def at_terminal(*arguments: str, typed: list[tuple[str, str]]) -> tuple[int, str]:
    """Run a command at a real terminal, typing each answer when its question has been asked."""
    screen, end = pty.openpty()
    command = [sys.executable, "-m", "mentee_journal", *arguments]
    with subprocess.Popen(command, stdin=end, stdout=end, stderr=end, start_new_session=True) as program:
        os.close(end)
        shown = ""
        for question, answer in typed:
            begun = len(shown)
            while question not in shown[begun:]:
                shown += read(screen)
            os.write(screen, f"{answer}\n".encode())
        while piece := read(screen):
            shown += piece
    os.close(screen)
    return program.returncode, shown


def read(screen: int) -> str:
    assert select.select([screen], [], [], 20)[0], "the program waits"
    try:
        return os.read(screen, 4096).decode()
    except OSError:  # the other end has closed
        return ""


def test_in_a_terminal_the_passphrase_is_asked_for_until_it_is_right_and_never_shown(sealed: Path) -> None:
    code, shown = at_terminal(
        "check",
        typed=[("Passphrase: ", "wrong one"), ("Passphrase: ", "Also Wrong"), ("Passphrase: ", "a long Sunday walk")],
    )
    assert code == 0
    assert shown.count("does not open with this passphrase") == 2
    assert f"{sealed} is whole." in re.sub(r"\s+", " ", shown)
    assert not re.search("wrong|walk", shown, re.IGNORECASE)


def test_a_new_passphrase_is_typed_twice(sealed: Path, words: Path) -> None:
    answers = [
        ("New passphrase: ", "one"),
        ("The same again: ", "two"),
        ("New passphrase: ", "tea"),
        ("again: ", "tea"),
    ]
    code, shown = at_terminal("passphrase", "set", "--passphrase-file", str(words), typed=answers)
    assert code == 0
    assert "These two are not the same." in shown
    Journal(sealed, passphrase="tea").close()


def test_the_passphrase_may_come_through_a_pipe(sealed: Path) -> None:
    command = [sys.executable, "-m", "mentee_journal", "check", "--passphrase-file", "-"]
    done = subprocess.run(command, input="a long Sunday walk\n", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_crash_leaves_no_picture_of_the_memory() -> None:
    code = "import resource; from mentee_journal.cli import main; main(['check']); print(resource.getrlimit(4))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(0, 0)"
