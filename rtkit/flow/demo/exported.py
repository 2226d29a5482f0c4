"""What an exporter was handed: a ticket with the results that count, or a notebook with its own outputs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rtkit.errors import NotFound, RtkitError
from rtkit.flow.demo.brand import PLAIN, Brand, brand_of
from rtkit.flow.demo.subject import Subject, subject_of
from rtkit.model import FromNotebook, NeverRun, Results
from rtkit.notebook.cells import code_cells, source_of
from rtkit.notebook.read import read_notebook
from rtkit.notebook.ticket import KEY, ticket_in
from rtkit.workspace.listing import TicketFile
from rtkit.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from nbformat import NotebookNode

    from rtkit.model import Source, Ticket
    from rtkit.notebook.read import Notebook

    Prepare = Callable[[NotebookNode], NotebookNode]


def exported_subject(
    given: NotebookNode, prepared: NotebookNode, metadata: Mapping[str, Any], prepare: Prepare, language: str
) -> Subject:
    """The subject of an export; `given` is the notebook as it came, `prepared` after nbconvert's preprocessors.

    A ticket's results are looked up as everywhere, unless the notebook is not the one on disk (it was executed
    for this export, say): then its own outputs are what was asked for.
    """
    file = _file(metadata)
    ticket, notes = _ticket(given, file.name if file else "the notebook")
    workspace, alone = _workspace(file)
    notes += alone
    brand, faults = _brand(workspace)
    notes += faults
    if ticket and workspace and file and _is_on_disk(given, prepared, file):
        from rtkit.flow.harvest import resolve

        try:
            resolved = resolve(workspace, TicketFile(file, ticket))
        except RtkitError as error:
            notes = (*notes, f"The stored results cannot be read, so the notebook's own are shown: {error}")
        else:
            notebook = prepared if resolved.run is None else _prepared(resolved.notebook, prepare)
            subject = subject_of(workspace, resolved, brand)
            return _with(subject, notebook=notebook, notes=notes, language=language)
    return _with(_own_subject(prepared, ticket, file, workspace), brand=brand, notes=notes, language=language)


def file_subject(file: Path, workspace: Workspace | None) -> Subject:
    """The notebook in the file with its own outputs: one that is no ticket, or a ticket outside any workspace.

    Raises NotFound or Invalid where there is no notebook, Invalid where its ticket is broken.
    """
    notebook = read_notebook(file)
    ticket = ticket_in(notebook, file.name) if KEY in notebook["metadata"] else None
    return _with(_own_subject(notebook, ticket, file.resolve(), workspace), brand=brand_of(workspace))


def _own_subject(notebook: Notebook, ticket: Ticket | None, file: Path | None, workspace: Workspace | None) -> Subject:
    return Subject(
        name=file.name if file else "notebook",
        notebook=notebook,
        ticket=ticket,
        results=_own_results(notebook, ticket),
        folder=file.parent if file else None,
        root=workspace.root if workspace else file.parent if file else None,
        pages_url=workspace.settings.pages_url if workspace else "",
    )


def _with(subject: Subject, **changes: Any) -> Subject:  # noqa: ANN401  # fields of Subject
    from dataclasses import replace

    return replace(subject, **changes)


def _file(metadata: Mapping[str, Any]) -> Path | None:
    """The notebook's file, where nbconvert or the server told its folder."""
    if "path" not in metadata or not metadata.get("name"):
        return None
    return (Path(metadata["path"] or ".") / f"{metadata['name']}.ipynb").resolve()


def _ticket(notebook: Notebook, name: str) -> tuple[Ticket | None, tuple[str, ...]]:
    if KEY not in notebook["metadata"]:
        return None, ()
    try:
        return ticket_in(notebook, name), ()
    except RtkitError as error:
        return None, (f"Shown as an ordinary notebook, since its ticket cannot be read: {error}",)


def _workspace(file: Path | None) -> tuple[Workspace | None, tuple[str, ...]]:
    try:
        return (Workspace.at(file) if file else None), ()
    except NotFound:
        return None, ()
    except RtkitError as error:
        return None, (f"Shown without its workspace, whose settings cannot be read: {error}",)


def _brand(workspace: Workspace | None) -> tuple[Brand, tuple[str, ...]]:
    # an export has nobody to ask: the page is made without, and says so
    try:
        return brand_of(workspace), ()
    except RtkitError as error:
        return PLAIN, (f"Without the settings' logo: {error}",)


def _prepared(notebook: Notebook, prepare: Prepare) -> NotebookNode:
    from rtkit.notebook.nodes import to_node

    return prepare(to_node(notebook))


def _own_results(notebook: Notebook, ticket: Ticket | None) -> Results:
    ran = any(cell.get("outputs") for _, cell in code_cells(notebook))
    source: Source = FromNotebook() if ran else NeverRun()
    if ticket is None:
        return Results(source=source)
    from rtkit.flow.harvest import harvest

    return harvest(notebook, ticket, source)


def _is_on_disk(given: Notebook, prepared: Notebook, file: Path) -> bool:
    try:
        disk = [_content(cell) for cell in read_notebook(file)["cells"]]
    except RtkitError:
        return False
    before = [_content(cell) for cell in given["cells"]]
    return before == disk and {_content(cell) for cell in prepared["cells"]} <= set(before)


def _content(cell: dict[str, Any]) -> str:
    """What a cell says and shows, in one form whether lines are joined or not."""
    return json.dumps(
        [cell["cell_type"], source_of(cell), _joined(cell.get("outputs", []))], sort_keys=True, default=str
    )


def _joined(value: Any) -> Any:  # noqa: ANN401  # plain JSON
    if isinstance(value, dict):
        return {key: _joined(item) for key, item in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(item, str) for item in value):
            return "".join(value)
        return [_joined(item) for item in value]
    return value
