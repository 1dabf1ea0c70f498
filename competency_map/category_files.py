"""The file `data/endorsement-categories.toml` in; categories and their requirements out."""

from functools import lru_cache
from pathlib import Path

from competency_map.age_band import AgeBand
from competency_map.categories import Category, Designation
from competency_map.category_areas import category_areas
from competency_map.continuum import Continuum
from competency_map.endorsement_guide import (
    TABLE_YEAR,
    EndorsementGuide,
    LaterCategory,
    Requirement,
    ReviewHabit,
    Topic,
)
from competency_map.loading import DATA
from competency_map.toml_choices import one_of, some_of
from competency_map.toml_table import TomlTable, read_toml

_FILE = "endorsement-categories.toml"
_MENTOR = "IMHM"


def load_categories() -> tuple[Category, ...]:
    """The infant categories and their early childhood twins, each from promotion to leading."""
    return load_guide().categories


def requirements(category_code: str) -> tuple[Requirement, ...]:
    """What is said of that category by topic, the shared table's row before later ones."""
    asked = (found for found in load_guide().requirements if category_code in found.categories)
    order = tuple(Topic)
    return tuple(sorted(asked, key=lambda found: (order.index(found.topic), found.is_later)))


@lru_cache(maxsize=1)
def load_guide() -> EndorsementGuide:
    """Everything that is known of the categories.

    Raises FrameworkError, naming the file and the field, if the file is not as it should be.
    """
    return read_guide(DATA / _FILE)


def read_guide(file: Path) -> EndorsementGuide:
    """The guide in that file; raises FrameworkError naming the file and the field."""
    table = read_toml(file)
    rows = table.tables("areas", named_by="code")
    categories = tuple(_category(row, rows) for row in table.tables("category", named_by="code"))
    infant = tuple(category.code for category in categories if not category.twin_of)
    where = table.text("table_seen_in")
    guide = EndorsementGuide(
        note=table.text("note"),
        areas_seen_in=table.text("areas_seen_in"),
        categories=categories,
        later_categories=tuple(
            _later_category(row) for row in table.tables("later_category", named_by="code")
        ),
        requirements=(
            *(
                requirement
                for row in table.tables("requirement", named_by="topic")
                for requirement in _table_row(row, infant, where)
            ),
            *(_difference(row) for row in table.tables("difference", named_by="text")),
        ),
        review_habits=tuple(_habit(row) for row in table.tables("review", named_by="text")),
    )
    for row in (table, *rows):
        row.refuse_unread()
    return guide


def _category(table: TomlTable, rows: tuple[TomlTable, ...]) -> Category:
    code, twin_of = table.text("code"), table.text("twin_of", required=False)
    designations = tuple(Designation) if _MENTOR in (code, twin_of) else ()
    category = Category(
        code=code,
        name=table.text("name"),
        age_band=one_of(table, "age_band", AgeBand),
        since=table.text("since"),
        scope=some_of(table, "continuum", Continuum),
        work=table.text("work"),
        areas=category_areas(rows, twin_of or code, is_twin=bool(twin_of), mentors=designations),
        designations=designations,
        twin_of=twin_of,
    )
    table.refuse_unread()
    return category


def _later_category(table: TomlTable) -> LaterCategory:
    category = LaterCategory(
        code=table.text("code"),
        name=table.text("name"),
        age_band=one_of(table, "age_band", AgeBand),
        since=table.text("since"),
        work=table.text("work"),
    )
    table.refuse_unread()
    return category


def _table_row(table: TomlTable, infant: tuple[str, ...], where: str) -> tuple[Requirement, ...]:
    topic = one_of(table, "topic", Topic)
    mentors = some_of(table, "mentors", Designation)
    row = tuple(
        Requirement(
            topic, (code,), table.text(code), TABLE_YEAR, where, mentors if code == _MENTOR else ()
        )
        for code in infant
    )
    table.refuse_unread()
    return row


def _difference(table: TomlTable) -> Requirement:
    requirement = Requirement(
        topic=one_of(table, "topic", Topic),
        categories=table.texts("categories"),
        text=table.text("text"),
        year=table.text("year"),
        seen_in=table.text("seen_in"),
        designations=some_of(table, "mentors", Designation),
    )
    table.refuse_unread()
    return requirement


def _habit(table: TomlTable) -> ReviewHabit:
    habit = ReviewHabit(table.text("text"), table.texts("domains"), table.text("seen_in"))
    table.refuse_unread()
    return habit
