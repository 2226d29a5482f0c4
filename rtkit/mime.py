"""The machine form of what a ticket's cells display: MIME names, versions and fields.

Standard library only: `author` writes these payloads inside any kernel, `codec` reads them into the model.
A payload is a JSON object with exactly the fields named here; fields left out take the model's default.
"""

from __future__ import annotations

import re
from typing import Final

PREFIX: Final = "application/vnd.rtkit."
VERSION: Final = 1

FIELDS: Final[dict[str, tuple[str, ...]]] = {
    "answer": ("text", "because"),
    "metric": ("name", "value", "unit", "direction", "baseline", "champion", "board", "tolerance", "spread"),
    "finding": ("id", "statement", "evidence", "confidence", "hypothesis", "holds"),
    "assumption": ("id", "text", "holds"),
    "decision": ("id", "subject", "choice", "because"),
    "next-ticket": ("id", "kind", "title", "why", "scope", "size", "relates_to"),
    "evidence": ("name", "caption", "kind", "content"),
    "log": ("text", "on", "hypothesis"),
    "progress": ("done", "total", "text"),
}

CONFIDENCES: Final = ("low", "medium", "high")
CHOICES: Final = ("adopt", "reject", "keep", "defer")
KINDS: Final = ("research", "production")
DIRECTIONS: Final = ("higher", "lower")
EVIDENCE_KINDS: Final = ("figure", "table", "output")

NON_FINITE: Final = ("NaN", "Infinity", "-Infinity")
"""How a metric's value is written when it is not finite: tagged text, since JSON has no such numbers."""

METRIC_NAME: Final = r"^[A-Za-z_][A-Za-z0-9_]*$"
RESERVED_NAMES: Final = frozenset({"abs", "and", "baseline", "champion", "max", "min", "not", "or", "True", "False"})
"""Words of the expression language: no metric may be called so."""

_PLACEHOLDER = re.compile(r"\[\[[^\[\]]+\]\](?!\()")


def mime_type(kind: str) -> str:
    """`application/vnd.rtkit.<kind>.v1+json`."""
    return f"{PREFIX}{kind}.v{VERSION}+json"


def kind_of(mime: str) -> tuple[str, int] | None:
    """The kind and version in one of rtkit's MIME names; None for any other."""
    match = re.fullmatch(re.escape(PREFIX) + r"([a-z-]+)\.v(\d+)\+json", mime)
    return (match[1], int(match[2])) if match else None


def is_placeholder(text: str) -> bool:
    """Whether a template's `[[...]]` still stands in the text, waiting to be replaced; `[[1]](address)` is a link."""
    return bool(_PLACEHOLDER.search(text))
