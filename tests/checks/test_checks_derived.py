"""Which numbers may be put into which formula: small inventions, judged one by one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generator.checks import derived as rule
from generator.checks.combining import RULES
from generator.checks.context import gather
from generator.facts.loader import load
from generator.facts.models import Inputs
from generator.paths import Project
from generator.proof import derived_shown, prove
from generator.quantities import FORMULAS, FormulaName

REPORT = "observations/yunmeng-report-2031-03.yml"
LOOMS = {"indicator": "looms-online", "printed": "4.7万台", "period": "2030"}
OUTPUT = {"indicator": "weaving-output", "printed": "1.2万亿元", "period": "2030"}
GROWTH = {"indicator": "weaving-growth", "printed": "5%", "period": "2030", "basis": "year-on-year"}
SHARE = {"indicator": "weaving-share", "printed": "20%", "period": "2030"}
UNITS = """
  - id: points
    kind: points
    name: {zh: 个百分点, one: percentage point, other: percentage points}
    printed: ["#个百分点"]
  - id: times
    kind: times
    name: {zh: 倍, one: times, other: times}
    printed: ["#倍"]

bases:
  - id: two-year-average
    name: {zh: 两年平均, en: two-year average}
"""
INDICATORS = """
  - id: looms-new
    name: {zh: 新增联网织机, en: Connected looms added}
    unit: loom
    measure: flow
    definition: {zh: 一段时期内新接入的织机。, en: Looms connected during a period.}
  - id: growth-gap
    name: {zh: 增速之差, en: Difference in growth}
    unit: points
    measure: change
    definition: {zh: 两个增速之差。, en: The difference of two growth rates.}
