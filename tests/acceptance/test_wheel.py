"""The wheel, installed far from the checkout, is the whole program: its resources, its migrations, its command."""

import json
import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

MAKE_A_GOAL = """
import sys
from pathlib import Path
from mentee_journal.journal import Journal
journal = Journal(Path(sys.argv[1]))
journal.goals.add(title="Speak first")
journal.close()
"""

pytestmark = pytest.mark.timeout(180)  # builds and installs


def run(*command: str | Path, folder: Path, journal: Path | None = None) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    if journal:
        env["MENTEE_JOURNAL"] = str(journal)
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip = [sys.executable, "-m", "pip", "wheel", "--no-index", "--no-deps", "--no-build-isolation"]
    built = run(*pip, "--wheel-dir", folder, ROOT, folder=folder)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` folder of a fresh environment that has the wheel, and of ours nothing but the other packages."""
    folder = tmp_path_factory.mktemp("elsewhere")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "env", folder=folder)
    python = folder / "env/bin/python"
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).stdout
    others = sysconfig.get_path("purelib")  # a folder added so is searched, its own .pth files are not read
    (Path(site.strip()) / "others.pth").write_text(others, encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--no-index", "--no-deps"]
    installed = run(*pip, "--force-reinstall", wheel, folder=folder)
    assert installed.returncode == 0, installed.stderr
    return python.parent


def test_the_wheel_carries_every_resource(wheel: Path) -> None:
    shipped = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("mentee_journal/resources/")}
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert shipped == {f"mentee_journal/{name}" for name in ours}


def test_the_program_runs_from_any_folder(elsewhere: Path, tmp_path: Path) -> None:
    where = run(elsewhere / "python", "-c", "import mentee_journal; print(mentee_journal.__file__)", folder=tmp_path)
    assert Path(where.stdout.strip()).is_relative_to(elsewhere.parent)
    help_ = run(elsewhere / "mentee-journal", "--help", folder=tmp_path)
    assert help_.returncode == 0, help_.stderr
    assert "export" in help_.stdout


def test_a_journal_made_by_the_installed_program_is_whole(elsewhere: Path, tmp_path: Path) -> None:
    journal = tmp_path / "mine.mjournal"
    made = run(elsewhere / "python", "-c", MAKE_A_GOAL, journal, folder=tmp_path)
    assert made.returncode == 0, made.stderr
    checked = run(elsewhere / "mentee-journal", "check", folder=tmp_path, journal=journal)
    assert checked.returncode == 0, checked.stderr
    exported = run(elsewhere / "mentee-journal", "export", tmp_path / "all.json", folder=tmp_path, journal=journal)
    assert exported.returncode == 0, exported.stderr
    page = run(elsewhere / "mentee-journal", "export", tmp_path / "all.html", folder=tmp_path, journal=journal)
    assert page.returncode == 0, page.stderr
    assert "Speak first" in json.dumps(json.loads((tmp_path / "all.json").read_text(encoding="utf-8")))


def test_the_installed_program_knows_its_questions(elsewhere: Path, tmp_path: Path) -> None:
    ask = "from mentee_journal.content import Content; print(len(Content().questions))"
    asked = run(elsewhere / "python", "-c", ask, folder=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert int(asked.stdout) > 0
