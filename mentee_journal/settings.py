"""What the mentee has chosen on this computer; what belongs to the journal is kept in the journal."""

import json
import logging
import re
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from mentee_journal.paths import config_dir, make_private_dir, write_whole

log = logging.getLogger(__name__)

LOCK_AFTER = (0, 1, 5, 10, 30)
THEMES = ("system", "light", "dark")
SMALLEST_TEXT, LARGEST_TEXT = 80, 200  # percent


@dataclass
class Settings:
    """Every setting with its type and its default."""

    theme: str = "system"
    """One of THEMES: the computer's, Paper (light) or Lamplight (dark)."""
    text_size: int = 100
    """In percent of the design's."""
    reading_font: str = ""
    """The family for what people wrote; empty is the first of the program's list that is installed."""
    cover: str = "evergreen"
    """The colour of the spine."""
    language: str = ""
    """A language code; empty is the computer's."""
    show_menu_bar: bool = False
    backups: bool = True
    """Whether copies of the journal are kept without being asked for."""
    backup_folder: str = ""
    """A second folder for them, on another disk; empty: none."""
    lock_after: int = 0
    """Minutes of quiet after which a protected journal locks itself, as when the computer slept; 0 is never."""
    place: str = "today"
    """The place that was open last."""
    records: dict[str, str] = field(default_factory=dict)
    """The entry that was open in each place."""
    geometry: str = ""
    """The window's size and place, as Qt writes them (base 64)."""
    panes: dict[str, list[int]] = field(default_factory=dict)
    """The widths of the panes in each place, in pixels."""


def settings_file() -> Path:
    return config_dir() / "settings.json"


def load(path: Path) -> Settings:
    """The settings of `path`; what is missing, of a wrong type or unreadable has its default, and is logged."""
    settings = Settings()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return settings
    except (OSError, ValueError, RecursionError) as error:
        log.warning("settings unreadable (%s), defaults are used", type(error).__name__)
        return settings
    if not isinstance(found, dict):
        log.warning("settings are not an object, defaults are used")
        return settings
    for one in fields(Settings):
        if one.name in found:
            _take(settings, one.name, found[one.name])
    return settings


def save(settings: Settings, path: Path) -> None:
    """Write all settings, swapped in whole. Errors: OSError."""
    make_private_dir(path.parent)
    write_whole(path, json.dumps(asdict(settings), indent=1).encode())


def _take(settings: Settings, name: str, value: Any) -> None:
    default = getattr(settings, name)
    if type(value) is not type(default) or not _fits(name, value):
        log.warning("setting %s has a wrong value, its default is used", name)
        return
    setattr(settings, name, value)


def _fits(name: str, value: Any) -> bool:
    if name in {"theme", "lock_after"}:
        return value in (THEMES if name == "theme" else LOCK_AFTER)
    if name == "text_size":
        return bool(SMALLEST_TEXT <= value <= LARGEST_TEXT)
    if name == "records":
        return all(isinstance(uid, str) for uid in value.values())
    if name == "panes":
        return all(isinstance(sizes, list) and all(type(n) is int for n in sizes) for sizes in value.values())
    if name == "geometry":
        return re.fullmatch("[A-Za-z0-9+/=]*", value) is not None
    return True
