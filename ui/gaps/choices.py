"""The choices of the gap report: what each may be in this program."""

from collections.abc import Mapping

from alignment import AlignmentReport
from competency_map import Crosswalk
from competency_map.endorsement_guide import EndorsementGuide
from exports import DISCIPLINE_NAMES
from exports.change_wording import crosswalk_name
from ui.gaps.categories import category_names
from ui.gaps.findings import standing_names
from ui.page_choices import Choice

VIEWS = {
    "": "Findings",
    "categories": "Endorsement categories",
    "standards": "Accreditor's standards",
}
_ORDERS = {"": "Strengths first", "map": "Order of the map"}


def gap_choices(
    report: AlignmentReport, guide: EndorsementGuide, crosswalks: Mapping[str, Crosswalk]
) -> dict[str, Choice]:
    """Each choice by its name in the address."""
    disciplines = dict.fromkeys(course.course.discipline for course in report.courses)
    named = {code: DISCIPLINE_NAMES.get(code, code) for code in disciplines if code}
    standings = {name.lower().replace(" ", "-"): name for name in standing_names(report)}
    standards = {id: crosswalk_name(crosswalk) for id, crosswalk in crosswalks.items()}
    rows = (
        ("view", "View", VIEWS),
        ("discipline", "Discipline", {"": "All", **named}),
        ("standing", "Standing", {"": "All", **standings}),
        ("sort", "Sort areas by", _ORDERS),
        ("category", "Category", category_names(guide)),
        ("standards", "Standards", standards or {"": "None"}),
    )
    return {name: Choice(name, f"gaps_{name}", label, words) for name, label, words in rows}
