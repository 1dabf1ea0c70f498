"""A site with a sign-in, in a browser: two people, one program, and a provider on this machine."""

import json
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.conftest import free_port, go_to, running, running_app
from tests.patience import PATIENT_SECONDS

pytestmark = pytest.mark.e2e
PEOPLE = ("Ana Lima", "Ben Okafor")
SECRETS = """
[auth]
redirect_uri = "{app}/oauth2callback"
cookie_secret = "only-for-this-test"
client_id = "imh-align"
client_secret = "only-for-this-test"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""


@pytest.fixture(scope="module")
def site(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The addresses of an app that asks for a sign-in, and of its provider."""
    home = tmp_path_factory.mktemp("site")
    ports = free_port(), free_port()
    app, provider = (f"http://127.0.0.1:{port}" for port in ports)
    (home / ".streamlit").mkdir()
    secrets = home / ".streamlit" / "secrets.toml"
    secrets.write_text(SECRETS.format(app=app, provider=provider))
    users = [word for name in PEOPLE for word in ("--user-claims", claims(name))]
    module = ["oidc_provider_mock", f"--port={ports[1]}", *users]
    with (
        running(module, f"{provider}/.well-known/openid-configuration", home),
        running_app(home, ports[0]),
    ):
        yield app, provider


def claims(name: str) -> str:
    address = f"{name.partition(' ')[0].lower()}@hill.edu"
    return json.dumps({"sub": name, "name": name, "email": address, "email_verified": True})


@contextmanager
def visitor(chromium: Browser, site: tuple[str, str]) -> Iterator[Page]:
    """A browser of one person; nothing leaves this machine, and the app asks for nothing outside.

    The provider's pages have a style sheet from elsewhere, which is kept away from them.
    """
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.route("https://**", lambda route: route.abort())
    page = context.new_page()
    page.set_default_timeout(PATIENT_SECONDS * 1000)
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    yield page
    context.close()
    own = (
        "data:",
        "https://cdn.jsdelivr.net/npm/@picocss/",
        *(f"{start}{address}/" for address in site for start in ("", "blob:")),
    )
    assert [url for url in requested if not url.startswith(own)] == []


def signed_in(page: Page, app: str, name: str) -> None:
    page.goto(app)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name=name).click()
    expect(page.get_by_text(f"Signed in as {name}")).to_be_visible()


def test_without_a_sign_in_nothing_but_the_door_is_seen(
    chromium: Browser, site: tuple[str, str]
) -> None:
    with visitor(chromium, site) as page:
        for path in ("", "/?program=0123456789abcdef0123456789abcdef", "/matrix", "/people"):
            page.goto(f"{site[0]}{path}")
            expect(page.get_by_role("button", name="Sign in")).to_be_visible()
            expect(page.get_by_text("Sign in to read and review")).to_be_visible()
            expect(page.get_by_role("button")).to_have_count(1)
            expect(page.get_by_role("banner").get_by_role("link")).to_have_count(0)


def test_two_people_share_a_program_by_invitation_only(
    chromium: Browser, site: tuple[str, str]
) -> None:
    app = site[0]
    with visitor(chromium, site) as ana, visitor(chromium, site) as ben:
        signed_in(ana, app, "Ana Lima")
        ana.get_by_role("button", name="Try it with sample syllabi").click()
        ana.get_by_role("grid").wait_for()
        link = ana.url
        assert "program=" in link

        signed_in(ben, app, "Ben Okafor")
        expect(ben.get_by_role("button", name="Try it with sample syllabi")).to_be_visible()
        expect(ben.get_by_text("Sample courses")).to_have_count(0)
        ben.goto(link)
        expect(ben.get_by_text("You have no access to this program.")).to_be_visible()
        expect(ben.get_by_text("Sample courses")).to_have_count(0)

        ana.get_by_role("banner").get_by_text("More", exact=True).click()
        ana.get_by_role("menuitem", name="People").click()
        ana.get_by_label("E-mail address").fill("ben@hill.edu")
        ana.get_by_role("button", name="Invite").click()
        expect(ana.get_by_text("Saved: ben@hill.edu is reviewer here now.")).to_be_visible()

        ben.goto(link)
        ben.get_by_role("gridcell", name="NURS 330, TF-6 ").click()
        drawer = ben.get_by_role("dialog")
        drawer.get_by_role("button", name="Confirm", exact=True).click()
        expect(drawer.get_by_text("Saved: confirmed as ")).to_be_visible()
        ben.keyboard.press("Escape")
        go_to(ben, "Add syllabi")
        expect(ben.get_by_text("Your role in this program is reviewer")).to_be_visible()
        expect(ben.get_by_role("button", name="Rename")).to_have_count(0)

        ana.goto(link)
        ana.get_by_role("gridcell", name="NURS 330, TF-6 ").click()
        expect(ana.get_by_role("dialog").get_by_text("Confirmed by Ben Okafor")).to_be_visible()

        with ben.expect_navigation():
            ben.get_by_role("button", name="Sign out").click()
        ben.goto(link)
        expect(ben.get_by_role("button", name="Sign in")).to_be_visible()
        expect(ben.get_by_text("NURS 330")).to_have_count(0)
