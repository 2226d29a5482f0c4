"""The parts of metadata that may be wrong anywhere: each text with its path, whatever stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Metadata = dict[str, Any]


def items(metadata: Mapping[str, Any], name: str) -> Iterator[tuple[str, Any]]:
    """The items of a list with their paths; nothing where it is no list."""
    value = metadata.get(name)
    if isinstance(value, (list, tuple)):
        yield from ((f"$.{name}[{index}]", item) for index, item in enumerate(value))


def hypotheses(metadata: Mapping[str, Any]) -> Iterator[tuple[str, Metadata]]:
    """The hypotheses that are objects, with their paths."""
    return ((path, item) for path, item in items(metadata, "hypotheses") if isinstance(item, dict))


def expressions(metadata: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Every criterion and guardrail that is text, with its path."""
    for path, hypothesis in hypotheses(metadata):
        expect, guardrails = hypothesis.get("expect"), hypothesis.get("guardrails")
        if isinstance(expect, str):
            yield f"{path}.expect", expect
        if isinstance(guardrails, (list, tuple)):
            texts = ((f"{path}.guardrails[{index}]", text) for index, text in enumerate(guardrails))
            yield from ((place, text) for place, text in texts if isinstance(text, str))
