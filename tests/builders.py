"""Documents made in memory from one small description, for the tests of every package.

    SPEC = [
        heading("Course Description"),
        paragraph("This course explores attachment."),
        bullets("Observe an infant", "Write a report"),
        table(["Week", "Topic"], ["1", "Attachment"]),
    ]
    make_docx(SPEC), make_pdf(SPEC), make_html(SPEC), make_text(SPEC)

Each `make_*` gives the bytes of one file.
"""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import docx
from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    ListFlowable,
    PageBreak,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    Table,
)

WORD_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True)
class Part:
    """One piece of a document: `kind` is heading, bold, paragraph, bullets, table or break."""

    kind: str
    lines: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    level: int = 2


Spec = Sequence[Part]


def heading(text: str, level: int = 2) -> Part:
    """A heading with a style."""
    return Part("heading", (text,), level=level)


def bold(text: str) -> Part:
    """A bold short line that acts as a heading."""
    return Part("bold", (text,))


def paragraph(text: str) -> Part:
    """A paragraph."""
    return Part("paragraph", (text,))


def bullets(*items: str) -> Part:
    """A bulleted list."""
    return Part("bullets", items)


def table(*rows: Sequence[str]) -> Part:
    """A table; the first row is its head."""
    return Part("table", rows=tuple(tuple(row) for row in rows))


def page_break() -> Part:
    """A new page, where the format has pages."""
    return Part("break")


def make_docx(spec: Spec) -> bytes:
    """A Word document."""
    document = docx.Document()
    for part in spec:
        if part.kind == "heading":
            document.add_heading(part.lines[0], part.level)
        elif part.kind == "bold":
            document.add_paragraph().add_run(part.lines[0]).bold = True
        elif part.kind == "table":
            cells = document.add_table(len(part.rows), len(part.rows[0]))
            for row, texts in zip(cells.rows, part.rows, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    cell.text = text
        elif part.kind == "break":
            document.add_page_break()
        else:
            style = "List Bullet" if part.kind == "bullets" else None
            for line in part.lines:
                document.add_paragraph(line, style=style)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def make_pdf(spec: Spec, running_head: str = "", password: str = "") -> bytes:
    """A PDF; `running_head` stands on every page together with the page's number."""
    styles = getSampleStyleSheet()
    flow: list[object] = []
    for part in spec:
        if part.kind == "heading":
            flow.append(Paragraph(escape(part.lines[0]), styles[f"Heading{part.level}"]))
        elif part.kind == "bold":
            flow.append(Paragraph(f"<b>{escape(part.lines[0])}</b>", styles["Normal"]))
        elif part.kind == "table":
            cells = [
                [Paragraph(escape(cell), styles["Normal"]) for cell in row] for row in part.rows
            ]
            flow.append(Table(cells, style=[("GRID", (0, 0), (-1, -1), 1, colors.black)]))
        elif part.kind == "break":
            flow.append(PageBreak())
        elif part.kind == "bullets":
            items = [Paragraph(escape(line), styles["Normal"]) for line in part.lines]
            flow.append(ListFlowable(items, bulletType="bullet", start="•"))
        else:
            flow.append(Paragraph(escape(part.lines[0]), styles["Normal"]))
        flow.append(Spacer(1, 6))

    def running(canvas: Canvas, document: SimpleDocTemplate) -> None:
        if running_head:
            canvas.drawString(72, 760, running_head)
            canvas.drawString(300, 20, f"Page {document.page}")

    buffer = io.BytesIO()
    encryption = StandardEncryption(password) if password else None
    template = SimpleDocTemplate(buffer, pagesize=letter, encrypt=encryption)
    template.build(flow, onFirstPage=running, onLaterPages=running)
    return buffer.getvalue()


def make_html(spec: Spec) -> bytes:
    """A web page."""
    body: list[str] = []
    for part in spec:
        lines = [escape(line) for line in part.lines]
        if part.kind == "heading":
            body.append(f"<h{part.level}>{lines[0]}</h{part.level}>")
        elif part.kind == "bold":
            body.append(f"<p><strong>{lines[0]}</strong></p>")
        elif part.kind == "bullets":
            body.append("<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>")
        elif part.kind == "table":
            rows = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in part.rows)
            body.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            body.extend(f"<p>{line}</p>" for line in lines)
    page = "<!DOCTYPE html><html><head><title>Syllabus</title></head><body>"
    return (page + "\n".join(body) + "</body></html>").encode("utf-8")


