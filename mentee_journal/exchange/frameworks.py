"""Lists of skills as files: TOML of the same form as those in `resources/frameworks`, out, and in with care."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from mentee_journal.errors import BadArchive
from mentee_journal.exchange.opening import nothing_changed
from mentee_journal.i18n import _
from mentee_journal.journal import Journal
from mentee_journal.journal.forms import clean
from mentee_journal.journal.frameworks import LEVELS, Framework, SkillDraft, in_use
from mentee_journal.paths import write_whole

LARGEST = 1024 * 1024
"""The bytes such a file may have: a hundred times the longest that ships with the program."""
MOST_SKILLS = 300
_LIST = {"key", "name", "about", "source", "position", "skills"}
_SKILL = {"key", "name", "definition", "group", "levels", "aim"}
_MOST_AIM = 5


def export_framework(journal: Journal, framework_uid: str, path: Path) -> None:
    """Write a list of skills to `path`, without any rating. Errors: any OSError; the old file is then untouched."""
    write_whole(path, as_toml(journal.skills.frameworks.get(framework_uid)).encode("utf-8"))


def import_framework(journal: Journal, path: Path) -> Framework:
    """Bring in a list of skills as a new one. Errors: BadArchive names the skill and the field; nothing was changed."""
    values = _opened(path)
    skills = _skills(values)
    name = _text(values, "name", path.name, filled=True)
    about, source = (_text(values, field, path.name) for field in ("about", "source"))
    return journal.skills.frameworks.make(name, skills, about=about, source=source)


def as_toml(framework: Framework) -> str:
    """The list as text, without private skills, for it is made to be given away.

    Keys are made of the names, for the program does not need them back.
    """
    taken: set[str] = set()
    head = {
        "key": framework.key or _key(framework.name, taken, "skills"),
        "name": framework.name,
        "about": framework.about,
        "source": framework.source,
    }
    parts = [_table(head)]
    for number, skill in enumerate((one for one in in_use(framework) if not one.private), start=1):
        fields: dict[str, Any] = {"key": _key(skill.name, taken, f"skill_{number}"), "name": skill.name}
        fields |= {"group": skill.group, "definition": skill.definition}
        fields |= {"levels": [*skill.levels, *[""] * LEVELS][:LEVELS] if any(skill.levels) else [], "aim": skill.aim}
        parts.append(f"[[skills]]\n{_table(fields)}")
    return "\n".join(parts)


def _table(fields: dict[str, Any]) -> str:
    return "".join(f"{name} = {_value(value)}\n" for name, value in fields.items() if value or name == "name")


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "[\n" + "".join(f"    {_value(one)},\n" for one in value) + "]"
    return str(value) if isinstance(value, int) else json.dumps(clean(value), ensure_ascii=False)


def _key(name: str, taken: set[str], other: str) -> str:
    """A key made of the name: small letters and figures, joined by `_`, each once."""
    found = "_".join(re.findall(r"[a-z0-9]+", name.casefold()))[:60].strip("_")
    if not re.match("[a-z]", found) or found in taken:
        found = other
    while found in taken:
        found = f"{found}_{len(taken)}"
    taken.add(found)
    return found


def _opened(path: Path) -> dict[str, Any]:
    try:
        if not path.is_file():  # a pipe would be waited for without end
            raise _bad(_("There is no file {name}.").format(name=path.name))
        if path.stat().st_size > LARGEST:
            raise _bad(_("{name} is too large to be a list of skills.").format(name=path.name))
        values = tomllib.loads(clean(path.read_bytes().decode("utf-8-sig")))
    except UnicodeDecodeError:
        raise _bad(_("{name} is not a text file in UTF-8.").format(name=path.name)) from None
    except (ValueError, RecursionError):
        raise _bad(_("{name} is no list of skills: it cannot be read as TOML.").format(name=path.name)) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _bad(_("{name} cannot be read: {reason}.").format(name=path.name, reason=reason)) from None
    _known(values, _LIST, path.name)
    return values


def _skills(values: dict[str, Any]) -> list[SkillDraft]:
    given = values.get("skills")
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) for one in given):
        raise _bad(_("A list of skills needs at least one table [[skills]]."))
    if len(given) > MOST_SKILLS:
        raise _bad(_("There are {count} skills in it; {most} are the most.").format(count=len(given), most=MOST_SKILLS))
    return [_skill(one, number) for number, one in enumerate(given, start=1)]


def _skill(values: dict[str, Any], number: int) -> SkillDraft:
    place = _("Skill {number}").format(number=number)
    _known(values, _SKILL, place)
    name = _text(values, "name", place, filled=True)
    place = f"{place}, “{name[:60]}”"
    return SkillDraft(
        name=name,
        definition=_text(values, "definition", place),
        group=_text(values, "group", place),
        levels=_levels(values.get("levels", []), place),
        aim=_aim(values.get("aim"), place),
    )


def _levels(value: Any, place: str) -> list[str]:
    if not isinstance(value, list) or len(value) not in {0, LEVELS} or not all(isinstance(one, str) for one in value):
        raise _wrong(place, "levels", _("be a list of {count} texts").format(count=LEVELS))
    return value


def _aim(value: Any, place: str) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _MOST_AIM:
        raise _wrong(place, "aim", _("be a whole number from 1 to 5"))
    return value


def _text(values: dict[str, Any], field: str, place: str, *, filled: bool = False) -> str:
    value = values.get(field, "")
    if not isinstance(value, str):
        raise _wrong(place, field, _("be a text"))
    if filled and not value.strip():
        raise _wrong(place, field, _("be a text that is not empty"))
    return value


def _known(values: dict[str, Any], known: set[str], place: str) -> None:
    if strange := sorted(values.keys() - known):
        raise _bad(_("{place}: there is no field “{field}”.").format(place=place, field=strange[0][:40]))


def _wrong(place: str, field: str, must: str) -> BadArchive:
    return _bad(_("{place}: the field “{field}” must {must}.").format(place=place, field=field, must=must))


def _bad(what: str) -> BadArchive:
    return BadArchive(what, nothing_changed())
