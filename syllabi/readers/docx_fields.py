"""Marks of Word's fields in, in reading order; whether text stands in a code or a list out.

A field is begin, code, separate, result, end; fields stand in fields, and a result may go on
over many paragraphs. Codes are no text. A table of contents repeats the headings.
"""

from dataclasses import dataclass, field


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_code: bool = True
    is_contents: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open at one place of the text."""

    open: list[_Field] = field(default_factory=list)
    n_codes: int = 0
    n_contents: int = 0

    def mark(self, kind: str) -> None:
        """Pass a w:fldChar: "begin", "separate" or "end"."""
        if kind == "begin":
            self.open.append(_Field())
            self.n_codes += 1
        elif self.open and kind == "separate":
            self._end_code(self.open[-1])
        elif self.open and kind == "end":
            ended = self.open.pop()
            self.n_codes -= ended.in_code
            self.n_contents -= ended.is_contents

    def code(self, text: str) -> None:
        """Pass a piece of a field's code."""
        if self.open and len(self.open[-1].code) < 20:
            self.open[-1].code += text[:20]

    def end_paragraph(self) -> None:
        """Forget fields that a damaged file leaves open; a table of contents goes on."""
        if self.open:
            self.open = [opened for opened in self.open if opened.is_contents][:1]
            self.n_codes, self.n_contents = 0, len(self.open)

    def end_contents(self) -> None:
        """Forget a table of contents that has no end: the next heading shows that it is over."""
        self.open, self.n_codes, self.n_contents = [], 0, 0

    def _end_code(self, opened: _Field) -> None:
        self.n_codes -= opened.in_code
        opened.in_code = False
        if is_contents(opened.code) and not opened.is_contents:
            opened.is_contents = True
            self.n_contents += 1


def is_contents(code: str) -> bool:
    """Say whether a field's code makes a table of contents."""
    return code.split()[:1] == ["TOC"]
