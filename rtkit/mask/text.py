"""A text without its secrets and home folders."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from rtkit.mask.addresses import in_addresses
from rtkit.mask.assignments import assigned
from rtkit.mask.homes import home_folders
from rtkit.mask.shapes import tokens
from rtkit.mask.span import HOME, Span
from rtkit.mask.terminal import Plain

if TYPE_CHECKING:
    from collections.abc import Iterable

# Picture data may hold any letters by chance.
_DATA: Final = re.compile(r"(;base64,[A-Za-z0-9+/=%\s]*+)")
_BLOB: Final = re.compile(r"[A-Za-z0-9+/]{200,}={0,2}\s*")
_SHORTEST: Final = 5
_ROUNDS: Final = 8


class Masked(NamedTuple):
    """What is left of a text, and of which kinds the masked secrets were; a home folder is none."""

    text: str
    kinds: tuple[str, ...] = ()
    homes: int = 0


def masked(text: str, *, code: bool = False) -> str:
    """The text without secrets and home folders."""
    return mask_text(text, code=code).text


def mask_text(text: str, *, code: bool = False) -> Masked:
    """Mask a text; in `code` of a programming language a bare word is a name, not a value.

    What is masked stays as it is when it is masked again.
    """
    if _BLOB.fullmatch(text):
        return Masked(text)
    if ";base64," not in text:
        return _mask(text, code=code)
    parts = [Masked(part) if index % 2 else _mask(part, code=code) for index, part in enumerate(_DATA.split(text))]
    kinds = tuple(chain.from_iterable(part.kinds for part in parts))
    return Masked("".join(part.text for part in parts), kinds, sum(part.homes for part in parts))


def _mask(text: str, *, code: bool) -> Masked:
    if len(text) < _SHORTEST:
        return Masked(text)
    kinds: list[str] = []
    homes = 0
    for _ in range(_ROUNDS):  # where a secret is gone, another may begin
        spans = _spans(text, code=code)
        if not spans:
            break
        kinds += [span.kind for span in spans if span.kind != HOME]
        homes += sum(span.kind == HOME for span in spans)
        text = _replaced(text, spans)
    return Masked(text, tuple(kinds), homes)


def _spans(text: str, *, code: bool) -> list[Span]:
    if "\x1b[" not in text:
        return _apart(_found(text, code=code))
    plain = Plain(text)
    return [plain.coloured(span) for span in _apart(_found(plain.text, code=code))]


def _found(text: str, *, code: bool) -> Iterable[Span]:
    return chain(tokens(text), in_addresses(text), assigned(text, code=code), home_folders(text))


def _apart(found: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap as one: the first of them says what it is."""
    spans: list[Span] = []
    for span in sorted(found, key=lambda span: span.start):  # stable: a known shape tells more than a name
        if spans and span.start < spans[-1].end:
            spans[-1] = spans[-1]._replace(end=max(spans[-1].end, span.end))
        else:
            spans.append(span)
    return spans


def _replaced(text: str, spans: list[Span]) -> str:
    pieces: list[str] = []
    last = 0
    for span in spans:
        pieces += (text[last : span.start], span.mask)
        last = span.end
    return "".join((*pieces, text[last:]))
