"""Records that arrive, put into the journal: new ones added, known ones merged, no text lost.

The order in which archives arrive does not matter: of two states of a record the one with the newer `updated_at` wins,
field for field; of two of the same moment the greater value, and links of both.
"""

import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from mentee_journal.errors import BadValue
from mentee_journal.exchange.arrivals import Arrival, Arrived, bad, broken, named, stable_uid
from mentee_journal.i18n import _
from mentee_journal.journal import Journal, records
from mentee_journal.journal.forms import PROFILE, Field, Form, Holds, forms
from mentee_journal.journal.records import Row

_LIFE = ("uid", "created_at", "updated_at")
"""What is not compared: the dates of a record's life follow from the rest."""


@dataclass
class Imported:
    """What became of an archive."""

    added: Counter[str] = field(default_factory=Counter)
    changed: int = 0
    same: int = 0
    kept: int = 0
    """Texts that lost against newer ones, and are among the earlier texts now."""
    notes: list[str] = field(default_factory=list)
    """What was left out, in sentences."""


def merge(journal: Journal, arrived: Arrived, progress: Callable[[int, int], object] | None = None) -> Imported:
    """Bring the records in, all or none. Errors: BadArchive; and whatever `progress` raises."""
    try:
        with records.writing(journal) as present:
            merging = _Merging(present, arrived, journal.now())
            merging.run(progress or _nobody)
    except BadValue as error:
        raise bad(_("Some records of this file do not fit together, or not with the journal.")) from error
    return merging.result


def _nobody(_done: int, _total: int) -> None:
    """Who is told when nobody asked to be."""


