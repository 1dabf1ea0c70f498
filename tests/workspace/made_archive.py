"""A program with something of everything in it, its report, and archives that were changed."""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

from alignment import (
    AlignmentReport,
    AlignmentSettings,
    CellKey,
    CourseAlignment,
    CoverageLevel,
    DecisionKind,
    Project,
    Stage,
    align_course,
    build_report,
)
from competency_map import Framework, load_framework
from exports.exporters.json_exporter import render_json
from syllabi import SectionKind, Syllabus
from syllabi.corrections import block_keys
from tests.workspace.made_plan import made_pick
from tests.workspace.made_work import ANA, BEN, EDITED, OTHER, TEXT, as_person, made_syllabus
from workspace import (
    CourseChange,
    Incoming,
    PlanEdit,
    Program,
    Requirement,
    Saying,
    Workspace,
    add_syllabus,
    approve,
    change_course,
    course,
    courses,
    create_program,
    decide,
    decisions,
    edit_planned,
    move_course,
    pick_change,
    program,
    remove_courses,
)

SAYINGS = (
    ("TF-1", Saying(DecisionKind.CONFIRM)),
    ("TF-1", Saying(DecisionKind.NOTE, text='=HYPERLINK("http://x"); see "Week 1"\nand <b>2</b>')),
    ("TF-1", Saying(DecisionKind.STAGE, stage=Stage.REINFORCED)),
    ("TF-2", Saying(DecisionKind.CHANGE_LEVEL, level=CoverageLevel.ASSESSED, text="In Übungen.")),
    ("TF-2", Saying(DecisionKind.UNDO, undoes=1)),
    ("TF-3", Saying(DecisionKind.NOT_INTENDED)),
    ("TF-4", Saying(DecisionKind.FLAG, text="@SUM(1) right?", resolver="+Dr. O'Hara")),
    ("TF-4", Saying(DecisionKind.SETTLE)),
)  # fmt: skip


def full_program(workspace: Workspace, framework: str = "ct-aimh") -> str:
    """A program of two courses with versions, corrections, decisions, a plan, an approval."""
    ana, ben = as_person(workspace, ANA), as_person(workspace, BEN)
    made = create_program(ana, "Nursing, B.S.", "Our College", framework)
    first = _add(ana, made.id, TEXT, "nurs.md")
    other = _add(ben, made.id, OTHER, "=cmd|' /C calc'!A0.md", b"the file itself")
    gone = _add(ben, made.id, TEXT.replace("NURS 330", "NURS 999"), "gone.md")
    _correct(ana, first)
    _add(ana, made.id, EDITED, "nurs.md")
    move_course(ana, other, 1)
    remove_courses(ben, [gone])
    for area, saying in SAYINGS:
        say(ana, made.id, first, area, saying)
    say(ben, made.id, other, "TF-1", Saying(DecisionKind.CONFIRM))
    _plan(ana, first)
    approve(ben, course(ben, first), _of_course(report_of(ben, made.id), 1), "=1+1 fine")
    return made.id


def say(workspace: Workspace, program_id: str, course_id: str, area: str, saying: Saying) -> None:
    """Decide about a cell as a person who sees it as it is now."""
    place = [saved.id for saved in courses(workspace, program_id)].index(course_id)
    report = report_of(workspace, program_id)
    cell = report.courses[place].cell(area)
    seen = cell.review.revision if cell.review else 0
    decide(workspace, CellKey(course_id, report.framework.id, area), cell, seen, saying)


def report_of(workspace: Workspace, program_id: str) -> AlignmentReport:
    """The report of a saved program with its decisions."""
    made = program(workspace, program_id)
    saved = courses(workspace, program_id)
    decided = decisions(workspace, program_id)
    framework = load_framework(made.framework)
    project = Project(
        framework,
        tuple(one.syllabus for one in saved),
        made.settings,
        tuple(decided.get(one.id, ()) for one in saved),
    )
    results = [_aligned(one.syllabus, framework, made.settings) for one in saved]
    return build_report(project, results)


def report_bytes(workspace: Workspace, made: Program | str) -> bytes:
    """The report as JSON."""
    program_id = made if isinstance(made, str) else made.id
    return render_json(report_of(workspace, program_id))


def members(archive: bytes) -> dict[str, bytes]:
    """The members of a zip by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def zipped(parts: dict[str, bytes], *, sealed: bool = True) -> bytes:
    """A zip of these members; `sealed` puts their right sizes and check sums into the manifest."""
    if sealed and "archive.json" in parts:
        manifest = json.loads(parts["archive.json"])
        manifest["members"] = [
            {"name": name, "n_bytes": len(part), "sha256": hashlib.sha256(part).hexdigest()}
            for name, part in parts.items()
            if name != "archive.json"
        ]
        parts = parts | {"archive.json": json.dumps(manifest).encode()}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return content.getvalue()


def with_json(archive: bytes, name: str, change: Callable[[Any], object]) -> bytes:
    """The archive with a JSON member changed in place, and its check sums made right again."""
    parts = members(archive)
    content = json.loads(parts[name])
    change(content)
    return zipped(parts | {name: json.dumps(content).encode()})


@cache
def _aligned(
    syllabus: Syllabus, framework: Framework, settings: AlignmentSettings
) -> CourseAlignment:
    return align_course(syllabus, framework, settings)


def _add(
    workspace: Workspace, program_id: str, text: str, source: str, original: bytes | None = None
) -> str:
    incoming = Incoming(made_syllabus(text, source), len(text), original)
    return add_syllabus(workspace, program_id, incoming).course


def _correct(workspace: Workspace, course_id: str) -> None:
    saved = course(workspace, course_id)
    key = list(block_keys(saved.syllabus.blocks))[-1]
    facts = replace(
        saved.syllabus.course, title="=Family", discipline="social_work", level="graduate"
    )
    change = CourseChange(facts, {key: SectionKind.SCHEDULE}, Requirement.REQUIRED, 3)
    change_course(workspace, course_id, saved.version, change)


def _plan(workspace: Workspace, course_id: str) -> None:
    for number in range(2):
        pick = made_pick(number, week="=1+1", topic="Toddlers and their families", standard="2.3")
        planned = pick_change(workspace, course_id, pick)
    edit_planned(workspace, planned, PlanEdit("@SUM(1)", "-2+3", is_done=True, text="=1+1"))


def _of_course(report: AlignmentReport, place: int) -> AlignmentReport:
    return replace(report, courses=(report.courses[place],))
