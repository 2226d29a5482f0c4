"""Listing reads what it can and names what it cannot."""

import json
import shutil

import pytest
from conftest import notebook

from rtkit.errors import Conflict, Invalid, NotFound
from rtkit.workspace.listing import find_ticket, list_tickets
from rtkit.workspace.workspace import Workspace


def test_tickets_come_in_the_order_of_their_ids(workspace, ticket):
    for number in (10, 2, 1):
        ticket("1", number=number)
    assert [file.ticket.id for file in list_tickets(workspace).tickets] == ["RT-0001", "RT-0002", "RT-0010"]


def test_checkpoints_hidden_folders_and_plain_notebooks_are_no_tickets(workspace, ticket):
    file = ticket("1")
    for folder in (".ipynb_checkpoints", ".hidden"):
        (workspace.research / folder).mkdir()
        shutil.copy(file.path, workspace.research / folder / "RT-0001-checkpoint.ipynb")
    (workspace.research / "scratch.ipynb").write_text(json.dumps(notebook("1")))
    listing = list_tickets(workspace)
    assert [found.path for found in listing.tickets] == [file.path]
    assert not listing.broken
    assert not listing.copies


def test_a_broken_notebook_is_named_and_hides_nothing(workspace, ticket):
    ticket("1")
    (workspace.research / "RT-0002-cut.ipynb").write_bytes(b'{"cells": [')
    (workspace.research / "RT-0003-old.ipynb").write_text('{"nbformat": 3, "metadata": {}, "worksheets": []}')
    wrong = notebook("1", rtkit={"format": 1, "id": 7, "question": []})
    (workspace.research / "RT-0004-wrong.ipynb").write_text(json.dumps(wrong))
    (workspace.research / "RT-0005-text.ipynb").write_text(json.dumps(notebook("1", rtkit="ticket")))
    listing = list_tickets(workspace)
    assert [file.ticket.id for file in listing.tickets] == ["RT-0001"]
    told = {broken.path.name[:7]: str(broken.error) for broken in listing.broken}
    assert "cut off" in told["RT-0002"]
    assert "nbformat 3" in told["RT-0003"]
    assert "$.id: Expected text" in told["RT-0004"]
    assert "$.question" in told["RT-0004"]
    assert "must be a JSON object" in told["RT-0005"]


def test_a_copied_ticket_is_shown_as_such_and_all_else_works(workspace, ticket):
    file = ticket("1")
    other = ticket("1", number=2)
    copy = shutil.copy(file.path, workspace.research / "RT-0001-Copy1.ipynb")
    assert list_tickets(workspace).copies == {"RT-0001": (copy, file.path)}
    with pytest.raises(Conflict, match="the id of 2 files"):
        find_ticket(workspace, "1")
    assert find_ticket(workspace, str(copy)).ticket.id == "RT-0001"
    assert find_ticket(workspace, "2").path == other.path


def test_a_ticket_is_found_whatever_its_file_is_called(workspace, ticket):
    file = ticket("1", number=7)
    renamed = file.path.rename(workspace.research / "boosting.ipynb")
    assert find_ticket(workspace, "rt-7").path == renamed


@pytest.mark.parametrize("name", ["99", "RT-0099", "boosting", "RT-0099#N1", ""])
def test_what_is_no_ticket_is_told_with_a_hint(workspace, ticket, name):
    ticket("1")
    with pytest.raises(NotFound) as caught:
        find_ticket(workspace, name)
    assert caught.value.hint


def test_a_broken_ticket_named_by_its_id_tells_its_own_fault(workspace):
    (workspace.research / "RT-0002-cut.ipynb").write_bytes(b'{"cells": [')
    with pytest.raises(Invalid, match="cut off"):
        find_ticket(workspace, "2")


def test_the_root_is_found_from_any_folder_below(workspace):
    deep = workspace.research / "a" / "b"
    deep.mkdir(parents=True)
    assert Workspace.at(deep).root == workspace.root


def test_outside_a_workspace_the_hint_makes_one(tmp_path_factory):
    with pytest.raises(NotFound) as caught:
        Workspace.at(tmp_path_factory.mktemp("nowhere"))
    assert "rtkit init" in caught.value.hint


def test_listing_imports_nothing_heavy(workspace, ticket):
    ticket("1")
    code = (
        "import sys; from rtkit.workspace.workspace import Workspace; "
        "from rtkit.workspace.listing import list_tickets; list_tickets(Workspace.at('.')); "
        "print(sorted({'nbformat', 'jsonschema', 'rich', 'papermill', 'IPython', 'yaml'} & set(sys.modules)))"
    )
    import subprocess
    import sys

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=workspace.root)
    assert done.stdout.strip() == "[]"
