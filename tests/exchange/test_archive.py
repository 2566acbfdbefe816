"""The archive: everything out, everything in again, and nothing when something in it is wrong."""

import base64
import datetime as dt
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from mentee_journal.errors import BackupFailed, BadArchive, NotFound
from mentee_journal.exchange.archive import export_archive, import_archive
from mentee_journal.exchange.merge import Imported
from mentee_journal.journal import Change, Journal
from mentee_journal.journal.compare import opened
from mentee_journal.journal.forms import forms, listed, owned
from mentee_journal.paths import resource
from tests.conftest import Clock

EVERYTHING = Path(__file__).with_name("everything.json")
RECORDS = 39


def everything() -> dict[str, Any]:
    document: dict[str, Any] = json.loads(EVERYTHING.read_text(encoding="utf-8"))
    return document


def bring(journal: Journal, document: Any, name: str = "in.json") -> Imported:
    """Bring in what a person wrote by hand."""
    file = journal.path.with_name(name)
    file.write_text(document if isinstance(document, str) else json.dumps(document), encoding="utf-8")
    return import_archive(journal, file)


def archive(**lists: Any) -> dict[str, Any]:
    return {"format": "mentee-journal", "version": 1, **lists}


def exported(journal: Journal) -> dict[str, Any]:
    file = journal.path.with_name("out.json")
    export_archive(journal, file)
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found


