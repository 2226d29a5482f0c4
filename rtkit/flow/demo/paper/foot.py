"""What stands at the foot of each printed page: which page it is of, as CSS."""

from __future__ import annotations

import re
from typing import Final

from markupsafe import Markup

_LONGEST: Final = 90
_ODD: Final = re.compile(r"[^A-Za-z0-9 ]")


def foot_rule(text: str) -> Markup:
    """The rule that prints the text at the foot, cut where it would not fit on one line."""
    short = text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
    escaped = _ODD.sub(lambda match: f"\\{ord(match[0]):x} ", short)
    return Markup(f'@page{{@bottom-left{{content:"{escaped}"}}}}')  # noqa: S704  # all but letters and digits is escaped
