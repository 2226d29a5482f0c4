"""Files that are no notebooks are told in one sentence each, and never raise anything else."""

import json
from contextlib import suppress

import pytest
from conftest import notebook
from hypothesis import given
from hypothesis import strategies as st

from rtkit.errors import Invalid, NotFound, RtkitError
from rtkit.notebook.read import parse_notebook, read_notebook

WHOLE = json.dumps(notebook("print(1)")).encode()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b"\x89PNG\r\n\xff", "is not UTF-8 text"),
        (b"print(1)", "is not valid JSON"),
        (b"[1, 2]", "is JSON, but not a notebook"),
        (b'{"a": 1}', "is JSON, but not a notebook"),
        (b'{"nbformat": 3, "worksheets": []}', "is of nbformat 3"),
        (b'{"nbformat": 5, "cells": []}', "is of nbformat 5"),
        (b'{"nbformat": 4, "cells": {}}', "cells that are no cells"),
        (b'{"nbformat": 4, "cells": [3]}', "cells that are no cells"),
        (b'{"nbformat": 4, "cells": [{"cell_type": "code", "source": 3}]}', "cells that are no cells"),
        (b'{"nbformat": 4, "cells": [], "metadata": 3}', "metadata that is no object"),
        (WHOLE[: len(WHOLE) // 2], "is cut off"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_notebook_is_said_to_be_none(content, sentence):
    with pytest.raises(Invalid, match=sentence) as caught:
        parse_notebook(content, "RT-0001-x.ipynb")
    assert caught.value.hint


@given(st.integers(1, len(WHOLE) - 1))
def test_a_notebook_cut_anywhere_is_refused(length):
    with pytest.raises(Invalid):
        parse_notebook(WHOLE[:length], "x.ipynb")


@given(st.binary(max_size=200))
def test_any_bytes_give_a_notebook_or_a_sentence(content):
    with suppress(RtkitError):
        assert parse_notebook(content, "x.ipynb")["nbformat"] == 4


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(NotFound, match="there is no file"):
        read_notebook(tmp_path / "x.ipynb")
    with pytest.raises(Invalid, match="is a folder"):
        read_notebook(tmp_path)


def test_a_notebook_without_cells_or_metadata_is_one():
    assert parse_notebook(b'{"nbformat": 4, "cells": []}', "x.ipynb")["metadata"] == {}
