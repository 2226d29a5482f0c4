"""Where templates lie: in the project, in rtkit itself, and in what other packages installed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.workspace.workspace import Workspace

Origin = Literal["project", "rtkit", "installed"]

OWN: Final = frozenset(
    {"champion-challenger", "design-document", "exploration", "literature-review", "question", "spike"}
)
"""rtkit's own templates: a wheel installs them into the same folder as other packages do theirs."""


class TemplateFolder(NamedTuple):
    """A folder of templates, and whose they are."""

    path: Path
    origin: Origin


def template_folders(workspace: Workspace | None) -> list[TemplateFolder]:
    """Every folder that may hold templates, the one that wins on the same name first; some may not exist."""
    own = checkout_folder()
    folders: list[TemplateFolder] = []
    for folder in _in_order(workspace, own):
        if all(folder.path.resolve() != known.path.resolve() for known in folders):
            folders.append(folder)
    return folders


def checkout_folder() -> Path | None:
    """`notebook_templates/tickets` beside the package, where rtkit runs from its checkout."""
    # Editable installs copy shared data once: the checkout is newer than what Jupyter's path has.
    folder = Path(__file__).resolve().parents[2] / "notebook_templates" / "tickets"
    return folder if folder.is_dir() else None


def origin_of(path: Path, folder: TemplateFolder) -> Origin:
    """Whose template the file is."""
    if folder.origin == "installed" and path.stem in OWN and checkout_folder() is None:
        return "rtkit"
    return folder.origin


def _in_order(workspace: Workspace | None, own: Path | None) -> Iterator[TemplateFolder]:
    from jupyter_core.paths import jupyter_path

    for path in workspace.template_folders() if workspace else ():
        is_own = own is not None and path.resolve() == own
        yield TemplateFolder(path, "rtkit" if is_own else "project")
    if own is not None:
        yield TemplateFolder(own, "rtkit")
    for name in jupyter_path("rtkit", "tickets"):
        yield TemplateFolder(Path(name), "installed")
