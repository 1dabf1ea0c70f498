"""A report in; how each of its areas stands, as a table, and how many stand how, out."""

from collections import Counter
from collections.abc import Sequence

from alignment import AlignmentReport, Standing
from alignment.gaps import AreaFinding
from alignment.overlaps import find_overlaps
from exports import (
    NOT_VISIBLE,
    STANDING_NAMES,
    area_text,
    counted,
    joined,
    standing_name,
)
from ui.gaps.evidence import COVERED_LETTERS, ProgramEvidence, program_evidence
from ui.gaps.table import Entry, GapTable

SEVERAL = "Covered by several courses"
MEANINGS = {
    STANDING_NAMES[Standing.COVERED]: "Complete: at least one course teaches it.",
    STANDING_NAMES[Standing.STRENGTHEN]: (
        "Needs strengthening: mentioned in passing, or taught without young children."
    ),
    STANDING_NAMES[Standing.GAP]: "No course covers it or comes near it.",
    NOT_VISIBLE: "A way of working that syllabi rarely put into words; ask the instructors.",
}
_FIRST = tuple(Standing)
_HEADER = ("Area", "Standing", "Covered in", "In passing in", "An opening in")
_WIDTHS = (28, 14, 24, 17, 17)
_MAX_NAMED = 8


def standing_counts(report: AlignmentReport) -> dict[str, int]:
    """How many areas stand how, by the standing's name, strengths first; those that count."""
    found = Counter(_name(report, finding) for finding in report.counting_findings)
    always = [*MEANINGS]
    others = [name for name in STANDING_NAMES.values() if name not in always and found[name]]
    return {name: found[name] for name in (*always, *others)}


def several_text(report: AlignmentReport) -> str:
    """Which areas so many courses cover that it is worth agreeing who does what; "" for none."""
    overlaps = find_overlaps(report)
    if not overlaps:
        return ""
    areas = [area_text(report.framework.area(overlap.area)) for overlap in overlaps]
    verb = "is" if len(areas) == 1 else "are"
    return (
        f"{counted(len(areas), 'area')} {verb} covered by several courses (four or more, and a "
        f"quarter of them or more): {joined(areas, _MAX_NAMED)}. Where this is wanted, agree which "
        "course introduces an area and which takes it further."
    )


def findings_table(report: AlignmentReport, standing: str, *, by_map: bool) -> GapTable:
    """One row an area: those of that standing ("" for all), strengths first or in the map's order.

    The standing is one of the names that `standing_names` gives.
    """
    several = {overlap.area for overlap in find_overlaps(report)}
    findings = [f for f in report.findings if _is_of(report, f, standing, several)]
    ordered = findings if by_map else sorted(findings, key=_rank)
    evidence = program_evidence(report)
    return GapTable(
        name=f"How {counted(len(ordered), 'area')} {'stands' if len(ordered) == 1 else 'stand'}. "
        f"{COVERED_LETTERS}",
        key="findings",
        header=_HEADER,
        rows=tuple(_row(evidence, finding, several) for finding in ordered),
        widths=_WIDTHS,
    )


def standing_names(report: AlignmentReport) -> Sequence[str]:
    """The standings that a person may choose among."""
    return (*standing_counts(report), SEVERAL)


def _is_of(report: AlignmentReport, finding: AreaFinding, standing: str, several: set[str]) -> bool:
    if standing == SEVERAL:
        return finding.area in several
    return standing in ("", _name(report, finding))


def _rank(finding: AreaFinding) -> tuple[int, int]:
    return _FIRST.index(finding.standing), -len(finding.covered)


def _row(evidence: ProgramEvidence, finding: AreaFinding, several: set[str]) -> tuple[Entry, ...]:
    report = evidence.report
    name = SEVERAL if finding.area in several else _name(report, finding)
    unwanted = evidence.named(finding.not_intended).shown
    is_told = unwanted and finding.standing is Standing.GAP
    return (
        area_text(report.framework.area(finding.area)),
        f"{name} (not intended in {unwanted})" if is_told else name,
        evidence.named(finding.covered, finding.area),
        evidence.named(finding.mentioned),
        evidence.named(finding.openings),
    )


def _name(report: AlignmentReport, finding: AreaFinding) -> str:
    return standing_name(finding.standing, report.framework.area(finding.area).kind)
