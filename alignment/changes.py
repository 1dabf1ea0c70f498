"""A discipline's changes and a course's schedule in, the change that fits an area best out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from alignment.phrases import Phrase, PhraseIndex
from alignment.text import tokenize
from competency_map import ChangeKind, Idea, Lens
from syllabi import Passage

_EFFORT = tuple(ChangeKind)


@dataclass(frozen=True, slots=True)
class PlacedChange:
    """A change and the passage that it fits; None where the course shows no such unit."""

    change: Idea
    place: Passage | None


class CourseChanges:
    """The changes of one lens, and where in one course's schedule the unit of each stands.

    A change fits where one of its `unit_words` stands, compared as the map's terms are.
    """

    def __init__(self, lens: Lens, schedule: Sequence[Passage]) -> None:
        """Look for every change's unit in the schedule, once."""
        self._lens = lens
        self._index = _unit_index(lens)
        # A place with a week tells an instructor more than one without.
        by_week = sorted(schedule, key=lambda passage: not passage.week)
        self._fits = [(passage, self._fitting([passage.text])) for passage in by_week]

    def best(
        self, area: str, anchor: Passage, kinds: Collection[ChangeKind] = _EFFORT
    ) -> PlacedChange | None:
        """The change for the area of that code of the extended map; None if there is none.

        One that fits the anchor comes first, then one that fits another place of the
        schedule; of these the one of the smallest effort, in the lens's order.
        """
        here = self._fitting_here(anchor)
        placed = [
            PlacedChange(change, self._place(change, anchor, here))
            for change in self._lens.changes_for(area)
            if change.kind in kinds
        ]
        return min(placed, key=lambda found: _order(found, anchor), default=None)

    def _place(self, change: Idea, anchor: Passage, here: Collection[Idea]) -> Passage | None:
        if change in here:
            return anchor
        return next((passage for passage, fitting in self._fits if change in fitting), None)

    def _fitting_here(self, anchor: Passage) -> frozenset[Idea]:
        """The changes that fit the passage, its row, its headings or the rest of its week."""
        week = [f for p, f in self._fits if anchor.week and p.week == anchor.week]
        own = self._fitting([anchor.text, anchor.setting, *anchor.path])
        return own.union(*week)

    def _fitting(self, texts: Iterable[str]) -> frozenset[Idea]:
        hits = (hit for text in texts for hit in self._index.find(tokenize(text)))
        return frozenset(hit.phrase.payload for hit in hits)


def _order(found: PlacedChange, anchor: Passage) -> tuple[bool, bool, int]:
    is_elsewhere = found.place != anchor
    return found.place is None, is_elsewhere, _EFFORT.index(found.change.kind)


@lru_cache(maxsize=16)
def _unit_index(lens: Lens) -> PhraseIndex[Idea]:
    return PhraseIndex(
        Phrase(words, change) for change in lens.changes for words in change.unit_words
    )
