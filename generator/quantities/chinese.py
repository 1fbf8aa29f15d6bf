"""Numbers in Chinese, on the scale they were printed in."""

from decimal import Decimal

from generator.quantities.digits import ONE, SCALES_ZH, WORDS_ZH, Precision, Scale, choose_scale, written
from generator.quantities.figure import Hedge
from generator.quantities.units import COUNTED, UnitForm

Ends = tuple[Decimal, ...]

# The only hedge that stands behind its number.
AT_LEAST = "以上"
HEDGES: dict[Hedge, str] = {"over": "超", "nearly": "近", "about": "约", "up_to": "不超过"}
MANY_DIGITS = {
    (Decimal(1), Decimal(9)): "个位数",
    (Decimal(10), Decimal(99)): "两位数",
    (Decimal(100), Decimal(999)): "三位数",
}


def numbers(ends: Ends, scale: Scale, unit: str, precision: Precision) -> str:
    """One value or a range with its unit: "1.7万亿元", "3—5万家", "−5%至−3%"."""
    pairs = [written(end, scale[0], precision, grouped=False) for end in ends]
    if any(minus for minus, _ in pairs):
        return "至".join(f"{minus}{text}{scale[1]}{unit}" for minus, text in pairs)
    return "—".join(text for _, text in pairs) + scale[1] + unit


def printed_scale(size: Decimal, unit: str) -> Scale:
    """The scale with its word; 成 counts in tens of percent."""
    if unit == "成":
        return ONE.scaleb(1), ""
    return (size, WORDS_ZH[size]) if size in WORDS_ZH else (ONE, "")


def scale_for(ends: Ends, unit: UnitForm, precision: Precision) -> Scale:
    """The scale for a value that nobody printed."""
    return choose_scale(ends, SCALES_ZH if unit.kind in COUNTED else SCALES_ZH[-1:], precision)
