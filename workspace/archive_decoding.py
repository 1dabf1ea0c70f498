"""A JSON member of an archive in, its typed parts out; what does not fit is named."""

import re
from typing import TypeVar

import msgspec

from workspace.errors import ArchiveError

AGAIN = "Nothing was changed. Export the archive once more, or fetch the file again."
Content = TypeVar("Content")
# What stands in a hostile archive must not fill the page that says what is wrong.
_MAX_SHOWN = 200


def decoded(content: bytes, name: str, kind: type[Content]) -> Content:
    """JSON as its type; raises ArchiveError that names the member and the field."""
    try:
        return msgspec.json.decode(content, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise ArchiveError(f"{name}{_said(str(error))} {AGAIN}") from error


def _said(message: str) -> str:
    """A decoder's message as a sentence: "Expected `int`, got `str` - at `$[0].year`"."""
    problem, _, path = message.partition(" - at ")
    steps = re.findall(r"\[(\d+|\.\.\.)\]|\.(\w+)", path)
    places = [
        field or ("one of its entries" if number == "..." else f"entry {int(number) + 1}")
        for number, field in steps
    ]
    where = f", {', '.join(places)}" if places else ""
    return f"{where}: does not fit ({problem.replace('`', '')[:200]})."
