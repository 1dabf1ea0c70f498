"""The lens files of `data/lenses` in, one for each discipline; lenses out."""

from functools import lru_cache
from pathlib import Path

from competency_map.continuum import Continuum
from competency_map.lens import ChangeKind, Idea, Lens
from competency_map.loading import DATA
from competency_map.toml_choices import one_of, some_of
from competency_map.toml_table import TomlTable, read_toml

_FOLDER = DATA / "lenses"
# The disciplines that a course may have: their lenses hold changes for every area.
MAIN_DISCIPLINES = ("nursing", "social_work", "education", "psychology")


@lru_cache(maxsize=1)
def load_lenses() -> tuple[Lens, ...]:
    """All lenses: the main disciplines', then the shorter ones, by their names.

    Raises FrameworkError, naming the file and the field, if one is not as it should be.
    """
    lenses = sorted((read_lens(file) for file in _FOLDER.glob("*.toml")), key=lambda x: x.name)
    main = [lens for main in MAIN_DISCIPLINES for lens in lenses if lens.discipline == main]
    return (*main, *(lens for lens in lenses if lens.discipline not in MAIN_DISCIPLINES))


def lens_of(discipline: str) -> Lens | None:
    """The lens of that discipline; None if there is none, as for "other"."""
    return next((lens for lens in load_lenses() if lens.discipline == discipline), None)


def read_lens(file: Path) -> Lens:
    """The lens in that file; raises FrameworkError naming the file and the field."""
    table = read_toml(file)
    lens = Lens(
        discipline=table.text("discipline"),
        name=table.text("name"),
        typical_courses=table.texts("typical_courses"),
        strengths=table.text("strengths"),
        thin_spots=table.text("thin_spots"),
        strong_areas=table.texts("strong_areas"),
        thin_areas=table.texts("thin_areas"),
        ideas=tuple(_idea(row, row.texts("areas")) for row in _rows(table, "idea", "areas")),
        changes=tuple(_idea(row, (row.text("area"),)) for row in _rows(table, "change", "area")),
    )
    table.refuse_unread()
    return lens


def _rows(table: TomlTable, field: str, named_by: str) -> tuple[TomlTable, ...]:
    return table.tables(field, named_by=named_by, required=False)


def _idea(row: TomlTable, areas: tuple[str, ...]) -> Idea:
    idea = Idea(
        areas=areas,
        kind=one_of(row, "kind", ChangeKind),
        unit=row.text("unit"),
        unit_words=row.texts("unit_words"),
        text=row.text("text"),
        continuum=some_of(row, "continuum", Continuum),
    )
    row.refuse_unread()
    return idea
