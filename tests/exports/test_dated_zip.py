import io
import zipfile
from datetime import date

import pytest

from exports.exporters.dated_zip import dated_zip, zip_parts

PARTS = [("[Content_Types].xml", b"<a/>"), ("word/document.xml", b"<b/>" * 100)]


@pytest.mark.parametrize(
    ("made_on", "dated"),
    [(date(2026, 3, 5), (2026, 3, 5, 0, 0, 0)), (date(1970, 1, 1), (1980, 1, 1, 0, 0, 0))],
)
def test_each_part_has_the_day_and_keeps_its_place(made_on: date, dated: tuple[int, ...]) -> None:
    file = io.BytesIO(dated_zip(PARTS, made_on))
    assert [*zip_parts(file)] == PARTS
    with zipfile.ZipFile(file) as found:
        assert {entry.date_time for entry in found.infolist()} == {dated}
