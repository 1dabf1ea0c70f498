"""An old Office file's bytes in, the names of its streams out: they tell Word from Excel.

The layout is that of [MS-CFB], the compound file binary format.
"""

import struct
from dataclasses import dataclass

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENTRY_BYTES = 128
_NOTHING = 0xFFFFFFFF
_LAST_SECTOR = 0xFFFFFFFA
_MAX_SECTORS = 2_000
_MAX_ENTRIES = 20_000
_N_TABLE_SECTORS = 109
_ENCRYPTED = 0x0100


@dataclass(frozen=True, slots=True)
class OleStream:
    """One stream or folder; `start` is its first sector, `n_bytes` its length."""

    name: str
    start: int
    n_bytes: int


def is_ole(content: bytes) -> bool:
    """Say whether the bytes are an old Office file."""
    return content.startswith(OLE_MAGIC)


def root_streams(content: bytes) -> dict[str, OleStream]:
    """Give the streams at the top of the file by name; what is embedded lies deeper.

    A file whose directory is broken has none.
    """
    if not is_ole(content) or len(content) < 512:
        return {}
    entries = _entries(content)
    streams: dict[str, OleStream] = {}
    waiting, seen = [_child(entries[0])] if entries else [], set()
    while waiting:
        index = waiting.pop()
        if index in seen or index >= len(entries):
            continue
        seen.add(index)
        left, right = struct.unpack_from("<II", entries[index], 68)
        stream = _stream(entries[index])
        streams[stream.name] = stream
        waiting += [left, right]
    return streams


def has_word_password(content: bytes) -> bool:
    """Say whether the bytes are an old Word document that a password protects."""
    document = root_streams(content).get("WordDocument")
    head = _stream_head(content, document) if document else b""
    return len(head) > 12 and bool(int.from_bytes(head[10:12], "little") & _ENCRYPTED)


def _stream_head(content: bytes, stream: OleStream) -> bytes:
    """Give the first bytes of a stream of 4,096 bytes or more; b"" for a shorter one."""
    if stream.n_bytes < 4096:
        return b""
    size = _sector_bytes(content)
    return content[(stream.start + 1) * size : (stream.start + 2) * size]


def _entries(content: bytes) -> list[bytes]:
    size = _sector_bytes(content)
    sector = struct.unpack_from("<I", content, 48)[0]
    entries: list[bytes] = []
    for _ in range(_MAX_SECTORS):
        start = (sector + 1) * size
        if sector >= _LAST_SECTOR or start >= len(content) or len(entries) > _MAX_ENTRIES:
            break
        block = content[start : start + size]
        entries += [
            block[place : place + _ENTRY_BYTES]
            for place in range(0, len(block) - _ENTRY_BYTES + 1, _ENTRY_BYTES)
        ]
        sector = _next_sector(content, sector, size)
    return entries


def _next_sector(content: bytes, sector: int, size: int) -> int:
    """Look the next sector of a chain up in the file's table of sectors."""
    n_a_sector = size // 4
    if sector // n_a_sector >= _N_TABLE_SECTORS:
        return _NOTHING
    table: int = struct.unpack_from("<I", content, 76 + 4 * (sector // n_a_sector))[0]
    place = (table + 1) * size + 4 * (sector % n_a_sector)
    if table >= _LAST_SECTOR or place + 4 > len(content):
        return _NOTHING
    found: int = struct.unpack_from("<I", content, place)[0]
    return found


def _sector_bytes(content: bytes) -> int:
    return 4096 if content[30:32] == b"\x0c\x00" else 512


def _child(entry: bytes) -> int:
    child: int = struct.unpack_from("<I", entry, 76)[0]
    return child


def _stream(entry: bytes) -> OleStream:
    n_name_bytes = min(max(struct.unpack_from("<H", entry, 64)[0] - 2, 0), 62)
    start, n_bytes = struct.unpack_from("<II", entry, 116)
    name = entry[:n_name_bytes].decode("utf-16-le", errors="replace")
    return OleStream(name, start, n_bytes)
