"""The published schema of comparisons against what is really written."""

import json
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from alignment import Project, align
from alignment.comparing import compare
from alignment.comparison import CellChange, Comparison, ProgramChange
from alignment.course_pairs import PairedBy
from alignment.coverage import CoverageLevel
from alignment.snapshot import UnreadFile
from alignment.snapshot_taking import snapshot_of
from competency_map import load_framework
from exports.exporters.comparison_json import COMPARISON_SCHEMA, render_comparison_json
from exports.wording import level_key
from syllabi import Course, SectionKind, Syllabus
from tests.alignment.inputs import syllabus
from tests.exports.schema_parts import objects_in

FILE = Path(__file__).resolve().parents[2] / "docs" / "imh-align-compare-1.schema.json"
SCHEMA_TEXT = FILE.read_text(encoding="utf-8")
OUTCOMES, SCHEDULE = SectionKind.OUTCOMES, SectionKind.SCHEDULE
GRIEF = "Explain theories of grief and loss in adults and what they ask of a nurse."
ATTACHMENT = "Explain attachment theory and infant mental health with toddlers."


def schema() -> Any:  # noqa: ANN401
    return json.loads(SCHEMA_TEXT)


def named(read: Syllabus, code: str) -> Syllabus:
    return replace(read, id=code, course=Course(code, f"Title of {code}", "Fall", "nursing"))


@lru_cache(maxsize=1)
def real_comparison() -> Comparison:
    """A course with words that came, went, were reworded and moved, and one of each version."""
    old = (
        named(syllabus((GRIEF, OUTCOMES), (ATTACHMENT, SCHEDULE)), "NURS 1"),
        named(syllabus((ATTACHMENT, OUTCOMES)), "OLD 9"),
    )
    reworded = GRIEF.replace("adults", "adults and infants")
    new = (
        named(
            syllabus((reworded, OUTCOMES), (ATTACHMENT, OUTCOMES), ("Week 2: cribs", SCHEDULE)),
            "NURS 1",
        ),
        named(syllabus((GRIEF, OUTCOMES)), "NEW 9"),
    )
    framework = load_framework("ct-aimh")
    before, now = (snapshot_of(align(Project(framework, side)), side) for side in (old, new))
    unread = (UnreadFile("scan.pdf", "Ask for the original."),)
    return replace(compare(before, now), old_unread=unread, new_unread=unread)


def written(comparison: Comparison) -> Any:  # noqa: ANN401
    return json.loads(render_comparison_json(comparison))


def test_what_is_written_follows_the_schema() -> None:
    Draft202012Validator(schema()).validate(written(real_comparison()))


def test_saved_results_without_words_follow_the_schema_too() -> None:
    bare = replace(real_comparison(), has_words=False, courses=(), program=())
    Draft202012Validator(schema()).validate(written(bare))


def test_the_real_comparison_has_all_that_is_described() -> None:
    courses = written(real_comparison())["courses"]
    texts = [course["text"] for course in courses]
    assert [course["paired_by"] for course in courses].count(None) == 2
    assert {course["old"] is None for course in courses} == {True, False}
    for kind in ("added", "reworded", "moved"):
        assert any(text[kind] for text in texts), kind


def test_the_schema_is_one_of_the_standard_and_names_its_shape() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["properties"]["schema"]["const"] == COMPARISON_SCHEMA


def test_every_field_that_is_written_is_described() -> None:
    closed = schema()
    for part in objects_in(closed):
        part["additionalProperties"] = False
    Draft202012Validator(closed).validate(written(real_comparison()))


def test_every_field_has_a_description_and_none_may_be_missing() -> None:
    for part in objects_in(schema()):
        assert part["required"] == list(part["properties"])
        for name, field in part["properties"].items():
            assert "description" in field or "$ref" in field, name


@pytest.mark.parametrize(
    ("part", "field", "values"),
    [
        ("program_area", "change", list(ProgramChange)),
        ("cell", "change", list(CellChange)),
        ("course", "paired_by", [*PairedBy, None]),
        ("placed", "section", list(SectionKind)),
    ],
)
def test_each_list_of_values_is_the_program_s_own(part: str, field: str, values: list[str]) -> None:
    listed = schema()["$defs"][part]["properties"][field]["enum"]
    assert sorted(map(str, listed)) == sorted(map(str, values))


def test_the_levels_are_the_program_s_own() -> None:
    assert schema()["$defs"]["level"]["enum"] == [level_key(level) for level in CoverageLevel]


@pytest.mark.parametrize(
    ("field", "value"),
    [("old", "strong"), ("change", "better"), ("area", 3), ("quotes", [])],
)
def test_a_wrong_cell_must_not_follow_the_schema(field: str, value: object) -> None:
    content = written(real_comparison())
    content["courses"][0]["cells"][0][field] = value
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(content)


def test_a_dropped_field_must_not_follow_the_schema_and_an_added_one_does() -> None:
    content = written(real_comparison())
    content["courses"][0]["later"] = True
    Draft202012Validator(schema()).validate(content)
    del content["courses"][0]["text"]
    with pytest.raises(ValidationError):
        Draft202012Validator(schema()).validate(content)
