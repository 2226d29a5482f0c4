"""What a page may do, as its Content-Security-Policy: its own style and script, pictures it holds, no more."""

from __future__ import annotations

import base64
import hashlib
import re

from markupsafe import Markup


def hash_source(text: str) -> Markup:
    """`'sha256-...'` of an element's text: the policy lets exactly this text act."""
    digest = hashlib.sha256(str(text).encode("utf-8")).digest()
    return Markup(f"'sha256-{base64.b64encode(digest).decode('ascii')}'")  # noqa: S704  # base64 only


def compact(text: str) -> str:
    """A stylesheet or script without the comments and blanks that only its source needs."""
    without_comments = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    lines = (line.strip() for line in without_comments.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith("// "))
