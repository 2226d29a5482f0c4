"""The static form of a live demo: what it shows for its starting values, in one bundle."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rtkit.author.widgets.calls import Output
    from rtkit.author.widgets.controls import Control

Bundle = dict[str, Any]


def caption(controls: Mapping[str, Control], note: str = "") -> Bundle:
    """The line that names the starting values, in both forms."""
    said = [f"{name} = {control.words}" for name, control in controls.items()]
    text = f"Starting values: {', '.join(said)}" + (f" · {note}" if note else "")
    return {"text/html": f'<p style="margin:.15em 0"><small>{escape(text)}</small></p>', "text/plain": text}


def static_form(outputs: Sequence[Output], otherwise: str) -> tuple[Bundle, Bundle]:
    """The first picture, the first HTML that needs no script, and all text, with the metadata; never empty."""
    shown = [output for output in outputs if output["output_type"] == "display_data"]
    picture = next((output for output in shown if _pictures(output["data"])), None)
    bundle = {} if picture is None else _pictures(picture["data"])
    html = next((output["data"]["text/html"] for output in shown if _is_plain_html(output["data"])), None)
    if html is not None:
        bundle["text/html"] = html
    bundle["text/plain"] = "\n".join(filter(None, map(_text, outputs))).strip() or otherwise
    return bundle, {} if picture is None else picture["metadata"]


def _pictures(data: Mapping[str, Any]) -> Bundle:
    return {mime: value for mime, value in data.items() if mime.startswith("image/")}


def _is_plain_html(data: Mapping[str, Any]) -> bool:
    return "text/html" in data and "<script" not in str(data["text/html"]).lower()


def _text(output: Output) -> str:
    text = output["text"] if output["output_type"] == "stream" else output.get("data", {}).get("text/plain", "")
    return str(text).rstrip("\n")
