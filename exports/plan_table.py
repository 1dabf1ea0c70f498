"""A report and the changes planned for its courses in, the rows of a plan's table out."""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, replace

from alignment.report import AlignmentReport
from competency_map import Framework
from exports.change_wording import change_kind_text
from exports.labels import course_labels
from exports.masking import masked
from exports.options import ReportOptions
from exports.plan_lines import PlannedLine, place_now
from exports.sentences import area_text
from exports.steps import placed_text, unit_text

HEADINGS = (
    "Change",
    "Area",
    "Course",
    "Week",
    "Kind and effort",
    "Accreditor's standard",
    "Who",
    "By when",
    "Done",
)
DONE, NOT_DONE = "Yes", "Not yet"


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the plan: one text a heading, in their order."""

    change: str
    area: str
    course: str
    week: str
    kind: str
    standard: str
    who: str
    by_when: str
    done: str

    @property
    def values(self) -> tuple[str, ...]:
        """The texts in the headings' order."""
        return astuple(self)


def plan_rows(
    report: AlignmentReport, lines: Iterable[PlannedLine], options: ReportOptions
) -> tuple[PlanRow, ...]:
    """A row for each line, course by course; what people typed stands as it is.

    The report is as it may be shown: masked, if the options say so. A line of a course that the
    report lacks is left out, and one of an area that it leaves out.
    """
    labels = course_labels(report)
    positions = {course.syllabus_id: i for i, course in enumerate(report.courses)}
    known = [line for line in lines if line.syllabus_id in positions]
    known.sort(key=lambda line: positions[line.syllabus_id])
    return tuple(
        _row(
            report, positions[line.syllabus_id], labels[positions[line.syllabus_id]], line, options
        )
        for line in known
        if not options.domains or _has_area(report.framework, line.area)
    )


def planned_area_text(framework: Framework, code: str) -> str:
    """Name a planned area: "TF-6 Attachment"; by its code alone where the map has it no more."""
    return area_text(framework.area(code)) if _has_area(framework, code) else code


def planned_place_text(line: PlannedLine, *, with_topic: bool = True) -> str:
    """Say where a planned change belongs: "Week 6, “Loss”", else which kind of unit it needs."""
    if not line.place:
        return unit_text(line.unit)
    return placed_text(line.place, line.topic if with_topic else "")


def _has_area(framework: Framework, code: str) -> bool:
    return any(area.code == code for area in framework.knowledge_areas)


def _row(
    report: AlignmentReport, position: int, label: str, line: PlannedLine, options: ReportOptions
) -> PlanRow:
    if options.masked:
        line = replace(line, place=masked(line.place), topic=masked(line.topic))
    place = planned_place_text(line, with_topic=options.with_quotes)
    now = place_now(line, report.courses[position])
    return PlanRow(
        change=line.text,
        area=planned_area_text(report.framework, line.area),
        course=label,
        week=f"{place}. {now}" if now else place,
        kind=change_kind_text(line.kind),
        standard=line.standard,
        who=line.who,
        by_when=line.by_when,
        done=DONE if line.is_done else NOT_DONE,
    )
