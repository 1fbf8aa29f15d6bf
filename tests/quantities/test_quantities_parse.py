"""What printed figures come to, by value."""

from decimal import Decimal

import pytest

from generator.quantities import parse

# printed | low | high ("" when it is one value) | kind | hedge | before | after | step
TABLE = """
36.3万户          | 363000        |    | number   | exact    |      | 户         | 1000
38.3万户          | 383000        |    | number   | exact    |      | 户         | 1000
1.5万户           | 15000         |    | number   | exact    |      | 户         | 1000
1.7万亿元         | 1700000000000 |    | number   | exact    |      | 元         | 100000000000
超1.7万亿元       | 1700000000000 |    | number   | over     |      | 元         | 100000000000
突破1.7万亿元     | 1700000000000 |    | number   | over     |      | 元         | 100000000000
1.148万亿元       | 1148000000000 |    | number   | exact    |      | 元         | 1000000000
1496亿元          | 149600000000  |    | number   | exact    |      | 元         | 100000000
1651.2亿元        | 165120000000  |    | number   | exact    |      | 元         | 10000000
520.73亿元        | 52073000000   |    | number   | exact    |      | 元         | 1000000
4.16亿元          | 416000000     |    | number   | exact    |      | 元         | 1000000
12.80亿元         | 1280000000    |    | number   | exact    |      | 元         | 1000000
7000万元          | 70000000      |    | number   | exact    |      | 元         | 10000
近5000亿元        | 500000000000  |    | number   | nearly   |      | 元         | 100000000
超过1000亿元      | 100000000000  |    | number   | over     |      | 元         | 100000000
超过700亿元       | 70000000000   |    | number   | over     |      | 元         | 100000000
突破400亿元       | 40000000000   |    | number   | over     |      | 元         | 100000000
逾3亿元           | 300000000     |    | number   | over     |      | 元         | 100000000
287亿             | 28700000000   |    | number   | exact    |      |            | 100000000
3000亿级          | 300000000000  |    | number   | exact    |      | 级         | 100000000
5千万元           | 50000000      |    | number   | exact    |      | 元         | 10000000
3百万元           | 3000000       |    | number   | exact    |      | 元         | 1000000
5千家             | 5000          |    | number   | exact    |      | 家         | 1000
12万5千           | 125000        |    | number   | exact    |      |            | 1000
3万2500家         | 32500         |    | number   | exact    |      | 家         | 1
1亿500万元        | 105000000     |    | number   | exact    |      | 元         | 10000
0元               | 0             |    | number   | exact    |      | 元         | 1
0.01元            | 0.01          |    | number   | exact    |      | 元         | 0.01
3695家            | 3695          |    | number   | exact    |      | 家         | 1
3,695家           | 3695          |    | number   | exact    |      | 家         | 1
1,234,567.5吨     | 1234567.5     |    | number   | exact    |      | 吨         | 0.1
３６９５家        | 3695          |    | number   | exact    |      | 家         | 1
３，６９５家      | 3695          |    | number   | exact    |      | 家         | 1
３６．３万户      | 363000        |    | number   | exact    |      | 户         | 1000
36.3 万户         | 363000        |    | number   | exact    |      | 户         | 1000
3 695 家          | 3695          |    | number   | exact    |      | 家         | 1
213个             | 213           |    | number   | exact    |      | 个         | 1
162家             | 162           |    | number   | exact    |      | 家         | 1
1226名            | 1226          |    | number   | exact    |      | 名         | 1
9785个            | 9785          |    | number   | exact    |      | 个         | 1
37台（套）        | 37            |    | number   | exact    |      | 台(套)     | 1
6万家(次)         | 60000         |    | number   | exact    |      | 家(次)     | 10000
近6万家(次)       | 60000         |    | number   | nearly   |      | 家(次)     | 10000
15.1万家（次）    | 151000        |    | number   | exact    |      | 家(次)     | 1000
超955万台(套)     | 9550000       |    | number   | over     |      | 台(套)     | 10000
1500万吨          | 15000000      |    | number   | exact    |      | 吨         | 10000
6500伏            | 6500          |    | number   | exact    |      | 伏         | 1
5200PFlops        | 5200          |    | number   | exact    |      | PFlops     | 1
超5200PFlops      | 5200          |    | number   | over     |      | PFlops     | 1
5200 PFlops       | 5200          |    | number   | exact    |      | PFlops     | 1
时速600公里       | 600           |    | number   | exact    | 时速 | 公里       | 1
时速600公里以上   | 600           |    | number   | at_least | 时速 | 公里       | 1
时速超600公里     | 600           |    | number   | over     | 时速 | 公里       | 1
超过时速600公里   | 600           |    | number   | over     | 时速 | 公里       | 1
16米级            | 16            |    | number   | exact    |      | 米级       | 1
100千瓦           | 100           |    | number   | exact    |      | 千瓦       | 1
1.2亿千瓦时       | 120000000     |    | number   | exact    |      | 千瓦时     | 10000000
300公里/小时      | 300           |    | number   | exact    |      | 公里/小时  | 1
500强             | 500           |    | number   | exact    |      | 强         | 1
3倍               | 3             |    | number   | exact    |      | 倍         | 1
20多场            | 20            |    | number   | over     |      | 场         | 1
100余家           | 100           |    | number   | over     |      | 家         | 1
百余家            | 100           |    | number   | over     |      | 家         | 1
3万多家           | 30000         |    | number   | over     |      | 家         | 10000
3亿多元           | 300000000     |    | number   | over     |      | 元         | 100000000
20多万人          | 200000        |    | number   | over     |      | 人         | 10000
3年多             | 3             |    | number   | over     |      | 年         | 1
超过100多家       | 100           |    | number   | over     |      | 家         | 1
超100家以上       | 100           |    | number   | over     |      | 家         | 1
2万家以上         | 20000         |    | number   | at_least |      | 家         | 10000
60%及以上         | 60            |    | percent  | at_least |      | %          | 1
60%以上           | 60            |    | percent  | at_least |      | %          | 1
不低于60%         | 60            |    | percent  | at_least |      | %          | 1
至少3家           | 3             |    | number   | at_least |      | 家         | 1
不少于3家         | 3             |    | number   | at_least |      | 家         | 1
接近42%           | 42            |    | percent  | nearly   |      | %          | 1
近42%             | 42            |    | percent  | nearly   |      | %          | 1
约3万家           | 30000         |    | number   | about    |      | 家         | 10000
大约3万家         | 30000         |    | number   | about    |      | 家         | 10000
3万家左右         | 30000         |    | number   | about    |      | 家         | 10000
10%以内           | 10            |    | percent  | up_to    |      | %          | 1
不超过10%         | 10            |    | percent  | up_to    |      | %          | 1
最高10%           | 10            |    | percent  | up_to    |      | %          | 1
不足10%           | 10            |    | percent  | up_to    |      | %          | 1
60.5%             | 60.5          |    | percent  | exact    |      | %          | 0.1
98.35%            | 98.35         |    | percent  | exact    |      | %          | 0.01
7.0%              | 7             |    | percent  | exact    |      | %          | 0.1
22％              | 22            |    | percent  | exact    |      | %          | 1
增长15%           | 15            |    | percent  | exact    |      | %          | 1
增长超15%         | 15            |    | percent  | over     |      | %          | 1
下降4.4%          | -4.4          |    | percent  | exact    |      | %          | 0.1
下降了8.5%        | -8.5          |    | percent  | exact    |      | %          | 0.1
下降超4%          | -4            |    | percent  | over     |      | %          | 1
负增长4.4%        | -4.4          |    | percent  | exact    |      | %          | 0.1
-4.4%             | -4.4          |    | percent  | exact    |      | %          | 0.1
−4.4%             | -4.4          |    | percent  | exact    |      | %          | 0.1
－4.4％           | -4.4          |    | percent  | exact    |      | %          | 0.1
下降0%            | 0             |    | percent  | exact    |      | %          | 1
减少3家           | -3            |    | number   | exact    |      | 家         | 1
百分之三十        | 30            |    | percent  | exact    |      | %          | 1
千分之五          | 5             |    | permille | exact    |      | ‰          | 1
近五成            | 50            |    | percent  | nearly   |      | 成         | 10
八成以上          | 80            |    | percent  | at_least |      | 成         | 10
4.6个百分点       | 4.6           |    | points   | exact    |      | 个百分点   | 0.1
低4.6个百分点     | -4.6          |    | points   | exact    |      | 个百分点   | 0.1
高2.1个百分点     | 2.1           |    | points   | exact    |      | 个百分点   | 0.1
0.5百分点         | 0.5           |    | points   | exact    |      | 百分点     | 0.1
5‰                | 5             |    | permille | exact    |      | ‰          | 1
百个              | 100           |    | number   | exact    |      | 个         | 1
千项              | 1000          |    | number   | exact    |      | 项         | 1
三大              | 3             |    | number   | exact    |      | 大         | 1
两批              | 2             |    | number   | exact    |      | 批         | 1
四批              | 4             |    | number   | exact    |      | 批         | 1
十条              | 10            |    | number   | exact    |      | 条         | 1
十大              | 10            |    | number   | exact    |      | 大         | 1
三十二家          | 32            |    | number   | exact    |      | 家         | 1
一百零五个        | 105           |    | number   | exact    |      | 个         | 1
三万五千家        | 35000         |    | number   | exact    |      | 家         | 1
三万家            | 30000         |    | number   | exact    |      | 家         | 10000
两千万元          | 20000000      |    | number   | exact    |      | 元         | 10000
千亿              | 100000000000  |    | number   | exact    |      |            | 100000000
百亿元            | 10000000000   |    | number   | exact    |      | 元         | 100000000
万亿              | 1000000000000 |    | number   | exact    |      |            | 1000000000000
三万亿元          | 3000000000000 |    | number   | exact    |      | 元         | 1000000000000
零家              | 0             |    | number   | exact    |      | 家         | 1
首台              | 1             |    | number   | exact    |      | 台         | 1
首台(套)          | 1             |    | number   | exact    |      | 台(套)     | 1
首个              | 1             |    | number   | exact    |      | 个         | 1
首批              | 1             |    | number   | exact    |      | 批         | 1
首批次            | 1             |    | number   | exact    |      | 批次       | 1
半年              | 0.5           |    | number   | exact    |      | 年         | 0.1
半                | 0.5           |    | number   | exact    |      |            | 0.1
减半              | -50           |    | percent  | exact    |      |            | 1
翻番              | 100           |    | percent  | exact    |      |            | 1
翻一番            | 100           |    | percent  | exact    |      |            | 1
翻两番            | 300           |    | percent  | exact    |      |            | 1
两位数            | 10            | 99 | number   | range    |      | 位数       | 1
个位数            | 1             | 9  | number   | range    |      | 位数       | 1
三位数            | 100           | 999 | number  | range    |      | 位数       | 1
第一              | 1             |    | rank     | exact    | 第   |            | 1
第七              | 7             |    | rank     | exact    | 第   |            | 1
第八位            | 8             |    | rank     | exact    | 第   | 位         | 1
第8位             | 8             |    | rank     | exact    | 第   | 位         | 1
第三条            | 3             |    | rank     | exact    | 第   | 条         | 1
首位              | 1             |    | rank     | exact    |      | 位         | 1
前十              | 1             | 10 | rank     | up_to    | 前   |            | 1
前七城            | 1             | 7  | rank     | up_to    | 前   | 城         | 1
前5名             | 1             | 5  | rank     | up_to    | 前   | 名         | 1
第3—5位           | 3             | 5  | rank     | range    | 第   | 位         | 1
3—5家             | 3             | 5  | number   | range    |      | 家         | 1
3-5家             | 3             | 5  | number   | range    |      | 家         | 1
3~5家             | 3             | 5  | number   | range    |      | 家         | 1
3～5家            | 3             | 5  | number   | range    |      | 家         | 1
3至5家            | 3             | 5  | number   | range    |      | 家         | 1
3到5家            | 3             | 5  | number   | range    |      | 家         | 1
三至五家          | 3             | 5  | number   | range    |      | 家         | 1
3家至5家          | 3             | 5  | number   | range    |      | 家         | 1
约3—5家           | 3             | 5  | number   | about    |      | 家         | 1
3—5万元           | 30000         | 50000 | number | range   |      | 元         | 10000
3万至5万元        | 30000         | 50000 | number | range   |      | 元         | 10000
3000—5000亿元     | 300000000000  | 500000000000 | number | range |  | 元       | 100000000
8000—1万元        | 8000          | 10000 | number | range   |      | 元         | 10000
10%—20%           | 10            | 20 | percent  | range    |      | %          | 1
10—20%            | 10            | 20 | percent  | range    |      | %          | 1
3.5—5%            | 3.5           | 5  | percent  | range    |      | %          | 1
下降3—5%          | -5            | -3 | percent  | range    |      | %          | 1
−5%至−3%          | -5            | -3 | percent  | range    |      | %          | 1
−3%至5%           | -3            | 5  | percent  | range    |      | %          | 1
0.3至0.5个百分点  | 0.3           | 0.5 | points  | range    |      | 个百分点   | 0.1
"""

ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


def test_the_table_is_long_enough_to_mean_something() -> None:
    assert len(ROWS) >= 120
    assert len({row[0] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_figure(row: list[str]) -> None:
    printed, low, high, kind, hedge, before, after, step = row
    figure = parse(printed)
    assert (str(figure.low), str(figure.high)) == (low, high or low)
    assert (figure.kind, figure.hedge, figure.before, figure.after) == (kind, hedge, before, after)
    assert str(figure.step) == step
    assert figure.printed == printed
    assert figure.value == (None if high else Decimal(low))


def test_long_numbers_are_exact() -> None:
    assert parse("1234567890123456789012345678901家").value == Decimal("1234567890123456789012345678901")
