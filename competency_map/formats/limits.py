"""What a map file may hold at most: more is no map, and is refused before it fills memory."""

from competency_map.errors import FrameworkError

MAX_FILE_BYTES = 10_000_000
MAX_ROWS = 20_000


def check_size(content: bytes) -> None:
    """Raises FrameworkError if the file is larger than a map is."""
    if len(content) > MAX_FILE_BYTES:
        raise FrameworkError(
            f"The file has {len(content) / 1e6:.0f} MB; a map has at most "
            f"{MAX_FILE_BYTES // 1_000_000}. Check that it is the right file."
        )


def check_rows(n_rows: int) -> None:
    """Raises FrameworkError if there are more rows than a map has."""
    if n_rows > MAX_ROWS:
        raise FrameworkError(
            f"The file has more than {MAX_ROWS:,} rows. Check that it is the right file, and "
            "delete the empty rows below the map."
        )