def make_text(spec: Spec) -> bytes:
    """Markdown, which is also readable as plain text."""
    parts: list[str] = []
    for part in spec:
        if part.kind == "heading":
            parts.append("#" * part.level + " " + part.lines[0])
        elif part.kind == "bold":
            parts.append(f"**{part.lines[0]}**")
        elif part.kind == "bullets":
            parts.append("\n".join(f"- {line}" for line in part.lines))
        elif part.kind == "table":
            rows = ["| " + " | ".join(row) + " |" for row in part.rows]
            rows.insert(1, "|" + "---|" * len(part.rows[0]))
            parts.append("\n".join(rows))
        else:
            parts.extend(part.lines)
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def make_raw_docx(
    body: str, other_parts: Sequence[tuple[str, bytes]] = (), head: str = ""
) -> bytes:
    """A .docx whose `w:body` holds the given XML: for structures python-docx cannot write."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document xmlns:w="{WORD_NAMESPACE}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return make_zip([("word/document.xml", document.encode("utf-8")), *other_parts])


def make_zip(parts: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip archive of named parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return buffer.getvalue()


def make_scanned_pdf(n_pages: int = 3) -> bytes:
    """A PDF of pages that are only pictures."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=letter)
    for _ in range(n_pages):
        canvas.rect(100, 100, 300, 300, fill=1)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


