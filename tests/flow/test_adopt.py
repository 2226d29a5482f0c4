"""An existing notebook becomes a ticket: renamed where it lies among the tickets, copied from elsewhere."""

import importlib
import json
import os

import pytest
from conftest import code, markdown, notebook

from rtkit.errors import Conflict, Invalid, NotFound, RtkitError, UsageFault
from rtkit.flow.passes import AdoptRequest, adopt_notebook
from rtkit.workspace.listing import list_tickets

OUTPUT = {"output_type": "stream", "name": "stdout", "text": ["é\n"]}


@pytest.fixture
def write(workspace):
    """Write a notebook below the root; by default one with a heading."""

    def make(name: str, *cells: dict | str, **metadata: object):
        path = workspace.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(notebook(*(cells or (markdown("# Does *it* work?"),)), **metadata)))
        return path

    return make


@pytest.fixture
def adopt(workspace):
    return lambda path, **fields: adopt_notebook(workspace, path, AdoptRequest(**fields))


@pytest.fixture
def refused(workspace, adopt):
    def call(error, path, **fields):
        before = {one: one.read_bytes() for one in workspace.root.rglob("*") if one.is_file()}
        with pytest.raises(error) as caught:
            adopt(path, **fields)
        assert {one: one.read_bytes() for one in workspace.root.rglob("*") if one.is_file()} == before
        assert caught.value.hint
        return str(caught.value)

    return call


def test_one_among_the_tickets_is_renamed_in_its_folder(workspace, write, adopt):
    path = write("research/deep/Old notes.ipynb")
    adopted = adopt(path)
    assert adopted.file.path == path.with_name("RT-0001-does-it-work.ipynb")
    assert (adopted.original, adopted.copied, adopted.reads_files) == (path, False, False)
    assert [one.name for one in path.parent.iterdir()] == ["RT-0001-does-it-work.ipynb"]
    assert [file.ticket for file in list_tickets(workspace).tickets] == [adopted.file.ticket]


def test_one_outside_is_copied_and_stays(workspace, write, adopt):
    path = write("analysis/old.ipynb")
    before = path.read_bytes()
    adopted = adopt(path)
    assert adopted.copied
    assert adopted.file.path == workspace.research / "RT-0001-does-it-work.ipynb"
    assert path.read_bytes() == before
    assert adopted.file.path.exists()


def test_one_in_a_hidden_folder_of_the_tickets_is_copied_since_lists_do_not_look_there(write, adopt):
    assert adopt(write("research/.drafts/old.ipynb")).copied


def test_a_link_among_the_tickets_to_one_elsewhere_is_copied(workspace, write, adopt):
    path = write("analysis/old.ipynb")
    link = workspace.research / "link.ipynb"
    link.symlink_to(path)
    assert adopt(link).copied
    assert path.exists()


def test_its_cells_and_all_other_metadata_stay(write, adopt):
    cells = [
        markdown("# 你好"),
        code("1\n2", "mine", outputs=[OUTPUT]),
        {"cell_type": "raw", "source": "r", "metadata": {}},
    ]
    path = write("research/old.ipynb", *cells, mine={"kept": [1, None]})
    whole = json.loads(path.read_text())
    whole |= {"nbformat_minor": 4, "own": "kept"}
    whole["cells"][1] |= {"execution_count": 7, "attachments": {"a": 1}}
    for cell in whole["cells"]:
        del cell["id"]
    path.write_text(json.dumps(whole))
    after = json.loads(adopt(path).file.path.read_text())
    assert after["metadata"].pop("rtkit")["id"] == "RT-0001"
    assert after == whole


def test_it_takes_what_is_given_and_the_workspaces_defaults(write, adopt):
    ticket = adopt(write("a.ipynb")).file.ticket
    assert (ticket.question, ticket.owner, ticket.timebox, ticket.status) == ("Does it work?", "ana", "2d", "draft")
    assert ticket.created
    given = {"why": "Now.", "scope": "etl", "owner": "Bo", "timebox": "4h", "tags": ("a", "a", "b")}
    ticket = adopt(write("b.ipynb"), question="  Really? ", **given).file.ticket
    assert (ticket.question, ticket.why, ticket.scope, ticket.owner) == ("Really?", "Now.", "ETL", "Bo")
    assert (ticket.timebox, ticket.tags) == ("4h", ("a", "b"))


def test_its_question_is_the_first_heading_that_says_something(write, adopt):
    cells = (markdown("no heading"), markdown("# \n## 🎉\n## [[A question?]]\n## 2024"), markdown("## 它有用吗"))
    adopted = adopt(write("a.ipynb", *cells))
    assert adopted.file.ticket.question == "它有用吗"
    assert adopted.file.path.name == "RT-0001-它有用吗.ipynb"


def test_without_a_heading_it_asks_for_the_question(write, refused):
    assert '--question "..."' in refused(UsageFault, write("a.ipynb", "# a comment", markdown("prose")))


