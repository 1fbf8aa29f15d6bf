"""The data of each chart as files beside its page: the rows of what it draws, and the chart itself as a record.

Takes: the pages of charts in one language, and the rows of observations.csv. Gives: file contents by name. Never: how a
chart is drawn; the record says what it shows.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal

from generator.exports.table import csv_text, exact
from generator.views.addresses import url
from generator.views.chart import ChartView, Mark, Node, Series
from generator.views.chartpage import LICENCE, ChartPage
from generator.views.columns import COLUMNS

# Raised when a field changes its meaning or goes; added fields do not change it.
SCHEMA_VERSION = 1
# What a record leaves to the picture: words beside marks, the alternative and the title in pieces.
_LEFT_OUT = ("words", "spoken", "found", "name")


def chart_files(one: ChartPage, rows: Mapping[str, Mapping[str, str]], site_url: str) -> Mapping[str, str]:
    """chart.json, and chart.csv where the chart shows numbers; its columns are those of observations.csv."""
    files = {"chart.json": _json(one, site_url + url(one.to, one.chart.lang))}
    if one.facts:
        files["chart.csv"] = csv_text(COLUMNS, (rows[fact.id] for fact in one.facts))
    return files


def _json(page: ChartPage, address: str) -> str:
    record = {name: value for name, value in _fields(page.chart).items() if name not in _LEFT_OUT}
    around = {"schema_version": SCHEMA_VERSION, "page": address, "licence": LICENCE[0], "name": page.name}
    return json.dumps({**around, **record}, ensure_ascii=False, indent=1, default=_told) + "\n"


def _fields(record: Series | Mark | Node | ChartView) -> dict[str, object]:
    """A record's fields; `asdict` would copy all that is in them."""
    return {each.name: getattr(record, each.name) for each in fields(record)}


def _told(value: object) -> object:
    """Records by their fields, numbers and dates as text: a number of JSON would be read as a float."""
    if isinstance(value, Series | Mark | Node):
        return _fields(value)
    if isinstance(value, Decimal):
        return exact(value)
    assert isinstance(value, date)
    return value.isoformat()
