"""A w:p element in, its text and look out: insertions in, deletions and hidden text out."""

from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.docx_runs import RunWalk, walk_runs
from syllabi.readers.docx_styles import Styles, outline_level
from syllabi.readers.xml_elements import attribute, local_name


@dataclass(slots=True)
class DocxParagraph:
    """A paragraph's text with what a reader's eye would see of it.

    `level` is 0 unless a style or an outline level makes it a heading; `size` is in
    half-points (0 unknown); `boxes` are the text boxes anchored in it.
    """

    text: str = ""
    level: int = 0
    is_list: bool = False
    is_bold: bool = False
    is_underlined: bool = False
    size: int = 0
    has_hidden: bool = False
    boxes: list[etree._Element] = field(default_factory=list)
    bold_label: str = ""


def paragraph_of(element: etree._Element, styles: Styles) -> DocxParagraph:
    """Read one w:p."""
    properties = element.find("{*}pPr")
    style_id, level, is_list = _paragraph_properties(properties)
    style = styles.resolve(style_id)
    walk = RunWalk(styles, style)
    walk_runs(element, walk)
    return DocxParagraph(
        text="".join(walk.pieces).strip(),
        level=(style.level or 0) if level is None else level,
        is_list=bool(style.is_list) if is_list is None else is_list,
        is_bold=0 < walk.n_letters <= walk.n_bold,
        is_underlined=0 < walk.n_letters <= walk.n_underlined,
        size=max(walk.sizes, key=lambda size: walk.sizes[size]) if walk.sizes else 0,
        has_hidden=walk.has_hidden,
        boxes=walk.boxes,
        bold_label=_bold_label(walk),
    )


def _paragraph_properties(
    properties: etree._Element | None,
) -> tuple[str, int | None, bool | None]:
    style_id, level, is_list = "", None, None
    for child in properties if properties is not None else ():
        kind = local_name(child)
        if kind == "pStyle":
            style_id = attribute(child, "val")
        elif kind == "outlineLvl":
            level = outline_level(child)
        elif kind == "numPr":
            number = child.find("{*}numId")
            is_list = number is None or attribute(number, "val") != "0"
    return style_id, level, is_list


def _bold_label(walk: RunWalk) -> str:
    """Give the bold words that open a paragraph whose rest is not bold."""
    length = 0
    for is_bold in walk.bold_pieces:
        if not is_bold:
            break
        length += 1
    return "".join(walk.pieces[:length]).strip() if 0 < length < len(walk.pieces) else ""
