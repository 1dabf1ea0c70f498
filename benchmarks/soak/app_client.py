"""A person at the app without a browser: pages asked for and buttons pressed over the websocket.

It speaks Streamlit's own protocol, so that what is measured is the app's work and not a browser's.
"""

import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import Any, Self

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

PATIENCE_SECONDS = 120.0
_LARGEST_MESSAGE = 64_000_000
_VALUES = ("trigger_value", "bool_value", "int_value", "double_value", "string_value")


class AppFellOverError(Exception):
    """The app answered with an error, or not at all."""


class AppClient:
    """One session with the app; use it as a context manager.

    After each run `elements` holds what the page shows, by its place: Streamlit's own messages.
    """

    def __init__(self, address: str, query: str = "") -> None:
        """Take the address ("http://127.0.0.1:8501") and the query of the first page."""
        self._address = address.replace("http://", "ws://")
        self._query = query
        self._page_hash = ""
        self._widgets: dict[str, WidgetState] = {}
        self.elements: dict[tuple[int, ...], Any] = {}
        self.exceptions: list[str] = []

    def __enter__(self) -> Self:
        """Connect, without asking for a page yet."""
        self._socket: ClientConnection = connect(
            f"{self._address}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]
            max_size=_LARGEST_MESSAGE,
            open_timeout=PATIENCE_SECONDS,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Leave."""
        self._socket.close()

    def open(self, page: str = "", query: str | None = None) -> float:
        """Ask for a page by its path in the address bar; the seconds until it was drawn."""
        self._query = self._query if query is None else query
        self._page_hash, self._widgets = "", {}
        return self._run(page_name=page)

    def press(self, label: str, which: int = 0) -> float:
        """Press the `which`-th button of that label; the seconds until the page was drawn anew."""
        button = self._found("button", lambda one: one.label == label, which)
        state = WidgetState(id=button.id, trigger_value=True)
        return self._run(pressed=state)

    def choose(self, label: str, value: str) -> float:
        """Choose an option of a select box."""
        box = self._found("selectbox", lambda one: one.label == label)
        self._widgets[box.id] = WidgetState(id=box.id, string_value=value)
        return self._run()

    def has(self, label: str) -> bool:
        """Whether the page shows a button of that label."""
        return any(one.label == label for one in self._of_kind("button"))

    def texts(self) -> str:
        """All text and Markdown of the page."""
        bodies = [
            one.body for kind in ("text", "markdown", "heading") for one in self._of_kind(kind)
        ]
        return "\n".join(bodies)

    def _found(self, kind: str, fits: Callable[[Any], bool], which: int = 0) -> Any:  # noqa: ANN401
        found = [one for one in self._of_kind(kind) if fits(one)]
        if len(found) <= which:
            raise AppFellOverError(f"The page shows no such {kind}: {self.texts()[:300]}")
        return found[which]

    def _of_kind(self, kind: str) -> Iterator[Any]:
        for element in self.elements.values():
            if element.WhichOneof("type") == kind:
                yield getattr(element, kind)

    def _run(self, page_name: str = "", pressed: WidgetState | None = None) -> float:
        message = BackMsg()
        message.rerun_script.query_string = self._query
        message.rerun_script.page_name = page_name
        message.rerun_script.page_script_hash = self._page_hash
        message.rerun_script.widget_states.widgets.extend(self._widgets.values())
        if pressed is not None:
            message.rerun_script.widget_states.widgets.append(pressed)
        began = time.perf_counter()
        self._socket.send(message.SerializeToString())
        self._take_until_done()
        return time.perf_counter() - began

    def _take_until_done(self) -> None:
        shown: dict[tuple[int, ...], Any] = {}
        self.exceptions = []
        while True:
            answer = ForwardMsg()
            answer.ParseFromString(self._socket.recv(PATIENCE_SECONDS))
            match answer.WhichOneof("type"):
                case "new_session":
                    shown = {}
                    self._page_hash = answer.new_session.page_script_hash
                case "page_info_changed":
                    self._query = answer.page_info_changed.query_string
                case "delta" if answer.delta.WhichOneof("type") == "new_element":
                    self._keep(shown, tuple(answer.metadata.delta_path), answer.delta.new_element)
                case "script_finished" if not answer.script_finished:
                    break
        self.elements = shown

    def _keep(
        self,
        shown: dict[tuple[int, ...], Any],
        place: tuple[int, ...],
        element: Any,  # noqa: ANN401
    ) -> None:
        shown[place] = element
        if element.WhichOneof("type") == "exception":
            self.exceptions.append(element.exception.message)
