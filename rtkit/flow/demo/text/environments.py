"""LaTeX environments that are begun and never ended: a parser looks for each one's end in all the text."""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 100
_MARK: Final = re.compile(r"\\(begin|end)\{([^{}\s]{0,40})\}?")


def too_many_open(source: str) -> bool:
    """Whether so many have no end behind them that looking for it would take longer than reading is worth."""
    ended: set[str] = set()
    unclosed = 0
    for kind, name in reversed(_MARK.findall(source)):
        if kind == "end":
            ended.add(name)
        elif name not in ended:
            unclosed += 1
    return unclosed > _MOST
