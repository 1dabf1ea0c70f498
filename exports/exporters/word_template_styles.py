"""A template in, the same with every style that a report uses; what it lacked is said.

A style is known by its name: its id is another one in Word of another language.
"""

from collections.abc import Iterator
from copy import deepcopy

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from exports.exporters.word_styles import set_styles, style_names
from exports.exporters.word_template_bullets import ensure_bullets
from exports.exporters.word_xml import Element, remove

_TABLE = ("TableGrid", "Table Grid")
_LIKE_THEIR_BASE = ("TOCHeading",)  # a heading in our colour would stand out among theirs
_NOT_COPIED = tuple(qn(f"w:{tag}") for tag in ("link", "next", "numPr", "rFonts", "lang"))


def complete_styles(document: WordDocument) -> tuple[dict[str, str], tuple[str, ...]]:
    """Add copies of our styles for those that the template lacks.

    Returns the template's id for each of our style ids that is called otherwise there, and the
    names of the lacking styles that a person could add in Word.
    """
    ours = Document()
    set_styles(ours)
    ids: dict[str, str] = {}
    lacking = []
    for style_id, name, is_built_in in _wanted():
        found = _by_name(document, name)
        if found is None:
            found = _added(document, _known(ours, style_id), ids)
            lacking += [name] if is_built_in else []
        ids[style_id] = str(found.get(qn("w:styleId")))
    ensure_bullets(document, _known(document, ids["ListBullet"]))
    return {ours: theirs for ours, theirs in ids.items() if ours != theirs}, tuple(lacking)


def _wanted() -> Iterator[tuple[str, str, bool]]:
    """Give id, name and whether Word knows it: "Normal" first, on which the others rest."""
    for style_id, (name, is_built_in) in style_names().items():
        yield style_id, name, is_built_in
    yield (*_TABLE, True)


def _by_name(document: WordDocument, name: str) -> Element | None:
    kind = "table" if name == _TABLE[1] else "paragraph"
    for style in _styles(document):
        called = style.find(qn("w:name"))
        given = "" if called is None else str(called.get(qn("w:val")))
        if style.get(qn("w:type")) == kind and given.lower() == name.lower():
            return style
    return None


def _styles(document: WordDocument) -> list[Element]:
    styles: Element = document.styles.element
    return styles.findall(qn("w:style"))


def _known(document: WordDocument, style_id: str) -> Element:
    return next(one for one in _styles(document) if one.get(qn("w:styleId")) == style_id)


def _added(document: WordDocument, ours: Element, ids: dict[str, str]) -> Element:
    """Copy our style, in the template's font, on top of the template's own base."""
    style = deepcopy(ours)
    style_id = str(style.get(qn("w:styleId")))
    dropped = (*_NOT_COPIED, qn("w:rPr")) if style_id in _LIKE_THEIR_BASE else _NOT_COPIED
    for part in [*style.iter(*dropped)]:
        remove(part)
    base = style.find(qn("w:basedOn"))
    if base is not None:
        base.set(qn("w:val"), ids.get(str(base.get(qn("w:val"))), ids.get("Normal", "")))
        if style_id == _TABLE[0]:
            remove(base)
    taken = {str(other.get(qn("w:styleId"))) for other in _styles(document)}
    while style_id in taken:
        style_id += "Ours"
    style.set(qn("w:styleId"), style_id)
    if qn("w:default") in style.attrib:
        del style.attrib[qn("w:default")]
    document.styles.element.append(style)
    return style
