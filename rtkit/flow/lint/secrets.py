"""Rules on what a notebook gives away: secrets, and the names of people in home folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.flow.lint.fault import Told
from rtkit.flow.lint.inputs import machine_path
from rtkit.mask import mask_text, told
from rtkit.notebook.cells import cell_id, source_of
from rtkit.notebook.secrets import mask_notebook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.lint.case import Case
    from rtkit.mask import Secret


def secret(case: Case) -> Iterator[Told]:
    """Tell of passwords, keys and tokens in the notebook as it is written and saved."""
    places: dict[tuple[str, str], list[Secret]] = {}
    for one in mask_notebook(case.notebook)[1]:
        places.setdefault((one.where, one.cell), []).append(one)
    for (_, cell), secrets in places.items():
        hint = "take it out and revoke it: read it from the environment, or ask with getpass"
        field = "" if cell else "metadata"
        yield Told(f"it holds {told(secrets)}", hint, cell=cell, field=field)


def home_folder(case: Case) -> Iterator[Told]:
    """Tell of home folders, where `machine-path` does not already."""
    known = {one.cell for one in machine_path(case)}
    for index, cell in enumerate(case.notebook["cells"]):
        id_ = cell_id(cell, index)
        if id_ not in known and mask_text(source_of(cell), code=cell["cell_type"] == "code").homes:
            hint = "name it from the notebook's folder; pages and records have ~ for it"
            yield Told("it names somebody's home folder", hint, cell=id_)
