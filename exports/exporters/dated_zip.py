"""The parts of an Office file in, its bytes out: the same parts of the same day, the same bytes."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO

Part = tuple[str, bytes]
# An entry of a zip file cannot be older.
_FIRST_DAY = date(1980, 1, 1)


def dated_zip(parts: Iterable[Part], made_on: date) -> bytes:
    """Zip each name with its content, in order, dated with the day in place of the moment."""
    day = max(made_on, _FIRST_DAY)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as target:
        for name, part in parts:
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, part)
    return content.getvalue()


def zip_parts(file: IO[bytes]) -> Iterator[Part]:
    """Yield the name and the content of each entry, in the file's order."""
    with zipfile.ZipFile(file) as source:
        for name in source.namelist():
            yield name, source.read(name)
