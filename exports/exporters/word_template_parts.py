"""A Word document in, the same without the parts that a report has no use for.

What stays is a list: whatever else a file may hold (scripts, embedded objects, links to other
files, comments, the old body's pictures) is not asked about.
"""

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.part import Part, XmlPart
from docx.opc.rel import Relationships, _Relationship
from docx.oxml.ns import qn

from exports.exporters.word_template_fields import keep_harmless_fields
from exports.exporters.word_xml import Element, remove

_KEPT_OF_PACKAGE = frozenset({RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES})
_XML = frozenset({RT.STYLES, RT.NUMBERING, RT.SETTINGS, RT.HEADER, RT.FOOTER})
_KEPT_OF_DOCUMENT = _XML | {RT.THEME}
_PICTURES = frozenset(
    f"image/{kind}" for kind in ("png", "jpeg", "jpg", "gif", "bmp", "tiff", "x-emf", "x-wmf")
)
_WEB = ("https://", "http://", "mailto:")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PLACES = ("src", "{urn:schemas-microsoft-com:office:office}href")
# What goes with a link that is gone: the first of these that is around it, else the link alone.
_GOES_WITH_LINK = frozenset({"ext", "hlinkClick", "hlinkHover", "hyperlink", "r", "numPicBullet"})


def keep_only_the_frame(document: WordDocument) -> None:
    """Drop all parts but styles, lists, theme, settings, headers and footers."""
    _keep(document.part.package.rels, _KEPT_OF_PACKAGE)
    _keep(document.part.rels, _KEPT_OF_DOCUMENT)


def clean_parts(document: WordDocument) -> None:
    """Drop from what is kept all that leads elsewhere, but pictures and web links."""
    for link in document.part.rels.values():
        _clean(link.target_part)


def _keep(links: Relationships, kinds: frozenset[str]) -> None:
    for key, link in [*links.items()]:
        if link.is_external or link.reltype not in kinds or _is_odd(link):
            del links[key]


def _is_odd(link: _Relationship) -> bool:
    """Say whether the part is not what the link calls it."""
    return link.reltype in _XML and not isinstance(link.target_part, XmlPart)


def _clean(part: Part) -> None:
    gone = {key for key, link in part.rels.items() if not _is_harmless(link)}
    if isinstance(part, XmlPart):
        keep_harmless_fields(part.element)
        for element in [*part.element.iter()]:
            if _named(element) & gone or not _named(element) <= set(part.rels):
                _remove(element)
            for place in _PLACES:  # old drawings name their picture's file by hand
                element.attrib.pop(place, None)
    for key in gone:
        del part.rels[key]


def _is_harmless(link: _Relationship) -> bool:
    """Say whether it is a picture in the file, or a link that a reader may follow to the web."""
    if link.is_external:
        return link.reltype == RT.HYPERLINK and link.target_ref.lower().startswith(_WEB)
    if link.reltype != RT.IMAGE or link.target_part.content_type not in _PICTURES:
        return False
    link.target_part.rels.clear()
    return True


def _named(element: Element) -> set[str]:
    """Give the links that the element names: `r:id`, `r:embed`, `r:link` and their like."""
    return {
        str(value) for key, value in element.attrib.items() if str(key).startswith(_RELATIONSHIP)
    }


def _remove(element: Element) -> None:
    around: Element | None = element
    while around is not None and _local(around) not in _GOES_WITH_LINK:
        around = around.getparent()
    gone = element if around is None else around
    if gone.tag == qn("w:hyperlink"):  # its words stay
        for child in [*gone]:
            gone.addprevious(child)
    remove(gone)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
