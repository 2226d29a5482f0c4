"""One displayed bundle of MIME types: the richest form that is safe, and what was left out for it."""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from markupsafe import Markup

from rtkit.flow.demo.article.views import Output
from rtkit.flow.demo.frames.views import Live
from rtkit.flow.demo.text.depth import too_deep
from rtkit.flow.demo.text.markdown import diagram_source
from rtkit.flow.demo.text.mathematics import mathematics
from rtkit.flow.demo.text.pictures import SVG, TYPES, Picture, from_base64, from_bytes
from rtkit.flow.demo.text.rewrite import rewrite
from rtkit.flow.demo.text.styles.dress import dress
from rtkit.flow.demo.text.terminal import printed
from rtkit.flow.demo.text.words import clean
from rtkit.notebook.cells import joined

if TYPE_CHECKING:
    from rtkit.flow.demo.frames.read import FrameReader
    from rtkit.flow.demo.frames.views import Scripted
    from rtkit.flow.demo.text.markdown import MarkdownReader
    from rtkit.flow.demo.text.rewrite import Lookup
    from rtkit.flow.demo.text.styles.sheet import Sheet

    Bundle = dict[str, Any]

_LONGEST_HTML: Final = 5_000_000
_TALLEST: Final = 620  # CSS pixels: a figure and its caption fit on a laptop
_MERMAID: Final = "text/vnd.mermaid"
_UNSHOWN: Final = (
    ("application/pdf", "A PDF"), ("application/geo+json", "A map of GeoJSON"), ("audio/", "A sound"),
    ("video/", "A film"),
)  # fmt: skip
_NO_TEXT: Final = re.compile(
    r"\s*(<[\w.]+ (object|at 0x)[^>]*>|alt\.\w+\(\.\.\.\)|Figure\(\{.*|<VegaLite.*)?\s*", re.DOTALL
)
_INLINE_SVG: Final = re.compile(r"<svg[\s>](?:(?!<svg[\s>]).)*?</svg>", re.DOTALL | re.IGNORECASE)


class Readers(NamedTuple):
    """What reads the texts of a cell's outputs."""

    markdown: MarkdownReader
    lookup: Lookup
    frames: FrameReader
    sheet: Sheet


def read_bundle(data: Bundle, metadata: Bundle, readers: Readers) -> Output:
    """The output to show for a bundle; where nothing of it can be shown, a note that says so."""
    if _MERMAID in data:
        return _diagram(data, metadata)
    scripted = readers.frames.read(data)
    if scripted:
        return _scripted(data, metadata, readers, scripted)
    if "text/html" in data:
        return html_output(joined(data["text/html"]), readers.lookup, readers.sheet)
    if "text/markdown" in data:
        return Output("html", html=readers.markdown.read(joined(data["text/markdown"]), readers.lookup))
    return _picture(data, metadata) or _text(data)


def html_output(html: str, lookup: Lookup, sheet: Sheet) -> Output:
    """HTML as far as the allow-list lets it."""
    if len(html) > _LONGEST_HTML:
        return Output("note", note="An output of more than 5 MB of HTML was left out.")
    if too_deep(html):
        return Output("note", note="An output of HTML was left out: its elements are nested too deep.")
    dressed = dress(_INLINE_SVG.sub(_as_image, html), sheet)
    return Output("html", html=Markup(rewrite(dressed.html, lookup)), note=dressed.note)  # noqa: S704  # sanitised


def _scripted(data: Bundle, metadata: Bundle, readers: Readers, scripted: Scripted) -> Output:
    """What has scripts: its still form, and the frame beside it where there is one."""
    made = Output("picture", picture=_sized(scripted.still, None)) if scripted.still else None
    still = made or _still(data, metadata, readers)
    if isinstance(scripted, Live):
        absent = Output("note", note=f"Interactive output, drawn by a script: {scripted.frame.name}.")
        return replace(still or absent, frame=scripted.frame)
    if made and not scripted.name:
        return made
    why = f", for {scripted.why}" if scripted.why else ""
    left_out = f"Interactive output left out: {scripted.name}{why}."
    if still is None:
        return Output("note", note=f"{left_out} It has no static form; run the notebook to see it.")
    forms = {"picture": " This is its static picture.", "text": " This is its text."}
    return replace(still, note=left_out + forms.get(still.kind, ""))


def _still(data: Bundle, metadata: Bundle, readers: Readers) -> Output | None:
    shown = _picture(data, metadata)
    if shown is not None and shown.kind == "picture":
        return shown
    html = joined(data.get("text/html", ""))
    if "<table" in html.lower() and "sk-container" not in html:
        return html_output(html, readers.lookup, readers.sheet)
    return None if _NO_TEXT.fullmatch(joined(data.get("text/plain", ""))) else _text(data)


def _diagram(data: Bundle, metadata: Bundle) -> Output:
    drawn = _picture(data, metadata)
    if drawn is not None and drawn.kind == "picture":
        return drawn
    return Output("html", html=diagram_source(clean(joined(data[_MERMAID])).strip()))


def _picture(data: Bundle, metadata: Bundle) -> Output | None:
    for mime in (SVG, *(known for known in TYPES if known != SVG)):
        if mime not in data:
            continue
        text = joined(data[mime])
        inside = from_bytes(SVG, text.encode("utf-8", "replace")) if mime == SVG else from_base64(mime, text)
        if isinstance(inside, Picture):
            return Output("picture", picture=_sized(inside, metadata.get(mime)))
        return Output("note", note=f"A picture was left out: {inside.reason}.")
    return None


def _sized(picture: Picture, told: object) -> Picture:
    """The size a notebook tells counts before the file's own: high-resolution figures say half of it."""
    width, height = picture.width, picture.height
    if isinstance(told, dict) and _is_size(told.get("width")) and _is_size(told.get("height")):
        width, height = told["width"], told["height"]
    if not width or not height:
        return picture
    fitted = min(1.0, _TALLEST / height)
    return Picture(picture.src, max(1, round(width * fitted)), max(1, round(height * fitted)))


def _is_size(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 < value < 100_000  # noqa: PLR2004  # pixels


def _text(data: Bundle) -> Output:
    if "text/latex" in data:
        return Output("html", html=_latex(joined(data["text/latex"])))
    known = next((name for start, name in _UNSHOWN if any(str(mime).startswith(start) for mime in data)), "")
    if "text/plain" in data:
        shown = Output("text", html=printed(joined(data["text/plain"])))
        return replace(shown, note=f"{known} cannot be shown here; this is its text.") if known else shown
    if "application/json" in data:
        return Output("text", html=printed(_json(data["application/json"])))
    if not data:
        return Output("note", note="An empty output.")
    kinds = known or f"An output of type {', '.join(sorted(map(str, data)))[:200]}"
    return Output("note", note=f"{kinds} cannot be shown here.")


def _json(value: object) -> str:
    try:
        return json.dumps(value, indent=2, ensure_ascii=False)
    except RecursionError:
        return "JSON that is nested too deep to be shown"


def _latex(source: str) -> Markup:
    return mathematics(source.strip().strip("$").removeprefix("\\displaystyle").strip(), block=True)


def _as_image(match: re.Match[str]) -> str:
    data = base64.b64encode(match[0].encode("utf-8", "replace")).decode("ascii")
    return f'<img alt="drawing" src="data:{SVG};base64,{data}">'
