"""The app under test, empty or with syllabi in it, without a browser."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from alignment import Project
from competency_map import load_framework
from syllabi import Syllabus, read_syllabi
from tests.ui.sample_syllabi import NURSING, PSYCHOLOGY

APP = Path(__file__).resolve().parents[2] / "app.py"


@pytest.fixture(scope="session")
def syllabi() -> tuple[Syllabus, ...]:
    files = [("nurs-330.md", NURSING.encode()), ("psyc-315.md", PSYCHOLOGY.encode())]
    read, errors = read_syllabi(files)
    assert errors == ()
    return read


@pytest.fixture
def empty_app() -> AppTest:
    return AppTest.from_file(str(APP), default_timeout=60)


@pytest.fixture
def loaded_app(empty_app: AppTest, syllabi: tuple[Syllabus, ...]) -> AppTest:
    empty_app.session_state["project"] = Project(load_framework("ct-aimh"), syllabi)
    return empty_app
