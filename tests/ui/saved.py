"""Saved work behind the app under test: programs put there, and looked at."""

from collections.abc import Iterator
from contextlib import contextmanager

from streamlit.testing.v1 import AppTest

from alignment import Project
from competency_map import load_framework
from syllabi import Syllabus
from workspace import (
    Incoming,
    Person,
    SavedCourse,
    Workspace,
    add_syllabus,
    courses,
    create_program,
    decisions,
    open_workspace,
    program,
)

COLLEAGUE = Person("ana", "Ana", is_site_admin=True)


@contextmanager
def saved_work(person: Person = COLLEAGUE) -> Iterator[Workspace]:
    """The saved work of the app under test, as somebody else sees it."""
    opened = open_workspace(person=person)
    try:
        yield opened
    finally:
        opened.close()


def with_program(app: AppTest, *syllabi: Syllabus, name: str = "My program") -> AppTest:
    """The app with a new program of these syllabi in its address bar."""
    with saved_work() as workspace:
        made = create_program(workspace, name)
        for syllabus in syllabi:
            add_syllabus(workspace, made.id, Incoming(syllabus, 1_000), replaceable=())
    app.query_params["program"] = made.id
    return app


def program_id(app: AppTest) -> str:
    """The id in the address bar; "" where there is none."""
    id_: str = app.query_params.get("program", "")
    return id_


def courses_of(app: AppTest) -> list[SavedCourse]:
    """The saved courses of the program in the address bar; none without one."""
    with saved_work() as workspace:
        return courses(workspace, program_id(app))


def project_of(app: AppTest) -> Project:
    """The saved program in the address bar as a project."""
    with saved_work() as workspace:
        found = courses(workspace, program_id(app))
        decided = decisions(workspace, program_id(app))
        settings = program(workspace, program_id(app)).settings
    return Project(
        load_framework("ct-aimh"),
        tuple(course.syllabus for course in found),
        settings,
        tuple(decided.get(course.id, ()) for course in found),
    )


def sources(app: AppTest) -> list[str]:
    """The file names of the saved syllabi, in order."""
    return [course.syllabus.source for course in courses_of(app)]
