"""The command `rtkit`: its sub-commands, and what happens to an error."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Final, NoReturn

import click

from rtkit.cli.common import tell
from rtkit.errors import RtkitError
from rtkit.version import __version__

COMMANDS: Final = (
    "init", "new", "hypothesis", "adopt", "templates", "list", "show", "lint", "run", "check", "demo", "next", "status",
    "revise", "review", "freeze", "renumber", "schema", "doctor",
)  # fmt: skip
INTERRUPTED: Final = 130


class Commands(click.Group):
    """Imports a command when it is asked for, and lists them in the order of the work."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        """Every command, in the order in which one meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command, from the module that has its name."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"rtkit.cli.{cmd_name}_").command
        assert isinstance(command, click.Command)  # noqa: S101  # every module in COMMANDS has one
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """As click, with the nearest command for a mistyped one."""
        name = args[0] if args else ""
        if name and not name.startswith("-") and name not in COMMANDS:
            from rtkit.errors import nearest

            raise click.UsageError(f"there is no command {name!r}; {nearest(name, COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """As click, but a reader (head, less) that goes away is no fault: click would end with status 1."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing more, not even when Python ends
            return 0


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog='A first ticket: rtkit init . && rtkit new "Does scaling help?" && rtkit run 1 && rtkit demo 1 --open',
)
@click.version_option(__version__, prog_name="rtkit")
@click.option(
    "-C",
    "folder",
    default=".",
    metavar="DIR",
    type=click.Path(exists=True, file_okay=False),
    help="Work in the workspace that DIR belongs to.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.pass_context
def cli(ctx: click.Context, folder: str, debug: bool) -> None:
    """Research tickets for Jupyter.

    A ticket is a notebook that answers a question. rtkit makes it from a template, runs it headlessly, and turns
    it into a page with its findings and next tickets.
    """
    ctx.obj = {"folder": folder, "debug": debug}


def main() -> NoReturn:
    """Run the command line and exit: 0 fine, 1 the tickets fall short, 2 the call is wrong, 130 interrupted."""
    sys.exit(_run())


def _run() -> int:
    # jsonschema, which nbformat imports, compiles 39 grammars for formats that no notebook has: 1.3 s of every start.
    sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # None: an import of it fails
    try:
        status = cli.main(prog_name="rtkit", standalone_mode=False)
    except click.ClickException as error:
        return _wrong_call(error)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except RtkitError as error:
        if _debug():
            raise
        return tell(error)
    except Exception as error:  # the last resort: a fault of rtkit's own is told in a sentence too
        if _debug():
            raise
        click.echo(f"error: rtkit itself failed: {type(error).__name__}: {error}", err=True)
        click.echo("hint: the same command with --debug after `rtkit` shows where; please report it", err=True)
        return 2
    return status if isinstance(status, int) else 0


def _wrong_call(error: click.ClickException) -> int:
    """Tell what click refuses as rtkit tells its own errors; help, which click raises too, is shown as it is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if type(error).__name__ == "NoArgsIsHelpError":  # click 8.1 has no such class
        error.show()
        return 2
    message = error.format_message().rstrip(".")
    click.echo(f"error: {message[0].lower()}{message[1:]}", err=True)
    click.echo(f"hint: {context.command_path if context else 'rtkit'} --help shows what there is", err=True)
    return 2


def _debug() -> bool:
    return "--debug" in sys.argv[1:]
