"""Prepare `.venv` for make: the environment, the pinned packages, and the system libraries that Qt's wheels lack.

Usage: set_up.py REQUIREMENTS. It needs Python's standard library alone, installs system libraries only where that
takes no question (as root, or with a sudo that asks for no password), and otherwise says which command to run.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"

# What a bare Debian or Ubuntu lacks: for Qt itself and for PDF, for X11, for Wayland. apt brings what these need.
DEBIAN_PACKAGES = [
    *("libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1", "libglib2.0-0", "fonts-dejavu-core"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0"),
    "libwayland-cursor0",
    "libwayland-egl1",
]


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - the Python that runs this is whatever the computer has
        old = f"{sys.executable} is {sys.version.split()[0]}"
        return tell(f"Mentee Journal needs Python 3.11 or newer; {old}.", "Name one: make PYTHON=python3.12 run")
    os.chdir(ROOT)
    try:
        make_environment()
        install_packages(sys.argv[1])
    except subprocess.CalledProcessError as error:
        return tell(f"Setting up stopped: {' '.join(map(str, error.cmd))} failed, see above.")
    return see_to_libraries()


def make_environment() -> None:
    """Make `.venv` unless there is one that works; a Python upgraded away leaves one that does not."""
    if VENV_PYTHON.exists() and works(str(VENV_PYTHON), "-c", "import pip"):
        return
    print("Making the environment in .venv ...", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def install_packages(requirements: str) -> None:
    """Install exactly what the lock file pins, each file checked by its hash, then the project itself in place."""
    print(f"Installing the packages of {requirements} (the first time this fetches about 100 MB) ...", flush=True)
    pip = [str(VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "--only-binary=:all:", "-r", requirements], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", "."], check=True)


def see_to_libraries() -> int:
    """Install the system libraries that Qt misses, or say how to."""
    missing = missing_libraries()
    if not missing:
        return 0
    lacks = f"Qt needs {len(missing)} system libraries that are not on this computer; {missing[0]} is the first."
    if not shutil.which("apt-get"):
        return tell(lacks, "Install them with your system's package manager, then type the same again.")
    root = as_root()
    if root is None:
        command = f"sudo apt-get update && sudo {' '.join(apt_install())}"
        return tell(lacks, "Install them once, then type the same again:", f"  {command}")
    print(f"{lacks}\nInstalling them with apt ...", flush=True)
    try:
        subprocess.run([*root, "apt-get", "update", "-qq"], check=True)
        subprocess.run([*root, *apt_install()], check=True, stdout=subprocess.DEVNULL)
    except subprocess.CalledProcessError as error:
        return tell(f"Setting up stopped: {' '.join(error.cmd)} failed, see above.")
    still = missing_libraries()
    return tell(f"Qt still misses {', '.join(still)}; please install what holds them.") if still else 0


def missing_libraries() -> list[str]:
    """The libraries that Qt's modules and platform plug-ins ask for and the system does not have."""
    if not sys.platform.startswith("linux") or not shutil.which("ldd"):
        return []
    qt = next(VENV.glob("lib/python3*/site-packages/PySide6"))
    modules = [qt / f"Qt{name}.abi3.so" for name in ("Widgets", "PrintSupport", "Svg")]
    plugins = [*qt.glob("Qt/plugins/platforms/libq[xo]*.so"), *qt.glob("Qt/plugins/**/libq*wayland*.so")]
    seen = subprocess.run(["ldd", *modules, *plugins], capture_output=True, text=True, check=False).stdout
    return sorted({line.split()[0] for line in seen.splitlines() if line.endswith("not found")})


def as_root() -> list[str] | None:
    """How to run a command as root without a question; None when there is no way."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") and works("sudo", "-n", "true"):
        return ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"]
    return None


def apt_install() -> list[str]:
    return ["apt-get", "install", "-y", "--no-install-recommends", *DEBIAN_PACKAGES]


def works(*command: str) -> bool:
    return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0


def tell(*lines: str) -> int:
    print(*lines, sep="\n", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