def same_records(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return {**one, "exported_at": ""} == {**other, "exported_at": ""}


def assert_holds(found: Any, given: Any, place: str = "") -> None:
    """Everything `given` is in what was `found`, record for record."""
    if isinstance(given, dict):
        for name in given:
            assert_holds(found[name], given[name], f"{place}.{name}")
    elif isinstance(given, list) and given and isinstance(given[0], dict):
        assert {one["uid"] for one in found} == {one["uid"] for one in given}, place
        by_uid = {one["uid"]: one for one in found}
        for one in given:
            assert_holds(by_uid[one["uid"]], one, f"{place}.{one['uid']}")
    else:
        assert found == given, place


def test_one_of_everything_comes_in_and_goes_out_record_for_record(journal: Journal) -> None:
    result = bring(journal, everything())
    assert set(result.added) == set(forms())
    assert (result.changed, result.same, result.kept, result.notes) == (0, 0, 0, [])
    given = everything()
    found = exported(journal)
    assert_holds({**found, "exported_at": given["exported_at"]}, given)
    assert [one["text"] for one in found["sessions"][2]["takeaways"]] == [
        "Checking is not care: ocelot.",
        "Hand over the decision.",
    ]


def test_the_same_archive_twice_changes_nothing(journal: Journal, clock: Clock) -> None:
    bring(journal, everything())
    before = exported(journal)
    clock.pass_(days=2)
    heard: list[Change] = []
    journal.listen(heard.append)
    result = bring(journal, everything())
    assert (sum(result.added.values()), result.changed, result.kept) == (0, 0, 0)
    assert heard == []
    assert same_records(exported(journal), before)


def test_an_archive_that_was_exported_fills_another_journal_alike(
    journal: Journal, blank: Path, tmp_path: Path
) -> None:
    bring(journal, everything())
    out = tmp_path / "a.json"
    number = export_archive(journal, out)
    other = Journal(tmp_path / "other.mjournal", now=journal.now)
    import_archive(other, out)
    assert same_records(exported(other), json.loads(out.read_text(encoding="utf-8")))
    assert export_archive(other, out) == number == RECORDS
    other.close()


def test_a_word_of_each_kind_is_found_after_it_came_in(journal: Journal) -> None:
    bring(journal, everything())
    animals = {
        "quokka": "profile", "okapi": "mentorship", "axolotl": "member", "narwhal": "contact", "pangolin": "need",
        "capybara": "session", "wombat": "agenda_line", "ocelot": "takeaway", "marmot": "action", "ibex": "advice",
        "gecko": "feedback", "kiwi": "goal", "dingo": "milestone", "emu": "check_in", "stoat": "reading",
        "vole": "answer", "quiet": "reflection", "weasel": "framework", "badger": "competency", "ferret": "assessment",
        "otter": "rating", "puffin": "comment", "trust": "tag", "moose": "attachment",
    }  # fmt: skip
    assert {word: journal.search.find(word)[0].kind for word in animals} == animals
    assert {hit.kind for hit in journal.search.find("heron")} == {"indicator", "answer"}
    assert {hit.kind for hit in journal.search.find("finch")} == {"prompt", "answer"}
    assert journal.search.find("dodo") == []
    assert [entry.title for entry in journal.bin.all()] == ["In the bin: dodo"]


def test_only_what_a_record_cannot_do_without_is_needed(journal: Journal) -> None:
    bring(
        journal,
        archive(
            sessions=[{"starts_at": "2026-10-01T10:00"}],
            goals=[{"title": "Speak up"}],
            mentorships=[{"name": "Ruth", "contacts": [{"text": "Hello"}]}],
            reflections=[{"answers": [{"text": "Well."}]}],
        ),
    )
    [reflection] = journal.reflections.all()
    assert (reflection.on, reflection.private, reflection.answers[0].text) == (dt.date(2026, 10, 13), True, "Well.")
    [mentor] = journal.mentors.all()
    [contact] = journal.mentors.get(mentor.uid).contacts
    assert (contact.private, mentor.stage) == (True, "active")
    assert journal.goals.all()[0].status == "active"


def test_records_without_an_address_are_found_again(journal: Journal, clock: Clock) -> None:
    twins = [{"on": "2026-10-01", "value": 1}, {"on": "2026-10-01", "value": 1}]
    given = archive(indicators=[{"name": "Talks", "readings": twins}], goals=[{"title": "a"}, {"title": "a"}])
    assert sum(bring(journal, given).added.values()) == 5
    before = exported(journal)
    clock.pass_(days=3)
    assert sum(bring(journal, given).added.values()) == 0
    assert same_records(exported(journal), before)


def test_lines_without_a_place_keep_the_order_of_the_file(journal: Journal) -> None:
    lines = [{"text": text} for text in "dbcaefg"]
    bring(journal, archive(sessions=[{"uid": "s", "starts_at": "2026-10-01T10:00", "takeaways": lines}]))
    assert "".join(takeaway.text for takeaway in journal.sessions.get("s").takeaways) == "dbcaefg"


def test_goals_without_dates_keep_the_order_of_the_file(journal: Journal) -> None:
    bring(journal, archive(goals=[{"title": title} for title in "dbcaefg"]))
    assert "".join(goal.title for goal in journal.goals.all()) == "dbcaefg"


def test_what_is_not_known_is_left_out_and_told(journal: Journal) -> None:
    given = archive(goals=[{"title": "a", "colour": "red"}, {"title": "b", "colour": "blue"}], planets=[])
    assert bring(journal, given).notes == [
        "“goals.colour” is not known here and was left out (2).",
        "“planets” is not known here and was left out (1).",
    ]
    assert journal.goals.count() == 2


def test_toml_by_hand_is_as_good(journal: Journal) -> None:
    text = """
    format = "mentee-journal"
    version = 1
    [[goals]]
    uid = "g"
    title = "Speak up"
    due_on = 2026-12-01
    created_at = 2026-10-01T10:00:00+02:00
    [profile.preferences]
    since = 2026-01-01
    [[sessions]]
    uid = "s"
    starts_at = 2026-10-01T10:00:00
    goals = ["g"]
    """
    bring(journal, text, "in.toml")
    goal = journal.goals.get("g")
    assert (goal.due_on, goal.created_at) == (dt.date(2026, 12, 1), "2026-10-01T08:00:00.000Z")
    assert journal.profile.preference("since") == "2026-01-01"
    assert journal.sessions.get("s").starts_at == dt.datetime(2026, 10, 1, 10)


SESSION = {"uid": "s", "starts_at": "2026-10-01T10:00"}
GOAL = {"uid": "g", "title": "Speak up"}


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("{", "in.json is not JSON: the mistake is in line 1, column 2."),
        ("[1, 2]", "in.json is JSON, but not an archive."),
        ("[" * 100_000, "in.json cannot be read as an archive."),
        ('{"format": NaN}', "in.json cannot be read as an archive."),
        ({}, "“format” must be “mentee-journal”"),
        ({"format": "diary", "version": 1}, "“format” must be “mentee-journal”"),
        ({"format": "mentee-journal"}, "“version” must be 1"),
        ({"format": "mentee-journal", "version": "1"}, "“version” must be 1"),
        ({"format": "mentee-journal", "version": True}, "“version” must be 1"),
        ({"format": "mentee-journal", "version": 2}, "A newer version of Mentee Journal wrote this archive."),
        (archive(exported_at="yesterday"), "“exported_at” must be a moment such as"),
        (archive(goals={}), "“goals” must be a list."),
        (archive(goals=["a"]), "goals, entry 1 must be an object with fields."),
        (archive(goals=[GOAL, {}]), "In goals, entry 2, “title” is missing."),
        (archive(goals=[{"title": ""}]), "In goals, entry 1, “title” must not be empty."),
        (archive(goals=[{"title": None}]), "In goals, entry 1, “title” must be text."),
        (archive(goals=[{**GOAL, "updated_at": "2026-10-13T10:00:00"}]), "“updated_at” must be a moment such as"),
        (archive(attachments=[{"name": "a", "bytes": 5}]), "“bytes” must be bytes in Base64."),
        (archive(goals=[{"title": 7}]), "In goals, entry 1, “title” must be text."),
        (archive(goals=[{**GOAL, "due_on": "soon"}]), "“due_on” must be a date such as 2026-10-13."),
        (archive(goals=[{**GOAL, "due_on": "2026-02-30"}]), "“due_on” must be a date such as 2026-10-13."),
        (archive(goals=[{**GOAL, "status": "asleep"}]), "“status” must be one of: draft, active, achieved"),
        (archive(goals=[{**GOAL, "attained": 3}]), "“attained” must be a whole number from -2 to 2."),
        (archive(goals=[{**GOAL, "target": "1"}]), "“target” must be a number."),
        (archive(goals=[{**GOAL, "target": True}]), "“target” must be a number."),
        (archive(goals=[{**GOAL, "scale": [1]}]), "“scale” must be a list of texts."),
        (archive(goals=[{**GOAL, "private": "no"}]), "“private” must be true or false."),
        (archive(goals=[{**GOAL, "updated_at": "2026-10-13"}]), "“updated_at” must be a moment such as"),
        (archive(goals=[{**GOAL, "uid": "a b"}]), "“uid” must be a short name of letters, digits and hyphens."),
        (archive(goals=[{**GOAL, "uid": 5}]), "“uid” must be a short name of letters, digits and hyphens."),
        (archive(goals=[GOAL, GOAL]), "In goals, entry 2, “uid” must differ from that of goals, entry 1."),
        (archive(goals=[GOAL], sessions=[{**SESSION, "uid": "g"}]), "must differ from that of sessions, entry 1."),
        (archive(sessions=[{"title": "x"}]), "In sessions, entry 1, “starts_at” is missing."),
        (archive(sessions=[{"starts_at": "2026-10-01"}]), "“starts_at” must be a local date and time such as"),
        (archive(sessions=[{"starts_at": "2026-10-01T10:00Z"}]), "“starts_at” must be a local date and time such as"),
        (archive(sessions=[{**SESSION, "minutes": -5}]), "“minutes” must be a whole number, 0 or more."),
        (archive(sessions=[{**SESSION, "minutes": 2.5}]), "“minutes” must be a whole number"),
        (archive(sessions=[{**SESSION, "minutes": 10**400}]), "“minutes” must be a whole number"),
        (archive(goals=[{**GOAL, "target": 10**400}]), "“target” must be a number."),
        (archive(sessions=[{**SESSION, "mentorship": 5}]), "“mentorship” must be the uid of a record."),
        (archive(sessions=[{**SESSION, "mentorship": "ruth"}]), "leads to ruth, but there is no such record among"),
        (archive(sessions=[{**SESSION, "goals": "g"}]), "“goals” must be a list of uids of records."),
        (archive(sessions=[{**SESSION, "goals": ["x"]}]), "leads to x, but there is no such record among goals."),
        (archive(sessions=[{**SESSION, "goals": ["s"]}]), "leads to s, but there is no such record among goals."),
        (archive(sessions=[{**SESSION, "takeaways": [{}]}]), "In sessions, entry 1, takeaways, entry 1, “text” is"),
        (archive(sessions=[{**SESSION, "takeaways": {}}]), "“sessions, entry 1, takeaways” must be a list."),
        (archive(reflections=[{"title": "x"}]), "In reflections, entry 1, “answers” is missing."),
        (archive(tags=[{"name": "a"}, {"name": "a", "uid": "t"}]), "Among the tags, a “name” is there twice."),
        (archive(attachments=[{"name": "a", "bytes": "§"}]), "“bytes” must be bytes in Base64."),
        (archive(attachments=[{"name": "a", "bytes": "U2E=", "sha256": "00"}]), "“sha256” must be that of the bytes."),
        (archive(profile={"preferences": []}), "In profile, “preferences” must be an object."),
    ],
)  # fmt: skip
def test_a_mistake_is_named_and_nothing_is_changed(journal: Journal, document: Any, told: str) -> None:
    journal.goals.add(title="Mine")
    before = exported(journal)
    with pytest.raises(BadArchive) as error:
        bring(journal, document)
    assert told in error.value.what
    assert error.value.advice.startswith("Nothing was changed.")
    assert same_records(exported(journal), before)


