"""A real Jupyter server or JupyterLab in a process of its own, with nothing of the person's own configuration."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[1]
TOKEN = "a-token-of-the-tests"  # noqa: S105
NO_NEWS = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}


class Answer(NamedTuple):
    """What a route answered."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class JupyterProcess:
    """Started on a free port of the loopback interface; `stop` ends it, and it alone."""

    def __init__(self, home: Path, root: Path, app: str, *options: str, port: int | None = None) -> None:
        self.root = root
        self._log: list[str] = []
        port = port or _free_port()
        self.url = f"http://127.0.0.1:{port}"
        command = [
            *(sys.executable, "-m", app, "--no-browser", "--allow-root", f"--ServerApp.root_dir={root}"),
            *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"),
            *(f"--IdentityProvider.token={TOKEN}", *options),
        ]
        self._process = subprocess.Popen(
            command,
            env=_environment(home),
            cwd=root,
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            preexec_fn=_obey_permissions,  # noqa: PLW1509  # one system call, nothing that takes a lock
        )
        for line in self._process.stderr:
            self._log.append(line)
            if "is running at" in line:
                break
        else:
            raise RuntimeError(f"Jupyter did not start:\n{self.log}")
        self._reader = threading.Thread(target=self._log.extend, args=(self._process.stderr,), daemon=True)
        self._reader.start()
        self._wait_for_port(port)

    @property
    def log(self) -> str:
        return "".join(self._log)

    @property
    def pid(self) -> int:
        return self._process.pid

    def _wait_for_port(self, port: int) -> None:
        # The line is logged before the port is bound.
        while self._process.poll() is None:
            with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
                return
            time.sleep(0.01)
        raise RuntimeError(f"Jupyter ended:\n{self.log}")

    def stop(self) -> None:
        """End it; the log is whole afterwards. A second call does nothing."""
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._reader.join(timeout=5)
        if not self._reader.is_alive():
            self._process.stderr.close()

    def get(self, route: str, **headers: str) -> Answer:
        return self.ask("GET", route, None, {"Authorization": f"token {TOKEN}", **headers})

    def post(self, route: str, body: object) -> Answer:
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self.ask("POST", route, data, {"Authorization": f"token {TOKEN}"})

    def delete(self, route: str) -> Answer:
        return self.ask("DELETE", route, None, {"Authorization": f"token {TOKEN}"})

    def ask(self, method: str, route: str, body: bytes | None, headers: Mapping[str, str]) -> Answer:
        request = urllib.request.Request(f"{self.url}{route}", body, dict(headers), method=method)  # noqa: S310
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(request, timeout=60) as response:
                return Answer(response.status, response.headers, response.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, error.headers, error.read().decode())


@contextmanager
def running_jupyter(
    home: Path, root: Path, app: str, *options: str, port: int | None = None
) -> Iterator[JupyterProcess]:
    """`app` is `jupyterlab` or `jupyter_server`; `home` an empty folder for its own files."""
    process = JupyterProcess(home, root, app, *options, port=port)
    try:
        yield process
    finally:
        process.stop()


def _environment(home: Path) -> dict[str, str]:
    """Own folders for everything Jupyter keeps; rtkit's extension and server config are those of the checkout."""
    config, share = home / "config", home / "share"
    shutil.copytree(ROOT / "jupyter_config/server-config", config / "jupyter_server_config.d")
    shutil.copytree(ROOT / "rtkit/labextension", share / "labextensions/rtkit")
    overrides = config / "labconfig/default_setting_overrides.json"
    overrides.parent.mkdir()
    overrides.write_text(json.dumps(NO_NEWS))
    own = {
        "JUPYTER_CONFIG_DIR": config,
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTER_PATH": share,
        "JUPYTERLAB_SETTINGS_DIR": home / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
        "IPYTHONDIR": home / "ipython",
    }
    return {**os.environ, **{name: str(path) for name, path in own.items()}}


_LIBC = ctypes.CDLL(None)


def _obey_permissions() -> None:
    """In Linux's root, as in containers, take the capability away that writes where nobody may."""
    if sys.platform == "linux" and os.geteuid() == 0:
        drop, override = 24, 1  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE
        _LIBC.prctl(drop, override, 0, 0, 0)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
