"""Which tickets get a warm kernel, what is imported for them once, and why the others are cold."""

from __future__ import annotations

import json

import pytest
from conftest import markdown

from rtkit.flow.warm import choose
from rtkit.notebook.read import read_notebook
from rtkit.workspace.workspace import Workspace


def few(number: int) -> str:
    return f"a warm kernel pays from {number} tickets on"


@pytest.fixture
def chosen(workspace, ticket):
    """Choose for tickets with these cells; gives the choice and the reasons by number."""

    def call(*cells: str | dict, why_cold: str = "", pays_from: int = 3, **fields):
        files = [ticket(cell, number=number, **fields) for number, cell in enumerate(cells, 1)]
        tickets = [(file, read_notebook(file.path)) for file in files]
        choice = choose(Workspace.at(workspace.root), tickets, why_cold, pays_from)
        return choice, [choice.why_cold(file.path) for file in files]

    return call


def test_three_tickets_are_warm_and_two_are_not_worth_a_fork_server(chosen):
    choice, why = chosen("import numpy", "1", "import numpy")
    assert (choice.warm, why) == (3, ["", "", ""])
    choice, why = chosen("import numpy", "1")
    assert (choice.warm, choice.preload, why) == (0, (), [few(3)] * 2)


def test_where_more_fork_servers_are_started_it_takes_more_tickets(chosen):
    choice, why = chosen(*["import numpy"] * 3, pays_from=4)
    assert (choice.warm, why) == (0, [few(4)] * 3)


def test_tickets_that_are_cold_anyway_do_not_count_among_the_three_and_keep_their_reason(chosen):
    choice, why = chosen("import numpy", "1", "import sys; sys.modules", markdown("Words."))
    assert choice.warm == 0
    assert why == [few(3), few(3), "cell 1 touches sys.modules", "it has no code"]


def test_what_two_of_them_import_is_preloaded_and_what_only_one_does_is_not(chosen):
    choice, _ = chosen(
        "import numpy, json, msgspec", "import numpy", "from matplotlib import pyplot", "import matplotlib"
    )
    assert choice.preload == ("matplotlib", "numpy")


def test_what_does_not_survive_a_fork_is_passed_over_and_the_tickets_stay_warm(chosen):
    choice, why = chosen(*["import numpy, polars.selectors"] * 3)
    assert (choice.preload, why) == (("numpy",), [""] * 3)
    assert choice.passed_over == {"polars.selectors": "its makers say that its threads do not survive a fork"}


def test_the_projects_own_modules_are_not_preloaded(chosen, workspace):
    (workspace.research / "helpers.py").write_text("import msgspec")
    assert chosen(*["import helpers"] * 3)[0].preload == ("msgspec",)


def test_a_reason_for_all_is_told_first(chosen):
    choice, why = chosen("1", "2", "import sys; sys.modules", why_cold="somebody says so")
    assert (choice.warm, why) == (0, ["somebody says so"] * 3)


def test_the_settings_and_the_ticket_may_ask_for_cold_kernels(chosen, workspace):
    assert chosen("1", "2", "3", execution={"warm": False})[1] == ["the ticket says execution.warm = false"] * 3
    (workspace.root / "rtkit.toml").write_text("warm = false\n")
    assert chosen("1", "2", "3")[1] == ["the settings say warm = false"] * 3


def test_a_kernel_that_cannot_be_forked_says_why(chosen, tmp_path, monkeypatch):
    spec = tmp_path / "jupyter" / "kernels" / "other" / "kernel.json"
    spec.parent.mkdir(parents=True)
    spec.write_text(json.dumps({"argv": ["R", "--slave"], "display_name": "R", "language": "R"}))
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path / "jupyter"))
    assert "its specification starts something else" in chosen("1", "2", "3", kernel="other")[1][0]
    assert chosen("1", "2", "3", kernel="gone")[1][0] == "there is no kernel 'gone' here"
