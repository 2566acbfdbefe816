"""The records of an archive that came in, checked one by one against the form of their kind."""

import hashlib
import json
import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from mentee_journal.errors import BadArchive
from mentee_journal.exchange.checks import ADDRESS, Wrong, checked, moment
from mentee_journal.exchange.opening import nothing_changed
from mentee_journal.i18n import _
from mentee_journal.journal.forms import PROFILE, Form, Holds, forms, listed, owned

FORMAT = "mentee-journal"
VERSION = 1
NEEDS = {"reflection": ("answers",)}
"""What a record cannot do without, beyond its own fields."""

Place = tuple[str | int, ...]
"""Where in the file: ("goals", 2, "milestones", 1)."""


@dataclass
class Arrival:
    """A record as the file gives it: only the fields that stand there, checked, and its links."""

    form: Form
    uid: str
    given: dict[str, Any]
    place: Place
    number: int
    """Its place among its brothers and sisters, from 0."""


@dataclass
class Arrived:
    """All records of a file, owners before what belongs to them, and what in it was not understood."""

    records: list[Arrival] = field(default_factory=list)
    exported_at: str = ""
    unknown: Counter[str] = field(default_factory=Counter)
    outside: list[tuple[Arrival, str, str, str]] = field(default_factory=list)
    """References that lead out of the file: from which record, by which field, to which kind, to which address."""

    def notes(self) -> list[str]:
        """What was left out, in sentences."""
        return [
            _("“{field}” is not known here and was left out ({number}).").format(field=name, number=number)
            for name, number in sorted(self.unknown.items())
        ]


def read_document(document: dict[str, Any]) -> Arrived:
    """Check a whole archive. Errors: BadArchive names the record and the field."""
    _check_head(document)
    reader = _Reader(Arrived(exported_at=_exported_at(document)))
    reader.read(document)
    return reader.arrived


def _check_head(document: dict[str, Any]) -> None:
    if document.get("format") != FORMAT:
        raise bad(_("This is no archive of Mentee Journal: “format” must be “{format}”.").format(format=FORMAT))
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        raise BadArchive(
            _("A newer version of Mentee Journal wrote this archive."),
            _("Nothing was changed. Install the newest version, then bring it in again."),
        )
    if version != VERSION or isinstance(version, bool):
        raise bad(_("This archive cannot be read: “version” must be {version}.").format(version=VERSION))


def _exported_at(document: dict[str, Any]) -> str:
    given = document.get("exported_at")
    found = moment(given) if given is not None else ""
    if found is None:
        raise bad(_("“exported_at” must be a moment such as 2026-10-13T14:32:05Z."))
    return found


class _Reader:
    """Walks through a document and gathers what arrives."""

    def __init__(self, arrived: Arrived) -> None:
        self.arrived = arrived
        self._homes: dict[str, Arrival] = {}
        self._alike: Counter[str] = Counter()

    def read(self, document: dict[str, Any]) -> None:
        if me := document.get("profile"):
            self._record(forms()[PROFILE], me, ("profile",), {}, 0)
        for form in listed():
            self._list(form, document.get(form.plural), (form.plural,), {})
        known = {"format", "version", "exported_at", "profile", *(form.plural for form in listed())}
        self._note_unknown(document, known, "")
        self._follow_references()

    def _list(self, form: Form, items: Any, place: Place, owner: dict[str, str]) -> None:
        if items is None:
            return
        if not isinstance(items, list):
            raise bad(_("“{list}” must be a list.").format(list=named(place)))
        for number, item in enumerate(items):
            self._record(form, item, (*place, number + 1), owner, number)

    def _record(self, form: Form, item: Any, place: Place, owner: dict[str, str], number: int) -> None:
        if not isinstance(item, dict):
            raise bad(_("{place} must be an object with fields.").format(place=named(place)))
        uid = self._address(form, item, place, owner)
        given = _given(form, item, place)
        given.update(owner, uid=uid)
        _check_sum(given, place)
        for link in form.links:
            if (linked := item.get(link.name)) is not None:
                given[link.name] = _links(linked, link.name, place)
        arrival = Arrival(form, uid, given, place, number)
        self._homes[uid] = arrival
        self.arrived.records.append(arrival)
        for child in owned(form.kind):
            mine = {child.owner.name: uid} if child.owner else {}
            self._list(child, item.get(child.nested), (*place, child.nested), mine)
        self._note_unknown(item, _known(form), f"{form.plural}.")

    def _address(self, form: Form, item: dict[str, Any], place: Place, owner: dict[str, str]) -> str:
        uid = item.get("uid")
        if uid is None:
            uid = self._derived(form, item, owner)
        if not isinstance(uid, str) or not ADDRESS.fullmatch(uid):
            raise wrong(place, "uid", _("be a short name of letters, digits and hyphens"))
        if home := self._homes.get(uid):
            raise wrong(place, "uid", _("differ from that of {other}").format(other=named(home.place)))
        return uid

    def _derived(self, form: Form, item: dict[str, Any], owner: dict[str, str]) -> str:
        """An address made of the content, so that the same file brought in twice finds its own records again."""
        content = json.dumps([form.kind, owner, item], sort_keys=True, default=str)
        self._alike[content] += 1
        return stable_uid(content, str(self._alike[content]))

    def _note_unknown(self, item: dict[str, Any], known: Iterable[str], prefix: str) -> None:
        for name in item.keys() - known:
            self.arrived.unknown[f"{prefix}{str(name)[:40]}"] += 1

    def _follow_references(self) -> None:
        for arrival in self.arrived.records:
            for name, target, uid in references(arrival):
                home = self._homes.get(uid)
                if home is None:
                    self.arrived.outside.append((arrival, name, target, uid))
                elif home.form.kind != target:
                    raise broken(arrival, name, target, uid)


