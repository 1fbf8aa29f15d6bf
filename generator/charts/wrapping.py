"""Measure and wrap text without a font: good enough to reserve room, careful where a line may break."""

import re
import unicodedata

GUARD = "\u2060"
_NARROW = frozenset("iljtfrI.,:;'|!()[] ")
_BROAD = frozenset("mwMW@%&")
_NO_START = frozenset(",.;:!?%)]}’”»，。、；：！？％）】》〉」』…—·~¥￥")
_NO_END = frozenset("([{‘“«（【《〈「『#$¥￥0123456789万亿")
_PAUSES = frozenset(",;:，；：。")
_WORD = r"[^\W_\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+"
_PIECE = re.compile(rf"\s+|[-−]?{_WORD}(?:[.,'’/]{_WORD})*-?|.", re.DOTALL)


def char_width(char: str) -> float:
    """Width of one character in em. Errs on the broad side, so that what fits here fits in any of the fonts."""
    if char == GUARD or unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WFA":
        return 1.0
    if char in _NARROW:
        return 0.33
    if char in _BROAD:
        return 0.9
    return 0.68 if char.isupper() else 0.57


def text_width(text: str, size: float) -> float:
    """Width in px of the longest line of `text` at a font size in px."""
    return max((sum(map(char_width, line)) for line in text.split("\n")), default=0.0) * size


def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Lines of `text` that fit into `width` px: breaks at spaces and between Han characters, never before a comma.

    A piece longer than a line is cut. Gives at least one line.
    """
    lines: list[str] = []
    line = ""
    for piece in _pieces(" ".join(text.split()), width, size):
        if line and text_width((line + piece).rstrip(), size) > width:
            lines.append(line.rstrip())
            line = piece.lstrip()
        else:
            line += piece
    return (*lines, line.rstrip()) if line.strip() or not lines else tuple(lines)


def balance(text: str, width: float, size: float) -> tuple[str, ...]:
    """Like `wrap`, with lines of about equal length, broken at a pause where two lines can be: no lonely last word."""
    lines = wrap(text, width, size)
    halves = _halves(text, width, size) if len(lines) == 2 else ()
    if halves:
        return halves
    # What a line of full width holds whole is not cut for the sake of evenness.
    longest = max(text_width(piece, size) for line in lines for piece in _pieces(line, width, size) or ("",))
    room = max(text_width(text, size) / len(lines), width * 0.4, longest)
    while room < width:
        even = wrap(text, room, size)
        if len(even) <= len(lines):
            return even
        room += size / 2
    return lines


def _halves(text: str, width: float, size: float) -> tuple[str, ...]:
    """Two lines with the break after a comma or colon, the most even ones; nothing when there are none."""
    words = _pieces(" ".join(text.split()), width, size)
    cuts = [("".join(words[: at + 1]).strip(), "".join(words[at + 1 :]).strip()) for at in range(len(words) - 1)]
    fits = [pair for pair in cuts if pair[0][-1:] in _PAUSES and max(text_width(line, size) for line in pair) <= width]
    even = [pair for pair in fits if min(text_width(line, size) for line in pair) >= width * 0.3]
    return min(even, key=lambda pair: abs(text_width(pair[0], size) - text_width(pair[1], size)), default=())


def _pieces(text: str, width: float, size: float) -> list[str]:
    """The unbreakable pieces of a text: words with the punctuation that clings to them, single Han characters."""
    pieces: list[str] = []
    for raw in _PIECE.findall(text):
        clings = bool(pieces) and (raw[0] in _NO_START or raw == GUARD or pieces[-1][-1] in _NO_END)
        if clings and not pieces[-1].isspace():
            pieces[-1] += raw
        else:
            pieces.append(raw)
    return [part for piece in pieces for part in _cut(piece, width, size)]


def _cut(piece: str, width: float, size: float) -> list[str]:
    parts = [""]
    for char in piece:
        if parts[-1] and text_width(parts[-1] + char, size) > width:
            parts.append("")
        parts[-1] += char
    return parts
