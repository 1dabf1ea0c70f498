"""Rich text files that are hostile: depth, false counts, absurd numbers, binary, links."""

from syllabi import UnreadKind
from tests.syllabi.hostile_file import ELSEWHERE, GOOD_WORDS, HostileFile, nested

MEGABYTE = 1_000_000
_STRANGE = (UnreadKind.UNSAFE, UnreadKind.DAMAGED, UnreadKind.TOO_BIG)


def rtf(body: str, head: str = "") -> bytes:
    """A rich text file of this body."""
    return f"{{\\rtf1\\ansi\\deff0 {head}{GOOD_WORDS}\\par {body}}}".encode("latin-1")


_FONTS = "".join(f"{{\\f{n}\\fnil\\fcharset0 Font number {n};}}" for n in range(5_000))
_ROW = "\\trowd" + "\\cellx99" * 5_000 + "a\\cell " * 5_000 + "\\row "
_INCLUDED = (
    f'{{\\field{{\\*\\fldinst INCLUDETEXT "{ELSEWHERE}/x"}}{{\\fldrslt }}}}'
    "{\\field{\\*\\fldinst DDEAUTO c:\\\\windows\\\\cmd.exe}{\\fldrslt }}"
    f"{{\\*\\template {ELSEWHERE}/t.dot}}"
)

RTF_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.rtf", build, kinds, words)
    for name, build, kinds, words in (
        ("font table of 180 KB", lambda: rtf("", f"{{\\fonttbl{_FONTS}}}"), (), GOOD_WORDS),
        (
            "groups 100,000 deep",
            lambda: rtf(nested("{", 100_000, "x", "}")),
            _STRANGE,
            GOOD_WORDS,
        ),
        ("100,000 groups never closed", lambda: rtf("{\\b " * 100_000), _STRANGE, GOOD_WORDS),
        ("100,000 groups too many closed", lambda: rtf("}" * 100_000), _STRANGE, GOOD_WORDS),
        ("4 thousand million binary bytes", lambda: rtf("\\bin4000000000 x"), _STRANGE, GOOD_WORDS),
        ("-1 binary bytes", lambda: rtf("\\bin-1 x" * 1_000), _STRANGE, GOOD_WORDS),
        ("number of 5,000 digits", lambda: rtf(f"\\fs{'9' * 5_000} x"), _STRANGE, GOOD_WORDS),
        ("control word of 1 MB", lambda: rtf("\\" + "a" * MEGABYTE), _STRANGE, GOOD_WORDS),
        (
            "letters without a name",
            lambda: rtf("\\u-99999999 ?\\u1114112 ?\\'zz\\'"),
            _STRANGE,
            GOOD_WORDS,
        ),
        ("skipping 2,000,000,000", lambda: rtf("\\uc2000000000\\u8217 abc"), _STRANGE, GOOD_WORDS),
        (
            "object of 5 MB",
            lambda: rtf("{\\object{\\*\\objdata " + "41" * 2_500_000 + "}}"),
            _STRANGE,
            GOOD_WORDS,
        ),
        (
            "picture of 5 MB",
            lambda: rtf("{\\pict\\pngblip " + "89" * 2_500_000 + "}"),
            _STRANGE,
            GOOD_WORDS,
        ),
        ("500,000 paragraphs", lambda: rtf("\\par x" * 500_000), _STRANGE, ""),
        ("20 rows of 5,000 cells", lambda: rtf(_ROW * 20), _STRANGE, GOOD_WORDS),
        ("texts and programs from elsewhere", lambda: rtf(_INCLUDED), (), GOOD_WORDS),
        ("only a beginning", lambda: b"{\\rtf1", (UnreadKind.NO_TEXT, UnreadKind.DAMAGED), ""),
        ("hidden words", lambda: rtf("{\\v Attachment is taught here.}"), (), GOOD_WORDS),
    )
)
