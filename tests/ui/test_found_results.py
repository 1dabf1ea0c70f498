"""Results of many courses are found in portions, each kept at once, and the page says how far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from alignment import Project
from competency_map import load_framework
from ui import found_results
from ui.found_results import FoundResults


@dataclass(frozen=True)
class FakeCourse:
    id: str
    version: int = 1

    @property
    def changed_at(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)


class Asked:
    """Stands for saved work: what is asked of it, and in which portions."""

    def __init__(self, courses: Sequence[FakeCourse]) -> None:
        self.courses = courses
        self.portions: list[list[str]] = []

    def results(self, _work: object, few: Sequence[FakeCourse], *_: object) -> list[str]:
        self.portions.append([course.id for course in few])
        return [f"{course.id} {course.version}" for course in few]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    work = Asked([FakeCourse(f"c{number}") for number in range(60)])
    monkeypatch.setattr(found_results.state, "saved_courses", lambda: work.courses)
    monkeypatch.setattr(found_results, "course_results", work.results)
    monkeypatch.setattr(found_results, "workspace", lambda: None)
    return work


PROJECT = Project(load_framework("ct-aimh"))


def test_many_courses_are_found_in_portions_and_in_their_order(asked: Asked) -> None:
    found = FoundResults()
    found.find("first", PROJECT)
    assert [len(portion) for portion in asked.portions] == [25, 25, 10]
    assert list(found.results) == [f"c{number} 1" for number in range(60)]


def test_what_is_known_is_not_asked_for_again(asked: Asked) -> None:
    found = FoundResults()
    found.find("first", PROJECT)
    found.find("first", PROJECT)
    asked.courses = [*asked.courses[:5], FakeCourse("c5", version=2), FakeCourse("new")]
    found.find("second", PROJECT)
    assert asked.portions[3:] == [["c5", "new"]]
    assert list(found.results)[4:] == ["c4 1", "c5 2", "new 1"]


def test_what_was_found_before_an_interruption_is_not_lost(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(work: object, few: Sequence[FakeCourse], *_: object) -> list[str]:
        if len(asked.portions) == 2:
            raise KeyboardInterrupt
        return asked.results(work, few)

    found = FoundResults()
    monkeypatch.setattr(found_results, "course_results", interrupted)
    with pytest.raises(KeyboardInterrupt):
        found.find("first", PROJECT)
    monkeypatch.setattr(found_results, "course_results", asked.results)
    found.find("first", PROJECT)
    assert [len(portion) for portion in asked.portions] == [25, 25, 10]


def test_few_courses_draw_no_bar_and_many_say_how_many(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Place:
        def progress(self, _share: float, text: str) -> None:
            said.append(text)

        def empty(self) -> None:
            said.append("done")

    monkeypatch.setattr(found_results.st, "empty", Place)
    FoundResults().find("first", PROJECT)
    assert said[1:] == [
        "Looking for the areas in the syllabi: 25 of 60 courses",
        "Looking for the areas in the syllabi: 50 of 60 courses",
        "done",
    ]
    said.clear()
    asked.courses = asked.courses[:25]
    FoundResults().find("first", PROJECT)
    assert not said
