"""The choices of the gap report: what each may be in this program."""

from collections.abc import Mapping, Sequence

from alignment import AlignmentReport
from competency_map import Crosswalk
from competency_map.endorsement_guide import EndorsementGuide
from exports import DISCIPLINE_NAMES
from exports.change_wording import crosswalk_name
from ui.gaps.categories import category_names
from ui.gaps.findings import standing_names
from ui.matrix.choices import NOT_SET, REQUIREMENTS, requirement_names
from ui.page_choices import Choice
from workspace import Requirement

VIEWS = {
    "": "Findings",
    "categories": "Endorsement categories",
    "standards": "Accreditor's standards",
}
_ORDERS = {"": "Strengths first", "map": "Order of the map"}


def gap_choices(
    report: AlignmentReport,
    guide: EndorsementGuide,
    crosswalks: Mapping[str, Crosswalk],
    requirements: Sequence[Requirement] = (),
) -> dict[str, Choice]:
    """Each choice by its name in the address; `requirements` are those of the courses, if known."""
    disciplines = dict.fromkeys(course.course.discipline for course in report.courses)
    named = {code: DISCIPLINE_NAMES.get(code, code) for code in disciplines if code}
    standings = {name.lower().replace(" ", "-"): name for name in standing_names(report)}
    standards = {id: crosswalk_name(crosswalk) for id, crosswalk in crosswalks.items()}
    rows = (
        ("view", "View", VIEWS),
        ("discipline", "Discipline", {"": "All", **named}),
        ("requirement", "Required or elective", {"": "All", **_requirements(requirements)}),
        ("standing", "Standing", {"": "All", **standings}),
        ("sort", "Sort areas by", _ORDERS),
        ("category", "Category", category_names(guide)),
        ("standards", "Standards", standards or {"": "None"}),
    )
    return {name: Choice(name, f"gaps_{name}", label, words) for name, label, words in rows}


def _requirements(found: Sequence[Requirement]) -> dict[str, str]:
    """Those that occur; "not set" only beside others."""
    names = {w: name for w, name in requirement_names().items() if REQUIREMENTS[w][1] in found}
    return {} if list(names) == [NOT_SET] else names


def chosen_courses(
    report: AlignmentReport, requirements: Sequence[Requirement], choices: Mapping[str, Choice]
) -> list[int]:
    """The positions of the courses of the discipline and the requirement that were chosen."""
    discipline, word = choices["discipline"].word, choices["requirement"].word
    wanted = REQUIREMENTS[word][1] if word else None
    rows = enumerate(zip(report.courses, requirements, strict=True))
    return [
        position
        for position, (course, requirement) in rows
        if discipline in ("", course.course.discipline) and wanted in (None, requirement)
    ]


def chosen_text(choices: Mapping[str, Choice]) -> str:
    """Name what was chosen: "discipline: Nursing; required or elective: Required"."""
    chosen = [choices[name] for name in ("discipline", "requirement")]
    return "; ".join(f"{c.label.lower()}: {c.options[c.word]}" for c in chosen if c.word)
