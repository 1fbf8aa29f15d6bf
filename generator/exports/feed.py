"""The updates as an Atom feed, one a language.

Takes: a Lens with updates, the address of the site. Gives: the feed's XML. Never: a time that the records do not give.
"""

from __future__ import annotations

from xml.etree import ElementTree as ET

from generator.views.addresses import Address, url
from generator.views.lens import Lens
from generator.views.updates import PAGE, UpdateView, updates_view

NAMESPACE = "http://www.w3.org/2005/Atom"
LANGUAGES = {"zh": "zh-Hans", "en": "en"}


def feed(lens: Lens, site_url: str) -> str:
    """The feed of one language. Its ids are addresses of the site, which are never used for anything else."""
    view, lang = updates_view(lens), LANGUAGES[lens.lang]
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": lang})
    here, page = site_url + view.feed, site_url + url(Address(PAGE), lens.lang)
    _add(root, "id", here)
    _add(root, "title", f"{lens.text('site.name')}{lens.text('punctuation.separator')}{lens.text('updates.title')}")
    _add(root, "subtitle", lens.text("updates.lead"))
    _add(root, "updated", _moment(view.newest.day))
    ET.SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": here})
    ET.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "hreflang": lang, "href": page})
    _add(ET.SubElement(root, "author"), "name", lens.text("site.name"))
    for day in view.days:
        for update in day.updates:
            root.append(_entry(lens, update, site_url))
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(lens: Lens, update: UpdateView, site_url: str) -> ET.Element:
    entry, address = ET.Element("entry"), site_url + url(update.to, lens.lang)
    _add(entry, "id", address)
    _add(entry, "title", update.title)
    _add(entry, "updated", _moment(update.day))
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    ET.SubElement(entry, "category", {"term": update.kind})
    _add(entry, "content", lens.filled(update.text)).set("type", "text")
    return entry


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    made = ET.SubElement(parent, name)
    made.text = text
    return made


def _moment(day: str) -> str:
    """A day as the moment that a feed asks for: its beginning."""
    return f"{day}T00:00:00Z"
