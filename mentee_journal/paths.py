"""Where things live: the journal, settings and logs (appdirs), and the resources that ship with the program."""

import contextlib
import os
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
