"""The plan of the open program: read, picked into, taken out of; each press is saved at once."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

import streamlit as st

import workspace as storage
from alignment import CourseAlignment, NextStep
from competency_map import Framework, lens_of
from exports import PlannedLine, ReportOptions
from exports.plan_table import planned_area_text
from exports.standards import standards_text
from exports.steps import place_name
from ui import saved_work, state, trouble
from workspace import Pick, PlanEdit, PlannedChange, SavedCourse

_TAKEN = "plan_taken"
_WORDS_SHOWN = 60  # letters
Plan = dict[str, tuple[PlannedChange, ...]]


@dataclass(frozen=True, slots=True)
class OpenCourse:
    """A course as the page shows it: its result, its id, and its entries in the plan."""

    course: CourseAlignment
    framework: Framework
    id: str
    entries: tuple[PlannedChange, ...]

    def pick_of(self, step: NextStep) -> Pick | None:
        """What is saved of a way when a person picks it; None where it is no lens's."""
        lens = lens_of(self.course.course.discipline)
        if step.change is None or lens is None:
            return None
        return Pick(
            framework=self.framework.id,
            area=step.area,
            change=step.change,
            lens=lens.discipline,
            lens_fingerprint=lens.fingerprint,
            week=place_name(step.place) if step.place else "",
            topic=step.place.text if step.place else "",
            standard=standards_text(self.course.course, self.framework.area(step.area)),
        )

    def entry_of(self, step: NextStep) -> PlannedChange | None:
        """The entry of the plan that is this very change; None where it is not planned."""
        change = step.change.fingerprint if step.change else ""
        wanted = self.framework.id, step.area, change
        return next((e for e in self.entries if (e.framework, e.area, e.change) == wanted), None)


def current_plan() -> Plan:
    """The planned changes of the open program, by the courses' ids."""
    return storage.plan(saved_work.workspace(), state.program_id())


def line_of(entry: PlannedChange, syllabus_id: str) -> PlannedLine:
    """A planned change as files show it."""
    return PlannedLine(
        syllabus_id=syllabus_id,
        area=entry.area,
        kind=entry.kind,
        text=entry.text,
        unit=entry.unit,
        place=entry.week,
        topic=entry.topic,
        standard=entry.standard,
        who=entry.who,
        by_when=entry.by_when,
        is_done=entry.is_done,
        change=entry.change,
    )


def planned_lines(plan: Plan) -> tuple[PlannedLine, ...]:
    """The whole plan as files show it, course by course."""
    return _lines(plan, _syllabi(state.saved_courses()))


def lines_when_asked(courses: Iterable[SavedCourse]) -> Callable[[], tuple[PlannedLine, ...]]:
    """What reads the plan of these courses as it is saved at that moment.

    A file is made when its button is pressed, often right after a last word was typed: the page
    does not know it yet, the database does.
    """
    work, program, syllabi = saved_work.workspace(), state.program_id(), _syllabi(courses)
    return lambda: _lines(storage.plan(work, program), syllabi)


def _syllabi(courses: Iterable[SavedCourse]) -> dict[str, str]:
    return {course.id: course.syllabus.id for course in courses}


def _lines(plan: Plan, syllabi: Mapping[str, str]) -> tuple[PlannedLine, ...]:
    return tuple(
        line_of(entry, syllabus_id)
        for id_, syllabus_id in syllabi.items()
        for entry in plan.get(id_, ())
    )


def with_plan(options: ReportOptions) -> ReportOptions:
    """A report's choices with what is planned for its courses."""
    return replace(options, plan=planned_lines(current_plan())) if state.program_id() else options


def pick(course_id: str, wanted: Pick) -> None:
    """Put a change into the plan of a course."""
    with trouble.told():
        storage.pick_change(saved_work.workspace(), course_id, wanted)
    state.reload()


def take(entry: PlannedChange) -> None:
    """Take a change out of the plan, and keep it for the way back."""
    with trouble.told():
        st.session_state[_TAKEN] = storage.take_out(saved_work.workspace(), entry)
    state.reload()


def edit(entry: PlannedChange, said: PlanEdit) -> PlannedChange | None:
    """Save what a person said of an entry as they saw it; None where it could not be saved."""
    edited = None
    with trouble.told(said.who or said.by_when or said.text or said.week or ""):
        edited = storage.edit_planned(saved_work.workspace(), entry, said)
    state.reload()
    return edited


def show_undo() -> None:
    """After a change was taken out, say so and offer the way back."""
    taken: PlannedChange | None = st.session_state.get(_TAKEN)
    if taken is None or taken.course not in {course.id for course in state.saved_courses()}:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="plan_undo_bar"):
        area = planned_area_text(state.project().framework, taken.area)
        st.text(f"Taken out of the plan: {area}, “{_start(taken.text)}”", width="content")
        st.button("Undo", key="plan_undo", on_click=_put_back, args=(taken,))


def _put_back(taken: PlannedChange) -> None:
    st.session_state.pop(_TAKEN, None)
    with trouble.told():
        storage.put_back(saved_work.workspace(), taken)
    state.reload()


def _start(text: str) -> str:
    """The first words of a change, enough to know it by."""
    return text if len(text) <= _WORDS_SHOWN else f"{text[:_WORDS_SHOWN].rsplit(' ', 1)[0]} …"