def references(arrival: Arrival) -> list[tuple[str, str, str]]:
    """Where a record leads: by which field or link, to which kind, to which address."""
    given, form = arrival.given, arrival.form
    found = [
        (one.name, one.target, given[one.name])
        for one in form.fields
        if one.holds is Holds.REFERENCE and given.get(one.name) and one is not form.owner
    ]
    return found + [(link.name, link.target, uid) for link in form.links for uid in given.get(link.name, ())]


def stable_uid(*parts: str) -> str:
    """A UUID (version 8) that is the same whenever the parts are."""
    digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()
    number = int.from_bytes(digest[:16], "big")
    number = number & ~(0xF << 76) | 8 << 76
    return str(uuid.UUID(int=number & ~(3 << 62) | 2 << 62))


def bad(what: str) -> BadArchive:
    return BadArchive(what, nothing_changed())


def broken(arrival: Arrival, name: str, target: str, uid: str) -> BadArchive:
    kinds = forms()[target].plural
    what = _("In {place}, “{field}” leads to {uid}, but there is no such record among {kinds}.")
    return bad(what.format(place=named(arrival.place), field=name, uid=uid, kinds=kinds))


def wrong(place: Place, name: str, must: str) -> BadArchive:
    return bad(_("In {place}, “{field}” must {must}.").format(place=named(place), field=name, must=must))


def named(place: Place) -> str:
    """*goals, entry 2, milestones, entry 1*."""
    parts = [_("entry {number}").format(number=part) if isinstance(part, int) else part for part in place]
    return ", ".join(parts)


def _known(form: Form) -> set[str]:
    names = {one.name for one in form.fields if one is not form.owner} | {link.name for link in form.links}
    return names | {child.nested for child in owned(form.kind)}


def _given(form: Form, item: dict[str, Any], place: Place) -> dict[str, Any]:
    """The fields that `item` gives, as the journal keeps them; what it cannot do without must be there."""
    given = {}
    for one in form.fields:
        if one is form.owner or one.name == "uid":
            continue
        if one.name in item and not (item[one.name] is None and not one.required and not one.optional):
            try:
                given[one.name] = checked(one, item[one.name])
            except Wrong as error:
                raise wrong(place, one.name, str(error)) from None
        elif one.required and one.holds is not Holds.DATE:  # a date not given is the day of writing
            raise bad(_("In {place}, “{field}” is missing.").format(place=named(place), field=one.name))
    for name in NEEDS.get(form.kind, ()):
        if item.get(name) is None:
            raise bad(_("In {place}, “{field}” is missing.").format(place=named(place), field=name))
    return given


def _check_sum(given: dict[str, Any], place: Place) -> None:
    """What an attachment says its bytes are must be what they are; nothing said is reckoned."""
    if "bytes" in given:
        real = hashlib.sha256(given["bytes"]).hexdigest()
        if given.setdefault("sha256", real) not in {"", real}:
            raise wrong(place, "sha256", _("be that of the bytes"))


def _links(linked: Any, name: str, place: Place) -> list[str]:
    if not isinstance(linked, list) or not all(isinstance(uid, str) and ADDRESS.fullmatch(uid) for uid in linked):
        raise wrong(place, name, _("be a list of uids of records"))
    return sorted(set(linked))
