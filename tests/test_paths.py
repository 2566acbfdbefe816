"""Where a journal lies: in a folder that a service copies about, and what such a service leaves beside it."""

from pathlib import Path

import pytest

from mentee_journal.paths import conflict_copies, synced_by

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
