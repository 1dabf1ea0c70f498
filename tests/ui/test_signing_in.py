"""Signing in and roles on the pages: who sees the door, and what a role does not offer."""

import time
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from syllabi import Syllabus
from tests.patience import PATIENT_SECONDS
from tests.ui.conftest import APP
from tests.ui.pages import buttons, html, markdown, opened, texts
from tests.ui.saved import program_id, saved_work, with_program
from workspace import Role, invite, members, role_of, set_role

SECRETS = {"auth": {"client_id": "x", "redirect_uri": "http://127.0.0.1/oauth2callback"}}


def claims(name: str, **others: object) -> dict[str, Any]:
    return {
        "is_logged_in": True,
        "iss": "https://id.hill.edu",
        "sub": name,
        "name": name,
        "email": f"{name.lower()}@hill.edu",
        "email_verified": True,
        "iat": time.time(),
        **others,
    }


def app_of(user: dict[str, Any], program: str = "") -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)
    app.secrets, app.user = SECRETS, user
    if program:
        app.query_params["program"] = program
    return app


@pytest.fixture
def program(empty_app: AppTest, syllabi: tuple[Syllabus, ...]) -> str:
    return program_id(with_program(empty_app, *syllabi, name="Secret program"))


def give(program: str, name: str, role: Role) -> None:
    with saved_work() as workspace:
        invite(workspace, program, f"{name.lower()}@hill.edu", role)


def everything(app: AppTest) -> str:
    return "\n".join([texts(app), markdown(app), html(app)])


@pytest.mark.parametrize(
    ("user", "words"),
    [
        ({"is_logged_in": False}, "Sign in to read"),
        (claims("Ana", iat=time.time() - 13 * 3600), "some time ago"),
        (claims("Ana", iat=None), "some time ago"),
        (claims("Ana", iat="nan"), "some time ago"),
        (claims("Ana", sub=""), "did not say who you are"),
    ],
)
def test_the_door_is_all_that_is_seen(program: str, user: dict[str, Any], words: str) -> None:
    app = app_of(user, program).run()
    assert not app.exception
    assert words in texts(app)
    assert len(buttons(app)) == 1
    assert "Secret" not in everything(app)


@pytest.mark.parametrize("setting", ["secrets.toml", "IMH_ADMINS", "IMH_SIGN_IN_DOMAINS"])
def test_a_sign_in_that_is_half_set_up_lets_nobody_in(
    program: str, setting: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if setting.startswith("IMH"):
        monkeypatch.setenv(setting, "ana@hill.edu")
    else:
        (tmp_path / setting).write_text("[auth\nclient_id =")
        files = [str(tmp_path / setting)]
        monkeypatch.setattr("ui.signing_in.st.get_option", lambda _: files)
    app = AppTest.from_file(str(APP), default_timeout=PATIENT_SECONDS)
    app.query_params["program"] = program
    app.run()
    assert "not set up" in texts(app)
    assert buttons(app) == []
    assert "Secret" not in everything(app)


def test_a_link_to_a_program_of_others_does_not_say_its_name(program: str) -> None:
    app = app_of(claims("Eve"), program).run()
    assert "You have no access to this program" in texts(app)
    assert "Secret" not in everything(app)
    assert program_id(app) == ""


def test_another_person_in_the_same_session_finds_nothing_of_the_first(program: str) -> None:
    give(program, "Ana", Role.LEAD)
    app = opened(app_of(claims("Ana"), program), "view_matrix")
    assert "Secret program" in html(app)
    app.user = claims("Eve")
    app.run()
    assert "Signed in as Eve" in texts(app)
    assert "Secret" not in everything(app)


def test_a_role_that_is_taken_away_closes_the_open_page(program: str) -> None:
    give(program, "Ana", Role.VIEWER)
    app = opened(app_of(claims("Ana"), program), "find_gaps")
    with saved_work() as workspace:
        (ana,) = members(workspace, program)
        set_role(workspace, program, ana.person, Role.NONE)
    app.run()
    assert "You have no access to this program" in texts(app)
    assert "Secret" not in everything(app)


LEADS = {"Move no. 1", "Approve", "Remove all", "Remove 0 syllabi"}
ADMINS = {"Remove the whole program", "Save the name", "Invite"}
DECIDES = {"Confirm", "Change level", "Not intended here"}


@pytest.mark.parametrize("role", [Role.VIEWER, Role.REVIEWER, Role.LEAD, Role.ADMIN])
def test_a_page_offers_what_the_role_may_do_and_says_what_not(program: str, role: Role) -> None:
    give(program, "Ana", role)
    app = app_of(claims("Ana"), program)
    offered: set[str] = set()
    for page in ("add_syllabi", "check_sections", "review_course", "manage_people"):
        opened(app, page)
        offered |= set(buttons(app))
        assert ("Your role in this program is" in texts(app)) is (
            role < {"review_course": Role.LEAD, "manage_people": Role.ADMIN}.get(page, Role.LEAD)
        )
    for names, needed in ((DECIDES, Role.REVIEWER), (LEADS, Role.LEAD), (ADMINS, Role.ADMIN)):
        assert names & offered == (names if role >= needed else set())


def test_an_admin_invites_changes_and_takes_away(program: str) -> None:
    give(program, "Ana", Role.ADMIN)
    app = opened(app_of(claims("Ana"), program), "manage_people")
    app.text_input(key="invite_email").set_value("Ben@hill.edu")
    app.button[[b.label for b in app.button].index("Invite")].click().run()
    assert "Saved: Ben@hill.edu is reviewer here now." in texts(app)
    with saved_work() as workspace:
        ben = next(m for m in members(workspace, program) if m.email == "ben@hill.edu")
    app.selectbox(key=f"role_{ben.person}_2").set_value(Role.LEAD).run()
    with saved_work() as workspace:
        assert [m.role for m in members(workspace, program) if m.person == ben.person] == [3]
    app.button(key=f"take_away_{ben.person}").click().run()
    ana = next(key for key in (b.key for b in app.button) if key and key.startswith("take_away"))
    app.button(key=ana).click().run()
    assert "keeps at least one admin" in app.error[0].value
    with saved_work() as workspace:
        assert [m.name for m in members(workspace, program)] == ["Ana"]
        assert role_of(workspace, program) is Role.ADMIN


def test_everybody_gets_sample_courses_of_their_own() -> None:
    for name, number in (("Ana", ""), ("Ben", " 2")):
        app = app_of(claims(name)).run()
        app.button(key="samples").click().run()
        assert f"Program: Sample courses{number}<" in html(app)


def test_without_a_sign_in_there_is_no_account_and_no_people(loaded_app: AppTest) -> None:
    loaded_app.run()
    assert "Signed in" not in texts(loaded_app)
    assert "Sign out" not in buttons(loaded_app)
