"""Bokeh documents, drawn by the BokehJS of the installed bokeh of the same version."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from rtkit.flow.demo.frames.libraries import has, installed, script
from rtkit.flow.demo.frames.values import has_markup_that_acts, inert, values_after
from rtkit.flow.demo.frames.views import Frame, Live, Still
from rtkit.notebook.cells import joined

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.flow.demo.frames.views import Scripted

NAME: Final = "a Bokeh figure"
_MIME: Final = "application/vnd.bokehjs_exec"
_FROM_THE_WEB: Final = ("WMTSTileSource", "XYZTileSource", "TMSTileSource", "GMap", "AjaxDataSource", "ImageURL")
_MORE: Final = ("bokeh-tables.min", "bokeh-widgets.min")


def read(data: dict[str, Any], html: str) -> Scripted | None:
    """A document found in the call that embeds it."""
    code = joined(data.get("application/javascript", "")) or html
    if not any(mime.startswith(_MIME) for mime in data) and "docs_json = " not in code:
        return None
    documents, items = values_after(code, "docs_json = ", 1), values_after(code, "render_items = ", 1)
    if not documents or not items or not isinstance(documents[0], dict):
        return Still(NAME)
    return _document(documents[0], items[0])


def _document(documents: dict[str, Any], items: Any) -> Scripted:  # noqa: ANN401  # plain JSON
    names = set(_names(documents))
    if names & set(_FROM_THE_WEB):
        return Still(NAME, "its map or data comes from the web")
    if not has("bokeh.min"):
        return Still(NAME, "the package bokeh, which draws it, is not installed here")
    made_by = next((str(one.get("version", "")) for one in documents.values() if isinstance(one, dict)), "")
    if _minor(made_by) != _minor(installed("bokeh")):
        return Still(NAME, f"it was made by Bokeh {made_by[:20]}, and {installed('bokeh')} is installed here")
    drawn = {"documents": documents, "items": items}
    body = '<div id="figure"></div>' + inert(drawn)
    return Live(
        Frame(
            name=NAME,
            body=body,
            scripts=("bokeh.min", *_needed(names), "bokeh"),
            asks=has_markup_that_acts(drawn),
            inline_styles=True,
            height=_height(documents),
        )
    )


def _names(value: object) -> Iterator[str]:
    """The models of a document, by name."""
    if isinstance(value, dict):
        if value.get("type") == "object" and isinstance(value.get("name"), str):
            yield value["name"]
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _names(item)


def _needed(names: set[str]) -> tuple[str, ...]:
    missing = names - _words("bokeh.min")
    return tuple(one for one in _MORE if missing and has(one) and missing & _words(one))


@cache
def _words(library: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", script(library)))


def _minor(version: str) -> list[str]:
    return version.split(".")[:2]


def _height(value: object) -> int:
    """The tallest height that the document tells; a grid's rows are found when it is drawn."""
    if isinstance(value, dict):
        own = value.get("height")
        tall = own if isinstance(own, int) and not isinstance(own, bool) and 0 < own <= 900 else 0  # noqa: PLR2004
        return max([tall, *map(_height, value.values())])
    return max([0, *map(_height, value)]) if isinstance(value, list) else 0
