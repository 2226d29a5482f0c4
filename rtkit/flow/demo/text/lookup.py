"""Finding the picture that a notebook names: in itself, in a cell's attachments, or in a file beside it."""

from __future__ import annotations

import mimetypes
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import unquote, unquote_to_bytes

from rtkit.flow.demo.text.pictures import TYPES, NoPicture, Picture, from_base64, from_bytes
from rtkit.notebook.cells import joined

if TYPE_CHECKING:
    from pathlib import Path

    from rtkit.flow.demo.text.rewrite import Lookup

_LARGEST: Final = 20_000_000
_DATA: Final = re.compile(r"data:(image/[a-z0-9.+-]+)((?:;[a-z0-9=-]+)*),", re.IGNORECASE)
_ATTACHMENT: Final = "attachment:"


def lookup_for(folder: Path | None, root: Path | None, attachments: object = None) -> Lookup:
    """The look-up for one cell; nothing is ever fetched, and nothing read from outside `root`."""
    held = attachments if isinstance(attachments, dict) else {}

    def find(source: str) -> Picture | NoPicture:
        if source.startswith(_ATTACHMENT):
            return _attached(held, unquote(source.removeprefix(_ATTACHMENT)))
        if source[:5].lower() == "data:":
            return _inline(source)
        return _beside(source, folder, root)

    return find


def _attached(attachments: dict[str, Any], name: str) -> Picture | NoPicture:
    bundle = attachments.get(name)
    if not isinstance(bundle, dict):
        return NoPicture("there is no such attachment")
    for mime in TYPES:
        if mime in bundle:
            return from_base64(mime, joined(bundle[mime]))
    return NoPicture("the attachment is no picture")


def _inline(source: str) -> Picture | NoPicture:
    match = _DATA.match(source)
    if match is None:
        return NoPicture("its data is no picture")
    content = source[match.end() :]
    if ";base64" in match[2].lower():
        return from_base64(match[1].lower(), unquote(content))
    return from_bytes(match[1].lower(), unquote_to_bytes(content))


def _beside(source: str, folder: Path | None, root: Path | None) -> Picture | NoPicture:
    if not source or folder is None or root is None:
        return NoPicture("its file is not at hand")
    try:
        # Resolved before it is judged: a symbolic link may lead out of the workspace.
        path = (folder / unquote(source.partition("?")[0].partition("#")[0])).resolve()
        return _file(path, root.resolve())
    except (OSError, ValueError):
        return NoPicture("its file cannot be read")


def _file(path: Path, root: Path) -> Picture | NoPicture:
    if not path.is_relative_to(root):
        return NoPicture("its file lies outside the workspace")
    if not path.is_file():
        return NoPicture("there is no such file")
    if path.stat().st_size > _LARGEST:
        return NoPicture("its file is larger than 20 MB")
    return from_bytes(mimetypes.guess_type(path.name)[0] or "unknown", path.read_bytes())
