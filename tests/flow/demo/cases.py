"""Outputs and notebooks for the tests of the page."""

from __future__ import annotations

import base64
import struct
import zlib
from datetime import UTC, datetime

import msgspec
from conftest import code, markdown, notebook

from rtkit.flow.demo.build import build_page
from rtkit.flow.demo.subject import NOTHING_KNOWN, Subject
from rtkit.flow.demo.template import render_page
from rtkit.flow.harvest import compare, harvest
from rtkit.flow.standing import Against, Standing
from rtkit.mime import mime_type
from rtkit.model import (
    Absolute,
    Completed,
    FromNotebook,
    FromRun,
    Record,
    Results,
    Run,
    Ticket,
)

__all__ = ["code", "display", "markdown", "notebook", "page", "picture", "png", "repeated_page", "shown"]

RAN = datetime(2026, 11, 20, 12, tzinfo=UTC)
ACCEPTED = datetime(2026, 11, 14, 9, tzinfo=UTC)


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
        made = msgspec.convert({"id": "RT-0004", "question": "Does it work?", **ticket}, Ticket)
        results = harvest(whole, made, FromNotebook())
        subject = Subject(name="RT-0004-x.ipynb", notebook=whole, ticket=made, results=results)
    return render_page(build_page(subject))


def repeated_page(
    *cells: dict | str,
    record: dict,
    ticket: dict | None = None,
    standing: Standing = NOTHING_KNOWN,
    **run: object,
) -> str:
    """The page of a run that came after an acceptance; `record`, `ticket` and `run` are fields that differ."""
    whole = notebook(*cells)
    made = msgspec.convert({"id": "RT-0004", "question": "Does it work?", **(ticket or {})}, Ticket)
    accepted = msgspec.convert(
        {"ticket": "RT-0004", "accepted": ACCEPTED, "source_sha256": "", **record}, Record, strict=False
    )
    ran = Run(**{**_RUN, **run})
    results = harvest(whole, made, FromRun("runs/1", ran.ended, "completed"))
    return _rendered(whole, made, results, accepted, ran, standing)


_RUN = {
    "ticket": "RT-0004", "outcome": Completed(), "notebook": "x.ipynb", "source": "x.ipynb", "source_sha256": "",
    "started": RAN, "ended": RAN, "seconds": 3.0, "kernel": "python3",
}  # fmt: skip


def _rendered(whole: dict, ticket: Ticket, results: Results, record: Record, run: Run, standing: Standing) -> str:
    compared = compare(results, record, Absolute(0.001), run)
    later, alike = run.started > record.accepted, run.parameters == record.parameters
    standing = standing._replace(against=Against(record.accepted, run, compared, later, alike))
    subject = Subject(
        name="x.ipynb", notebook=whole, ticket=ticket, results=results, run=run, record=record, standing=standing
    )
    return render_page(build_page(subject, RAN))
