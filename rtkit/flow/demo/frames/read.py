"""Which outputs have scripts, and what becomes of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from rtkit.flow.demo.frames import bokeh, markup, plotly, vega, widgets
from rtkit.flow.demo.frames.views import Still
from rtkit.notebook.cells import joined

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.views import Scripted

    Bundle = dict[str, Any]

_OTHERS: Final = (
    ("application/vnd.bokehjs", bokeh.NAME),
    ("application/vnd.holoviews", "a HoloViews figure"),
    ("application/javascript", "a script"),
    ("text/vnd.mermaid", "a mermaid diagram"),
)
_LOADERS: Final = ("application/vnd.bokehjs_load", "application/vnd.holoviews_load")


class FrameReader:
    """Reads the outputs of one notebook, whose metadata keep the state of its widgets."""

    def __init__(self, metadata: dict[str, Any]) -> None:
        self._state = widgets.state_of(metadata)

    def read(self, data: Bundle) -> Scripted | None:
        """What becomes of a bundle; None where it has no scripts."""
        data = {str(mime): value for mime, value in data.items()}
        html = joined(data.get("text/html", ""))
        found = plotly.read(data, html) or vega.read(data, html) or bokeh.read(data, html)
        found = found or widgets.read(data, self._state)
        if found:
            return found
        other = next((name for start, name in _OTHERS if any(mime.startswith(start) for mime in data)), "")
        return Still(other) if other else markup.read(html)


def only_loads(data: Bundle) -> bool:
    """Whether an output shows nothing: it prepares a notebook's own page for the figures that follow."""
    if any(str(mime).startswith(_LOADERS) for mime in data):
        return True
    html = joined(data.get("text/html", ""))
    return "bk-notebook-logo" in html or ("PlotlyConfig" in html and "newPlot" not in html)
