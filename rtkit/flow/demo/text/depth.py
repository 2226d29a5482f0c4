"""How deep HTML is nested, told by one look at its tags: a parser's time grows with the square of it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Final

_DEEPEST: Final = 400
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
# These end by themselves where the next of their kind begins, or have no content.
_NOT_COUNTED: Final = frozenset({
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
    "path", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
})  # fmt: skip


def too_deep(html: str) -> bool:
    """Whether more elements stand open at once than any output of a library needs."""
    open_: dict[str, int] = defaultdict(int)
    depth = 0
    for close, written in _TAG.findall(html):
        name = written.lower()
        if name in _NOT_COUNTED:
            continue
        if not close:
            open_[name] += 1
            depth += 1
            if depth > _DEEPEST:
                return True
        elif open_[name]:
            open_[name] -= 1
            depth -= 1
    return False
