"""How the paragraph styles of a Word document look: one row a style, built-in ones first."""

from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from exports.exporters.word_xml import w

_FONT = "Arial"  # on every platform, or with a substitute of the same widths
_INK, _BLUE, _GREY = RGBColor(0x1A, 0x1A, 0x1A), RGBColor(0x1F, 0x4E, 0x79), RGBColor(89, 89, 89)


@dataclass(frozen=True, slots=True)
class _Look:
    """How one paragraph style looks: sizes and spaces in points."""

    name: str
    size: float
    before: float = 0
    after: float = 6
    bold: bool = False
    italic: bool = False
    colour: RGBColor = _INK
    indent: float = 0
    based_on: str = ""
    with_next: bool = False
    built_in: bool = True

    @property
    def style_id(self) -> str:
        """The id by which paragraphs name the style."""
        words = self.name.replace("toc ", "TOC ").split()
        return "".join(words)


_LOOKS = (
    _Look("Normal", 10, after=6),
    _Look("Title", 24, after=4, bold=True, colour=_BLUE),
    _Look("Subtitle", 12, after=14, colour=_GREY),
    _Look("Heading 1", 16, before=20, after=6, bold=True, colour=_BLUE, with_next=True),
    _Look("Heading 2", 13, before=14, after=4, bold=True, colour=_BLUE, with_next=True),
    _Look("Heading 3", 10.5, before=10, after=3, bold=True, colour=_INK, with_next=True),
    _Look("TOC Heading", 16, before=14, after=6, bold=True, colour=_BLUE, with_next=True),
    _Look("toc 1", 10, before=3, after=1, bold=True, based_on="Normal"),
    _Look("toc 2", 9.5, after=1, indent=14, based_on="Normal"),
    _Look("List Bullet", 10, after=4),
    _Look("Caption", 9, before=8, after=4, bold=True, colour=_INK, with_next=True),
    _Look("Quote", 10, after=1, italic=True, indent=16, with_next=True),
    _Look("Quote Source", 8.5, after=8, colour=_GREY, indent=16, based_on="Normal", built_in=False),
    _Look("Figure", 10, before=6, after=2, based_on="Normal", with_next=True, built_in=False),
    _Look("Table Text", 9, before=1.5, after=1.5, based_on="Normal", built_in=False),
    _Look("Section End", 1, after=0, based_on="Normal", built_in=False),
    _Look("Header", 8.5, after=0, colour=_GREY),
    _Look("Footer", 8.5, after=0, colour=_GREY),
)


def set_styles(document: WordDocument) -> None:
    """Give the document's styles their looks, and add those that it lacks."""
    for look in _LOOKS:
        _set_style(document, look)


def style_names() -> dict[str, tuple[str, bool]]:
    """Give the name of each paragraph style by its id, and whether Word knows it too."""
    return {look.style_id: (look.name, look.built_in) for look in _LOOKS}


def style_points() -> dict[str, tuple[float, float, float]]:
    """Give each paragraph style's size, space around it and indent in points, by its id."""
    return {look.style_id: (look.size, look.before + look.after, look.indent) for look in _LOOKS}


def set_language(document: WordDocument, language: str) -> None:
    """Say in which language the text is written, which a screen reader needs to speak it."""
    styles = document.styles.element
    for mark in styles.iter(qn("w:lang")):
        mark.set(qn("w:val"), language)
    normal = document.styles.default(WD_STYLE_TYPE.PARAGRAPH)
    if normal is not None:
        properties = normal.element.get_or_add_rPr()
        if properties.find(qn("w:lang")) is None:
            properties.append(w("lang", val=language))


def _set_style(document: WordDocument, look: _Look) -> None:
    style = _style(document, look)
    style.font.size, style.font.bold, style.font.italic = Pt(look.size), look.bold, look.italic
    style.font.color.rgb = look.colour
    style.font.name = _FONT
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), _FONT)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing, layout.keep_with_next = 1.1, look.with_next
    if look.indent:
        layout.left_indent = Pt(look.indent)


def _style(document: WordDocument, look: _Look) -> ParagraphStyle:
    if look.based_on:
        kind = WD_STYLE_TYPE.PARAGRAPH
        style = document.styles.add_style(look.name, kind, builtin=look.built_in)
        style.base_style = document.styles[look.based_on]
        style.element.styleId = look.style_id
    else:
        style = document.styles[look.name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(f"{look.name} is no paragraph style")
    return style
