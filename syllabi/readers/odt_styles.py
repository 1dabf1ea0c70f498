"""Styles of an OpenDocument text in, how each makes letters look and number out."""

import re
from dataclasses import dataclass, field, replace

from lxml import etree

from syllabi.readers.styled_paragraphs import PLAIN, Look
from syllabi.readers.xml_elements import attribute, local_name, number

_MAX_CHAIN = 12
_MAX_STYLES = 10_000
_POINTS = re.compile(r"^(\d{1,3}(?:\.\d{1,3})?)pt$")
_MAX_LEVELS = 10


@dataclass(frozen=True, slots=True)
class OdtStyle:
    """What one style says; None is "as its parent"."""

    parent: str = ""
    level: int | None = None
    list_style: str = ""
    is_bold: bool | None = None
    is_underlined: bool | None = None
    is_hidden: bool | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """How one level of a list is numbered; `format` is "" for bullets and no number."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1


@dataclass(slots=True)
class OdtStyles:
    """Styles by family and name, and lists by name; later ones replace earlier ones."""

    styles: dict[tuple[str, str], OdtStyle] = field(default_factory=dict)
    defaults: dict[str, OdtStyle] = field(default_factory=dict)
    lists: dict[str, tuple[NumberStyle, ...]] = field(default_factory=dict)

    def add(self, element: etree._Element) -> None:
        """Take a style:style, style:default-style, text:list-style or text:outline-style."""
        kind = local_name(element)
        family = attribute(element, "family")
        if len(self.styles) + len(self.lists) >= _MAX_STYLES:
            return
        if kind == "style":
            self.styles[family, attribute(element, "name")] = _style(element)
        elif kind == "default-style":
            self.defaults[family] = _style(element)
        elif kind == "list-style":
            self.lists[attribute(element, "name")] = _numbers(element)

    def paragraph(self, name: str) -> OdtStyle:
        """Give a paragraph style with all that it inherits."""
        style = self._resolve("paragraph", name)
        default = self.defaults.get("paragraph")
        return _over(style, default) if default else style

    def look(self, name: str, below: Look) -> Look:
        """Give the look of a span; what its style does not say is as `below`."""
        return look_of(self._resolve("text", name), below) if name else below

    def is_hidden(self, family: str, name: str) -> bool:
        """Say whether a style of sections or frames hides what it is given to."""
        return bool(self._resolve(family, name).is_hidden)

    def _resolve(self, family: str, name: str) -> OdtStyle:
        style = OdtStyle(parent=name)
        for _ in range(_MAX_CHAIN):
            parent = self.styles.get((family, style.parent))
            if parent is None:
                break
            style = _over(style, parent)
        return style


def look_of(style: OdtStyle, below: Look = PLAIN) -> Look:
    """Give the look that a style makes of letters that look like `below`."""
    return Look(
        below.is_bold if style.is_bold is None else style.is_bold,
        below.is_underlined if style.is_underlined is None else style.is_underlined,
        below.is_hidden if style.is_hidden is None else style.is_hidden,
        below.size if style.size is None else style.size,
    )


def _over(style: OdtStyle, parent: OdtStyle) -> OdtStyle:
    """Fill what `style` does not say with what its parent says."""
    return OdtStyle(
        parent.parent,
        parent.level if style.level is None else style.level,
        style.list_style or parent.list_style,
        parent.is_bold if style.is_bold is None else style.is_bold,
        parent.is_underlined if style.is_underlined is None else style.is_underlined,
        parent.is_hidden if style.is_hidden is None else style.is_hidden,
        parent.size if style.size is None else style.size,
    )


def _style(element: etree._Element) -> OdtStyle:
    level = attribute(element, "default-outline-level")
    style = OdtStyle(
        parent=attribute(element, "parent-style-name"),
        level=number(level, 0, 6) if level else None,
        list_style=attribute(element, "list-style-name"),
    )
    if attribute(element, "name") in ("Title", "Heading_20_Title"):
        style = replace(style, level=1)
    for child in element:
        if local_name(child) in ("text-properties", "section-properties"):
            style = _with_properties(style, child)
    return style


def _with_properties(style: OdtStyle, properties: etree._Element) -> OdtStyle:
    weight = attribute(properties, "font-weight")
    line = attribute(properties, "text-underline-style")
    display = attribute(properties, "display")
    points = _POINTS.match(attribute(properties, "font-size"))
    return replace(
        style,
        is_bold=weight in ("bold", "600", "700", "800", "900") if weight else None,
        is_underlined=line != "none" if line else None,
        is_hidden=display == "none" if display else None,
        size=round(float(points.group(1)) * 2) if points else None,
    )


def _numbers(element: etree._Element) -> tuple[NumberStyle, ...]:
    levels = [NumberStyle()] * _MAX_LEVELS
    for child in element:
        if local_name(child) == "list-level-style-number":
            level = number(attribute(child, "level"), 1, _MAX_LEVELS)
            levels[level - 1] = NumberStyle(
                attribute(child, "num-format")[:1],
                attribute(child, "num-prefix")[:40],
                attribute(child, "num-suffix")[:40],
                number(attribute(child, "start-value") or "1", 0, 999),
            )
    return tuple(levels)
