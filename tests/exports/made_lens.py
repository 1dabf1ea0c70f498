"""A small lens and reports with areas that it knows, for tests of what is said of changes."""

from dataclasses import replace

from alignment.coverage import CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from competency_map import Framework, load_framework
from competency_map.lens import ChangeKind, Idea, Lens
from syllabi import Course
from tests.exports.reports import make_course, make_passage, make_report

WEEK_6 = replace(make_passage("Ethics in family care"), week="Week 6", id="p2", locator="row 6")
OBJECTIVE = Idea(
    ("TF-6",), ChangeKind.OBJECTIVE, "Attachment", ("attachment",), "name separation in an outcome"
)
FIELD = Idea(("TF-6",), ChangeKind.FIELD, "The ward", ("ward",), "watch one goodbye")
READING = Idea(("LR-1",), ChangeKind.READING, "Ethics", ("ethics",), "read one dilemma")
ASSESSMENT = Idea(("DS-2",), ChangeKind.ASSESSMENT, "Screening", ("screening",), "score one screen")
LENS = Lens("nursing", "Nursing", (), "", "", (), (), (), (OBJECTIVE, FIELD, READING, ASSESSMENT))


def lens_of(discipline: str) -> Lens | None:
    """Stands in for the shipped lenses."""
    return LENS if discipline == "nursing" else None


def course_of(
    framework: Framework, discipline: str = "nursing", code: str = "NURS 330", **levels: str
) -> CourseAlignment:
    """A course with these levels, by area; its Week 6 is about ethics."""
    wanted = {area.replace("_", "-"): CoverageLevel[level] for area, level in levels.items()}
    every = [wanted.get(a.code, CoverageLevel.ABSENT) for a in framework.knowledge_areas]
    course = make_course(framework, every, course=Course(code, "Care", "", discipline))
    return replace(course, schedule=(WEEK_6,))


def report_of(*disciplines: str, **levels: str) -> AlignmentReport:
    """A report with one such course for each of the disciplines."""
    framework = load_framework("ct-aimh")
    courses = (
        course_of(framework, discipline, f"{discipline.upper()} {number}", **levels)
        for number, discipline in enumerate(disciplines, 1)
    )
    return make_report(framework, *courses)
