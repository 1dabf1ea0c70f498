"""A program in, the maps that belong to its archive out, and which take their wording along."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from alignment import Cell, CourseAlignment, Evidence
from alignment.evidence import Reason
from competency_map import Framework, FrameworkError, load_framework
from workspace.archive_parts import MapPart
from workspace.saved_maps import SavedMap, map_of_today, saved_map
from workspace.tables import ApprovalRow, CourseRow, ProgramRow, SavedMapRow


@dataclass(frozen=True, slots=True)
class NeededMaps:
    """The maps of a program by fingerprint; `own` is the one it uses now, None if not here."""

    own_id: str
    own: Framework | None
    by_fingerprint: dict[str, SavedMap]
    with_private: bool

    def has_wording(self, framework: Framework) -> bool:
        """Whether the map's wording goes into the archive."""
        return self.with_private or not framework.is_private

    def parts(self) -> Iterator[MapPart]:
        """What the manifest says of them; the program's own is named even where it is not here."""
        for framework in (saved.framework for saved in self.by_fingerprint.values()):
            yield MapPart(
                id=framework.id,
                version=framework.version,
                title=framework.title,
                fingerprint=framework.fingerprint,
                is_private=framework.is_private,
                has_wording=self.has_wording(framework),
            )
        if self.own is None:
            yield MapPart(self.own_id, "", "", "", is_private=False, has_wording=False)


def needed_maps(session: Session, program: ProgramRow, *, with_private: bool) -> NeededMaps:
    """The program's own map as it is on this machine, and those of its approvals."""
    approved_with = _approved_with(session, program.id)
    maps = {saved.framework.fingerprint: saved for saved in approved_with}
    own = machine_map(program.framework)
    if own is not None:
        maps[own.fingerprint] = map_of_today(own)
    return NeededMaps(program.framework, own, dict(sorted(maps.items())), with_private)


def machine_map(framework_id: str) -> Framework | None:
    """The map of that id as it is on this machine, None where it is not."""
    # An archive of anybody's may name it, so it must not lead to any other file.
    if "/" in framework_id or "\\" in framework_id or "." in framework_id:
        return None
    try:
        return load_framework(framework_id)
    except FrameworkError:
        return None


def without_wording(course: CourseAlignment) -> CourseAlignment:
    """Drop what of a result is the map's own wording: the terms it looks for, and where."""
    return replace(course, cells=tuple(_cell(cell) for cell in course.cells))


def _approved_with(session: Session, program_id: str) -> Iterator[SavedMap]:
    used = (
        select(ApprovalRow.fingerprint)
        .join(CourseRow, CourseRow.id == ApprovalRow.course_id)
        .where(CourseRow.program_id == program_id)
    )
    for row in session.scalars(select(SavedMapRow).where(SavedMapRow.fingerprint.in_(used))):
        yield saved_map(row)


def _cell(cell: Cell) -> Cell:
    return replace(cell, evidence=tuple(_evidence(evidence) for evidence in cell.evidence))


def _evidence(evidence: Evidence) -> Evidence:
    kinds = dict.fromkeys(reason.kind for reason in evidence.reasons)
    return replace(evidence, spans=(), terms=(), reasons=tuple(map(Reason, kinds)))
