"""What is printed while a table is drawn stands above it, whole lines and the rest of one."""

import io
import sys

import click
import pyte
from rich.console import Console
from rich.live import Live

from rtkit.cli.above import printed_above


class Terminal(io.StringIO):
    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def test_a_line_that_never_got_its_end_is_not_lost(monkeypatch):
    terminal = Terminal(newline="\r\n")
    monkeypatch.setattr(sys, "stdout", terminal)
    console = Console(file=terminal, force_terminal=True)
    live = Live("still running", console=console, transient=True, redirect_stdout=False, redirect_stderr=False)
    with live, printed_above(live):
        click.echo("a whole line")
        click.echo("one that was begun", nl=False)
    screen = pyte.Screen(80, 24)
    pyte.Stream(screen).feed(terminal.getvalue())
    assert [line.rstrip() for line in screen.display if line.strip()] == ["a whole line", "one that was begun"]
