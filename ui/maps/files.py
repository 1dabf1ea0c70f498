"""Map files: the chosen map to take away, a file checked on the way in, empty tables to fill."""

from functools import partial
from pathlib import PurePath

import streamlit as st

from competency_map import (
    MAP_FORMATS,
    Framework,
    FrameworkError,
    ImportResult,
    Problem,
    blank_template,
    check_framework,
    export_map,
)
from exports import counted
from ui.maps.checks import problem_lines
from ui.maps.draft import begin_import
from ui.maps.view import View, go_to

_MAX_MB = 20
_NAMES = {"csv": "CSV", "xlsx": "Excel", "case": "CASE"}
_TEMPLATES = (".xlsx", ".csv")
_N_SHOWN = 100


def show_files(framework: Framework) -> None:
    """Draw the downloads of the map, and the upload of one."""
    st.header("Take this map away", anchor=False)
    st.markdown(
        "Excel and CSV are for people to read and edit; CASE is for other systems that hold "
        "frameworks."
    )
    show_downloads(framework, "map")
    st.header("Bring a map in", anchor=False)
    st.markdown(
        "A file that this page gave you and that you edited, or a map of your own. It is checked "
        "first; nothing is saved by that."
    )
    _show_templates()
    upload = st.file_uploader(
        "A map in Excel (.xlsx), CSV or CASE (.json)",
        type=["csv", "xlsx", "json"],
        max_upload_size=_MAX_MB,
        key="map_file",
    )
    if upload is not None:
        _show_import(upload.name, upload.getvalue())


def show_downloads(framework: Framework, key: str) -> None:
    """Draw a button for each format; of a private map only if a person asks for its wording."""
    is_asked = framework.is_private and st.checkbox(
        "This map is private. Its licence lets me take its wording away.", key=f"{key}_private"
    )
    if framework.is_private and not is_asked:
        return
    with st.container(horizontal=True):
        for row in MAP_FORMATS:
            st.download_button(
                f"Download {_NAMES[row.name]} ({row.suffix})",
                data=partial(export_map, framework, row.name, with_private=is_asked),
                file_name=f"{framework.id}{row.suffix}",
                key=f"{key}_download_{row.name}",
                on_click="ignore",
            )


def read_map(name: str, content: bytes) -> ImportResult:
    """The map of a file, by the ending of its name; raises FrameworkError if it is none."""
    suffix = PurePath(name).suffix.lower()
    for row in MAP_FORMATS:
        if row.suffix == suffix:
            return row.read(content)
    raise FrameworkError("The file is no map. Give one that ends in .xlsx, .csv or .json.")


def _show_import(name: str, content: bytes) -> None:
    with st.container(border=True, key="map_import"):
        try:
            result = read_map(name, content)
        except FrameworkError as error:
            st.text(f"{name}: nothing was taken over. {error}")
            return
        _show_result(name, result)


def _show_result(name: str, result: ImportResult) -> None:
    found = result.framework
    n_areas = len(found.knowledge_areas)
    st.text(
        f"{name}: {found.title or found.id}, version {found.version}, {counted(n_areas, 'area')}."
    )
    if result.rejected:
        st.text(f"Not taken over: {len(result.rejected)}.")
    problems = (*result.problems, *check_framework(found))
    _show_lines(found, problems)
    if n_areas:
        st.button("Work with it as a copy", key="take_import", on_click=_take, args=(found,))
    else:
        st.text("No area could be read, so there is nothing to work with.")


def _show_lines(found: Framework, problems: tuple[Problem, ...]) -> None:
    for line in problem_lines(found, problems[:_N_SHOWN]):
        st.text(line)
    if len(problems) > _N_SHOWN:
        st.text(f"and {len(problems) - _N_SHOWN} more.")


def _show_templates() -> None:
    with st.container(horizontal=True):
        for suffix in _TEMPLATES:
            st.download_button(
                f"An empty table to fill ({suffix})",
                data=partial(blank_template, suffix),
                file_name=f"empty-map{suffix}",
                key=f"map_template{suffix.replace('.', '_')}",
                on_click="ignore",
            )


def _take(found: Framework) -> None:
    begin_import(found)
    go_to(View.EDIT)
