"""Code as the page shows it: highlighted and counted."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from markupsafe import Markup

from rtkit.flow.demo.text.cut import as_text
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LONGEST: Final = 50_000
COLOURED: Final = frozenset({
    "k", "kc", "kd", "kn", "kr", "kt", "ow", "s", "s1", "s2", "sa", "sb", "sc", "sd", "se", "sh", "si", "sr", "ss",
    "sx", "c", "c1", "cm", "ch", "cp", "cs", "m", "mi", "mf", "mh", "mo", "mb", "il", "nf", "nc", "fm", "nd", "nb",
    "bp", "no", "err", "gr", "gh", "gu", "gi", "gd",
})  # fmt: skip
"""The class names that style/colours.css gives a colour."""


def highlight(source: str, language: str) -> Markup:
    """The code in elements `i` with pygments' short class names, coloured by the page's stylesheet."""
    if len(source) > _LONGEST:
        return as_text(source)
    source = clean(source)
    parts = groupby(_lexer(language).get_tokens(source), lambda token: _class_of(token[0]))
    html = "".join(_span(name, "".join(text for _, text in tokens)) for name, tokens in parts)
    return Markup(html.rstrip("\n"))  # noqa: S704  # escaped in `_span`


def _span(name: str, text: str) -> str:
    # The shortest that means it: of a long notebook this is a tenth of the page. Quotes need no escape in a text.
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<i class={name}>{safe}</i>" if name else safe


@cache
def _class_of(kind: Any) -> str:  # noqa: ANN401  # a token type of pygments
    """The short class name of the token or of what it is a kind of; empty where the page gives it no colour."""
    from pygments.token import STANDARD_TYPES

    while kind not in STANDARD_TYPES:
        kind = kind.parent
    name = STANDARD_TYPES[kind]
    return name if name in COLOURED else ""


@lru_cache(maxsize=32)
def _lexer(language: str) -> Lexer:
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    for name in (language, "text"):
        try:
            return get_lexer_by_name(name, stripnl=False)
        except (ClassNotFound, ValueError):
            continue
    raise AssertionError  # pygments always has a lexer for text


def line_count(source: str) -> int:
    """The lines of the code, blank ones around it not counted."""
    return source.strip().count("\n") + 1 if source.strip() else 0
