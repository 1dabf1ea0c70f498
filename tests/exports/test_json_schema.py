"""The published schema against what is really written."""

import json
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from alignment import Project, align
from alignment.coverage import CoverageLevel, ProspectKind
from alignment.report import AlignmentReport
from alignment.steps import StepKind
from competency_map import AgeBand, ChangeKind, LinkStrength, load_framework
from exports.exporters.json_exporter import SCHEMA, render_json
from exports.in_program import CourseInProgram, Requirement
from exports.options import ReportOptions
from exports.wording import level_key
from syllabi import COURSE_LEVELS, DISCIPLINES, Course, SectionKind, SyllabusError, UnreadKind
from tests.alignment.inputs import syllabus
from tests.exports.reports import make_framework, make_report, program_report, small_report
from tests.exports.schema_parts import objects_in

FILE = Path(__file__).resolve().parents[2] / "docs" / "imh-align-1.schema.json"
SCHEMA_TEXT = FILE.read_text(encoding="utf-8")
UNREAD = [SyllabusError("scan.pdf", kind, "Ask for the original.") for kind in UnreadKind]


def schema() -> Any:  # noqa: ANN401
    return json.loads(SCHEMA_TEXT)


@lru_cache(maxsize=1)
def real_report() -> AlignmentReport:
    """Three courses that reach every level, with openings, changes and prospects."""
    infant = syllabus(
        ("Explain attachment theory and infant mental health with toddlers.", SectionKind.OUTCOMES),
        ("Week 3: attachment, separation and loss in infancy", SectionKind.SCHEDULE),
        (
            "Paper: observe an infant and a caregiver and describe attachment",
            SectionKind.ASSESSMENT,
        ),
    )
    adult = syllabus(
        ("Explain grief and loss.", SectionKind.OUTCOMES),
        ("Week 4: screening and assessment of adults", SectionKind.SCHEDULE),
        ("Week 5: wounds, drains and dressings", SectionKind.SCHEDULE),
        ("Week 6: care before and after surgery", SectionKind.SCHEDULE),
        ("Maternal depression and the infant", SectionKind.READINGS),
    )
    courses = [
        replace(each, course=Course("NURS 1", "Nursing", "Fall", "nursing"))
        for each in (infant, adult, syllabus())
    ]
    return align(Project(load_framework("imh-extended"), tuple(courses)))


@pytest.mark.parametrize(
    "report",
    [real_report(), small_report(), program_report(3, 8), make_report(make_framework())],
    ids=["real", "small", "program", "empty"],
)
def test_what_is_written_follows_the_schema(report: AlignmentReport) -> None:
    Draft202012Validator(schema()).validate(json.loads(render_json(report, UNREAD)))


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (CourseInProgram("0123456789ab"), None),
        (CourseInProgram("another", Requirement.REQUIRED, 1), None),
        (
            CourseInProgram("0123456789ab", Requirement.REQUIRED),
            {"requirement": "required", "year": None},
        ),
        (CourseInProgram("0123456789ab", year=4), {"requirement": None, "year": 4}),
    ],
)
def test_a_course_s_place_in_its_program_is_there_where_people_gave_it(
    place: CourseInProgram, written: object
) -> None:
    content = json.loads(render_json(small_report(), options=ReportOptions(in_program=(place,))))

    assert content["courses"][0]["in_program"] == written
    Draft202012Validator(schema()).validate(content)


def test_the_real_report_has_all_that_is_described() -> None:
    courses = json.loads(render_json(real_report()))["courses"]
    cells = [cell for course in courses for cell in course["cells"]]
    steps = [step for course in courses for step in course["next_steps"]]
    assert {cell["level"] for cell in cells} == {level_key(level) for level in CoverageLevel}
    assert any(cell["prospects"] for cell in cells)
    assert any(step["change"] and step["standards"] for step in steps)


def test_the_schema_is_one_of_the_standard_and_names_its_shape() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["properties"]["schema"]["const"] == SCHEMA


def test_every_field_that_is_written_is_described() -> None:
    closed = schema()
    for part in objects_in(closed):
        part["additionalProperties"] = False
    Draft202012Validator(closed).validate(json.loads(render_json(real_report(), UNREAD)))


def test_every_field_has_a_description_and_none_may_be_missing() -> None:
    for part in objects_in(schema()):
        assert part["required"] == list(part["properties"])
        for name, field in part["properties"].items():
            assert "description" in field or "$ref" in field, name


@pytest.mark.parametrize(
    ("part", "field", "values"),
    [
        ("cell", "level", [level_key(level) for level in CoverageLevel]),
        ("prospect", "kind", list(ProspectKind)),
        ("evidence", "section", list(SectionKind)),
        ("evidence", "ages", [*AgeBand, None]),
        ("next_step", "kind", list(StepKind)),
        ("change", "kind", list(ChangeKind)),
        ("standard_link", "strength", list(LinkStrength)),
        ("unread", "kind", list(UnreadKind)),
        ("in_program", "requirement", [Requirement.REQUIRED, Requirement.ELECTIVE, None]),
        ("course_facts", "discipline", list(DISCIPLINES)),
        ("course_facts", "level", list(COURSE_LEVELS)),
    ],
)
def test_each_list_of_values_is_the_program_s_own(part: str, field: str, values: list[str]) -> None:
    found = schema()["$defs"][part]["properties"][field]
    listed = found.get("enum") or schema()["$defs"]["level"]["enum"]
    assert listed == values


@pytest.mark.parametrize(
    ("field", "value"),
    [("level", "strong"), ("score", 1.2), ("close", None), ("evidence", []), ("area", 3)],
)
def test_a_wrong_cell_does_not_follow_the_schema(field: str, value: object) -> None:
    content = json.loads(render_json(small_report()))
    content["courses"][0]["cells"][3][field] = value
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(content)


def test_a_dropped_field_does_not_follow_the_schema_and_an_added_one_does() -> None:
    content = json.loads(render_json(small_report()))
    content["courses"][0]["cells"][0]["later"] = True
    Draft202012Validator(schema()).validate(content)
    del content["courses"][0]["cells"][0]["evidence"]
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(content)
