"""The shipped table of abbreviations in; those of an area, with their collisions, out.

The table is `data/abbreviations.toml`. It belongs to no map: an area is known there by its
name, so that a map of other codes is served too.
"""

from dataclasses import dataclass
from functools import lru_cache

from competency_map.knowledge_area import KnowledgeArea, TermStrength
from competency_map.loading import DATA, load_shipped
from competency_map.toml_choices import one_of
from competency_map.toml_table import TomlTable, read_toml
from competency_map.wording import same_wording

_FILE = "abbreviations.toml"
# The map that has every area that a row may name.
_MAP = "imh-extended"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """One meaning of an abbreviation, and what tells it from the others.

    `spellings` are found in exactly their upper and lower case. It means this where one of
    `cues` stands around it (the meaning is the first of them) and none of `rivals`, which are
    its other meanings and their words. `areas` are codes of the extended map; () for a word
    that only shows young-child context.
    """

    spellings: tuple[str, ...]
    meaning: str
    areas: tuple[str, ...]
    strength: TermStrength
    cues: tuple[str, ...]
    rivals: tuple[str, ...]


@lru_cache(maxsize=1)
def load_abbreviations() -> tuple[Abbreviation, ...]:
    """The whole table, in its order; raises FrameworkError if a row is not as it should be."""
    table = read_toml(DATA / _FILE)
    rows = tuple(_abbreviation(row) for row in table.tables("abbreviation", named_by="meaning"))
    table.refuse_unread()
    return rows


def abbreviations_of(area: KnowledgeArea) -> tuple[Abbreviation, ...]:
    """The abbreviations that count for an area, known by its name."""
    return _by_area_name().get(same_wording(area.name), ())


@lru_cache(maxsize=1)
def _by_area_name() -> dict[str, tuple[Abbreviation, ...]]:
    return {
        same_wording(area.name): tuple(
            row for row in load_abbreviations() if area.code in row.areas
        )
        for area in load_shipped(_MAP).knowledge_areas
    }


def _abbreviation(table: TomlTable) -> Abbreviation:
    meaning = table.text("meaning")
    row = Abbreviation(
        spellings=table.texts("short"),
        meaning=meaning,
        areas=table.texts("areas"),
        strength=one_of(table, "strength", TermStrength),
        cues=(meaning, *table.texts("cues")),
        rivals=(*table.texts("others"), *table.texts("ruled_out_by")),
    )
    table.refuse_unread()
    return row
