"""How a route says in data what it takes and gives; `GET openapi.json` and its test are made from that.

A handler's method declares itself with `@call`, above what decides who may use it:

    @call(query=(CWD,), answer=TicketList)
    @authenticated
    @authorized
    async def get(self) -> None:
        \"\"\"List the tickets of a workspace.\"\"\"

The method's docstring is the call's summary, the class's is its description. `query` are the parameters that it reads
(`CWD` and `PATH` are those that most share), `body` and `answer` shapes of rtkit/server/shapes, `status` that of the
answer. `faults` are the statuses of the refusals that only this call has, beside `COMMON`; 413 goes with a body. A
part of the path is a named group of the route's pattern, as in `runs/(?P<id>[^/]+)`, and told in `parts`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import msgspec

HTML: Final = "text/html"
JSON: Final = "application/json"
"""What a call answers that gives no shape: a page; JSON that has a schema of its own."""

METHODS: Final = ("get", "post", "put", "patch", "delete")
COMMON: Final = (400, 403, 404, 409, 422, 501)
"""The refusals that every call may have that has to do with a workspace (docs/server.md tells what each means)."""

_PART: Final = re.compile(r"\(\?P<(\w+)>[^)]*\)")
_DECLARED: Final = "rtkit_call"

F = TypeVar("F", bound="Callable[..., object]")


class Query(NamedTuple):
    """A parameter of the query, always text."""

    name: str
    description: str
    required: bool = False


CWD: Final = Query("cwd", "A folder below the server's; its workspace is meant. Empty: the server's own.")
PATH: Final = Query("path", "The notebook of a ticket, below the server's folder.", required=True)


class Call(NamedTuple):
    """What one method of one route takes and gives; `answer` is a shape, a media type, or None where it has no body."""

    answer: type[msgspec.Struct] | str | None
    status: int = 200
    body: type[msgspec.Struct] | None = None
    query: tuple[Query, ...] = ()
    parts: Mapping[str, str] = {}  # never changed
    faults: tuple[int, ...] = COMMON


def call(
    *,
    answer: type[msgspec.Struct] | str | None,
    status: int = 200,
    body: type[msgspec.Struct] | None = None,
    query: tuple[Query, ...] = (),
    parts: Mapping[str, str] | None = None,
    faults: tuple[int, ...] = (),
) -> Callable[[F], F]:
    """Declare what the method takes and gives."""
    refusals = {*COMMON, *faults, *((413,) if body else ())}
    declared = Call(answer, status, body, query, parts or {}, tuple(sorted(refusals)))

    def mark(method: F) -> F:
        setattr(method, _DECLARED, declared)
        return method

    return mark


def calls_of(handler: type) -> Iterator[tuple[str, Call]]:
    """The methods that the handler itself has, each with its declaration. Raises AttributeError where one has none."""
    for method in METHODS:
        if method in vars(handler):
            yield method, getattr(vars(handler)[method], _DECLARED)


def shown(route: str) -> str:
    """The route's pattern as people and OpenAPI write it: `runs/{id}`."""
    return _PART.sub(r"{\1}", route).replace("\\.", ".")
