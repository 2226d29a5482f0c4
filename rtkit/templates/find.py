"""Finding the templates, and one of them by name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rtkit.errors import NotFound, RtkitError, nearest
from rtkit.templates.folders import origin_of, template_folders
from rtkit.templates.template import BrokenTemplate, Template, read_template
from rtkit.workspace.listing import SUFFIX

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace


class Found(NamedTuple):
    """The templates in the order to show them, and those that cannot be used."""

    templates: tuple[Template, ...]
    broken: tuple[BrokenTemplate, ...]


def find_templates(workspace: Workspace | None) -> Found:
    """Every template: on the same name the project's wins over rtkit's own, and that over an installed one.

    One that is broken is told and hides nothing, not even a namesake of lesser rank.
    """
    templates: dict[str, Template] = {}
    broken: list[BrokenTemplate] = []
    for folder in template_folders(workspace):
        for path in sorted(folder.path.glob(f"*{SUFFIX}")):
            if path.name.startswith("."):
                continue
            try:
                template = read_template(path, origin_of(path, folder))
            except RtkitError as error:
                broken.append(BrokenTemplate(path.stem, path, error))
                continue
            templates.setdefault(template.name, template)
    ordered = sorted(templates.values(), key=lambda template: (template.order, template.name))
    return Found(tuple(ordered), tuple(broken))


def get_template(workspace: Workspace | None, name: str) -> Template:
    """The template called `name`, or the one in the notebook whose path it is.

    Raises NotFound with the nearest name, Invalid where that template is broken.
    """
    if name.endswith(SUFFIX):
        if not Path(name).exists():
            raise NotFound(f"there is no template {name}", "rtkit templates shows what there is", field="template")
        return read_template(Path(name), "project")
    found = find_templates(workspace)
    for template in found.templates:
        if template.name == name:
            return template
    for broken in found.broken:
        if broken.name == name:
            raise broken.error
    hint = nearest(name, {template.name for template in found.templates})
    raise NotFound(f"there is no template {name!r}", hint, field="template")
