"""The fingerprint of a ticket: everything that could change what it concludes."""

from __future__ import annotations

import hashlib
import json
import platform
from pathlib import Path
from typing import TYPE_CHECKING, Final

from rtkit.codec import FORMAT
from rtkit.engine import kernel_sha256
from rtkit.model import Fingerprint
from rtkit.notebook.cells import kernel_name, source_of, tags_of
from rtkit.workspace.inputs import RTKIT, declared_files, input_sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.model import Ticket, Traces
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.workspace import Workspace

_EXECUTED: Final = frozenset({"parameters", "skip-execution", "raises-exception"})
"""Tags of code cells that change how they are executed."""

_CONCLUDING: Final = frozenset({"rtkit-findings", "rtkit-assumptions", "rtkit-decisions"})
"""Markdown forms that can flip a conclusion; any other Markdown may change freely."""


def fingerprint(
    workspace: Workspace,
    ticket: Ticket,
    notebook: Notebook,
    parameters: Mapping[str, object],
    *,
    read: Iterable[str],
    packages: tuple[str, ...],
) -> Fingerprint:
    """Take the fingerprint as things stand now.

    `read` are the files that the last run was seen to read or import, as they are named in a fingerprint, and
    `packages` those that it had imported: what it did not touch cannot change it.
    """
    declared = (workspace.relative(path) for path in declared_files(workspace, ticket))
    return Fingerprint(
        code=_sha256([kernel_name(notebook), _code(notebook)]),
        forms=_sha256(_forms(notebook)),
        criteria=_sha256(_criteria(workspace, ticket)),
        parameters=_sha256(dict(parameters)),
        inputs={name: input_sha256(workspace, workspace.root / name) for name in sorted({*read, *declared})},
        packages=tuple(path for path in packages if Path(path).exists()),
        python=f"{platform.python_version()} {kernel_sha256(kernel_name(notebook) or 'python3')}",
        format=FORMAT,
    )


def names_of(workspace: Workspace, inputs: Iterable[str], traces: Traces | None) -> frozenset[str]:
    """The files that a run read or imported, by the names they have in a fingerprint; rtkit's own are left out."""
    modules = (Path(file) for file in (traces.modules if traces else ()))
    imported = (workspace.relative(file) for file in modules if not file.resolve().is_relative_to(RTKIT))
    return frozenset((*inputs, *imported))


def changes_between(before: Fingerprint, now: Fingerprint) -> tuple[str, ...]:
    """What is different, in words; empty where nothing is."""
    plain = (("code", "the code"), ("forms", "findings, assumptions or decisions in Markdown"))
    more = (("criteria", "the criteria"), ("parameters", "the parameters"), ("python", "Python or the kernel"))
    said = [words for name, words in (*plain, *more) if getattr(before, name) != getattr(now, name)]
    files = sorted({*before.inputs, *now.inputs})
    said += [name for name in files if before.inputs.get(name) != now.inputs.get(name)]
    gone = sorted({*before.packages} - {*now.packages})
    said += [f"{_package(path)} is no longer installed" for path in gone]
    return (*said, "rtkit's formats") if before.format != now.format else tuple(said)


def _code(notebook: Notebook) -> list[object]:
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    return [[sorted(tags_of(cell) & _EXECUTED), source_of(cell)] for cell in cells if source_of(cell).strip()]


def _forms(notebook: Notebook) -> list[object]:
    cells = (cell for cell in notebook["cells"] if cell["cell_type"] == "markdown" and tags_of(cell) & _CONCLUDING)
    return [[sorted(tags_of(cell) & _CONCLUDING), source_of(cell)] for cell in cells]


def _criteria(workspace: Workspace, ticket: Ticket) -> list[object]:
    criteria = [[one.id, one.expect, list(one.guardrails)] for one in ticket.hypotheses]
    tolerance = workspace.settings.tolerance if ticket.tolerance is None else ticket.tolerance
    return [criteria, sorted(ticket.inputs), tolerance]


def _package(path: str) -> str:
    """`.../numpy-2.4.6.dist-info` -> `numpy 2.4.6`."""
    return Path(path).name.removesuffix(".dist-info").replace("-", " ", 1)


def _sha256(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
