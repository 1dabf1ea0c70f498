"""The crosswalk files of `data/crosswalks` in, one for each set of standards; crosswalks out."""

from functools import lru_cache
from pathlib import Path

from competency_map.crosswalk import Crosswalk, LinkRow, LinkStrength, Standard, StudyLevel
from competency_map.errors import FrameworkError
from competency_map.loading import DATA
from competency_map.toml_choices import some_of
from competency_map.toml_table import TomlTable, read_toml

_FOLDER = DATA / "crosswalks"
# By discipline, the broader set of standards of one before the narrower.
_IDS = (
    "aacn-2021",
    "cswe-2022",
    "naeyc-2020",
    "ei-ecse-2020",
    "apa-undergraduate-3.0",
    "apa-health-service",
)


@lru_cache(maxsize=1)
def load_crosswalks() -> tuple[Crosswalk, ...]:
    """All crosswalks, by discipline.

    Raises FrameworkError, naming the file and the field, if one is not as it should be.
    """
    return tuple(read_crosswalk(_FOLDER / f"{id}.toml") for id in _IDS)


def crosswalks_of(discipline: str, level: str = "") -> tuple[Crosswalk, ...]:
    """The crosswalks to what courses of that discipline and level are held to; () if none.

    The level "" is unknown and leaves none out.
    """
    return tuple(
        found
        for found in load_crosswalks()
        if discipline in found.disciplines and found.serves(level)
    )


def read_crosswalk(file: Path) -> Crosswalk:
    """The crosswalk in that file; raises FrameworkError naming the file and the field."""
    table = read_toml(file)
    crosswalk = Crosswalk(
        id=table.text("id"),
        title=table.text("title"),
        publisher=table.text("publisher"),
        year=table.text("year"),
        disciplines=table.texts("disciplines"),
        note=table.text("note"),
        standards=tuple(_standard(row) for row in table.tables("standard", named_by="code")),
        rows=tuple(_row(row) for row in table.tables("link", named_by="area")),
        levels=some_of(table, "levels", StudyLevel),
    )
    table.refuse_unread()
    return crosswalk


def _standard(table: TomlTable) -> Standard:
    standard = Standard(
        table.text("code"), table.text("label"), table.text("part_of", required=False)
    )
    table.refuse_unread()
    return standard


def _row(table: TomlTable) -> LinkRow:
    row = LinkRow(
        area=table.text("area"),
        codes=tuple((strength, table.texts(strength, required=False)) for strength in LinkStrength),
        remark=table.text("remark", required=False),
    )
    _refuse_unclear(table, row)
    table.refuse_unread()
    return row


def _refuse_unclear(table: TomlTable, row: LinkRow) -> None:
    """An area without links says so, lest an unfinished row pass for a judgement."""
    if table.flag("none") == bool(row.n_links):
        raise FrameworkError(
            f"{table.where}, none: does not fit the links. Name standards under close, partial or "
            "weak, or write none = true."
        )
