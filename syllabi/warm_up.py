"""Small documents of our own, read once so that the libraries they need are loaded.

A forked child finds loaded what its server has loaded; what a PDF needs is slow to load and
is loaded when the first PDF comes.
"""

from functools import cache

from syllabi.assembly import assemble_syllabus

_TEXT = b"Course Description\n\nNURS 100. Week 1: Families.\n\n- Write a report (20%)."
_WORDS = b"BT /F1 12 Tf 80 705 Td (Week 1 Families grow) Tj 160 0 Td (Read a chapter) Tj ET"
_TABLE = b"72 700 300 20 re 72 680 300 20 re 222 680 150 40 re S"
_STREAM = _WORDS + b"\n" + _TABLE
_PDF = (
    b"%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
    b"2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
    b"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
    b"/Resources<</Font<</F1 <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>> endobj\n"
    b"4 0 obj <</Length %d>> stream\n%s\nendstream endobj\n"
    b"trailer <</Root 1 0 R/Size 5>>\n%%%%EOF\n" % (len(_STREAM), _STREAM)
)


def warm_up(content: bytes) -> None:
    """Load what reading a file like `content` needs, if it is not loaded yet."""
    _read_once(_TEXT)
    if b"%PDF-" in content[:1024]:
        _read_once(_PDF)


@cache
def _read_once(sample: bytes) -> None:
    assemble_syllabus(sample, "sample")
