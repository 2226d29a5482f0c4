import json
from pathlib import Path

import pytest
from conftest import markdown, notebook


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
