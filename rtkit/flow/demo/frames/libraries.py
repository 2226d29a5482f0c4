"""The libraries that draw in frames, taken from what is installed; a page holds each once."""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from rtkit.flow.demo.frames.guard import embeddable, guarded

_HERE: Final = Path(__file__).parent
_OF_PACKAGES: Final = {
    "plotly.min": ("plotly", "package_data/plotly.min.js"),
    "bokeh.min": ("bokeh", "server/static/js/bokeh.min.js"),
    "bokeh-widgets.min": ("bokeh", "server/static/js/bokeh-widgets.min.js"),
    "bokeh-tables.min": ("bokeh", "server/static/js/bokeh-tables.min.js"),
}
_VENDORED: Final = {"html-manager": "vendor/html-manager/embed.js"}
_VEGA_EMBED: Final = "vega-embed"


def installed(package: str) -> str:
    """The version of an installed package, or nothing."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def has(name: str) -> bool:
    """Whether a script of that name can be had."""
    if name == _VEGA_EMBED:
        return bool(find_spec("vl_convert"))
    return name not in _OF_PACKAGES or _file(*_OF_PACKAGES[name]) is not None


@cache
def script(name: str) -> str:
    """The text of a script as it will run, guard and all."""
    return guarded(embeddable(_source(name)))


def _source(name: str) -> str:
    if name == _VEGA_EMBED:
        import vl_convert

        return str(vl_convert.javascript_bundle("window.vegaEmbed=vegaEmbed;"))
    if name in _VENDORED:
        return (_HERE / _VENDORED[name]).read_text("utf-8")
    file = _file(*_OF_PACKAGES[name]) if name in _OF_PACKAGES else _HERE / "script" / f"{name}.js"
    return file.read_text("utf-8") if file else ""


@cache
def _file(package: str, path: str) -> Path | None:
    # Found without importing: plotly alone takes a second.
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    files = (Path(folder) / path for folder in folders or ())
    return next((file for file in files if file.is_file()), None)
