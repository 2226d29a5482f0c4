"""Outputs and notebooks for the tests of the page."""

from __future__ import annotations

import base64
import struct
import zlib

from conftest import code, markdown, notebook

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import Subject
from rtkit.flow.demo.template import render_page
from rtkit.flow.harvest import harvest
from rtkit.mime import mime_type
from rtkit.model import FromNotebook, Ticket

__all__ = ["code", "display", "markdown", "notebook", "page", "picture", "png", "shown"]


def png(width: int = 4, height: int = 3) -> bytes:
    """A small grey PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    rows = b"".join(b"\x00" + b"\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def display(data: dict, **metadata: object) -> dict:
    """A displayed bundle."""
    return {"output_type": "display_data", "data": data, "metadata": metadata}


def picture() -> dict:
    """A displayed PNG."""
    return display({"image/png": base64.b64encode(png()).decode(), "text/plain": "<Figure>"})


def shown(kind: str, /, **payload: object) -> dict:
    """One of rtkit's outputs, with an HTML form that the page must not use."""
    return display({mime_type(kind): payload, "text/html": "<p>html form</p>", "text/plain": "text form"})


def page(*cells: dict | str, ticket: dict | None = None, **metadata: object) -> str:
    """The page of a notebook with its own outputs; `ticket` are fields that make it a ticket."""
    whole = notebook(*cells, **metadata)
    subject = Subject(name="sample.ipynb", notebook=whole)
    if ticket is not None:
        import msgspec

        made = msgspec.convert({"id": "RT-0004", "question": "Does it work?", **ticket}, Ticket)
        results = harvest(whole, made, FromNotebook())
        subject = Subject(name="RT-0004-x.ipynb", notebook=whole, ticket=made, results=results)
    return render_page(build_page(subject))
