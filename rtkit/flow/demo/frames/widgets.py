"""ipywidgets with saved state, drawn by the html manager that rtkit brings along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from rtkit.flow.demo.frames.values import has_markup_that_acts, inert
from rtkit.flow.demo.frames.views import Frame, Live, Still

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.views import Scripted

NAME: Final = "a widget"
_VIEW: Final = "application/vnd.jupyter.widget-view+json"
_STATE: Final = "application/vnd.jupyter.widget-state+json"
_KNOWN: Final = ("@jupyter-widgets/base", "@jupyter-widgets/controls", "@jupyter-widgets/output")
_REFERENCE: Final = re.compile(r"IPY_MODEL_(\w+)")


def read(data: dict[str, Any], state: dict[str, Any]) -> Scripted | None:
    """A widget whose state the notebook keeps."""
    view = data.get(_VIEW)
    if view is None:
        return None
    model = view.get("model_id") if isinstance(view, dict) else None
    if not isinstance(model, str) or model not in state:
        return Still(NAME, "the notebook does not keep its state")
    kept = _reachable(model, state)
    modules = {str(one.get("model_module")) for one in kept.values()}
    if modules - set(_KNOWN):
        return Still(NAME, f"the web has its {min(modules - set(_KNOWN))[:60]}, this page has not")
    whole = {"version_major": 2, "version_minor": 0, "state": kept}
    view = {"version_major": 2, "version_minor": 0, "model_id": model}
    return Live(
        Frame(
            name=NAME,
            body=inert(whole, _STATE, "state") + '<div id="figure">' + inert(view, _VIEW, "view") + "</div>",
            scripts=("html-manager", "widgets"),
            asks=has_markup_that_acts(whole),
            evaluates=True,
            inline_styles=True,
            fonts=True,
            height=120,
            is_figure=False,
        )
    )


def state_of(metadata: dict[str, Any]) -> dict[str, Any]:
    """The models by id that a notebook's metadata keep."""
    value: Any = metadata
    for key in ("widgets", _STATE, "state"):
        value = value.get(key) if isinstance(value, dict) else None
    if not isinstance(value, dict):
        return {}
    return {str(id_): model for id_, model in value.items() if isinstance(model, dict)}


def _reachable(model: str, state: dict[str, Any]) -> dict[str, Any]:
    """The model and all it refers to: a notebook's other widgets stay out of this frame."""
    found: dict[str, Any] = {}
    waiting = [model]
    while waiting:
        id_ = waiting.pop()
        if id_ in state and id_ not in found:
            found[id_] = state[id_]
            waiting += _REFERENCE.findall(str(state[id_].get("state", "")))
    return found
