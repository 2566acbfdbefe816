"""Where a journal lies: in a folder that a service copies about, and what such a service leaves beside it. And how a
file is written: the old one or the whole new one, for its owner alone, and never through a trap."""

import os
import stat
import sys
from pathlib import Path

import pytest

from mentee_journal.paths import conflict_copies, make_private_dir, synced_by, write_whole, writing

FOREIGN = [
    "my (Ines's conflicted copy 2026-10-13).mjournal",  # Dropbox
    "my (conflicted copy 2026-10-13 143200).mjournal",  # Nextcloud
    "my_conflict-20261013-143200.mjournal",  # ownCloud
    "my.sync-conflict-20261013-143200-ABCDEFG.mjournal",  # Syncthing
    "my (SFConflict ines@example.org 2026-10-13-14-32-00).mjournal",  # Seafile
    "my (1).mjournal",  # Google Drive
    "my 2.mjournal",  # iCloud
    "my-DESKTOP-4F7K2.mjournal",  # OneDrive
    "my [conflicted].mjournal",  # pCloud
]
OWN = [
    "my.mjournal",
    "my.mjournal.lock",
    "my.mjournal-journal",
    "my second year.mjournal",
    "mysterious.mjournal",
    "my (rescued 2026-10-13 14.32.00).mjournal",
    "my (set aside 2026-10-13 14.32.00).mjournal",
    "my 2026-10-13.mjournal",
]


def test_copies_that_a_service_could_not_unite_are_known_by_their_names(tmp_path: Path) -> None:
    for name in FOREIGN + OWN:
        (tmp_path / name).touch()
    assert {path.name for path in conflict_copies(tmp_path / "my.mjournal")} == set(FOREIGN)


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "gone" / "my.mjournal") == []


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("Dropbox", "Dropbox"),
        ("Dropbox (Personal)/deep/down", "Dropbox"),
        ("OneDrive - Contoso/Documents", "OneDrive"),
        ("Google Drive/My files", "Google Drive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("Nextcloud/journal", "Nextcloud"),
        ("Documents", ""),
        ("My dropbox notes", ""),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, service: str) -> None:
    (tmp_path / folder).mkdir(parents=True)
    assert synced_by(tmp_path / folder / "my.mjournal", tmp_path / "no mounts") == service


def test_a_synced_folder_is_known_by_its_marks(tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / ".stfolder").mkdir()
    assert synced_by(tmp_path / "notes" / "my.mjournal", tmp_path / "no mounts") == "Syncthing"


def test_a_folder_on_another_computer_is_known_by_its_file_system(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nnas:/home {tmp_path}/my\\040nas nfs4 rw 0 0\n", encoding="utf-8")
    (tmp_path / "my nas").mkdir()
    assert synced_by(tmp_path / "my nas" / "my.mjournal", mounts) == "network"
    assert synced_by(tmp_path / "my.mjournal", mounts) == ""


posix = pytest.mark.skipif(sys.platform == "win32", reason="links and modes of another kind there")


@posix
def test_a_file_is_for_its_owner_alone_whatever_was_there(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("old")
    file.chmod(0o644)
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [file]


@posix
def test_a_link_that_the_person_made_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to("real")
    write_whole(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@posix
def test_a_planted_link_in_the_way_of_the_draft_is_not_followed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even who guesses the draft's name gains nothing: it is made where nothing is, or not at all."""
    names = iter(["trap", "free"])
    monkeypatch.setattr("tempfile._get_candidate_names", lambda: names)
    prey = tmp_path / "prey"
    prey.write_text("untouched")
    (tmp_path / ".mj-trap.tmp").symlink_to(prey)
    write_whole(tmp_path / "summary.md", b"new")
    assert prey.read_text() == "untouched"
    assert (tmp_path / "summary.md").read_bytes() == b"new"


def test_a_writer_that_fails_leaves_the_old_file_and_no_draft(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("old")

    def fails_half_way() -> None:
        with writing(file) as out:
            out.write(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_half_way()
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_is_never_written_over(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"new")


@posix
def test_folders_are_made_for_their_owner_alone_and_kept_as_they_are(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        assert stat.S_IMODE(make_private_dir(tmp_path / "data" / "inner").stat().st_mode) == 0o700
        (tmp_path / "shared").mkdir(mode=0o755)
        assert stat.S_IMODE(make_private_dir(tmp_path / "shared").stat().st_mode) == 0o755
    finally:
        os.umask(before)
