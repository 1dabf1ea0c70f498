"""The page Settings: saved at a press, fixed ones only shown, others only read."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.pages import added, markdown, opened, texts
from tests.ui.saved import courses_of, saved_work, sources
from ui import saved_work as app_side
from workspace import Person, set_site_setting, site_setting
from workspace.audit import now


def click(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception
    return app


def days_later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    monkeypatch.setattr("workspace.retention.now", lambda: now() + timedelta(days=days))


@pytest.fixture
def not_admin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ui.permissions.may_everything", lambda _: False)


def test_the_page_stands_without_a_program(empty_app: AppTest, home: Path) -> None:
    app = opened(empty_app, "change_settings")
    headings = [header.value for header in app.header]
    assert headings == [
        "Your name",
        "Original files",
        "How long courses are kept",
        "Where your work is saved",
        "Backup",
    ]
    assert [code.value for code in app.code] == [
        str(home / "workspace.db"),
        "imh-align workspace backup OUT",
    ]
    assert "Version of its tables: `0" in markdown(app)


def test_a_name_that_is_saved_stands_beside_the_next_change(loaded_app: AppTest) -> None:
    app = opened(loaded_app, "change_settings")
    app.text_input[0].set_value("Dana *Okafor*")
    click(app, "Save the name")
    assert app.text_input[0].value == "Dana *Okafor*"
    assert app_side.local_person(app_side.opened(app_side.database_url())).name == "Dana *Okafor*"
    app.text_input[0].set_value(" ")
    assert "A reviewer needs a name" in texts(click(app, "Save the name"))


def test_keeping_files_is_saved_at_once(empty_app: AppTest) -> None:
    app = opened(empty_app, "change_settings")
    app.checkbox[0].check().run()
    with saved_work() as workspace:
        assert site_setting(workspace, "keep_originals")
    assert app.checkbox[0].value
    assert "Chosen by Reviewer at this computer" in markdown(app)


def test_files_from_before_are_removed_only_when_asked(empty_app: AppTest) -> None:
    with saved_work() as workspace:
        set_site_setting(workspace, "keep_originals", value=True)
    added(empty_app, ("a.md", b"# X 100\n\nInfants.\n", ""))
    app = opened(empty_app, "change_settings")
    app.checkbox[0].uncheck().run()
    assert "1 file from before" in texts(app)
    assert "from before" not in texts(click(app, "Remove them for good"))


def test_what_would_go_is_listed_before_the_days_are_saved(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_app.run()
    days_later(monkeypatch, 31)
    app = opened(loaded_app, "change_settings")
    save = "Save the number of days"
    assert next(button for button in app.button if button.label == save).disabled
    app.number_input[0].set_value(365).run()
    assert "With 365 days, no course would go now." in texts(app)
    app.number_input[0].set_value(30).run()
    assert "With 30 days, 2 courses would go within a day." in texts(app)
    assert "My program: nurs-330.md" in texts(app)
    assert sources(app) == ["nurs-330.md", "psyc-315.md"]
    click(app, save)
    with saved_work() as workspace:
        assert site_setting(workspace, "retention_days") == 30
    assert sources(app) == ["nurs-330.md", "psyc-315.md"]


def test_courses_go_once_a_day_while_the_app_runs(
    loaded_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded_app.run()
    with saved_work() as workspace:
        set_site_setting(workspace, "retention_days", 30)
    days_later(monkeypatch, 31)
    assert len(courses_of(loaded_app.run())) == 2  # looked at when the app started
    app_side.keep_retention.clear()  # as after a day
    loaded_app.run()
    assert not loaded_app.exception
    assert courses_of(loaded_app) == []


def test_a_fixed_setting_is_shown_as_fixed(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMH_KEEP_ORIGINALS", "yes")
    monkeypatch.setenv("IMH_RETENTION_DAYS", "400")
    app = opened(empty_app, "change_settings")
    assert app.checkbox[0].value
    assert app.checkbox[0].disabled
    assert app.number_input[0].value == 400
    assert app.number_input[0].disabled
    assert "Fixed by this site in `IMH_RETENTION_DAYS`" in markdown(app)
    assert "Save the number of days" not in [button.label for button in app.button]


@pytest.mark.usefixtures("not_admin")
def test_who_is_no_admin_of_the_site_only_reads(empty_app: AppTest, home: Path) -> None:
    app = opened(empty_app, "change_settings")
    assert "Only an admin of this site can change these." in texts(app)
    assert app.checkbox[0].disabled
    assert app.number_input[0].disabled
    assert not app.code
    assert str(home) not in texts(app)


@pytest.mark.parametrize("act", [lambda app: app.checkbox[0].check().run()])
def test_a_change_that_is_not_allowed_must_not_be_saved(
    empty_app: AppTest, monkeypatch: pytest.MonkeyPatch, act: Callable[[AppTest], AppTest]
) -> None:
    app = opened(empty_app, "change_settings")
    monkeypatch.setattr(
        "ui.site_choices.workspace",
        lambda: app_side.Workspace(
            app_side.opened(app_side.database_url()).engine, Person("x", "X")
        ),
    )
    monkeypatch.setattr("ui.permissions.may_everything", lambda _: False)
    assert "Only an admin of this site may do this" in texts(act(app))
    with saved_work() as workspace:
        assert not site_setting(workspace, "keep_originals")
