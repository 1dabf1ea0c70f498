"""A cell or a list of continuum tags in; the tags, known and unknown ones apart, out."""

import re
from collections.abc import Iterable, Iterator

from competency_map.continuum import Continuum

_BETWEEN = re.compile(r"[\n,;]")


def split_tags(cell: str) -> tuple[str, ...]:
    """The tags of a cell, an entry a line or in one line: none has a comma of its own."""
    return tuple(tag.strip().lower() for tag in _BETWEEN.split(cell) if tag.strip())


def known_tags(tags: Iterable[str]) -> tuple[Continuum, ...]:
    """The tags that there are, in the order given."""
    return tuple(Continuum(tag) for tag in tags if tag in list(Continuum))


def unknown_tags(code: str, tags: Iterable[str]) -> Iterator[str]:
    """Why a tag of the area with that code is left out: a sentence for each unknown one."""
    known = ", ".join(Continuum)
    for tag in tags:
        if tag not in list(Continuum):
            yield (
                f'"{tag}" in the continuum of the area {code} is unknown; it was left out. '
                f"Write some of: {known}."
            )
