"""A Word file with every structure that the format has."""

from benchmarks.probe_structures import ROWS_OF_PROBE_TABLE
from tests.builders import WORD_NAMESPACE, make_raw_docx

_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def docx_probe() -> tuple[str, bytes]:
    """The main part as text, and the file."""
    body = _headings_and_lists() + _tables() + _inline() + _SECTION
    source = body + "".join(content for _, content in _PARTS)
    return source, make_raw_docx(body, [(name, text.encode()) for name, text in _PARTS])


def _run(text: str, setting: str = "") -> str:
    return f"<w:r><w:rPr>{setting}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def _paragraph(inside: str, setting: str = "") -> str:
    return f"<w:p><w:pPr>{setting}</w:pPr>{inside}</w:p>"


def _item(text: str, list_number: int) -> str:
    number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_number}"/></w:numPr>'
    return _paragraph(_run(text), number)


def _headings_and_lists() -> str:
    return "".join(
        (
            _paragraph(_run("Alphaheading"), '<w:pStyle w:val="Heading2"/>'),
            _paragraph(_run("Families grow together in this course.")),
            _paragraph(_run("Betaheading", "<w:b/>")),
            _paragraph(_run("Students observe families in their homes.")),
            _item("Gammaitem of the list", 1),
            _item("Deltaitem of the numbers", 2),
        )
    )


def _tables() -> str:
    (first, second), (merged, third) = ROWS_OF_PROBE_TABLE
    inner = f"<w:tbl><w:tr>{_cell('Etainner')}{_cell('inside')}</w:tr></w:tbl>"
    rows = (
        _cell(first) + _cell(second),
        _cell(merged, '<w:vMerge w:val="restart"/>') + _cell(third),
        _cell("", "<w:vMerge/>") + f"<w:tc>{inner}<w:p/></w:tc>",
    )
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def _cell(text: str, setting: str = "") -> str:
    return f"<w:tc><w:tcPr>{setting}</w:tcPr>{_paragraph(_run(text))}</w:tc>"


def _inline() -> str:
    box = f"<w:txbxContent>{_paragraph(_run('Thetabox in a frame'))}</w:txbxContent>"
    shape = (
        f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>{box}</wps:txbx></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    old = "<w:r><w:delText>Muold</w:delText></w:r>"
    control = f"<w:sdt><w:sdtContent>{_run('Omicroncontrol')}</w:sdtContent></w:sdt>"
    code = "<w:r><w:instrText> MERGEFIELD Rhocode </w:instrText></w:r>"
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    field = (
        f"{mark.format('begin')}{code}{mark.format('separate')}{_run('Piresult')}"
        f"{mark.format('end')}"
    )
    return "".join(
        (
            _paragraph(f"<w:r>{shape}</w:r>"),
            _paragraph(_run("A sentence with a note") + note),
            _paragraph(
                _run("A change: ") + f"<w:ins>{_run('Lambdanew')}</w:ins><w:del>{old}</w:del>"
            ),
            _paragraph(_run("Nuhidden words", "<w:vanish/>")),
            _paragraph(_run("A struck word: ") + _run("Tauold", "<w:strike/>")),
            _paragraph(_run("A link: ") + f"<w:hyperlink>{_run('Xilink')}</w:hyperlink>"),
            _paragraph(_run("A control: ") + control),
            _paragraph(_run("A field: ") + field),
        )
    )


def _part(root: str, inside: str) -> str:
    return f'<w:{root} xmlns:w="{WORD_NAMESPACE}">{inside}</w:{root}>'


def _list(number: int, style: str, text: str) -> str:
    level = f'<w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/>'
    levels = f'<w:lvl w:ilvl="0">{level}</w:lvl>'
    return f'<w:abstractNum w:abstractNumId="{number}">{levels}</w:abstractNum>'


_SECTION = (
    f'<w:sectPr><w:headerReference xmlns:r="{_OFFICE}" w:type="default" r:id="r4"/></w:sectPr>'
)
_STYLES = (
    '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
)
_NUMBERS = "".join(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/></w:num>' for n in (1, 2))
_NOTE = f'<w:footnote w:id="2">{_paragraph(_run("Iotanote below the line"))}</w:footnote>'
_COMMENT = f'<w:comment w:id="1">{_paragraph(_run("Sigmacomment"))}</w:comment>'
_KINDS = ("styles", "numbering", "footnotes", "header", "comments")
_LINKS = "".join(
    f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{kind}.xml"/>'
    for n, kind in enumerate(_KINDS, start=1)
)
_PARTS = (
    (
        "word/_rels/document.xml.rels",
        f'<Relationships xmlns="{_RELATIONS}">{_LINKS}</Relationships>',
    ),
    ("word/styles.xml", _part("styles", _STYLES)),
    (
        "word/numbering.xml",
        _part("numbering", _list(1, "bullet", "•") + _list(2, "decimal", "SLO%1.") + _NUMBERS),
    ),
    ("word/footnotes.xml", _part("footnotes", _NOTE)),
    ("word/header.xml", _part("hdr", _paragraph(_run("Kappahead on each page")))),
    ("word/comments.xml", _part("comments", _COMMENT)),
)
