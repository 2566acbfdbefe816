"""Pin the newest packages that pyproject.toml allows, with a hash for each file of each: `make lock`.

requirements.txt holds what the program needs and what builds it; requirements-dev.txt adds what checks it.
"""

import os
import subprocess
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HEADER = "# Made by `make lock` from pyproject.toml; do not edit by hand.\n"


def main() -> None:
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        subprocess.run([f"{folder}/bin/pip", "install", "--quiet", "uv"], check=True)
        uv = f"{folder}/bin/uv"
        program = ("pyproject.toml", "-", "--extra", "encryption")
        pin(uv, "requirements.txt", *program)
        pin(uv, "requirements-dev.txt", *program, "--extra", "dev", "--constraint", "requirements.txt")


def pin(uv: str, file: str, *sources: str) -> None:
    """Let `file` hold one version of everything for every system and every Python we support."""
    compile_ = [uv, "pip", "compile", "--universal", "--python-version", "3.11", "--generate-hashes"]
    # With extras: pip before 24 else takes the newest `coverage[toml]`, for which the lock has no hash.
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-strip-extras", "--upgrade"]
    builder = "hatchling\n"
    found = subprocess.run([*compile_, *quiet, *sources], input=builder, stdout=subprocess.PIPE, check=True, text=True)
    Path(file).write_text(HEADER + found.stdout, encoding="utf-8")


if __name__ == "__main__":
    main()
