"""The app under test, empty or with a program in it, without a browser; saved work of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from syllabi import Syllabus, read_syllabi
from tests.patience import PATIENT_SECONDS
from tests.ui.sample_syllabi import NURSING, PSYCHOLOGY
from tests.ui.saved import with_program
from ui import saved_work

APP = Path(__file__).resolve().parents[2] / "app.py"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty data folder for each test."""
    folder = tmp_path / "home"
    monkeypatch.setenv("IMH_ALIGN_HOME", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    yield folder
    saved_work.opened.clear()
    saved_work.keep_retention.clear()


@pytest.fixture(scope="session")
def syllabi() -> tuple[Syllabus, ...]:
    files = [("nurs-330.md", NURSING.encode()), ("psyc-315.md", PSYCHOLOGY.encode())]
    read, errors = read_syllabi(files)
    assert errors == ()
    return read


@pytest.fixture
def empty_app() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)


@pytest.fixture
def loaded_app(empty_app: AppTest, syllabi: tuple[Syllabus, ...]) -> AppTest:
    return with_program(empty_app, *syllabi)
