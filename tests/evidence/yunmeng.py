"""An invented document on an invented province: every sentence here was made up for the tests."""

from generator.evidence import Fingerprint, Reading, make_fingerprint, read_paragraphs

SOURCE = "yunmeng-report"
TEXT = """云梦省渔具工业年报

发布时间 2031-04-05 08:30

去年云梦省新建渔网工厂47.2万平方米，产值超1.9万亿元，比上年多12.5%，占全省比重提高0.8个百分点。
一是织网提速。组建首批“三湖五岸”船坞，两批共318家作坊入围，列湖区第七、
岸线第一；“织网云”接入率达93.4%。
二是补漏洞，半导体浮标统一编号，“3+3+2”格局成形，一批老船坞（含附属）改造过半。

图片说明：第一艘芦苇船下水。
双月湖的鲤鱼年产12万5千吨，双月湖的鲤鱼远销三十多个国家和地区。
渔民说：明年产量减半也不怕，芦苇荡里还有百个新泊位。

云ICP备20310405号-1
"""
READING = Reading("lines", ("1", "5", "6+7", "8", "11-12"), ("3", "10", "14"))
NEVER_COUNT = ("首批", "一是", "二是", "半导体", "统一", "一批", "百分点", "三湖五岸", "双月湖")
PARAGRAPHS = read_paragraphs(TEXT, READING)


def fingerprint(text: str = TEXT, never_count: tuple[str, ...] = NEVER_COUNT) -> Fingerprint:
    return make_fingerprint(SOURCE, text.encode(), READING, never_count)
