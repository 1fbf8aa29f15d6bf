"""The whole build of the invented province, as people run it: what it makes, that it repeats, how it fails."""

from __future__ import annotations

import csv
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.inspection import inspect
from generator.pages.seams import SEAM
from generator.paths import ROOT, Project
from generator.site.build import build
from generator.site.errors import SiteError
from generator.site.order import Order
from tests.browser.making import tiny

# One worker builds the province once.
pytestmark = pytest.mark.xdist_group("build")
FACTS = "facts/observations/yunmeng-report-2031-03.yml"


def typed(root: Path, *words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """Run one command on a project, in a process of its own."""
    command = [sys.executable, "-m", "generator", "--root", str(root), *words]
    env = {**os.environ, **surroundings}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, encoding="utf-8", check=False)


def sums(folder: Path) -> dict[str, str]:
    """Every file of a folder by its path, as a checksum."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The province, built once in surroundings of its own."""
    project = tiny(tmp_path_factory.mktemp("first"))
    done = typed(project.root, "build", PYTHONHASHSEED="1", TZ="Asia/Shanghai", LC_ALL="C.UTF-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-1].startswith("site/: ")
    return project


@pytest.fixture
def province(built: Project, tmp_path: Path) -> Project:
    """A copy of the built province that a test may break."""
    return Project(Path(shutil.copytree(built.root, tmp_path / "province")))


def test_a_build_makes_both_languages_and_the_data(built: Project) -> None:
    for name in ("index.html", "en/index.html", "indicators/looms-online/index.html", "404.html", "en/404.html"):
        assert (built.site / name).is_file(), name
    with (built.site / "data" / "observations.csv").open(encoding="utf-8-sig", newline="") as file:
        looms = next(row for row in csv.DictReader(file) if row["id"] == "report-looms-2030")
    page = (built.site / "en" / "indicators" / "looms-online" / "index.html").read_text(encoding="utf-8")
    assert looms["text_en"] in page
    assert looms["quote"] in page.replace("<mark>", "").replace("</mark>", "")


def test_the_seams_of_long_pages_are_gone_from_the_site(built: Project) -> None:
    for folder in ("", "en/"):
        staged = built.build / "docs" / (folder.rstrip("/") or "zh") / "derived.md"
        page = (built.site / folder / "derived" / "index.html").read_text(encoding="utf-8")
        assert SEAM in staged.read_text(encoding="utf-8")
        assert SEAM not in page


def test_two_builds_in_two_places_give_the_same_bytes(built: Project, tmp_path: Path) -> None:
    again = tiny(tmp_path / "elsewhere")
    done = typed(again.root, "build", PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    first, second = sums(built.site), sums(again.site)
    assert sorted(set(first) ^ set(second)) == []
    assert [name for name, checksum in first.items() if second[name] != checksum] == []


def test_building_again_in_the_same_place_gives_the_same_bytes(province: Project) -> None:
    before = sums(province.site)
    assert typed(province.root, "build").returncode == 0
    assert sums(province.site) == before


def test_a_wrong_fact_stops_the_build_and_leaves_the_last_site(province: Project) -> None:
    before = sums(province.site)
    file = province.root / FACTS
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("status: actual", "status: factual", 1), encoding="utf-8")
    done = typed(province.root, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert FACTS in done.stderr
    assert "\n    mend: " in done.stderr
    assert sums(province.site) == before


def test_a_page_that_cannot_be_built_leaves_the_last_site(province: Project) -> None:
    before = sums(province.site)
    for lang in ("zh", "en"):
        page = province.prose / lang / "index.md"
        page.write_text(page.read_text(encoding="utf-8") + "\n[x](nowhere.md)\n", encoding="utf-8")
    done = typed(province.root, "build")
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert "nowhere.md" in done.stderr
    assert sums(province.site) == before


def test_a_text_that_cannot_be_filled_in_stops_the_build_at_its_line(province: Project) -> None:
    before, lenses = sums(province.site), inspect(province).lenses()
    page = province.prose / "en" / "index.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(text + '{{ chart("no-such-chart") }}\n', encoding="utf-8")
    with pytest.raises(SiteError, match=f"^docs/en/index.md:{text.count(chr(10)) + 1}: .*no-such-chart"):
        build(Order(province, lenses))
    assert sums(province.site) == before


def test_a_new_page_of_text_is_on_the_site(province: Project) -> None:
    for lang, title in (("zh", "走访"), ("en", "Visits")):
        (province.prose / lang / "visits.md").write_text(f"# {title} {{: #page }}\n", encoding="utf-8")
    done = typed(province.root, "build")
    assert done.returncode == 0, done.stderr
    assert "<title>Visits" in (province.site / "en" / "visits" / "index.html").read_text(encoding="utf-8")
    assert 'href="visits/"' in (province.site / "index.html").read_text(encoding="utf-8")


def test_a_changed_fact_changes_the_site(province: Project) -> None:
    page = province.site / "indicators" / "looms-online" / "index.html"
    before = page.read_text(encoding="utf-8")
    file = province.root / "facts" / "indicators" / "weaving.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("织机", "大织机", 1), encoding="utf-8")
    done = typed(province.root, "build")
    assert done.returncode == 0, done.stderr
    assert "大织机" in "".join(path.read_text(encoding="utf-8") for path in sorted(province.site.rglob("*.html")))
    assert "大织机" not in before
