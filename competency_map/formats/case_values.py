"""Values of a JSON file in, of whatever type; values of the type that is meant out."""

from competency_map.formats.case_tree import Object
from competency_map.plain_text import clean

# Why a value is left out that is of another type.
WRONG_FORM = "The value is not of the form that an export has; it was left out."


def object_of(value: object) -> Object:
    """The value, or {} if it is no object."""
    return value if isinstance(value, dict) else {}


def objects_of(value: object) -> list[object]:
    """The value, or [] if it is no list."""
    return value if isinstance(value, list) else []


def text_of(fields: Object, name: str, default: str = "") -> str:
    """A field's text, cleaned; a number counts as its digits."""
    value = fields.get(name, default)
    return clean(str(value)) if isinstance(value, str | int | float) else default
