"""An archive's bytes in, everything in it as checked parts out; nothing is written here."""

import re
from dataclasses import dataclass, replace

from competency_map import Framework, Severity, check_framework
from syllabi import Syllabus
from workspace.archive_checks import (
    check_approval,
    check_courses,
    check_decisions,
    check_events,
    check_plan,
    check_syllabus,
    refuse_unreadable,
)
from workspace.archive_maps import machine_map
from workspace.archive_parts import (
    ApprovalPart,
    CoursePart,
    DecisionPart,
    EventPart,
    MapPart,
    PlannedPart,
    ProgramPart,
    VersionPart,
)
from workspace.archive_zip_reading import ArchiveMembers, open_archive
from workspace.content import packed
from workspace.errors import ArchiveError
from workspace.saved_maps import SavedMap, map_of_archive

_APPROVAL = re.compile(r"approvals/\d{4,6}\.json")
_PLAN = "plan.json"
_AGAIN = "Nothing was changed."


@dataclass(frozen=True, slots=True)
class PackedApproval:
    """An approval, its content packed for the database.

    `part.content` is without its cells, whose areas are in `areas`.
    """

    part: ApprovalPart
    content: bytes
    areas: frozenset[str]


@dataclass(frozen=True, slots=True)
class ReadArchive:
    """What an archive holds. `maps` are those with their wording, by fingerprint.

    `syllabi` and `originals` are by member, the syllabi packed for the database.
    """

    program: ProgramPart
    courses: tuple[CoursePart, ...]
    decisions: tuple[DecisionPart, ...]
    approvals: tuple[PackedApproval, ...]
    plan: tuple[PlannedPart, ...]
    events: tuple[EventPart, ...]
    map_parts: tuple[MapPart, ...]
    maps: dict[str, SavedMap]
    syllabi: dict[str, bytes]
    originals: dict[str, bytes]


def read_archive(content: bytes) -> ReadArchive:
    """Read and check an archive; raises ArchiveError, which says what is wrong with it."""
    members = open_archive(content)
    program = members.parts("program.json", ProgramPart)
    refuse_unreadable("program.json", program)
    courses = members.parts("courses.json", tuple[CoursePart, ...])
    check_courses(courses)
    decisions = members.parts("decisions.json", tuple[DecisionPart, ...])
    check_decisions(decisions, len(courses))
    events = members.parts("events.json", tuple[EventPart, ...])
    check_events(events, len(courses))
    maps = _maps(members)
    versions = [version for course in courses for version in course.versions]
    return ReadArchive(
        program=program,
        courses=courses,
        decisions=decisions,
        approvals=_approvals(members, len(courses)),
        plan=_plan(members, len(courses)),
        events=events,
        map_parts=members.manifest.maps,
        maps=maps,
        syllabi={version.member: _syllabus(members, version) for version in versions},
        originals={v.original: members.content(v.original) for v in versions if v.original},
    )


def map_note(archive: ReadArchive) -> str:
    """What a person should know of the map on this machine; "" if it is the archive's very own."""
    here = machine_map(archive.program.framework)
    if here is None or here.fingerprint == archive.program.fingerprint:
        return ""
    return (
        f"The map {here.id} on this machine (fingerprint {here.fingerprint}) is not the one that "
        f"the program was saved with ({archive.program.fingerprint or 'unknown'}), so levels may "
        "differ. Decisions stand; those whose evidence changed ask for another look."
    )


def _plan(members: ArchiveMembers, n_courses: int) -> tuple[PlannedPart, ...]:
    """The planned changes; none in an archive from before there were plans."""
    if all(member.name != _PLAN for member in members.manifest.members):
        return ()
    parts = members.parts(_PLAN, tuple[PlannedPart, ...])
    check_plan(_PLAN, parts, n_courses)
    return parts


def _maps(members: ArchiveMembers) -> dict[str, SavedMap]:
    parts = (part for part in members.manifest.maps if part.has_wording)
    return {part.fingerprint: _map(members, part) for part in parts}


def _map(members: ArchiveMembers, part: MapPart) -> SavedMap:
    name = f"maps/{part.fingerprint}.json"
    framework = members.parts(name, Framework)
    saved = map_of_archive(framework, members.content(name), part.fingerprint)
    if saved is None or framework.id != part.id:
        raise ArchiveError(f"{name}: this is not the map that the archive names. {_AGAIN}")
    _refuse_unusable(name, framework)
    return saved


def _refuse_unusable(name: str, framework: Framework) -> None:
    errors = [p for p in check_framework(framework) if p.severity is Severity.ERROR]
    if errors:
        raise ArchiveError(f"{name}, {errors[0].where}: {errors[0].text} {_AGAIN}")


def _syllabus(members: ArchiveMembers, version: VersionPart) -> bytes:
    syllabus = members.parts(version.member, Syllabus)
    check_syllabus(syllabus, version)
    return packed(syllabus)


def _approvals(members: ArchiveMembers, n_courses: int) -> tuple[PackedApproval, ...]:
    names = [m.name for m in members.manifest.members if _APPROVAL.fullmatch(m.name)]
    return tuple(_approval(members, name, n_courses) for name in sorted(names))


def _approval(members: ArchiveMembers, name: str, n_courses: int) -> PackedApproval:
    part = members.parts(name, ApprovalPart)
    # Only what becomes a column of its own; the content is packed, and may hold any character.
    light = replace(part, content=replace(part.content, cells=(), set_aside=()))
    check_approval(name, light, n_courses)
    areas = frozenset(cell.area for cell in part.content.cells)
    return PackedApproval(light, packed(part.content), areas)
