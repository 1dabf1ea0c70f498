"""Names of files in `static` in, their text out: what components of ours are drawn with."""

from pathlib import Path

_STATIC = Path(__file__).resolve().parent / "static"


def static_text(*names: str) -> str:
    """The files' text, one after the other."""
    return "\n".join((_STATIC / name).read_text(encoding="utf-8") for name in names)
