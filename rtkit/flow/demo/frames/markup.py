"""HTML with scripts of its author's own: all inline, or not in a frame."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.flow.demo.frames.guard import GUARD, guarded
from rtkit.flow.demo.frames.views import Frame, Live, Still

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.views import Scripted

_ELSEWHERE: Final = "its script or frame comes from the web"
_SCRIPTED: Final = re.compile(r"<(script|iframe|object|embed)[\s>/]", re.IGNORECASE)
_SCRIPT: Final = re.compile(r"(<script\b([^>]*)>)(.*?)(</script\b)", re.IGNORECASE | re.DOTALL)
_STYLE: Final = re.compile(r"<style\b[^>]*>(.*?)</style\b", re.IGNORECASE | re.DOTALL)
_TYPE: Final = re.compile(r"""\btype\s*=\s*["']?\s*([^"'\s>]+)""", re.IGNORECASE)
_CODE: Final = ("text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript")
_LOADS: Final = re.compile(r"\bsrc\s*=|\btype\s*=\s*[\"']?module", re.IGNORECASE)
_FETCHES: Final = re.compile(
    r"[\"'`](?:https?:)?//[^\s\"'`]*(?:cdn|unpkg|jsdelivr|\.m?js\b)|\bimport\s*\(|\brequire(?:js)?\s*[(.]",
    re.IGNORECASE,
)
_NAMES: Final = (("leaflet", "a map"), ("sk-container", "an estimator diagram"), ("mermaid", "a mermaid diagram"))
_LONGEST: Final = 5_000_000


def read(html: str) -> Scripted | None:
    """The author's HTML in a frame that runs when it is asked to; what would load is left out."""
    if not _SCRIPTED.search(html):
        return None
    name = next((name for word, name in _NAMES if word in html.lower()), "its script or frame")
    if len(html) > _LONGEST:
        return Still(name, "it is longer than 5 MB")
    scripts = _SCRIPT.findall(html)
    if not scripts or re.search(r"<(iframe|object|embed)[\s>/]", html, re.IGNORECASE):
        return Still(name, _ELSEWHERE if name != "its script or frame" else "")
    if any(_LOADS.search(told) or (_runs(told) and _FETCHES.search(text)) for _, told, text, _ in scripts):
        return Still(name, _ELSEWHERE if name != "its script or frame" else "it comes from the web")
    name = "a script" if name == "its script or frame" else name
    own = tuple(guarded(text) for _, told, text, _ in scripts if _runs(told))
    styles = tuple(text.replace("\r\n", "\n").replace("\r", "\n") for text in _STYLE.findall(html))
    frame = Frame(
        name=name, body=_SCRIPT.sub(_guarded, html), own=own, styles=styles, asks=True, height=240, is_figure=False
    )
    return Live(frame)


def _runs(attributes: str) -> bool:
    kind = _TYPE.search(attributes)
    return kind is None or kind[1].lower() in _CODE


def _guarded(match: re.Match[str]) -> str:
    return f"{match[1]}{GUARD}{match[3]}{match[4]}" if _runs(match[2]) else match[0]
