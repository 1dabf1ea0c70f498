"""Numbered paragraphs in, in reading order; the number that Word sets before each out."""

import re
from dataclasses import dataclass, field

from syllabi.readers.docx_number_formats import written_number
from syllabi.readers.docx_numbering import MAX_COUNT, NumberedList, NumberLevel

_COUNT = re.compile(r"%([1-9])")
_MIN_LETTERS = 2
_IN_WORDS = ("cardinalText", "ordinalText")
_UPPER = ("upperRoman", "upperLetter")


@dataclass(frozen=True, slots=True)
class NumberLabel:
    """The number before a paragraph ("SLO1.", "II.", "a)"); "" for a bullet.

    `says_something` is true of a label that people use as a name ("SLO1.", "Week 3", "1.2"),
    false of one that only counts ("1.", "a)", "iv."). `is_bullet` is true of marks.
    `is_upper` is true of "II." and "B.", which number headings more often than items.
    """

    text: str = ""
    says_something: bool = False
    is_bullet: bool = False
    is_upper: bool = False


@dataclass(slots=True)
class NumberCounter:
    """Counts the paragraphs of every list, level by level, as Word does."""

    lists: dict[str, NumberedList]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    started: set[tuple[str, int]] = field(default_factory=set)

    def level_of_style(self, list_id: str, style_id: str) -> int | None:
        """Give the level that a list keeps for a paragraph style, None if it has none."""
        numbered = self.lists.get(list_id)
        levels = numbered.levels.items() if numbered and style_id else ()
        found = [index for index, level in levels if level.paragraph_style == style_id]
        return found[0] if found else None

    def label(self, list_id: str, level: int) -> NumberLabel | None:
        """Count one more paragraph and give its label; None when there is no such list."""
        numbered = self.lists.get(list_id)
        if numbered is None or level not in numbered.levels:
            return None
        counts = self.counts.setdefault(numbered.abstract_id, {})
        self._advance(list_id, numbered, counts, level)
        return _written(numbered, counts, level)

    def _advance(
        self, list_id: str, numbered: NumberedList, counts: dict[int, int], level: int
    ) -> None:
        is_new_start = level in numbered.starts and (list_id, level) not in self.started
        self.started.add((list_id, level))
        if is_new_start or level not in counts:
            counts[level] = numbered.levels[level].start
        else:
            counts[level] = min(counts[level] + 1, MAX_COUNT)
        for deeper in [other for other in counts if other > level]:
            if level <= _restarts_after(numbered, deeper):
                del counts[deeper]


def _restarts_after(numbered: NumberedList, level: int) -> int:
    restart = numbered.levels[level].restarts_after if level in numbered.levels else None
    return level - 1 if restart is None else restart


def _written(numbered: NumberedList, counts: dict[int, int], level: int) -> NumberLabel:
    """Fill the level's text with the counts: "%1.%2" with 3 and 2 is "3.2"."""
    own = numbered.levels[level]

    def count_of(found: re.Match[str]) -> str:
        index = int(found.group(1)) - 1
        other = numbered.levels.get(index, NumberLevel())
        number_format = "decimal" if own.is_legal else other.number_format
        return written_number(counts.get(index, other.start), number_format)

    fixed = sum(character.isalpha() for character in _COUNT.sub("", own.text))
    is_in_words = own.number_format in _IN_WORDS
    is_bullet = own.number_format == "bullet" and fixed < _MIN_LETTERS
    n_counts = len(_COUNT.findall(own.text))
    return NumberLabel(
        text="" if is_bullet else " ".join(_COUNT.sub(count_of, own.text).split()),
        says_something=fixed >= _MIN_LETTERS or n_counts > 1 or is_in_words,
        is_bullet=is_bullet,
        is_upper=own.number_format in _UPPER and n_counts == 1,
    )