def test_it_can_be_active_at_once_and_is_sealed_then(write, adopt):
    ticket = adopt(write("a.ipynb"), status="Active").file.ticket
    assert ticket.status == "active"
    assert ticket.started
    assert ticket.sealed


@pytest.mark.parametrize("status", ["answered", "frozen", "superseded", "actve"])
def test_what_needs_more_than_a_notebook_it_cannot_be_at_first(write, refused, status):
    assert status in refused(UsageFault, write("a.ipynb"), status=status)


@pytest.mark.parametrize(
    ("source", "reads"),
    [
        ("pd.read_csv('a.csv')", True),
        ("open('a')", True),
        ("np.load('a')", True),
        ("%run a.py", True),
        ("1 + 1", False),
    ],
)
def test_a_copy_that_reads_files_is_told(write, adopt, source, reads):
    assert adopt(write("a.ipynb", markdown("# a"), source)).reads_files is reads
    assert not adopt(write("research/a.ipynb", markdown("# a"), source)).reads_files


def test_a_private_file_stays_private(write, adopt):
    path = write("research/a.ipynb")
    path.chmod(0o600)
    assert adopt(path).file.path.stat().st_mode & 0o777 == 0o600


def test_a_ticket_is_one_already(workspace, ticket, refused):
    path = ticket("1", number=7).path
    assert "is a ticket already: RT-0007" in refused(Conflict, path)


def test_a_ticket_that_is_wrong_is_told_with_its_problems(write, refused):
    assert "$.question: missing" in refused(Invalid, write("a.ipynb", rtkit={"format": 1, "id": "RT-0001"}))


def test_a_template_is_none_to_adopt(write, refused):
    path = write("mine.ipynb", rtkit_template={"format": 1, "title": "Mine"}, rtkit={"scope": "ETL"})
    assert "rtkit new" in refused(UsageFault, path)


def test_a_checkpoint_names_the_notebook_itself(write, refused):
    path = write("research/.ipynb_checkpoints/old-checkpoint.ipynb")
    assert "research/old.ipynb" in refused(UsageFault, path)


@pytest.mark.parametrize(
    ("name", "content", "error", "said"),
    [
        ("a.ipynb", b"", Invalid, "a.ipynb is empty"),
        ("a.ipynb", b'{"cells": [', Invalid, "a.ipynb is cut off"),
        ("a.ipynb", bytes(range(256)), Invalid, "a.ipynb is not valid JSON"),
        ("a.ipynb", b"[]", Invalid, "is JSON, but not a notebook"),
        ("a.ipynb", b'{"nbformat": 3, "worksheets": []}', Invalid, "is of nbformat 3"),
        ("a.py", b"print(1)", Invalid, "a.py is not a notebook"),
    ],
)
def test_what_is_no_notebook_is_told(workspace, refused, name, content, error, said):
    path = workspace.root / name
    path.write_bytes(content)
    assert said in refused(error, path)


def test_a_file_that_is_not_there_and_a_folder_are_told(workspace, refused):
    assert "there is no file" in refused(NotFound, workspace.root / "gone.ipynb")
    (workspace.root / "folder.ipynb").mkdir()
    assert "is a folder" in refused(RtkitError, workspace.root / "folder.ipynb")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"question": " "}, "the question is empty"),
        ({"question": "x" * 2001}, "has 2001 characters"),
        ({"scope": "modelling"}, "did you mean 'modeling'?"),
        ({"timebox": "9d"}, "over the limit"),
        ({"tags": ("",)}, "the tag is empty"),
        ({"owner": "x" * 101}, "101"),
    ],
)
def test_what_is_given_is_checked_as_for_a_new_ticket(write, refused, fields, said):
    assert said in refused(UsageFault, write("research/a.ipynb"), **fields)


def test_one_that_changes_while_it_is_adopted_stays_and_no_ticket_is_made(workspace, write, adopt, monkeypatch):
    module = importlib.import_module("rtkit.flow.adopt.adopt")
    path = write("research/a.ipynb")
    write_atomic = module.write_atomic

    def edit_meanwhile(*arguments, **options):
        write_atomic(*arguments, **options)
        write("research/a.ipynb", markdown("# Edited meanwhile"))

    monkeypatch.setattr(module, "write_atomic", edit_meanwhile)
    with pytest.raises(Conflict, match="changed on disk meanwhile"):
        adopt(path)
    assert "Edited meanwhile" in path.read_text()
    assert list(workspace.research.glob("*.ipynb")) == [path]


def test_many_are_adopted_at_once_with_ids_of_their_own(workspace, write, adopt):
    from concurrent.futures import ThreadPoolExecutor

    paths = [write(f"research/{number}.ipynb") for number in range(12)]
    with ThreadPoolExecutor(4) as pool:
        ids = {adopted.file.ticket.id for adopted in pool.map(adopt, paths)}
    assert len(ids) == 12
    assert len(os.listdir(workspace.research)) == 12
