"""OpenDocument, RTF, web, Markdown and course export files with what each format has."""

import io
import zipfile

from tests.syllabi.hostile_cartridge import SYLLABUS, manifest
from tests.syllabi.hostile_odt import odt
from tests.syllabi.hostile_rtf import rtf


def odt_probe() -> tuple[str, bytes]:
    """The content as text, and the file."""
    content = io.BytesIO(odt(_ODT, styles=_ODT_STYLES))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("styles.xml", _ODT_PAGE)
    return _ODT + _ODT_PAGE, content.getvalue()


def rtf_probe() -> tuple[str, bytes]:
    """The file as text, and as bytes."""
    return _RTF_HEAD + _RTF, rtf(_RTF, _RTF_HEAD)


def html_probe() -> tuple[str, bytes]:
    """The page as text, and as bytes."""
    return _HTML, _HTML.encode()


def markdown_probe() -> tuple[str, bytes]:
    """The text, and its bytes."""
    return _MARKDOWN, _MARKDOWN.encode()


def cartridge_probe() -> tuple[str, bytes]:
    """The syllabus page as text, and the course export."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("imsmanifest.xml", manifest([SYLLABUS]))
        archive.writestr(SYLLABUS, _HTML)
    return _HTML, buffer.getvalue()


_ODT_PAGE = (
    '<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:master-styles>'
    '<style:master-page style:name="Standard"><style:header><text:p>Kappahead on each page</text:p>'
    "</style:header></style:master-page></office:master-styles></office:document-styles>"
)
_ODT_STYLES = (
    '<office:automatic-styles><style:style style:name="H" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="B" style:family="text">'
    '<style:text-properties xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'fo:font-weight="bold"/></style:style>'
    '<text:list-style style:name="U"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="•"/></text:list-style><text:list-style style:name="N">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-prefix="SLO" '
    'style:num-suffix="."/></text:list-style></office:automatic-styles>'
)
_CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
_INNER = (
    "<table:table-cell><table:table><table:table-row>"
    + _CELL.format("", "Etainner")
    + _CELL.format("", "inside")
    + "</table:table-row></table:table></table:table-cell>"
)
_ODT = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
    "<text:p>Muold</text:p></text:deletion></text:changed-region>"
    '<text:changed-region text:id="c2"><text:insertion/></text:changed-region>'
    "</text:tracked-changes>"
    '<text:h text:outline-level="2">Alphaheading</text:h>'
    "<text:p>Families grow together in this course.</text:p>"
    '<text:p><text:span text:style-name="B">Betaheading</text:span></text:p>'
    "<text:p>Students observe families in their homes.</text:p>"
    '<text:list text:style-name="U"><text:list-item><text:p>Gammaitem of the list</text:p>'
    '</text:list-item></text:list><text:list text:style-name="N"><text:list-item>'
    "<text:p>Deltaitem of the numbers</text:p></text:list-item></text:list>"
    "<table:table><table:table-row>"
    + _CELL.format("", "Epsilonone")
    + _CELL.format("", "Epsilontwo")
    + "</table:table-row><table:table-row>"
    + _CELL.format(' table:number-rows-spanned="2"', "Zetamerged")
    + _CELL.format("", "Epsilonthree")
    + "</table:table-row><table:table-row><table:covered-table-cell/>"
    + _INNER
    + "</table:table-row></table:table>"
    "<text:p><draw:frame><draw:text-box><text:p>Thetabox in a frame</text:p></draw:text-box>"
    "</draw:frame></text:p>"
    '<text:p>A sentence with a note<text:note text:note-class="footnote">'
    "<text:note-citation>1</text:note-citation><text:note-body><text:p>Iotanote below the line"
    "</text:p></text:note-body></text:note></text:p>"
    '<text:p>A change: <text:change-start text:change-id="c2"/>Lambdanew'
    '<text:change-end text:change-id="c2"/><text:change text:change-id="c1"/></text:p>'
    '<text:p><text:span text:style-name="H">Nuhidden words</text:span></text:p>'
    '<text:p>A link: <text:a xlink:href="https://example.org">Xilink</text:a></text:p>'
    '<text:p>A field: <text:database-display text:column-name="Rhocode">Piresult'
    "</text:database-display></text:p>"
    "<text:p>A remark<office:annotation><text:p>Sigmacomment</text:p></office:annotation></text:p>"
)
_RTF_HEAD = (
    "{\\fonttbl{\\f0 Times;}}{\\stylesheet{\\s2\\outlinelevel1 heading 2;}}"
    "{\\header Kappahead on each page\\par}"
)
_RTF = (
    "\\pard\\s2\\outlinelevel1 Alphaheading\\par "
    "\\pard Families grow together in this course.\\par "
    "{\\b Betaheading}\\par Students observe families in their homes.\\par "
    "{\\pntext \\bullet\\tab}Gammaitem of the list\\par "
    "{\\listtext SLO1.\\tab}Deltaitem of the numbers\\par "
    "\\trowd\\cellx3000\\cellx6000\\intbl Epsilonone\\cell Epsilontwo\\cell\\row "
    "\\trowd\\clvmgf\\cellx3000\\cellx6000\\intbl Zetamerged\\cell Epsilonthree\\cell\\row "
    "\\trowd\\clvmrg\\cellx3000\\cellx6000\\intbl\\cell\\pard\\intbl\\itap2 Etainner\\nestcell "
    "inside\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}\\pard\\intbl\\cell"
    "\\row\\pard {\\shp{\\*\\shpinst{\\shptxt \\pard Thetabox in a frame\\par}}}\\par "
    "A sentence with a note{\\footnote Iotanote below the line}\\par "
    "A change: {\\revised Lambdanew}{\\deleted Muold}\\par {\\strike Tauold}\\par "
    "{\\v Nuhidden words}\\par "
    'A link: {\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt Xilink}}\\par '
    "A field: {\\field{\\*\\fldinst MERGEFIELD Rhocode}{\\fldrslt Piresult}}\\par "
    "A remark{\\*\\annotation Sigmacomment}\\par "
)
_HTML = (
    "<!DOCTYPE html><html><head><title>Syllabus</title></head><body><h2>Alphaheading</h2>"
    "<p>Families grow together in this course.</p><p><b>Betaheading</b></p>"
    "<p>Students observe families in their homes.</p><ul><li>Gammaitem of the list</li></ul>"
    "<ol><li>Deltaitem of the numbers</li></ol><table><tr><td>Epsilonone</td><td>Epsilontwo</td>"
    "</tr><tr><td rowspan=2>Zetamerged</td><td>Epsilonthree</td></tr><tr><td><table><tr>"
    "<td>Etainner</td><td>inside</td></tr></table></td></tr></table>"
    "<p>A change: <ins>Lambdanew</ins><del>Tauold</del></p>"
    '<p style="display:none">Nuhidden words</p>'
    '<p>A link: <a href="https://example.org">Xilink</a></p><!-- Sigmacomment --></body></html>'
)
_MARKDOWN = (
    "## Alphaheading\n\nFamilies grow together in this course.\n\n**Betaheading**\n\n"
    "Students observe families in their homes.[^1]\n\n- Gammaitem of the list\n\n"
    "1. Deltaitem of the numbers\n\n| Epsilonone | Epsilontwo |\n|---|---|\n| a | b |\n\n"
    "A change: ~~Tauold~~\n\nA link: [Xilink](https://example.org)\n\n<!-- Sigmacomment -->\n\n"
    "[^1]: Iotanote below the line\n"
)
