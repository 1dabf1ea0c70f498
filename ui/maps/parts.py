"""An area in; what lenses, crosswalks and categories say of it out, by the area's name.

A map of one's own numbers its areas as it likes: an area is known by its name, and one that no
shipped map has stands in none of these.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from competency_map import (
    KnowledgeArea,
    Lens,
    Link,
    load_crosswalks,
    load_guide,
    load_lenses,
    shipped_code,
)
from exports.area_lines import EXPECTATION_NAMES
from exports.change_wording import STRENGTH_NAMES, change_kind_text, crosswalk_name
from exports.outline import Table
from exports.wording import joined


@dataclass(frozen=True, slots=True)
class DisciplineIdeas:
    """What a discipline's lens suggests for an area: `rows` of kind, unit and idea."""

    name: str
    rows: tuple[tuple[str, str, str], ...]


def ideas_for(area: KnowledgeArea) -> tuple[DisciplineIdeas, ...]:
    """The ideas of each discipline that has any, the main disciplines first."""
    code = shipped_code(area)
    found = (DisciplineIdeas(lens.name, tuple(_ideas(lens, code))) for lens in load_lenses())
    return tuple(each for each in found if code and each.rows)


def standards_table(area: KnowledgeArea) -> Table | None:
    """The standards that the area speaks to, closest first in each set; None without any."""
    code = shipped_code(area)
    rows = tuple(
        (crosswalk_name(each), f"{link.standard.code} {link.standard.label}", _strength(link))
        for each in load_crosswalks()
        for link in each.links_of(code)
    )
    header = ("Set of standards", "Standard", "Link")
    return (
        Table("Standards that the area speaks to", header, rows, widths=(2, 6, 1.6))
        if rows
        else None
    )


def category_lines(area: KnowledgeArea) -> tuple[tuple[str, str], ...]:
    """Pairs of how sure it is that categories expect the area, and their names."""
    code = shipped_code(area)
    guide = load_guide()
    found = (
        (name, [f"{c.name} ({c.code})" for c in guide.categories if c.expects(code) is expectation])
        for expectation, name in EXPECTATION_NAMES.items()
    )
    return tuple((name, joined(categories)) for name, categories in found if categories)


def category_note() -> str:
    """What to know about whatever is said of categories."""
    return load_guide().note


def _ideas(lens: Lens, code: str) -> Iterator[tuple[str, str, str]]:
    changes = lens.changes_for(code)
    of_several = (idea for idea in lens.ideas if code in idea.areas and idea not in changes)
    for idea in (*changes, *of_several):
        yield change_kind_text(idea.kind), idea.unit, idea.text


def _strength(link: Link) -> str:
    return STRENGTH_NAMES[link.strength].removeprefix("a ").capitalize()
