"""Write resources/schema/archive.schema.json anew after a change of the models; its descriptions are kept.

A field that has none yet gets an empty one: write a few words there. A test holds the file to the models.
"""

import json
from typing import Any

from mentee_journal.exchange.arrivals import FORMAT, NEEDS, VERSION
from mentee_journal.journal.forms import PROFILE, Field, Form, Holds, forms, listed, owned
from mentee_journal.paths import resource, write_whole

FILE = resource("schema", "archive.schema.json")

ADDRESS = {"type": "string", "pattern": r"^[\w.:-]{1,64}$"}
DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
WALL_TIME = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2})?$"}
MOMENT = {"type": "string", "format": "date-time"}

HOLDS: dict[Holds, dict[str, Any]] = {
    Holds.TEXT: {"type": "string"},
    Holds.WORD: {"type": "string"},
    Holds.MOMENT: MOMENT,
    Holds.DATE: DAY,
    Holds.WALL_TIME: WALL_TIME,
    Holds.WHOLE: {"type": "integer"},
    Holds.NUMBER: {"type": "number"},
    Holds.FLAG: {"type": "boolean"},
    Holds.TEXTS: {"type": "array", "items": {"type": "string"}},
    Holds.MAP: {"type": "object"},
    Holds.BYTES: {"type": "string", "contentEncoding": "base64"},
    Holds.REFERENCE: ADDRESS,
    Holds.ABOUT: {"type": "string"},
}
ORDER = (PROFILE, *(kind for form in listed() for kind in (form.kind, *(child.kind for child in owned(form.kind)))))


def build(known: dict[str, Any]) -> dict[str, Any]:
    """The schema that the models ask for, with the descriptions of the `known` one."""
    lists = {form.plural: _list(form.kind) for form in listed()}
    properties = {
        "format": {"const": FORMAT},
        "version": {"const": VERSION},
        "exported_at": MOMENT,
        "profile": {"$ref": f"#/$defs/{PROFILE}"},
        **lists,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Archive of Mentee Journal",
        "description": known.get("description", ""),
        "type": "object",
        "required": ["format", "version"],
        "properties": _described(properties, known),
        "$defs": {kind: _record(forms()[kind], known.get("$defs", {}).get(kind, {})) for kind in ORDER},
    }


def _record(form: Form, known: dict[str, Any]) -> dict[str, Any]:
    fields = [field for field in form.fields if field is not form.owner]
    properties = {field.name: _field(field) for field in fields}
    properties.update({link.name: {"type": "array", "items": ADDRESS} for link in form.links})
    properties.update({child.nested: _list(child.kind) for child in owned(form.kind)})
    required = [field.name for field in fields if field.required and field.holds is not Holds.DATE]
    record = {"description": known.get("description", ""), "type": "object"}
    if required := [*required, *NEEDS.get(form.kind, ())]:
        record["required"] = required
    return {**record, "properties": _described(properties, known)}


def _field(field: Field) -> dict[str, Any]:
    found = dict(ADDRESS if field.name == "uid" else HOLDS[field.holds])
    if field.words:
        found["enum"] = list(field.words)
    if field.low is not None:
        found["minimum"] = field.low
    if field.high is not None:
        found["maximum"] = field.high
    if field.filled:
        found["minLength"] = 1
    if field.optional:
        found["type"] = [found["type"], "null"]
    return found


def _list(kind: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}


def _described(properties: dict[str, Any], known: dict[str, Any]) -> dict[str, Any]:
    before = known.get("properties", {})
    return {
        name: {"description": before.get(name, {}).get("description", ""), **rules}
        for name, rules in properties.items()
    }


def text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    known = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    FILE.parent.mkdir(exist_ok=True)
    write_whole(FILE, text(build(known)).encode())
