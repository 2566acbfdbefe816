"""Watches what a program asks of the disk, and works out what the disk may hold when the power fails in between.

The method is that of ALICE (Pillai et al., OSDI 2014) and CrashMonkey (Mohan et al., OSDI 2018): what was not synced
may be there, missing, or torn at the sectors; names that were not synced may be missing, in their order.
"""

import random
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SECTOR = 512
_CALLS = "openat,pwrite64,write,ftruncate,fdatasync,fsync,unlink"


@dataclass(frozen=True)
class Call:
    """One thing asked of the disk: write, truncate, sync, unlink, create; or `saved`, said to the person."""

    what: str
    path: str = ""
    at: int = 0
    data: bytes = b""


def watched(command: list[str], folder: Path, log: Path, *inject: str) -> str:
    """Run `command`, log its calls on the files of `folder`, perhaps with a fault put in; what it printed."""
    trace = [option for fault in inject for option in ("-e", f"inject={fault}")] or ["-e", f"trace={_CALLS}"]
    paths = [part for name in ("", "/mine.mjournal", "/mine.mjournal-journal") for part in ("-P", f"{folder}{name}")]
    only = paths if inject else []
    strace = ["strace", "-f", "-qq", "-y", "-xx", "-s", "100000", "-o", str(log), *only, *trace]
    done = subprocess.run([*strace, *command], capture_output=True, text=True, timeout=120, check=False)
    return done.stdout


def calls(log: Path, folder: Path) -> list[Call]:
    """The calls that a log tells of, those on the files of `folder` and what was said to be saved."""
    found = [call for line in log.read_text().splitlines() if (call := _read(line))]
    return [call for call in found if call.what == "saved" or call.path.startswith(str(folder))]


_TOLD = {  # what a line of the log says, by what it looks like
    "write": r'(?:pwrite64|write)\((?P<handle>\d+)<(?P<path>.*?)>, "(?P<data>.*?)", \d+(?:, (?P<at>\d+))?\)',
    "sync": r"(?:fdatasync|fsync)\(\d+<(?P<path>.*?)>\)",
    "truncate": r"ftruncate\(\d+<(?P<path>.*?)>, (?P<at>\d+)\)",
    "unlink": r'unlink\("(?P<path>.*?)"\)',
    "create": r'openat\([^,]*, "(?P<path>.*?)", [A-Z_|]*O_CREAT',
}


def _read(line: str) -> Call | None:
    line = re.sub(r"^\d+ +", "", line)
    for what, looks in _TOLD.items():
        if (found := re.match(looks, line)) and "= -1" not in line:
            told = found.groupdict()
            data = _bytes(told.get("data") or "")
            if told.get("handle") == "1":
                return Call("saved") if data.startswith(b"SAVED") else None
            return Call(what, _path(told["path"]), int(told.get("at") or 0), data)
    return None


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _path(text: str) -> str:
    return _bytes(text).decode() if text.startswith("\\x") else text


class Disk:
    """The files of a folder, as they lie there for certain and as they may."""

    def __init__(self, folder: Path, files: dict[str, bytes]) -> None:
        self._folder = str(folder)
        self._safe = {name: bytearray(data) for name, data in files.items()}  # by a number of their own, as inodes
        self._names = {name: name for name in files}
        self._safe_names = dict(self._names)
        self._pending: dict[str, list[Call]] = defaultdict(list)
        self._pending_names: list[tuple[str, str | None]] = []

    def take(self, call: Call) -> None:
        if call.what == "create" and call.path not in self._names:
            inode = f"{call.path}#{len(self._safe)}"
            self._safe[inode] = bytearray()
            self._name(call.path, inode)
        elif call.what == "unlink" and call.path in self._names:
            self._name(call.path, None)
        elif call.what in ("write", "truncate") and call.path in self._names:
            self._pending[self._names[call.path]].append(call)
        elif call.what == "sync":
            self._sync(call.path)

    def after_power_loss(self, chance: random.Random, kind: str) -> dict[str, bytes]:
        """One state in which the files may be found: `all` of what was asked, `none` that was not synced, or some."""
        files = {inode: bytearray(data) for inode, data in self._safe.items()}
        for inode, pending in self._pending.items():
            for call in pending:
                luck = {"all": 0.0, "none": 1.0}.get(kind, chance.random())
                if luck < 0.6:
                    _apply(files[inode], call, chance if luck > 0.45 else None)
        kept = {"all": len(self._pending_names), "none": 0}.get(kind, chance.randint(0, len(self._pending_names)))
        names = dict(self._safe_names)
        for name, inode in self._pending_names[:kept]:
            _rename(names, name, inode)
        return {name: bytes(files[inode]) for name, inode in names.items()}

    def _name(self, path: str, inode: str | None) -> None:
        _rename(self._names, path, inode)
        self._pending_names.append((path, inode))

    def _sync(self, path: str) -> None:
        if path == self._folder:
            for name, inode in self._pending_names:
                _rename(self._safe_names, name, inode)
            self._pending_names = []
        elif path in self._names:
            inode = self._names[path]
            for call in self._pending.pop(inode, []):
                _apply(self._safe[inode], call)


def _rename(names: dict[str, str], path: str, inode: str | None) -> None:
    if inode is None:
        names.pop(path, None)
    else:
        names[path] = inode


def _apply(file: bytearray, call: Call, torn: random.Random | None = None) -> None:
    """Do it to the file; where it is torn, each sector is written or not."""
    if call.what == "truncate":
        del file[call.at :]
        file.extend(bytes(call.at - len(file)))
        return
    for first in range(0, len(call.data), SECTOR):
        if torn is None or torn.random() < 0.5:
            part, at = call.data[first : first + SECTOR], call.at + first
            file.extend(bytes(max(0, at + len(part) - len(file))))
            file[at : at + len(part)] = part


def crash_points(done: list[Call], disk: Disk) -> Iterator[int]:
    """Let the calls happen one by one; after each, how many saves the person was told of by then."""
    told = 0
    yield told
    for call in done:
        told += call.what == "saved"
        disk.take(call)
        yield told


def saving(file: Path, number: int, *passphrase: str) -> list[str]:
    return [sys.executable, "-m", "tests.faults.saver", str(file), str(number), *passphrase]
