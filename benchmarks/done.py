"""Whether notebooks were really executed: the lines they print, their figures and tables."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SAID: Final = re.compile(r"^(RT-\d+) says (.*)$", re.MULTILINE)
KINDS: Final = ("image/png", "text/html")


def said_in(text: str) -> dict[str, str]:
    """What each ticket said in its last cell, by its id."""
    return dict(SAID.findall(text))


def said_by(notebooks: Iterable[Path]) -> tuple[dict[str, str], Counter[str]]:
    """The same from the outputs of executed notebooks, and how many figures and tables these have."""
    said: dict[str, str] = {}
    shown: Counter[str] = Counter()
    for path in notebooks:
        for cell in json.loads(path.read_bytes())["cells"]:
            for output in cell.get("outputs", ()):
                said |= said_in("".join(output.get("text", "")))
                shown.update(kind for kind in KINDS if kind in output.get("data", ()))
    return said, shown
