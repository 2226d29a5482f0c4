"""One window of the live events: a WebSocket to a real server."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

import websocket
from jupyter_process import TOKEN

if TYPE_CHECKING:
    from collections.abc import Callable

    from jupyter_process import JupyterProcess

ROUTE = "/rtkit/api/v1/events"


class Window:
    """`heard` has every message so far; each wait ends after half a minute."""

    def __init__(self, server: JupyterProcess, **options: Any) -> None:
        self.socket = connect(server, f"{ROUTE}?token={TOKEN}", **options)
        self.heard: list[dict[str, Any]] = []
        self.server = self.until(lambda message: message["type"] == "hello")["server"]

    def watch(self, cwd: str) -> None:
        self.socket.send(json.dumps({"watch": cwd}))

    def until(self, wanted: Callable[[dict[str, Any]], bool], seconds: float = 30) -> dict[str, Any]:
        """The next message that is wanted."""
        ends = time.monotonic() + seconds
        while (left := ends - time.monotonic()) > 0:
            self.socket.settimeout(left)
            opcode, data = self.socket.recv_data(control_frame=True)  # pings too: else each would start the wait anew
            if opcode != websocket.ABNF.OPCODE_TEXT:
                continue
            message = json.loads(data)
            self.heard.append(message)
            if wanted(message):
                return message
        raise TimeoutError(self.heard)

    def run(self, id_: str, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The row of the run when it is as wanted."""
        return self.until(lambda one: one["type"] == "run" and one["run"]["id"] == id_ and wanted(one["run"]))["run"]

    def ended(self, id_: str) -> dict[str, Any]:
        """The row of the run at its end, which may have been told already."""
        rows = [one["run"] for one in self.heard if one["type"] == "run" and one["run"]["id"] == id_]
        is_told = bool(rows) and rows[-1]["state"] == "ended"
        return rows[-1] if is_told else self.run(id_, lambda row: row["state"] == "ended")

    def tickets(self, cwd: str, seconds: float = 30) -> list[str]:
        """The notebooks that are told next of the folder."""
        return self.until(lambda one: one["type"] == "tickets" and one["cwd"] == cwd, seconds)["paths"]

    def closed(self) -> tuple[int, str]:
        """Wait until the server ends the connection; its code and reason."""
        self.socket.settimeout(30)
        while True:
            frame = self.socket.recv_frame()  # without an answer to pings, which a server that is gone cannot take
            if frame.opcode == websocket.ABNF.OPCODE_CLOSE:
                return int.from_bytes(frame.data[:2], "big"), frame.data[2:].decode()


def connect(server: JupyterProcess, route: str, **options: Any) -> websocket.WebSocket:
    return websocket.create_connection(server.url.replace("http", "ws", 1) + route, timeout=30, **options)
