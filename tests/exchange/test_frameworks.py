"""A list of skills travels as a file, and a file from elsewhere is read with care (C3)."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentee_journal.content import Content
from mentee_journal.errors import BadArchive
from mentee_journal.exchange.frameworks import LARGEST, as_toml, export_framework, import_framework
from mentee_journal.journal import Journal
from mentee_journal.journal.frameworks import Framework, SkillDraft
from mentee_journal.paths import resource

HEAD = 'name = "Mine"\n'


def told(framework: Framework) -> list[tuple[object, ...]]:
    return [
        (framework.name, framework.about, framework.source),
        *((one.name, one.definition, one.group, one.levels, one.aim) for one in framework.competencies),
    ]


def refused(journal: Journal, path: Path, text: str | bytes) -> str:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BadArchive) as error:
        import_framework(journal, path)
    assert journal.skills.frameworks.all() == []
    assert "Nothing was changed" in error.value.advice
    return error.value.what


@pytest.mark.parametrize("shipped", ["starter", "small_team", "opm_ecq", "uk_behaviours"])
def test_every_shipped_file_can_be_brought_in(journal: Journal, shipped: str) -> None:
    brought = import_framework(journal, resource(f"frameworks/{shipped}.toml"))
    content = next(one for one in Content().frameworks if one.key == shipped)
    assert [one.name for one in brought.competencies] == [one.name for one in content.skills]
    assert brought.competencies[0].levels == list(content.skills[0].levels)


def test_a_list_comes_back_as_it_left_without_ratings_and_without_what_was_laid_aside(
    journal: Journal, tmp_path: Path
) -> None:
    drafts = [
        SkillDraft('Dele"gating"', "Back\\slash\nand a line", "People & work", ["a", "", "c", "d", "é\u2028"], 4),
        SkillDraft("聞く"),
        SkillDraft("聞く", aim=1),
    ]
    mine = journal.skills.frameworks.make("Mine", drafts, about="For me", source="Our own.")
    aside = journal.skills.competencies.add(framework_uid=mine.uid, name="Old", archived=True)
    sitting = journal.skills.begin(mine.uid)
    journal.skills.rate(sitting.uid, mine.competencies[0].uid, level=2, evidence="Secret words.")
    path = tmp_path / "mine.toml"
    export_framework(journal, mine.uid, path)
    text = path.read_text("utf-8")
    assert "Secret" not in text
    assert aside.name not in text
    assert told(import_framework(journal, path)) == told(mine)


def test_a_complete_list_has_the_form_of_the_shipped_files(journal: Journal) -> None:
    shipped = resource("frameworks/small_team.toml")
    taken = journal.skills.frameworks.take(next(one for one in Content().frameworks if one.key == "small_team"))
    ours, theirs = tomllib.loads(as_toml(taken)), tomllib.loads(shipped.read_text("utf-8"))
    del theirs["position"]
    for skill in (*ours["skills"], *theirs["skills"]):
        assert skill.pop("key")
    assert ours == theirs


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=TEXT.filter(str.strip), levels=st.lists(TEXT, min_size=5, max_size=5))
def test_whatever_was_written_survives_the_file(journal: Journal, tmp_path: Path, name: str, levels: list[str]) -> None:
    mine = journal.skills.frameworks.make("Mine", [SkillDraft(f"x{name}", levels=levels, definition=name)])
    export_framework(journal, mine.uid, tmp_path / "any.toml")
    kept = import_framework(journal, tmp_path / "any.toml").competencies[0]
    first = mine.competencies[0]
    assert (kept.name, kept.definition) == (first.name, first.definition)
    assert kept.levels == (first.levels if any(first.levels) else [])


def test_a_file_written_by_hand_needs_only_names(journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "hand.toml"
    path.write_bytes(b"\xef\xbb\xbf" + (HEAD + '[[skills]]\r\nname = "Listening"\r\n').encode())
    assert [one.name for one in import_framework(journal, path).competencies] == ["Listening"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("not [ toml", "cannot be read as TOML"),
        (b"\xff\xfe\x00", "not a text file"),
        ("x = " + "[" * 20_000, "cannot be read as TOML"),
        (HEAD, "at least one table"),
        (f"{HEAD}skills = []\n", "at least one table"),
        (f"{HEAD}skills = [1]\n", "at least one table"),
        ('[[skills]]\nname = "A"\n', "“name” must be a text that is not empty"),
        (f'{HEAD}colour = "red"\n[[skills]]\nname = "A"\n', "no field “colour”"),
        (f'{HEAD}[[skills]]\nname = " "\n', "Skill 1: the field “name”"),
        (f'{HEAD}[[skills]]\nname = "A"\n[[skills]]\nname = "B"\nlevels = ["a"]\n', "Skill 2, “B”: the field “levels”"),
        (f'{HEAD}[[skills]]\nname = "A"\nlevels = [1, 2, 3, 4, 5]\n', "“levels” must be a list of 5 texts"),
        (f'{HEAD}[[skills]]\nname = "A"\naim = 6\n', "“aim” must be a whole number from 1 to 5"),
        (f'{HEAD}[[skills]]\nname = "A"\naim = true\n', "“aim” must be a whole number"),
        (f'{HEAD}[[skills]]\nname = "A"\ndefinition = 3\n', "“definition” must be a text"),
    ],
)
def test_a_wrong_file_is_refused_by_place_and_field(
    journal: Journal, tmp_path: Path, text: str | bytes, words: str
) -> None:
    assert words in refused(journal, tmp_path / "wrong.toml", text)


def test_a_file_that_is_too_large_or_no_file_is_not_read(journal: Journal, tmp_path: Path) -> None:
    assert "too large" in refused(journal, tmp_path / "large.toml", b"#" * (LARGEST + 1))
    many = HEAD + '[[skills]]\nname = "A"\n' * 301
    assert "301 skills" in refused(journal, tmp_path / "many.toml", many)
    with pytest.raises(BadArchive):
        import_framework(journal, tmp_path)
