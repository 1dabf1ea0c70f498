"""Texts and how much each holds in, folds out: versions of one course never part."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from random import Random

# Syllabi that share so much of the shorter one's wording are versions of one course.
_SHARED = 0.3
_SHINGLE = 6
# Fewer shingles in common than this share of so many may be chance.
_FEWEST = 20


def split(texts: Sequence[str], loads: Sequence[int], n_folds: int, seed: int) -> list[int]:
    """The number of each text's fold; the texts' `loads` (covered cells) are spread evenly."""
    groups = same_courses(texts)
    random = Random(seed)  # noqa: S311 - a shuffle that repeats, no secret
    random.shuffle(groups)
    groups.sort(key=lambda group: -sum(loads[i] for i in group))
    held = [(0, 0)] * n_folds
    folds = [0] * len(texts)
    for group in groups:
        fold = min(range(n_folds), key=lambda number: (*held[number], random.random()))
        load, n_texts = held[fold]
        held[fold] = (load + sum(loads[i] for i in group), n_texts + len(group))
        for i in group:
            folds[i] = fold
    return folds


def same_courses(texts: Sequence[str]) -> list[list[int]]:
    """The texts' positions, versions of one course together; each once, none left out."""
    parents = list(range(len(texts)))
    for one, two in _alike(texts):
        old, new = parents[two], parents[one]
        parents = [new if parent == old else parent for parent in parents]
    groups: dict[int, list[int]] = defaultdict(list)
    for i, parent in enumerate(parents):
        groups[parent].append(i)
    return list(groups.values())


def shingles(text: str) -> set[str]:
    """The text's runs of so many words: what versions of one course share."""
    words = text.lower().split()
    return {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}


def are_versions(one: set[str], two: set[str]) -> bool:
    """Whether texts with these shingles are versions of one course."""
    return len(one & two) > _SHARED * max(_FEWEST, min(len(one), len(two)))


def _alike(texts: Sequence[str]) -> list[tuple[int, int]]:
    found = [shingles(text) for text in texts]
    pairs = combinations(range(len(texts)), 2)
    return [(one, two) for one, two in pairs if are_versions(found[one], found[two])]
