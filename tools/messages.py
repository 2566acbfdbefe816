"""Gather the words to translate from the code, bring the translations up to date, and compile them: `make messages`.

`--compile` only compiles, as `make test` does, and prints nothing when there is no translation.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "resources" / "locale"
TEMPLATE = LOCALE / "mentee_journal.pot"
PYBABEL = [str(Path(sys.executable).with_name("pybabel")), "--quiet"]


def main() -> None:
    translations = sorted(LOCALE.glob("*/LC_MESSAGES/mentee_journal.po"))
    if "--compile" not in sys.argv:
        gather()
    for file in translations:
        if "--compile" not in sys.argv:
            language = file.parents[1].name
            babel("update", "-i", str(TEMPLATE), "-o", str(file), "-l", language, "--no-fuzzy-matching")
        babel("compile", "-i", str(file), "-o", str(file.with_suffix(".mo")))


def gather() -> None:
    """Write the template: every sentence that goes through `_`, `ngettext` or `pgettext`."""
    LOCALE.mkdir(exist_ok=True)
    kinds = ["-k", "_", "-k", "ngettext:1,2", "-k", "pgettext:1c,2"]
    about = ["--project", "Mentee Journal", "--add-comments", "Translators:", "--sort-by-file", "--no-wrap"]
    babel("extract", *kinds, *about, "-o", str(TEMPLATE), "mentee_journal")


def babel(*words: str) -> None:
    subprocess.run([*PYBABEL, *words], check=True, cwd=ROOT)


if __name__ == "__main__":
    main()
