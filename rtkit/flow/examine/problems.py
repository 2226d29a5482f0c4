"""Everything that a schema or a rule refuses in the metadata of a ticket, each fault at its path."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from rtkit.codec import decode_document, find_problems
from rtkit.errors import Invalid, NotFound, Problem, RtkitError, UsageFault, nearest
from rtkit.flow.examine.parts import hypotheses, items
from rtkit.flow.given.checks import (
    checked_name,
    checked_owner,
    checked_question,
    checked_reference,
    checked_scope,
    checked_timebox,
)
from rtkit.flow.given.reasons import checked_claim, checked_text
from rtkit.flow.harvest.known import known_results
from rtkit.mime import METRIC_NAME, is_placeholder
from rtkit.model import FIRST_ID, FromRecord, FromRun, Ticket, parse_id, parse_reference
from rtkit.workspace.listing import find_ticket, list_tickets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from rtkit.model import Results
    from rtkit.workspace.workspace import Workspace


class _Rule(NamedTuple):
    """What is checked at a path; it raises RtkitError where it is wrong."""

    path: str
    check: Callable[[], object]


def find_all(workspace: Workspace, metadata: Mapping[str, Any]) -> tuple[Problem, ...]:
    """The faults of the shape first; a rule is asked only where the shape is right."""
    found = [*_of_format(metadata), *_of_shape(metadata)]
    wrong = {place for problem in found for place in _around(problem.path)}
    for rule in (*_of_ticket(workspace, metadata), *_of_hypotheses(workspace, metadata)):
        if rule.path in wrong:
            continue
        try:
            rule.check()
        except RtkitError as error:
            found.append(Problem(rule.path, _told(error)))
    return tuple(found)


def _around(path: str) -> Iterator[str]:
    """The path, and those of everything that it lies in: `$.tags[1]`, `$.tags`, `$`."""
    yield path
    yield from (path[: match.start()] for match in re.finditer(r"[.\[]", path))


def _of_format(metadata: Mapping[str, Any]) -> Iterator[Problem]:
    try:
        decode_document({"format": metadata.get("format"), "id": FIRST_ID, "question": "?"}, Ticket, "the ticket")
    except Invalid as error:
        yield Problem("$.format", error.message)


def _of_shape(metadata: Mapping[str, Any]) -> list[Problem]:
    return find_problems({key: value for key, value in metadata.items() if key != "format"}, Ticket)


def _of_ticket(workspace: Workspace, metadata: Mapping[str, Any]) -> Iterator[_Rule]:
    settings = workspace.settings
    checks: dict[str, Callable[[str], object]] = {
        "question": checked_question,
        "scope": lambda text: _same(text, checked_scope(text, settings)),
        "owner": checked_owner,
        "timebox": lambda text: checked_timebox(text, settings),
        "asked_by": partial(_check_asking, workspace, metadata),
    }
    for name, check in checks.items():
        text = metadata.get(name)
        if isinstance(text, str) and (text or name in ("question", "timebox")):
            yield _Rule(f"$.{name}", partial(check, text))
    for path, tag in items(metadata, "tags"):
        yield _Rule(path, partial(checked_name, tag, "tag", "tags"))
    known = cache(lambda: _known(workspace))
    for path, older in items(metadata, "supersedes"):
        yield _Rule(path, partial(_check_superseded, workspace, metadata, older, known))


def _of_hypotheses(workspace: Workspace, metadata: Mapping[str, Any]) -> Iterator[_Rule]:
    count = Counter(one["id"] for _, one in hypotheses(metadata) if isinstance(one.get("id"), str))
    for path, one in hypotheses(metadata):
        if isinstance(one.get("id"), str):
            yield _Rule(f"{path}.id", partial(_check_once, one["id"], count))
        if isinstance(one.get("claim"), str):
            yield _Rule(f"{path}.claim", partial(checked_claim, one["claim"]))
        if isinstance(metric := one.get("metric"), str) and metric and not is_placeholder(metric):
            yield _Rule(f"{path}.metric", partial(_check_metric, metric))
        if isinstance(one.get("timebox"), str):
            yield _Rule(f"{path}.timebox", partial(checked_timebox, one["timebox"], workspace.settings))
        for name in ("method", "on_success", "on_failure"):
            if isinstance(one.get(name), str):
                yield _Rule(f"{path}.{name}", partial(checked_text, one[name], name.replace("_", " "), name))


def _same(text: str, known: str) -> None:
    if text != known:
        raise UsageFault(f"the scope is written {known!r}")


def _check_once(id_: str, count: Mapping[str, int]) -> None:
    if count[id_] > 1:
        raise UsageFault(f"{id_} is the id of {count[id_]} hypotheses")


def _check_metric(name: str) -> None:
    if not re.fullmatch(METRIC_NAME, name):
        raise UsageFault(f"{name!r} is no name of a metric", "a name is of letters, digits and _")


def _check_asking(workspace: Workspace, metadata: Mapping[str, Any], text: str) -> None:
    reference = parse_reference(checked_reference(text, workspace))
    if reference is None or reference.ticket == metadata.get("id"):
        raise UsageFault("a ticket is not asked by itself")
    if reference.part is None:
        return
    try:
        file = find_ticket(workspace, reference.ticket)
        results = known_results(workspace, file)
    except RtkitError:  # a broken one, or one of which only the record is left: told with that ticket
        return
    known = {*_ids(results), *(one.id for one in file.ticket.hypotheses), *file.ticket.next}
    # outputs that were cleared, or a run that broke, say nothing of what is not there
    is_whole = isinstance(results.source, FromRecord) or (
        isinstance(results.source, FromRun) and results.source.outcome == "completed"
    )
    if is_whole and reference.part not in known:
        raise NotFound(f"{reference.ticket} has no {reference.part}", nearest(reference.part, known))


def _ids(results: Results) -> Iterator[str]:
    yield from (one.id for one in results.findings)
    yield from (one.id for one in results.decisions)
    yield from (one.id for one in results.assumptions)
    yield from (one.id for one in results.next_tickets)


def _known(workspace: Workspace) -> frozenset[str]:
    """The ids of all tickets, and of those that cannot be read, as their files are called."""
    listing = list_tickets(workspace)
    named = (parse_id("-".join(broken.path.stem.split("-")[:2])) for broken in listing.broken)
    return frozenset({*(file.ticket.id for file in listing.tickets), *filter(None, named)})


def _check_superseded(
    workspace: Workspace, metadata: Mapping[str, Any], older: str, known: Callable[[], frozenset[str]]
) -> None:
    if older == metadata.get("id"):
        raise UsageFault("a ticket does not supersede itself")
    if not workspace.record_of(older).is_file() and older not in known():
        raise NotFound(f"there is no ticket {older}")


def _told(error: RtkitError) -> str:
    """The sentence; a hint that names a command is of no use in a form."""
    return error.message if "rtkit " in error.hint or not error.hint else f"{error.message}: {error.hint}"
