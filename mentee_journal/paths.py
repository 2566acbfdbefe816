"""Where things live: the journal, settings and logs (appdirs), and the resources that ship with the program."""

import contextlib
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import appdirs

APP = "mentee-journal"
JOURNAL_SUFFIX = ".mjournal"

_PACKAGE = Path(__file__).parent


def resource(*parts: str) -> Path:
    """A file or folder of `resources/`: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / "resources"
    return (inside if inside.is_dir() else _PACKAGE.parent / "resources").joinpath(*parts)


def data_dir() -> Path:
    """The folder for the person's journal, logs and backups."""
    return Path(appdirs.user_data_dir(APP, appauthor=False))


def config_dir() -> Path:
    """The folder for settings: choices of this computer, never text of the journal."""
    return Path(appdirs.user_config_dir(APP, appauthor=False))


def default_journal() -> Path:
    """The journal to open: `MENTEE_JOURNAL` when set, else the one in the data folder."""
    chosen = os.environ.get("MENTEE_JOURNAL")
    return Path(chosen).expanduser() if chosen else data_dir() / f"journal{JOURNAL_SUFFIX}"


def make_private_dir(folder: Path) -> Path:
    """Make `folder` (and its parents) so that only its owner may look inside; keep one that exists as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` so that `path` is ever the old file or the whole new one; see `writing`."""
    with writing(path) as file:
        file.write(data)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A file to write to beside `path`; at the end it is synced and swapped in, after an error it is gone.

    The file is readable by its owner alone. A link that the person made is followed, a planted temporary
    file is not. Errors: any OSError; the old file is then untouched.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise IsADirectoryError(str(target))
    handle, name = tempfile.mkstemp(prefix=".mj-", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(stat.S_IRUSR | stat.S_IWUSR)
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` survive a power cut, where the system allows it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        with contextlib.suppress(OSError):  # some file systems refuse; the file itself is complete
            os.fsync(handle)
    finally:
        os.close(handle)


_SYNCED = {  # how a folder of a service that copies files between computers is called
    "Dropbox": re.compile(r"dropbox( \(.+\))?", re.IGNORECASE),
    "OneDrive": re.compile(r"onedrive( ?- ?.+)?", re.IGNORECASE),
    "Google Drive": re.compile(r"google ?drive|my drive|googledrive-.+", re.IGNORECASE),
    "iCloud": re.compile(r"com~apple~clouddocs|icloud ?drive|mobile documents", re.IGNORECASE),
    "Nextcloud": re.compile(r"nextcloud.*", re.IGNORECASE),
    "ownCloud": re.compile(r"owncloud.*", re.IGNORECASE),
    "Syncthing": re.compile(r"syncthing", re.IGNORECASE),
    "pCloud": re.compile(r"pcloud ?drive|pcloudsync", re.IGNORECASE),
    "Seafile": re.compile(r"seafile", re.IGNORECASE),
}
_MARKS = {".stfolder": "Syncthing", ".dropbox.cache": "Dropbox", ".nextcloudsync.log": "Nextcloud"}
_REMOTE = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "fuse.sshfs", "fuse.rclone", "9p", "davfs"}
_CONFLICT = re.compile(
    r" ?\(.*(conflicted copy|conflict|SFConflict).*\)"  # Dropbox, Nextcloud, Seafile, Unison
    r"|\.sync-conflict-\d{8}-\d{6}(-\w+)?"  # Syncthing
    r"|_conflict-\d{8}-\d{6}"  # ownCloud, and Nextcloud before
    r"|[ -]\[?conflict(ed)?\]?( .*)?|\.conflict(ed)?"  # pCloud, Resilio
    r"| \(\d{1,2}\)| \d{1,2}"  # Google Drive, iCloud
    r"|-(DESKTOP|LAPTOP|WIN|MACBOOK|PC)[A-Z0-9-]*",  # OneDrive: the name of the other computer
    re.IGNORECASE,
)


def synced_by(path: Path, mounts: Path = Path("/proc/self/mounts")) -> str:
    """The service that copies the folder of `path` to other computers, by its name or its marks; `network` when the
    folder is on another computer; empty when neither is known.
    """
    folder = Path(os.path.realpath(path)).parent
    for parent in (folder, *folder.parents):
        for name, pattern in _SYNCED.items():
            if pattern.fullmatch(parent.name):
                return name
        for mark, name in _MARKS.items():
            if (parent / mark).exists():
                return name
    return "network" if str(folder).startswith("\\\\") or _file_system(folder, mounts) in _REMOTE else ""


def conflict_copies(path: Path) -> list[Path]:
    """What lies beside the file at `path` and has the name that such a service gives to a copy it could not unite."""
    real = Path(os.path.realpath(path))
    try:
        names = os.listdir(real.parent)
    except OSError:
        return []
    ends = ((name, name.removesuffix(real.suffix)) for name in names if name.endswith(real.suffix))
    found = [name for name, end in ends if end.startswith(real.stem) and _CONFLICT.fullmatch(end[len(real.stem) :])]
    return sorted(real.parent / name for name in found)


def _file_system(folder: Path, mounts: Path) -> str:
    """The kind of file system that `folder` is on, where the system tells it."""
    try:
        lines = [line.split() for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines()]
    except OSError:
        return ""
    places = [(line[1].replace("\\040", " "), line[2]) for line in lines if len(line) > 2]  # noqa: PLR2004
    inside = [(place, kind) for place, kind in places if folder.is_relative_to(place)]
    return max(inside, key=lambda one: len(one[0]), default=("", ""))[1]
