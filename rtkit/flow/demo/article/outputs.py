"""A cell's outputs in order, each with the evidence it was named as."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from rtkit.codec import decode_payload
from rtkit.errors import RtkitError
from rtkit.flow.demo.article.bundles import read_bundle
from rtkit.flow.demo.article.tracebacks import read_traceback
from rtkit.flow.demo.article.views import Output
from rtkit.flow.demo.frames.read import only_loads
from rtkit.flow.demo.text.terminal import plain_text, printed
from rtkit.mime import kind_of
from rtkit.model import Evidence
from rtkit.notebook.cells import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import msgspec

    from rtkit.flow.demo.article.bundles import Readers
    from rtkit.flow.demo.article.views import Card

    MakeCard = Callable[[msgspec.Struct], Card | None]

_LONGEST_MESSAGE: Final = 2000
_MADE_FILE: Final = re.compile(r" \(\d+\.py, line \d+\)$")


@dataclass(slots=True)
class Shown:
    """An output with the evidence that names it."""

    output: Output
    names: list[Evidence] = field(default_factory=list)
    streamed: bool = False

    @property
    def can_be_named(self) -> bool:
        """Cards, errors and what was merely printed are no exhibits."""
        return self.output.kind in ("picture", "html", "text", "note") and not self.streamed


@dataclass(slots=True)
class CellOutputs:
    """What a cell displayed, and the evidence that names the cell as a whole."""

    shown: list[Shown] = field(default_factory=list)
    whole: list[Evidence] = field(default_factory=list)


def read_outputs(outputs: list[Any], readers: Readers, make_card: MakeCard) -> CellOutputs:
    """The outputs as the page shows them.

    Evidence names what was displayed right before it; where nothing was, the picture that follows (figures drawn
    without a name appear at the end of their cell), else the whole cell.
    """
    result = CellOutputs()
    for raw in _whole(outputs):
        payload = _payload(raw)
        if isinstance(payload, Evidence):
            _name(result, payload)
            continue
        shown = _card(payload, make_card) if payload is not None else _read(raw, readers)
        if shown is None:
            continue
        if shown.output.kind == "picture" and result.whole:
            shown.names.append(result.whole.pop(0))
        result.shown.append(shown)
    return result


def _whole(outputs: list[Any]) -> Iterator[dict[str, Any]]:
    """The outputs, what was printed piece by piece to one stream put together."""
    for key, group in groupby((raw for raw in outputs if isinstance(raw, dict)), _stream):
        if key is None:
            yield from group
        else:
            first, *others = group
            yield {**first, "text": [joined(raw.get("text", "")) for raw in (first, *others)]} if others else first


def _stream(raw: dict[str, Any]) -> str | None:
    return str(raw.get("name")) if raw.get("output_type") == "stream" else None


def _name(result: CellOutputs, evidence: Evidence) -> None:
    if result.shown and result.shown[-1].can_be_named:
        result.shown[-1].names.append(evidence)
    else:
        result.whole.append(evidence)


def _payload(raw: dict[str, Any]) -> msgspec.Struct | RtkitError | None:
    """What an output is to rtkit: a value of the model, a fault where it is meant to be one, else None."""
    for mime, value in _dict(raw.get("data")).items():
        if isinstance(mime, str) and kind_of(mime):
            try:
                return decode_payload(mime, value)
            except RtkitError as error:
                return error
    return None


def _card(payload: msgspec.Struct | RtkitError, make_card: MakeCard) -> Shown | None:
    if isinstance(payload, RtkitError):
        return Shown(Output("note", note=f"One of rtkit's outputs cannot be read: {payload}"))
    card = make_card(payload)
    return Shown(Output("card", card=card)) if card else None


def _read(raw: dict[str, Any], readers: Readers) -> Shown | None:
    kind = raw.get("output_type")
    if kind == "stream":
        text = joined(raw.get("text", ""))
        return Shown(Output("text", html=printed(text)), streamed=True) if text.strip() else None
    if kind == "error":
        return Shown(_error(raw))
    data = _dict(raw.get("data"))
    if not data or only_loads(data):
        return None
    return Shown(read_bundle(data, _dict(raw.get("metadata")), readers))


def _error(raw: dict[str, Any]) -> Output:
    traceback = raw.get("traceback")
    lines = "\n".join(line for line in traceback if isinstance(line, str)) if isinstance(traceback, list) else ""
    name, message = joined(raw.get("ename", "")), joined(raw.get("evalue", ""))
    # A syntax error names the file that the kernel made of the cell.
    told = plain_text(f"{name}: {_MADE_FILE.sub('', message)}".strip())
    shown = told if len(told) <= _LONGEST_MESSAGE else f"{told[:_LONGEST_MESSAGE]} …"
    return replace(Output("error", html=printed(lines)), note=shown, passages=read_traceback(lines, name, message))


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
