"""Secrets and home folders in the source of tickets."""

from __future__ import annotations

from conftest import code, markdown
from mask.cases import GITHUB, HOME, WORD


def test_a_secret_is_an_error_in_tickets_of_every_status(ticket, told):
    ticket(f"x = '{GITHUB}'", status="frozen")
    (fault,) = told(rule="secret")
    assert (fault.message, fault.level, fault.cell) == ("it holds a GitHub token in the code of cell 1", "error", "c1")


def test_each_place_is_told_once(ticket, told):
    stream = {"output_type": "stream", "name": "stdout", "text": f"{GITHUB} {GITHUB}"}
    ticket(code(f"login(password='{WORD}')", outputs=[stream]), why=GITHUB)
    assert [(fault.message, fault.cell, fault.field) for fault in told(rule="secret")] == [
        ("it holds a password in the code of cell 1", "c1", ""),
        ("it holds 2 GitHub tokens in the output of cell 1", "c1", ""),
        ("it holds a GitHub token in the notebook's metadata", "", "metadata"),
    ]


def test_what_is_read_from_elsewhere_is_no_secret(ticket, told):
    ticket("import os\npassword = os.environ['PASSWORD']\ntoken = getpass('Token: ')\ntokens = 5")
    assert told(rule="secret") == []


def test_a_home_folder_is_a_note_and_told_by_one_rule_only(ticket, told):
    ticket(code(f"open('{HOME}/x')"), code(f"# {HOME}/x\n1"), markdown(f"see `{HOME}/x`"), markdown("/homework"))
    assert [(fault.cell, fault.level) for fault in told(rule="home-folder")] == [("c2", "note"), ("c3", "note")]
    assert [fault.cell for fault in told(rule="machine-path")] == ["c1"]
