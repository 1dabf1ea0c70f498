"""A discipline's changes and a course's schedule in, the change that fits an area best out."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from alignment.ages import Age, fits_ages
from alignment.phrases import Phrase, PhraseIndex
from alignment.text import tokenize
from competency_map import ChangeKind, Idea, Lens
from syllabi import Passage, SectionKind

_EFFORT = tuple(ChangeKind)
# "Part II" may span half a course, and "Session 1" begin each of its modules.
_NEIGHBOURS = 8
_Fit = tuple[Passage, frozenset[Idea]]


@dataclass(frozen=True, slots=True)
class PlacedChange:
    """A change and the passage that it fits; None where the course shows no such unit.

    `fits_age` is False where it speaks of ages alone of which the course does not.
    """

    change: Idea
    place: Passage | None
    fits_age: bool = True


class CourseChanges:
    """The changes of one lens, and where in one course's schedule the unit of each stands.

    A change fits where one of its `unit_words` stands, compared as the map's terms are.
    """

    def __init__(
        self,
        lens: Lens,
        schedule: Sequence[Passage],
        *,
        has_site: bool = True,
        ages: frozenset[Age] = frozenset(),
    ) -> None:
        """Look for every change's unit in the schedule, once; no `ages` fit all changes."""
        self._lens = lens
        self._has_site = has_site
        self._ages = ages
        self._index = _unit_index(lens)
        self._fits = [(passage, self._fitting([passage.text])) for passage in schedule]
        # A place with a week tells an instructor more than one without.
        self._by_week = sorted(self._fits, key=lambda fit: not fit[0].week)

    def best(
        self, area: str, anchor: Passage, kinds: Collection[ChangeKind] = _EFFORT
    ) -> PlacedChange | None:
        """The change for the area of that code of the extended map; None if there is none."""
        return next(iter(self.ways(area, anchor, kinds)), None)

    def ways(
        self, area: str, anchor: Passage, kinds: Collection[ChangeKind] = _EFFORT
    ) -> tuple[PlacedChange, ...]:
        """All changes for the area of that code of the extended map, the best first.

        One that fits the anchor comes first, then one that fits the rest of its week, then
        another place of the schedule; of these one for an age that the course speaks of, then the
        one of the smallest effort. One that fits nowhere keeps the lens's order after its age, and
        a field task for a course without a site is last.
        """
        near = () if _is_reference(anchor) else (self._own(anchor), self._neighbours(anchor))
        ranked = [
            self._ranked(change, (*near, self._by_week))
            for change in self._lens.changes_for(area)
            if change.kind in kinds
        ]
        return tuple(placed for _, placed in sorted(ranked, key=lambda row: row[0]))

    def _ranked(
        self, change: Idea, nearest_first: Sequence[Sequence[_Fit]]
    ) -> tuple[tuple[bool, int, bool, int], PlacedChange]:
        fits_age = fits_ages(change.text, self._ages)
        lacks_site = change.kind is ChangeKind.FIELD and not self._has_site
        for rank, fits in enumerate(nearest_first):
            for passage, fitting in fits:
                if change in fitting:
                    order = (lacks_site, rank, not fits_age, _EFFORT.index(change.kind))
                    return order, PlacedChange(change, passage, fits_age)
        nowhere = (lacks_site, len(nearest_first), not fits_age, 0)
        return nowhere, PlacedChange(change, None, fits_age)

    def _own(self, anchor: Passage) -> Sequence[_Fit]:
        """The changes that fit the passage, its row or its headings."""
        return [(anchor, self._fitting([anchor.text, anchor.setting, *anchor.path]))]

    def _neighbours(self, anchor: Passage) -> Sequence[_Fit]:
        """The passages around the anchor that share its week without a break, nearest first."""
        if not anchor.week:
            return ()
        before = [fit for fit in reversed(self._fits) if fit[0].position < anchor.position]
        after = [fit for fit in self._fits if fit[0].position > anchor.position]
        run = [
            fit
            for side in (before, after)
            for fit in takewhile(lambda fit: fit[0].week == anchor.week, side[:_NEIGHBOURS])
        ]
        return sorted(run, key=lambda fit: abs(fit[0].position - anchor.position))

    def _fitting(self, texts: Iterable[str]) -> frozenset[Idea]:
        hits = (hit for text in texts for hit in self._index.find(tokenize(text)))
        return frozenset(hit.phrase.payload for hit in hits)


def _is_reference(anchor: Passage) -> bool:
    """Say whether the passage stands in a list of literature, which is no place for a change."""
    is_unscheduled = anchor.section is SectionKind.READINGS and not anchor.week
    return is_unscheduled or anchor.section is SectionKind.BIBLIOGRAPHY


@lru_cache(maxsize=16)
def _unit_index(lens: Lens) -> PhraseIndex[Idea]:
    return PhraseIndex(
        Phrase(words, change) for change in lens.changes for words in change.unit_words
    )
