"""An `AlignmentReport` in, its snapshot out, with the whole text where the syllabi are at hand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace

from alignment.coverage import CourseAlignment
from alignment.report import AlignmentReport, Method
from alignment.snapshot import (
    AreaFacts,
    CellSnapshot,
    CourseSnapshot,
    MapEdition,
    MethodEdition,
    PlacedText,
    Snapshot,
    UnreadFile,
)
from competency_map import Framework
from syllabi import Passage, Syllabus, SyllabusError


def snapshot_of(
    report: AlignmentReport,
    syllabi: Sequence[Syllabus] = (),
    unread: Iterable[SyllabusError] = (),
) -> Snapshot:
    """Take a snapshot of a report; of courses whose syllabus is given it has the whole text."""
    framework = report.framework
    texts = {syllabus.id: _counting(syllabus.passages) for syllabus in syllabi}
    return Snapshot(
        MapEdition(framework.id, framework.version, framework.fingerprint),
        _method(report.method),
        area_facts(framework),
        tuple(_course(course, texts) for course in report.courses),
        tuple(UnreadFile(error.source, error.explanation) for error in unread),
    )


def area_facts(framework: Framework) -> tuple[AreaFacts, ...]:
    """The areas of a map, in its order."""
    return tuple(
        AreaFacts(area.code, area.shown_name, domain.code, area.counts)
        for domain in framework.domains
        for area in domain.areas
    )


def with_names(snapshot: Snapshot, framework: Framework) -> Snapshot:
    """Give the areas their names, if the map is the very one that the snapshot was made with."""
    if framework.fingerprint != snapshot.edition.fingerprint:
        return snapshot
    return replace(snapshot, areas=area_facts(framework))


def settings_pairs(settings: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Put settings in the form in which editions of the method are compared."""
    return tuple(sorted((name, str(value)) for name, value in settings.items()))


def _method(method: Method) -> MethodEdition:
    settings = settings_pairs(asdict(method.settings))
    return MethodEdition(method.version, method.statistics, method.weights, settings)


def _course(course: CourseAlignment, texts: Mapping[str, tuple[PlacedText, ...]]) -> CourseSnapshot:
    facts = course.course
    cells = tuple(
        CellSnapshot(
            cell.area,
            cell.level,
            tuple(_placed(piece.passage) for piece in cell.evidence),
            cell.is_reviewed,
        )
        for cell in course.cells
    )
    passages = texts.get(course.syllabus_id)
    return CourseSnapshot(course.source, facts.code, facts.title, facts.term, cells, passages)


def _counting(passages: Iterable[Passage]) -> tuple[PlacedText, ...]:
    return tuple(_placed(passage) for passage in passages if not passage.is_set_aside)


def _placed(passage: Passage) -> PlacedText:
    return PlacedText(passage.text, passage.section, passage.locator, passage.page)
