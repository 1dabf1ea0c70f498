"""Web pages and plain texts that are hostile: depth, length, and what blows patterns up."""

from syllabi import UnreadKind
from tests.syllabi.hostile_file import ELSEWHERE, GOOD_WORDS, HostileFile, nested

_GOOD = GOOD_WORDS.encode()
_TOO_MUCH = (UnreadKind.TOO_BIG, UnreadKind.UNSAFE, UnreadKind.DAMAGED)
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


def html(body: str) -> bytes:
    """A web page whose last paragraph holds the words that are to be read."""
    return f"<!DOCTYPE html><html><body>{body}<p>{GOOD_WORDS}</p></body></html>".encode()


_LINKS = "".join(
    f'<iframe src="{place}"></iframe><img src="{place}"><link rel=stylesheet href="{place}">'
    f'<object data="{place}"></object><embed src="{place}"><script src="{place}"></script>'
    for place in (ELSEWHERE, "file:///etc/passwd")
)
_BOMB = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY l0 "lol">{_LAUGHS}]>'
_FILE = '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]>'

HTML_FILES: tuple[HostileFile, ...] = tuple(
    HostileFile(name, "a.html", build, kinds, words)
    for name, build, kinds, words in (
        (
            "100,000 nested divs",
            lambda: html(nested("<div>", 100_000, "deep", "</div>")),
            _TOO_MUCH,
            "deep",
        ),
        (
            "200,000 attributes",
            lambda: html(f"<p {' '.join(f'a{n}=1' for n in range(200_000))}>words</p>"),
            _TOO_MUCH,
            GOOD_WORDS,
        ),
        ("19 MB", lambda: html("<p>infant</p>" * 1_460_000), (UnreadKind.TOO_BIG,), ""),
        (
            "span of 2,000,000,000 cells",
            lambda: html("<table><tr><td colspan=2000000000 rowspan=2000000000>x</table>"),
            (),
            GOOD_WORDS,
        ),
        (
            "tables 3,000 deep",
            lambda: html("<table><tr><td>" * 3_000),
            _TOO_MUCH,
            GOOD_WORDS,
        ),
        ("lists 20,000 deep", lambda: html("<ul><li>" * 20_000), _TOO_MUCH, GOOD_WORDS),
        ("100,000 unclosed marks", lambda: html("<b><i>" * 50_000), _TOO_MUCH, GOOD_WORDS),
        ("frames and pictures from elsewhere", lambda: html(_LINKS), (), GOOD_WORDS),
        (
            "billion laughs in XHTML",
            f"{_BOMB}<html><body>&l9;<p>{GOOD_WORDS}</p></body></html>".encode,
            _TOO_MUCH,
            GOOD_WORDS,
        ),
        (
            "entity of a local file in XHTML",
            f"{_FILE}<html><body>&f;<p>{GOOD_WORDS}</p></body></html>".encode,
            _TOO_MUCH,
            GOOD_WORDS,
        ),
        (
            "an unknown encoding",
            lambda: b'<html><meta charset="../../x"><body>' + _GOOD,
            (),
            GOOD_WORDS,
        ),
        ("comment starts", lambda: b"<html><body>" + _GOOD + b"<!--" * 50_000, (), GOOD_WORDS),
    )
)


def _text(name: str, body: str, *kinds: UnreadKind, words: str = GOOD_WORDS) -> HostileFile:
    """A text whose first line holds the words that are to be read."""
    return HostileFile(name, "a.txt", f"{GOOD_WORDS}\n\n{body}".encode, kinds, words)


TEXT_FILES: tuple[HostileFile, ...] = (
    _text("one line of 4.9 MB", "infant " * 700_000, UnreadKind.TOO_BIG),
    _text("one word of 1 MB", "a" * 1_000_000 + "!", UnreadKind.TOO_BIG),
    _text("aaaa…!", ("a" * 30_000 + "!\n") * 60, UnreadKind.TOO_BIG),
    _text("blanks and a mark", (" " * 50_000 + "!\n") * 20),
    _text("stars", "*" * 200_000 + "!"),
    _text("brackets", "[" * 200_000),
    _text("brackets and rounds", "[a](" * 50_000),
    _text("back-ticks", "`" * 100_001),
    _text("pipes", "x|\n" * 100_000, UnreadKind.TOO_BIG),
    _text("a table of 100,000 columns", "|a" * 100_000 + "|\n" + "|-" * 100_000 + "|\n"),
    _text("quotes in quotes", "> " * 100_000 + "x"),
    _text("lists in lists", "".join(" " * n + "- x\n" for n in range(2_000))),
    _text("full stops", "A. " * 200_000),
    _text("numbers", "1.1." * 100_000),
    _text("digits", "9" * 1_000_000, UnreadKind.TOO_BIG),
    _text("dates", "Week 1 Sept. 1-2 " * 50_000),
    _text("addresses", "a@" * 200_000 + "a.b." * 100_000),
    _text("course codes", "NURS 1 " * 100_000),
    _text("capitals", "A" * 300_000 + " B" * 100_000),
    _text("quotation marks", "\u201c" * 100_000 + "\u2018" * 100_000),
    _text("100,000 accents on a letter", "e" + "\u0301" * 100_000),
    _text("turned around", "\u202e" * 10_000 + "tnafni" + "\u2066" * 10_000),
    _text("invisible letters", "\u200b" * 500_000),
    _text("1,000,000 empty lines", "\n" * 1_000_000),
    _text("100,000 headings", "# a\n" * 100_000, UnreadKind.TOO_BIG),
    HostileFile(
        "zeros between letters",
        "a.txt",
        lambda: GOOD_WORDS.encode("utf-16-le"),
        (UnreadKind.UNSUPPORTED,),
        GOOD_WORDS,
    ),
    HostileFile("5.1 MB", "a.txt", lambda: b"infant " * 730_000, (UnreadKind.TOO_BIG,)),
    HostileFile("over 20 MB", "a.txt", lambda: b"infant " * 2_900_000, (UnreadKind.TOO_BIG,)),
)
