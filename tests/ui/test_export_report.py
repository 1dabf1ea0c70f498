import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from alignment import Project, align
from competency_map import load_framework
from exports import EXPORTERS
from syllabi import Syllabus
from tests.ui.pages import markdown, opened
from ui.downloads import file_maker, file_name


def test_each_format_has_its_button_and_word_comes_first(loaded_app: AppTest) -> None:
    opened(loaded_app, "export_report")
    labels = [button.proto.label for button in loaded_app.get("download_button")]
    assert labels[0] == "Download Word (.docx)"
    assert len(labels) == len(EXPORTERS)


def test_the_page_says_what_is_in_the_report(loaded_app: AppTest) -> None:
    assert "the coverage matrix" in markdown(opened(loaded_app, "export_report"))


@pytest.mark.parametrize("is_private", [True, False])
def test_only_for_a_private_map_the_page_asks_whether_its_wording_goes_along(
    loaded_app: AppTest, is_private: bool
) -> None:
    project = loaded_app.session_state["project"]
    map_ = replace(project.framework, is_private=is_private)
    loaded_app.session_state["project"] = replace(project, framework=map_)
    app = opened(loaded_app, "export_report")

    boxes = [(box.label, box.value) for box in app.checkbox]
    assert boxes == ([("Include the private map's wording", False)] if is_private else [])
    assert ("may be licensed" in markdown(app)) is is_private


@pytest.mark.parametrize(("is_ticked", "with_private"), [(False, False), (True, True)])
def test_what_is_ticked_is_what_the_files_hold(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch, is_ticked: bool, with_private: bool
) -> None:
    asked = []
    monkeypatch.setattr(
        "ui.downloads.file_maker", lambda *_, with_private: asked.append(with_private) or bytes
    )
    project = loaded_app.session_state["project"]
    map_ = replace(project.framework, is_private=True)
    loaded_app.session_state["project"] = replace(project, framework=map_)
    app = opened(loaded_app, "export_report")
    asked.clear()
    app.checkbox(key="with_private").set_value(is_ticked).run()

    assert asked == [with_private] * len(EXPORTERS)


@pytest.mark.parametrize("with_private", [True, False])
def test_a_file_holds_the_private_map_s_wording_only_if_asked_for(
    syllabi: tuple[Syllabus, ...], with_private: bool
) -> None:
    map_ = replace(load_framework("ct-aimh"), is_private=True)
    report = align(Project(map_, syllabi))
    found = next(e for course in report.courses for cell in course.cells for e in cell.evidence)
    as_json = next(exporter for exporter in EXPORTERS if exporter.suffix == ".json")
    text = file_maker(report, as_json, with_private=with_private)().decode()

    assert (json.dumps(found.terms[0]) in text) is with_private


def test_files_are_named_after_the_day() -> None:
    day = datetime(2026, 11, 3, tzinfo=UTC).date()
    assert file_name(".docx", day) == "course-alignment-2026-11-03.docx"
