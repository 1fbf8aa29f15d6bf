"""The examples in CONTRIBUTING.md are records that the models accept, so that copying one is a good start."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts import models
from generator.facts.shape import shape
from generator.facts.yamlfile import Tree, read_yaml
from generator.paths import ROOT

EXAMPLE = re.compile(r"^```yaml\n# facts/(\w+)\S*?(?:: (\w+))?\n(.*?)^```$", re.DOTALL | re.MULTILINE)
MODELS: dict[str, type[models.Record]] = {
    "sources": models.Source,
    "observations": models.Observation,
    "dismissed": models.Dismissal,
    "claims": models.Claim,
    "indicators": models.Indicator,
    "entities": models.Entity,
    "schemes": models.Scheme,
    "discrepancies": models.Discrepancy,
    "lookalikes": models.Lookalike,
    "derived": models.Derived,
    "terms": models.Term,
    "updates": models.Update,
    "lowered": models.Lowered,
    "units": models.Unit,
    "never_count": models.NeverCount,
    "topics": models.Label,
}
# What the file's name gives, and the file therefore does not say.
IMPLIED = {
    "observations": "source",
    "dismissed": "source",
    "claims": "source",
    "indicators": "topic",
    "entities": "kind",
}
FOUND = EXAMPLE.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
EXAMPLES = {listing or folder: text for folder, listing, text in FOUND}


def test_every_kind_of_record_has_one_example() -> None:
    assert sorted(listing or folder for folder, listing, _ in FOUND) == sorted(MODELS)


@pytest.mark.parametrize("kind", MODELS)
def test_an_example_has_the_shape_of_a_record(kind: str, tmp_path: Path) -> None:
    file = tmp_path / "example.yml"
    file.write_text(EXAMPLES[kind], encoding="utf-8")
    document = read_yaml(file, "example.yml")
    records: tuple[Tree, ...] = document.tree if isinstance(document.tree, tuple) else (document.tree,)
    implied = {IMPLIED[kind]: "from-the-file"} if kind in IMPLIED else {}
    made = [shape(MODELS[kind], record, document, (), implied) for record in records]
    assert document.problems == []
    assert all(made)
