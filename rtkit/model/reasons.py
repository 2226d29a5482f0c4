"""What somebody wrote, among other words: it ends with one stop, whether they wrote it or not."""

from __future__ import annotations

import re
from typing import Final

_ENDS: Final = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")  # noqa: RUF001  # the characters people type


def ended(text: str) -> str:
    """The text as a sentence that another may follow: with a stop, unless it has one."""
    text = text.rstrip()
    return text if not text or _ENDS.search(text) else f"{text}."


def unended(text: str) -> str:
    """The text as a clause that goes on: without its stop."""
    text = text.rstrip()
    return text if text.endswith("..") else text.removesuffix(".")
