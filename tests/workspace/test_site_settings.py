import pytest

from tests.workspace.made_work import ANA, as_person
from workspace import (
    InvalidChangeError,
    Workspace,
    events,
    local_person,
    set_site_setting,
    site_setting,
    site_settings,
)
from workspace.site_settings import SETTINGS, Choice


@pytest.fixture(autouse=True)
def _nothing_is_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in SETTINGS:
        if setting.variable:
            monkeypatch.delenv(setting.variable, raising=False)


def test_a_site_that_has_chosen_nothing_has_the_defaults(workspace: Workspace) -> None:
    assert {chosen.setting.key: chosen.value for chosen in site_settings(workspace)} == {
        "keep_originals": False,
        "retention_days": 0,
        "reviewer_name": "Reviewer at this computer",
    }
    assert not any(chosen.is_fixed or chosen.changed_by for chosen in site_settings(workspace))


@pytest.mark.parametrize(
    ("key", "value", "kept"),
    [
        ("keep_originals", True, True),
        ("keep_originals", False, False),
        ("retention_days", 365, 365),
        ("retention_days", 0, 0),
        ("reviewer_name", " Dr.\n Ana\x00  Lima ", "Dr. Ana Lima"),
    ],
)
def test_what_is_chosen_is_in_force_and_logged(
    workspace: Workspace, key: str, value: Choice, kept: Choice
) -> None:
    set_site_setting(as_person(workspace, ANA), key, value)
    assert site_setting(workspace, key) == kept
    (line,) = events(workspace, "")
    assert (line.by, line.action) == (ANA.name, "setting changed")
    assert line.detail == (key if key == "reviewer_name" else f"{key}: {kept}")


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("keep_orginals", True, "there are keep_originals"),
        ("keep_originals", 1, "takes yes or no"),
        ("retention_days", True, "number of days"),
        ("retention_days", "30", "number of days"),
        ("retention_days", -1, "from 0 to 36,500"),
        ("retention_days", 36_501, "36,500"),
        ("reviewer_name", " \x00 ", "needs a name"),
        ("reviewer_name", 5, "takes a name"),
    ],
)
def test_what_makes_no_sense_is_refused_and_changes_nothing(
    workspace: Workspace, key: str, value: Choice, words: str
) -> None:
    with pytest.raises(InvalidChangeError, match=words):
        set_site_setting(workspace, key, value)
    assert events(workspace, "") == []


@pytest.mark.parametrize(
    ("variable", "text", "value"),
    [
        ("IMH_KEEP_ORIGINALS", "yes", True),
        ("IMH_KEEP_ORIGINALS", "FALSE", False),
        ("IMH_RETENTION_DAYS", " 90 ", 90),
        ("IMH_RETENTION_DAYS", "0", 0),
    ],
)
def test_what_the_site_fixes_cannot_be_changed_in_the_app(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, variable: str, text: str, value: Choice
) -> None:
    key = variable.removeprefix("IMH_").lower()
    set_site_setting(workspace, key, not value if isinstance(value, bool) else 7)
    monkeypatch.setenv(variable, text)
    assert site_setting(workspace, key) == value
    assert [c.setting.key for c in site_settings(workspace) if c.is_fixed] == [key]
    with pytest.raises(InvalidChangeError, match=variable):
        set_site_setting(workspace, key, value)


@pytest.mark.parametrize(
    ("variable", "text"),
    [
        ("IMH_KEEP_ORIGINALS", "perhaps"),
        ("IMH_RETENTION_DAYS", "a year"),
        ("IMH_RETENTION_DAYS", "-1"),
        ("IMH_RETENTION_DAYS", "1e3"),
        ("IMH_RETENTION_DAYS", "99999"),
    ],
)
def test_a_variable_that_makes_no_sense_is_named(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, variable: str, text: str
) -> None:
    monkeypatch.setenv(variable, text)
    with pytest.raises(InvalidChangeError, match=variable):
        site_settings(workspace)


def test_a_reviewers_name_is_the_local_persons(workspace: Workspace) -> None:
    set_site_setting(workspace, "reviewer_name", "Ana Lima")
    assert (local_person(workspace).id, local_person(workspace).name) == ("local", "Ana Lima")
