"""A director at the matrix without a browser: filters chosen, cells opened, bytes counted."""

import json
from typing import Self

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from benchmarks.soak.app_client import AppClient

_COMPONENT = "bidi_component"


class Director(AppClient):
    """A session at the matrix; `n_bytes` is what came over the websocket so far."""

    def __init__(self, address: str) -> None:
        """Take the address ("http://127.0.0.1:8501")."""
        super().__init__(address)
        self.n_bytes = 0
        self._ids: dict[str, str] = {}

    def __enter__(self) -> Self:
        """Connect, without asking for a page yet."""
        super().__enter__()
        return self

    def switch(self, key: str, *, is_on: bool) -> float:
        """Turn the switch of that key on or off; the seconds until the page was drawn anew."""
        return self._run([WidgetState(id=self._id("checkbox", key), bool_value=is_on)])

    def choose(self, key: str, name: str) -> float:
        """Choose from the list of that key by the words shown; the seconds until it was drawn."""
        return self._run([WidgetState(id=self._id("selectbox", key), string_value=name)])

    def open_cell(self, course: str, area: str) -> float:
        """Click on a cell of the map; the seconds until its quotes were drawn."""
        event = {"event": "opened", "value": {"course": course, "area": area}}
        trigger = f"$$STREAMLIT_INTERNAL_KEY_{self._id(_COMPONENT, '')}__events"
        return self._run([WidgetState(id=trigger, json_trigger_value=json.dumps([event]))])

    def leave_cell(self) -> None:
        """Have the next run find an address without the open cell, as the Back button does."""
        parts = self.query.split("&")
        self.query = "&".join(p for p in parts if not p.startswith(("course=", "area=")))

    def _id(self, kind: str, key: str) -> str:
        """The id of a widget as it was first drawn; later the server may only refer to it."""
        if kind + key not in self._ids:
            self._ids[kind + key] = self._found(kind, key)[0]
        return self._ids[kind + key]

    def _take(self) -> ForwardMsg:
        answer: ForwardMsg = super()._take()
        self.n_bytes += answer.ByteSize()
        return answer
