"""A person at the app without a browser: pages asked for and buttons pressed over the websocket.

It speaks Streamlit's own protocol, so that what is measured is the app's work and not a browser's.
A press on a button in a part of the page (a fragment) draws that part anew, and what else the app
says; the rest of the page stays.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from http.client import HTTPException
from types import TracebackType
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from benchmarks.soak.app_upload import send_file

PATIENCE_SECONDS = 120.0
# What the client meets where the app was killed, or never answers.
AppGone = (OSError, HTTPException, WebSocketException)
_LARGEST_MESSAGE = 64_000_000
# A run that was cut short for another one draws no page: that one does.
_DRAWN = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


class AppFellOverError(Exception):
    """The page does not show what a person would look for."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """An element of the page in Streamlit's own words; `fragment` is the part it is of, or ""."""

    element: Any
    fragment: str


Page = dict[tuple[int, ...], Drawn]


class AppClient:
    """One session with the app; use it as a context manager.

    After each run `elements` holds what the page shows, by its place, and `news` what of it was
    drawn in that run; `exceptions` what the page could not draw.
    """

    def __init__(self, address: str) -> None:
        """Take the address ("http://127.0.0.1:8501")."""
        self._address = address
        self._open = ExitStack()
        self._session = ""
        self._page_hash = ""
        self.query = ""
        self.elements: Page = {}
        self.news: Page = {}
        self.exceptions: list[str] = []

    def __enter__(self) -> Self:
        """Connect, without asking for a page yet."""
        connection = connect(
            f"{self._address.replace('http://', 'ws://')}/_stcore/stream",
            subprotocols=[Subprotocol("streamlit")],
            max_size=_LARGEST_MESSAGE,
            open_timeout=PATIENCE_SECONDS,
            ping_interval=None,  # a busy machine is no fault: an answer is waited for instead
        )
        self._socket: ClientConnection = self._open.enter_context(connection)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave."""
        self._open.close()

    def come_anew(self) -> None:
        """Leave, and connect once more: a session that remembers nothing."""
        self._open.close()
        self._session = ""
        self.__enter__()

    def open(self, page: str = "", query: str = "") -> float:
        """Ask for a page by its path in the address bar; the seconds until it was drawn."""
        self.query, self._page_hash = query, ""
        return self._run(page=page)

    def press(self, key: str) -> float:
        """Press the button of that key; the seconds until the page was drawn anew."""
        button, fragment = self._found("button", key)
        return self._run([WidgetState(id=button, trigger_value=True)], fragment=fragment)

    def upload(self, name: str, content: bytes) -> float:
        """Give the page's uploader a file; the seconds until what was read of it is drawn."""
        uploader, fragment = self._found("file_uploader", "")
        began = time.perf_counter()
        self._send(file_urls_request={"file_names": [name], "session_id": self._session})
        while (answer := self._take()).WhichOneof("type") != "file_urls_response":
            pass
        state = WidgetState(id=uploader)
        info = state.file_uploader_state_value.uploaded_file_info.add(name=name, size=len(content))
        info.file_urls.CopyFrom(answer.file_urls_response.file_urls[0])
        info.file_id = info.file_urls.file_id
        send_file(self._address, info.file_urls.upload_url, name, content)
        self._run([state], fragment=fragment)
        return time.perf_counter() - began

    def buttons(self) -> dict[str, str]:
        """The labels of the page's buttons by their keys."""
        found = _of_kind(self.elements, "button")
        return {_key(button.id): button.label for button, _ in found}

    def texts(self) -> str:
        """All text of the page, headings and messages too."""
        return _texts(self.elements)

    def new_texts(self) -> str:
        """The text that was drawn in the last run: of a whole page, or of some parts of it."""
        return _texts(self.news)

    def _found(self, kind: str, key: str) -> tuple[str, str]:
        """The id of the first widget of a kind, with this key if one is given, and its part."""
        for one, fragment in _of_kind(self.elements, kind):
            if not key or _key(one.id) == key:
                return str(one.id), fragment
        shown = "; ".join(self.exceptions) or self.texts()[:300]
        raise AppFellOverError(f"The page shows no {kind} {key}: {shown}")

    def _run(self, states: Iterable[WidgetState] = (), page: str = "", fragment: str = "") -> float:
        rerun = {
            "query_string": self.query,
            "page_name": page,
            "page_script_hash": self._page_hash,
            "widget_states": {"widgets": states},
            "fragment_id": fragment,
        }
        began = time.perf_counter()
        self._send(rerun_script=rerun)
        self._take_until_drawn()
        return time.perf_counter() - began

    def _send(self, **message: Any) -> None:  # noqa: ANN401 - one field of a message, as it is
        self._socket.send(BackMsg(**message).SerializeToString())

    def _take(self) -> ForwardMsg:
        answer = ForwardMsg()
        answer.ParseFromString(self._socket.recv(PATIENCE_SECONDS))
        return answer

    def _take_until_drawn(self) -> None:
        self.exceptions = []
        while True:
            answer = self._take()
            match answer.WhichOneof("type"):
                case "new_session":
                    redrawn = set(answer.metadata.run.fragment_ids)
                    new: Page = {}
                    self._session = answer.new_session.initialize.session_id
                case "navigation":
                    self._page_hash = answer.navigation.page_script_hash
                case "page_info_changed":
                    self.query = answer.page_info_changed.query_string
                case "delta" if answer.delta.WhichOneof("type") == "new_element":
                    element = answer.delta.new_element
                    place = tuple(answer.metadata.delta_path)
                    new[place] = Drawn(element, answer.delta.fragment_id)
                    if element.WhichOneof("type") == "exception":
                        self.exceptions.append(element.exception.message)
                case "script_finished" if answer.script_finished in _DRAWN:
                    self.elements = {**_staying(self.elements, redrawn), **new}
                    self.news = new
                    return


def _staying(page: Page, redrawn: set[str]) -> Page:
    """What a run leaves as it is: nothing, or all but the parts that it draws anew."""
    if not redrawn:
        return {}
    return {place: one for place, one in page.items() if one.fragment not in redrawn}


def _texts(page: Page) -> str:
    kinds = ("text", "markdown", "heading", "alert")
    return "\n".join(one.body for kind in kinds for one, _ in _of_kind(page, kind))


def _of_kind(page: Mapping[tuple[int, ...], Drawn], kind: str) -> Iterator[tuple[Any, str]]:
    for drawn in page.values():
        if drawn.element.WhichOneof("type") == kind:
            yield getattr(drawn.element, kind), drawn.fragment


def _key(widget_id: str) -> str:
    """The key that the app gave a widget; Streamlit puts it behind "$$ID-" and a hash."""
    return widget_id.split("-", 2)[2]
