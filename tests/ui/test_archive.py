"""Archives in the app: exported, looked at, imported; refused ones change nothing."""

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from alignment import DecisionKind, Project
from competency_map import load_framework
from tests.patience import PATIENT_SECONDS
from tests.ui.decisions import decided
from tests.ui.pages import buttons, html, markdown, opened, texts
from tests.ui.sample_syllabi import PAYLOAD
from tests.ui.saved import program_id, project_of, saved_work
from ui.reporting.archive_downloads import archive_maker, log_maker
from workspace import (
    NotAllowedError,
    Person,
    Role,
    Saying,
    Workspace,
    create_program,
    events,
    programs,
    rename_program,
)

NOBODY = Person("nobody", "Nobody")


def archive_of(app: AppTest) -> bytes:
    with saved_work() as workspace:
        return archive_maker(workspace, program_id(app), with_private_map=False)()


def names() -> list[str]:
    with saved_work() as workspace:
        return sorted(program.name for program in programs(workspace))


def upload(app: AppTest, content: bytes, name: str = "saved.zip") -> AppTest:
    """The page Start with no program open, after that file was sent."""
    click(opened(app, "add_syllabi"), "all_programs")
    opened(app, "start").file_uploader[0].set_value([(name, content, "application/zip")]).run()
    assert not app.exception, app.exception
    return app


def click(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception, app.exception
    return app


def said(project: Project) -> list[tuple[DecisionKind, str, str]]:
    return [(d.kind, d.cell.area, d.by) for made in project.decisions for d in made]


def labels(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.get("download_button")]


def test_an_archive_is_shown_and_then_imported_and_opened(loaded_app: AppTest) -> None:
    loaded_app.run()
    decided(loaded_app, "TF-6", Saying(DecisionKind.CONFIRM))
    before = project_of(loaded_app)
    app = upload(loaded_app, archive_of(loaded_app))
    shown = texts(app)
    assert "Program: My program" in shown
    assert "2 courses, 2 versions of syllabi, 1 decision, 0 approvals" in shown
    assert names() == ["My program"]

    click(app, "archive_import")
    assert names() == ["My program", "My program (imported)"]
    assert "My program (imported)" in html(app)
    after = project_of(app)
    assert after.syllabi == before.syllabi
    assert said(after) == said(before) != []


def test_an_archive_that_is_not_wanted_is_let_go(loaded_app: AppTest) -> None:
    loaded_app.run()
    app = click(upload(loaded_app, archive_of(loaded_app)), "archive_cancel")
    assert "Import this program" not in buttons(app)
    assert names() == ["My program"]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda _: b"Dear colleagues", "The file is no zip file."),
        (lambda archive: archive[: len(archive) // 2], "damaged or was cut off"),
    ],
)
def test_a_refused_archive_changes_nothing_and_says_why(
    loaded_app: AppTest, change: Callable[[bytes], bytes], why: str
) -> None:
    loaded_app.run()
    app = upload(loaded_app, change(archive_of(loaded_app)), "a *b* [c](http://evil.example).zip")
    assert why in texts(app)
    assert "a *b* [c](http://evil.example).zip" in texts(app)
    assert "evil" not in markdown(app)
    assert "Import this program" not in buttons(app)
    assert names() == ["My program"]
    assert why not in texts(click(app, "archive_away"))


def test_a_refusal_at_the_last_moment_changes_nothing(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_app.run()
    app = upload(loaded_app, archive_of(loaded_app))
    monkeypatch.setattr("workspace.archive_import_maps.machine_map", lambda _: None)
    assert "The archive's map cannot be kept" in texts(click(app, "archive_import"))
    assert names() == ["My program"]


def test_another_version_of_the_map_is_told_before_the_import(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_app.run()
    archive = archive_of(loaded_app)
    other = replace(load_framework("ct-aimh"), version="0.0")
    monkeypatch.setattr("workspace.archive_reading.machine_map", lambda _: other)
    assert "levels may differ" in texts(upload(loaded_app, archive))


def test_nothing_in_an_archive_is_taken_for_markup(loaded_app: AppTest) -> None:
    loaded_app.run()
    with saved_work() as workspace:
        rename_program(workspace, program_id(loaded_app), PAYLOAD)
    app = upload(loaded_app, archive_of(loaded_app))
    assert "evil" in texts(app)
    assert "evil" not in markdown(app)
    assert "<img" not in html(click(app, "archive_import"))


def test_the_export_page_has_the_archive_and_the_audit_log(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "export_report")
    assert labels(app)[-2:] == ["Export archive", "Audit log"]
    assert "With the private map's wording" not in [box.label for box in app.checkbox]


def test_a_private_map_s_wording_goes_along_only_when_it_is_asked_for(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def keep(_: Workspace, __: str, *, with_private_map: bool) -> Callable[[], bytes]:
        asked.append(with_private_map)
        return lambda: b""

    private = replace(load_framework("ct-aimh"), is_private=True)
    monkeypatch.setattr("ui.loaded.framework", lambda _: private)
    monkeypatch.setattr("ui.reporting.archive_downloads.archive_maker", keep)
    app = opened(loaded_app, "export_report")
    app.checkbox(key="archive_private").check().run()
    assert asked[0] is False
    assert asked[-1] is True


def test_who_is_no_lead_is_told_so_and_has_no_button(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.reporting.archive_downloads.may", lambda needed: needed < Role.LEAD)
    app = opened(loaded_app, "export_report")
    assert "are for program leads" in texts(app)
    assert not {"Export archive", "Audit log"} & set(labels(app))


def test_the_audit_log_is_the_program_s_as_csv(loaded_app: AppTest) -> None:
    loaded_app.run()
    with saved_work() as workspace:
        content = log_maker(workspace, program_id(loaded_app))()
        lines = events(workspace, program_id(loaded_app))
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert [row["action"] for row in rows] == [line.action for line in lines]
    assert rows[0]["action"] == "program made"


def test_a_file_must_not_be_made_once_the_role_is_gone(home: Path) -> None:
    with saved_work() as workspace:
        made = create_program(workspace, "Theirs")
        stranger = Workspace(workspace.engine, NOBODY)
        for make in (
            archive_maker(stranger, made.id, with_private_map=False),
            log_maker(stranger, made.id),
        ):
            with pytest.raises(NotAllowedError, match="no access"):
                make()
    assert home.exists()


def test_a_file_that_could_not_be_made_is_told_with_the_next_page() -> None:
    def script() -> None:
        from contextlib import suppress  # noqa: PLC0415

        from ui import trouble  # noqa: PLC0415
        from workspace import GoneError  # noqa: PLC0415

        def make() -> bytes:
            raise GoneError("This program is not there any more.")

        trouble.show_trouble()
        with suppress(GoneError):
            trouble.told_later(make)()

    app = AppTest.from_function(script, default_timeout=PATIENT_SECONDS).run()
    assert not app.text
    app.run()
    assert app.text[0].value == "This program is not there any more."
