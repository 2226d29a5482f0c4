"""Whose page it is: accent, name and logo of a workspace's settings."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rtkit.errors import SettingsFault
from rtkit.flow.demo.colour import accents, in_full
from rtkit.flow.demo.text.pictures import NoPicture, Picture, from_bytes
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from rtkit.workspace.workspace import Workspace

LARGEST_LOGO: Final = 64 * 1024
"""Bytes: it is in every page."""


@dataclass(frozen=True, slots=True)
class Brand:
    """What the settings add to a page; `rules` is CSS made here, `notes` is for who makes the page."""

    name: str = ""
    logo: Picture | None = None
    rules: str = ""
    notes: tuple[str, ...] = ()


PLAIN: Final = Brand()


def brand_of(workspace: Workspace | None) -> Brand:
    """The brand of the workspace's settings; SettingsFault where the logo cannot be shown."""
    if workspace is None:
        return PLAIN
    settings = workspace.settings
    rules, note = _accent(settings.page_accent)
    logo = _logo(workspace, settings.page_logo) if settings.page_logo else None
    return Brand(clean(settings.page_name), logo, rules, (note,) if note else ())


def _accent(colour: str) -> tuple[str, str]:
    if not colour:
        return "", ""
    light, dark = accents(colour)
    changed = f"page-accent {colour} is too light to be read on white, so the page uses {light}"
    return f":root{{--accent:light-dark({light},{dark})}}", changed if light != in_full(colour) else ""


def _logo(workspace: Workspace, name: str) -> Picture:
    path = (workspace.root / name).resolve()
    if not path.is_relative_to(workspace.root.resolve()):
        raise SettingsFault(f"page-logo: {name} leads out of the workspace", "copy the picture into it")
    try:
        content = path.read_bytes()
    except OSError:
        raise SettingsFault(
            f"page-logo: there is no picture {name} in the workspace", "its path begins at the workspace's root"
        ) from None
    if len(content) > LARGEST_LOGO:
        raise SettingsFault(
            f"page-logo: {name} has {len(content) // 1024} kB, and is in every page",
            f"make it smaller than {LARGEST_LOGO // 1024} kB, best as SVG",
        )
    picture = from_bytes(mimetypes.guess_type(path.name)[0] or "unknown", content)
    if isinstance(picture, NoPicture):
        raise SettingsFault(f"page-logo: {name} cannot be shown: {picture.reason}", "use an SVG or PNG")
    return picture
