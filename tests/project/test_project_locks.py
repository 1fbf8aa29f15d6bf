"""What is installed is what the lock files name, on every supported Python, from wherever the machine gets it."""

from __future__ import annotations

import json
import re
import tomllib
from importlib.metadata import requires
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator.paths import ROOT

LOCKS = ("build", "test")
PYTHONS = ("3.11.0", "3.11.4", "3.11.5", "3.12.0", "3.13.0", "3.14.0")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def environment(python: str) -> dict[str, str]:
    names = {"python_version": python.rpartition(".")[0], "python_full_version": python, "extra": ""}
    system = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "platform_machine": "x86_64"}
    return {**names, **system, "implementation_name": "cpython", "platform_python_implementation": "CPython"}


def entries(lock: str) -> list[str]:
    """The requirements of a lock, each on one line without its comments."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    return [line for line in "\n".join(lines).replace("\\\n", " ").splitlines() if line.strip()]


def pinned(lock: str, python: str) -> dict[str, Requirement]:
    """What a lock installs on a Python version, by name."""
    found = [Requirement(entry.split("--hash")[0].strip()) for entry in entries(lock)]
    valid = [one for one in found if one.marker is None or one.marker.evaluate(environment(python))]
    assert len({canonicalize_name(one.name) for one in valid}) == len(valid)
    return {canonicalize_name(one.name): one for one in valid}


def version(requirement: Requirement) -> str:
    (one,) = requirement.specifier
    assert one.operator == "=="
    return one.version


def needs(requirement: Requirement, python: str) -> list[Requirement]:
    """What an installed package needs on a Python version, its asked extras included."""
    found = [Requirement(line) for line in requires(requirement.name) or []]
    extras = ["", *requirement.extras]
    return [one for one in found if any(_asked(one, {**environment(python), "extra": extra}) for extra in extras)]


def _asked(requirement: Requirement, surroundings: dict[str, str]) -> bool:
    return requirement.marker is None or requirement.marker.evaluate(surroundings)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_is_exact_and_has_hashes(lock: str) -> None:
    assert len(entries(lock)) > 20
    for entry in entries(lock):
        assert version(Requirement(entry.split("--hash")[0].strip())), entry
        assert HASH.search(entry), entry
        assert not HASH.sub("", entry).partition("--")[1], entry


@pytest.mark.parametrize("name", ["requirements/build.txt", "requirements/test.txt", "package-lock.json", ".npmrc"])
def test_locks_name_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert re.findall(r"\S*(?:://|index-url|find-links|trusted-host|registry=|\"resolved\")\S*", text) == []


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_its_packages_need(lock: str, python: str) -> None:
    """Read from the installed packages, so a version for another Python answers with the needs of its sibling."""
    held = pinned(lock, python)
    missing = {
        f"{name} needs {need}"
        for name, one in held.items()
        for need in needs(one, python)
        if canonicalize_name(need.name) not in held
        or not need.specifier.contains(version(held[canonicalize_name(need.name)]), prereleases=True)
    }
    assert missing == set()


@pytest.mark.parametrize("python", PYTHONS)
def test_the_locks_fit_what_the_project_asks_for(python: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {"build": project["project"]["dependencies"], "test": project["dependency-groups"]["test"]}
    for lock, lines in asked.items():
        held = pinned(lock, python)
        for need in map(Requirement, lines):
            assert need.specifier.contains(version(held[canonicalize_name(need.name)])), f"{lock}: {need}"


@pytest.mark.parametrize("python", PYTHONS)
def test_the_two_locks_agree(python: str) -> None:
    build, test = pinned("build", python), pinned("test", python)
    assert {name: version(one) for name, one in build.items()} == {
        name: version(test[name]) for name in build if name in test
    }


def node_lock() -> dict[str, Any]:
    locked: dict[str, Any] = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return locked


def test_node_packages_are_exact_and_locked() -> None:
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    wanted = {**package["dependencies"], **package["devDependencies"]}
    assert [name for name, exact in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", exact)] == []
    assert {name: node_lock()[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert node_lock()[""]["dependencies"] == package["dependencies"]
    assert node_lock()[""]["devDependencies"] == package["devDependencies"]


def test_every_node_package_has_a_hash() -> None:
    locked = {name: package for name, package in node_lock().items() if name}
    assert len(locked) > 4
    assert [name for name, package in locked.items() if not package["integrity"].startswith("sha512-")] == []


def test_node_packages_run_nothing_when_they_are_installed() -> None:
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text(encoding="utf-8").splitlines()
