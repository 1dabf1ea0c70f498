"""The words of a page on their way to blocks: the lines of a paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class HtmlLine:
    """Inline text on its way to one paragraph; `n_bold` of its letters are bold.

    `n_linked` of them are links.
    """

    pieces: list[str] = field(default_factory=list)
    n_letters: int = 0
    n_bold: int = 0
    n_linked: int = 0

    @property
    def text(self) -> str:
        """The words, white space folded."""
        return " ".join("".join(self.pieces).split())

    @property
    def is_bold(self) -> bool:
        """Whether every letter is bold."""
        return 0 < self.n_letters <= self.n_bold

    @property
    def is_link(self) -> bool:
        """Whether every letter is part of a link."""
        return 0 < self.n_letters <= self.n_linked

    def add(self, piece: str, *, is_bold: bool, is_link: bool = False) -> None:
        """Add words at the end."""
        n_letters = sum(character.isalpha() for character in piece)
        self.pieces.append(piece)
        self.n_letters += n_letters
        self.n_bold += n_letters if is_bold else 0
        self.n_linked += n_letters if is_link else 0

    def goes_on_in(self, other: "HtmlLine") -> bool:
        """Whether a line break between the two only wraps a sentence."""
        return other.text[:1].islower() and self.text[-1:] not in ".:;!?"

    def joined(self, other: "HtmlLine") -> "HtmlLine":
        """Both lines as one."""
        return HtmlLine(
            [*self.pieces, " ", *other.pieces],
            self.n_letters + other.n_letters,
            self.n_bold + other.n_bold,
            self.n_linked + other.n_linked,
        )


def unwrapped(lines: Iterable[HtmlLine]) -> Iterator[HtmlLine]:
    """Join the lines that a break only wraps; lines without words are left out."""
    open_line = HtmlLine()
    for line in lines:
        if open_line.text and open_line.goes_on_in(line):
            open_line = open_line.joined(line)
            continue
        if open_line.text:
            yield open_line
        open_line = line
    if open_line.text:
        yield open_line
