"""A template's list style in, the same with a bullet out: Word keeps bullets in another part."""

from typing import Any

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

from exports.exporters.word_xml import Element, w

_AFTER_DEFINITIONS = (qn("w:num"), qn("w:numIdMacAtCleanup"))


def ensure_bullets(document: WordDocument, style: Element) -> None:
    """Give the list style a bullet where it has none, so that a list is one to a screen reader."""
    if style.find(f".//{qn('w:numPr')}") is None:
        own: Any = style  # the library's class of a style, which knows its parts' order
        properties = own.get_or_add_pPr()
        properties.get_or_add_numPr().get_or_add_numId().val = _bullets(document)


def _bullets(document: WordDocument) -> int:
    """Add a list definition of one bullet; give the number by which a style names it."""
    lists = _lists(document)
    definitions, uses = lists.findall(qn("w:abstractNum")), lists.findall(qn("w:num"))
    definition = 1 + max((_id(one, "abstractNumId") for one in definitions), default=0)
    use = 1 + max((_id(one, "numId") for one in uses), default=0)
    bullet = w(
        "abstractNum",
        w("multiLevelType", val="singleLevel"),
        w(
            "lvl",
            w("start", val="1"),
            w("numFmt", val="bullet"),
            w("lvlText", val="\u2022"),
            w("lvlJc", val="left"),
            w("pPr", w("ind", left="360", hanging="360")),
            ilvl="0",
        ),
        abstractNumId=str(definition),
    )
    place = next((n for n, one in enumerate(lists) if one.tag in _AFTER_DEFINITIONS), len(lists))
    lists.insert(place, bullet)  # definitions stand before their uses
    place = 1 + max(n for n, one in enumerate(lists) if one is bullet or one.tag == qn("w:num"))
    lists.insert(place, w("num", w("abstractNumId", val=str(definition)), numId=str(use)))
    return use


def _lists(document: WordDocument) -> Element:
    try:
        part: Any = document.part.part_related_by(RELATIONSHIP_TYPE.NUMBERING)
    except KeyError:
        new: Any = OxmlElement("w:numbering")
        place, kind = PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING
        part = XmlPart(place, kind, new, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
    lists: Element = part.element
    return lists


def _id(element: Element, name: str) -> int:
    digits = str(element.get(qn(f"w:{name}")) or "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 9 else 0
