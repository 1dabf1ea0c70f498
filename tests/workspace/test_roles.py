"""Every public storage function, asked by every role: allowed, or refused with nothing written."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import select

import workspace as storage
from alignment import AlignmentSettings, CellKey, CoverageLevel, Project, align
from competency_map import load_framework
from tests.workspace.made_plan import made_pick
from tests.workspace.made_work import (
    AREA,
    CONFIRM,
    OTHER,
    as_person,
    cell,
    made_program,
    made_syllabus,
)
from tests.workspace.made_work import added as add
from workspace import (
    CourseChange,
    Identity,
    Incoming,
    NotAllowedError,
    Person,
    PlanEdit,
    PlannedChange,
    Role,
    SavedCourse,
    SignInRules,
    Workspace,
)
from workspace.audit import About, log
from workspace.roles import set_membership
from workspace.tables import MembershipRow, PersonRow, SettingRow, Table

SITE = 9  # above every role: for admins of the site
MAP = load_framework("ct-aimh")
SETTINGS = AlignmentSettings()


@dataclass(frozen=True, slots=True)
class There:
    """What is there: a program with two courses and a plan, as the person at work finds it."""

    workspace: Workspace
    program: str
    course: SavedCourse
    invited: str
    planned: PlannedChange

    @property
    def key(self) -> CellKey:
        return CellKey(self.course.id, MAP.id, AREA)


def _approve(there: There) -> None:
    site = as_person(there.workspace, storage.LOCAL_PERSON)
    project = Project(MAP, (there.course.syllabus,))
    proposed = align(project).courses[0].cell(AREA)
    if not storage.history(site, there.key):
        storage.decide(site, there.key, proposed, 0, CONFIRM)
    decided = (storage.history(site, there.key),)
    storage.approve(there.workspace, there.course, align(replace(project, decisions=decided)))


def _approved_report(there: There) -> None:
    site = as_person(there.workspace, storage.LOCAL_PERSON)
    if not storage.approvals(site, there.course.id):
        _approve(replace(there, workspace=site))
    (made,) = storage.approvals(site, there.course.id)
    storage.approved_report(there.workspace, made.id)


def _back_up(there: There) -> None:
    with TemporaryDirectory() as folder:
        storage.back_up(there.workspace, Path(folder) / "backup.db")


def _bring_back(there: There) -> None:
    site = as_person(there.workspace, storage.LOCAL_PERSON)
    with_before = storage.remove_courses(site, [there.course.id])
    try:
        storage.bring_back(there.workspace, with_before)
    except NotAllowedError:
        storage.bring_back(site, with_before)
        raise


def _import(there: There) -> None:
    site = as_person(there.workspace, storage.LOCAL_PERSON)
    storage.import_archive(there.workspace, storage.export_archive(site, there.program))


def _put_back(there: There) -> None:
    site = as_person(there.workspace, storage.LOCAL_PERSON)
    taken = storage.take_out(site, there.planned)
    try:
        storage.put_back(there.workspace, taken)
    except NotAllowedError:
        storage.put_back(site, taken)
        raise


def _part(there: There) -> None:
    with pytest.raises(storage.InvalidChangeError, match="only version"):
        storage.part_version(there.workspace, there.course.id, there.course.version, 1)


def _join(there: There) -> None:
    site = as_person(there.workspace, storage.LOCAL_PERSON)
    other = next(c for c in storage.courses(site, there.program) if c.id != there.course.id)
    storage.join_courses(there.workspace, there.course, other)


Act = Callable[[There], object]
CASES: dict[str, tuple[int, Act]] = {
    "add_syllabus": (
        Role.LEAD,
        lambda t: storage.add_syllabus(
            t.workspace, t.program, Incoming(made_syllabus("# New 1", "new.md"), 7)
        ),
    ),
    "approvals": (Role.VIEWER, lambda t: storage.approvals(t.workspace, t.course.id)),
    "approve": (Role.LEAD, _approve),
    "approved_report": (Role.VIEWER, _approved_report),
    "back_up": (SITE, _back_up),
    "bring_back": (Role.LEAD, _bring_back),
    "change_course": (
        Role.LEAD,
        lambda t: storage.change_course(
            t.workspace, t.course.id, t.course.version, CourseChange(year=2)
        ),
    ),
    "choose_map": (
        Role.LEAD,
        lambda t: storage.choose_map(t.workspace, t.program, "imh-extended", [AREA]),
    ),
    "course": (Role.VIEWER, lambda t: storage.course(t.workspace, t.course.id)),
    "course_at": (Role.VIEWER, lambda t: storage.course_at(t.workspace, t.course.id, 1)),
    "course_result": (
        Role.VIEWER,
        lambda t: storage.course_result(t.workspace, t.course, MAP, SETTINGS),
    ),
    "course_results": (
        Role.VIEWER,
        lambda t: storage.course_results(t.workspace, [t.course], MAP, SETTINGS),
    ),
    "courses": (Role.VIEWER, lambda t: storage.courses(t.workspace, t.program)),
    "create_program": (Role.NONE, lambda t: storage.create_program(t.workspace, "Another")),
    "decide": (
        Role.REVIEWER,
        lambda t: storage.decide(t.workspace, t.key, cell(CoverageLevel.TAUGHT), 0, CONFIRM),
    ),
    "decisions": (Role.VIEWER, lambda t: storage.decisions(t.workspace, t.program)),
    "edit_planned": (
        Role.REVIEWER,
        lambda t: storage.edit_planned(t.workspace, t.planned, PlanEdit(is_done=True)),
    ),
    "events": (Role.LEAD, lambda t: storage.events(t.workspace, t.program)),
    "expired_courses": (SITE, lambda t: storage.expired_courses(t.workspace)),
    "export_archive": (Role.LEAD, lambda t: storage.export_archive(t.workspace, t.program)),
    "history": (Role.VIEWER, lambda t: storage.history(t.workspace, t.key)),
    "import_archive": (Role.NONE, _import),
    "invite": (
        Role.ADMIN,
        lambda t: storage.invite(t.workspace, t.program, "new@hill.edu", Role.VIEWER),
    ),
    "join_courses": (Role.LEAD, _join),
    "last_approvals": (Role.VIEWER, lambda t: storage.last_approvals(t.workspace, t.program)),
    "make_current": (
        Role.LEAD,
        lambda t: storage.make_current(t.workspace, t.course.id, t.course.version, 1),
    ),
    "map_changed": (SITE, lambda t: storage.map_changed(t.workspace, MAP.id)),
    "members": (Role.VIEWER, lambda t: storage.members(t.workspace, t.program)),
    "move_course": (Role.LEAD, lambda t: storage.move_course(t.workspace, t.course.id, 2)),
    "n_stray_originals": (SITE, lambda t: storage.n_stray_originals(t.workspace)),
    "part_version": (Role.LEAD, _part),
    "pick_change": (
        Role.REVIEWER,
        lambda t: storage.pick_change(t.workspace, t.course.id, made_pick(1)),
    ),
    "plan": (Role.VIEWER, lambda t: storage.plan(t.workspace, t.program)),
    "program": (Role.VIEWER, lambda t: storage.program(t.workspace, t.program)),
    "program_versions": (
        Role.VIEWER,
        lambda t: storage.program_versions(t.workspace, t.program),
    ),
    "programs": (Role.NONE, lambda t: storage.programs(t.workspace)),
    "put_back": (Role.REVIEWER, _put_back),
    "remove_courses": (Role.LEAD, lambda t: storage.remove_courses(t.workspace, [t.course.id])),
    "remove_expired": (SITE, lambda t: storage.remove_expired(t.workspace)),
    "remove_program": (Role.ADMIN, lambda t: storage.remove_program(t.workspace, t.program)),
    "remove_stray_originals": (SITE, lambda t: storage.remove_stray_originals(t.workspace)),
    "rename_program": (
        Role.ADMIN,
        lambda t: storage.rename_program(t.workspace, t.program, "Renamed"),
    ),
    "role_of": (Role.NONE, lambda t: storage.role_of(t.workspace, t.program)),
    "seen_cell": (Role.VIEWER, lambda t: storage.seen_cell(t.workspace, t.key)),
    "set_role": (
        Role.ADMIN,
        lambda t: storage.set_role(t.workspace, t.program, t.invited, Role.LEAD),
    ),
    "set_site_setting": (
        SITE,
        lambda t: storage.set_site_setting(t.workspace, "retention_days", 9),
    ),
    "sign_in": (
        Role.NONE,
        lambda t: storage.sign_in(t.workspace, Identity("https://id", "eve"), SignInRules()),
    ),
    "site_setting": (Role.NONE, lambda t: storage.site_setting(t.workspace, "retention_days")),
    "site_settings": (Role.NONE, lambda t: storage.site_settings(t.workspace)),
    "take_out": (Role.REVIEWER, lambda t: storage.take_out(t.workspace, t.planned)),
    "tidy_up": (SITE, lambda t: storage.tidy_up(t.workspace)),
    "versions": (Role.VIEWER, lambda t: storage.versions(t.workspace, t.course.id)),
}
# They read no saved work, belong to the command line alone, or only wipe out what is deleted.
ASKS_NOBODY = {
    "data_folder",
    "database_url",
    "events_csv",
    "local_person",
    "map_note",
    "open_workspace",
    "place",
    "read_archive",
    "restore",
    "sweep",
    "sweep_if_due",
    "synced_folder",
}
REFUSED = [(name, role) for name, (needed, _) in CASES.items() for role in Role if role < needed]


@pytest.fixture
def there(workspace: Workspace) -> There:
    program = made_program(workspace)
    found = storage.course(workspace, add(workspace, program).course)
    add(workspace, program, OTHER, "other.md")
    storage.invite(workspace, program, "invited@hill.edu", Role.VIEWER)
    (invited,) = storage.members(workspace, program)
    planned = storage.pick_change(workspace, found.id, made_pick())
    return There(workspace, program, found, invited.person, planned)


def in_role(there: There, role: Role) -> There:
    """The same for a person in that role, who is an admin of another program."""
    with there.workspace.writing() as session:
        person = PersonRow(id="p", issuer="i", subject="s", name="P", email="p@hill.edu")
        session.add(person)
        session.flush()
        set_membership(session, there.program, "p", role)
        log(session, there.workspace.person, "role given", About(there.program))
    own = as_person(there.workspace, Person("p", "P"))
    made_program(own, "Own program")
    return replace(there, workspace=own)


def rows(workspace: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """All that is saved; how far removals were swept is nobody's work."""
    tables = Table.metadata.sorted_tables
    with workspace.reading() as session:
        return {
            table.name: sorted(map(tuple, session.execute(select(table))), key=repr)
            for table in tables
            if table.name != SettingRow.__tablename__
        }


