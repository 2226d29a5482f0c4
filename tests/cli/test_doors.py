"""The ways in: as a module, under jupyter, from a shell that completes, in a pipe and in a terminal."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from rtkit.cli.main import COMMANDS
from rtkit.version import __version__

COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7])")


def test_it_is_a_module_and_a_command_of_jupyter(workspace):
    folder = Path(sys.executable).parent
    env = {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}
    for command in ([sys.executable, "-m", "rtkit"], [folder / "rtkit"], [folder / "jupyter", "rtkit"]):
        done = subprocess.run(
            [*command, "--version"], cwd=workspace.root, env=env, capture_output=True, text=True, check=False
        )
        assert done.stdout == f"rtkit, version {__version__}\n", done.stderr


def test_it_does_not_compile_grammars_that_no_notebook_needs(rtkit, ticket):
    ticket("1")
    done = rtkit("run", "1", PYTHONPROFILEIMPORTTIME="1")
    assert "| nbformat.validator" in done.stderr.replace("  ", "")
    assert "rfc3987_syntax.syntax_helpers" not in done.stderr


def complete(rtkit, *words: str) -> list[str]:
    line = " ".join(("rtkit", *words))
    done = rtkit(_RTKIT_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=str(len(words)))
    assert done.stderr == ""
    return [entry.partition(",")[2] for entry in done.stdout.splitlines() if entry]


def test_the_shell_completes_tickets_templates_scopes_and_statuses(rtkit, ticket):
    ticket("1", number=1)
    ticket("1", number=12)
    for command in ("show", "run", "demo", "next", "status"):
        assert complete(rtkit, command, "RT-") == ["RT-0001", "RT-0012"]
    assert complete(rtkit, "show", "rt-001") == ["RT-0012"]
    assert complete(rtkit, "new", "--template", "des") == ["design-document"]
    assert complete(rtkit, "new", "--scope", "mo") == ["modeling"]
    assert complete(rtkit, "status", "1", "an") == ["answered"]
    assert complete(rtkit, "list", "--status", "re") == ["review"]
    assert complete(rtkit, "sh") == ["show"]
    assert "--in-place" in complete(rtkit, "run", "--in")


def test_completion_is_silent_where_there_is_no_workspace(rtkit, tmp_path):
    (tmp_path / "rtkit.toml").unlink()
    assert complete(rtkit, "show", "RT-") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_every_shell_has_its_script(rtkit, shell):
    assert "_RTKIT_COMPLETE" in rtkit(_RTKIT_COMPLETE=f"{shell}_source").stdout


def test_in_a_pipe_everything_is_plain(rtkit, answered):
    answered()
    for command in (["list"], ["run", "1"], ["show", "1"], ["next"], ["templates"], ["doctor"], ["--help"]):
        done = rtkit(*command, FORCE_COLOR="", TERM="xterm-256color")
        assert "\x1b" not in done.stdout + done.stderr, command


def test_a_reader_that_goes_away_is_no_error(workspace, ticket):
    ticket("1")
    script = f"{sys.executable} -m rtkit list --json | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", script], cwd=workspace.root, capture_output=True, text=True, check=False)
    assert done.stdout == "0\n"
    assert done.stderr == ""


def test_in_a_terminal_tables_fit_and_are_whole(in_a_terminal, ticket):
    ticket("1", question="Does it hold " + "and hold " * 20 + "?", owner="ana")
    drawn = in_a_terminal("list", columns=80)
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", drawn)
    assert "\x1b[" in drawn
    assert max(map(len, plain.splitlines())) <= 80
    assert plain.count("hold") == 21


def test_a_run_in_a_terminal_shows_what_it_does_and_cleans_up(in_a_terminal, ticket):
    ticket("x = 1", "import time; time.sleep(1.5)")
    drawn = in_a_terminal("run", "1")
    assert "import time" in drawn
    assert "RT-0001  completed" in drawn


def test_no_color_counts(in_a_terminal, ticket):
    ticket("x = 1", "import time; time.sleep(1.5)")
    assert COLOUR.search(in_a_terminal("run", "1"))
    for command in (["run", "1"], ["list"], ["templates"]):
        assert not COLOUR.search(in_a_terminal(*command, NO_COLOR="1")), command


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_teaches_and_fits(rtkit, command):
    done = rtkit(*command.split(), "--help", COLUMNS="200")
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) < 100
    said = done.stdout.split("Options:")
    assert len(said) == 2
    assert len(said[0].split("\n\n")[1].split()) >= 3
    options = re.findall(r"^  -.*?(?=^  -|\Z)", said[1].partition("\n\n")[0], re.DOTALL | re.MULTILINE)
    assert all(len(re.split(r"\s{2,}", option.strip(), maxsplit=1)) == 2 for option in options), options
    assert rtkit(*command.split(), "-h").stdout


def test_help_comes_without_a_workspace(rtkit, tmp_path_factory):
    nowhere = tmp_path_factory.mktemp("nowhere")
    assert "Research tickets for Jupyter." in rtkit("--help", cwd=nowhere).stdout
    assert rtkit("templates", cwd=nowhere).returncode == 0
    assert "is in no research workspace" in rtkit("doctor", cwd=nowhere).stdout
