"""Syllabi, results and maps as bytes for a column of the database, and back, exactly."""

import json
import re
import zlib
from typing import TypeVar

import msgspec

from workspace.errors import UnusableDatabaseError

Content = TypeVar("Content")
_FASTEST = 1
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def packed(content: object) -> bytes:
    """Pack frozen dataclasses as compressed JSON."""
    return packed_encoded(encoded(content))


def packed_encoded(content: bytes) -> bytes:
    """Pack JSON that `encoded` or `unpacked_encoded` gave."""
    return zlib.compress(content, _FASTEST)


def unpacked(packed_content: bytes, kind: type[Content]) -> Content:
    """Unpack what `packed` wrote; `UnusableDatabaseError` if it is not that."""
    try:
        return _decoded(zlib.decompress(packed_content), kind)
    except (zlib.error, ValueError, msgspec.MsgspecError) as error:
        raise UnusableDatabaseError(
            f"A saved {kind.__name__} cannot be read any more; restore the last backup."
        ) from error


def unpacked_encoded(packed_content: bytes) -> bytes:
    """The JSON that was packed, byte for byte; for what `unpacked` could read."""
    return zlib.decompress(packed_content)


def storable(text: str) -> str:
    """A text that every database takes: U+FFFD stands for NUL and for halves of a character."""
    return _UNSTORABLE.sub("\ufffd", text)


def encoded(content: object) -> bytes:
    """Frozen dataclasses as JSON."""
    try:
        return msgspec.json.encode(content)
    except UnicodeEncodeError:
        # Halves of a character, as in a file name that is no Unicode: UTF-8 has no place for them.
        plain = json.dumps(msgspec.to_builtins(content), ensure_ascii=False)
        return plain.encode("utf-8", "surrogatepass")


def _decoded(encoded: bytes, kind: type[Content]) -> Content:
    try:
        return msgspec.json.decode(encoded, type=kind)
    except msgspec.ValidationError:
        raise
    except (msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.convert(json.loads(encoded.decode("utf-8", "surrogatepass")), kind)
