"""A compared course in, what changed in its words out: counts, and the changes in a table."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from alignment.comparison import CourseComparison
from alignment.snapshot import PlacedText
from alignment.text_changes import TextPair
from exports.comparison_wording import text_counts
from exports.outline.nodes import Heading, Node, Paragraph, Table
from exports.sentences import place_text
from exports.wording import SECTION_NAMES, counted
from syllabi import Passage
from syllabi.meetings import meeting_label

_MOST_SHOWN, _N_OF_EACH = 200, 2
TEXT_HEADER = ("Change", "Before", "Now", "Where")
_LIMIT = 240
_KEPT_BEFORE = 60
_NOTHING = "\u2013"
_ONLY_QUOTES = (
    "Saved results hold the quotes alone, so that only these were compared, not the whole text."
)


def text_changes(course: CourseComparison, name: str, *, with_quotes: bool) -> Iterator[Node]:
    """Yield a heading, how much changed, and a table; nothing where the words are the same."""
    if not course.text:
        return
    yield Heading("What changed in the text", 3)
    passages = "Passages" if course.is_whole_text else "Quotes"
    note = "" if course.is_whole_text else f" {_ONLY_QUOTES}"
    yield Paragraph(f"{text_counts(course)}.{note}", lead=f"{passages}: ", with_next=with_quotes)
    if not with_quotes:
        return
    kinds = _rows_by_kind(course)
    rows = tuple(row for shown in _first(kinds) for row in shown)
    caption = f"Changes in the text of {name}"
    yield Table(caption, TEXT_HEADER, rows, widths=(1.4, 3.4, 3.4, 2.6))
    if n_more := sum(map(len, kinds)) - len(rows):
        more = f"{counted(n_more, 'further change')} of the text {'is' if n_more == 1 else 'are'}"
        yield Paragraph(f"{more} in the data file (JSON) of this comparison.")


def placed_text(placed: PlacedText) -> str:
    """Say where a text stands, as every report says it."""
    path = tuple(filter(None, placed.headings.split(" > ")))
    # A locator names the week after the headings.
    week = path[-1] if path and meeting_label(path[-1]) == path[-1] else ""
    return place_text(
        Passage("", placed.text, placed.section, path, placed.locator, 0, placed.page, week=week)
    )


def short_text(text: str) -> str:
    """Cut a long text at a word."""
    if len(text) <= _LIMIT:
        return text
    return f"{text[:_LIMIT].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def short_pair(pair: TextPair) -> tuple[str, str]:
    """Cut two versions of a long text so that the first difference stays in sight."""
    old, new = pair.old.text, pair.new.text
    same = sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(old, new, strict=False)))
    start = old.rfind(" ", 0, max(0, same - _KEPT_BEFORE)) + 1
    if start == 0 or max(len(old), len(new)) <= _LIMIT:
        return short_text(old), short_text(new)
    return f"… {short_text(old[start:])}", f"… {short_text(new[start:])}"


def _rows_by_kind(course: CourseComparison) -> list[list[tuple[str, ...]]]:
    """What is new first, because most readers look for what came in."""
    text = course.text
    return [
        [("Added", _NOTHING, short_text(new.text), placed_text(new)) for new in text.added],
        [("Reworded", *short_pair(pair), placed_text(pair.new)) for pair in text.reworded],
        [("Removed", short_text(old.text), _NOTHING, placed_text(old)) for old in text.removed],
        [_moved(pair) for pair in text.moved],
    ]


def _first(kinds: Sequence[Sequence[tuple[str, ...]]]) -> Iterator[Sequence[tuple[str, ...]]]:
    """Yield the first of each kind, so that many of one do not hide the others."""
    left = _MOST_SHOWN - sum(min(len(rows), _N_OF_EACH) for rows in kinds)
    for rows in kinds:
        n_more = min(left, max(0, len(rows) - _N_OF_EACH))
        left -= n_more
        yield rows[: _N_OF_EACH + n_more]


def _moved(pair: TextPair) -> tuple[str, ...]:
    old, new = placed_text(pair.old), placed_text(pair.new)
    if old == new:
        old, new = (f"{SECTION_NAMES[p.section]}, {p.headings}" for p in (pair.old, pair.new))
    return ("Moved", short_text(pair.old.text), "the same words", f"from {old} to {new}")
