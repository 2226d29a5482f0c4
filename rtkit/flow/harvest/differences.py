"""What is not as it was at acceptance, around the results: inputs, evidence, parameters, environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtkit.mask import mask_value, masked
from rtkit.model import Difference

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rtkit.model import Content, Record, Results, Run
    from rtkit.model.comparison import DifferenceKind

_SHORT_HASH = 12


def differences(results: Results, record: Record, run: Run | None) -> Iterator[Difference]:
    """Every difference, the likeliest causes first; those of inputs and environment need the run."""
    if run is not None:
        yield from _between("input", _inputs(record), _inputs(run))
        yield from _between("parameter", _shown(record.parameters), _shown(run.parameters))
    tables = {one.name: one.content for one in results.evidence if one.content is not None}
    yield from _tables(record.tables, tables)
    if run is not None and run.environment.python:
        before, now = record.environment, run.environment
        yield from _between("python", {"python": before.python}, {"python": now.python})
        if now.packages:  # else the kernel died before it told them
            yield from _between("package", before.packages, now.packages)
        yield from _between("platform", {"platform": before.platform}, {"platform": now.platform})


def of_engines(record: Record, run: Run | None) -> Iterator[Difference]:
    """That the kernel was of another kind: told only beside what is not as accepted, since it should not matter."""
    if run is not None:
        yield from _between("engine", {"kernel": record.engine}, {"kernel": run.engine})


def _between(kind: DifferenceKind, before: Mapping[str, str], now: Mapping[str, str]) -> Iterator[Difference]:
    for name in sorted({*before, *now}):
        if before.get(name, "") != now.get(name, ""):
            yield Difference(kind=kind, name=name, accepted=before.get(name, ""), now=now.get(name, ""))


def _inputs(told: Record | Run) -> dict[str, str]:
    return {masked(one.path): one.sha256[:_SHORT_HASH] or "gone" for one in told.inputs}


def _shown(parameters: Mapping[str, object]) -> dict[str, str]:
    return {name: repr(value) for name, value in mask_value(dict(parameters)).items()}  # one was kept unmasked once


def _tables(before: Mapping[str, Content], now: Mapping[str, Content]) -> Iterator[Difference]:
    for name in sorted({*before, *now}):
        old, new = before.get(name), now.get(name)
        if old is None or new is None:
            yield Difference(kind="evidence", name=name, accepted=_size(old), now=_size(new))
        elif old != new:
            yield from _contents(name, old, new)


def _contents(name: str, old: Content, new: Content) -> Iterator[Difference]:
    columns = list(_between("evidence", old.columns, new.columns))
    for column in columns:
        yield Difference(kind="evidence", name=f"{name}: {column.name}", accepted=column.accepted, now=column.now)
    if old.shape != new.shape:
        yield Difference(kind="evidence", name=name, accepted=_size(old), now=_size(new))
    elif not columns:
        short = (old.sha256[:_SHORT_HASH], new.sha256[:_SHORT_HASH])
        yield Difference(kind="evidence", name=f"{name}: values", accepted=short[0], now=short[1])


def _size(content: Content | None) -> str:
    return " x ".join(map(str, content.shape)) if content else ""