class _Merging:
    """One archive on its way into an open unit of work."""

    def __init__(self, present: records.Records, arrived: Arrived, now: dt.datetime) -> None:
        self.result = Imported(notes=arrived.notes())
        self._present = present
        self._arrived = arrived
        self._now = now
        self._counts = present.counts()
        self._aliases: dict[str, str] = {}
        self._lost: list[Row] = []
        self._links: dict[str, list[Row]] = {}

    def run(self, progress: Callable[[int, int], object]) -> None:
        self._check_references()
        self._check_addresses()
        self._unite_tags()
        self._unite_profile()
        total, done = len(self._arrived.records), 0
        for form, batch in self._batches():
            self._bring(form, batch)
            done += len(batch)
            progress(done, total)
        for kind, rows in self._links.items():
            self._present.link(kind, rows)
        self._keep_lost()

    def _batches(self) -> Iterator[tuple[Form, list[Arrival]]]:
        """The arrivals by kind, so that every reference leads to what is there already."""
        order = {kind: number for number, kind in enumerate(forms())}
        arrivals = sorted(self._arrived.records, key=lambda arrival: order[arrival.form.kind])
        for kind, of_kind in groupby(arrivals, key=lambda arrival: arrival.form.kind):
            listed = list(of_kind)
            for first in range(0, len(listed), records.BATCH):
                yield forms()[kind], listed[first : first + records.BATCH]

    def _check_references(self) -> None:
        outside = self._arrived.outside
        kinds = self._present.kinds_of(sorted({uid for *_from, uid in outside})) if outside else {}
        for arrival, name, target, uid in outside:
            if kinds.get(uid) != target:
                raise broken(arrival, name, target, uid)

    def _check_addresses(self) -> None:
        """An address that a person gave by hand may be that of another kind of record in this journal."""
        given = {one.uid: one for one in self._arrived.records if len(one.uid) != len(stable_uid())}
        for uid, kind in self._present.kinds_of(sorted(given)).items():
            if kind != given[uid].form.kind:
                what = _("In {place}, the uid {uid} is taken: the journal has it among {kinds}.")
                raise bad(what.format(place=named(given[uid].place), uid=uid, kinds=forms()[kind].plural))

    def _unite_tags(self) -> None:
        """A tag that the journal has under another address is the same tag."""
        tags = {one.given["name"]: one for one in self._arrived.records if one.form.kind == "tag"}
        if len(tags) < sum(one.form.kind == "tag" for one in self._arrived.records):
            raise bad(_("Among the tags, a “name” is there twice."))
        for name, uid in self._present.having("tag", "name", tags).items():
            if tags[name].uid != uid:
                self._aliases[tags[name].uid] = uid

    def _unite_profile(self) -> None:
        """There is one profile: another one that arrives fills what is empty in it."""
        me = next((one for one in self._arrived.records if one.form.kind == PROFILE), None)
        mine = next(self._present.stream(PROFILE), None)
        if me is None or mine is None or me.uid == mine["uid"]:
            return
        self._aliases[me.uid] = mine["uid"]
        given = {name: value for name, value in me.given.items() if name not in _LIFE and not mine[name] and value}
        if me.given.get("preferences"):
            given["preferences"] = {**me.given["preferences"], **mine["preferences"]}
        given = {name: value for name, value in given.items() if mine[name] != value}
        if given:
            self._present.change(PROFILE, mine["uid"], {**given, "updated_at": records.moment_text(self._now)})
            self.result.changed += 1

    def _bring(self, form: Form, batch: list[Arrival]) -> None:
        batch = [one for one in batch if one.uid not in self._aliases]
        known = self._present.get(form.kind, [one.uid for one in batch]) if self._counts[form.kind] else {}
        new = []
        for arrival in batch:
            self._follow_aliases(arrival)
            if arrival.uid in known:
                self._merge(form, known[arrival.uid], arrival)
            else:
                new.append(self._row(arrival))
                self._link(form, arrival.given)
        if new:
            self._present.add(form.kind, new)
            self.result.added[form.kind] += len(new)

    def _follow_aliases(self, arrival: Arrival) -> None:
        if self._aliases:
            given = arrival.given
            for link in arrival.form.links:
                if link.name in given:
                    given[link.name] = sorted({self._aliases.get(uid, uid) for uid in given[link.name]})
            if "about_uid" in given:
                given["about_uid"] = self._aliases.get(given["about_uid"], given["about_uid"])

    def _link(self, form: Form, row: Row) -> None:
        links = {link.name: row[link.name] for link in form.links if row.get(link.name) is not None}
        if links:
            self._links.setdefault(form.kind, []).append({"uid": row["uid"], **links})

    def _row(self, arrival: Arrival) -> Row:
        """A new record: what is not given is as the form has it."""
        given = arrival.given
        base = self._arrived.exported_at or records.moment_text(self._now)
        created = given.get("created_at") or given.get("updated_at") or _later(base, arrival.number)
        row = {one.name: given.get(one.name, one.default) for one in arrival.form.fields}
        row.update(created_at=created, updated_at=given.get("updated_at") or created)
        if "position" in row:
            row["position"] = given.get("position", arrival.number)
        for one in arrival.form.fields:
            if one.required and one.holds is Holds.DATE and row[one.name] is None:
                row[one.name] = dt.datetime.fromisoformat(created).astimezone(self._now.tzinfo).date()
        return row

    def _merge(self, form: Form, row: Row, arrival: Arrival) -> None:
        stamp = arrival.given.get("updated_at") or self._arrived.exported_at
        order = _order(stamp, row["updated_at"])
        given = {name: value for name, value in arrival.given.items() if name not in _LIFE and row[name] != value}
        links = {link.name for link in form.links}
        changes = {}
        for name, value in given.items():
            winner = _winner(row[name], value, order, is_link=name in links)
            if winner != row[name]:
                changes[name] = winner
            if name not in links:
                lost = value if winner == row[name] else row[name]
                when = row["updated_at"] if lost is row[name] else stamp
                self._lose(form, form.field(name), arrival.uid, lost, when)
        self.result.changed += bool(changes)
        self.result.same += not changes
        if order > 0 and (changes or "updated_at" in arrival.given):
            changes["updated_at"] = stamp
        created = arrival.given.get("created_at")
        if created and _order(created, row["created_at"]) < 0:
            changes["created_at"] = created
        if changes:
            self._present.change(form.kind, arrival.uid, changes)
            self._link(form, {**changes, "uid": arrival.uid})

    def _lose(self, form: Form, one: Field, uid: str, text: Any, when: str) -> None:
        """Keep a text that lost, unless it is empty."""
        if one.holds is Holds.TEXTS:
            text = "\n".join(text)
        if one.holds in {Holds.TEXT, Holds.TEXTS} and text.strip():
            when = when or records.moment_text(self._now)
            about = {"about_kind": form.kind, "about_uid": uid, "field": one.column}
            life = {"uid": stable_uid("revision", uid, one.column, text), "created_at": when, "updated_at": when}
            self._lost.append({**about, **life, "text": text, "rival": True, "deleted_at": None, "private": False})

    def _keep_lost(self) -> None:
        kept = self._present.earlier_texts(sorted({row["about_uid"] for row in self._lost}))
        rows = [row for row in self._lost if (row["about_uid"], row["field"], row["text"]) not in kept]
        if rows:
            self._present.add("revision", rows)
        self.result.kept = len(rows)
        arrived = [one.given["about_uid"] for one in self._arrived.records if one.form.kind == "revision"]
        self._present.drop_known_rivals(sorted({*arrived, *(row["about_uid"] for row in self._lost)}))


def _later(stamp: str, milliseconds: int) -> str:
    """A little later, so that what has no date of its own keeps the order of the file."""
    return records.moment_text(dt.datetime.fromisoformat(stamp) + dt.timedelta(milliseconds=milliseconds))


def _order(one: str, other: str) -> int:
    """1, 0 or -1: whether the moment `one` is later than, the same as, or before `other`; none is before all."""
    if one == other:
        return 0
    if not one or not other:
        return 1 if one else -1
    first, second = dt.datetime.fromisoformat(one), dt.datetime.fromisoformat(other)
    return (first > second) - (first < second)


def _winner(mine: Any, theirs: Any, order: int, *, is_link: bool) -> Any:
    if order:
        return theirs if order > 0 else mine
    if is_link:
        return sorted({*mine, *theirs})
    return max(mine, theirs, key=_weight)


def _weight(value: Any) -> tuple[bool, str]:
    """Something is more than nothing; beyond that any order will do, if it is the same on every computer."""
    return (value not in (None, "", [], {}), json.dumps(value, sort_keys=True, default=str))
