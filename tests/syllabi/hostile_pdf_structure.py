"""PDF files whose skeleton is hostile: trees in circles, false counts, depth, broken tables."""

from syllabi import UnreadKind
from tests.builders import make_pdf, paragraph
from tests.syllabi.hostile_file import GOOD_WORDS, HostileFile
from tests.syllabi.hostile_pdf import GOOD
from tests.syllabi.raw_pdf import FONT, pdf_of_pages, raw_pdf, stream

_BROKEN = (UnreadKind.DAMAGED, UnreadKind.NO_TEXT)
_CONTAINED = (*_BROKEN, UnreadKind.TOO_BIG, UnreadKind.TIMEOUT, UnreadKind.CRASHED)
_PAGE = (
    b"<</Type/Page/Parent %d 0 R/MediaBox[0 0 612 792]/Contents 5 0 R"
    b"/Resources<</Font<</F1 3 0 R>>>>>>"
)


def page_tree_in_a_circle() -> bytes:
    return raw_pdf({2: b"<</Type/Pages/Count 1/Kids[2 0 R]>>"})


def page_tree_of_depth(depth: int) -> bytes:
    objects = {3: FONT, 5: stream(GOOD)}
    objects[2] = b"<</Type/Pages/Count 1/Kids[10 0 R]>>"
    for n in range(10, 10 + depth):
        facts = (n - 1 if n > 10 else 2, n + 1)
        objects[n] = b"<</Type/Pages/Parent %d 0 R/Count 1/Kids[%d 0 R]>>" % facts
    objects[10 + depth] = _PAGE % (9 + depth)
    return raw_pdf(objects)


def false_page_count(count: int) -> bytes:
    page = {3: FONT, 4: _PAGE % 2, 5: stream(GOOD)}
    return raw_pdf({**page, 2: b"<</Type/Pages/Count %d/Kids[4 0 R]>>" % count})


def same_page_many_times() -> bytes:
    page = {3: FONT, 4: _PAGE % 2, 5: stream(GOOD)}
    kids = b"4 0 R " * 100_000
    return raw_pdf({**page, 2: b"<</Type/Pages/Count 100000/Kids[%b]>>" % kids})


def tables_in_a_circle() -> bytes:
    content = pdf_of_pages([stream(GOOD)])
    place = content.rindex(b"xref\n0 ")
    return content.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % place)


def deep_dictionary() -> bytes:
    deep = b"<</A " * 50_000 + b"1" + b">>" * 50_000
    return pdf_of_pages([stream(GOOD)], {10_000: deep}, b"/Properties<</P 10000 0 R>>")


def length_in_a_circle() -> bytes:
    return pdf_of_pages([b"<</Length 5 0 R>>\nstream\n" + GOOD + b"\nendstream"])


def table_of_two_thousand_million() -> bytes:
    whole = pdf_of_pages([stream(GOOD)])
    return whole.replace(b"xref\n0 6", b"xref\n0 2000000000").replace(
        b"/Size 6", b"/Size 2147483647"
    )


def stream_of_objects_in_itself() -> bytes:
    facts = b"/Type/ObjStm/N 2000000000/First 10/Extends 10000 0 R"
    return pdf_of_pages([stream(GOOD)], {10_000: stream(b"10000 0 4 5 ", facts)})


def filters_many_times() -> bytes:
    names = b"/Filter[" + b"/ASCIIHexDecode" * 5_000 + b"]"
    return pdf_of_pages([stream(b"41 41>", names), stream(GOOD)])


def cut_off() -> bytes:
    return make_pdf([paragraph(GOOD_WORDS)] * 200)[:2_000]


PDF_STRUCTURE_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.pdf", build, kinds, words)
    for name, build, kinds, words in (
        ("page tree in a circle", page_tree_in_a_circle, _BROKEN, ""),
        ("page tree 3,000 deep", lambda: page_tree_of_depth(3_000), _CONTAINED, GOOD_WORDS),
        ("1,000,000,000 pages claimed", lambda: false_page_count(10**9), _CONTAINED, GOOD_WORDS),
        ("-1 pages claimed", lambda: false_page_count(-1), _CONTAINED, GOOD_WORDS),
        ("one page 100,000 times", same_page_many_times, _CONTAINED, ""),
        ("tables in a circle", tables_in_a_circle, _CONTAINED, GOOD_WORDS),
        ("dictionary 50,000 deep", deep_dictionary, _CONTAINED, GOOD_WORDS),
        ("stream whose length is itself", length_in_a_circle, _CONTAINED, GOOD_WORDS),
        ("table of 2,000,000,000 rows", table_of_two_thousand_million, _CONTAINED, GOOD_WORDS),
        ("stream of objects in itself", stream_of_objects_in_itself, _CONTAINED, GOOD_WORDS),
        ("5,000 filters on a stream", filters_many_times, _CONTAINED, GOOD_WORDS),
        ("cut off", cut_off, _CONTAINED, ""),
    )
)
