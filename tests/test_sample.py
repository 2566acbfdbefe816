"""The sample journal: whole, in order, as the pictures show it, and no two pages of it alike."""

import datetime as dt
import hashlib
import itertools
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from mentee_journal import models
from mentee_journal.exchange.archive import import_archive
from mentee_journal.journal import Journal
from mentee_journal.journal.prepare import prepare
from mentee_journal.journal.today import today
from mentee_journal.paths import resource
from mentee_journal.summary.codes import read_code

TODAY = "2026-10-13"
UID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
LISTS_OF = {  # where the record lives to which a field points
    "mentorship": "mentorships",
    "mentorships": "mentorships",
    "session": "sessions",
    "sessions": "sessions",
    "goal": "goals",
    "goals": "goals",
    "framework": "frameworks",
    "competency": "competencies",
    "competencies": "competencies",
    "members": "members",
    "tags": "tags",
    "feedback": "feedback",
    "share": "shares",
}


@pytest.fixture(scope="module")
def sample() -> dict[str, Any]:
    return tomllib.loads(resource("sample.toml").read_text(encoding="utf-8"))


def records(node: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every record of the sample with the name of the list it is in, at any depth."""
    if isinstance(node, dict):
        if "uid" in node:
            yield name, node
        for key, value in node.items():
            yield from records(value, key)
    elif isinstance(node, list):
        for item in node:
            yield from records(item, name)


def held(sample: dict[str, Any]) -> list[dict[str, Any]]:
    return [session for session in sample["sessions"] if session["status"] == "held"]


def with_ruth(sample: dict[str, Any], name: str) -> list[dict[str, Any]]:
    ruth = next(one["uid"] for one in sample["mentorships"] if one["name"] == "Ruth Adeyemi")
    return [record for record in sample[name] if record.get("mentorship") == ruth]


def titled(records: list[dict[str, Any]], title: str) -> dict[str, Any]:
    return next(record for record in records if record.get("title", record.get("text")) == title)


def test_every_record_has_an_address_of_its_own(sample: dict[str, Any]) -> None:
    uids = [record["uid"] for _, record in records(sample)]
    assert all(UID.fullmatch(uid) for uid in uids)
    assert [uid for uid, times in Counter(uids).items() if times > 1] == []


def test_every_link_leads_to_a_record_of_its_kind(sample: dict[str, Any]) -> None:
    homes = {record["uid"]: name for name, record in records(sample)}
    for name, record in records(sample):
        for field, value in record.items():
            if field not in LISTS_OF or field == name:
                continue
            for uid in [value] if isinstance(value, str) else value:
                if isinstance(uid, str):
                    assert homes.get(uid) == LISTS_OF[field], (record["uid"], field, uid)


def test_what_a_comment_or_agenda_line_is_about_is_there(sample: dict[str, Any]) -> None:
    homes = {record["uid"]: name for name, record in records(sample)}
    lists = {"competency": "competencies"}
    found = 0
    for _, record in records(sample):
        if "about_uid" in record and record["about_kind"] != "question":
            kind = record["about_kind"]
            assert homes[record["about_uid"]] == lists.get(kind, kind + "s"), record["uid"]
            found += 1
    assert found > 30


def test_answers_belong_to_own_questions_and_to_shipped_ones(sample: dict[str, Any]) -> None:
    own = {prompt["uid"] for prompt in sample["prompts"]}
    files = resource("questions").glob("*.toml")
    shipped = {question["key"] for file in files for question in tomllib.loads(file.read_text("utf-8"))["questions"]}
    answers = [answer for name, answer in records(sample) if name == "answers" and "prompt" in answer]
    asked = {answer["prompt"] for answer in answers}
    assert asked <= own | shipped
    assert asked & own
    assert len(asked & shipped) > 12
    assert all(answer["question"] for answer in answers)


def test_guided_reflections_follow_their_guides(sample: dict[str, Any]) -> None:
    guided = [one for one in sample["reflections"] if "guide" in one]
    finished = [one for one in guided if one.get("finished", True)]
    assert len(finished) >= 2
    assert len(guided) > len(finished), "one is left to finish later"
    for reflection in guided:
        guide = tomllib.loads(resource(f"guides/{reflection['guide']}.toml").read_text(encoding="utf-8"))
        steps = [step["key"] for step in guide["steps"]]
        answered = [answer["step"] for answer in reflection["answers"]]
        assert answered == steps[: len(answered)]
        assert (len(answered) == len(steps)) == reflection.get("finished", True)


def test_its_skills_are_those_of_the_shipped_framework(sample: dict[str, Any]) -> None:
    framework = sample["frameworks"][0]
    file = resource(f"frameworks/{framework['key']}.toml")
    shipped = tomllib.loads(file.read_text(encoding="utf-8"))["skills"]
    assert [skill["name"] for skill in framework["competencies"]] == [skill["name"] for skill in shipped]
    assert all(len(skill["levels"]) == 5 for skill in framework["competencies"])


def test_it_is_a_year_of_one_mentee_with_five_mentors_of_all_kinds(sample: dict[str, Any]) -> None:
    active = [one["kind"] for one in sample["mentorships"] if one["stage"] == "active"]
    assert sorted(active) == sorted(models.MentorshipKind)
    assert {one["stage"] for one in sample["mentorships"]} == set(models.Stage)
    days = [session["starts_at"][:10] for session in held(sample)]
    assert len(days) >= 40
    assert days[0] < "2025-11-15"
    assert days[-1] > "2026-10-01"


def test_it_has_every_kind_of_session_action_advice_feedback_and_goal(sample: dict[str, Any]) -> None:
    assert {one["kind"] for one in sample["sessions"]} == set(models.SessionKind) - {"other"}
    assert {one["status"] for one in sample["sessions"]} == set(models.SessionStatus)
    assert {one["owner"] for one in sample["actions"]} == set(models.Owner)
    assert {one["status"] for one in sample["advice"]} == set(models.AdviceStatus)
    assert {one["direction"] for one in sample["feedback"]} == set(models.FeedbackDirection)
    assert {one["occasion"] for one in sample["assessments"]} == {"baseline", "check"}
    assert {one["rater"] for one in sample["assessments"]} == set(models.Rater)


def test_there_is_enough_of_everything(sample: dict[str, Any]) -> None:
    done = [action for action in sample["actions"] if "done_on" in action]
    least = {"advice": 12, "feedback": 8, "goals": 7, "needs": 8, "reflections": 24, "shares": 5, "indicators": 2}
    assert {name: len(sample[name]) for name in least if len(sample[name]) < least[name]} == {}
    assert len(done) >= 30
    assert sum(1 for one in sample["reflections"] if one.get("private", True)) >= 5
    assert sum(1 for one in sample["sessions"] if one.get("private_notes")) >= 4
    assert any(not need.get("mentorships") for need in sample["needs"]), "the mentor map has a gap"
    assert max(Counter(one["starts_at"][:10] for one in sample["sessions"]).values()) > 1


def test_the_list_runs_from_old_to_new(sample: dict[str, Any]) -> None:
    for name, field in (("sessions", "starts_at"), ("reflections", "on"), ("comments", "on"), ("shares", "on")):
        days = [record[field] for record in sample[name]]
        assert days == sorted(days), name
    for _, record in records(sample):
        for name, field in (("check_ins", "on"), ("readings", "on"), ("contacts", "on")):
            days = [child[field] for child in record.get(name, [])]
            assert days == sorted(days), record["uid"]


def test_nothing_ends_before_it_begins(sample: dict[str, Any]) -> None:
    pairs = (("created_at", "updated_at"), ("starts_on", "ends_on"), ("starts_on", "due_on"), ("since", "until"))
    for _, record in records(sample):
        for first, last in pairs:
            if first in record and last in record:
                assert record[first] <= record[last], record["uid"]
    sessions = {session["uid"]: session["starts_at"][:10] for session in sample["sessions"]}
    for name, field in (("actions", "done_on"), ("reflections", "on"), ("advice", "on"), ("feedback", "on")):
        for record in sample[name]:
            if "session" in record and field in record:
                assert record[field] >= sessions[record["session"]], record["uid"]


def test_what_is_past_has_happened_and_what_is_planned_has_not(sample: dict[str, Any]) -> None:
    for session in sample["sessions"]:
        assert (session["starts_at"][:10] > TODAY) == (session["status"] == "planned"), session["title"]
    for _, record in records(sample):
        for field in ("on", "done_on", "closed_on", "told_mentor_on", "created_at", "updated_at", "read_at"):
            assert record.get(field, "")[:10] <= TODAY, record["uid"]


def test_dates_are_real_days(sample: dict[str, Any]) -> None:
    days = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d\.000Z)?)?")
    fields = ("on", "starts_at", "created_at", "updated_at", "deleted_at", "read_at")
    for _, record in records(sample):
        for field, value in record.items():
            if field in fields or field.endswith("_on"):
                assert days.fullmatch(value), (record["uid"], field)
                dt.datetime.fromisoformat(value)


def test_no_two_pages_are_alike(sample: dict[str, Any]) -> None:
    pages = [session["notes"] for session in sample["sessions"] if session.get("notes")]
    pages += [" ".join(answer["text"] for answer in one["answers"]) for one in sample["reflections"]]
    runs = [set(zip(*(re.findall(r"\w+", page.lower())[n:] for n in range(9)), strict=False)) for page in pages]
    for one, other in itertools.combinations(runs, 2):
        assert len(one & other) <= 12, one & other
    lengths = sorted(len(page.split()) for page in pages)
    assert lengths[0] < 25
    assert lengths[-1] > 220
    assert len({session["title"] for session in sample["sessions"]}) == len(sample["sessions"])


def test_hard_cases_are_among_it(sample: dict[str, Any]) -> None:
    words = resource("sample.toml").read_text(encoding="utf-8")
    assert max(len(session["title"]) for session in sample["sessions"]) > 120
    assert re.search("[\u0600-\u06ff]{4}", words), "something that runs from right to left"
    assert re.search("[\u3040-\u30ff]{4}", words), "something without spaces"
    assert re.search("[\U0001f300-\U0001faff]", words), "something outside the first plane"


def test_letting_the_rota_go_is_as_pictured(sample: dict[str, Any]) -> None:
    session = titled(sample["sessions"], "Letting the rota go")
    assert session["notes"].startswith("## What happened\nI gave Samir the rota for the whole of next week, and then")
    assert session["notes"].endswith("\n\nI want to remember how quiet the room was after she asked")
    assert [line["text"] for line in session["takeaways"]] == [
        "Checking at nine in the evening is not care, it is control.",
        "Hand over the decision with the task.",
    ]
    assert session["usefulness"] == 4


def test_ruth_is_as_pictured(sample: dict[str, Any]) -> None:
    sessions = [one for one in with_ruth(sample, "sessions") if one["status"] == "held"]
    useful = [one["usefulness"] for one in sessions if "usefulness" in one]
    assert len(sessions) == 8
    assert round(sum(useful) / len(useful), 1) == 4.3
    assert len(with_ruth(sample, "comments")) == 11
    assert [one["on"] for one in with_ruth(sample, "shares")][-1] == "2026-10-03"
    assert sum(1 for comment in sample["comments"] if "read_at" not in comment) == 2


def test_the_rhythm_since_june_is_as_pictured(sample: dict[str, Any]) -> None:
    days = [session["starts_at"][:10] for session in held(sample)]
    written = [one["on"] for one in sample["reflections"] if one.get("finished", True)]
    assert sum(1 for day in days if day >= "2026-06-08") == 19
    assert sum(1 for day in written if day >= "2026-06-08") == 24


def test_open_actions_and_goals_are_as_pictured(sample: dict[str, Any]) -> None:
    actions = [one for one in sample["actions"] if "done_on" not in one and "deleted_at" not in one]
    assert len(actions) == 6
    due = {one["text"]: one.get("due_on") for one in actions}
    assert due["Write what a good rota is"] == "2026-10-08"
    assert due["Ask Samir about his rota week"] == "2026-10-14"
    assert due["Winter budget: one question"] == "2026-10-15"
    assert due["Introduce me to Marta"] == "2026-10-20"
    assert Counter(goal["status"] for goal in sample["goals"]) == {"active": 4, "achieved": 2, "dropped": 1}
    now = {goal["title"]: (goal["check_ins"][-1].get("value"), goal.get("target")) for goal in sample["goals"]}
    assert now["Hand over the weekly rota"] == (3.5, 1)
    assert now["Feedback to each teammate"] == (4, 6)
    assert now["Speak at the operations board"] == (1, 4)
    assert now["Read the planning data without help"] == (5, 8)


def test_skills_are_as_pictured(sample: dict[str, Any]) -> None:
    june, july, september, ruth, unfinished = sample["assessments"]
    assert [rating["level"] for rating in june["ratings"]] == [3, 2, 3, 3, 1, 4, 3, 1]
    assert july["ratings"][2]["level"] == 2
    assert [rating["level"] for rating in september["ratings"]] == [4, 3, 3, 4, 2, 4, 4, 2]
    assert [rating.get("then_level") for rating in september["ratings"]] == [None, None, 1, None, None, 3, None, None]
    assert [rating["level"] for rating in ruth["ratings"]] == [4, 3, 2, 4, 3, 4, 4, 2]
    assert [skill["aim"] for skill in sample["frameworks"][0]["competencies"]] == [4, 4, 4, 4, 3, 4, 5, 3]
    assert [one["on"] for one in sample["assessments"]][:4] == ["2026-06-15", "2026-07-27", "2026-09-14", "2026-09-18"]
    assert unfinished["finished"] is False


def test_nothing_private_was_shared(sample: dict[str, Any]) -> None:
    private = {
        record["uid"]
        for name, record in records(sample)
        if record.get("private", name in ("reflections", "feedback", "contacts"))
    }
    shared = {item["about_uid"] for share in sample["shares"] for item in share["items"]}
    assert shared.isdisjoint(private)
    assert shared
    for share in sample["shares"]:
        assert read_code(share["code"]) == share["code"]
        assert hashlib.sha256(share["text"].encode()).hexdigest() == share["sha256"]
        for item in (item for item in share["items"] if item["reference"]):
            assert f"\n## {item['reference']} " in share["text"]
    items = {item["about_uid"] for share in sample["shares"] for item in share["items"]}
    for comment in sample["comments"]:
        if "share" in comment and "about_uid" in comment:
            assert comment["about_uid"] in items, comment["text"]


def test_it_comes_in_through_the_door_of_the_archives(journal: Journal, sample: dict[str, Any]) -> None:
    first = import_archive(journal, resource("sample.toml"))
    assert first.notes == [], "every field is known"
    assert sum(first.added.values()) == sum(1 for _ in records(sample))
    again = import_archive(journal, resource("sample.toml"))
    assert (sum(again.added.values()), again.changed, again.kept) == (0, 0, 0)
    assert len(journal.mentors.active()) == 5
    assert journal.sessions.count() == len(sample["sessions"])


def test_today_and_the_preparation_are_as_pictured(journal: Journal) -> None:
    import_archive(journal, resource("sample.toml"))
    seen = today(journal)
    assert seen.next_session
    assert (seen.next_session.title, seen.session_number) == ("Session 9 with Ruth", 9)
    assert seen.last_takeaway == "Checking at nine in the evening is not care, it is control."
    assert seen.new_comments[0].text.startswith("Worth keeping.")
    assert (seen.follow_ups[0].mentorship.name, f"{seen.follow_ups[0].on}") == ("Hana Sato", "2026-10-16")
    quiet = {goal.title: standing.quiet_days for goal, standing in seen.goals if standing.quiet_days}
    assert quiet == {"Read the planning data without help": 36}
    due = [f"{journal.mentors.next_due(person)}"[5:] for person in journal.mentors.active()]
    assert due == ["10-15", "11-04", "10-19", "10-21", "10-23"]
    prepared = prepare(journal, seen.next_session)
    assert len(prepared.actions) == 4
    assert [one.text for one in prepared.takeaways][1] == "Hand over the decision with the task."
    assert [one.title for one in journal.reflections.on_this_day()] == ["The form"]


def test_a_sitting_to_finish_later_does_not_count_yet(journal: Journal, sample: dict[str, Any]) -> None:
    import_archive(journal, resource("sample.toml"))
    lines = journal.skills.changes(sample["frameworks"][0]["uid"])
    assert [line.now for line in lines] == [4, 3, 3, 4, 2, 4, 4, 2]
    assert [line.confidence for line in lines] == [5, 3, 1, 5, 3, 5, 3, 1]
