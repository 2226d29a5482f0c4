"""What a page may do, as its Content-Security-Policy: its own style and script, pictures it holds, no more."""

from __future__ import annotations

import base64
import hashlib
import re
from typing import Final

from markupsafe import Markup

_QUOTED: Final = re.compile(r"""("[^"]*"|'[^']*')""")
_BLANKS: Final = re.compile(r"\s*(?P<mark>[{};,>])\s*|(?P<after>:)\s+|\s+")


def hash_source(text: str) -> Markup:
    """`'sha256-...'` of an element's text: the policy lets exactly this text act."""
    digest = hashlib.sha256(str(text).encode("utf-8")).digest()
    return Markup(f"'sha256-{base64.b64encode(digest).decode('ascii')}'")  # noqa: S704  # base64 only


def compact(text: str) -> str:
    """A stylesheet or script without the comments and blanks that only its source needs."""
    without_comments = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    lines = (line.strip() for line in without_comments.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("// "))


def compact_style(text: str) -> str:
    """A stylesheet without the blanks around its marks either; what stands in quotes is left alone."""
    return "".join(
        part if part[:1] in ("'", '"') else _BLANKS.sub(_tight, part) for part in _QUOTED.split(compact(text))
    )


def _tight(match: re.Match[str]) -> str:
    # Not before a colon or around a plus: `a :hover` and `a:hover` differ, and `calc()` needs its blanks.
    return match["mark"] or match["after"] or " "
