"""One row of the hostile set, and the few things that several of its builders need."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

from syllabi import UnreadKind

GOOD_WORDS = "Infants grow within relationships."
LISTENER_PORT = 48_213
ELSEWHERE = f"http://127.0.0.1:{LISTENER_PORT}"


@dataclass(frozen=True, slots=True)
class HostileFile:
    """A file made to crash, hang or deceive a reader.

    `build` gives its bytes. It is refused with one of `kinds`, or read with `words` in its
    text; without `words` it must be refused.
    """

    name: str
    filename: str
    build: Callable[[], bytes]
    kinds: tuple[UnreadKind, ...] = ()
    words: str = ""


def nested(opening: str, depth: int, inside: str, closing: str) -> str:
    """`inside`, wrapped `depth` times."""
    return opening * depth + inside + closing * depth


def deflated_repeats(block: bytes, times: int) -> bytes:
    """A raw Deflate stream of `block`, `times` over, without ever holding so much."""
    squeezer = zlib.compressobj(9, zlib.DEFLATED, -15)
    once = squeezer.compress(block) + squeezer.flush(zlib.Z_FULL_FLUSH)
    return once * times + b"\x03\x00"


def zlib_repeats(block: bytes, times: int) -> bytes:
    """The same as a zlib stream, without the check sum that PDF readers do without."""
    return b"\x78\xda" + deflated_repeats(block, times)
