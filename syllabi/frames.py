"""Length-prefixed messages on a byte stream: four bytes of length, then the message."""

import struct
from typing import IO

MAX_FRAME_BYTES = 64_000_000
LENGTH = struct.Struct(">I")


class BrokenFrameError(Exception):
    """The stream ended or holds something else than a message."""


def frame_of(message: bytes) -> bytes:
    """Give a message with its length before it."""
    return LENGTH.pack(len(message)) + message


def write_frame(stream: IO[bytes], message: bytes) -> None:
    """Write one message and flush it."""
    stream.write(LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes:
    """Read one message; `BrokenFrameError` at the end of the stream or beyond the limit."""
    (n_bytes,) = LENGTH.unpack(_read_exactly(stream, LENGTH.size))
    if n_bytes > MAX_FRAME_BYTES:
        raise BrokenFrameError(f"a message of {n_bytes} bytes is beyond the limit")
    return _read_exactly(stream, n_bytes)


def _read_exactly(stream: IO[bytes], n_bytes: int) -> bytes:
    message = stream.read(n_bytes)
    if len(message) != n_bytes:
        raise BrokenFrameError("the stream ended within a message")
    return message
