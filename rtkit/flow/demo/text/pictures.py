"""Pictures as data: only what is a picture by its own bytes, and the note to show where it is none."""

from __future__ import annotations

import base64
import binascii
import re
import struct
from dataclasses import dataclass
from typing import Final

_BITMAPS: Final = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/gif": b"GIF8",
    "image/webp": b"RIFF",
    "image/bmp": b"BM",
}
SVG: Final = "image/svg+xml"
TYPES: Final = (*_BITMAPS, SVG)
# Each alternative can match in one way only: a file made to be slow must not be.
_SVG_START: Final = re.compile(
    rb"(?:\s+|<\?xml[^>]*>|<!--(?:(?!-->).)*-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\][^>]*)?>)*+<svg[\s>/]", re.DOTALL
)
_SVG_NAME: Final = re.compile(rb"<svg(?=[\s>/])")
_SVG_SPACE: Final = b'xmlns="http://www.w3.org/2000/svg"'


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture the page holds: a `data:` address, and its size in CSS pixels where the file tells."""

    src: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True, slots=True)
class NoPicture:
    """Why there is no picture to show."""

    reason: str


def from_base64(mime: str, text: str) -> Picture | NoPicture:
    """The picture in the base64 text of a notebook or `data:` address."""
    try:
        content = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return NoPicture("it is not valid base64")
    return from_bytes(mime, content)


def from_bytes(mime: str, content: bytes) -> Picture | NoPicture:
    """The picture in the bytes; its type is what the bytes say, not what they are called."""
    if mime == SVG or (mime not in _BITMAPS and _SVG_START.match(content[:4096])):
        return _svg(content)
    actual = next((name for name, start in _BITMAPS.items() if content.startswith(start)), None)
    if actual is None:
        return NoPicture(f"it is not a picture of type {mime}")
    if actual == "image/png":
        return _png(content)
    return Picture(_address(actual, content))


def _png(content: bytes) -> Picture | NoPicture:
    if content[12:16] != b"IHDR" or b"IEND" not in content[-64:]:
        return NoPicture("the PNG is broken or cut off")
    width, height = struct.unpack(">II", content[16:24])
    return Picture(_address("image/png", content), width, height)


def _svg(content: bytes) -> Picture | NoPicture:
    if not _SVG_START.match(content[:65536]):
        return NoPicture("it is not an SVG picture")
    if _SVG_SPACE not in content and _SVG_SPACE.replace(b'"', b"'") not in content:
        # Inside a page the namespace is optional, in a picture of its own it is not.
        content = _SVG_NAME.sub(b"<svg " + _SVG_SPACE, content, count=1)
    return Picture(_address(SVG, content))


def _address(mime: str, content: bytes) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode('ascii')}"
