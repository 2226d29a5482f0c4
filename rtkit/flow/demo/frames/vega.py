"""Altair charts and other Vega specifications: a picture by vl-convert, and a frame where there is something to do."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from rtkit.flow.demo.frames.libraries import has
from rtkit.flow.demo.frames.values import addresses, has_markup_that_acts, inert, values_after
from rtkit.flow.demo.frames.views import Frame, Live, Still
from rtkit.flow.demo.text.pictures import SVG, Picture, from_bytes

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.views import Scripted

NAME: Final = "an Altair chart"
_MIME: Final = re.compile(r"application/vnd\.(vega|vegalite)\.v\d+(\.\d+)*[.+]json")


def read(data: dict[str, Any], html: str) -> Scripted | None:
    """A chart by its own type, or found in the call that draws it."""
    spec = next((value for mime, value in data.items() if _MIME.fullmatch(mime)), None)
    if spec is None and "vegaEmbed" in html:
        found = values_after(html, "})(", 1)
        spec = found[0] if found else {}
    if spec is None:
        return Still(NAME) if any(mime.startswith("application/vnd.vega") for mime in data) else None
    if not isinstance(spec, dict) or not spec:
        return Still(NAME)
    return _chart(spec)


def _chart(spec: dict[str, Any]) -> Scripted:
    if addresses(spec):
        return Still(NAME, "its data lies elsewhere")
    if not has("vega-embed"):
        return Still(NAME, "the package vl-convert-python, which draws it, is not installed here")
    picture = _picture(spec)
    if picture is None:
        return Still(NAME, "its specification cannot be drawn")
    # A chart that only has tooltips reads as well as a picture, at a hundredth of the size.
    if not _answers(spec):
        return Still("", still=picture)
    return Live(
        Frame(
            name=NAME,
            body='<div id="figure"></div>' + inert(spec),
            scripts=("vega-embed", "vega"),
            asks=has_markup_that_acts(spec),
            height=picture.height or 360,
        ),
        still=picture,
    )


def _picture(spec: dict[str, Any]) -> Picture | None:
    import vl_convert

    is_lite = "vega-lite" in str(spec.get("$schema", "vega-lite"))
    draw = vl_convert.vegalite_to_svg if is_lite else vl_convert.vega_to_svg
    try:
        svg = draw(json.dumps(spec), allowed_base_urls=[])
    except (ValueError, RuntimeError):
        return None
    found = from_bytes(SVG, svg.encode("utf-8"))
    return found if isinstance(found, Picture) else None


def _answers(value: object) -> bool:
    """Whether a reader can do something: select, bind, filter."""
    if isinstance(value, dict):
        params = value.get("params")
        told = isinstance(params, list) and any(
            isinstance(one, dict) and ("select" in one or "bind" in one) for one in params
        )
        inside = (item for key, item in value.items() if key not in ("data", "datasets", "config"))
        return told or bool(value.get("signals")) or any(map(_answers, inside))
    return isinstance(value, list) and any(map(_answers, value))
