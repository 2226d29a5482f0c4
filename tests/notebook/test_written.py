"""A notebook without its outputs counts as the whole one does."""

from __future__ import annotations

import json

import pytest
from conftest import code, markdown, notebook

from rtkit.errors import Invalid
from rtkit.flow.check.fingerprint import cells_of
from rtkit.notebook.read import parse_notebook
from rtkit.notebook.ticket import source_sha256
from rtkit.notebook.written import parse_written

OUTPUT = {"output_type": "stream", "name": "stdout", "text": ["1\n"]}
WHOLE = notebook(
    markdown("# Why"),
    code("n: int = 1", "parameters"),
    {**code("x = 'é'\n"), "source": ["x = 'é'\n", "x"], "outputs": [OUTPUT]},
    markdown("- F1: it works", "rtkit-findings"),
    {"cell_type": "raw", "source": "raw", "metadata": {}},
    rtkit={"id": "RT-0001"},
)
TEXT = json.dumps(WHOLE)


def with_cell(**fields) -> bytes:
    return json.dumps({**WHOLE, "cells": [*WHOLE["cells"], {**code("1"), **fields}]}).encode()


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-16"),
        b"\xef\xbb\xbf" + TEXT.encode(),
        with_cell(source="half a character: \ud800"),
        with_cell(source=["1", 2]),
        with_cell(metadata={"tags": "parameters"}),
        with_cell(outputs=[{"output_type": "display_data", "data": {"application/json": float("nan")}}]),
        TEXT.replace('"source": "n: int = 1"', '"source": "n = 2", "source": "n: int = 1"').encode(),
        json.dumps({**WHOLE, "cells": [{"cell_type": "code"}], "metadata": {}}).encode(),
        json.dumps({"nbformat": 4, "cells": []}).encode(),
    ],
    ids=["plain", "utf-16", "mark", "surrogate", "odd lines", "odd tags", "nan", "twice", "bare", "empty"],
)
def test_what_counts_is_the_same(content):
    written, whole = parse_written(content, "x.ipynb"), parse_notebook(content, "x.ipynb")
    assert cells_of(written) == cells_of(whole)
    assert source_sha256(written) == source_sha256(whole)
    assert written["metadata"] == whole["metadata"]


def test_outputs_are_left_out():
    assert "1\\n" not in json.dumps(parse_written(TEXT.encode(), "x.ipynb"))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"[" * 100_000,
        TEXT[:-40].encode(),
        TEXT.replace('"nbformat": 4', '"nbformat": 3').encode(),
    ],
)
def test_what_is_no_notebook_is_refused_in_the_same_words(content):
    with pytest.raises(Invalid) as told:
        parse_notebook(content, "x.ipynb")
    with pytest.raises(Invalid) as also:
        parse_written(content, "x.ipynb")
    assert (str(also.value), also.value.hint) == (str(told.value), told.value.hint)
