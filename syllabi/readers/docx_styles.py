"""`styles.xml` of a Word document in; what each style makes of a paragraph or run out."""

import re
from dataclasses import dataclass

from lxml import etree

from syllabi.readers.xml_elements import attribute, is_on, local_name, number
from syllabi.readers.zip_package import ZipPackage

_HEADING_NAME = re.compile(r"^(?:heading|überschrift|titre|título|rubrik)\s*(\d)$", re.I)
_MAX_CHAIN = 12
_MAX_STYLES = 5_000


@dataclass(frozen=True, slots=True)
class Style:
    """One style: `level` 0 is no heading, `size` is in half-points, None is "as below"."""

    based_on: str = ""
    level: int | None = None
    bold: bool | None = None
    underlined: bool | None = None
    size: int | None = None
    is_list: bool | None = None


class Styles:
    """Styles by id, each answer looked up along the chain of styles it is based on."""

    def __init__(self, styles: dict[str, Style], default: Style) -> None:
        """Take the styles by id and the document's default."""
        self._styles = styles
        self._default = default

    def resolve(self, style_id: str) -> Style:
        """Give a style with everything it inherits filled in."""
        level = bold = underlined = size = is_list = None
        chain = self._chain(style_id)
        for style in (*chain, self._default):
            level = style.level if level is None else level
            bold = style.bold if bold is None else bold
            underlined = style.underlined if underlined is None else underlined
            size = style.size if size is None else size
            is_list = style.is_list if is_list is None else is_list
        return Style("", level, bold, underlined, size, is_list)

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self._styles and len(chain) < _MAX_CHAIN:
            chain.append(self._styles[style_id])
            style_id = self._styles[style_id].based_on
        return chain


def read_styles(package: ZipPackage, name: str) -> Styles:
    """Read the part `name`; a document without it has no styles."""
    styles: dict[str, Style] = {}
    default = Style()
    if not package.has(name):
        return Styles(styles, default)
    for _, element in package.elements(name):
        kind = local_name(element)
        if kind == "rPrDefault":
            default = _style(element)
        elif kind == "style" and len(styles) < _MAX_STYLES:
            styles[attribute(element, "styleId")] = _style(element)
    return Styles(styles, default)


def _style(element: etree._Element) -> Style:
    name = based_on = ""
    level: int | None = None
    is_list: bool | None = None
    run = element.find("{*}rPr")
    for child in element.iter():
        kind = local_name(child)
        if kind == "name":
            name = attribute(child, "val")
        elif kind == "basedOn":
            based_on = attribute(child, "val")
        elif kind == "outlineLvl":
            level = outline_level(child)
        elif kind == "numId":
            is_list = attribute(child, "val") != "0"
    found = _HEADING_NAME.match(name)
    if found:
        level = int(found.group(1)) or None
    elif name.lower() == "title":
        level = 1
    bold, underlined, size = run_look(run) if run is not None else (None, None, None)
    return Style(based_on, level, bold, underlined, size, is_list)


def run_look(properties: etree._Element) -> tuple[bool | None, bool | None, int | None]:
    """Give (bold, underlined, size in half-points) as a w:rPr says; None is "not said"."""
    bold = underlined = size = None
    for child in properties:
        kind = local_name(child)
        if kind == "b":
            bold = is_on(child)
        elif kind == "u":
            underlined = attribute(child, "val") not in ("none", "")
        elif kind == "sz":
            size = number(attribute(child, "val"), 0, 400) or None
    return bold, underlined, size


def outline_level(element: etree._Element) -> int:
    """Give a w:outlineLvl as a heading level, 1 to 6; 0 for body text."""
    value = number(attribute(element, "val"), 0, 9)
    return 0 if value == 9 else min(value + 1, 6)
