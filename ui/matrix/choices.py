"""The choices of the matrix: what each may be in this program, and what they make together."""

from collections.abc import Mapping

from alignment import CoverageLevel
from competency_map import AreaKind
from exports import DISCIPLINE_NAMES, LEVEL_LETTERS, LEVEL_NAMES, level_key
from exports.area_lines import KIND_NAMES
from ui.decisions.queue import Queue
from ui.matrix.source import MatrixSource
from ui.matrix.wanted import NO_YEAR, AreaOrder, CourseOrder, MatrixFilter, Shown
from ui.page_choices import Choice
from workspace import Requirement

SHAPES = ("Map", "Table", "List")
_SWITCH = {"": "", "yes": ""}
NOT_SET = "not-set"
REQUIREMENTS = {
    "required": ("Required", Requirement.REQUIRED),
    "elective": ("Elective", Requirement.ELECTIVE),
    NOT_SET: ("Not set", Requirement.UNKNOWN),
}
_QUEUES = {
    "look-again": Queue.LOOK_AGAIN,
    "not-reviewed": Queue.NOT_REVIEWED,
    "reviewed": Queue.REVIEWED,
}
_COURSE_ORDERS = {
    "": CourseOrder.PROGRAM,
    "code": CourseOrder.CODE,
    "year": CourseOrder.YEAR,
    "most": CourseOrder.MOST_COVERED,
}
_AREA_ORDERS = {"": AreaOrder.MAP, "least": AreaOrder.LEAST_COVERED}
_LEVELS = {level_key(level): level for level in sorted(CoverageLevel, reverse=True)}
_SHOWN = {"": Shown.LEVELS, "irm": Shown.STAGES}
_HELP = {
    "level": "Keeps the areas and the courses that have such a level.",
    "review": "Keeps the areas and the courses that have such a level.",
    "overlaps": "Areas that four or more of these courses cover, and a quarter of them or more.",
    "whole": "Areas and courses with such a level: none of its quotes names young children.",
}
FILTERS = (
    "discipline",
    "domain",
    "kind",
    "requirement",
    "year",
    "level",
    "review",
    "uncovered",
    "overlaps",
    "whole",
)
"""The choices that leave something out."""
IN_SIGHT = ("discipline", "domain")
MORE = tuple(name for name in FILTERS if name not in IN_SIGHT)
SORTING = ("sort", "areas")
FOLDED = (*MORE, *SORTING)


def matrix_choices(source: MatrixSource) -> dict[str, Choice]:
    """Each choice by its name in the address; those that leave something out are `FILTERS`."""
    domains = {domain.code: domain.name for domain in source.report.framework.domains}
    rows = (
        ("view", "shape", "View", {shape: shape for shape in SHAPES}),
        ("cells", "shown", "What to show", _SHOWN),
        ("discipline", "discipline", "Discipline", {"": "All", **_disciplines(source)}),
        ("domain", "domain", "Domain", {"": "All", **domains}),
        ("kind", "kind", "Kind of area", {"": "All", **_kinds()}),
        ("requirement", "requirement", "Required or elective", {"": "All", **requirement_names()}),
        ("year", "year", "Year of the program", {"": "All", **_years(source)}),
        ("level", "level", "Has a level", {"": "Any", **_levels()}),
        ("review", "queue", "Review", {"": "All", **_QUEUES}),
        ("uncovered", "not_covered", "Only areas that are not covered", _SWITCH),
        ("overlaps", "overlaps", "Only areas that overlap", _SWITCH),
        ("whole", "on_course", "Only levels that rest on the course as a whole", _SWITCH),
        ("sort", "sort", "Sort courses by", _COURSE_ORDERS),
        ("areas", "areas", "Sort areas by", _AREA_ORDERS),
        ("rows", "rows", "Collapse to domains", {"": "", "domains": ""}),
    )
    return {
        name: Choice(
            name,
            f"matrix_{key}",
            label,
            words,
            not any(words.values()),
            _HELP.get(name, ""),
            is_folded=name in FOLDED,
        )
        for name, key, label, words in rows
    }


def matrix_filter(words: Mapping[str, str]) -> MatrixFilter:
    """What the words of all choices make together."""
    return MatrixFilter(
        discipline=words["discipline"],
        domain=words["domain"],
        kind=AreaKind(words["kind"]) if words["kind"] else None,
        requirement=REQUIREMENTS[words["requirement"]][1] if words["requirement"] else None,
        year=_year(words["year"]),
        level=_LEVELS.get(words["level"]),
        queue=_QUEUES.get(words["review"], Queue.ALL),
        only_not_covered=bool(words["uncovered"]),
        only_overlaps=bool(words["overlaps"]),
        only_on_course=bool(words["whole"]),
        course_order=_COURSE_ORDERS[words["sort"]],
        area_order=_AREA_ORDERS[words["areas"]],
        shown=_SHOWN[words["cells"]],
        by_domain=bool(words["rows"]),
    )


def _disciplines(source: MatrixSource) -> dict[str, str]:
    """Those that occur, in order of first appearance."""
    codes = dict.fromkeys(course.course.discipline for course in source.report.courses)
    return {code: DISCIPLINE_NAMES.get(code, code) for code in codes if code}


def _kinds() -> dict[str, str]:
    return {kind: name.capitalize() for kind, name in KIND_NAMES.items()}


def requirement_names() -> dict[str, str]:
    """The words for required and elective, as the address has them, with their names."""
    return {word: name for word, (name, _) in REQUIREMENTS.items()}


def _years(source: MatrixSource) -> dict[str, str]:
    """Those that occur; "not set" only beside others."""
    years = sorted({place.year or NO_YEAR for place in source.places})
    if years == [NO_YEAR]:
        return {}
    named = {str(year): f"Year {year}" for year in years if year != NO_YEAR}
    return named | ({NOT_SET: "Not set"} if NO_YEAR in years else {})


def _year(word: str) -> int | None:
    if not word:
        return None
    return NO_YEAR if word == NOT_SET else int(word)


def _levels() -> dict[str, str]:
    return {word: f"{LEVEL_LETTERS[level]} {LEVEL_NAMES[level]}" for word, level in _LEVELS.items()}
