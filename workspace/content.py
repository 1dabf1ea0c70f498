"""Syllabi, results and maps as bytes for a column of the database, and back, exactly."""

import zlib
from typing import TypeVar

import msgspec

from workspace.errors import UnusableDatabaseError

Content = TypeVar("Content")
_FASTEST = 1


def packed(content: object) -> bytes:
    """Pack frozen dataclasses as compressed JSON."""
    return zlib.compress(msgspec.json.encode(content), _FASTEST)


def unpacked(packed_content: bytes, kind: type[Content]) -> Content:
    """Unpack what `packed` wrote; `UnusableDatabaseError` if it is not that."""
    try:
        return msgspec.json.decode(zlib.decompress(packed_content), type=kind)
    except (zlib.error, msgspec.MsgspecError) as error:
        raise UnusableDatabaseError(
            f"A saved {kind.__name__} cannot be read any more; restore the last backup."
        ) from error
