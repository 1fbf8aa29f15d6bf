"""Decide where the value of a point stands: above, below or beside it, or nowhere when there is no room."""

from collections.abc import Sequence
from dataclasses import dataclass

_NEAR, _HALF = 7.0, 6.0
_MINOR = 3


@dataclass(frozen=True, slots=True)
class Wish:
    """A label that wants a place: its point in px (y grows downwards), its size, its rank (low first)."""

    x: float
    y: float
    width: float
    height: float
    rank: int
    lift: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in px."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        """Whether two boxes overlap."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


Spot = tuple[float, float]


def place(
    wishes: Sequence[Wish],
    lines: Sequence[tuple[Spot, Spot]],
    fixed: Sequence[Box],
    width: float,
    height: float,
) -> tuple[str | None, ...]:
    """A position for each wish ("top", "bottom", "right", "left") or None; no two labels meet, none leaves the area.

    `lines` run from point to point and are avoided, by the labels that matter where they can be. `fixed` is taken from
    the start. The area goes from 0 to `width` and `height` px.
    """
    points = [Box(w.x - _HALF, w.y - _HALF, w.x + _HALF, w.y + _HALF) for w in wishes]
    walls = [box for start, end in lines for box in _dots(start, end)]
    taken = list(fixed)
    found: list[str | None] = [None] * len(wishes)
    for index in sorted(range(len(wishes)), key=lambda i: (wishes[i].rank, i)):
        others = [*taken, *(box for i, box in enumerate(points) if i != index)]
        free = {
            name: box
            for name, box in _boxes(wishes[index]).items()
            if box.left >= 0 and box.right <= width and box.bottom <= height and not any(map(box.meets, others))
        }
        open_ones = [name for name, box in free.items() if not any(map(box.meets, walls))]
        spot = next(iter([*open_ones, *(free if wishes[index].rank < _MINOR else ())]), None)
        found[index] = spot
        if spot:
            taken.append(free[spot])
    return tuple(found)


def _dots(start: Spot, end: Spot) -> list[Box]:
    """A line as a row of dots close enough that no label slips between them."""
    steps = max(1, round(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / 5))
    spots = [
        (start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        for i in range(1, steps)
    ]
    return [Box(x - 2, y - 2, x + 2, y + 2) for x, y in spots]


def _boxes(wish: Wish) -> dict[str, Box]:
    x, y, half = wish.x, wish.y, wish.width / 2
    above = y - _NEAR - wish.lift
    middle = (y - wish.height / 2, y + wish.height / 2)
    return {
        "top": Box(x - half, above - wish.height, x + half, above),
        "bottom": Box(x - half, y + _NEAR, x + half, y + _NEAR + wish.height),
        "right": Box(x + _NEAR + 3, middle[0], x + _NEAR + 3 + wish.width, middle[1]),
        "left": Box(x - _NEAR - 3 - wish.width, middle[0], x - _NEAR - 3, middle[1]),
    }
