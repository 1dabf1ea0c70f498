"""A report in, the sheet Matrix out: a course a row, an area a column, a letter a cell."""

from collections.abc import Iterator, Sequence

from alignment.coverage import Cell, CourseAlignment, CoverageLevel
from alignment.report import AlignmentReport
from alignment.review_counts import count_reviews
from competency_map import KnowledgeArea
from exports.course_wide_wording import COURSE_WIDE_MEANING
from exports.in_program import REQUIREMENT_NAMES, CourseInProgram
from exports.review_marks import has_reviews, marks_in_use, shown_level
from exports.review_wording import share_text
from exports.sheets.sheet import Column, ColumnKind, Sheet, Value
from exports.sheets.source import SheetSource
from exports.wording import DISCIPLINE_NAMES, LEVEL_LETTERS, LEVEL_NAMES

_COURSE = (
    Column("Course", 24),
    Column("Title", 28),
    Column("Term", 11.5),
    Column("Discipline", 12),
)
_REQUIRED, _YEAR = Column("Required", 10.5), Column("Year", 6, ColumnKind.COUNT)
_TOTALS = (
    Column("In passing", 9.5, ColumnKind.COUNT),
    Column("Openings", 9.5, ColumnKind.COUNT),
    Column("Close calls", 9.5, ColumnKind.COUNT),
    Column("On the course", 9.5, ColumnKind.COUNT),
)
_LETTER_WIDTH, _MARKED_WIDTH = 6, 8
_NOTE = (
    "Letters: {letters}. Covered means taught, or taught and assessed, in young-child context. "
    "{reviewed} A close call would have another level at slightly stricter or looser cut-offs. “On "
    "the course” counts the levels that rest on the course as a whole: {course_wide}"
)
_UNREVIEWED = (
    "Every level is proposed from the wording of the syllabus; please confirm or correct it."
)
_UNCONFIRMED = " Totals leave unconfirmed areas out."


def matrix_sheet(source: SheetSource) -> Sheet:
    """Lay the levels out; the totals of a course count the areas that are not unconfirmed."""
    report = source.report
    places = _place_columns(source)
    n_facts = len(_COURSE) + len(places)
    return Sheet(
        "Matrix",
        _note(report),
        (*_COURSE, *places, *_area_columns(report), _covered_column(report), *_TOTALS),
        tuple(_row(source, position, places) for position in range(len(report.courses))),
        tuple(_total_rows(report, n_facts)) if len(report.courses) > 1 else (),
        n_fixed=2,
    )


def _note(report: AlignmentReport) -> str:
    letters = (f"{LEVEL_LETTERS[level]} {LEVEL_NAMES[level]}" for level in reversed(CoverageLevel))
    counts_all = all(area.counts for area in report.framework.knowledge_areas)
    note = _NOTE.format(
        letters="; ".join(letters), reviewed=_reviewed(report), course_wide=COURSE_WIDE_MEANING
    )
    return note + ("" if counts_all else _UNCONFIRMED)


def _reviewed(report: AlignmentReport) -> str:
    """Say how much people have reviewed, and what the marks behind the letters mean."""
    counts = count_reviews(report.courses, report.framework)
    marks = marks_in_use(report.courses, report.framework)
    if not marks:
        return _UNREVIEWED
    named = "; ".join(f"{mark} {name}" for mark, name, _ in marks)
    return f"Marks behind the letters: {named}. Reviewed: {share_text(counts).rstrip('.')}."


def _place_columns(source: SheetSource) -> tuple[Column, ...]:
    """The columns of the courses' places in the program, each only where one is known."""
    required = any(place.requirement for place in source.places)
    year = any(place.year is not None for place in source.places)
    return (*(_REQUIRED,) * required, *(_YEAR,) * year)


def _covered_column(report: AlignmentReport) -> Column:
    """Head the number of covered areas with that of all, unless some levels were left out."""
    areas = report.framework.knowledge_areas
    is_whole = all(len(course.cells) == len(areas) for course in report.courses)
    whole = f" of {sum(area.counts for area in areas)}" if is_whole else ""
    return Column(f"Covered{whole}", 9.5, ColumnKind.COUNT)


def _area_columns(report: AlignmentReport) -> Iterator[Column]:
    width = _MARKED_WIDTH if has_reviews(report.courses) else _LETTER_WIDTH
    for domain in report.framework.domains:
        for area in domain.areas:
            name = area.shown_name
            yield Column(area.code, width, ColumnKind.LETTER, domain.name, name)


def _row(source: SheetSource, position: int, places: Sequence[Column]) -> tuple[Value, ...]:
    aligned = source.report.courses[position]
    course, areas = aligned.course, source.report.framework.knowledge_areas
    cells = [aligned.find(area.code) for area in areas]
    is_marked = has_reviews(source.report.courses)
    return (
        source.labels[position],
        course.title,
        course.term,
        DISCIPLINE_NAMES.get(course.discipline, course.discipline),
        *_place(source.places[position], places),
        *(shown_level(cell, is_marked=is_marked) for cell in cells),
        *_course_totals(areas, cells),
    )


def _place(place: CourseInProgram, columns: Sequence[Column]) -> Iterator[Value]:
    for column in columns:
        yield place.year if column is _YEAR else REQUIREMENT_NAMES[place.requirement]


def _course_totals(areas: Sequence[KnowledgeArea], cells: Sequence[Cell | None]) -> tuple[int, ...]:
    counting = [cell for area, cell in zip(areas, cells, strict=True) if cell and area.counts]
    return (
        *_counts([cell.level for cell in counting]),
        sum(cell.is_close for cell in counting),
        sum(cell.rests_on_course for cell in counting),
    )


def _total_rows(report: AlignmentReport, n_facts: int) -> Iterator[tuple[Value, ...]]:
    names = ("Courses that cover it", "Courses in passing", "Courses with openings")
    columns = [
        _counts(_levels(report.courses, area.code)) for area in report.framework.knowledge_areas
    ]
    blank = (None,) * (n_facts - 1)
    for number, name in enumerate(names):
        yield (name, *blank, *(column[number] for column in columns), *(None,) * (1 + len(_TOTALS)))


def _levels(courses: Sequence[CourseAlignment], area: str) -> list[CoverageLevel]:
    return [cell.level for course in courses if (cell := course.find(area))]


def _counts(levels: Sequence[CoverageLevel]) -> tuple[int, int, int]:
    """How many are covered, in passing, and openings."""
    return (
        sum(level.is_covered for level in levels),
        levels.count(CoverageLevel.MENTIONED),
        levels.count(CoverageLevel.GENERAL),
    )
