"""Whatever a journal holds comes back from its archive, record for record."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from mentee_journal.errors import BadArchive
from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.journal import Journal, records
from mentee_journal.journal.forms import Field, Form, Holds, clean, forms, listed, owned
from mentee_journal.models import Base

TEXTS = st.text(max_size=40) | st.sampled_from(
    ["a\r\nb", "\ufeff", "\u2028", "x\x00y", "\ud800", "  ", "ß\u200fע", "🪑" * 9]
)
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31)).map(str)
MOMENTS = st.datetimes(dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1)).map(
    lambda moment: moment.isoformat(timespec="milliseconds") + "Z"
)
HOLDS: dict[Holds, st.SearchStrategy[Any]] = {
    Holds.TEXT: TEXTS,
    Holds.MOMENT: MOMENTS,
    Holds.DATE: DAYS,
    Holds.WALL_TIME: st.datetimes().map(lambda moment: moment.isoformat(timespec="minutes")),
    Holds.NUMBER: st.floats(allow_nan=False, allow_infinity=False),
    Holds.FLAG: st.booleans(),
    Holds.TEXTS: st.lists(TEXTS, max_size=5),
    Holds.MAP: st.dictionaries(TEXTS, TEXTS | st.integers() | st.none() | st.lists(TEXTS), max_size=3),
    Holds.BYTES: st.sampled_from(["", "U2FtaXI=", "AAECAw=="]),
    Holds.ABOUT: TEXTS,
}


def values(field: Field) -> st.SearchStrategy[Any]:
    if field.words:
        return st.sampled_from(field.words)
    if field.holds is Holds.WHOLE:
        return st.integers(-(2**63) if field.low is None else int(field.low), int(field.high or 2**63 - 1))
    found = HOLDS[field.holds]
    return found.filter(clean) if field.filled else found


Made = dict[str, list[tuple[Form, dict[str, Any]]]]


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """An archive with a few records of each kind that lead to each other."""
    made: Made = {}
    document: dict[str, Any] = {"format": "mentee-journal", "version": 1}
    document["profile"] = record(draw, forms()["profile"], made)
    for form in listed():
        document[form.plural] = [record(draw, form, made) for _ in range(draw(st.integers(0, 2)))]
    for form, found in [pair for pairs in made.values() for pair in pairs]:
        lead(draw, form, found, made)
    for assessment in document["assessments"]:
        assessment["ratings"] = [one for one in assessment["ratings"] if "competency" in one]
    return document


def record(draw: st.DrawFn, form: Form, made: Made) -> dict[str, Any]:
    number = sum(map(len, made.values()))
    found: dict[str, Any] = {"uid": f"r-{number}"}
    made.setdefault(form.kind, []).append((form, found))
    for field in form.fields:
        if field.holds is Holds.REFERENCE or field.name in {"uid", "sha256"}:
            continue
        if field.required or draw(st.booleans()):
            found[field.name] = draw(values(field) | st.none() if field.optional else values(field))
    if form.kind == "tag":
        found["name"] = f"{found['name']} {number}"
    for child in owned(form.kind):
        found[child.nested] = [record(draw, child, made) for _ in range(draw(st.integers(0, 1)))]
    return found


def lead(draw: st.DrawFn, form: Form, found: dict[str, Any], made: dict[str, Any]) -> None:
    for field in form.fields:
        others = [other["uid"] for _form, other in made.get(field.target, [])]
        if field.holds is Holds.REFERENCE and field is not form.owner and others:
            found[field.name] = draw(st.sampled_from(others) if field.required else st.sampled_from([*others, None]))
    for link in form.links:
        others = [other["uid"] for _form, other in made.get(link.target, [])]
        found[link.name] = draw(st.lists(st.sampled_from(others), unique=True)) if others else []


def written(journal: Journal, file: Path) -> dict[str, Any]:
    export_archive(journal, file)
    document: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return {**document, "exported_at": ""}


def cleaned(value: Any) -> Any:
    """As the journal keeps it: line ends alike, nothing that no text file can hold."""
    if isinstance(value, dict):
        return {clean(name): cleaned(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [cleaned(inner) for inner in value]
    return clean(value) if isinstance(value, str) else value


def assert_kept(given: Any, found: Any) -> None:
    if isinstance(given, dict) and "uid" in given:
        for name, value in given.items():
            assert_kept(value, found[name])
    elif isinstance(given, list) and given and isinstance(given[0], dict):
        by_uid = {one["uid"]: one for one in found}
        assert len(by_uid) == len(given)
        for one in given:
            assert_kept(one, by_uid[one["uid"]])
    elif isinstance(given, list) and given and all(isinstance(one, str) and one.startswith("r-") for one in given):
        assert sorted(given) == found
    else:
        assert cleaned(given) == found


def emptied(journal: Journal) -> None:
    with journal.changing() as session:
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(delete(table))


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(document=documents())
def test_what_comes_in_goes_out_and_comes_in_again_the_same(
    journal: Journal, tmp_path: Path, document: dict[str, Any]
) -> None:
    emptied(journal)
    (tmp_path / "in.json").write_text(json.dumps(document), encoding="utf-8")
    import_archive(journal, tmp_path / "in.json")
    out = written(journal, tmp_path / "out.json")
    for name in document.keys() - {"format", "version"}:
        assert_kept(document[name], out[name])
    again = import_archive(journal, tmp_path / "in.json")
    assert (sum(again.added.values()), again.changed) == (0, 0)
    emptied(journal)
    import_archive(journal, tmp_path / "out.json")
    assert written(journal, tmp_path / "again.json") == out
    assert journal.store.check() == []


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | DAYS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["uid", "title", "text", "name"]), inner)
    ),
    max_leaves=5,
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_no_file_however_broken_does_any_harm(journal: Journal, tmp_path: Path, data: st.DataObject) -> None:
    """A record with one value that may be anything: it is taken or refused in words, never half of it."""
    document = json.loads(Path(__file__).with_name("everything.json").read_text(encoding="utf-8"))
    name = data.draw(st.sampled_from(sorted(document)))
    place, key = document, name
    while data.draw(st.booleans()) and isinstance(place[key], list | dict) and place[key]:
        place = place[key]
        key = data.draw(st.sampled_from(sorted(place) if isinstance(place, dict) else range(len(place))))
    place[key] = data.draw(JUNK)
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    emptied(journal)
    try:
        import_archive(journal, file)
    except BadArchive:
        with records.reading(journal) as found:
            assert found.count() == 0
    assert journal.store.check() == []
