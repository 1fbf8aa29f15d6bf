"""The fifty values for a reader: which ones, and that each stands beside its words."""

from __future__ import annotations

import re

import pytest

from generator.facts.book import FactBook
from generator.facts.loader import load
from generator.paths import Project
from tools.fifty import COUNT, main, pick, sentence


@pytest.fixture
def real() -> FactBook:
    book, problems = load(Project())
    assert book is not None
    assert problems == []
    return book


def test_a_seed_picks_the_same_fifty_of_every_source(real: FactBook) -> None:
    seen = tuple(real.observations.values())
    picked = {seed: [one.id for one in pick(seen, seed)] for seed in ("1", "2", "湖南")}
    assert picked["1"] == [one.id for one in pick(seen, "1")]
    assert len({tuple(ids) for ids in picked.values()}) == len(picked)
    for ids in picked.values():
        assert len(set(ids)) == len(ids) == COUNT
        assert {real.observations[name].source for name in ids} == set(real.sources)


def test_an_observation_that_is_added_leaves_the_others_picked(real: FactBook) -> None:
    seen = tuple(real.observations.values())
    before, after = ({one.id for one in pick(part, "1")} for part in (seen[:-1], seen))
    assert len(before - after) <= 1


def test_every_source_is_there_even_when_it_has_one_observation_among_many(real: FactBook) -> None:
    seen = tuple(real.observations.values())
    single = seen[0].model_copy(update={"id": "alone", "source": "a-source-of-its-own"})
    assert all("alone" in {one.id for one in pick((*seen, single), str(seed), 10)} for seed in range(20))


def test_a_value_stands_beside_its_sentence(shown_world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in shown_world.root.rglob("*") if path.is_file()}
    assert main(["--root", str(shown_world.root), "--sources", str(shown_world.root / "texts")]) == 0
    said = capsys.readouterr().out
    (boats,) = re.findall(r"^\d+/13\nreport-boats-2030  (?:.+\n)+", said, re.MULTILINE)
    for line in (
        r"facts/observations/yunmeng-report-2031-03\.yml:\d+$",
        r" value +超1200艘 \| over 1,200 boats$",
        r" printed +1200艘$",
        r" quotation +年末联网渔船超过1200艘$",
        r" sentence +.*【年末联网渔船超过1200艘】.*。$",
        r" indicator +联网渔船数 \| Number of connected fishing boats \(boats-online: stock, boat\)$",
        r" place +云梦省 \| Yunmeng",
        r" period +截至2030年底 \| as of the end of 2030 \(2030\)$",
        r" status +actual, over$",
    ):
        assert re.search(line, boats, re.MULTILINE), (line, boats)
    assert {path: path.read_bytes() for path in shown_world.root.rglob("*") if path.is_file()} == before


def test_without_the_documents_there_are_no_sentences(shown_world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(shown_world.root), "--seed", "x"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("13 of 13 observations, picked by the seed x\n\n1/13\n")
    assert said.count("\n    quotation ") == 13
    assert "\n    sentence " not in said


def test_facts_with_problems_are_not_shown(shown_world: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (shown_world.facts / "addresses.txt").unlink()
    assert main(["--root", str(shown_world.root)]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "there is no list of published addresses" in said.err


def test_a_sentence_ends_where_the_next_begins() -> None:
    paragraph = "去年有三家。今年有50家,比去年多!明年再看。"
    assert sentence(paragraph, "今年有50家") == "【今年有50家】,比去年多!"
    assert sentence(paragraph, "明年再看。") == "【明年再看。】"
    assert sentence("没有句号的一段文字", "的一段文字") == "没有句号【的一段文字】"