"""
Fields = dict[str, str]


def _observation(number: int, fields: Fields) -> str:
    every = {
        "id": f"seen-{number}",
        "place": "yunmeng",
        "translation": "so many",
        "status": "actual",
        "hedge": "exact",
        **fields,
        "evidence": f"这里印的是{fields['printed']}这个数",
    }
    lines = [f"    {key}: {value}" for key, value in every.items()]
    return "\n".join(lines).replace("    id:", "  - id:", 1)


def _judged(
    world: Project, formula: FormulaName, seen: list[Fields], more: str = "", beside: Sequence[Fields] = ()
) -> tuple[list[str], str]:
    """What the rule says of a derived number of these observations in the order of the formula, and the result.

    The sources have no fingerprints here, so that any words can be quoted. Observations `beside` them do not go in.
    """
    for file in (world.facts / "fingerprints").glob("*.json"):
        file.unlink()
    vocabulary, weaving = world.facts / "vocabulary.yml", world.facts / "indicators" / "weaving.yml"
    vocabulary.write_text(vocabulary.read_text("utf-8").replace("\nbases:\n", UNITS), encoding="utf-8")
    weaving.write_text(weaving.read_text("utf-8") + INDICATORS, encoding="utf-8")
    records = "\n".join(_observation(number, fields) for number, fields in enumerate([*seen, *beside]))
    (world.facts / REPORT).write_text(f"observations:\n{records}\n", encoding="utf-8")
    takes = FORMULAS[formula].takes
    names = [f"seen-{number}" for number in range(len(seen))]
    inputs = f"parts: [{', '.join(names)}]" if takes == ("parts",) else ", ".join(map("{}: {}".format, takes, names))
    record = f"derived:\n  - id: made\n    name: {{zh: 推算, en: Made}}\n    topic: weaving\n    formula: {formula}\n"
    (world.facts / "derived.yml").write_text(f"{record}    inputs: {{{inputs}}}\n{more}", encoding="utf-8")
    book, problems = load(world)
    assert book is not None
    assert problems == []
    proofs = prove(book)
    found = [problem.what for problem in rule.check(gather(world, book, proofs, None))]
    return found, derived_shown(book, proofs, "en", "made") if "made" in proofs.results else ""


NOTE = "    note: {zh: 有说明。, en: It is explained.}\n"
GOOD: list[tuple[FormulaName, list[Fields], str, str]] = [
    ("difference", [LOOMS, {**LOOMS, "printed": "3.9万台", "period": "2029"}], "", "about 8,000 looms"),
    (
        "difference",
        [{**OUTPUT, "period": "2031-H1"}, {**OUTPUT, "period": "2030-H1", "printed": "1.1万亿元"}],
        "",
        "about CN¥100 billion",
    ),
    (
        "difference",
        [{**SHARE, "period": "2030-10-15"}, {**SHARE, "period": "2029-06", "printed": "18%"}],
        "",
        "about 2 percentage points",
    ),
    ("change_percent", [LOOMS, {**LOOMS, "printed": "100台", "period": "2029"}], "", "about 47,000%"),
    (
        "gap",
        [GROWTH, {**GROWTH, "place": "qianfan", "printed": "3%"}],
        "    across: [place]\n",
        "about 2 percentage points",
    ),
    (
        "multiple",
        [{**LOOMS, "printed": "100台"}, {**LOOMS, "printed": "50台", "period": "2028"}],
        f"    across: [time]\n{NOTE}",
        "2 times",
    ),
    (
        "share",
        [{**LOOMS, "printed": "25台", "place": "qianfan"}, {**LOOMS, "printed": "100台"}],
        "    across: [place]\n",
        "25%",
    ),
    (
        "distance",
        [{**OUTPUT, "period": "2032", "status": "target", "plan": "two-plus-one", "printed": "2万亿元"}, OUTPUT],
        "",
        "CN¥800 billion",
    ),
    (
        "distance",
        [{**GROWTH, "period": "2031", "status": "forecast"}, {**GROWTH, "period": "2030-H1", "printed": "3%"}],
        f"    across: [span]\n{NOTE}",
        "about 2 percentage points",
    ),
    ("year_before", [LOOMS, GROWTH], "", "about 45,000 looms"),
    ("growth_before", [GROWTH, {**GROWTH, "basis": "two-year-average", "printed": "4%"}], "", "about 3%"),
    (
        "counterpart",
        [SHARE, {"indicator": "growth-gap", "printed": "2个百分点", "period": "2030", "basis": "year-on-year"}],
        "",
        "about 18%",
    ),
    (
        "stock_before",
        [{**LOOMS, "printed": "30台"}, {"indicator": "looms-new", "printed": "10台", "period": "2030"}],
        "",
        "20 looms",
    ),
    ("rest", [OUTPUT, {**OUTPUT, "period": "2030-H1", "printed": "0.7万亿元"}], "", "about CN¥500 billion"),
    (
        "sum",
        [{**LOOMS, "printed": "30台"}, {**LOOMS, "printed": "10台", "subject": "brocade-loom"}],
        "    across: [subject]\n",
        "40 looms",
    ),
    ("whole", [OUTPUT, SHARE], "", "CN¥6 trillion"),
]


@pytest.mark.parametrize(("formula", "seen", "more", "shown"), GOOD)
def test_what_may_be_put_together(
    world: Project, formula: FormulaName, seen: list[Fields], more: str, shown: str
) -> None:
    assert _judged(world, formula, seen, more) == ([], shown)


BAD: list[tuple[FormulaName, list[Fields], str, str]] = [
    (
        "difference",
        [{**OUTPUT, "period": "2030-01/2030-11"}, {**OUTPUT, "period": "2029"}],
        "",
        "not the same stretch of a year",
    ),
    ("gap", [OUTPUT, {**OUTPUT, "period": "2030-H1"}], f"    across: [time]\n{NOTE}", "not the same stretch of a year"),
    (
        "distance",
        [{**OUTPUT, "period": "2032", "status": "plan"}, {**OUTPUT, "period": "2030-H1"}],
        f"    across: [span]\n{NOTE}",
        "not the same stretch of a year",
    ),
    (
        "distance",
        [{**GROWTH, "period": "2031", "status": "plan"}, {**GROWTH, "period": "2030-H1"}],
        "",
        "differ in span",
    ),
    (
        "distance",
        [{**LOOMS, "period": "2030", "status": "plan"}, {**LOOMS, "period": "2031-01-31"}],
        "",
        "the aim was due before",
    ),
    ("share", [{**LOOMS, "printed": "5台", "status": "plan"}, LOOMS], "", 'of the status "plan"'),
    (
        "sum",
        [LOOMS, {"indicator": "looms-new", "printed": "1万台", "period": "2030"}],
        "    across: [indicator]\n",
        "differ in measure",
    ),
    ("gap", [GROWTH, {**GROWTH, "basis": "two-year-average"}], "", "differ in basis"),
    ("year_before", [LOOMS, {**GROWTH, "basis": "two-year-average"}], "", 'has the basis "two-year-average"'),
    ("year_before", [LOOMS, {**GROWTH, "period": "2029"}], "", "differ in time"),
    ("counterpart", [GROWTH, SHARE], "", "of the formula counterpart a change"),
    (
        "stock_before",
        [{**LOOMS, "period": "2030-06"}, {"indicator": "looms-new", "printed": "10台", "period": "2030"}],
        "",
        "do not end on the same day",
    ),
    ("rest", [OUTPUT, {**OUTPUT, "period": "2030-07/2030-09"}], "", "no whole and its first part"),
    (
        "annual_growth",
        [{**LOOMS, "period": "2030-06-30"}, {**LOOMS, "period": "2027", "printed": "2万台"}],
        "",
        "not two whole years apart",
    ),
    ("average", [LOOMS, {**OUTPUT, "printed": "5元"}], "", "differ in measure"),
]


@pytest.mark.parametrize(("formula", "seen", "more", "fault"), BAD)
def test_what_may_not_be_put_together(
    world: Project, formula: FormulaName, seen: list[Fields], more: str, fault: str
) -> None:
    (what,), _ = _judged(world, formula, seen, more)
    assert fault in what


@pytest.mark.parametrize(
    ("printed", "faults"),
    [
        ({**LOOMS, "printed": "20台"}, []),
        ({**LOOMS, "printed": "25台", "hedge": "up_to"}, []),
        (
            {**LOOMS, "printed": "40台"},
            ['"20台" is worked out and "40台" is printed in seen-2: they cannot both be right'],
        ),
        ({**LOOMS, "printed": "20台", "place": "qianfan"}, ['"seen-2" is of another place than the result']),
    ],
)
def test_a_result_that_is_printed_too_agrees_with_it(world: Project, printed: Fields, faults: list[str]) -> None:
    seen = [{**LOOMS, "printed": "30台"}, {**LOOMS, "printed": "10台", "subject": "brocade-loom"}]
    more = "    across: [subject]\n    checks: seen-2\n"
    assert _judged(world, "gap", seen, more, [printed])[0] == faults


def test_every_formula_has_its_rule_and_its_places() -> None:
    assert set(RULES) == set(FORMULAS)
    for name, formula in FORMULAS.items():
        assert set(formula.takes) == set(RULES[name].measures)
    assert {role for formula in FORMULAS.values() for role in formula.takes} == set(Inputs.model_fields)
