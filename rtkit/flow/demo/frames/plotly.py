"""Plotly figures, drawn by the plotly.js that the installed plotly brings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rtkit.flow.demo.frames.libraries import has
from rtkit.flow.demo.frames.values import has_markup_that_acts, inert, values_after
from rtkit.flow.demo.frames.views import Frame, Live, Still
from rtkit.notebook.cells import joined

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.views import Scripted

NAME: Final = "a Plotly figure"
_MIME: Final = "application/vnd.plotly"
_NEW: Final = "Plotly.newPlot("
_FROM_THE_WEB: Final = ("map", "mapbox", "geo", "choropleth")
# regl writes its shaders' programs as text.
_EVALUATE: Final = frozenset({"scattergl", "scatterpolargl", "splom", "parcoords", "parcats", "heatmapgl"})
_TALLEST: Final = 900


def read(data: dict[str, Any], html: str) -> Scripted | None:
    """A figure by its own type, or found in the call that draws it."""
    given = next((value for mime, value in data.items() if mime.startswith(_MIME)), None)
    if given is None and _NEW in html:
        found = values_after(html, _NEW, 3)
        given = {"data": found[1], "layout": found[2]} if found else {}
    if given is None:
        return Still(NAME) if "cdn.plot.ly" in html or ("plotly" in html.lower() and "<script" in html) else None
    if not isinstance(given, dict) or not isinstance(given.get("data"), list) or not given["data"]:
        return Still(NAME)
    return _figure(given)


def _figure(given: dict[str, Any]) -> Scripted:
    kinds = [str(joined(trace.get("type", ""))) for trace in given["data"] if isinstance(trace, dict)]
    if any(kind.startswith("choropleth") or kind.endswith(_FROM_THE_WEB) for kind in kinds):
        return Still(NAME, "its map comes from the web")
    if not has("plotly.min"):
        return Still(NAME, "the package plotly, which draws it, is not installed here")
    layout = given.get("layout") if isinstance(given.get("layout"), dict) else {}
    drawn = {"data": given["data"], "layout": layout, "frames": given.get("frames") or []}
    return Live(
        Frame(
            name=NAME,
            body='<div id="figure"></div>' + inert(drawn),
            scripts=("plotly.min", "plotly"),
            asks=has_markup_that_acts(drawn),
            inline_styles=True,
            evaluates=bool(_EVALUATE & set(kinds)),
            height=_height(layout),
        )
    )


def _height(layout: Any) -> int:  # noqa: ANN401  # plain JSON
    told = layout.get("height")
    return min(round(told), _TALLEST) if isinstance(told, (int, float)) and 0 < told < float("inf") else 450
