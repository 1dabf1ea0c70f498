"""The parts of a JSON Schema."""

from collections.abc import Iterator
from typing import Any


def objects_in(part: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    """Every part that describes an object by its fields and says which must be there."""
    if isinstance(part, dict):
        if "properties" in part and "required" in part:
            yield part
        for inner in part.values():
            yield from objects_in(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from objects_in(inner)
