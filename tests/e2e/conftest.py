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
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

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
START_SECONDS = 60


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        words = f"No Chromium was found (looked for {', '.join(BROWSERS)} on the PATH)."
        if os.environ.get("IMH_BROWSER_REQUIRED"):
            pytest.fail(f"{words} IMH_BROWSER_REQUIRED is set: install one.", pytrace=False)
        pytest.skip(f"{words} Install one to run the browser tests.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an app that was started from another folder, with an empty home."""
    home, port = tmp_path_factory.mktemp("home"), _free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(APP)]
    options = ["--server.headless=true", f"--server.port={port}"]
    with (home / "server.log").open("w") as log:
        server = subprocess.Popen(  # noqa: S603  (our own command, no shell)
            [*command, *options],
            cwd=home,
            env={**os.environ, "HOME": str(home)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait_until_up(f"http://127.0.0.1:{port}/_stcore/health", home / "server.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


@pytest.fixture
def tab(chromium: Browser, address: str) -> Iterator[Page]:
    """The app's first page in a fresh session."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(30_000)
    requested: list[str] = []
    page.on("request", lambda request: requested.append(request.url))
    page.goto(address)
    page.get_by_role("button", name="Try it with sample syllabi").wait_for()
    yield page
    context.close()
    own = (f"{address}/", "data:", f"blob:{address}/")
    assert [url for url in requested if not url.startswith(own)] == []


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _wait_until_up(url: str, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url):  # noqa: S310  (our own address)
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    pytest.fail(f"The app did not start in {START_SECONDS} seconds:\n{log.read_text()}")
