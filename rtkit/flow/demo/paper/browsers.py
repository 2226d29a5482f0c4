"""Finding a browser that prints: Chromium and its relatives, under their usual names and in their usual places."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.errors import NotFound

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE: Final = "RTKIT_BROWSER"
"""The environment variable that names a browser: a command, or the path of its program."""

_NAMES: Final = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
    "microsoft-edge", "microsoft-edge-stable", "msedge", "brave-browser",
)  # fmt: skip
_MAC: Final = ("Google Chrome", "Chromium", "Microsoft Edge", "Brave Browser")
_WINDOWS: Final = ("Google/Chrome/Application/chrome.exe", "Chromium/Application/chrome.exe")
_WINDOWS_EDGE: Final = "Microsoft/Edge/Application/msedge.exe"


def find_browser() -> Path:
    """The program of the browser that the environment names, else of the first one found.

    Raises NotFound, with how to get one.
    """
    named = os.environ.get(VARIABLE)
    if named:
        found = shutil.which(named)
        if found is None:
            raise NotFound(f"{VARIABLE} names {named!r}, which is no program", "set it to a browser's command or path")
        return Path(found)
    on_path = next(filter(None, map(shutil.which, _NAMES)), None)
    if on_path:
        return Path(on_path)
    for place in _places():
        if place.is_file():
            return place
    raise NotFound("no browser to print with: Chromium, Chrome and Edge are not found", _how_to_get_one())


def _places() -> Iterator[Path]:
    system: str = sys.platform
    if system == "darwin":
        for apps in (Path("/Applications"), Path.home() / "Applications"):
            yield from (apps / f"{name}.app" / "Contents" / "MacOS" / name for name in _MAC)
    elif system == "win32":
        folders = filter(None, map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")))
        for folder in folders:
            yield from (Path(folder, name) for name in (*_WINDOWS, _WINDOWS_EDGE))


def _how_to_get_one() -> str:
    ways = {"darwin": "brew install --cask chromium", "win32": "winget install Google.Chrome"}
    get = ways.get(sys.platform, "apt-get install chromium")
    return f"get one, for example: {get}; or set {VARIABLE} to the path of yours"
