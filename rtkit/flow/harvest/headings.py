"""The headings of a notebook, as plain text."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any, Final

from rtkit.notebook.cells import source_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rtkit.notebook.read import Notebook

_BREAKS: Final = ("softbreak", "linebreak")
_HTML: Final = re.compile(r"<(h[1-6])\b[^>]*>(.{0,2000}?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG: Final = re.compile(r"<[^>]*>")


def headings(notebook: Notebook) -> Iterator[str]:
    """The headings of the Markdown cells in order, without mark-up and on one line each; some may be empty."""
    import mistune

    parse = mistune.create_markdown(renderer="ast")
    for cell in notebook["cells"]:
        if cell["cell_type"] == "markdown":
            yield from (_one_line(text) for text in _headings(parse(source_of(cell))))


def _headings(tokens: Any) -> Iterator[str]:  # noqa: ANN401  # mistune's plain trees
    for token in tokens:
        if token["type"] == "heading":
            yield "".join(_texts(token))
        elif token["type"] == "block_html":
            yield from (_TAG.sub("", found[2]) for found in _HTML.finditer(token["raw"]))
        else:
            yield from _headings(token.get("children", ()))


def _texts(token: dict[str, Any]) -> Iterator[str]:
    if token["type"] in _BREAKS:
        yield " "
    elif token["type"] != "inline_html":
        yield token.get("raw", "")
    for child in token.get("children", ()):
        yield from _texts(child)


def _one_line(text: str) -> str:
    return " ".join(html.unescape(text).split())
