"""`styles.xml` of a Word document in; what each style makes of a paragraph or run out."""

import re
from dataclasses import dataclass, field, fields, replace

from lxml import etree

from syllabi.readers.docx_looks import PLAIN, RunLook, is_shaded, run_look
from syllabi.readers.xml_elements import attribute, local_name, number
from syllabi.readers.zip_package import ZipPackage

_HEADING_NAME = re.compile(r"^(?:heading|überschrift|titre|título|rubrik)\s*(\d)$", re.I)
_CONTENTS_NAME = re.compile(r"^toc \d$", re.I)
_MAX_CHAIN = 12
_MAX_STYLES = 5_000
_MAX_NUMBERING_LEVEL = 8
_ON = ("1", "true", "on")


@dataclass(frozen=True, slots=True)
class Style:
    """One style: `level` 0 is no heading; None and "" are "as below".

    `list_id` and `list_level` are its automatic numbering ("0" is none), `list_style` the id of
    the style that says so. `is_shaded` is true where its letters do not stand on white.
    """

    based_on: str | None = None
    level: int | None = None
    look: RunLook = PLAIN
    list_id: str | None = None
    list_level: int | None = None
    list_style: str | None = None
    is_shaded: bool | None = None
    is_contents: bool | None = None


_INHERITED = tuple(named.name for named in fields(Style) if named.name not in ("based_on", "look"))


@dataclass(slots=True)
class Styles:
    """Styles by id, each answer looked up along the chain of styles it is based on.

    `elements` are what the file says of each; `styles` those that were asked for so far.
    `usual` is the id of the style that paragraphs have that name none, `default` what lies below.
    """

    elements: dict[str, etree._Element] = field(default_factory=dict)
    styles: dict[str, Style] = field(default_factory=dict)
    usual: str = ""
    default: Style = Style()
    resolved: dict[str, Style] = field(default_factory=dict)
    own_looks: dict[str, RunLook] = field(default_factory=dict)

    def resolve(self, style_id: str) -> Style:
        """Give a style with everything it inherits filled in, the document's default at last."""
        known_id = style_id if style_id in self.elements else self.usual
        found = self.resolved.get(known_id)
        if found is None:
            found = Style()
            for style in (*self._chain(known_id), self.default):
                found = _filled(found, style)
            self.resolved[known_id] = found
        return found

    def own_look(self, style_id: str) -> RunLook:
        """Give what a character style says of letters, without the document's default."""
        look = self.own_looks.get(style_id)
        if look is None:
            look = PLAIN
            for style in self._chain(style_id):
                look = look.over(style.look)
            if style_id in self.elements:
                self.own_looks[style_id] = look
        return look

    def list_of(self, style_id: str) -> str:
        """Give the id of the list that a list style stands for, or ""."""
        return (self._style(style_id).list_id or "") if style_id in self.elements else ""

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self.elements and len(chain) < _MAX_CHAIN:
            chain.append(self._style(style_id))
            style_id = chain[-1].based_on or ""
        return chain

    def _style(self, style_id: str) -> Style:
        if style_id not in self.styles:
            self.styles[style_id] = _style(self.elements[style_id])
        return self.styles[style_id]


def _filled(style: Style, below: Style) -> Style:
    """Fill what a style does not say with what the style below it says."""
    missing = {name: getattr(below, name) for name in _INHERITED if getattr(style, name) is None}
    return replace(style, look=style.look.over(below.look), **missing)


def read_styles(package: ZipPackage, name: str) -> Styles:
    """Read the part `name`; a document without it ("") has no styles."""
    read = Styles()
    for element in package.elements(name, "style", "rPrDefault") if name else ():
        kind = local_name(element)
        if kind == "rPrDefault":
            read.default = replace(_style(element), is_shaded=False)
        elif kind == "style" and len(read.elements) < _MAX_STYLES:
            style_id = attribute(element, "styleId")
            if style_id:
                read.elements[style_id] = element
            if attribute(element, "type") == "paragraph" and attribute(element, "default") in _ON:
                read.usual = style_id
    return read


def _style(element: etree._Element) -> Style:
    values = {local_name(child): child for child in element}
    name = attribute(values["name"], "val") if "name" in values else ""
    level, list_id, list_level = _paragraph_values(values.get("pPr"))
    found = _HEADING_NAME.match(name)
    if found:
        level = int(found.group(1)) or None
    elif name.lower() == "title":
        level = 1
    run = values.get("rPr")
    return Style(
        based_on=attribute(values["basedOn"], "val") if "basedOn" in values else None,
        level=level,
        look=PLAIN if run is None else run_look(run),
        list_id=list_id,
        list_level=list_level,
        list_style=attribute(element, "styleId") if list_id else None,
        is_shaded=any(map(is_shaded, element.iter("{*}shd"))) or None,
        is_contents=bool(_CONTENTS_NAME.match(name)) or None,
    )


def _paragraph_values(
    properties: etree._Element | None,
) -> tuple[int | None, str | None, int | None]:
    level, list_id, list_level = None, None, None
    for child in properties if properties is not None else ():
        kind = local_name(child)
        if kind == "outlineLvl":
            level = outline_level(child)
        elif kind == "numPr":
            list_id, list_level = numbering_of(child)
    return level, list_id, list_level


def numbering_of(element: etree._Element) -> tuple[str | None, int | None]:
    """Give the list id ("0" is no list) and level of a w:numPr; None is "not said"."""
    list_id = list_level = None
    for child in element:
        kind = local_name(child)
        if kind == "numId":
            list_id = attribute(child, "val")
        elif kind == "ilvl":
            list_level = number(attribute(child, "val"), 0, _MAX_NUMBERING_LEVEL)
    return list_id, list_level


def outline_level(element: etree._Element) -> int:
    """Give a w:outlineLvl as a heading level, 1 to 6; 0 for body text."""
    value = number(attribute(element, "val"), 0, 9)
    return 0 if value == 9 else min(value + 1, 6)
