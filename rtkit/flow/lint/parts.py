"""The parts of a ticket with their ids, whether each id is written, and where it could be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from rtkit.flow.harvest.cells import displayed
from rtkit.flow.harvest.markdown import written
from rtkit.flow.harvest.numbering import number
from rtkit.flow.lint.sites import FUNCTIONS, UNNUMBERED, Part, Site, numbered
from rtkit.model import FromRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rtkit.flow.harvest import Resolved
    from rtkit.flow.lint.code import Code
    from rtkit.model import Record, Results


class Stated(NamedTuple):
    """A part: `site` is None where nothing can be written there without knowing more."""

    kind: str
    id: str
    cell: str
    is_written: bool
    site: Site | None


class Parts(NamedTuple):
    """All parts of a ticket, and what numbering them said (ids that are used twice)."""

    stated: tuple[Stated, ...]
    problems: tuple[str, ...]


def parts_of(resolved: Resolved, sites: Sequence[Site], code: Code, *, complete: bool) -> Parts:
    """The parts as complete results give them; before there are such, as the source states them."""
    if not complete or isinstance(resolved.results.source, FromRecord):
        return _foreseen(resolved.results, sites, code)
    return _harvested(resolved, sites, code)


def _harvested(resolved: Resolved, sites: Sequence[Site], code: Code) -> Parts:
    """Parts from outputs and Markdown: the ids are known, and the sites are those of cells that state nothing else."""
    entries = [*displayed(resolved.notebook).entries, *written(resolved.notebook, {}).entries]
    entries.sort(key=lambda entry: entry.position)
    stated: list[Stated] = []
    problems: list[str] = []
    for kind, blank in UNNUMBERED.items():
        raw: list[Any] = [replace(one.value, cell=one.cell) for one in entries if isinstance(one.value, type(blank))]
        parts, twice = number(raw)
        problems += twice
        for part, before in zip(parts, raw, strict=True):
            cell = [one for one in parts if one.cell == part.cell]
            here = [site for site in sites if site.kind == kind and site.cell == part.cell]
            clear = len(here) == len(cell) and code.is_clear(FUNCTIONS[kind], part.cell)
            site = here[cell.index(part)] if clear else None
            stated.append(Stated(kind, part.id, part.cell, before.id != blank.id, _unwritten(site)))
    return Parts(tuple(stated), tuple(problems))


def _foreseen(results: Results, sites: Sequence[Site], code: Code) -> Parts:
    """Parts from the source alone: certain where every use is a plain call, and the ids known so far agree."""
    stated: list[Stated] = []
    problems: list[str] = []
    for kind, function in FUNCTIONS.items():
        here = [site for site in sites if site.kind == kind]
        ids, twice = numbered(here)
        problems += twice
        clear = code.is_clear(function) and all(site.written is not None for site in here)
        certain = clear and _agrees(results, _of_kind(results, kind), here, ids)
        for site, id_ in zip(here, ids, strict=True):
            stated.append(Stated(kind, id_, site.cell, site.written != "", _unwritten(site) if certain else None))
    return Parts(tuple(stated), tuple(problems))


def ids_in(results: Results | Record) -> tuple[str, ...]:
    """The ids of everything that was found or accepted."""
    return tuple(part.id for kind in FUNCTIONS for part in _of_kind(results, kind))


def _of_kind(results: Results | Record, kind: str) -> Sequence[Part]:
    parts: dict[str, Sequence[Part]] = {
        "finding": results.findings,
        "assumption": results.assumptions,
        "decision": results.decisions,
        "next-ticket": results.next_tickets,
    }
    return parts[kind]


def _agrees(results: Results, known: Sequence[Part], here: Sequence[Site], ids: Sequence[str]) -> bool:
    if isinstance(results.source, FromRecord):
        return [part.id for part in known] == list(ids)
    placed = {(site.cell, id_) for site, id_ in zip(here, ids, strict=True)}
    return all((part.cell, part.id) in placed for part in known)


def _unwritten(site: Site | None) -> Site | None:
    return site if site is not None and site.written == "" else None
