"""Settings: kept whole, and whatever the file holds, the program starts."""

import json
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentee_journal.settings import Settings, load, save


def test_what_was_chosen_is_found_again(tmp_path: Path) -> None:
    chosen = Settings(theme="dark", text_size=150, records={"goals": "a1"}, panes={"goals": [300, 500]}, place="goals")
    save(chosen, tmp_path / "settings.json")
    assert load(tmp_path / "settings.json") == chosen


def test_without_a_file_all_is_as_designed(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "\0", '{"theme":'])
def test_an_unreadable_file_gives_defaults_and_says_so(
    tmp_path: Path, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text)
    assert load(path) == Settings()
    assert "defaults are used" in caplog.text
    assert path.read_text() == text


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", 3),
        ("theme", "purple"),
        ("text_size", "large"),
        ("text_size", True),
        ("text_size", 1000),
        ("text_size", 0),
        ("records", {"goals": 3}),
        ("panes", {"goals": ["wide"]}),
        ("panes", {"goals": 3}),
        ("geometry", "&&"),
        ("show_menu_bar", 1),
    ],
)
def test_a_wrong_value_costs_only_itself(
    tmp_path: Path, name: str, value: object, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"cover": "brick", name: value}))
    assert load(path) == Settings(cover="brick")
    assert name in caplog.text


def test_a_setting_of_another_version_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"sound": "loud", "theme": "dark"}')
    assert load(path) == Settings(theme="dark")


def test_a_save_cut_short_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "settings.json"
    save(Settings(theme="dark"), path)

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(Settings(theme="light"), path)
    assert load(path).theme == "dark"
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


@pytest.mark.skipif(sys.platform == "win32", reason="rights are POSIX's")
def test_only_its_owner_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    save(Settings(), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(values=st.fixed_dictionaries({}, optional=dict.fromkeys(Settings.__annotations__, anything)))
def test_whatever_the_file_says_every_setting_has_its_type(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(values))
    found = load(path)
    for name in Settings.__annotations__:
        assert type(getattr(found, name)) is type(getattr(Settings(), name))
    assert 80 <= found.text_size <= 200
