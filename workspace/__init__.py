"""Saved work: programs, courses, syllabus versions, decisions, approvals, the audit log."""

from workspace.approvals import approvals, approve
from workspace.audit import events, events_csv
from workspace.courses import YEARS, change_course, course, courses, order_courses
from workspace.decisions import decide, decisions, history
from workspace.errors import (
    ChangedMeanwhileError,
    GoneError,
    InvalidChangeError,
    NotAllowedError,
    UnusableDatabaseError,
    WorkspaceError,
)
from workspace.location import data_folder, database_url, synced_folder
from workspace.person import LOCAL_PERSON, Person
from workspace.programs import create_program, program, programs, rename_program
from workspace.records import (
    Added,
    Approval,
    Arrival,
    CourseChange,
    Event,
    Incoming,
    Program,
    Requirement,
    SavedCourse,
    SyllabusVersion,
)
from workspace.results import course_result
from workspace.saying import Saying
from workspace.syllabus_versions import add_syllabus
from workspace.version_history import make_current, part_version, versions
from workspace.workspace import Workspace, open_workspace

__all__ = [
    "LOCAL_PERSON",
    "YEARS",
    "Added",
    "Approval",
    "Arrival",
    "ChangedMeanwhileError",
    "CourseChange",
    "Event",
    "GoneError",
    "Incoming",
    "InvalidChangeError",
    "NotAllowedError",
    "Person",
    "Program",
    "Requirement",
    "SavedCourse",
    "Saying",
    "SyllabusVersion",
    "UnusableDatabaseError",
    "Workspace",
    "WorkspaceError",
    "add_syllabus",
    "approvals",
    "approve",
    "change_course",
    "course",
    "course_result",
    "courses",
    "create_program",
    "data_folder",
    "database_url",
    "decide",
    "decisions",
    "events",
    "events_csv",
    "history",
    "make_current",
    "open_workspace",
    "order_courses",
    "part_version",
    "program",
    "programs",
    "rename_program",
    "synced_folder",
    "versions",
]
