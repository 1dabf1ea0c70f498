"""Standards stand beside changes by an area's name, each with whose judgement that is."""

from dataclasses import replace

import pytest

from competency_map import load_framework
from competency_map.crosswalk import LinkStrength, StudyLevel
from competency_map.lens_files import MAIN_DISCIPLINES
from exports.change_wording import CROSSWALK_NAMES
from exports.standards import crosswalk_notes, links_of, standards_text
from syllabi import COURSE_LEVELS, Course
from tests.exports.reports import make_area, make_course, make_framework

AREAS = load_framework("ct-aimh").knowledge_areas
ETHICS = next(area for area in AREAS if area.name == "Ethical practice")

NURSING = Course(discipline="nursing")


@pytest.mark.parametrize(
    ("discipline", "words"),
    [
        ("nursing", ["AACN Essentials 9"]),
        ("social_work", ["CSWE 1 "]),
        ("education", ["NAEYC 6", "EI/ECSE 7"]),
        ("psychology", ["APA undergraduate 3", "APA health service"]),
    ],
)
def test_the_closest_standard_of_each_crosswalk_is_named(discipline: str, words: list[str]) -> None:
    text = standards_text(Course(discipline=discipline), ETHICS)

    assert all(word in text for word in words), text
    assert text.count(" link)") == len(words)


@pytest.mark.parametrize("discipline", MAIN_DISCIPLINES)
def test_a_weak_link_must_not_stand_beside_a_change(discipline: str) -> None:
    assert not any("weak" in standards_text(Course(discipline=discipline), area) for area in AREAS)


def test_links_come_closest_first() -> None:
    order = list(LinkStrength)
    for discipline in MAIN_DISCIPLINES:
        for area in AREAS:
            for _, links in links_of(Course(discipline=discipline), area):
                ranks = [order.index(link.strength) for link in links]
                assert ranks == sorted(ranks)


def test_an_area_is_looked_up_by_its_name_and_never_by_its_code() -> None:
    renumbered = replace(ETHICS, code="TF-7")

    assert links_of(NURSING, renumbered) == links_of(NURSING, ETHICS) != ()
    assert links_of(NURSING, make_area(ETHICS.code, "Something of our own")) == ()


@pytest.mark.parametrize("discipline", ["other", ""])
def test_a_discipline_without_standards_has_none(discipline: str) -> None:
    assert links_of(Course(discipline=discipline), ETHICS) == ()
    assert standards_text(Course(discipline=discipline), ETHICS) == ""


@pytest.mark.parametrize(
    ("level", "names"),
    [
        ("", ["APA undergraduate", "APA health service"]),
        ("undergraduate", ["APA undergraduate"]),
        ("graduate", ["APA health service"]),
        ("doctoral", ["APA health service"]),
    ],
)
def test_a_course_of_known_level_must_not_stand_beside_another_level_s_standards(
    level: str, names: list[str]
) -> None:
    course = Course(discipline="psychology", level=level)
    aligned = make_course(make_framework(), course=course)
    text = standards_text(course, ETHICS)

    assert [name for name in CROSSWALK_NAMES.values() if name in text] == names
    assert [name for name, _ in crosswalk_notes([aligned])] == names


def test_levels_of_standards_are_the_levels_of_courses() -> None:
    assert {*StudyLevel} == {*COURSE_LEVELS} - {""}


def test_the_note_of_each_crosswalk_is_said_once() -> None:
    framework = make_framework()
    courses = [
        make_course(framework, course=Course(discipline=name))
        for name in ("education", "nursing", "education", "other")
    ]
    notes = dict(crosswalk_notes(courses))

    assert list(notes) == ["NAEYC", "EI/ECSE", "AACN Essentials"]
    assert all("this project's judgement" in note for note in notes.values())
