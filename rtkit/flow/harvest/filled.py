"""Filling `{eer:.1%}` in Markdown, where mathematics and code have braces of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rtkit.fill import fill

if TYPE_CHECKING:
    from collections.abc import Mapping

# As in Pandoc: a dollar opens mathematics only before a non-space, and closes it after one and before no digit.
_LITERAL = re.compile(r"(`+)(?:(?!\1).)+\1|\$\$.+?\$\$|\$(?! )[^$]+?(?<! )\$(?!\d)", re.DOTALL)


def fill_markdown(text: str, values: Mapping[str, float]) -> str:
    """Fill the text, mathematics and code left as they are. Raises UsageFault as `rtkit.fill` does."""
    parts: list[str] = []
    end = 0
    for literal in _LITERAL.finditer(text):
        parts += [fill(text[end : literal.start()], values), literal[0]]
        end = literal.end()
    return "".join([*parts, fill(text[end:], values)])
