"""The model as JSON and back."""

from rtkit.codec.documents import FORMAT, decode_document, encode_document
from rtkit.codec.learning import ready
from rtkit.codec.payloads import decode_payload
from rtkit.codec.problems import convert, find_problems
from rtkit.codec.schema import SCHEMA_TYPES, json_schema

__all__ = [
    "FORMAT",
    "SCHEMA_TYPES",
    "convert",
    "decode_document",
    "decode_payload",
    "encode_document",
    "find_problems",
    "json_schema",
    "ready",
]
