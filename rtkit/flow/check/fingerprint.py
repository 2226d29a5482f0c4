"""The fingerprint of a ticket: everything that could change what it concludes."""

from __future__ import annotations

import hashlib
import json
import platform
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.codec import FORMAT
from rtkit.engine import kernel_sha256
from rtkit.model import Fingerprint
from rtkit.notebook.cells import kernel_name, source_of, tags_of
from rtkit.workspace.inputs import RTKIT, declared_files, input_sha256, installed_sha256

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rtkit.model import Ticket, Traces
    from rtkit.notebook.read import Notebook
    from rtkit.workspace.workspace import Workspace

_EXECUTED: Final = frozenset({"parameters", "skip-execution", "raises-exception"})
"""Tags of code cells that change how they are executed."""

_CONCLUDING: Final = frozenset({"rtkit-findings", "rtkit-assumptions", "rtkit-decisions"})
"""Markdown forms that can flip a conclusion; any other Markdown may change freely."""


class Cells(NamedTuple):
    """What of a notebook's cells counts, by SHA-256, and the kernel that it asks for."""

    code: str
    forms: str
    kernel: str


def cells_of(notebook: Notebook) -> Cells:
    """What of the notebook counts; its outputs do not."""
    kernel = kernel_name(notebook)
    return Cells(_sha256([kernel, _code(notebook)]), _sha256(_forms(notebook)), kernel)


def fingerprint(
    workspace: Workspace,
    ticket: Ticket,
    cells: Cells,
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
    installed = installed_sha256(workspace, packages)
    return Fingerprint(
        code=cells.code,
        forms=cells.forms,
        criteria=_sha256(_criteria(workspace, ticket)),
        parameters=_sha256(dict(parameters)),
        inputs={name: input_sha256(workspace, workspace.root / name) for name in sorted({*read, *declared})},
        packages=tuple(installed),
        installed=installed,
        python=f"{platform.python_version()} {_kernel_sha256(workspace, cells.kernel or 'python3')}",
        format=FORMAT,
    )


def names_of(workspace: Workspace, inputs: Iterable[str], traces: Traces | None) -> frozenset[str]:
    """The files that a run read or imported, by the names they have in a fingerprint; rtkit's own are left out."""
    modules = (Path(file) for file in (traces.modules if traces else ()))
    imported = (workspace.relative(file) for file in modules if not file.resolve().is_relative_to(RTKIT))
    return frozenset((*inputs, *imported))


def changes_between(before: Fingerprint, now: Fingerprint) -> tuple[str, ...]:
    """What is different, in words; empty where nothing is."""
    if before == now:
        return ()
    plain = (("code", "the code"), ("forms", "findings, assumptions or decisions in Markdown"))
    more = (("criteria", "the criteria"), ("parameters", "the parameters"), ("python", "Python or the kernel"))
    said = [words for name, words in (*plain, *more) if getattr(before, name) != getattr(now, name)]
    files = sorted({*before.inputs, *now.inputs})
    said += [name for name in files if before.inputs.get(name) != now.inputs.get(name)]
    gone = {*before.packages} - {*now.packages}
    said += [f"{_package(path)} is no longer installed" for path in sorted(gone)]
    again = {path for path, was in before.installed.items() if path not in gone and now.installed.get(path) != was}
    said += [f"{_package(path)} was installed anew" for path in sorted(again)]
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


def _kernel_sha256(workspace: Workspace, name: str) -> str:
    return workspace.contents.once([f"kernel {name}"], lambda _key: kernel_sha256(name)).get(f"kernel {name}", "")


def _package(path: str) -> str:
    """`.../numpy-2.4.6.dist-info` -> `numpy 2.4.6`."""
    return Path(path).name.removesuffix(".dist-info").replace("-", " ", 1)


def _sha256(value: object) -> str:
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
