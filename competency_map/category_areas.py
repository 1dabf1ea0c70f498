"""Rows of what the categories expect of each area in; one category's expectations out."""

from competency_map.categories import AreaExpectation, Designation, Expectation
from competency_map.toml_choices import one_of, some_of
from competency_map.toml_table import TomlTable


def category_areas(
    rows: tuple[TomlTable, ...], column: str, *, is_twin: bool, mentors: tuple[Designation, ...]
) -> tuple[AreaExpectation, ...]:
    """The column of one category, or of the one it is the twin of.

    `mentors` are the category's designations: each area is the work of all of them unless its
    row says whose it mainly is.
    """
    return tuple(_area(row, column, is_twin, mentors) for row in rows)


def _area(
    row: TomlTable, column: str, is_twin: bool, mentors: tuple[Designation, ...]
) -> AreaExpectation:
    expectation = one_of(row, column, Expectation)
    # The pages list areas for the infant side alone; that the twins share them is inferred.
    if is_twin and expectation is Expectation.SEEN:
        expectation = Expectation.RECALLED
    mainly_for = some_of(row, "mainly_for", Designation) or mentors
    return AreaExpectation(row.text("code"), expectation, mainly_for if mentors else ())
