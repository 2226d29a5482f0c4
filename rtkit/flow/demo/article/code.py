"""Code as the page shows it: highlighted and counted."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from markupsafe import Markup

from rtkit.flow.demo.text.cut import as_text
from rtkit.flow.demo.text.words import clean

if TYPE_CHECKING:
    from pygments.lexer import Lexer

_LONGEST: Final = 50_000


def highlight(source: str, language: str) -> Markup:
    """The code in spans with pygments' short class names, coloured by the page's stylesheet."""
    if len(source) > _LONGEST:
        return as_text(source)
    source = clean(source)
    from pygments import highlight as pygmentize
    from pygments.formatters.html import HtmlFormatter

    html = pygmentize(source, _lexer(language), HtmlFormatter(nowrap=True))
    return Markup(html.rstrip("\n"))  # noqa: S704  # pygments escapes the code


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
