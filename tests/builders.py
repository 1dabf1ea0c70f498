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


MAKERS = (
    (".docx", make_docx),
    (".pdf", make_pdf),
    (".html", make_html),
    (".md", make_text),
)


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
