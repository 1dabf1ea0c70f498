"""The runs of a w:p element in, their text and look out: insertions in, deletions out."""

from dataclasses import dataclass, field

from lxml import etree

from syllabi.readers.docx_styles import Style, Styles, run_look
from syllabi.readers.xml_elements import attribute, is_on, local_name
from syllabi.words import word_set

Look = tuple[bool, bool, int]
"""Whether letters are bold, whether they are underlined, their size in half-points (0 unknown)."""

_SKIPPED = word_set(
    "del moveFrom delText instrText rPr pPr sectPr footnoteReference endnoteReference "
    "commentReference annotationRef del moveFromRangeStart proofErr bookmarkStart"
)
_CHARACTERS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": " "}


@dataclass(slots=True)
class RunWalk:
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


def walk_runs(element: etree._Element, walk: RunWalk) -> None:
    """Gather the text that is seen in a paragraph; deletions and field codes are left out."""
    for child in element:
        kind = local_name(child)
        if kind in _SKIPPED:
            continue
        if kind == "r":
            _run(child, walk)
        elif kind == "AlternateContent":
            walk_runs(_alternative(child), walk)
        elif kind == "txbxContent":
            walk.boxes.append(child)
        else:
            walk_runs(child, walk)


def _run(run: etree._Element, walk: RunWalk) -> None:
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
            walk_runs(_alternative(child), walk)
        elif kind not in _SKIPPED:
            walk_runs(child, walk)


def _look(run: etree._Element, walk: RunWalk) -> Look | None:
    """Give the look of a run; None when its text is hidden."""
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


def _add(text: str, look: Look, walk: RunWalk) -> None:
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
