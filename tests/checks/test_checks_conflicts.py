"""Which two observations cannot both be right."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.checks.conflicts import conflicts
from generator.checks.context import gather
from generator.checks.intervals import ANY, interval
from generator.facts.loader import load
from generator.paths import Project
from generator.proof import prove
from generator.quantities import parse
from generator.quantities.figure import Hedge

REPORT = "observations/yunmeng-report-2031-03.yml"


@pytest.mark.parametrize(
    ("printed", "hedge", "low", "high"),
    [
        ("36.3万户", "exact", "362500", "363500"),
        ("3695家", "exact", "3694.5", "3695.5"),
        ("百个", "exact", "99.5", "100.5"),
        ("1000亿元", "over", "100000000000", None),
        ("60%", "at_least", "60", None),
        ("5000亿元", "nearly", "450000000000", "500000000000"),
        ("100家", "about", "90", "110"),
        ("7家", "about", "6", "8"),
        ("30天", "up_to", None, "30"),
        ("前十", "up_to", "1", "10"),
        ("3—5家", "range", "2.5", "5.5"),
        ("下降4.4%", "exact", "-4.45", "-4.35"),
        ("下降4%", "over", None, "-4"),
        ("下降4%", "up_to", "-4", None),
    ],
)
def test_what_a_printed_figure_leaves_open(printed: str, hedge: Hedge, low: str | None, high: str | None) -> None:
    found = interval(parse(printed), hedge)
    assert (found.low, found.high) == (Decimal(low) if low else -ANY, Decimal(high) if high else ANY)


def _observation(number: int, fields: dict[str, str]) -> str:
    every = {
        "id": f"seen-{number}",
        "indicator": "looms-online",
        "place": "yunmeng",
        "period": "2030",
        "printed": "4.7万台",
        "evidence": "",
        "translation": "so many looms",
        "status": "actual",
        "hedge": "exact",
        **fields,
    }
    every["evidence"] = f"这里印的是{every['printed']}这个数"
    lines = [f"    {key}: {value}" for key, value in every.items()]
    return "\n".join(lines).replace("    id:", "  - id:", 1)


def _in_conflict(world: Project, *seen: dict[str, str]) -> bool:
    """Whether two observations are; the sources have no fingerprints here, so that any words can be quoted."""
    for file in (world.facts / "fingerprints").glob("*.json"):
        file.unlink()
    text = "\n".join(_observation(number, fields) for number, fields in enumerate(seen))
    (world.facts / REPORT).write_text(f"observations:\n{text}\n", encoding="utf-8")
    book, problems = load(world)
    assert book is not None
    assert problems == []
    found = conflicts(gather(world, book, prove(book), None))
    return ("seen-0", "seen-1") in found


OUTPUT = {"indicator": "weaving-output", "printed": "1.2万亿元"}
GROWTH = {"indicator": "weaving-growth", "printed": "5%", "basis": "year-on-year"}


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        # The same again, another number, and what rounding allows.
        ({}, {}, False),
        ({}, {"printed": "4.8万台"}, True),
        ({}, {"printed": "46800台"}, False),
        ({"printed": "10台"}, {"printed": "11台"}, True),
        ({"printed": "10台", "hedge": "at_least"}, {"printed": "10台", "hedge": "up_to"}, False),
        ({}, {"printed": "46400台"}, True),
        # Hedges leave one side open.
        ({}, {"printed": "4万台", "hedge": "over"}, False),
        ({}, {"printed": "5万台", "hedge": "over"}, True),
        ({}, {"printed": "5万台", "hedge": "nearly"}, False),
        # Another place, subject, status or field is another thing.
        ({}, {"printed": "2万台", "place": "qianfan"}, False),
        ({}, {"printed": "2万台", "subject": "brocade-loom"}, False),
        ({}, {"printed": "9万台", "status": "target", "plan": "two-plus-one"}, False),
        (
            {"printed": "9万台", "status": "target", "plan": "two-plus-one"},
            {"printed": "8万台", "status": "target", "plan": "two-plus-one"},
            True,
        ),
        # A stock is compared where its periods share a day.
        ({"period": "2030"}, {"period": "2030-12-31", "printed": "4.8万台"}, True),
        ({"period": "2030-06-30"}, {"period": "2030-12-31", "printed": "4.8万台"}, False),
        # A flow only over the same span, however that is written.
        (OUTPUT, {**OUTPUT, "printed": "1.5万亿元"}, True),
        (OUTPUT, {**OUTPUT, "printed": "6000亿元", "period": "2030-H1"}, False),
        (
            {**OUTPUT, "period": "2030-01/2030-09"},
            {**OUTPUT, "period": "2030-01/2030-11", "printed": "1.5万亿元"},
            False,
        ),
        ({**OUTPUT, "period": "2030-H1"}, {**OUTPUT, "period": "2030-01/2030-06", "printed": "1.5万亿元"}, True),
        # Growth on another basis says something else.
        (GROWTH, {**GROWTH, "printed": "7%"}, True),
    ],
)
def test_two_observations(world: Project, one: dict[str, str], other: dict[str, str], conflict: bool) -> None:
    assert _in_conflict(world, one, other) is conflict
