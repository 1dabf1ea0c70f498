"""An RTF file's characters in, its marks and words out, in one linear pass."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from syllabi.document import UnreadableDocumentError
from syllabi.errors import UnreadKind

MAX_TOKENS = 1_000_000
_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)",
    re.S,
)
_BRACE = re.compile(r"[{}]|\\[\\{}]|\\bin(\d{1,9}) ?")


class Token(NamedTuple):
    """One piece of RTF.

    `kind` is "open" or "close" of a group, "word" for a mark (its number is None when it has
    none), "sign" for a mark of one character, "byte" or "text".
    """

    kind: str
    value: str = ""
    number: int | None = None


class RtfTokens:
    """The tokens of one file; a walker may leave out the rest of the group it is in."""

    def __init__(self, source: str) -> None:
        """Take the file's bytes as Latin-1 characters."""
        self._source = source
        self._position = 0

    def __iter__(self) -> Iterator[Token]:
        n_tokens = 0
        while (found := _TOKEN.search(self._source, self._position)) is not None:
            self._position = found.end()
            n_tokens += 1
            if n_tokens > MAX_TOKENS:
                raise UnreadableDocumentError(
                    UnreadKind.TOO_BIG,
                    "The RTF file holds far more marks than a syllabus does. Open it in Word or "
                    "LibreOffice, save it as .docx, and send that.",
                )
            token = _token(found)
            if token.value == "bin" and token.kind == "word":
                self._position += max(token.number or 0, 0)
            else:
                yield token

    def skip_group(self) -> None:
        """Go to the brace that closes the present group, which is given next."""
        depth = 0
        while (found := _BRACE.search(self._source, self._position)) is not None:
            if found.group() == "}" and not depth:
                self._position = found.start()
                return
            depth += {"{": 1, "}": -1}.get(found.group(), 0)
            self._position = found.end() + int(found.group(1) or 0)
        self._position = len(self._source)


def _token(found: re.Match[str]) -> Token:
    word, digits, byte, sign, brace, text = found.groups()
    if text is not None:
        return Token("text", text)
    if word is not None:
        return Token("word", word, int(digits) if digits else None)
    if byte is not None:
        return Token("byte", byte)
    if brace is not None:
        return Token("open" if brace == "{" else "close")
    return Token("sign", sign)


def group_source(source: str, word: str, max_characters: int) -> str:
    """Give the source of the first group that opens with a mark, "" if there is none."""
    start = source.find("{\\" + word)
    if start < 0:
        return ""
    group, depth = source[start : start + max_characters], 0
    for brace in _BRACE.finditer(group):
        depth += {"{": 1, "}": -1}.get(brace.group(), 0)
        if not depth:
            return group[: brace.end()]
    return group
