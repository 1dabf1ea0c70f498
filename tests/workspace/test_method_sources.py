from collections.abc import Callable
from pathlib import Path

import pytest

from workspace.method_sources import fingerprint_of, sources_fingerprint

VERSIONS = ("1.0", "")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "alignment"
    (made / "data").mkdir(parents=True)
    (made / "levels.py").write_text("CUT = 0.5\n")
    (made / "data" / "weights.csv").write_text("a,1\n")
    return made


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "levels.py").write_text("CUT = 0.6\n"),
        lambda folder: (folder / "data" / "weights.csv").write_text("a,2\n"),
        lambda folder: (folder / "data" / "more.toml").write_text(""),
        lambda folder: (folder / "levels.py").rename(folder / "data" / "levels.py"),
        lambda folder: (folder / "levels.py").unlink(),
    ],
    ids=["code", "data", "a new file", "another place", "a file gone"],
)
def test_whatever_makes_a_result_counts(folder: Path, change: Callable[[Path], object]) -> None:
    before = fingerprint_of([folder], VERSIONS)
    change(folder)
    assert fingerprint_of([folder], VERSIONS) != before


def test_a_new_version_of_a_library_counts(folder: Path) -> None:
    assert fingerprint_of([folder], ("1.1", "")) != fingerprint_of([folder], VERSIONS)


def test_what_is_made_of_the_sources_does_not_count(folder: Path) -> None:
    before = fingerprint_of([folder], VERSIONS)
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "levels.cpython-311.pyc").write_bytes(b"compiled")
    assert fingerprint_of([folder], VERSIONS) == before


def test_the_hash_of_this_program_is_the_same_at_each_call() -> None:
    made = sources_fingerprint()
    sources_fingerprint.cache_clear()
    assert sources_fingerprint() == made
