"""GET openapi.json: every route as an OpenAPI document, made from what the handlers declare (calls.py)."""

from __future__ import annotations

import inspect
import re
from http.client import responses
from typing import TYPE_CHECKING, Any, Final

import msgspec
from jupyter_server.auth.decorator import authorized  # noqa: TID253  # decorates the route
from tornado.web import authenticated  # noqa: TID253

from rtkit.server.calls import JSON, call, calls_of, shown
from rtkit.server.handler import RtkitHandler
from rtkit.server.shapes import SHAPES, Fault
from rtkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rtkit.server.calls import Call

VERSION: Final = "3.1.0"

_REFUSALS: Final = {
    400: "The call or the settings of the workspace are wrong.",
    403: "Not allowed, or the path leads out of the server's folder.",
    404: "What is named is not there.",
    409: "Two things are in each other's way.",
    413: "The body is too long.",
    422: "The body, or a file, cannot be read.",
    429: "Too much is asked for at once.",
    501: "The server's files do not lie on its disk.",
}
_SECURITY: Final = {
    "token": {
        "type": "apiKey",
        "in": "header",
        "name": "Authorization",
        "description": "The word `token`, a space, and the server's token.",
    },
}


class OpenApiHandler(RtkitHandler):
    """The document itself."""

    @call(answer=JSON)
    @authenticated
    @authorized
    async def get(self) -> None:
        """Describe every route, in OpenAPI 3.1."""
        from rtkit.server.routes import ROUTES  # here: this handler is one of them

        self.finish(msgspec.json.encode(document(ROUTES, self.base_url)))


def document(routes: Sequence[tuple[str, type]], base_url: str = "/") -> dict[str, Any]:
    """The OpenAPI document of the routes of a server at `base_url`."""
    _, schemas = msgspec.json.schema_components(SHAPES, ref_template="#/components/schemas/{name}")
    return {
        "openapi": VERSION,
        "info": {
            "title": "rtkit",
            "version": __version__,
            "description": "Research tickets for JupyterLab. Faults are told as Fault, with a sentence and a hint.",
        },
        "servers": [{"url": base_url.rstrip("/") or "/"}],
        "paths": {shown(route): dict(_operations(route, handler)) for route, handler in routes},
        "components": {"schemas": dict(schemas), "securitySchemes": _SECURITY},
        "security": [{"token": []}],
    }


def _operations(route: str, handler: type) -> Iterator[tuple[str, dict[str, Any]]]:
    for method, declared in calls_of(handler):
        operation: dict[str, Any] = {
            "operationId": f"{method}-{re.sub(r'[^a-z]+', '-', shown(route).rpartition('/v1/')[2]).strip('-')}",
            "summary": (inspect.getdoc(getattr(handler, method)) or "").partition("\n")[0],
            "description": inspect.getdoc(handler) or "",
            "responses": dict(_responses(declared)),
        }
        parameters = [*_parts(declared), *_query(declared)]
        if parameters:
            operation["parameters"] = parameters
        if declared.body is not None:
            operation["requestBody"] = {"required": True, "content": _content(declared.body)}
        yield method, operation


def _parts(declared: Call) -> Iterator[dict[str, Any]]:
    for name, description in declared.parts.items():
        schema = {"type": "string", "minLength": 1}
        yield {"name": name, "in": "path", "required": True, "description": description, "schema": schema}


def _query(declared: Call) -> Iterator[dict[str, Any]]:
    for name, description, required in declared.query:
        schema = {"type": "string"}
        yield {"name": name, "in": "query", "required": required, "description": description, "schema": schema}


def _responses(declared: Call) -> Iterator[tuple[str, dict[str, Any]]]:
    answer: dict[str, Any] = {"description": responses[declared.status]}
    if declared.answer is not None:
        answer["content"] = _content(declared.answer)
    yield str(declared.status), answer
    for status in declared.faults:
        yield str(status), {"description": _REFUSALS[status], "content": _content(Fault)}


def _content(shape: type[msgspec.Struct] | str) -> dict[str, Any]:
    if isinstance(shape, str):
        return {shape: {}}
    return {JSON: {"schema": {"$ref": f"#/components/schemas/{shape.__name__}"}}}
