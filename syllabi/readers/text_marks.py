"""The marks by which a line of text shows that it is a list item."""

import re

BULLET = re.compile(
    r"^(?:[-*+]\s+(?!\*)|\*(?=[A-Z][^*]*$)|[•·▪◦‣●○■□◆➢✓§\uf020-\uf0ff\u2013\u2014]\s*|o\s{1,4}(?=[A-Z]))(?=\S)"
)
NUMBER = re.compile(r"^\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,5}|[IVX]{1,5})\\?[.)]\s+(?=\S)")


def item_mark(line: str) -> re.Match[str] | None:
    """Find the bullet or number that opens a list item; None when the line is no item."""
    mark = BULLET.match(line) or NUMBER.match(line)
    return None if mark is None or _is_initial(line, mark) else mark


def _is_initial(line: str, mark: re.Match[str]) -> bool:
    """Say whether "A." begins a name ("A. B. Smith (2001)") and not item A of a list."""
    return bool(re.match(r"^[A-Z]\.$", mark.group().strip())) and bool(
        re.match(r"^(?:[A-Z]\.|&|[A-Z][a-z]+,? .{0,80}\((?:19|20)\d\d)", line[mark.end() :])
    )
