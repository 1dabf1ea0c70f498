"""A text file's bytes in, its lines out."""

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind
from syllabi.refusals import SEND_INSTEAD

MAX_TEXT_BYTES = 5_000_000
MAX_LINE_CHARACTERS = 20_000


def text_lines(content: bytes) -> list[str]:
    """Decode UTF-8, UTF-16 or Windows-1252; `UnreadableDocumentError` if it is not text."""
    return _split(_decode(content))


def _decode(content: bytes) -> str:
    if len(content) > MAX_TEXT_BYTES:
        raise UnreadableDocumentError(
            UnreadKind.TOO_BIG,
            f"The text has {len(content) / 1_000_000:.1f} MB, and at most "
            f"{MAX_TEXT_BYTES // 1_000_000} MB of text are read, far more than a syllabus has. "
            "Send only the part that is the syllabus.",
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    _refuse_binary(content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _refuse_binary(content: bytes) -> None:
    n_controls = sum(content.count(code) for code in (*range(9), *range(14, 27), *range(28, 32)))
    if n_controls * 100 > len(content):
        raise UnreadableDocumentError(
            UnreadKind.UNSUPPORTED,
            f"The file is not text, and its kind was not recognised. {SEND_INSTEAD}",
        )


def _split(text: str) -> list[str]:
    text = _without_comments(text).replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)
    lines: list[str] = []
    for line in text.split("\n"):
        start = 0
        while len(line) - start > MAX_LINE_CHARACTERS:
            cut = line.rfind(" ", start + 1, start + MAX_LINE_CHARACTERS)
            cut = cut if cut > 0 else start + MAX_LINE_CHARACTERS
            lines.append(line[start:cut])
            start = cut
        lines.append(line[start:])
    return lines


def _without_comments(text: str) -> str:
    """Take out <!-- ... -->, which web pages leave behind; one that never ends stays."""
    kept: list[str] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        if end < 0:
            break
        kept += (text[position:start], " ")
        position = end + 3
    return "".join((*kept, text[position:]))
