"""Two versions of a text, passage by passage, in; what was added, removed, reworded, moved out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from alignment.snapshot import PlacedText

# Two passages are one that was reworded from this share of common words on (Ratcliff/Obershelp).
MIN_LIKENESS = 0.6
# A word in more passages than this tells none of them apart; it also bounds the work.
_MAX_HOLDERS = 40
_N_CANDIDATES = 8
# Beyond these the order of the words is left out: comparing it takes the cube of their number.
# Two hundred words of prose have about 600 pairs of the same word, "a b a b ..." has 20,000.
_MAX_ORDERED_WORDS = 200
_MAX_ORDERED_PAIRS = 1500


@dataclass(frozen=True, slots=True)
class TextPair:
    """A passage before and after."""

    old: PlacedText
    new: PlacedText


@dataclass(frozen=True, slots=True)
class TextChanges:
    """What differs between two versions of a text, each in its reading order.

    `moved` has the same words in another section or under other headings; `reworded` has
    most of the words. Only letters and digits are compared: case and punctuation are not.
    """

    added: tuple[PlacedText, ...] = ()
    removed: tuple[PlacedText, ...] = ()
    reworded: tuple[TextPair, ...] = ()
    moved: tuple[TextPair, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.reworded or self.moved)


NO_CHANGES = TextChanges()


def find_text_changes(old: Sequence[PlacedText], new: Sequence[PlacedText]) -> TextChanges:
    """Pair passages of the same words, then of nearly the same; the rest was added or removed."""
    same = _same(old, new)
    pairs = [TextPair(old[i], new[j]) for i, j in same]
    gone = _without(old, [i for i, _ in same])
    come = _without(new, [j for _, j in same])
    reworded = _reworded(gone, come)
    return TextChanges(
        added=tuple(_without(come, [j for _, j in reworded])),
        removed=tuple(_without(gone, [i for i, _ in reworded])),
        reworded=tuple(TextPair(gone[i], come[j]) for i, j in reworded),
        moved=tuple(pair for pair in pairs if _place(pair.old) != _place(pair.new)),
    )


def text_key(text: str) -> str:
    """The words alone, by which passages are the same: "Week 5: Play!" is "week 5 play"."""
    return " ".join(_words(text)) or text


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _place(placed: PlacedText) -> tuple[str, str]:
    return placed.section, text_key(placed.headings)


def _without(texts: Sequence[PlacedText], positions: Sequence[int]) -> list[PlacedText]:
    left_out = set(positions)
    return [text for i, text in enumerate(texts) if i not in left_out]


def _same(old: Sequence[PlacedText], new: Sequence[PlacedText]) -> list[tuple[int, int]]:
    """Positions of the same words: first those in the same place, then in any, in their order."""
    pairs: list[tuple[int, int]] = []
    for by_place in (True, False):
        taken_old, taken_new = ({pair[side] for pair in pairs} for side in (0, 1))
        waiting = _positions(new, taken_new, by_place=by_place)
        for key, positions in _positions(old, taken_old, by_place=by_place).items():
            pairs += zip(positions, waiting.get(key, ()), strict=False)
    return sorted(pairs)


def _positions(
    texts: Sequence[PlacedText], taken: set[int], *, by_place: bool
) -> Mapping[object, list[int]]:
    found: defaultdict[object, list[int]] = defaultdict(list)
    for i, placed in enumerate(texts):
        if i not in taken:
            key = text_key(placed.text)
            found[(key, _place(placed)) if by_place else key].append(i)
    return found


def _reworded(old: Sequence[PlacedText], new: Sequence[PlacedText]) -> list[tuple[int, int]]:
    """Positions of nearly the same words, the likest first chosen, then the nearest."""
    old_words, new_words = ([_words(placed.text) for placed in texts] for texts in (old, new))
    likely = sorted(
        (-likeness, abs(i - j), i + j, i, j)
        for i, j in _candidates(old_words, new_words)
        if (likeness := _likeness(old_words[i], new_words[j])) >= MIN_LIKENESS
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, i, j in likely:
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return sorted(pairs.items())


def _candidates(old: Sequence[Sequence[str]], new: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    """For each passage of either side those of the other that share most of its telling words."""
    return {*_sharing(old, new), *((i, j) for j, i in _sharing(new, old))}


def _sharing(
    texts: Sequence[Sequence[str]], others: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for j, words in enumerate(others):
        for word in dict.fromkeys(words):
            holders[word].append(j)
    for i, words in enumerate(texts):
        telling = (holders.get(word, ()) for word in dict.fromkeys(words))
        shared = Counter(j for found in telling if len(found) <= _MAX_HOLDERS for j in found)
        best = sorted(shared.items(), key=lambda row: (-row[1], row[0]))[:_N_CANDIDATES]
        yield from ((i, j) for j, _ in best)


def _likeness(old: Sequence[str], new: Sequence[str]) -> float:
    """Ratcliff/Obershelp on words, in any order where there are many; the same both ways."""
    olds, news = Counter(old), Counter(new)
    # No order of the words can be likelier than this, and it is quick to know.
    in_any_order = 2 * (olds & news).total() / max(1, len(old) + len(new))
    if in_any_order < MIN_LIKENESS:
        return 0.0
    n_pairs = sum(times * news[word] for word, times in olds.items())
    if max(len(old), len(new)) > _MAX_ORDERED_WORDS or n_pairs > _MAX_ORDERED_PAIRS:
        return in_any_order
    first, second = sorted((list(old), list(new)))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()
