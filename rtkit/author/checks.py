"""Checking what a call was given, so that a wrong call explains itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rtkit.errors import UsageFault, nearest
from rtkit.mime import METRIC_NAME, RESERVED_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_PART_ID: Final = r"[A-Za-z][A-Za-z0-9_-]*"
_EVIDENCE_NAME: Final = r"[A-Za-z0-9_][A-Za-z0-9_.-]*"


def text(value: object, what: str) -> str:
    """Check text that must say something."""
    said = optional_text(value, what)
    if not said:
        raise UsageFault(f"{what} is empty", "say it in a sentence, or leave the call out")
    return said


def optional_text(value: object, what: str) -> str:
    """Check text that may be empty; give it without the white space around it."""
    if not isinstance(value, str):
        raise UsageFault(f"{what} must be text, not {type(value).__name__}", f"put it in quotes: {str(value)[:40]!r}")
    # a lone surrogate cannot be sent to the front end
    return value.strip().encode("utf-8", "replace").decode("utf-8")


def choice(value: object, what: str, choices: Sequence[str]) -> str:
    """Check that it is one of a few words."""
    if value not in choices:
        known = ", ".join(choices)
        hint = nearest(value, choices) if isinstance(value, str) else f"put it in quotes: {known}"
        raise UsageFault(f"{what} must be one of {known}, not {value!r}", hint)
    return str(value)


def part_id(value: object, what: str, example: str) -> str:
    """Check an id such as F1."""
    if not isinstance(value, str) or not re.fullmatch(_PART_ID, value):
        hint = f"a letter, then letters, digits, - or _, such as {example!r}"
        raise UsageFault(f"{what} {value!r} is no id", hint)
    return value


def metric_name(value: object) -> str:
    """Check a name that expressions can use."""
    if not isinstance(value, str):
        raise UsageFault(f"the name of a metric must be text, not {type(value).__name__}", "rt.measure('eer', 0.096)")
    if value in RESERVED_NAMES:
        raise UsageFault(f"no metric may be called {value!r}", "the language of criteria uses this word; add another")
    if not re.fullmatch(METRIC_NAME, value):
        plain = re.sub(r"\W+", "_", value, flags=re.ASCII).strip("_")
        plain = f"m_{plain}" if plain[:1].isdigit() else plain
        raise UsageFault(
            f"{value!r} is no name for a metric: only letters, digits and _, not beginning with a digit",
            f"such as {plain or 'eer'!r}; put the unit into unit=",
        )
    return value


def evidence_name(value: object) -> str:
    """Check the name of a figure, table, metric or cell."""
    if not isinstance(value, str):
        hint = "name it: rt.evidence('fig-roc', figure), then evidence=['fig-roc']"
        raise UsageFault(f"evidence is named by text, not by {type(value).__name__}", hint)
    if not re.fullmatch(_EVIDENCE_NAME, value):
        raise UsageFault(f"{value!r} is no name for evidence", "letters, digits, - _ or ., such as 'fig-roc'")
    return value


def evidence_names(value: object) -> list[str]:
    """Check the names given to `evidence=`: a list, or one text with commas."""
    if isinstance(value, str):
        value = [part.strip() for part in value.split(",")] if value.strip() else []
    if not isinstance(value, (list, tuple, set, frozenset)):
        raise UsageFault(f"evidence= must be a list of names, not {type(value).__name__}", "evidence=['fig-roc']")
    names: Iterable[object] = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
    return list(dict.fromkeys(evidence_name(name) for name in names))
