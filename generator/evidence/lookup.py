"""Find a quotation in a fingerprint."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.evidence.fingerprint import HASH, WINDOW, Fingerprint, hash_windows
from generator.evidence.normalise import normalise


@dataclass(frozen=True, slots=True)
class Found:
    """A place: paragraph (from 0), offset and length in its normalised characters."""

    paragraph: int
    at: int
    length: int

    def __str__(self) -> str:
        return f"paragraph {self.paragraph + 1}, character {self.at + 1}"


@dataclass(frozen=True, slots=True)
class Nearest:
    """The longest beginning of a quotation that is in the document, as the quotation writes it, and its first place."""

    text: str
    place: Found


class BadQuotation(ValueError):  # noqa: N818 - the name says what is bad
    """A quotation that proves nothing; the message says why, in words fit for a reader."""


class TooShort(BadQuotation):
    """Below 8 normalised characters; ``length`` says how many there are."""

    def __init__(self, quote: str, length: int) -> None:
        super().__init__(f'"{quote}" has {length} characters without spaces, a quotation needs at least {WINDOW}')
        self.quote = quote
        self.length = length


class NotFound(BadQuotation):
    """Not in the document; ``nearest`` is how far it matches, None when not even its first 8 characters do."""

    def __init__(self, quote: str, nearest: Nearest | None) -> None:
        reach = f'it matches up to "{nearest.text}" ({nearest.place})' if nearest else "nor is its beginning"
        super().__init__(f'"{quote}" is not in the source; {reach}')
        self.quote = quote
        self.nearest = nearest


class Ambiguous(BadQuotation):
    """In the document more than once; ``places`` are all of them."""

    def __init__(self, quote: str, places: tuple[Found, ...]) -> None:
        where = "; ".join(map(str, places))
        super().__init__(f'"{quote}" is in the source {len(places)} times: {where}')
        self.quote = quote
        self.places = places


def find(fingerprint: Fingerprint, quote: str) -> Found:
    """Give the one place of a quotation (normalised here, inside one paragraph).

    Raises TooShort, NotFound or Ambiguous, which are all BadQuotation.
    """
    form = normalise(quote)
    if len(form) < WINDOW:
        raise TooShort(quote, len(form))
    hashes = hash_windows(fingerprint.source, form)
    places = tuple(_places(fingerprint, hashes))
    if not places:
        raise NotFound(quote, _nearest(fingerprint, quote, hashes))
    if len(places) > 1:
        raise Ambiguous(quote, places)
    return places[0]


def _places(fingerprint: Fingerprint, hashes: bytes) -> Iterator[Found]:
    """Search the windows as bytes: a paragraph's hashes stand in the order of its text, so a phrase is a substring."""
    length = len(hashes) // HASH + WINDOW - 1
    for number, paragraph in enumerate(fingerprint.paragraphs):
        if paragraph.length < length:
            continue
        start = paragraph.windows.find(hashes)
        while start >= 0:
            if start % HASH == 0:
                yield Found(number, start // HASH, length)
            start = paragraph.windows.find(hashes, start + 1)


def _nearest(fingerprint: Fingerprint, quote: str, hashes: bytes) -> Nearest | None:
    for size in range(len(hashes) - HASH, 0, -HASH):
        place = next(_places(fingerprint, hashes[:size]), None)
        if place is not None:
            return Nearest(_beginning(quote, place.length), place)
    return None


def _beginning(quote: str, length: int) -> str:
    ends = range(length, len(quote))
    return next((quote[:end] for end in ends if len(normalise(quote[:end])) >= length), quote)
