"""Words beside a figure, found in the few characters around it."""

import pytest

from generator.quantities import declines_beside, hedge_beside, whole_figure


def span(text: str) -> tuple[str, int, int]:
    """The figure stands in brackets: 超[16%]。"""
    start, end = text.index("["), text.index("]") - 1
    return text.replace("[", "").replace("]", ""), start, end


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("总额[15亿元]，", "exact"),
        ("增长超[16%]。", "over"),
        ("规模超过[2600亿元]", "over"),
        ("总量突破[1.9万亿元]", "over"),
        ("突破了[3亿元]", "over"),
        ("逾[3亿元]", "over"),
        ("比重近[43%]。", "nearly"),
        ("将近[3万家]", "nearly"),
        ("投资约[3亿元]", "about"),
        ("[3亿元]左右", "about"),
        ("时速[620公里]以上", "at_least"),
        ("[60%]及以上", "at_least"),
        ("不低于[60%]", "at_least"),
        ("最低[3%]", "at_least"),
        ("不超过[10%]", "up_to"),
        ("最高[10%]", "up_to"),
        ("[10%]以内", "up_to"),
        ("[20]多场", "over"),
        ("[100]余家", "over"),
        ("[3年]多", "over"),
        ("超 [15%]", "over"),
        ("近[3家]以上", "nearly"),
        # Only part of another word, or behind another word.
        ("签约[108个]", "exact"),
        ("节约[3亿元]", "exact"),
        ("最近[3年]", "exact"),
        ("附近[3家]", "exact"),
        ("赶超[3家]", "exact"),
        ("[3家]多元企业", "exact"),
        ("[3亿元]余额", "exact"),
        ("超过全国[3个]", "exact"),
    ],
)
def test_hedge_beside(text: str, hedge: str) -> None:
    assert hedge_beside(*span(text)) == hedge


@pytest.mark.parametrize(
    ("text", "declines"),
    [
        ("能耗下降[4.7%]", True),
        ("降低了[3%]", True),
        ("增速低[4.9个百分点]", True),
        ("回落[0.3个百分点]", True),
        ("减少[3家]", True),
        ("下降超[4%]", True),
        ("下降约[4%]", True),
        ("负增长[4%]", True),
        ("增长[4.7%]", False),
        ("下降至[4.7%]", False),
        ("最低[3%]", False),
        ("不低于[3%]", False),
        ("至少[3家]", False),
        ("增减[3家]", False),
        ("降本[3%]", False),
        ("[3%]", False),
    ],
)
def test_declines_beside(text: str, declines: bool) -> None:
    quote, start, _ = span(text)
    assert declines_beside(quote, start) is declines


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("共[3795家]企业", True),
        ("增长[4.7%]，", True),
        ("排[第七]、", True),
        ("[3—5家]", True),
        ("22.6%、[22%]", True),
        ("[3家]千亿企业", True),
        ("1[800亿元]", False),
        ("1.[7万亿元]", False),
        ("3,[695家]", False),
        ("1.7[万亿元]", False),
        ("[1.7万]亿元", False),
        ("[37.1]万户", False),
        ("[4.4]%", False),
        ("[4.6]个百分点", False),
        ("[4.6个]百分点", False),
        ("3—[5家]", False),
        ("10%—[20%]", False),
        ("[3]—5家", False),
        ("[10%]至20%", False),
        ("第[七]", False),
        ("[20]多万人", False),
        ("[20]多场", True),
    ],
)
def test_whole_figure(text: str, whole: bool) -> None:
    assert whole_figure(*span(text)) is whole
