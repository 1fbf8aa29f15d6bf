"""The pages of the grid and of the comparison, and the grid as a part of a hand-written page."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from generator.citing import texts as reference_texts
from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.pages.citing import citing
from generator.pages.plan import plan_pages
from generator.pages.render import Renderer, render_pages
from generator.paths import LANGUAGES, Project
from generator.proof import prove
from generator.views.charts import all_charts
from generator.views.lens import Lens
from tests.charted import BESIDE, charted

SITE = "https://example.org/"
Pages = Mapping[str, Mapping[str, str]]


@pytest.fixture(scope="session")
def references(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where references are kept from one test to the next."""
    return tmp_path_factory.mktemp("references")


@pytest.fixture(scope="session")
def pages(
    lasting_world: Project, lasting_book: FactBook, references: Path, tmp_path_factory: pytest.TempPathFactory
) -> Pages:
    """Every page by language and path; the home page of each language shows the grid."""
    world = Project(shutil.copytree(lasting_world.root, tmp_path_factory.mktemp("grid") / "yunmeng"))
    made = {}
    for lang in LANGUAGES:
        home = world.prose / lang / "index.md"
        home.write_text(home.read_text(encoding="utf-8") + '\n{{ part("tiles") }}\n', encoding="utf-8")
        lens = charted(Lens(lasting_book, prove(lasting_book), read_strings(world, lang)), BESIDE)
        planned = tuple(plan_pages(lens, world.prose))
        known = reference_texts([one for page in planned for one in citing(lens, page, SITE).all()], references)
        figures = {chart.id: lambda root, name=chart.id: f"<figure>{name}</figure>" for chart in all_charts(lens)}
        made[lang] = dict(render_pages(Renderer(world, lens, figures, known, SITE), planned))
    return made


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", ["places/index.md", "index.md"])
def test_the_grid_is_a_list_whose_links_fit_its_page(pages: Pages, lang: str, path: str) -> None:
    (grid,) = re.findall(r'<ul class="tiles".*?</ul>', pages[lang][path], re.DOTALL)
    tiles = re.findall(r'<li class="tile tile-c(\d) tile-r(\d)( tile-silent)?"', grid)
    assert tiles == [("1", "1", " tile-silent"), ("1", "2", ""), ("2", "2", "")]
    way = "../entities/" if path.startswith("places/") else "entities/"
    assert re.findall(r"\]\(([^)]*)\)", grid) == [f"{way}mill.md", f"{way}qianfan.md"]
    assert "style=" not in grid


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_compares_is_a_table_of_traced_numbers_with_its_chart(pages: Pages, lang: str) -> None:
    text = pages[lang]["compare.md"]
    (row,) = [line for line in text.splitlines() if line.startswith("| ") and "heron-looms" in line]
    assert re.findall(r'data-fact="([\w-]+)"', row) == ["report-looms-2030", "heron-looms"]
    assert "<figure>compare-looms-online</figure>" in text


def test_the_twins_say_the_same(pages: Pages) -> None:
    for path in ("places/index.md", "compare.md", "entities/mill.md", "entities/yunmeng.md"):
        for pattern in (r"\{: #([\w-]+) \}$", r'data-fact="([\w-]+)"', r'<data value="(\d+)">'):
            zh, en = (re.findall(pattern, pages[lang][path], re.MULTILINE) for lang in ("zh", "en"))
            assert zh == en, (path, pattern)