def test_a_mistake_at_the_very_end_changes_nothing(journal: Journal) -> None:
    document = everything()
    document["revisions"].append({"about_kind": "goal", "about_uid": "rota", "field": "why"})
    with pytest.raises(BadArchive, match="In revisions, entry 2, “text” is missing"):
        bring(journal, document)
    document["revisions"].pop()
    document["sessions"][0]["mentorship"] = "nobody"
    with pytest.raises(BadArchive, match="In sessions, entry 1, “mentorship” leads to nobody"):
        bring(journal, document)
    assert journal.goals.count() == journal.sessions.count() == journal.mentors.count() == 0


def test_an_address_that_another_kind_has_is_refused(journal: Journal) -> None:
    bring(journal, archive(goals=[{"uid": "1", "title": "Speak up"}]))
    with pytest.raises(BadArchive, match="In sessions, entry 1, the uid 1 is taken"):
        bring(journal, archive(sessions=[{"uid": "1", "starts_at": "2026-10-01T10:00"}]))
    assert journal.sessions.count() == 0


def test_even_a_long_address_that_another_kind_has_is_refused(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    with pytest.raises(BadArchive, match="do not fit together, or not with the journal"):
        bring(journal, archive(goals=[{"title": "New"}], sessions=[{**SESSION, "uid": goal.uid}]))
    assert (journal.goals.count(), journal.sessions.count()) == (1, 0)


def test_records_may_lead_to_what_the_journal_has_already(journal: Journal) -> None:
    goal = journal.goals.add(title="Speak up")
    bring(journal, archive(sessions=[{**SESSION, "goals": [goal.uid]}]))
    assert [one.uid for one in journal.sessions.get("s").goals] == [goal.uid]
    with pytest.raises(BadArchive, match="“mentorship” leads to"):
        bring(journal, archive(sessions=[{**SESSION, "uid": "t", "mentorship": goal.uid}]))


def test_what_cannot_be_read_is_told(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "latin.json").write_bytes(b'{"format": "caf\xe9"}')
    for name in ("none.json", "latin.json", "."):
        with pytest.raises(BadArchive):
            import_archive(journal, tmp_path / name)


def test_a_byte_order_mark_does_no_harm(journal: Journal, tmp_path: Path) -> None:
    (tmp_path / "bom.json").write_text(json.dumps(archive(goals=[GOAL])), encoding="utf-8-sig")
    assert import_archive(journal, tmp_path / "bom.json").added["goal"] == 1


def test_stopping_half_way_changes_nothing(journal: Journal) -> None:
    def stop(done: int, total: int) -> None:
        assert 0 < done <= total == RECORDS
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        import_archive(journal, EVERYTHING, stop)
    assert journal.goals.count() == 0
    assert sum(import_archive(journal, EVERYTHING).added.values()) == RECORDS


def test_progress_is_told_both_ways(journal: Journal, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    import_archive(journal, EVERYTHING, lambda done, total: told.append((done, total)))
    assert told[-1] == (RECORDS, RECORDS)
    told.clear()
    export_archive(journal, tmp_path / "a.json", lambda done, total: told.append((done, total)))
    assert told[-1] == (RECORDS, RECORDS)
    assert [done for done, _total in told] == sorted(done for done, _total in told)


def test_a_failed_export_leaves_the_old_file(journal: Journal, tmp_path: Path) -> None:
    bring(journal, everything())
    (tmp_path / "a.json").write_text("old")

    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_archive(journal, tmp_path / "a.json", stop)
    assert (tmp_path / "a.json").read_text() == "old"
    assert [file.name for file in tmp_path.glob(".mj-*")] == []


def test_an_archive_is_for_its_owner_alone(journal: Journal, tmp_path: Path) -> None:
    export_archive(journal, tmp_path / "a.json")
    assert (tmp_path / "a.json").stat().st_mode & 0o777 == 0o600


def test_attachments_come_through_byte_for_byte(journal: Journal) -> None:
    data = bytes(range(256)) * 40
    given = archive(attachments=[{"uid": "a", "name": "all", "bytes": base64.b64encode(data).decode()}])
    bring(journal, given)
    assert base64.b64decode(exported(journal)["attachments"][0]["bytes"]) == data


def test_tags_of_the_same_name_are_one(journal: Journal) -> None:
    mine = journal.tags.named("trust")
    bring(journal, everything())
    assert [tag.uid for tag in journal.tags.all()] == [mine.uid]
    assert [tag.uid for tag in journal.sessions.get("talk").tags] == [mine.uid]
    assert bring(journal, everything()).changed == 0


def test_another_profile_fills_what_is_empty_in_mine(journal: Journal) -> None:
    journal.profile.tell(name="Sam", preferences={"week": {"starts": 7}, "own": True})
    assert bring(journal, everything()).changed == 1
    me = journal.profile.me()
    assert (me.name, me.about, me.language) == ("Sam", "To be unneeded at nine.", "pt")
    assert me.preferences == {"week": {"starts": 7}, "own": True}
    assert bring(journal, everything()).changed == 0
    assert len(exported(journal)["profile"]) > 1


def test_the_schema_describes_what_is_exported_and_what_people_write(journal: Journal) -> None:
    schema = json.loads(resource("schema", "archive.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    validator.check_schema(schema)
    assert list(validator.iter_errors(everything())) == []
    bring(journal, everything())
    assert list(validator.iter_errors(exported(journal))) == []
    assert list(validator.iter_errors(archive(goals=[{"why": "no title"}]))) != []
    assert list(validator.iter_errors(archive(sessions=[{**SESSION, "usefulness": 6}]))) != []


def test_the_schema_and_the_models_tell_one_story() -> None:
    from tools.archive_schema import FILE, build, text

    schema = json.loads(FILE.read_text(encoding="utf-8"))
    assert FILE.read_text(encoding="utf-8") == text(build(schema)), "run tools/archive_schema.py"
    undescribed = [
        f"{kind}.{name}"
        for kind, form in {"": schema, **schema["$defs"]}.items()
        for name, rules in form["properties"].items()
        if not rules["description"]
    ]
    assert undescribed == []
    assert set(schema["$defs"]) == set(forms())


def test_every_kind_is_somewhere_in_an_archive() -> None:
    def below(kind: str) -> set[str]:
        return {kind}.union(*(below(child.kind) for child in owned(kind)))

    assert {"profile"}.union(*(below(form.kind) for form in listed())) == set(forms())


def test_what_was_removed_for_good_comes_back_with_an_archive(journal: Journal) -> None:
    bring(journal, everything())
    journal.sessions.remove("talk")
    journal.bin.remove("talk")
    with pytest.raises(NotFound):
        journal.sessions.get("talk")
    result = bring(journal, everything())
    assert result.added["session"] == 1
    assert [tag.name for tag in journal.sessions.get("talk").tags] == ["trust"]
    assert journal.store.check() == []


def test_a_backup_is_made_before_an_archive_comes_in(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "archive.json"
    export_archive(journal, file)
    import_archive(journal, file)
    assert journal.backups.all() == []  # there was nothing to be kept
    goal = journal.goals.add(title="Mine")
    export_archive(journal, file)
    journal.goals.change(goal.uid, title="Changed")
    import_archive(journal, file)
    (kept,) = journal.backups.all()
    assert kept.why == "import"
    with opened(kept.path) as then:
        assert [one.title for one in then.goals.all()] == ["Changed"]
    import_archive(journal, file)  # what lost the first time was kept as an earlier text
    assert len(journal.backups.all()) == 2
    import_archive(journal, file)
    assert len(journal.backups.all()) == 2  # nothing had changed since


def test_nothing_comes_in_when_there_can_be_no_backup(journal: Journal, tmp_path: Path) -> None:
    file = tmp_path / "archive.json"
    goal = journal.goals.add(title="Mine")
    export_archive(journal, file)
    journal.goals.remove(goal.uid)
    journal.bin.empty()
    journal.goals.add(title="Other")
    journal.backups.folder.write_text("in the way")
    with pytest.raises(BackupFailed, match="nothing was brought in"):
        import_archive(journal, file)
    assert [one.title for one in journal.goals.all()] == ["Other"]


@pytest.mark.parametrize("number", [-(2**63), 2**63 - 1])
def test_the_least_and_the_largest_number_that_the_file_can_hold_come_in(journal: Journal, number: int) -> None:
    skill = {"uid": "s", "name": "Listening", "position": number}
    bring(journal, archive(frameworks=[{"name": "Mine", "competencies": [skill]}]))
    assert journal.skills.competencies.get("s").position == number
