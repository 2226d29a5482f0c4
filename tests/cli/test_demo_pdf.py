"""`rtkit demo --pdf`: the page printed by a real browser, which leaves nothing behind."""

from __future__ import annotations

import json
import os
import re
import signal
import sys
import zlib
from pathlib import Path

import psutil
import pytest

pytestmark = pytest.mark.browser

PAGES = re.compile(rb"/Type\s*/Page\b")
SLOW = f"#!{sys.executable}\nimport subprocess, sys, time\nsubprocess.Popen(['sleep', '300'])\ntime.sleep(300)\n"


def streams(pdf: bytes) -> bytes:
    """What the file's compressed parts hold, beside the file itself."""
    parts = [pdf]
    for match in re.finditer(rb"stream\r?\n", pdf):
        try:
            parts.append(zlib.decompressobj().decompress(pdf[match.end() :]))
        except zlib.error:  # a picture
            continue
    return b"\n".join(parts)


@pytest.fixture
def private(tmp_path_factory, monkeypatch) -> Path:
    """A folder of its own for temporary files, so that one sees what is left in it."""
    folder = tmp_path_factory.mktemp("t")
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def left_of(folder: Path) -> list[str]:
    """Processes that name the folder, and files in it."""
    named = [one.info["cmdline"] for one in psutil.process_iter(["cmdline"]) if str(folder) in " ".join(_line(one))]
    return [*map(str, named), *map(str, folder.iterdir())]


def _line(process: psutil.Process) -> list[str]:
    return process.info["cmdline"] or []


def browser_of(folder: Path, script: str) -> str:
    """A program that stands for a browser."""
    path = folder / "browser"
    path.write_text(script)
    path.chmod(0o755)
    return str(path)


def test_the_page_is_printed_with_its_title_pages_bookmarks_and_links(rtkit, answered, workspace, private):
    answered()
    rtkit("run", "1")
    made = rtkit("demo", "1", "--pdf", "--json")
    assert made.stderr == ""
    told = json.loads(made.stdout)
    assert told == {"id": "RT-0001", "page": str(workspace.root / "pages" / "RT-0001.pdf"), "masked": []}
    pdf = Path(told["page"]).read_bytes()
    assert pdf.startswith(b"%PDF-")
    whole = streams(pdf)
    assert PAGES.findall(whole)
    assert b"Does it work?" in whole  # the title
    assert b"/Outlines" in whole
    assert b"/StructTreeRoot" in whole  # tagged: what is a heading is said to be one
    assert b"/ToUnicode" in whole  # its text can be searched and copied
    assert b"rtkit-" not in whole  # no link to the folder that it was printed in
    assert left_of(private) == []


def test_a_name_that_ends_in_pdf_is_enough_and_the_folder_is_made(rtkit, ticket, workspace):
    ticket("1")
    done = rtkit("demo", "1", "-o", "new/page.PDF")
    assert done.stdout == "new/page.PDF\n", done.stderr
    assert (workspace.root / "new" / "page.PDF").read_bytes().startswith(b"%PDF-")


def test_a_notebook_that_is_no_ticket_is_printed_too(rtkit, workspace):
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}
    (workspace.root / "notes.ipynb").write_text(json.dumps(notebook))
    assert rtkit("demo", "notes.ipynb", "--pdf").stdout == "pages/notes.pdf\n"


def test_without_a_browser_it_says_how_to_get_one(refused, ticket, tmp_path_factory):
    ticket("1")
    said = refused("demo", "1", "--pdf", PATH=str(tmp_path_factory.mktemp("empty")))
    assert "no browser to print with" in said
    assert "RTKIT_BROWSER" in said


@pytest.mark.parametrize("named", ["no-such-browser", "/"])
def test_a_browser_that_is_named_must_be_one(refused, ticket, named):
    ticket("1")
    assert f"RTKIT_BROWSER names '{named}'" in refused("demo", "1", "--pdf", RTKIT_BROWSER=named)


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("#!/bin/sh\necho '[1:2/3:FATAL:a.cc(1)] No usable sandbox!' >&2; exit 1\n", "the page: No usable sandbox!"),
        ("#!/bin/sh\nexit 7\n", "the page: it ended with status 7"),
        ("#!/no/such/interpreter\n", "cannot be started: no such file or directory"),
    ],
)
def test_what_the_browser_says_last_is_told(refused, ticket, tmp_path_factory, private, script, told):
    ticket("1")
    browser = browser_of(tmp_path_factory.mktemp("bin"), script)
    assert told in refused("demo", "1", "--pdf", RTKIT_BROWSER=browser)
    assert left_of(private) == []


def test_a_page_that_cannot_be_written_leaves_the_old_one(rtkit, ticket, workspace, tmp_path_factory):
    ticket("1")
    (workspace.root / "page.pdf").write_bytes(b"old")
    browser = browser_of(tmp_path_factory.mktemp("bin"), "#!/bin/sh\nexit 1\n")
    assert rtkit("demo", "1", "-o", "page.pdf", RTKIT_BROWSER=browser).returncode == 2
    assert (workspace.root / "page.pdf").read_bytes() == b"old"


@pytest.mark.parametrize(
    "arguments", [("--pdf", "--watch"), ("--watch", "-o", "page.pdf"), ("--pdf", "-o", "page.html")]
)
def test_what_does_not_go_together_is_refused(refused, ticket, arguments):
    ticket("1")
    refused("demo", "1", *arguments)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_ends_the_browser_and_all_that_it_started(
    start, ticket, monkeypatch, tmp_path_factory, private, number
):
    ticket("1")
    folder = tmp_path_factory.mktemp("bin")
    ready = folder / "ready"
    os.mkfifo(ready)
    script = SLOW.replace("time.sleep(300)", f"open({str(ready)!r}, 'w').close(); time.sleep(300)")
    monkeypatch.setenv("RTKIT_BROWSER", browser_of(folder, script))
    with start("demo", "1", "--pdf") as printing:
        ready.read_text()  # until the browser has started its helper
        printing.remember_children()
        status, _, err = printing.end(number)
        assert (status, err.strip()) == (130, "")
        assert printing.left == []
    assert left_of(private) == []


def test_a_browser_that_takes_too_long_is_ended(monkeypatch, tmp_path_factory, private):
    from rtkit.flow.demo.paper import BrowserFault, print_page

    monkeypatch.setattr("tempfile.tempdir", str(private))
    browser = browser_of(tmp_path_factory.mktemp("bin"), SLOW)
    monkeypatch.setenv("RTKIT_BROWSER", browser)
    with pytest.raises(BrowserFault, match=r"took longer than 0\.5 s"):
        print_page("<p>hello", 0.5)
    assert left_of(private) == []
    assert not [one for one in psutil.Process().children(recursive=True) if browser in one.cmdline()]
