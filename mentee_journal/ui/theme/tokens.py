"""The colours by name, in Paper (light) and Lamplight (dark), as `resources/themes/tokens.json` holds them."""

import json
from dataclasses import dataclass, fields, replace
from functools import cache
from typing import Any

from mentee_journal.paths import resource


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme as `#RRGGBB` (`scrim` as `#RRGGBBAA`); LOOK.md says what each is for."""

    desk: str
    paper: str
    card: str
    sunken: str
    hover: str
    press: str
    line: str
    line2: str
    field: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accenthover: str
    accentpress: str
    onaccent: str
    accentsoft: str
    accentline: str
    accentink: str
    voice: str
    voicesoft: str
    voiceline: str
    voiceink: str
    amber: str
    ambersoft: str
    amberline: str
    mark: str
    rose: str
    rosesoft: str
    roseline: str
    focus: str
    hit: str
    scrim: str
    cover: str
    stitch: str
    chartnow: str
    chartbase: str
    chartvoice: str
    charttarget: str
    grid: str


def load(name: str, *, high_contrast: bool = False) -> Tokens:
    """The tokens of `light` or `dark`; with more contrast where the computer asks for it."""
    found = _file()[name]
    tokens = Tokens(**{one.name: found[one.name] for one in fields(Tokens)})
    if not high_contrast:
        return tokens
    return replace(tokens, line=tokens.field, line2=tokens.field, ink2=tokens.ink, ink3=tokens.ink)


def covers() -> dict[str, tuple[str, str]]:
    """The covers by name: the fill of the spine and its stitch."""
    return {name: (fill, stitch) for name, (fill, stitch) in _file()["covers"].items()}


@cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resource("themes", "tokens.json").read_text(encoding="utf-8"))
    return found
