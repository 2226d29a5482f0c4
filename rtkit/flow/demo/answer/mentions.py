"""Ids in what somebody wrote - "because of F1" - as ways to what they name on this page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

_TAG: Final = re.compile(r"(<[^>]*>)")
_ID: Final = re.compile(r"(?<![\w#&/.-])[FDNAH]\d+(?![\w#-])")
_KEPT: Final = re.compile(r"<(/?)(?:a|code|math|pre)\b")


def with_links(html: Markup, places: Mapping[str, str]) -> Markup:
    """The safe text with links; `places` are addresses by id. Links, code and mathematics stay as they are."""
    parts: list[str] = []
    kept = 0
    for part in _TAG.split(html):
        tag = _KEPT.match(part)
        if tag:
            kept += -1 if tag[1] else 1
        parts.append(part if kept or part.startswith("<") else _ID.sub(lambda found: _link(found[0], places), part))
    return Markup("".join(parts))  # noqa: S704  # safe before, and addresses of our own


def _link(id_: str, places: Mapping[str, str]) -> str:
    return Markup('<a href="{}">{}</a>').format(places[id_], id_) if id_ in places else id_
