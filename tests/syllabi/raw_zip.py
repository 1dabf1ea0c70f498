"""Zip archives written byte by byte, so that they can lie as `zipfile` would never let them."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_DEFLATED = 8


@dataclass(frozen=True, slots=True)
class Entry:
    """One part: what is stored, and what the archive says of it.

    `stored` is the raw Deflate stream (or whatever `method` says); `said_bytes` the size the
    directory claims once unpacked; `shares` the index of the entry whose bytes this one uses.
    """

    name: str
    stored: bytes
    said_bytes: int
    crc: int = 0
    method: int = _DEFLATED
    flags: int = 0
    attributes: int = 0
    shares: int | None = None


def plain_entry(name: str, content: bytes, attributes: int = 0) -> Entry:
    """An honest part."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stored = squeezer.compress(content) + squeezer.flush()
    return Entry(name, stored, len(content), zlib.crc32(content), attributes=attributes)


def raw_zip(entries: Sequence[Entry]) -> bytes:
    """The archive's bytes."""
    parts: list[bytes] = []
    places: list[int] = []
    end = 0
    for entry in entries:
        if entry.shares is not None:
            places.append(places[entry.shares])
            continue
        places.append(end)
        part = _local_header(entry) + entry.stored
        parts.append(part)
        end += len(part)
    directory = b"".join(map(_central_header, entries, places))
    n = len(entries)
    tail = _END.pack(b"PK\x05\x06", 0, 0, n & 0xFFFF, n & 0xFFFF, len(directory), end, 0)
    return b"".join(parts) + directory + tail


def _local_header(entry: Entry) -> bytes:
    name = entry.name.encode()
    facts = (entry.crc, len(entry.stored), entry.said_bytes)
    return (
        _LOCAL.pack(b"PK\x03\x04", 20, entry.flags, entry.method, 0, 0, *facts, len(name), 0) + name
    )


def _central_header(entry: Entry, place: int) -> bytes:
    name = entry.name.encode()
    facts = (entry.crc, len(entry.stored), entry.said_bytes)
    made_by_unix = 3 << 8 | 20
    return (
        _CENTRAL.pack(
            *(b"PK\x01\x02", made_by_unix, 20, entry.flags, entry.method, 0, 0, *facts),
            *(len(name), 0, 0, 0, 0, entry.attributes, place),
        )
        + name
    )
