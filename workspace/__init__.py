"""Saved work: programs, courses, syllabus versions, decisions, approvals, the audit log."""

from workspace.approvals import approvals, approve, approved_report, last_approvals
from workspace.archive_export import export_archive
from workspace.archive_import import import_archive
from workspace.archive_reading import ReadArchive, map_note, read_archive
from workspace.audit import events, events_csv
from workspace.backup import back_up
from workspace.courses import YEARS, change_course, course, courses, move_course
from workspace.decisions import decide, decisions, history
from workspace.errors import (
    ArchiveError,
    BackupError,
    ChangedMeanwhileError,
    GoneError,
    InvalidChangeError,
    NotAllowedError,
    TakenNameError,
    UnusableDatabaseError,
    WorkspaceError,
    WouldReplaceError,
)
from workspace.location import data_folder, database_url, synced_folder
from workspace.membership import Member, invite, members, set_role
from workspace.people import Identity, SignInRules, sign_in
from workspace.person import LOCAL_PERSON, Person
from workspace.place import Place, place
from workspace.plan_records import Pick, PlanEdit, PlannedChange
from workspace.plans import edit_planned, pick_change, plan, put_back, take_out
from workspace.program_map import choose_map, map_changed
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
from workspace.removal import bring_back, remove_courses, remove_program
from workspace.removed_rows import Removed
from workspace.restoring import restore
from workspace.results import course_result, course_results
from workspace.retention import (
    ExpiredCourse,
    expired_courses,
    n_stray_originals,
    remove_expired,
    remove_stray_originals,
)
from workspace.roles import Role, role_of
from workspace.saying import Saying
from workspace.seen_cell import SeenCell, seen_cell
from workspace.site_settings import (
    SETTINGS,
    Chosen,
    Setting,
    local_person,
    set_site_setting,
    site_setting,
    site_settings,
)
from workspace.sweeping import sweep, sweep_if_due
from workspace.syllabus_versions import add_syllabus
from workspace.tidying import Tidied, tidy_up
from workspace.version_history import make_current, part_version, versions
from workspace.version_joining import join_courses
from workspace.version_reading import course_at, program_versions
from workspace.workspace import Workspace, open_workspace

__all__ = [
    "LOCAL_PERSON",
    "SETTINGS",
    "YEARS",
    "Added",
    "Approval",
    "ArchiveError",
    "Arrival",
    "BackupError",
    "ChangedMeanwhileError",
    "Chosen",
    "CourseChange",
    "Event",
    "ExpiredCourse",
    "GoneError",
    "Identity",
    "Incoming",
    "InvalidChangeError",
    "Member",
    "NotAllowedError",
    "Person",
    "Pick",
    "Place",
    "PlanEdit",
    "PlannedChange",
    "Program",
    "ReadArchive",
    "Removed",
    "Requirement",
    "Role",
    "SavedCourse",
    "Saying",
    "SeenCell",
    "Setting",
    "SignInRules",
    "SyllabusVersion",
    "TakenNameError",
    "Tidied",
    "UnusableDatabaseError",
    "Workspace",
    "WorkspaceError",
    "WouldReplaceError",
    "add_syllabus",
    "approvals",
    "approve",
    "approved_report",
    "back_up",
    "bring_back",
    "change_course",
    "choose_map",
    "course",
    "course_at",
    "course_result",
    "course_results",
    "courses",
    "create_program",
    "data_folder",
    "database_url",
    "decide",
    "decisions",
    "edit_planned",
    "events",
    "events_csv",
    "expired_courses",
    "export_archive",
    "history",
    "import_archive",
    "invite",
    "join_courses",
    "last_approvals",
    "local_person",
    "make_current",
    "map_changed",
    "map_note",
    "members",
    "move_course",
    "n_stray_originals",
    "open_workspace",
    "part_version",
    "pick_change",
    "place",
    "plan",
    "program",
    "program_versions",
    "programs",
    "put_back",
    "read_archive",
    "remove_courses",
    "remove_expired",
    "remove_program",
    "remove_stray_originals",
    "rename_program",
    "restore",
    "role_of",
    "seen_cell",
    "set_role",
    "set_site_setting",
    "sign_in",
    "site_setting",
    "site_settings",
    "sweep",
    "sweep_if_due",
    "synced_folder",
    "take_out",
    "tidy_up",
    "versions",
]
