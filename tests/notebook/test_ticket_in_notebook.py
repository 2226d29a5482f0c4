"""The ticket in a notebook: changed without touching anything else."""

import json

import pytest
from conftest import code, markdown, notebook
from msgspec.structs import replace

from rtkit.errors import Conflict, Invalid
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import change_ticket, source_sha256, ticket_in


def test_changing_the_ticket_leaves_cells_outputs_and_other_metadata_as_they_were(ticket):
    output = {"output_type": "stream", "name": "stdout", "text": ["é\n"]}
    file = ticket(markdown("# 你好"), code("1", outputs=[output]))
    before = read_notebook(file.path)
    change_ticket(file.path, lambda ticket: replace(ticket, status="review"))
    after = read_notebook(file.path)
    assert after["metadata"]["rtkit"]["status"] == "review"
    before["metadata"].pop("rtkit")
    after["metadata"].pop("rtkit")
    assert after == before


def test_a_file_changed_meanwhile_is_left_alone(ticket):
    file = ticket("1")

    def meanwhile(ticket):
        file.path.write_text(json.dumps(notebook("2")))
        return ticket

    with pytest.raises(Conflict, match="changed on disk"):
        change_ticket(file.path, meanwhile)
    assert read_notebook(file.path)["cells"][0]["source"] == "2"


def test_a_notebook_that_is_no_ticket_says_how_to_make_one():
    with pytest.raises(Invalid) as caught:
        ticket_in(notebook("1"), "x.ipynb")
    assert "rtkit adopt x.ipynb" in caught.value.hint


def test_the_source_hash_follows_cells_tags_and_kernel_and_nothing_else():
    base = notebook(markdown("a"), code("1"))
    same = notebook(markdown("a"), code(["1"], outputs=[{"output_type": "stream"}]), rtkit={"status": "x"})
    assert source_sha256(base) == source_sha256(same)
    others = [
        notebook(markdown("b"), code("1")),
        notebook(markdown("a"), code("2")),
        notebook(markdown("a"), code("1", "parameters")),
        notebook(markdown("a"), code("1"), kernel="other"),
    ]
    assert len({source_sha256(other) for other in [base, *others]}) == len(others) + 1
