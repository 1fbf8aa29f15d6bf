"""Folders of made files, kept true from build to build, and given to the site under second names."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from generator.site.stage import encoded, leave_only, put, stage, write_if_changed
from generator.site.swap import add, swap

FILES = {"index.md": b"one", "a/index.md": b"two", "a/b/cite.bib": b"three"}


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def test_a_stage_holds_what_is_given_and_nothing_else(tmp_path: Path) -> None:
    stage(tmp_path, {**FILES, "gone/for/good.md": b"old"})
    stage(tmp_path, FILES)
    assert held(tmp_path) == FILES
    assert not (tmp_path / "gone").exists()


def test_a_folder_can_stand_where_a_file_stood(tmp_path: Path) -> None:
    stage(tmp_path, {"a": b"a file"})
    stage(tmp_path, FILES)
    assert held(tmp_path) == FILES


def test_what_did_not_change_is_not_written_again(tmp_path: Path) -> None:
    stage(tmp_path, FILES)
    for name in FILES:
        os.utime(tmp_path / name, (1, 1))
    stage(tmp_path, {**FILES, "index.md": b"new"})
    assert {name for name in FILES if (tmp_path / name).stat().st_mtime != 1} == {"index.md"}


def test_what_was_put_is_told_and_what_was_not_can_be_taken_away(tmp_path: Path) -> None:
    stage(tmp_path, FILES)
    names = put(tmp_path, encoded([("a/index.md", "二"), ("c.md", "四")]))
    leave_only(tmp_path, names)
    assert held(tmp_path) == {"a/index.md": "二".encode(), "c.md": "四".encode()}


def test_the_site_gets_every_file_beside_those_it_has(tmp_path: Path) -> None:
    beside, site = tmp_path / "beside", tmp_path / "site"
    stage(beside, FILES)
    stage(site, {"a/index.html": b"built"})
    add(beside, site)
    assert held(site) == {**FILES, "a/index.html": b"built"}
    assert held(beside) == FILES


def test_a_change_of_what_stands_beside_leaves_the_last_site_as_it_was(tmp_path: Path) -> None:
    beside, site = tmp_path / "beside", tmp_path / "site"
    stage(beside, FILES)
    add(beside, site)
    write_if_changed(beside / "index.md", b"changed")
    leave_only(beside, {"index.md"})
    assert held(site) == FILES


def test_a_file_of_the_site_that_was_changed_by_hand_is_made_again(tmp_path: Path) -> None:
    beside, first, second = tmp_path / "beside", tmp_path / "first", tmp_path / "second"
    stage(beside, FILES)
    add(beside, first)
    (first / "index.md").write_bytes(b"by hand")
    stage(beside, FILES)
    add(beside, second)
    assert held(second) == FILES


def test_a_disk_without_second_names_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unable(source: str, target: str) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", unable)
    stage(tmp_path / "beside", FILES)
    add(tmp_path / "beside", tmp_path / "site")
    assert held(tmp_path / "site") == FILES
    assert not (tmp_path / "site" / "index.md").samefile(tmp_path / "beside" / "index.md")


def test_two_files_of_one_name_are_a_fault_of_the_program(tmp_path: Path) -> None:
    stage(tmp_path / "beside", FILES)
    stage(tmp_path / "site", {"index.md": b"built"})
    with pytest.raises(FileExistsError):
        add(tmp_path / "beside", tmp_path / "site")


def test_a_swap_puts_the_new_site_in_the_place_of_the_last(tmp_path: Path) -> None:
    stage(tmp_path / "finished", FILES)
    stage(tmp_path / "site", {"old.md": b"old"})
    swap(tmp_path / "finished", tmp_path / "site")
    assert held(tmp_path / "site") == FILES
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
