import json
from pathlib import Path

import nbformat
import pytest
from conftest import markdown, notebook
from nbclient import NotebookClient

from rtkit.flow.draft import DraftRequest, draft
from rtkit.flow.harvest import harvest
from rtkit.model import FromNotebook


def write_template(folder: Path, stem: str, **metadata: object) -> Path:
    """A template notebook in the folder, made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{stem}.ipynb"
    path.write_text(json.dumps(notebook(markdown("# [[question]]"), **metadata)))
    return path


@pytest.fixture
def project_folder(workspace):
    return workspace.root / "notebook_templates" / "tickets"


@pytest.fixture
def installed_folder(tmp_path_factory, monkeypatch):
    """Where a package's templates are installed: a data folder on Jupyter's path."""
    data = tmp_path_factory.mktemp("share")
    monkeypatch.setenv("JUPYTER_PATH", str(data))
    return data / "rtkit" / "tickets"


@pytest.fixture
def champion(workspace):
    """The id of an earlier ticket that has a record."""
    workspace.records.mkdir()
    workspace.record_of("RT-0001").write_text('{"format": 1, "metrics": [{"name": "auc", "value": 0.95}]}')
    return "RT-0001"


def fresh(workspace, template, **asked):
    return draft(workspace, DraftRequest(question="Does it run?", why="To see.", template=template, **asked))


def execute(workspace, file, **written):
    """The ticket's notebook, executed, and what it found; `written` replaces text in its cells beforehand."""
    made = nbformat.read(file.path, as_version=4)
    for cell in made.cells:
        for old, new in written.items():
            cell.source = cell.source.replace(old, new)
    NotebookClient(made, timeout=60, resources={"metadata": {"path": str(workspace.research)}}).execute()
    made = json.loads(nbformat.writes(made))
    return made, harvest(made, file.ticket, FromNotebook())
