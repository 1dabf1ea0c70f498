"""Versions, programs and courses in, the names by which a person chooses among them out."""

from exports import full_course_names
from exports.labels import file_name
from ui import cache, state
from ui.local_time import local_text
from workspace import Program, SyllabusVersion


def course_names() -> dict[str, str]:
    """The names of the open program's courses by their ids."""
    names = full_course_names(cache.report(state.project()))
    return {saved.id: name for saved, name in zip(state.saved_courses(), names, strict=True)}


def version_name(version: SyllabusVersion) -> str:
    """Name a version: "Version 2: nurs-330.docx, added 3 Nov 2026, 14:05 (in use)"."""
    in_use = " (in use)" if version.is_current else ""
    added = f"added {local_text(version.added_at)}"
    return f"Version {version.number}: {file_name(version.file_name)}, {added}{in_use}"


def program_name(program: Program) -> str:
    """Name a program with its institution, where it has one."""
    return ", ".join(filter(None, (program.name, program.institution)))
