"""A field of a TOML table in, the members of an enumeration that it names out."""

from enum import StrEnum
from typing import TypeVar

from competency_map.errors import FrameworkError
from competency_map.toml_table import TomlTable

Choice = TypeVar("Choice", bound=StrEnum)


def one_of(
    table: TomlTable, field: str, choices: type[Choice], default: Choice | None = None
) -> Choice:
    """The member that the field names; `default` if it is missing, else it must be there.

    Raises FrameworkError, naming the file, the field and the members, for an unknown one.
    """
    name = table.text(field, required=default is None)
    if not name and default is not None:
        return default
    return _chosen(table, field, name, choices, "one")


def some_of(table: TomlTable, field: str, choices: type[Choice]) -> tuple[Choice, ...]:
    """The members that the field lists; () if it is missing. Raises as `one_of` does."""
    names = table.texts(field, required=False)
    return tuple(_chosen(table, field, name, choices, "some") for name in names)


def _chosen(
    table: TomlTable, field: str, name: str, choices: type[Choice], how_many: str
) -> Choice:
    try:
        return choices(name)
    except ValueError:
        known = ", ".join(f'"{choice}"' for choice in choices)
        raise FrameworkError(
            f'{table.where}, {field}: "{name}" is unknown. Write {how_many} of: {known}.'
        ) from None
