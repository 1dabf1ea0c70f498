"""A PDF with what pages can show: grids, running lines, hidden words, a note at the foot."""

import io

from reportlab.lib import colors
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import ListFlowable, PageBreak, Paragraph, SimpleDocTemplate, Table


def pdf_probe() -> tuple[str, bytes]:
    """The words that are in the file, and the file."""
    style = getSampleStyleSheet()
    normal = style["Normal"]
    inner = Table([["Etainner", "inside"]], style=_GRID)
    cells = [["Epsilonone", "Epsilontwo"], ["Zetamerged", "Epsilonthree"], ["", inner]]
    flow = [
        Paragraph("Alphaheading", style["Heading2"]),
        Paragraph("Families grow together in this course.", normal),
        Paragraph("<b>Betaheading</b>", normal),
        Paragraph("Students observe families in their homes.", normal),
        ListFlowable([Paragraph("Gammaitem of the list", normal)], bulletType="bullet", start="•"),
        Table(cells, style=[*_GRID, ("SPAN", (0, 1), (0, 2))]),
        Paragraph('A link: <link href="https://example.org">Xilink</link>', normal),
        PageBreak(),
        Paragraph("The second page has words too.", normal),
        PageBreak(),
        Paragraph("And so has the third of them.", normal),
    ]
    buffer = io.BytesIO()
    template = SimpleDocTemplate(buffer, pagesize=letter)
    template.build(flow, onFirstPage=_run_of_page, onLaterPages=_run_of_page)
    return _PDF_WORDS, buffer.getvalue()


def _run_of_page(canvas: Canvas, document: SimpleDocTemplate) -> None:
    canvas.drawString(72, 760, "Kappahead on each page")
    if document.page == 1:
        canvas.saveState()
        hidden = canvas.beginText(72, 100)
        hidden.setTextRenderMode(3)
        hidden.textLine("Nuhidden words")
        canvas.drawText(hidden)
        canvas.restoreState()
        canvas.setFont("Helvetica", 7)
        canvas.drawString(72, 60, "1 Iotanote below the line")


_GRID = [("GRID", (0, 0), (-1, -1), 1, colors.black)]
_PDF_WORDS = (
    "Alphaheading Betaheading Gammaitem Epsilonone Zetamerged Etainner Xilink Kappahead Nuhidden "
    "Iotanote"
)
