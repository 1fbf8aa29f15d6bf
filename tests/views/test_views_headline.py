"""A headline number: where it came from and how far it has to go."""

from __future__ import annotations

from collections.abc import Mapping

from generator.views.headline import headline_view
from generator.views.lens import Lens


def test_a_headline_tells_its_change_and_its_distance_from_the_target(lenses: Mapping[str, Lens]) -> None:
    view = headline_view(lenses["en"], "report-looms-2030")
    assert view.fact.value == "47,000 looms"
    assert view.change is not None
    assert (view.change.derived.id, view.change.other.id) == ("looms-added", "report-looms-2028")
    assert view.change.when == "2028"
    assert view.distance is not None
    assert (view.distance.derived.id, view.distance.other.id) == ("looms-to-go", "report-looms-2035")


def test_a_headline_of_which_nothing_is_derived_stands_alone(lenses: Mapping[str, Lens]) -> None:
    view = headline_view(lenses["zh"], "report-boats-2030")
    assert (view.change, view.distance) == (None, None)
