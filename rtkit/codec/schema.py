"""The JSON schemas of everything rtkit reads and writes."""

from __future__ import annotations

from typing import Any, Final

import msgspec

from rtkit import mime
from rtkit.codec.documents import FORMAT
from rtkit.codec.payloads import PAYLOAD_TYPES
from rtkit.errors import NotFound, nearest
from rtkit.model import Record, Results, Run, Ticket

_DOCUMENTS: Final[dict[str, type[msgspec.Struct]]] = {"ticket": Ticket, "run": Run, "record": Record}

SCHEMA_TYPES: Final = (*_DOCUMENTS, "results", *PAYLOAD_TYPES)


def json_schema(name: str) -> dict[str, Any]:
    """The JSON schema (draft 2020-12) of a document (`ticket`, `run`, `record`), of `results`, or of a payload.

    Raises NotFound for any other name.
    """
    types: dict[str, type[msgspec.Struct]] = {**_DOCUMENTS, "results": Results, **PAYLOAD_TYPES}
    if name not in types:
        raise NotFound(f"there is no schema {name!r}", nearest(name, types))
    (schema,), components = msgspec.json.schema_components(
        [types[name]], schema_hook=_any_value, ref_template="#/$defs/{name}"
    )
    own = types[name].__name__
    if schema.get("$ref") == f"#/$defs/{own}":
        schema = components.pop(own)
    if name in _DOCUMENTS:
        schema["properties"] = {"format": {"const": FORMAT}, **schema["properties"]}
        schema["required"] = ["format", *schema.get("required", [])]
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": schema_id(name)}
    return {**head, **schema, **({"$defs": components} if components else {})}


def schema_id(name: str) -> str:
    """A payload's schema is named by its MIME type, a document's by its format."""
    return mime.mime_type(name) if name in PAYLOAD_TYPES else f"urn:rtkit:{name}:{FORMAT}"


def _any_value(_type: type) -> dict[str, Any]:
    # msgspec has no schema for `object`, and takes an empty one from a hook for a refusal
    return {"description": "any JSON value"}
