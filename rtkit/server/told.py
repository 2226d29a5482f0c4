"""What goes wrong, told to a browser: paths as its file browser shows them, not as the machine has them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from rtkit.errors import Invalid, RtkitError
from rtkit.mask import masked
from rtkit.server.places import Outside
from rtkit.server.shapes import Fault, FaultPlace

if TYPE_CHECKING:
    from pathlib import Path

SERVED: Final = "the server's folder"
ELSEWHERE: Final = "…/"
"""Stands for the folders of a path that lies outside the server's folder."""

_BEFORE: Final = r"(?<![\w.~+/\\:\]-])"  # not inside a longer path or an address
_FOLDER: Final = r"[^\s/\\'\"`:;,|<>()]+[/\\]"


def fault(root: Path | None, error: RtkitError) -> Fault:
    """The error as a route answers it; `root` is None where the server serves no local disk."""

    def tell(text: str) -> str:
        # Outside repeats the path that was sent, and tells no other
        return text if root is None or isinstance(error, Outside) else told(root, text)

    problems = [FaultPlace(path=path, message=tell(message)) for path, message in _places(error)]
    return Fault(message=tell(error.message), hint=tell(error.hint), problems=tuple(problems))


def told(root: Path, text: str) -> str:
    """The text with each absolute path as it is below `root`; of one outside, only its name is left."""
    if root.parent == root:  # everything is below it, and as the browser shows it but for the slash
        return text
    below, outside = _patterns(root)
    return outside.sub(ELSEWHERE, below.sub(lambda match: "" if match["further"] else SERVED, text))


def _places(error: RtkitError) -> tuple[tuple[str, str], ...]:
    if isinstance(error, Invalid) and error.problems:
        return error.problems
    return ((f"$.{error.field}", error.message),) if error.field else ()


@lru_cache(maxsize=8)
def _patterns(root: Path) -> tuple[re.Pattern[str], re.Pattern[str]]:
    # `masked` too: what a run says has its home folders masked by the time that it comes here
    own = _any_of({str(root), masked(str(root))})
    above = _any_of({str(folder) for folder in root.parents if folder.parent != folder})
    below = rf"{_BEFORE}{own}(?:(?P<further>[/\\])|(?![\w.-]))"
    outside = rf"{_BEFORE}(?:{above}[/\\](?:{_FOLDER})*|(?:/|[A-Za-z]:[/\\])(?:{_FOLDER})+)"
    return re.compile(below), re.compile(outside)


def _any_of(texts: set[str]) -> str:
    """A pattern for any of the texts, the longest first; one that nothing fits where there is none."""
    return f"(?:{'|'.join(map(re.escape, sorted(texts, key=len, reverse=True))) or '(?!)'})"
