"""Standards stand beside changes by an area's name, each with whose judgement that is."""

from dataclasses import replace

import pytest

from competency_map import load_framework
from competency_map.crosswalk import LinkStrength
from competency_map.lens_files import MAIN_DISCIPLINES
from exports.standards import crosswalk_notes, links_of, standards_text
from syllabi import Course
from tests.exports.reports import make_area, make_course, make_framework

AREAS = load_framework("ct-aimh").knowledge_areas
ETHICS = next(area for area in AREAS if area.name == "Ethical practice")


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
    text = standards_text(discipline, ETHICS)

    assert all(word in text for word in words), text
    assert text.count(" link)") == len(words)


@pytest.mark.parametrize("discipline", MAIN_DISCIPLINES)
def test_a_weak_link_must_not_stand_beside_a_change(discipline: str) -> None:
    assert not any("weak" in standards_text(discipline, area) for area in AREAS)


def test_links_come_closest_first() -> None:
    order = list(LinkStrength)
    for discipline in MAIN_DISCIPLINES:
        for area in AREAS:
            for _, links in links_of(discipline, area):
                ranks = [order.index(link.strength) for link in links]
                assert ranks == sorted(ranks)


def test_an_area_is_looked_up_by_its_name_and_never_by_its_code() -> None:
    renumbered = replace(ETHICS, code="TF-7")

    assert links_of("nursing", renumbered) == links_of("nursing", ETHICS) != ()
    assert links_of("nursing", make_area(ETHICS.code, "Something of our own")) == ()


@pytest.mark.parametrize("discipline", ["other", ""])
def test_a_discipline_without_standards_has_none(discipline: str) -> None:
    assert links_of(discipline, ETHICS) == ()
    assert standards_text(discipline, ETHICS) == ""


def test_the_note_of_each_crosswalk_is_said_once() -> None:
    framework = make_framework()
    courses = [
        make_course(framework, course=Course(discipline=name))
        for name in ("education", "nursing", "education", "other")
    ]
    notes = dict(crosswalk_notes(courses))

    assert list(notes) == ["NAEYC", "EI/ECSE", "AACN Essentials"]
    assert all("this project's judgement" in note for note in notes.values())
