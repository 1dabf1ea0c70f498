"""`numbering.xml` of a Word document in, the definitions of its automatic numbers out."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lxml import etree

from syllabi.readers.xml_elements import attribute, is_on, local_name, number
from syllabi.readers.zip_package import ZipPackage

MAX_LEVEL = 8
MAX_COUNT = 30_000
_MAX_DEFINITIONS = 5_000
_MAX_TEXT = 60


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """One level of a list: "%1." in `text` stands for the count of level 0 and a full stop.

    `restarts_after` is the deepest level, counted from 0, after which counting starts anew;
    None is the level above, and -1 never. `paragraph_style` is the style that has this level.
    """

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    is_legal: bool = False
    restarts_after: int | None = None
    paragraph_style: str = ""


Levels = dict[int, NumberLevel]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One w:num: a use of an abstract list, with what it changes of it.

    Lists of one `abstract_id` go on counting where the other stopped, unless `starts`,
    by level, says where they begin.
    """

    abstract_id: str
    levels: Levels
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class _AbstractList:
    levels: Levels
    style_link: str


def read_numbering(
    package: ZipPackage, name: str, list_of_style: Callable[[str], str]
) -> dict[str, NumberedList]:
    """Read the part `name`: lists by their id; `list_of_style` gives the list of a style, or ""."""
    abstracts: dict[str, _AbstractList] = {}
    uses: dict[str, etree._Element] = {}
    for element in package.elements(name, "abstractNum", "num") if name else ():
        kind = local_name(element)
        if kind == "abstractNum" and len(abstracts) < _MAX_DEFINITIONS:
            abstracts[attribute(element, "abstractNumId")] = _abstract_list(element)
        elif kind == "num" and len(uses) < _MAX_DEFINITIONS:
            uses.setdefault(attribute(element, "numId"), element)
    return {
        list_id: _numbered_list(use, _linked(use, uses, abstracts, list_of_style), abstracts)
        for list_id, use in uses.items()
    }


def _abstract_list(element: etree._Element) -> _AbstractList:
    link = element.find("{*}numStyleLink")
    levels = {_index(level): _level(level) for level in element.findall("{*}lvl")}
    return _AbstractList(levels, "" if link is None else attribute(link, "val"))


def _linked(
    use: etree._Element,
    uses: dict[str, etree._Element],
    abstracts: dict[str, _AbstractList],
    list_of_style: Callable[[str], str],
) -> str:
    """Give the id of a use's abstract list; one that only names a list style leads to its list."""
    abstract_id = _abstract_id(use)
    abstract = abstracts.get(abstract_id)
    if abstract is None or abstract.levels or not abstract.style_link:
        return abstract_id
    target = uses.get(list_of_style(abstract.style_link))
    return abstract_id if target is None else _abstract_id(target)


def _abstract_id(use: etree._Element) -> str:
    abstract = use.find("{*}abstractNumId")
    return "" if abstract is None else attribute(abstract, "val")


def _numbered_list(
    use: etree._Element, abstract_id: str, abstracts: dict[str, _AbstractList]
) -> NumberedList:
    abstract = abstracts.get(abstract_id)
    levels = dict(abstract.levels) if abstract else {}
    starts: dict[int, int] = {}
    for override in use.findall("{*}lvlOverride"):
        index = _index(override)
        own = override.find("{*}lvl")
        start = override.find("{*}startOverride")
        if own is not None:
            levels[index] = _level(own)
        if start is not None:
            starts[index] = number(attribute(start, "val"), 0, MAX_COUNT)
            levels[index] = replace(levels.get(index, NumberLevel()), start=starts[index])
    return NumberedList(abstract_id, levels, starts)


def _index(element: etree._Element) -> int:
    return number(attribute(element, "ilvl"), 0, MAX_LEVEL)


def _level(element: etree._Element) -> NumberLevel:
    values = {local_name(child): attribute(child, "val") for child in element.iter()}
    legal = element.find("{*}isLgl")
    restart = values.get("lvlRestart")
    return NumberLevel(
        start=number(values.get("start", "0"), 0, MAX_COUNT),
        number_format=values.get("numFmt", "decimal"),
        text=values.get("lvlText", "")[:_MAX_TEXT],
        is_legal=legal is not None and is_on(legal),
        restarts_after=None if restart is None else number(restart, 0, MAX_LEVEL + 1) - 1,
        paragraph_style=values.get("pStyle", ""),
    )
