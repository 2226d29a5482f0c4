"""A JupyterLab in a process of its own, with rtkit's extension or without it."""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from benchmarks.process import WentWrongError
from benchmarks.settings import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.place import Place

PATIENCE: Final = 60.0
TOKEN: Final = "a-token-of-the-benchmarks"  # noqa: S105
QUIET: Final = {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": False}}


@dataclass(frozen=True)
class Lab:
    """Where JupyterLab answers, and the seconds from the start of its process until it did."""

    url: str
    seconds: float


@contextmanager
def running_lab(place: Place, name: str, *, is_on: bool) -> Iterator[Lab]:
    """Start it on a free port of this machine; it is ended afterwards."""
    home = place.folder / name
    served = home / "served"
    served.mkdir(parents=True)
    _configure(home, is_on=is_on)
    port = _free_port()
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--ServerApp.root_dir={served}"),
        *("--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"),
        f"--IdentityProvider.token={TOKEN}",
    ]
    own = {
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_PATH": str(home / "share"),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        command, env={**place.environment, **own}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(process, f"http://127.0.0.1:{port}/api/status?token={TOKEN}")
        yield Lab(f"http://127.0.0.1:{port}/lab?reset&token={TOKEN}", time.perf_counter() - started)
    finally:
        process.terminate()
        process.wait()


def _configure(home: Path, *, is_on: bool) -> None:
    """The extension of the checkout, or none: also not one that is installed beside the interpreter."""
    config = home / "config"
    files = {
        "labconfig/default_setting_overrides.json": QUIET,
        "labconfig/page_config.json": {"disabledExtensions": {} if is_on else {"rtkit": True}},
        "jupyter_server_config.d/rtkit.json": {"ServerApp": {"jpserver_extensions": {"rtkit.server": is_on}}},
    }
    for name, content in files.items():
        path = config / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), "utf-8")
    shutil.copytree(ROOT / "rtkit/labextension", home / "share/labextensions/rtkit")


def _wait(process: subprocess.Popen[bytes], url: str) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    end = time.perf_counter() + PATIENCE
    while process.poll() is None and time.perf_counter() < end:
        try:
            with opener.open(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.02)
    raise WentWrongError("JupyterLab did not start")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
