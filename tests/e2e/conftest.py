"""A running app and a browser tab in front of it; no request may leave this machine."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect, sync_playwright

from tests.patience import PATIENT_SECONDS
from workspace import open_workspace, programs
from workspace.location import FILE_NAME
from workspace.removal import remove_program

APP = Path(__file__).resolve().parents[2] / "app.py"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        words = f"No Chromium was found (looked for {', '.join(BROWSERS)} on the PATH)."
        if os.environ.get("IMH_BROWSER_REQUIRED"):
            pytest.fail(f"{words} IMH_BROWSER_REQUIRED is set: install one.", pytrace=False)
        pytest.skip(f"{words} Install one to run the browser tests.")
    expect.set_options(timeout=PATIENT_SECONDS * 1000)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty home, with the app's data folder in it."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="session")
def address(chromium: Browser, home: Path) -> Iterator[str]:
    """The address of an app that was started from another folder."""
    port = free_port()
    with running_app(home, port):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def running_app(home: Path, port: int) -> Iterator[None]:
    """The app as long as it runs; it saves in `home`."""
    options = ["--server.headless=true", f"--server.port={port}"]
    url = f"http://127.0.0.1:{port}/_stcore/health"
    with running(["streamlit", "run", str(APP), *options], url, home):
        yield


@contextmanager
def running(module: list[str], url: str, home: Path) -> Iterator[None]:
    """A server that is started as a Python module, with words for it, once it answers at `url`."""
    log_file = home / f"{module[0]}.log"
    with log_file.open("w") as log:
        server = subprocess.Popen(  # noqa: S603  (our own command, no shell)
            [sys.executable, "-m", *module],
            cwd=home,
            env=_environment(home),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_up(url, log_file)
            yield
        finally:
            server.terminate()
            server.wait(timeout=PATIENT_SECONDS)


def go_to(tab: Page, link: str) -> None:
    """Go to a page by its link in the navigation."""
    tab.get_by_role("banner").get_by_role("link", name=link, exact=True).click()


def send(tab: Page, *files: Path | FilePayload) -> None:
    """Upload files on the page Add syllabi."""
    go_to(tab, "Add syllabi")
    tab.get_by_role("heading", name="Add syllabi", level=1).wait_for()
    # Until the page is drawn to its end, the page before has its own uploader below.
    expect(tab.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
    tab.get_by_test_id("stFileUploaderDropzoneInput").first.set_input_files(list(files))  # type: ignore[arg-type]


@pytest.fixture
def tab(chromium: Browser, address: str, home: Path) -> Iterator[Page]:
    """The app's first page in a fresh session, nothing being saved yet."""
    _remove_programs(home)
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(PATIENT_SECONDS * 1000)
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(address)
    page.get_by_role("button", name="Try it with sample syllabi").wait_for()
    yield page
    context.close()
    own = (f"{address}/", "data:", f"blob:{address}/")
    assert [url for url in requested if not url.startswith(own)] == []


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _environment(home: Path) -> dict[str, str]:
    site = ("DATABASE_URL", "IMH_ADMINS", "IMH_SIGN_IN_DOMAINS")
    kept = {name: value for name, value in os.environ.items() if name not in site}
    return {**kept, "HOME": str(home), "IMH_ALIGN_HOME": str(home)}


def _remove_programs(home: Path) -> None:
    with closing(open_workspace(f"sqlite:///{home / FILE_NAME}")) as workspace:
        for program in programs(workspace):
            remove_program(workspace, program.id)


def _wait_until_up(url: str, log: Path) -> None:
    end = time.monotonic() + PATIENT_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url):  # noqa: S310  (our own address)
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"{url} did not answer in {PATIENT_SECONDS} seconds:\n{log.read_text()}")
