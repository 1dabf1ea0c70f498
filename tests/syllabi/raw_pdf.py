"""PDF files written object by object, for structures that no library would write."""

from collections.abc import Mapping, Sequence

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"


def stream(content: bytes, facts: bytes = b"") -> bytes:
    """A stream object; `facts` are further entries of its dictionary."""
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (facts, len(content), content)


def raw_pdf(objects: Mapping[int, bytes], trailer: bytes = b"", catalog: bytes = b"") -> bytes:
    """A file of numbered objects with its cross-reference table; object 1 is the catalog."""
    numbered = {1: b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog, **objects}
    parts = [b"%PDF-1.7\n"]
    places: dict[int, int] = {}
    end = len(parts[0])
    for number, content in numbered.items():
        places[number] = end
        parts.append(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        end += len(parts[-1])
    size = max(numbered) + 1
    rows = [b"0000000000 65535 f \n"]
    rows += [b"%010d 00000 n \n" % places.get(number, 0) for number in range(1, size)]
    tail = b"trailer\n<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, end)
    return b"".join([*parts, b"xref\n0 %d\n" % size, *rows, tail])


def pdf_of_pages(
    contents: Sequence[bytes],
    more: Mapping[int, bytes] | None = None,
    resources: bytes = b"",
    page_facts: bytes = b"",
) -> bytes:
    """A file with one page a content stream; `more` are further objects from number 10,000 on.

    A content is a whole stream object. The font is /F1, object 3.
    """
    first = 4
    objects = {3: FONT, **(more or {})}
    kids = []
    for n, content in enumerate(contents):
        page, body = first + 2 * n, first + 2 * n + 1
        kids.append(b"%d 0 R" % page)
        objects[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents %d 0 R%b"
            b"/Resources<</Font<</F1 3 0 R>>%b>>>>" % (body, page_facts, resources)
        )
        objects[body] = content
    objects[2] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(kids))
    return raw_pdf(objects)


def written(text: str, place: str = "72 700") -> bytes:
    """Operators that write one line; the words are the expected ones of a good page."""
    return f"BT /F1 12 Tf {place} Td ({text}) Tj ET\n".encode("latin-1")
