"""The tokens of an RTF file in, its paragraphs and table rows out: what a reader would see."""

from dataclasses import replace

from syllabi.readers.rtf_flow import RtfFlow
from syllabi.readers.rtf_fonts import DEFAULT_CODE_PAGE, code_page, font_code_pages
from syllabi.readers.rtf_groups import ASIDE, DROPPED, LABELS, RUNNING, STARRED, GroupState
from syllabi.readers.rtf_looks import changed
from syllabi.readers.rtf_paragraph_marks import PARAGRAPH_MARKS
from syllabi.readers.rtf_styles import heading_styles
from syllabi.readers.rtf_tokens import RtfTokens, Token
from syllabi.readers.running_lines import RunningLines
from syllabi.readers.styled_paragraphs import PLAIN, StyledContent
from syllabi.syllabus import DocumentPart

_CHARACTERS = {
    "line": "\n", "tab": "\t", "emdash": "\u2014", "endash": "\u2013", "emspace": " ",
    "enspace": " ", "qmspace": " ", "bullet": "\u2022", "lquote": "\u2018", "rquote": "\u2019",
    "ldblquote": "\u201c", "rdblquote": "\u201d", "nestcell": "\n", "nestrow": "\n", "lbr": "\n",
    "softline": " ", "page": "\n", "column": "\n",
}  # fmt: skip
_FIRST_OF_TWO, _SECOND_OF_TWO = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
_SIGNS = {"~": " ", "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t"}


class RtfWalk:
    """Walks the tokens once; a state for each open group, a flow for each open region."""

    def __init__(self, source: str) -> None:
        """Take the file's bytes as Latin-1 characters."""
        self._tokens = RtfTokens(source)
        self._code_pages = font_code_pages(source)
        self._headings = heading_styles(source)
        self._code_page = DEFAULT_CODE_PAGE
        self._state = GroupState()
        self._states: list[GroupState] = []
        self._flows = [RtfFlow()]
        self._running = RunningLines()
        self._bytes = bytearray()
        self._n_skipped = 0
        self._is_starred = False
        self._first_of_two = 0

    def content(self) -> StyledContent:
        """Walk to the end of the outer group and give all that was read."""
        for token in self._tokens:
            if token.kind in ("text", "byte"):
                self._characters(token)
                continue
            self._write_bytes()
            self._n_skipped = 0
            if token.kind == "close" and len(self._states) <= 1:
                break
            self._mark(token)
        self._write_bytes()
        while len(self._flows) > 1:
            self._close_flow(self._state.region)
        self._flows[0].finish()
        return self._flows[0].content

    def _characters(self, token: Token) -> None:
        """Take letters as bytes of the font's code page; some only stand in for Unicode."""
        letters = (
            bytes.fromhex(token.value) if token.kind == "byte" else token.value.encode("latin-1")
        )
        n_skipped = min(self._n_skipped, len(letters))
        self._n_skipped -= n_skipped
        self._bytes += letters[n_skipped:]

    def _write_bytes(self) -> None:
        if self._bytes:
            page = self._code_pages.get(self._state.font, self._code_page)
            self._write(self._bytes.decode(page, errors="replace"))
            self._bytes.clear()

    def _write(self, words: str) -> None:
        if not self._state.is_deleted:
            flow = self._flows[-1]
            flow.add(words, self._state.look, is_label=self._state.is_label)

    def _mark(self, token: Token) -> None:
        if token.kind == "open":
            self._states.append(self._state)
            if self._state.region:
                self._state = replace(self._state, region="")
        elif token.kind == "close":
            self._close_group()
        elif token.kind == "sign":
            self._sign(token.value)
        else:
            self._word(token.value, token.number)

    def _close_group(self) -> None:
        if self._state.region:
            self._close_flow(self._state.region)
        self._state = self._states.pop()

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._is_starred = True
        elif sign in "\r\n":
            self._flows[-1].end_paragraph()
        elif sign in _SIGNS:
            self._write(_SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        is_starred, self._is_starred = self._is_starred, False
        if word in RUNNING or word in ASIDE:
            self._open_flow(word)
        elif word in LABELS:
            self._state = replace(self._state, is_label=True)
        elif word in DROPPED or (is_starred and word not in STARRED):
            self._tokens.skip_group()
        elif word in _CHARACTERS:
            self._write(_CHARACTERS[word])
        elif word == "u":
            self._unicode((number or 0) % 0x10000)
        elif word == "ansicpg":
            self._code_page = code_page(number)
        elif word in PARAGRAPH_MARKS:
            PARAGRAPH_MARKS[word](self._flows[-1])
        elif word in ("s", "outlinelevel"):
            self._flows[-1].level = self._level(word, number)
        else:
            self._state = changed(self._state, word, number)

    def _unicode(self, code: int) -> None:
        """Write a code unit of UTF-16; the first of two waits for the second."""
        self._n_skipped = self._state.n_skipped
        if code in _FIRST_OF_TWO:
            self._first_of_two = code
            return
        if code in _SECOND_OF_TWO and self._first_of_two:
            code += 0x10000 - 0xDC00 + (self._first_of_two - 0xD800) * 0x400
        self._first_of_two = 0
        self._write(chr(code))

    def _level(self, word: str, number: int | None) -> int:
        if word == "s":
            return self._headings.get(number or 0, 0)
        return min(number + 1, 6) if number is not None and 0 <= number < 9 else 0

    def _open_flow(self, region: str) -> None:
        self._flows.append(RtfFlow())
        self._state = replace(self._state, region=region, look=PLAIN)

    def _close_flow(self, region: str) -> None:
        """Give what was read aside to the flow around it; a header's line is kept once."""
        items = self._flows.pop().finish()
        outer = self._flows[-1]
        if region not in RUNNING:
            outer.aside.extend(items)
            return
        outer.content.part = DocumentPart.RUNNING
        for item, _ in items:
            line = " ".join(getattr(item, "cells", None) or (getattr(item, "text", ""),))
            if self._running.takes(line):
                outer.content.add(item)
        outer.content.part = DocumentPart.BODY
