"""Files that tickets read."""

from __future__ import annotations

import json

import pytest
from conftest import code

from rtkit.flow.lint import lint
from rtkit.model import InputFile

HOME = "/" + "home/ana"  # in two parts: the project's own files name no machine


@pytest.fixture
def data(workspace):
    """Files below the workspace's `data`."""

    def make(*names: str) -> tuple[str, ...]:
        (workspace.root / "data").mkdir(exist_ok=True)
        for name in names:
            (workspace.root / "data" / name).write_text("1")
        return tuple(f"data/{name}" for name in names)

    return make


def test_files_that_a_run_read_are_asked_for_and_can_be_declared(ticket, told, ran, data, workspace):
    file = ticket("1", inputs=["data/b.csv"], status="active")
    ran(file, code("1"), inputs=data("a.csv", "b.csv", "c.csv"))
    (fault,) = told(rule="undeclared-input")
    assert (fault.message, fault.level, fault.fixable) == (
        "it reads data/a.csv, data/c.csv, undeclared",
        "warning",
        True,
    )
    before = json.loads(file.path.read_text())
    report = lint(workspace, fix=True)
    assert [one.message for one in report.fixed] == ["declared as inputs: data/a.csv, data/c.csv"]
    after = json.loads(file.path.read_text())
    assert after["metadata"]["rtkit"].pop("inputs") == ["data/b.csv", "data/a.csv", "data/c.csv"]
    before["metadata"]["rtkit"].pop("inputs")
    assert after == before
    assert told(rule="undeclared-input") == []
    assert lint(workspace, fix=True).fixed == ()


def test_records_modules_and_files_that_are_gone_are_not_asked_for(ticket, told, ran, recorded, data, workspace):
    recorded(ticket("1", number=2))
    read = ("research/records/RT-0002.json", *data("helper.py"), "data/gone.csv")
    ran(ticket("1"), code("1"), inputs=read)
    assert told(rule="undeclared-input") == []


def test_a_declared_folder_declares_what_is_in_it(ticket, told, ran, data):
    ran(ticket("1", inputs=["data"]), code("1"), inputs=data("a.csv"))
    assert told(rule="undeclared-input") == []


def test_the_accepted_run_counts_where_there_is_no_other(ticket, told, recorded, data):
    (path,) = data("a.csv")
    recorded(ticket("1"), inputs=(InputFile(path=path, sha256="0", size=1),))
    assert [fault.level for fault in told(rule="undeclared-input")] == ["note"]


def test_many_files_are_declared_by_their_folder_and_by_hand(ticket, told, ran, data):
    ran(ticket("1"), code("1"), inputs=data(*(f"{number}.csv" for number in range(30))))
    (fault,) = told(rule="undeclared-input")
    assert not fault.fixable
    assert fault.message.endswith("and 27 more, undeclared")


def test_a_declared_file_that_is_not_there_is_a_warning(ticket, told):
    ticket("1", inputs=["data/gone.csv"], status="answered")
    assert [(fault.field, fault.level) for fault in told(rule="missing-input")] == [("inputs[0]", "warning")]


@pytest.mark.parametrize(
    "path", [f"{HOME}/a.csv", "/Users/ana/", "~/data/a.csv", "C:\\data\\a.csv", "D:/a.csv", f"file://{HOME}/a"]
)
def test_a_path_of_one_machine_is_told_at_its_cell(ticket, told, path):
    ticket("x = 1", f"%matplotlib inline\nopen({path!r})")
    assert [(fault.cell, fault.level) for fault in told(rule="machine-path")] == [("c2", "warning")]


@pytest.mark.parametrize("text", ["/home", "data/home/a.csv", "https://a.org/home/b", "C://x", f"see {HOME}/a"])
def test_other_texts_are_no_paths_of_a_machine(ticket, told, text):
    ticket(f"# {HOME}/a.csv\nopen({text!r})")
    assert told(rule="machine-path") == []


def test_inputs_lie_in_the_workspace(ticket, told):
    ticket("1", inputs=["../data.csv", "/data.csv", "C:\\data.csv"])
    assert [fault.field for fault in told(rule="machine-path")] == ["inputs[0]", "inputs[1]", "inputs[2]"]
