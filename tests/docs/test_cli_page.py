"""docs/cli.md has every command and option, and each JSON example has the keys of the real output."""

import json
import re
from pathlib import Path

import click
import pytest
from conftest import markdown, notebook

from rtkit.cli.main import COMMANDS, cli

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL))
EXAMPLES = {
    title.removeprefix("rtkit "): json.loads(text)
    for title, section in SECTIONS.items()
    for text in re.findall(r"```json\n(.*?)```", section, re.DOTALL)
}
CALLS = {
    "init": "init elsewhere",
    "new": "new Why?",
    "hypothesis": "hypothesis 1 --claim C",
    "templates": "templates",
    "list": "list",
    "show": "show 1",
    "lint": "lint",
    "run": "run 1",
    "check": "check 2",
    "demo": "demo 1",
    "next": "next 1",
    "status": "status 1 active",
    "revise": "revise 2 H1 --because b --expect eer<0.2",
    "review": "review 2 --by bo",
    "freeze": "freeze 1 --because b",
    "adopt": "adopt old.ipynb",
    "renumber": "renumber 1",
    "doctor": "doctor",
}


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


def options_of(one: click.Command) -> set[str]:
    return {flag for parameter in one.params if isinstance(parameter, click.Option) for flag in parameter.opts}


def documented(section: str) -> set[str]:
    rows = re.findall(r"^\| (`-.*?) \|", section, re.MULTILINE)
    return {flag for row in rows for flag in re.findall(r"`(--?[\w-]+)", row)}


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented_and_no_other(name):
    assert documented(SECTIONS[f"rtkit {name}"]) == options_of(command(name))


def test_the_options_of_rtkit_itself_are_documented():
    assert documented(SECTIONS["Options of `rtkit` itself"]) == options_of(cli) | {"-h", "--help"}


def test_every_documented_command_is_there():
    assert {title.removeprefix("rtkit ") for title in SECTIONS if title.startswith("rtkit ")} == set(COMMANDS)


def test_every_command_with_json_has_an_example():
    assert {name for name in COMMANDS if "--json" in options_of(command(name))} == set(EXAMPLES) == set(CALLS)


@pytest.mark.parametrize("name", CALLS)
def test_the_example_has_the_keys_of_the_real_output(rtkit, ticket, workspace, name):
    (workspace.root / "old.ipynb").write_text(json.dumps(notebook(markdown("# Does it work?"))))
    ticket("import rtkit as rt", "rt.next_ticket('Does it hold for trees?', id='N1')")
    hypotheses = [{"id": "H1", "claim": "It helps.", "expect": "eer < 0.1"}]
    sealed = {"on": "2026-11-20T09:30:00Z", "hypotheses": hypotheses}
    ticket("1", number=2, status="review", hypotheses=hypotheses, sealed=sealed)
    if name == "next":
        assert rtkit("run", "1").returncode == 0
    done = rtkit(*CALLS[name].split(), "--json")
    assert first(json.loads(done.stdout)).keys() == first(EXAMPLES[name]).keys()


def first(value: dict | list) -> dict:
    return value[0] if isinstance(value, list) else value