_ODT_NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"'
    for name, urn in (
        ("office", "office"),
        ("style", "style"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)


def make_odt(spec: Spec) -> bytes:
    """An OpenDocument text."""
    body: list[str] = []
    for part in spec:
        lines = [escape(line) for line in part.lines]
        if part.kind == "heading":
            level = f'text:outline-level="{part.level}"'
            body.append(f"<text:h {level}>{lines[0]}</text:h>")
        elif part.kind == "bold":
            body.append(f'<text:p text:style-name="Bold">{lines[0]}</text:p>')
        elif part.kind == "bullets":
            items = (f"<text:list-item><text:p>{line}</text:p></text:list-item>" for line in lines)
            body.append(f"<text:list>{''.join(items)}</text:list>")
        elif part.kind == "table":
            body.append(f"<table:table>{''.join(map(_odt_row, part.rows))}</table:table>")
        else:
            body.extend(f"<text:p>{line}</text:p>" for line in lines)
    bold_type = '<style:text-properties fo:font-weight="bold"/>'
    styles = f'<style:style style:name="Bold" style:family="paragraph">{bold_type}</style:style>'
    return make_raw_odt("".join(body), styles)


def make_raw_odt(
    body: str, styles: str = "", other_parts: Sequence[tuple[str, bytes]] = (), head: str = ""
) -> bytes:
    """An .odt whose `office:text` holds the given XML; `styles` are its automatic styles."""
    kind = b"application/vnd.oasis.opendocument.text"
    content = make_flat_odt(body, styles, head).replace(
        b"office:document ", b"office:document-content "
    )
    content = content.replace(b"</office:document>", b"</office:document-content>")
    return make_zip([("mimetype", kind), ("content.xml", content), *other_parts])


def make_flat_odt(body: str, styles: str = "", head: str = "") -> bytes:
    """An OpenDocument text in one XML file (.fodt)."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{head}<office:document {_ODT_NAMESPACES} '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def make_odt_styles(master_pages: str) -> bytes:
    """The part `styles.xml` with the given master pages (headers and footers)."""
    return (
        f"<office:document-styles {_ODT_NAMESPACES}><office:master-styles>{master_pages}"
        "</office:master-styles></office:document-styles>"
    ).encode()


def _odt_row(cells: Sequence[str]) -> str:
    texts = (
        f"<table:table-cell><text:p>{escape(cell)}</text:p></table:table-cell>" for cell in cells
    )
    return f"<table:table-row>{''.join(texts)}</table:table-row>"


def make_rtf(spec: Spec) -> bytes:
    """A rich text file."""
    styles = "".join(f"{{\\s{level} heading {level};}}" for level in range(1, 7))
    body: list[str] = []
    for part in spec:
        lines = [_rtf_text(line) for line in part.lines]
        if part.kind == "heading":
            body.append(f"\\pard\\plain \\s{part.level} {lines[0]}\\par")
        elif part.kind == "bold":
            body.append(f"\\pard\\plain {{\\b {lines[0]}}}\\par")
        elif part.kind == "bullets":
            mark = "{\\listtext\\'b7\\tab}"
            body.extend(f"\\pard\\plain \\ls1 {mark}{line}\\par" for line in lines)
        elif part.kind == "table":
            for row in part.rows:
                cells = "".join(f"{_rtf_text(cell)}\\cell " for cell in row)
                body.append(f"\\trowd\\cellx1000\\pard\\plain \\intbl {cells}\\row")
        else:
            body.extend(f"\\pard\\plain {line}\\par" for line in lines)
    return make_raw_rtf("\n".join(body), f"{{\\stylesheet{{\\s0 Normal;}}{styles}}}")


def make_raw_rtf(body: str, head: str = "") -> bytes:
    """A rich text file with the given marks and words."""
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{head}\n{body}}}".encode("latin-1")


def _rtf_text(text: str) -> str:
    escaped = "".join(f"\\{letter}" if letter in "\\{}" else letter for letter in text)
    return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in escaped)


def make_cartridge(
    spec: Spec,
    pages: Sequence[tuple[str, Spec]] = (),
    attached: Sequence[tuple[str, bytes]] = (),
    title: str = "",
) -> bytes:
    """A Canvas export: `spec` is its syllabus page, `pages` its wiki pages by title, in order."""
    parts = [("course_settings/syllabus.html", make_html(spec))]
    parts += [(f"wiki_content/page-{i}.html", make_html(page)) for i, (_, page) in enumerate(pages)]
    items = "".join(
        f'<item identifierref="r{i}"><title>{escape(name)}</title></item>'
        for i, (name, _) in enumerate(pages)
    )
    resources = "".join(
        f'<resource identifier="r{i}" type="webcontent" href="wiki_content/page-{i}.html"/>'
        for i in range(len(pages))
    )
    return make_raw_cartridge(items, resources, [*parts, *attached], title)


def make_raw_cartridge(
    items: str, resources: str, parts: Sequence[tuple[str, bytes]], title: str = ""
) -> bytes:
    """A course export with the given XML in its manifest, and the given parts."""
    manifest = (
        "<manifest><metadata><lom><general><title><string>"
        f"{escape(title)}</string></title></general></lom></metadata>"
        f"<organizations><organization><item>{items}</item></organization></organizations>"
        f"<resources>{resources}</resources></manifest>"
    )
    return make_zip([("imsmanifest.xml", manifest.encode()), *parts])


def make_ole(*streams: str, flags: int = 0) -> bytes:
    """An old Office file with the given streams; `flags` are those at the head of the first."""
    names = ["Root Entry", *streams]
    directory = b"".join(_ole_entry(name, index, len(names)) for index, name in enumerate(names))
    n_sectors = -(-len(directory) // 512)
    table = [0xFFFFFFFD, *(index + 2 for index in range(n_sectors))]
    table[n_sectors] = 0xFFFFFFFE
    sectors = b"".join(entry.to_bytes(4, "little") for entry in table).ljust(512, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + b"\x3e\x00\x03\x00\xfe\xff\x09\x00"
    head = head.ljust(48, b"\x00") + (1).to_bytes(4, "little")
    head = head.ljust(76, b"\x00") + (0).to_bytes(4, "little")
    stream = (bytes(10) + flags.to_bytes(2, "little")).ljust(4096, b"\x00")
    return head.ljust(512, b"\xff") + sectors + directory.ljust(n_sectors * 512, b"\x00") + stream


def _ole_entry(name: str, index: int, n_entries: int) -> bytes:
    """A directory entry; the streams form a chain, each the right neighbour of the one before."""
    none = (0xFFFFFFFF).to_bytes(4, "little")
    following = (index + 1).to_bytes(4, "little") if index + 1 < n_entries else none
    encoded = name.encode("utf-16-le")
    links = none + (none + following if index == 0 else following + none)
    start = 1 + -(-n_entries // 4)
    entry = encoded.ljust(64, b"\x00") + (len(encoded) + 2).to_bytes(2, "little") + b"\x02\x01"
    entry += links + bytes(36) + start.to_bytes(4, "little") + (4096).to_bytes(8, "little")
    return entry.ljust(128, b"\x00")


MAKERS = (
    (".docx", make_docx),
    (".pdf", make_pdf),
    (".html", make_html),
    (".md", make_text),
    (".odt", make_odt),
    (".rtf", make_rtf),
)


def word_paragraph(inner: str, properties: str = "") -> str:
    """The XML of a w:p for `make_raw_docx`; `properties` are those of its w:pPr."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def word_run(text: str, properties: str = "") -> str:
    """The XML of a w:r with its text; `properties` are those of its w:rPr."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word_part(root: str, inner: str) -> bytes:
    """Another part of a Word file ("styles", "numbering", "footnotes", "hdr") as bytes."""
    return f'<w:{root} xmlns:w="{WORD_NAMESPACE}">{inner}</w:{root}>'.encode()


def word_relations(*relations: tuple[str, str]) -> bytes:
    """The index of a Word file's part: (kind, target) of each part that it points to."""
    rows = "".join(
        f'<Relationship Id="r{n}" Type="http://schemas.openxmlformats.org/x/{kind}" '
        f'Target="{target}"/>'
        for n, (kind, target) in enumerate(relations)
    )
    return f'<Relationships xmlns="x">{rows}</Relationships>'.encode()
