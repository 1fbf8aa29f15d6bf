"""What paper adds to a page: the place of each number, and the documents that the places are in."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from generator.facts.book import FactBook
from generator.facts.strings import read_strings
from generator.pages.paper import on_paper
from generator.paths import LANGUAGES, ROOT, Project
from generator.proof import prove
from generator.views.lens import Lens

LOOMS, BOATS, OUTPUT = "report-looms-2030", "report-boats-2030", "gazette-output-2031-h1"
PAGE = (
    f'[47,000](indicators/looms.md#x){{: .fact data-fact="{LOOMS}" }} and '
    f'<a class="fact" data-fact="{OUTPUT}" href="#x">8</a>, of which '
    f'[1](#x){{: .fact .status-target data-fact="{BOATS}" }}.\n'
)


@pytest.fixture
def lenses(book: FactBook) -> Mapping[str, Lens]:
    proofs = prove(book)
    return {lang: Lens(book, proofs, read_strings(Project(ROOT), lang)) for lang in LANGUAGES}


def printed(lens: Lens, text: str) -> str:
    ((path, made),) = on_paper(lens, [("p.md", text)])
    assert path == "p.md"
    return made


def test_each_number_has_the_place_of_its_document_and_the_paragraph(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["en"]
    made = printed(lens, PAGE)
    places = dict(re.findall(r'data-fact="([^"]+)" data-cited="([^"]+)"', made))
    assert places == {
        LOOMS: f"1¶{lens.paragraph('observations', LOOMS)}",
        OUTPUT: f"2¶{lens.paragraph('observations', OUTPUT)}",
        BOATS: f"1¶{lens.paragraph('observations', BOATS)}",
    }


def test_the_documents_stand_in_the_order_of_their_places(lenses: Mapping[str, Lens]) -> None:
    for lens in lenses.values():
        listed = re.findall(r"<li>(.*?)</li>", printed(lens, PAGE))
        report, gazette = (lens.book.sources[lens.book.observations[name].source] for name in (LOOMS, OUTPUT))
        assert len(listed) == 2
        for source, line in zip((report, gazette), listed, strict=True):
            assert line.startswith(source.title[lens.lang].split("'")[0])
            assert lens.day("sources", source.id) in line


def test_a_number_worked_out_has_the_places_of_all_that_goes_into_it(lenses: Mapping[str, Lens]) -> None:
    lens = lenses["zh"]
    for derived in lens.book.derived.values():
        made = printed(lens, f'[1](#x){{: .derived data-derived="{derived.id}" }}\n')
        places = re.findall(r'data-cited="([^"]+)"', made)[0].split(" ")
        paragraphs = {place.partition("¶")[2] for place in places}
        assert paragraphs == {str(lens.paragraph("observations", name)) for name in derived.inputs.ids()}


def test_a_page_without_numbers_and_a_mark_in_a_picture_stay_as_they_are(lenses: Mapping[str, Lens]) -> None:
    for text in (
        "No number.\n",
        f'<text data-fact="{LOOMS}">47,000</text>\n',
        '<a class="fact" data-fact="none">1</a>\n',
    ):
        assert printed(lenses["zh"], text) == text
