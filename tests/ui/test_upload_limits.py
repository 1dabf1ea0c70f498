import tomllib
from pathlib import Path

import pytest

from syllabi import MAX_FILE_BYTES
from ui.adding.upload_limits import LIMITS_TEXT, refusals, too_big

SETTINGS = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"
MB = 1_000_000


def refused(sizes: list[int], n_bytes: int = 0) -> list[str]:
    files = [(f"{position}.pdf", size) for position, size in enumerate(sizes)]
    return [error.source for error in refusals(files, n_bytes) if error is not None]


@pytest.mark.parametrize(
    ("sizes", "n_bytes", "names"),
    [
        ([MB] * 30, 0, []),
        ([MB] * 32, 0, ["30.pdf", "31.pdf"]),
        ([20 * MB] * 5, 0, []),
        ([20 * MB] * 6, 0, ["5.pdf"]),
        ([20 * MB, MB], 90 * MB, ["0.pdf"]),
        # A file that is too big by itself takes no room: the reading refuses it.
        ([21 * MB, 10 * MB], 90 * MB, []),
        ([], 100 * MB, []),
    ],
)
def test_what_is_over_the_limits_is_named_and_the_rest_is_taken(
    sizes: list[int], n_bytes: int, names: list[str]
) -> None:
    assert refused(sizes, n_bytes) == names


def test_a_refusal_ends_with_a_remedy() -> None:
    *_, many = refusals([("a.pdf", 1)] * 31, 0)
    (much,) = refusals([("a.pdf", MB)], 100 * MB)
    assert "Add the rest in a further upload." in str(many)
    assert "in a further upload" in str(much)
    assert "Send a smaller version" in str(too_big("a.pdf"))


def test_the_page_says_the_limits_and_the_server_has_the_same() -> None:
    server = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["server"]
    assert server["maxUploadSize"] * MB == MAX_FILE_BYTES
    assert LIMITS_TEXT == ("Up to 20 MB a file; 30 files and 100 MB at one go.")
