"""A w:p element in, its text and look out: insertions in, deletions and hidden text out."""

from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.docx_styles import (
    Style,
    Styles,
    attribute,
    is_on,
    local_name,
    outline_level,
    run_look,
)
from syllabi.words import word_set

_SKIPPED = word_set(
    "del moveFrom delText instrText rPr pPr sectPr footnoteReference endnoteReference "
    "commentReference annotationRef del moveFromRangeStart proofErr bookmarkStart"
)
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


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


@dataclass(slots=True)
class _Walk:
    """What is gathered while the runs of one paragraph are walked."""

    styles: Styles
    style: Style
    pieces: list[str] = field(default_factory=list)
    bold_pieces: list[bool] = field(default_factory=list)
    n_letters: int = 0
    n_bold: int = 0
    n_underlined: int = 0
    sizes: dict[int, int] = field(default_factory=dict)
    boxes: list[etree._Element] = field(default_factory=list)
    has_hidden: bool = False


def paragraph_of(element: etree._Element, styles: Styles) -> DocxParagraph:
    """Read one w:p."""
    properties = element.find("{*}pPr")
    style_id, level, is_list = _paragraph_properties(properties)
    style = styles.resolve(style_id)
    walk = _Walk(styles, style)
    _walk(element, walk)
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


def _walk(element: etree._Element, walk: _Walk) -> None:
    for child in element:
        kind = local_name(child)
        if kind in _SKIPPED:
            continue
        if kind == "r":
            _run(child, walk)
        elif kind == "AlternateContent":
            _walk(_alternative(child), walk)
        elif kind == "txbxContent":
            walk.boxes.append(child)
        else:
            _walk(child, walk)


def _run(run: etree._Element, walk: _Walk) -> None:
    look = _look(run, walk)
    if look is None:
        walk.has_hidden = True
        return
    for child in run:
        kind = local_name(child)
        if kind == "t":
            _add(child.text or "", look, walk)
        elif kind in _CHARACTERS:
            _add(_CHARACTERS[kind], look, walk)
        elif kind == "AlternateContent":
            _walk(_alternative(child), walk)
        elif kind not in _SKIPPED:
            _walk(child, walk)


def _look(run: etree._Element, walk: _Walk) -> tuple[bool, bool, int] | None:
    """Give (bold, underlined, size) of a run; None when its text is hidden."""
    bold, underlined, size = walk.style.bold, walk.style.underlined, walk.style.size
    properties = run.find("{*}rPr")
    if properties is not None:
        hidden = properties.find("{*}vanish")
        if hidden is not None and is_on(hidden):
            return None
        named = properties.find("{*}rStyle")
        if named is not None:
            style = walk.styles.resolve(attribute(named, "val"))
            bold, underlined = style.bold or bold, style.underlined or underlined
        own_bold, own_underlined, own_size = run_look(properties)
        bold = bold if own_bold is None else own_bold
        underlined = underlined if own_underlined is None else own_underlined
        size = size if own_size is None else own_size
    return bool(bold), bool(underlined), size or 0


def _add(text: str, look: tuple[bool, bool, int], walk: _Walk) -> None:
    n_letters = sum(character.isalpha() for character in text)
    bold, underlined, size = look
    walk.pieces.append(text)
    walk.bold_pieces.append(bold or not text.strip(" :\t\n"))
    walk.n_letters += n_letters
    walk.n_bold += n_letters * bold
    walk.n_underlined += n_letters * underlined
    if n_letters:
        walk.sizes[size] = walk.sizes.get(size, 0) + n_letters


def _alternative(element: etree._Element) -> etree._Element:
    """Take the modern form of a drawing; its fallback says the same once more."""
    choice = element.find("{*}Choice")
    if choice is not None and any(node.text for node in choice.iter("{*}t")):
        return choice
    fallback = element.find("{*}Fallback")
    return fallback if fallback is not None else element


def _bold_label(walk: _Walk) -> str:
    """Give the bold words that open a paragraph whose rest is not bold."""
    length = 0
    for is_bold in walk.bold_pieces:
        if not is_bold:
            break
        length += 1
    return "".join(walk.pieces[:length]).strip() if 0 < length < len(walk.pieces) else ""
