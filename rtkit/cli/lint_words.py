"""Faults in words: drawn for a terminal, a line each for editors, and as the documented JSON."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import click

from rtkit.cli.common import is_colourful, plain, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint import Fault, Report
    from rtkit.workspace.workspace import Workspace

_COLOURS: Final = {"error": "red", "warning": "yellow", "note": "cyan"}
_TOLD: Final = ("rule", "level", "message", "hint", "ticket", "path", "cell", "field", "fixable")


def plain_lines(workspace: Workspace, report: Report) -> Iterator[str]:
    """`research/RT-0007-slug.ipynb:c12: error: evidence: ...`, so that editors can jump there."""
    for one in report.fixed:
        yield f"{_path(workspace, one.path)}: fixed: {one.message}"
    for fault in report.faults:
        hint = f" ({fault.hint})" if fault.hint else ""
        yield f"{_place(workspace, fault)}: {fault.level}: {fault.rule}: {fault.message}{hint}"


def terminal_lines(workspace: Workspace, report: Report) -> Iterator[str]:
    """Faults below the file they are in, in colour unless `NO_COLOR` is set."""
    for path, fixed in groupby(report.fixed, key=lambda one: one.path):
        yield _coloured(_path(workspace, path), bold=True)
        yield from (f"  {_coloured('fixed', fg='green')}    {plain(one.message)}" for one in fixed)
    for path, faults in groupby(report.faults, key=lambda fault: fault.path):
        yield _coloured(_path(workspace, path), bold=True)
        for fault in faults:
            level = _coloured(f"{fault.level:<7}", fg=_COLOURS[fault.level])
            place = plain(fault.cell or fault.field)
            rule = _coloured(f"{fault.rule} at {place}" if place else fault.rule, dim=True)
            yield f"  {level}  {plain(fault.message)}  {rule}"
            if fault.hint:
                yield _coloured(f"           {plain(fault.hint)}", dim=True)


def summary(report: Report) -> str:
    """`12 tickets: 1 error, 3 warnings, 2 notes`."""
    counts = [_count(report.count("error"), "error"), _count(report.count("warning"), "warning")]
    counts.append(_count(report.count("note"), "note"))
    if not report.faults:
        counts = ["nothing to mend"]
    mended = f"; {len(report.fixed)} mended" if report.fixed else ""
    return f"{_count(report.tickets, 'ticket')}: {', '.join(counts)}{mended}"


def report_json(report: Report) -> dict[str, Any]:
    """The report as `rtkit lint --json` tells it: paths are below the root."""
    return {
        "faults": [{name: getattr(fault, name) for name in _TOLD} for fault in report.faults],
        "fixed": [one._asdict() for one in report.fixed],
        "summary": {
            "tickets": report.tickets,
            "errors": report.count("error"),
            "warnings": report.count("warning"),
            "notes": report.count("note"),
            "fixed": len(report.fixed),
        },
    }


def _place(workspace: Workspace, fault: Fault) -> str:
    inner = fault.cell or fault.field
    path = _path(workspace, fault.path)
    return f"{path}:{inner}" if inner else path


def _path(workspace: Workspace, path: str) -> str:
    return plain(shown(workspace.root / path))


def _coloured(text: str, **style: Any) -> str:  # noqa: ANN401  # click's own keywords
    return click.style(text, **style) if text and is_colourful() else text


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
