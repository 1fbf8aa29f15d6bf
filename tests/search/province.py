"""An invented province, Yunmeng (云梦省), told in fifteen pages of each language. Nothing in it is a fact."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tale:
    """One page: its address, and for each language its title, its text and the names it is also known by."""

    address: str
    zh: str
    en: str
    text_zh: str
    text_en: str
    names: tuple[str, ...] = ()
    kind: tuple[str, str] = ("主题", "Topic")


INDICATOR = ("指标", "Indicator")
SCHEME = ("行动", "Scheme")

TALES = (
    Tale(
        "",
        "云梦省制造",
        "Made in Yunmeng",
        "云梦省虚构的制造业数据总览：小巨人企业、园区、芯片、磁浮与工程机械。",
        "An invented overview: little giants, parks, chips, maglev trains and machines of Yunmeng.",
    ),
    Tale(
        "giants/",
        "专精特新“小巨人”企业",
        "Little giant firms",
        "到2021年，云梦省培育国家级专精特新“小巨人”企业232家，居第七位。",
        "By 2021 Yunmeng had fostered 232 little giant firms, seventh of all provinces.",
        ("小巨人", "专精特新小巨人", "little giants", "SRDI", "xjr", "xiaojuren"),
        INDICATOR,
    ),
    Tale(
        "bidding/",
        "揭榜挂帅",
        "Open bidding for research",
        "揭榜挂帅项目百个，由企业出题，谁有本事谁来做。",
        "Under open bidding a hundred projects were posted; whoever is able takes the task.",
        ("揭榜挂帅", "jiebangguashuai", "jbgs", "open bidding"),
        SCHEME,
    ),
    Tale(
        "cloud/",
        "中小企业上云",
        "Firms on the cloud",
        "推动中小企业上云36.3万户，深度上云1.2万户，比上年增长60.5%。",
        "363,000 small firms moved to the cloud, 12,000 of them deeply, 60.5% more than a year before.",
        (),
        INDICATOR,
    ),
    Tale(
        "maglev/",
        "磁浮列车",
        "Maglev trains",
        "时速600公里的磁浮列车完成试跑，配套产业营业收入1,651.2亿元。",
        "A maglev train of 600 kilometres per hour was tried; its suppliers earned CN¥165.12 billion.",
    ),
    Tale(
        "base-stations/",
        "5G基站",
        "5G base stations",
        "建成5G基站5.6万个，覆盖各县。",
        "56,000 5G base stations cover every county.",
    ),
    Tale(
        "chips/",
        "IGBT芯片",
        "IGBT chips",
        "6500伏IGBT芯片实现量产，用在机车上。",
        "The 6,500-volt IGBT chip went into mass production for locomotives.",
    ),
    Tale(
        "parks/",
        "产业园区",
        "Industrial parks",
        "省级以上园区143个，园区技工贸收入超1.7万亿元。",
        "143 industrial parks with revenue of over CN¥1.7 trillion use state-of-the-art machines.",
    ),
    Tale(
        "town/",
        "海归小镇",
        "Returnee town",
        "海归小镇引进人才3,695人，办起研究所。",
        "The town for returnees brought in 3,695 people and opened institutes.",
    ),
    Tale(
        "shield/",
        "盾构机",
        "Tunnel boring machines",
        "盾构机直径16米，国内第一。",
        "Tunnel boring machines of 16 metres across are manufactured here; the organisation of workstations changed.",
    ),
    Tale(
        "whitelist/",
        "重点企业白名单",
        "Whitelist of key firms",
        "白名单企业优先得到用地，量身定做服务。",
        "Firms on the whitelist get land first.",
    ),
    Tale(
        "scale/",
        "规模以上工业增加值",
        "Industrial value added",
        "规上工业增加值增长8.4%，高于全国。",
        "Value added of industrial firms above designated size grew 8.4%.",
        ("规上工业", "above-scale industry"),
        INDICATOR,
    ),
    Tale(
        "machinery/",
        "工程机械",
        "Construction machinery",
        "工程机械主营业务收入居首位，23.2亿元用于研究。",
        "Construction machinery leads, and CN¥2.32 billion went into research.",
    ),
    Tale(
        "smart/",
        "智造万企行动",
        "Smart making for ten thousand firms",
        "智造万企行动让车间数字经济落地。",
        "The scheme brings the digital economy into workshops.",
        ("smart making",),
        SCHEME,
    ),
    Tale(
        "hostile/",
        "带符号的标题 <img src=x onerror=alert(1)> & “引号”",
        "A title with signs <img src=x onerror=alert(1)> & “quotes”",
        "符号页：<script>alert(2)</script> 与 &amp; 都只是文字，符号无害。",
        "Signs page: <script>alert(2)</script> and &amp; are mere text, harmless signs.",
    ),
)

FILLER_ZH = "本段为测试而写，说明企业、项目和全省的情况，没有任何真实内容。"
FILLER_EN = "This passage was written for a test and describes firms and projects without any real content."