def test_every_public_function_stands_in_the_table() -> None:
    functions = {
        name
        for name in storage.__all__
        if callable(getattr(storage, name)) and not isinstance(getattr(storage, name), type)
    }
    assert functions == CASES.keys() | ASKS_NOBODY


@pytest.mark.parametrize("name", CASES)
def test_the_lowest_role_that_may_is_not_refused(there: There, name: str) -> None:
    needed, act = CASES[name]
    act(there if needed == SITE else in_role(there, Role(needed)))


@pytest.mark.parametrize(("name", "role"), REFUSED)
def test_whoever_may_not_is_told_so_and_nothing_is_written(
    there: There, name: str, role: Role
) -> None:
    stranger = in_role(there, role)
    if name in ("approve", "approved_report"):
        CASES[name][1](there)
    before = rows(there.workspace)
    with pytest.raises(NotAllowedError, match=r"no access|You may|Only an admin"):
        CASES[name][1](stranger)
    if name in ("bring_back", "put_back"):
        before = {table: kept for table, kept in before.items() if table == "membership"}
    after = rows(there.workspace)
    assert {table: after[table] for table in before} == before


@pytest.mark.parametrize("name", CASES)
def test_an_admin_of_the_site_may_do_everything_everywhere(there: There, name: str) -> None:
    boss = as_person(there.workspace, Person("boss", "Boss", is_site_admin=True))
    CASES[name][1](replace(there, workspace=boss))


def test_a_stranger_s_list_has_no_name_of_a_program(there: There) -> None:
    stranger = in_role(there, Role.NONE)
    assert [p.name for p in storage.programs(stranger.workspace)] == ["Own program"]


def test_a_role_that_is_taken_away_is_gone_at_once(there: There) -> None:
    viewer = in_role(there, Role.VIEWER)
    assert storage.courses(viewer.workspace, there.program)
    storage.set_role(there.workspace, there.program, "p", Role.NONE)
    with there.workspace.reading() as session:
        assert session.get(MembershipRow, (there.program, "p")) is None
    with pytest.raises(NotAllowedError, match="no access"):
        storage.courses(viewer.workspace, there.program)
